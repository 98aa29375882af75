#pragma once

// Which nodes the chains of a variable-length pattern lead to, where it does not matter by how many
// ways. Chains use no relationship twice, and none that the row has used elsewhere.
//
// For a minimum of 0 or 1 that is breadth-first search: a shortest walk repeats nothing, so that a node
// other than the start is the end of a chain of min..max relationships exactly if its distance is at
// most max. Longer minima are the business of trail_ends.hpp.

#include <optional>

#include "engine/execute/breadth_first.hpp"
#include "engine/execute/meeting_search.hpp"

namespace casus::execute {

class EndsFinder {
 public:
  explicit EndsFinder(const plan::VariableExpand& node);

  /// To be called before use and whenever the graph may have changed.
  void begin(ExecutionContext& context);

  /// Where the chains from a row's node lead: each end once, with the labels asked for. Valid until the
  /// next call of any of these.
  std::span<const std::uint32_t> ends(const Batch& batch, std::size_t row, ExecutionContext& context);
  /// Whether there is such an end.
  bool has_end(const Batch& batch, std::size_t row, ExecutionContext& context);
  /// Whether one is the row's bound end. `more` says that further rows have the same start.
  bool connects(const Batch& batch, std::size_t row, bool more, ExecutionContext& context);
  /// The ends from any of several starts; only where the chains do not depend on the row.
  std::span<const std::uint32_t> ends_of_all(std::span<const std::uint32_t> starts,
                                             ExecutionContext& context);
  /// Whether which chains there are depends on the start alone.
  [[nodiscard]] bool depends_on_start_only() const { return start_only_; }

 private:
  /// The row at hand.
  struct Place {
    const Batch& batch;
    std::size_t row;
    std::uint32_t from;
  };

  [[nodiscard]] bool accepts(std::uint32_t node, const ExecutionContext& context) const {
    return finder_->hop().accepts_end(*context.graph, node);
  }
  void read_taken(const Place& place);
  [[nodiscard]] bool plain() const { return node_.element_predicates.empty() && taken_.empty(); }
  [[nodiscard]] TestedSteps tested(const Place& place, ExecutionContext& context) const {
    return {*finder_, place.batch, place.row, taken_, context};
  }
  /// Runs `with` on the steps that fit: plain ones where nothing has to be tested.
  template <class With>
  auto with_steps(const Place& place, ExecutionContext& context, With with) {
    if (plain()) {
      PlainSteps steps(finder_->hop(), context);
      return with(steps);
    }
    TestedSteps steps = tested(place, context);
    return with(steps);
  }
  /// Whether the start is among its own ends, where the search cannot tell.
  bool start_is_end(const Place& place, ExecutionContext& context);
  bool reaches_other_start(const Place& place, ExecutionContext& context);
  void keep(std::span<const std::uint32_t> nodes, const ExecutionContext& context);
  void search(const Place& place, ExecutionContext& context);

  const plan::VariableExpand& node_;
  std::optional<StepFinder> finder_;
  std::uint32_t min_;
  std::uint32_t max_;
  bool undirected_;
  bool start_only_;
  std::vector<std::uint32_t> taken_;
  BreadthFirst search_;
  BreadthFirst probe_;  // from one of several starts
  MeetingSearch meeting_;
  NodeList ends_;
  std::optional<std::uint32_t> searched_from_;  // what search_ and ends_ still hold
};

}  // namespace casus::execute
