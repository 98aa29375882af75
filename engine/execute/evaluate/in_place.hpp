#pragma once

// Texts and dates of properties, read where they lie: no Value is made of what is only compared.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bind/bound_expression.hpp"
#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// One for each row of a batch, or one for all rows. Valid while the snapshot is.
template <class T>
struct InPlace {
  std::vector<T> values;
  std::vector<std::uint8_t> nulls;  // a byte for each row, or empty where no row is null
  bool constant = false;
  Value kept;                         // what a text for all rows lies in
  std::shared_ptr<std::string> made;  // what texts lie in that are made of others

  [[nodiscard]] std::size_t step() const { return constant ? 0 : 1; }
  [[nodiscard]] bool is_null(std::size_t row) const { return !nulls.empty() && nulls[row] != 0; }
};
using Texts = InPlace<std::string_view>;
using Days = InPlace<std::int64_t>;  // since the epoch

/// The texts of an expression; nothing where it is neither the property of a variable, in upper or lower case if need
/// be, nor a constant, where some rows have other values than texts and null, or where the statement may change what
/// it reads.
std::optional<Texts> texts_in_place(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context);
/// The same of dates.
std::optional<Days> days_in_place(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context);

/// The truth of one comparison of a chain for each row, operands[i] with the next; nothing where these are no such
/// columns.
std::optional<Vector> compare_in_place(const bind::Comparison& e, std::size_t i, const Batch& batch,
                                       ExecutionContext& context);
/// The same of STARTS WITH, ENDS WITH and CONTAINS with one pattern for all rows.
std::optional<Vector> match_in_place(const bind::TextPredicate& e, const Batch& batch, ExecutionContext& context);

}  // namespace casus::execute
