#pragma once

// Breadth-first search: which nodes chains of relationships lead to, and how far they are.
//
// The nodes at which a search starts count as reached only where a chain leads back to them. In a
// directed search the shortest such chain uses no relationship twice, so that the search itself finds
// them; in an undirected one it may (a–b–a over one relationship), so that they are left out, for the
// caller to decide about (closed_chain.hpp).

#include <bit>

#include "engine/execute/chain_steps.hpp"
#include "engine/execute/node_set.hpp"

namespace casus::execute {

/// What searches of one operator use one after the other.
class BreadthFirst {
 public:
  /// `without_starts`: nodes at which a search starts are never reached.
  explicit BreadthFirst(bool without_starts, bool backwards = false)
      : without_starts_(without_starts), backwards_(backwards) {}

  /// Forgets the last search and begins one at these nodes.
  void start(std::span<const std::uint32_t> starts, ExecutionContext& context) {
    seen_.fit(context);
    starts_seen_.fit(context);
    seen_.clear(reached_.all());
    seen_.clear(starts_.all());
    starts_seen_.clear(starts_.all());
    starts_.clear(), reached_.clear();
    for (const std::uint32_t node : starts)
      if (starts_seen_.insert(node)) starts_.push(node);
    if (without_starts_) seen_.insert(starts_.all());
    level_begin_ = 0;
    depth_ = 0;
    unexplored_ = 0;
    starts_.account(context);
  }

  /// Walks one step further; whether that reached anything new.
  template <class Steps>
  bool advance(Steps& steps, ExecutionContext& context) {
    const std::span<const std::uint32_t> level =
        depth_ == 0 ? starts_.all() : reached_.from(level_begin_);
    if (level.empty()) return false;
    const std::size_t before = reached_.size();
    if constexpr (Steps::plain) {
      if (from_below(level, steps))
        look_back(level, steps, context);
      else
        look_ahead(level, steps, context);
    } else {
      look_ahead(level, steps, context);
    }
    level_begin_ = before;
    ++depth_;
    reached_.account(context);
    return reached_.size() > before;
  }
  /// Walks up to `max` steps.
  template <class Steps>
  void run(std::uint32_t max, Steps& steps, ExecutionContext& context) {
    while (depth_ < max && advance(steps, context)) {
    }
  }

  /// All nodes reached so far, in the order of their distance; and those of the last step.
  [[nodiscard]] std::span<const std::uint32_t> reached() const { return reached_.all(); }
  [[nodiscard]] std::span<const std::uint32_t> last() const { return reached_.from(level_begin_); }
  [[nodiscard]] std::uint32_t depth() const { return depth_; }
  [[nodiscard]] std::span<const std::uint32_t> starts() const { return starts_.all(); }
  /// Whether the search has reached a node that it did not start at.
  [[nodiscard]] bool has_reached(std::uint32_t node) const { return seen_.contains(node); }
  [[nodiscard]] bool is_start(std::uint32_t node) const { return starts_seen_.contains(node); }

 private:
  /// A large level is better met from the other side: nodes not seen yet look for one of it among those
  /// they are reached from (Beamer, Asanović, Patterson 2012).
  bool from_below(std::span<const std::uint32_t> level, const PlainSteps& steps) {
    if (depth_ == 0) unexplored_ = steps.total();
    std::uint64_t ahead = 0;
    for (const std::uint32_t node : level) ahead += steps.degree(node, backwards_);
    unexplored_ -= std::min(unexplored_, ahead);
    constexpr std::uint64_t share = 14;
    // All nodes of the graph that have not been seen are asked, also those that no such relationship is at.
    const std::uint64_t unseen = seen_.words() * 64 - std::min<std::uint64_t>(seen_.words() * 64, reached_.size());
    return ahead > unexplored_ / share && ahead > unseen;
  }

  template <class Steps>
  void look_ahead(std::span<const std::uint32_t> level, Steps& steps, ExecutionContext& context) {
    StepBudget budget(context);
    // `level` lies in the list that grows, so it is read by position.
    const bool at_starts = depth_ == 0;
    const std::size_t begin = at_starts ? 0 : level_begin_;
    const std::size_t end = begin + level.size();
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t node = at_starts ? starts_[i] : reached_[i];
      if (!at_starts && starts_seen_.contains(node)) continue;  // walked from before
      std::uint64_t walked = 1;
      steps.each(node, backwards_, [&](std::uint32_t other) {
        ++walked;
        if (seen_.insert(other)) reached_.push(other);
        return false;
      });
      budget.spend(walked);
    }
  }

  void look_back(std::span<const std::uint32_t> level, PlainSteps& steps, ExecutionContext& context) {
    in_level_.fit(context);
    in_level_.insert(level);
    const std::size_t level_size = level.size();
    StepBudget budget(context);
    for (std::size_t position = 0; position < seen_.words(); ++position) {
      std::uint64_t missing = ~seen_.word(position);
      std::uint64_t walked = 1;
      for (; missing != 0; missing &= missing - 1) {
        const auto node = static_cast<std::uint32_t>(
            position * 64 + static_cast<unsigned>(std::countr_zero(missing)));
        if (node >= context.graph->node_bound()) break;
        const bool found = steps.each(node, !backwards_, [&](std::uint32_t other) {
          ++walked;
          return in_level_.contains(other);
        });
        if (!found) continue;
        seen_.insert(node);
        reached_.push(node);
      }
      budget.spend(walked);
    }
    in_level_.clear(depth_ == 0 ? starts_.all() : reached_.all().subspan(level_begin_, level_size));
  }

  bool without_starts_;
  bool backwards_;
  NodeSet seen_;
  NodeSet starts_seen_;
  NodeSet in_level_;
  NodeList starts_;
  NodeList reached_;
  std::size_t level_begin_ = 0;
  std::uint32_t depth_ = 0;
  std::uint64_t unexplored_ = 0;
};

}  // namespace casus::execute
