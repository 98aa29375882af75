#include <algorithm>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/appetite.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/purity.hpp"
#include "engine/plan/pipeline.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;
using plan::VariableId;
using plan::VariableSet;

/// An OPTIONAL MATCH of those that are to be separated.
struct Optional {
  LogicalOperator* apply;
  VariableSet introduced;
  VariableSet read;   // of these, by aggregates
  double rows = 1;    // for each row that comes in
};

bool meet(const VariableSet& a, const VariableSet& b) {
  return std::any_of(a.begin(), a.end(), [&](VariableId variable) { return b.contains(variable); });
}

/// What a plan reads from its Argument, and perhaps more.
void add_read_below(const LogicalOperator& op, VariableSet& out) {
  if (!std::holds_alternative<plan::Argument>(op.node)) plan::add_read_variables(op, out);
  for (const auto& input : op.inputs) add_read_below(*input, out);
}

/// Whether an expression is null where one of the variables is.
bool is_null_with(const bind::BoundExpression& expression, const VariableSet& variables) {
  if (const auto* variable = std::get_if<bind::VariableReference>(&expression.node))
    return variables.contains(variable->variable);
  if (const auto* property = std::get_if<bind::PropertyOf>(&expression.node))
    return is_null_with(*property->subject, variables);
  const auto* call = std::get_if<bind::Call>(&expression.node);
  return call != nullptr && call->function->null_in_null_out && call->arguments.size() == 1 &&
         is_null_with(*call->arguments.front(), variables);
}

/// Whether rows in which its arguments are null are nothing to an aggregate.
bool passes_over_nulls(const bind::AggregateCall& call) {
  return call.function != nullptr &&
         (function::kind_of(*call.function) != function::AggregateKind::other || call.function->name == "collect");
}

/// The OPTIONAL MATCHes directly below an aggregate of which none needs another, from the last to the first.
std::vector<Optional> independent_optionals(LogicalOperator& below, const Purity& purity) {
  std::vector<Optional> found;
  VariableSet introduced;
  VariableSet needed;
  for (LogicalOperator* op = &below;; op = op->inputs.front().get()) {
    const auto* apply = std::get_if<plan::Apply>(&op->node);
    if (apply == nullptr || !apply->optional || apply->unit || !purity.pure(*op->inputs[1]) ||
        plan::effects_of_tree(*op->inputs[1]).writes)
      return found;
    Optional optional{op, {apply->introduced.begin(), apply->introduced.end()}, {}};
    if (meet(optional.introduced, needed)) return found;
    add_read_below(*op->inputs[1], needed);
    // Its own variables are no need of others: each is bound once.
    for (const VariableId variable : optional.introduced) needed.erase(variable);
    const double before = std::max(op->inputs.front()->estimated_rows, 1.0);
    optional.rows = std::max(op->estimated_rows / before, 1.0);
    found.push_back(std::move(optional));
  }
}

/// Notes which variables of the OPTIONAL MATCHes the aggregate reads. False where it reads those of two at
/// once, or would notice rows in which one of them is missing.
bool note_read(const plan::Aggregate& aggregate, std::vector<Optional>& optionals) {
  for (const auto& key : aggregate.keys) {
    const VariableSet read = plan::free_variables(*key.expression);
    for (const Optional& optional : optionals)
      if (meet(read, optional.introduced)) return false;
  }
  for (const bind::AggregateCall& call : aggregate.aggregates) {
    VariableSet read;
    for (const auto& argument : call.arguments) plan::add_free_variables(*argument, read);
    Optional* of = nullptr;
    for (Optional& optional : optionals) {
      if (!meet(read, optional.introduced)) continue;
      if (of != nullptr) return false;
      of = &optional;
    }
    if (of == nullptr) continue;
    if (!passes_over_nulls(call) || call.arguments.size() != 1 ||
        !is_null_with(*call.arguments.front(), of->introduced))
      return false;
    for (const VariableId variable : read)
      if (of->introduced.contains(variable)) of->read.insert(variable);
  }
  return true;
}

/// Rows of one OPTIONAL MATCH, with null for what the others introduce.
PlanPtr rows_of(Optional& optional, const std::vector<Optional>& all) {
  plan::Project nulls;
  for (const Optional& other : all) {
    if (&other == &optional) continue;
    for (const VariableId variable : other.read)
      nulls.items.push_back({variable, "",
                             std::make_shared<const bind::BoundExpression>(
                                 bind::BoundExpression{bind::Constant{Value()}, Type::null(), {}})});
  }
  PlanPtr rows = std::move(optional.apply->inputs[1]);
  if (nulls.items.empty()) return rows;
  const double estimate = rows->estimated_rows;
  rows = plan::make_plan(std::move(nulls), std::move(rows));
  rows->estimated_rows = estimate;
  return rows;
}

/// In place of all: one whose rows are those of each, one after the other.
PlanPtr put_side_by_side(std::vector<Optional>& optionals) {
  plan::Union rows;
  rows.unordered = true;
  for (const Optional& optional : optionals)
    rows.outputs.insert(rows.outputs.end(), optional.read.begin(), optional.read.end());
  plan::Apply apply{true, false, rows.outputs};
  PlanPtr input = std::move(optionals.back().apply->inputs.front());
  const double before = input->estimated_rows;
  double each = 0;
  std::vector<PlanPtr> parts;
  for (Optional& optional : optionals) {
    if (optional.read.empty()) continue;  // a row that comes in stays, whether it finds anything or not
    rows.columns.push_back(rows.outputs);
    each += optional.rows;
    parts.push_back(rows_of(optional, optionals));
  }
  PlanPtr all = parts.size() == 1 ? std::move(parts.front()) : plan::make_plan(std::move(rows));
  if (parts.size() > 1) all->inputs = std::move(parts);
  all->estimated_rows = each;
  PlanPtr out = plan::make_plan(std::move(apply), std::move(input), std::move(all));
  out->estimated_rows = before * each;
  return out;
}

void separate_below(LogicalOperator& op, const Purity& purity) {
  const auto& aggregate = std::get<plan::Aggregate>(op.node);
  if (appetite_of(op) != Appetite::existence || !purity.own_expressions_pure(op)) return;
  std::vector<Optional> optionals = independent_optionals(*op.inputs.front(), purity);
  if (optionals.size() < 2 || !note_read(aggregate, optionals)) return;
  double product = 1;
  double sum = 0;
  std::size_t reading = 0;
  for (const Optional& optional : optionals) {
    product *= optional.rows;
    sum += optional.read.empty() ? 0 : optional.rows;
    reading += optional.read.empty() ? 0 : 1;
  }
  if (reading == 0 || product <= sum) return;
  PlanPtr separated = put_side_by_side(optionals);
  op.inputs.front() = std::move(separated);
}

}  // namespace

void separate_optionals(LogicalOperator& root, const plan::Subqueries& subqueries) {
  for (const auto& input : root.inputs) separate_optionals(*input, subqueries);
  if (std::holds_alternative<plan::Aggregate>(root.node)) separate_below(root, Purity(subqueries));
}

}  // namespace casus::optimize
