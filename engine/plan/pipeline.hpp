#pragma once

// A plan under construction: operators are put on top one by one. The pipeline knows which reading and
// writing of the graph below is still under way while rows flow, and puts an Eager operator where what
// comes next would disturb it or be disturbed. This is how no clause sees the writes of a later one and
// every clause sees all writes of those before it.

#include "engine/plan/assignments.hpp"
#include "engine/plan/variables.hpp"

namespace casus::plan {

/// What running an operator does to the graph.
struct Effects {
  bool reads = false;
  bool writes = false;
};

/// The effects of an operator itself and of its second input.
Effects effects_of(const LogicalOperator& op);
/// The effects of a whole plan.
Effects effects_of_tree(const LogicalOperator& op);

/// Whether the operator must work on each of its input's rows by itself, equal ones too: it calls what
/// gives another value each time, or a procedure, or its second input does so or writes.
bool tells_equal_rows_apart(const LogicalOperator& op);

class Pipeline {
 public:
  explicit Pipeline(PlanPtr leaf);

  /// Puts an operator on top; `second` becomes its second input.
  void append(LogicalOperator::Node node, PlanPtr second = nullptr);
  /// Runs all that is planned so far once for each of the rows that it begins with, which give their
  /// variables to the rows on top beside `introduced`. Only for one that begins with an Argument.
  void run_inside(std::vector<VariableId> introduced);
  /// Rows from here on are taken only when all writes below are done.
  void settle_writes();

  [[nodiscard]] const VariableSet& variables() const { return variables_; }
  [[nodiscard]] bool binds(VariableId variable) const { return variables_.contains(variable); }
  /// Whether anything below writes.
  [[nodiscard]] bool writes() const { return effects_of_tree(*plan_).writes; }
  PlanPtr take() { return std::move(plan_); }
  /// The estimated number of rows on top.
  [[nodiscard]] double rows() const { return rows_; }
  void set_rows(double rows);

 private:
  void make_eager();
  void note_effects(const LogicalOperator& op, Effects effects, const Assignments& assignments);
  void add_own(const LogicalOperator& op);

  PlanPtr plan_;
  std::vector<VariableId> arguments_;  // of the leaf, where it is an Argument
  VariableSet variables_;
  Effects pending_;  // still under way while the rows on top are taken
  Assignments assigned_;  // by writes under way
  VariableSet own_;       // elements of each row that no other row has
  double rows_ = 1;
};

}  // namespace casus::plan
