#include "engine/execute/trail_ends.hpp"

#include <algorithm>

namespace casus::execute {

namespace {

using Nodes = std::vector<std::uint32_t>;

bool holds(const Nodes& sorted, std::uint32_t node) {
  return std::binary_search(sorted.begin(), sorted.end(), node);
}

/// Looks for chains that lead to nodes nearer than the least length.
template <class Steps>
class NearEnds {
 public:
  NearEnds(std::uint32_t start, Steps& steps, ExecutionContext& context)
      : start_(start), steps_(steps), context_(context), budget_(context), walks_{{start}} {
    seen_.fit(context);
    accounted_ = seen_.words() * sizeof(std::uint64_t);
  }
  NearEnds(const NearEnds&) = delete;
  NearEnds& operator=(const NearEnds&) = delete;
  ~NearEnds() { context_.release(accounted_); }

  /// Moves nodes of `open` to `found` that a chain of exactly `length` leads to. False where no walk is
  /// that long.
  bool settle(std::uint32_t length, Nodes& open, Nodes& found) {
    while (walks_.size() <= length) walks_.push_back(after(walks_.back()));
    if (walks_[length].empty()) return false;
    std::erase_if(open, [&](std::uint32_t node) {
      chain_.clear();
      if (!holds(walks_[length], node) || !leads_back(node, length)) return false;
      found.push_back(node);
      return true;
    });
    return true;
  }

  /// The same for every length from `min` to `max`, by trying all chains.
  void settle_all(const bind::LengthRange& length, Nodes& open, Nodes& found) {
    chain_.clear();
    std::sort(open.begin(), open.end());
    try_from(start_, length, open, found);
  }

 private:
  /// The nodes one step after these, ascending.
  Nodes after(const Nodes& nodes) {
    Nodes out;
    for (const std::uint32_t node : nodes) {
      std::uint64_t walked = 1;
      steps_.each(node, false, [&](std::uint32_t other) {
        ++walked;
        if (seen_.insert(other)) out.push_back(other);
        return false;
      });
      budget_.spend(walked);
    }
    seen_.clear(out);
    std::sort(out.begin(), out.end());
    account(out.size() * sizeof(std::uint32_t));
    return out;
  }

  void account(std::uint64_t bytes) {
    accounted_ += bytes;
    context_.reserve(bytes);
  }

  [[nodiscard]] bool used(std::uint32_t relationship) const {
    return std::find(chain_.begin(), chain_.end(), relationship) != chain_.end();
  }

  /// Whether `length` steps backwards from a node, none of them in the chain so far, lead to the start.
  bool leads_back(std::uint32_t node, std::uint32_t length) {
    if (length == 0) return node == start_;
    return steps_.each_step(node, true, [&](std::uint32_t before, std::uint32_t relationship) {
      budget_.spend(1);
      if (!holds(walks_[length - 1], before) || used(relationship)) return false;
      chain_.push_back(relationship);
      const bool leads = leads_back(before, length - 1);
      chain_.pop_back();
      return leads;
    });
  }

  struct Frame {
    std::vector<Step> steps;
    std::size_t next = 0;
  };

  void try_from(std::uint32_t start, const bind::LengthRange& length, Nodes& open, Nodes& found) {
    std::vector<Frame> frames;
    const auto enter = [&](std::uint32_t node) {
      frames.emplace_back();
      steps_.each_step(node, false, [&](std::uint32_t other, std::uint32_t relationship) {
        frames.back().steps.push_back({relationship, other});
        return false;
      });
      budget_.spend(frames.back().steps.size() + 1);
      context_.reserve(frames.back().steps.size() * sizeof(Step));
    };
    enter(start);
    while (!frames.empty() && !open.empty()) {
      Frame& frame = frames.back();
      if (frame.next == frame.steps.size()) {
        context_.release(frame.steps.size() * sizeof(Step));
        frames.pop_back();
        if (!chain_.empty()) chain_.pop_back();
        continue;
      }
      const Step step = frame.steps[frame.next++];
      budget_.spend(chain_.size() / 16 + 1);
      if (used(step.relationship)) continue;
      chain_.push_back(step.relationship);
      if (chain_.size() >= length.min && holds(open, step.node)) {
        found.push_back(step.node);
        std::erase(open, step.node);
      }
      if (!length.max || chain_.size() < *length.max)
        enter(step.node);
      else
        chain_.pop_back();
    }
    for (const Frame& frame : frames) context_.release(frame.steps.size() * sizeof(Step));
  }

  std::uint32_t start_;
  Steps& steps_;
  ExecutionContext& context_;
  StepBudget budget_;
  NodeSet seen_;
  std::uint64_t accounted_ = 0;
  std::vector<Nodes> walks_;  // by length: where walks of that many steps lead, ascending
  std::vector<std::uint32_t> chain_;  // relationships in use
};

}  // namespace

template <class Steps>
std::vector<std::uint32_t> trail_ends(std::uint32_t start, const bind::LengthRange& length,
                                      BreadthFirst& search, Steps& steps,
                                      ExecutionContext& context) {
  const std::uint32_t max = length.max.value_or(null_id - 1);
  Nodes found;
  if (max < length.min) return found;
  search.start({&start, 1}, context);
  search.run(length.min - 1, steps, context);
  Nodes open(search.reached().begin(), search.reached().end());
  if (std::find(open.begin(), open.end(), start) == open.end()) open.push_back(start);
  const std::size_t near = search.reached().size();
  search.run(max, steps, context);
  const auto far = search.reached().subspan(near);
  found.assign(far.begin(), far.end());
  // A start that a longer chain leads back to is among the far ones.
  std::erase_if(open, [&](std::uint32_t node) {
    return node == start && std::find(far.begin(), far.end(), start) != far.end();
  });

  constexpr std::uint32_t lengths_tried = 6;
  NearEnds<Steps> ends(start, steps, context);
  for (std::uint32_t tried = 0; !open.empty() && tried < lengths_tried; ++tried) {
    const std::uint32_t exact = length.min + tried;
    if (exact > max || !ends.settle(exact, open, found)) return found;
  }
  if (!open.empty() && length.min + lengths_tried <= max) ends.settle_all(length, open, found);
  return found;
}

template std::vector<std::uint32_t> trail_ends(std::uint32_t, const bind::LengthRange&, BreadthFirst&,
                                               PlainSteps&, ExecutionContext&);
template std::vector<std::uint32_t> trail_ends(std::uint32_t, const bind::LengthRange&, BreadthFirst&,
                                               TestedSteps&, ExecutionContext&);

}  // namespace casus::execute
