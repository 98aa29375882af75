#pragma once

// Evaluating expressions over whole batches: one column in, one column out. Lists that an expression
// walks through (comprehensions, quantifiers, reduce) become rows of an inner batch, so that there is
// one evaluator for rows and for elements.

#include <optional>

#include "engine/bind/bound_expression.hpp"
#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// The value of the expression for each row. Throws casus::Error (runtime) with the span of the part
/// that failed.
Vector evaluate(const bind::BoundExpression& expression, const Batch& batch,
                ExecutionContext& context);

/// The value of an expression that reads no variables.
Value evaluate_constant(const bind::BoundExpression& expression, ExecutionContext& context);

/// The rows for which the predicate is true, ascending.
std::vector<std::uint32_t> select(const bind::BoundExpression& predicate, const Batch& batch,
                                  ExecutionContext& context);

// --- the families of expressions, one file each in evaluate/ ------------------------------------

Vector evaluate_property(const bind::PropertyOf& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_has_labels(const bind::HasLabels& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_not_deleted(const bind::NotDeleted& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_element(const bind::ElementAt& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_all_properties(const bind::AllProperties& e, const Batch& batch,
                               ExecutionContext& context);
Vector evaluate_logical(const bind::Logical& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_case(const bind::Case& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_comparison(const bind::Comparison& e, const Batch& batch,
                           ExecutionContext& context);
Vector evaluate_arithmetic(const bind::Arithmetic& e, const Batch& batch,
                           ExecutionContext& context);
Vector evaluate_membership(const bind::Membership& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_call(const bind::Call& e, const Batch& batch, ExecutionContext& context);
/// Where the part of an argument is that the error blames, if a literal of the call has it and the error has no
/// place yet.
std::optional<SourceSpan> place_of_culprit(const Error& error, const bind::Call& call);
/// The same of a function that follows_from_kind; nothing where the elements are not all at hand as ids.
std::optional<Vector> evaluate_by_kind(const bind::Call& e, const Vector& elements, ExecutionContext& context);
Vector evaluate_first_value(const bind::Call& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_comprehension(const bind::ListComprehension& e, const Batch& batch,
                              ExecutionContext& context);
Vector evaluate_quantifier(const bind::Quantifier& e, const Batch& batch,
                           ExecutionContext& context);
Vector evaluate_reduce(const bind::Reduce& e, const Batch& batch, ExecutionContext& context);
Vector evaluate_subquery(const bind::Subquery& e, const Batch& batch, ExecutionContext& context);

/// One value for each row made by `row_value(row)`; a constant where all inputs are.
template <class RowValue>
Vector map_rows(const Batch& batch, bool constant, RowValue row_value) {
  if (constant) return batch.size == 0 ? Vector::values({}) : Vector::constant(row_value(0));
  std::vector<Value> out;
  out.reserve(batch.size);
  for (std::size_t row = 0; row < batch.size; ++row) {
    watch::step();
    out.push_back(row_value(row));
  }
  return Vector::values(std::move(out));
}

/// The same for truths.
template <class RowTruth>
Vector map_truths(const Batch& batch, bool constant, RowTruth row_truth) {
  std::vector<Truth> out;
  const std::size_t size = constant && batch.size > 0 ? 1 : batch.size;
  out.reserve(size);
  for (std::size_t row = 0; row < size; ++row) {
    watch::step();
    out.push_back(row_truth(row));
  }
  Vector truths = Vector::truths(std::move(out));
  if (!constant || batch.size == 0) return truths;
  return {VectorType::boolean, std::make_shared<VectorData>(truths.data()), true};
}

}  // namespace casus::execute
