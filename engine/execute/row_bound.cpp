#include "engine/execute/row_bound.hpp"

#include "engine/value/compare.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

std::vector<std::uint32_t> RowBound::rows_before(const std::vector<Vector>& columns, std::size_t size,
                                                 const std::vector<bind::SortKey>& keys) const {
  const Vector& first = columns.front();
  const Value& bound = keys_.front();
  const bool typed = !first.is_constant() && first.data().nulls.empty();
  if (typed && first.type() == VectorType::integer && bound.is(ValueKind::integer))
    return by_first(columns, size, keys, first.data().integers, bound.as_integer());
  if (typed && first.type() == VectorType::floating && bound.is(ValueKind::floating))
    return by_first(columns, size, keys, first.data().floats, bound.as_floating());
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < size; ++row)
    if (comes_before(columns, row, keys)) rows.push_back(row);
  return rows;
}

template <class Number>
std::vector<std::uint32_t> RowBound::by_first(const std::vector<Vector>& columns, std::size_t size,
                                              const std::vector<bind::SortKey>& keys,
                                              const std::vector<Number>& numbers, Number bound) const {
  std::vector<std::uint32_t> rows;
  const bool descending = keys.front().descending;
  for (std::uint32_t row = 0; row < size; ++row) {
    const bool worse = descending ? numbers[row] < bound : numbers[row] > bound;
    if (!worse && comes_before(columns, row, keys)) rows.push_back(row);
  }
  return rows;
}

bool RowBound::comes_before(const std::vector<Vector>& columns, std::uint32_t row,
                            const std::vector<bind::SortKey>& keys) const {
  watch::step();
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const auto c = order(columns[k].at(row), keys_[k]);
    if (c != 0) return keys[k].descending ? c > 0 : c < 0;
  }
  return false;
}

}  // namespace casus::execute
