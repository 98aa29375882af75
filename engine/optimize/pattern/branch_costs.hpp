#pragma once

// What the branches of an order of rows cost.

#include <vector>

#include "engine/optimize/pattern/row_order.hpp"

namespace casus::optimize {

/// How far the search for an order has come.
struct OrderState {
  std::vector<bool> bound;
  std::vector<bool> done;  // edges whose ends are both bound
  /// An edge of which a vertex that is in many rows has many relationships; no_edge where there is none.
  std::vector<std::size_t> reached_by;
  RowOrder order;
  double rows = 1;
};

/// Costs of counting what is folded; in about nanoseconds. What it is given must outlive it.
class BranchCosts {
 public:
  BranchCosts(const PatternGraph& graph, const graph::GraphView& view, double given_rows);

  /// Of all branches of a state that has been folded.
  [[nodiscard]] double cost(const OrderState& state) const;
  /// Of testing nodes that come to be a vertex of the rows.
  [[nodiscard]] double cost_of_filters(std::size_t v, double nodes) const;
  /// How many times more relationships of an edge a node of many rows has than others.
  [[nodiscard]] double skew(const OrderState& state, std::size_t e, std::size_t near) const;
  [[nodiscard]] const PatternEstimates& estimates() const { return estimates_; }

 private:
  double cost_of_branch(const OrderState& state, std::size_t v, std::vector<double>& reached) const;
  double cost_of_tied_branch(const OrderState& state, std::size_t v, double near, std::vector<double>& reached) const;
  [[nodiscard]] double cost_of_tests(std::size_t v, double ends) const;
  [[nodiscard]] bool is_plain_leaf(const OrderState& state, std::size_t v) const;
  [[nodiscard]] bool is_tested(std::size_t v) const;
  [[nodiscard]] double cost_of_setting_out(const FoldedPlace& place, std::size_t v) const;
  [[nodiscard]] double cost_of_lookup(const FoldedPlace& place, std::size_t v) const;
  [[nodiscard]] double cost_of_lookup(std::size_t e, double length) const;
  [[nodiscard]] double cost_of_marks(const OrderState& state, std::size_t v, double rows, double degree) const;
  [[nodiscard]] double changes_of(const OrderState& state, std::size_t v) const;

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  PatternEstimates estimates_;
  double given_rows_;
  bool has_seek_;
};

}  // namespace casus::optimize
