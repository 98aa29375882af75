#pragma once

// Search between two different nodes from both ends, always widening the smaller frontier: how far they
// are apart, and the chains between them. Memory is proportional to what is visited, but for a bit a
// node of the graph on each side once that is much.

#include <algorithm>
#include <optional>

#include "engine/execute/chain_steps.hpp"
#include "engine/execute/node_set.hpp"

namespace casus::execute {

class MeetingSearch {
 public:
  MeetingSearch();  // elsewhere, so that making one does not fill it with zeros
  /// The length of the shortest chains, if that is at most `max`. With `whole_levels`, what
  /// nodes_by_distance() needs is kept.
  template <class Steps>
  std::optional<std::uint32_t> run(std::uint32_t from, std::uint32_t to, std::uint32_t max,
                                   bool whole_levels, Steps& steps, ExecutionContext& context) {
    seen_.begin(sides_[0].nodes.all(), sides_[1].nodes.all(), context);
    sides_[0].begin(from);
    sides_[1].begin(to);
    seen_.mark(from, 1);
    seen_.mark(to, 2);
    while (!sides_[0].frontier().empty() && !sides_[1].frontier().empty() &&
           sides_[0].depth() + sides_[1].depth() < max) {
      const bool backwards = sides_[1].frontier().size() < sides_[0].frontier().size();
      if (widen(backwards, whole_levels, steps, context))
        return sides_[0].depth() + sides_[1].depth();
    }
    return std::nullopt;
  }

  /// After run() has found a length: the nodes of one shortest chain, both ends included.
  [[nodiscard]] std::vector<std::uint32_t> one_chain() const;
  /// After run() has found a length with whole levels: at position k the nodes, ascending, that shortest
  /// chains pass after k steps.
  template <class Steps>
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> nodes_by_distance(Steps& steps,
                                                                         ExecutionContext& context) const;

 private:
  /// What one end has visited, in the order of distance, each with the position of the node before it.
  struct Side {
    NodeList nodes;
    NodeList before;
    std::vector<std::size_t> levels;  // where each begins

    void begin(std::uint32_t start) {
      nodes.clear(), before.clear();
      nodes.make_room(few), before.make_room(few);
      nodes.push(start);
      before.push(0);
      levels.assign(1, 0);
    }
    static constexpr std::size_t few = 256;

    [[nodiscard]] std::uint32_t depth() const { return static_cast<std::uint32_t>(levels.size() - 1); }
    [[nodiscard]] std::span<const std::uint32_t> frontier() const { return nodes.from(levels.back()); }
    [[nodiscard]] std::vector<std::uint32_t> sorted_level(std::size_t depth) const;
    [[nodiscard]] std::vector<std::uint32_t> way_to(std::size_t position) const;
  };

  /// One level more on one side; whether it met the other.
  template <class Steps>
  bool widen(bool backwards, bool whole_level, Steps& steps, ExecutionContext& context) {
    Side& side = sides_[backwards ? 1 : 0];
    const unsigned own_mark = backwards ? 2 : 1;
    const std::size_t begin = side.levels.back();
    const std::size_t end = side.nodes.size();
    side.levels.push_back(end);
    StepBudget budget(context);
    bool met = false;
    for (std::size_t i = begin; i < end; ++i) {
      std::uint64_t walked = 1;
      const bool stop = steps.each(side.nodes[i], backwards, [&](std::uint32_t node) {
        ++walked;
        const unsigned marks = seen_.mark(node, own_mark);
        if ((marks & own_mark) != 0) return false;
        side.nodes.push(node);
        side.before.push(static_cast<std::uint32_t>(i));
        if (marks == 0) return false;
        met_ = node;
        met = true;
        return !whole_level;
      });
      if (stop) break;
      budget.spend(walked);
    }
    side.nodes.account(context);
    side.before.account(context);
    return met;
  }

  /// Those of `candidates`, ascending, from which a step leads to one of `near`.
  template <class Steps>
  static std::vector<std::uint32_t> neighbours_within(const std::vector<std::uint32_t>& candidates,
                                                      const std::vector<std::uint32_t>& near,
                                                      bool backwards, Steps& steps,
                                                      ExecutionContext& context) {
    std::vector<std::uint32_t> out;
    StepBudget budget(context);
    for (const std::uint32_t node : near) {
      std::uint64_t walked = 1;
      steps.each(node, backwards, [&](std::uint32_t other) {
        ++walked;
        if (std::binary_search(candidates.begin(), candidates.end(), other)) out.push_back(other);
        return false;
      });
      budget.spend(walked);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  SidesAtNodes seen_;
  Side sides_[2];
  std::uint32_t met_ = 0;
};

template <class Steps>
std::vector<std::vector<std::uint32_t>> MeetingSearch::nodes_by_distance(
    Steps& steps, ExecutionContext& context) const {
  const std::size_t ahead = sides_[0].depth();
  const std::size_t length = ahead + sides_[1].depth();
  std::vector<std::vector<std::uint32_t>> at(length + 1);
  const std::vector<std::uint32_t> left = sides_[0].sorted_level(ahead);
  const std::vector<std::uint32_t> right = sides_[1].sorted_level(length - ahead);
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(at[ahead]));
  for (std::size_t k = ahead; k > 0; --k)
    at[k - 1] = neighbours_within(sides_[0].sorted_level(k - 1), at[k], true, steps, context);
  for (std::size_t k = ahead; k < length; ++k)
    at[k + 1] =
        neighbours_within(sides_[1].sorted_level(length - k - 1), at[k], false, steps, context);
  return at;
}

}  // namespace casus::execute
