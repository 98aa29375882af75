#pragma once

// What operators that follow relationships share: names resolved to ids, slices of neighbours in each
// direction, and the tests on the far end.

#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

/// A hop with its names looked up in a graph.
class ResolvedHop {
 public:
  ResolvedHop() = default;
  /// With `ends_are_reached`, every end is the end of a relationship of the hop (a chain may have none),
  /// so that a label which all of these carry needs no test.
  ResolvedHop(const plan::Hop& hop, const graph::GraphView& graph, bool ends_are_reached = false);

  /// The slices of one node: (type, direction) pairs. For an undirected hop both directions of a type
  /// are slices, and self-loops, which lie in both, are to be taken from the outgoing one only.
  struct Slice {
    graph::TypeId type;
    graph::Direction direction;
    bool skip_self_loops;
  };
  [[nodiscard]] const std::vector<Slice>& slices() const { return slices_; }
  [[nodiscard]] bool needs_label_check() const { return !labels_.empty() || unknown_label_; }
  [[nodiscard]] bool accepts_end(const graph::GraphView& graph, std::uint32_t node) const;
  [[nodiscard]] bool accepts_type(graph::TypeId type) const;
  /// Then the label needs no test: the counts of a graph are exact.
  [[nodiscard]] bool every_end_carries(graph::LabelId label, const graph::GraphView& graph) const;

 private:
  void leave_slices_to(const std::vector<std::string>& labels, const graph::GraphView& graph);

  std::vector<Slice> slices_;
  std::vector<graph::LabelId> labels_;
  bool unknown_label_ = false;
};

/// The hop from its ends, any of them; whether these carry its labels is not asked.
plan::Hop backwards(plan::Hop hop);

/// Whether a relationship is the same as, or in the list of, one of the variables in a row.
bool is_taken(const Batch& batch, const std::vector<plan::VariableId>& variables, std::size_t row,
              std::uint32_t relationship);

/// All ids in a column that holds a relationship or a list of them.
void add_relationships(const Vector& column, std::size_t row, std::vector<std::uint32_t>& out);

}  // namespace casus::execute
