// ShortestPath: between two bound nodes. Without predicates on the whole path the search runs from both
// ends, always widening the smaller frontier; with them, chains are tried in the order of their length.

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/path_value.hpp"
#include "engine/execute/step_finder.hpp"

namespace casus::execute {

namespace {

/// A chain as relationship ids; its start is known.
using Chain = std::vector<std::uint32_t>;

std::size_t chain_bytes(const Chain& chain) {
  return sizeof(Chain) + watch::heap_bytes(chain.capacity() * sizeof(std::uint32_t));
}

/// A node that a search has seen: its node in the hash table, its share of the buckets, and its place in
/// a frontier.
constexpr std::size_t visited_bytes = 48;

/// Breadth-first search from one end: how far each node is.
struct Side {
  std::unordered_map<std::uint32_t, std::uint32_t> distance;
  std::vector<std::uint32_t> frontier;
  std::uint32_t depth = 0;

  explicit Side(std::uint32_t start) : distance{{start, 0}}, frontier{start} {}
};

/// One search for one row.
class Search {
 public:
  Search(const StepFinder& finder, const Batch& batch, std::size_t row, ExecutionContext& context)
      : finder_(finder), batch_(batch), row_(row), context_(context) {}

  /// All shortest chains of length 1..max (or only one); empty where there is none.
  std::vector<Chain> run(std::uint32_t from, std::uint32_t to, std::uint32_t max, bool all) {
    Side forward(from);
    Side backward(to);
    std::optional<std::uint32_t> best;
    while (!forward.frontier.empty() && !backward.frontier.empty() &&
           forward.depth + backward.depth < max &&
           (!best || forward.depth + backward.depth < *best)) {
      const bool ahead = forward.frontier.size() <= backward.frontier.size();
      if (const auto met = widen(ahead ? forward : backward, ahead ? backward : forward, !ahead);
          met && (!best || *met < *best))
        best = met;
    }
    if (!best || *best > max) return {};
    return collect(forward, backward, *best, all);
  }

 private:
  void steps(std::uint32_t node, bool backwards, std::vector<Step>& out) {
    out.clear();
    if (backwards)
      finder_.find_backwards(node, batch_, row_, context_, out);
    else
      finder_.find(node, batch_, row_, context_, out);
  }

  /// One level more; the shortest length by which it met the other side.
  std::optional<std::uint32_t> widen(Side& side, const Side& other, bool backwards) {
    std::optional<std::uint32_t> met;
    std::vector<std::uint32_t> next;
    std::vector<Step> found;
    ++side.depth;
    for (std::size_t i = 0; i < side.frontier.size(); ++i) {
      if (i % 1024 == 0) context_.check();
      steps(side.frontier[i], backwards, found);
      for (const Step& step : found) {
        if (!side.distance.try_emplace(step.node, side.depth).second) continue;
        held_.grow(visited_bytes);
        next.push_back(step.node);
        if (const auto it = other.distance.find(step.node); it != other.distance.end())
          met = std::min(met.value_or(null_id), side.depth + it->second);
      }
    }
    side.frontier = std::move(next);
    return met;
  }

  /// Chains of length `best`: each passes exactly one node at the forward side's depth (or at its end).
  std::vector<Chain> collect(const Side& forward, const Side& backward, std::uint32_t best,
                             bool all) {
    const std::uint32_t middle = std::min(forward.depth, best);
    std::vector<Chain> chains;
    for (const auto& [node, distance] : forward.distance) {
      const auto it = backward.distance.find(node);
      if (distance != middle || it == backward.distance.end() || it->second != best - middle) continue;
      std::vector<Chain> heads;
      std::vector<Chain> tails;
      Chain partial;
      walk(forward, node, true, all, partial, heads);
      walk(backward, node, false, all, partial, tails);
      for (const Chain& head : heads)
        for (const Chain& tail : tails) {
          Chain chain(head.rbegin(), head.rend());
          chain.insert(chain.end(), tail.begin(), tail.end());
          held_.grow(chain_bytes(chain));
          chains.push_back(std::move(chain));
          if (!all) return chains;
        }
    }
    std::sort(chains.begin(), chains.end());
    return chains;
  }

  /// Every way back to the start of a side along falling distances.
  void walk(const Side& side, std::uint32_t node, bool backwards, bool all, Chain& partial,
            std::vector<Chain>& out) {
    const std::uint32_t distance = side.distance.at(node);
    if (distance == 0) {
      held_.grow(chain_bytes(partial));
      out.push_back(partial);
      return;
    }
    std::vector<Step> found;
    steps(node, backwards, found);
    for (const Step& step : found) {
      const auto it = side.distance.find(step.node);
      if (it == side.distance.end() || it->second + 1 != distance) continue;
      partial.push_back(step.relationship);
      walk(side, step.node, backwards, all, partial, out);
      partial.pop_back();
      if (!all && !out.empty()) return;
    }
  }

  const StepFinder& finder_;
  const Batch& batch_;
  std::size_t row_;
  ExecutionContext& context_;
  watch::Held held_;
};

class ShortestPathOperator : public UnaryOperator {
 public:
  ShortestPathOperator(const plan::ShortestPath& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    if (!input().next(context, batch)) return false;
    const StepFinder finder(node_.hop, node_.element, node_.element_predicates, *context.graph);
    std::vector<std::uint32_t> rows;
    std::vector<Value> lists;
    std::vector<Value> paths;
    for (std::size_t row = 0; row < batch.size; ++row) {
      const std::uint32_t from = batch.column(node_.hop.from).node_at(row);
      const std::uint32_t to = batch.column(node_.hop.to).node_at(row);
      if (from == null_id || to == null_id) continue;
      for (const Chain& chain : find(finder, batch, row, from, to, context)) {
        rows.push_back(static_cast<std::uint32_t>(row));
        lists.push_back(relationship_list(chain));
        if (node_.path != plan::no_variable) paths.push_back(chain_path(from, chain, *context.graph));
      }
    }
    out = batch.gather(rows, live_);
    if (node_.hop.relationship != plan::no_variable)
      out.set(node_.hop.relationship, Vector::values(std::move(lists)));
    if (node_.path != plan::no_variable) out.set(node_.path, Vector::values(std::move(paths)));
    return true;
  }

 private:
  std::vector<Chain> find(const StepFinder& finder, const Batch& batch, std::size_t row,
                          std::uint32_t from, std::uint32_t to, ExecutionContext& context) const {
    const std::uint32_t max = node_.length.max.value_or(null_id - 1);
    const bool simple = node_.path_predicates.empty() && node_.length.min <= 1;
    if (!simple || from == to) return enumerate(finder, batch, row, from, to, context);
    return Search(finder, batch, row, context).run(from, to, max, node_.all);
  }

  /// Chains without repetition by rising length, until one (or, for all, a length) meets everything.
  std::vector<Chain> enumerate(const StepFinder& finder, const Batch& batch, std::size_t row,
                               std::uint32_t from, std::uint32_t to,
                               ExecutionContext& context) const {
    struct Candidate {
      Chain chain;
      std::uint32_t end;
    };
    std::vector<Chain> found;
    std::vector<Candidate> level{{{}, from}};
    for (std::uint32_t length = 0; !level.empty() && found.empty(); ++length) {
      context.check();
      if (length >= node_.length.min)
        for (const Candidate& c : level)
          if (c.end == to && meets_predicates(batch, row, from, c.chain, context)) {
            found.push_back(c.chain);
            if (!node_.all) return found;
          }
      if (!found.empty() || (node_.length.max && length >= *node_.length.max)) break;
      std::vector<Candidate> next;
      std::vector<Step> steps;
      watch::Held grown;
      for (const Candidate& c : level) {
        if (next.size() % 1024 == 0) context.check();
        steps.clear();
        finder.find(c.end, batch, row, context, steps);
        for (const Step& step : steps) {
          if (std::find(c.chain.begin(), c.chain.end(), step.relationship) != c.chain.end()) continue;
          next.push_back({c.chain, step.node});
          next.back().chain.push_back(step.relationship);
          grown.grow(2 * sizeof(Candidate) + chain_bytes(next.back().chain));
        }
      }
      level = std::move(next);
    }
    return found;
  }

  bool meets_predicates(const Batch& batch, std::size_t row, std::uint32_t from, const Chain& chain,
                        ExecutionContext& context) const {
    if (node_.path_predicates.empty()) return true;
    Batch one = batch.slice(row, 1);
    if (node_.hop.relationship != plan::no_variable)
      one.set(node_.hop.relationship, Vector::values({relationship_list(chain)}));
    if (node_.path != plan::no_variable)
      one.set(node_.path, Vector::values({chain_path(from, chain, *context.graph)}));
    return std::all_of(node_.path_predicates.begin(), node_.path_predicates.end(),
                       [&](const auto& p) { return !select(*p, one, context).empty(); });
  }

  const plan::ShortestPath& node_;
  const Live& live_;
};

}  // namespace

OperatorPtr make_shortest_path(const plan::ShortestPath& node, const Live& live,
                               OperatorPtr input) {
  return std::make_unique<ShortestPathOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
