#include "engine/execute/shortest_chains.hpp"

#include <algorithm>
#include <unordered_map>

#include "engine/execute/closed_chain.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/path_value.hpp"

namespace casus::execute {

namespace {

/// Accounts for chains, and lets go of them all at its end.
class ChainMemory {
 public:
  explicit ChainMemory(ExecutionContext& context) : context_(context) {}
  ChainMemory(const ChainMemory&) = delete;
  ChainMemory& operator=(const ChainMemory&) = delete;
  ~ChainMemory() { context_.release(bytes_); }
  void add(std::size_t length) {
    const std::uint64_t bytes = sizeof(Chain) + 24 + length * sizeof(std::uint32_t);
    bytes_ += bytes;
    context_.reserve(bytes);
  }

 private:
  ExecutionContext& context_;
  std::uint64_t bytes_ = 0;
};

/// How far each node is from the end of a chain.
class DistancesTo {
 public:
  DistancesTo(std::uint32_t to, std::uint32_t max, BreadthFirst& search, TestedSteps steps,
              ExecutionContext& context)
      : memory_(context) {
    search.start({&to, 1}, context);
    distance_.emplace(to, 0);
    while (search.depth() < max && search.advance(steps, context))
      for (const std::uint32_t node : search.last()) {
        distance_.emplace(node, search.depth());
        memory_.add(0);
      }
  }
  /// Whether the end can be reached from a node by at most so many steps.
  [[nodiscard]] bool within(std::uint32_t node, std::uint32_t steps) const {
    const auto it = distance_.find(node);
    return it != distance_.end() && it->second <= steps;
  }

 private:
  ChainMemory memory_;
  std::unordered_map<std::uint32_t, std::uint32_t> distance_;
};

}  // namespace

ShortestChains::ShortestChains(const plan::ShortestPath& node)
    : node_(node), max_(node.length.max.value_or(null_id - 1)),
      undirected_(node.hop.direction == syntax::PatternDirection::undirected) {}

void ShortestChains::begin(ExecutionContext& context) {
  finder_.emplace(node_, *context.graph);
  meeting_.emplace();
  from_end_.emplace(true, true);
}

std::vector<Chain> ShortestChains::find(const Batch& batch, std::size_t row,
                                        ExecutionContext& context) {
  const Place place{batch, row, batch.column(node_.hop.from).node_at(row),
                    batch.column(node_.hop.to).node_at(row)};
  if (place.from == null_id || place.to == null_id) return {};
  const bool simple = node_.path_predicates.empty() && node_.length.min <= 1;
  if (!simple) return by_trying(place, max_, context);
  return place.from == place.to ? closed(place, context) : between(place, context);
}

std::vector<Chain> ShortestChains::between(const Place& place, ExecutionContext& context) {
  if (node_.element_predicates.empty()) {
    PlainSteps steps(finder_->hop(), context);
    return meet(place, steps, context);
  }
  TestedSteps steps(*finder_, place.batch, place.row, none_taken_, context);
  return meet(place, steps, context);
}

template <class Steps>
std::vector<Chain> ShortestChains::meet(const Place& place, Steps& steps, ExecutionContext& context) {
  const auto length = meeting_->run(place.from, place.to, max_, node_.all, steps, context);
  if (!length) return {};
  const bool asks_more = !node_.only_length || node_.hop.relationship != plan::no_variable;
  if (!node_.all && !asks_more) return {Chain(*length)};
  if (node_.all) return through(meeting_->nodes_by_distance(steps, context), place, context);
  return {along(meeting_->one_chain(), place, context)};
}

/// The relationships that join nodes one after the other.
Chain ShortestChains::along(const std::vector<std::uint32_t>& nodes, const Place& place,
                            ExecutionContext& context) {
  Chain chain;
  std::vector<Step> steps;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    steps.clear();
    finder_->find_between(nodes[i], nodes[i + 1], place.batch, place.row, context, steps);
    chain.push_back(steps.front().relationship);
  }
  return chain;
}

/// Every chain whose node after k steps is one of at[k]. All of these lie on such chains, so that no
/// search goes astray.
std::vector<Chain> ShortestChains::through(const NodesByDistance& at, const Place& place,
                                           ExecutionContext& context) {
  struct Frame {
    std::vector<Step> steps;
    std::size_t next = 0;
  };
  std::vector<Chain> chains;
  ChainMemory memory(context);
  StepBudget budget(context);
  Chain chain;
  std::vector<Frame> frames;
  const auto enter = [&](std::uint32_t node) {
    const auto& next = at[frames.size() + 1];
    frames.emplace_back();
    auto& steps = frames.back().steps;
    finder_->find(node, place.batch, place.row, context, steps);
    budget.spend(steps.size() + 1);
    std::erase_if(steps, [&](const Step& s) { return !std::binary_search(next.begin(), next.end(), s.node); });
  };
  enter(place.from);
  while (!frames.empty()) {
    Frame& frame = frames.back();
    if (frame.next == frame.steps.size()) {
      frames.pop_back();
      if (!chain.empty()) chain.pop_back();
      continue;
    }
    const Step step = frame.steps[frame.next++];
    chain.push_back(step.relationship);
    if (frames.size() + 1 < at.size()) {
      enter(step.node);
      continue;
    }
    memory.add(chain.size());
    chains.push_back(chain);
    chain.pop_back();
  }
  std::sort(chains.begin(), chains.end());
  return chains;
}

/// From a node back to itself.
std::vector<Chain> ShortestChains::closed(const Place& place, ExecutionContext& context) {
  if (node_.length.min == 0) return {Chain()};
  const TestedSteps steps(*finder_, place.batch, place.row, none_taken_, context);
  auto chain = closed_chain(place.from, max_, undirected_, false, steps, context);
  if (!chain) return {};
  if (node_.all) return by_trying(place, static_cast<std::uint32_t>(chain->size()), context);
  return {std::move(*chain)};
}

/// Chains without repetition by rising length, until one (or, for all, a length) meets everything.
std::vector<Chain> ShortestChains::by_trying(const Place& place, std::uint32_t max,
                                             ExecutionContext& context) {
  struct Candidate {
    Chain chain;
    std::uint32_t end;
  };
  const TestedSteps steps(*finder_, place.batch, place.row, none_taken_, context);
  const DistancesTo distances(place.to, max, *from_end_, steps, context);
  std::vector<Chain> found;
  std::vector<Candidate> level{{{}, place.from}};
  auto memory = std::make_unique<ChainMemory>(context);
  StepBudget budget(context);
  std::vector<Step> ways;
  for (std::uint32_t length = 0; !level.empty(); ++length) {
    context.check();
    for (const Candidate& c : level) {
      if (length < node_.length.min || c.end != place.to || !meets_predicates(place, c.chain, context))
        continue;
      found.push_back(c.chain);
      if (!node_.all) return found;
    }
    if (!found.empty() || length >= max) break;
    auto next_memory = std::make_unique<ChainMemory>(context);
    std::vector<Candidate> next;
    for (const Candidate& c : level) {
      ways.clear();
      finder_->find(c.end, place.batch, place.row, context, ways);
      budget.spend(ways.size() + 1);
      for (const Step& step : ways) {
        if (!distances.within(step.node, max - length - 1)) continue;
        if (std::find(c.chain.begin(), c.chain.end(), step.relationship) != c.chain.end()) continue;
        next_memory->add(c.chain.size() + 1);
        next.push_back({c.chain, step.node});
        next.back().chain.push_back(step.relationship);
      }
    }
    level = std::move(next);
    memory = std::move(next_memory);
  }
  return found;
}

bool ShortestChains::meets_predicates(const Place& place, const Chain& chain,
                                      ExecutionContext& context) const {
  if (node_.path_predicates.empty()) return true;
  Batch one = place.batch.slice(place.row, 1);
  if (node_.hop.relationship != plan::no_variable)
    one.set(node_.hop.relationship, Vector::values({relationship_list(chain)}));
  if (node_.path != plan::no_variable)
    one.set(node_.path, Vector::values({chain_path(place.from, chain, *context.graph)}));
  return std::all_of(node_.path_predicates.begin(), node_.path_predicates.end(),
                     [&](const auto& p) { return !select(*p, one, context).empty(); });
}

}  // namespace casus::execute
