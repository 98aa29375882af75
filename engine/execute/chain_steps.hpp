#pragma once

// Two ways of walking the steps of a chain, for searches that are templates over them: plain ones read
// the lists of neighbours and nothing else; tested ones ask a StepFinder, which evaluates predicates,
// and leave out relationships that the row has used elsewhere. Both call `visit(node)` for each step and
// stop, returning true, when it does. A loop may come twice.

#include <algorithm>
#include <vector>

#include "engine/execute/step_finder.hpp"

namespace casus::execute {

class PlainSteps {
 public:
  static constexpr bool plain = true;
  PlainSteps(const ResolvedHop& hop, ExecutionContext& context)
      : slices_(hop.slices()), graph_(*context.graph), one_way_(follows_one_way(slices_)) {}

  template <class Visit>
  bool each(std::uint32_t node, bool backwards, Visit visit) {
    for (const auto& slice : slices_) {
      const auto direction = backwards ? graph::reverse(slice.direction) : slice.direction;
      for (const std::uint32_t other : graph_.neighbours(graph::NodeId(node), slice.type, direction).nodes)
        if (visit(other)) return true;
    }
    return false;
  }
  /// The same with visit(node, relationship).
  template <class Visit>
  bool each_step(std::uint32_t node, bool backwards, Visit visit) {
    for (const auto& slice : slices_) {
      const auto direction = backwards ? graph::reverse(slice.direction) : slice.direction;
      const auto near = graph_.neighbours(graph::NodeId(node), slice.type, direction);
      for (std::size_t i = 0; i < near.size(); ++i)
        if (visit(near.nodes[i], near.relationships[i].value)) return true;
    }
    return false;
  }
  /// Whether every relationship is followed from one of its ends only.
  [[nodiscard]] bool one_way() const { return one_way_; }
  [[nodiscard]] std::uint64_t degree(std::uint32_t node, bool backwards) const {
    std::uint64_t degree = 0;
    for (const auto& slice : slices_)
      degree += graph_.degree(graph::NodeId(node), slice.type,
                              backwards ? graph::reverse(slice.direction) : slice.direction);
    return degree;
  }
  /// How many steps there are in the whole graph.
  [[nodiscard]] std::uint64_t total() const {
    std::uint64_t total = 0;
    for (const auto& slice : slices_) total += graph_.relationship_count(slice.type);
    return total;
  }

 private:
  static bool follows_one_way(const std::vector<ResolvedHop::Slice>& slices) {
    return std::all_of(slices.begin(), slices.end(), [&](const auto& slice) {
      return slice.direction == slices.front().direction;
    });
  }

  const std::vector<ResolvedHop::Slice>& slices_;
  const graph::GraphView& graph_;
  bool one_way_;
};

class TestedSteps {
 public:
  static constexpr bool plain = false;
  /// `taken` are relationships that must not be used.
  TestedSteps(const StepFinder& finder, const Batch& batch, std::size_t row,
              const std::vector<std::uint32_t>& taken, ExecutionContext& context)
      : finder_(finder), batch_(batch), row_(row), taken_(taken), context_(context) {}

  /// Appends the steps with their relationships; a loop comes once.
  void find(std::uint32_t node, bool backwards, std::vector<Step>& out) const {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    if (backwards)
      finder_.find_backwards(node, batch_, row_, context_, out);
    else
      finder_.find(node, batch_, row_, context_, out);
    if (taken_.empty()) return;
    out.erase(std::remove_if(out.begin() + first, out.end(),
                             [&](const Step& s) {
                               return std::find(taken_.begin(), taken_.end(), s.relationship) !=
                                      taken_.end();
                             }),
              out.end());
  }

  static bool one_way() { return false; }
  template <class Visit>
  bool each(std::uint32_t node, bool backwards, Visit visit) {
    found_.clear();
    find(node, backwards, found_);
    for (const Step& step : found_)
      if (visit(step.node)) return true;
    return false;
  }
  /// The same with visit(node, relationship), which may walk on.
  template <class Visit>
  bool each_step(std::uint32_t node, bool backwards, Visit visit) {
    std::vector<Step> found;
    find(node, backwards, found);
    for (const Step& step : found)
      if (visit(step.node, step.relationship)) return true;
    return false;
  }

 private:
  const StepFinder& finder_;
  const Batch& batch_;
  std::size_t row_;
  const std::vector<std::uint32_t>& taken_;
  ExecutionContext& context_;
  std::vector<Step> found_;
};

/// Calls ExecutionContext::check() about once in so many steps.
class StepBudget {
 public:
  explicit StepBudget(const ExecutionContext& context) : context_(context) {}
  void spend(std::uint64_t steps) {
    left_ -= static_cast<std::int64_t>(steps);
    if (left_ > 0) return;
    left_ = interval;
    context_.check();
  }

 private:
  static constexpr std::int64_t interval = 16384;
  const ExecutionContext& context_;
  std::int64_t left_ = interval;
};

}  // namespace casus::execute
