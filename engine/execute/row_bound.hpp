#pragma once

// How far rows may be from the first in some order and still be wanted.

#include <cstdint>
#include <vector>

#include "engine/bind/bound_query.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// The keys of a row; others are wanted only where they come before it. Of rows with equal keys the earlier stay, so that
/// rows must come in their order.
class RowBound {
 public:
  [[nodiscard]] bool known() const { return !keys_.empty(); }
  void set(std::vector<Value> keys) { keys_ = std::move(keys); }
  void forget() { keys_.clear(); }

  /// The rows of a batch of so many that come before the bound, given the columns of their keys; most are told by the
  /// first.
  [[nodiscard]] std::vector<std::uint32_t> rows_before(const std::vector<Vector>& columns, std::size_t size,
                                                       const std::vector<bind::SortKey>& keys) const;

 private:
  template <class Number>
  std::vector<std::uint32_t> by_first(const std::vector<Vector>& columns, std::size_t size,
                                      const std::vector<bind::SortKey>& keys, const std::vector<Number>& numbers,
                                      Number bound) const;
  [[nodiscard]] bool comes_before(const std::vector<Vector>& columns, std::uint32_t row,
                                  const std::vector<bind::SortKey>& keys) const;

  std::vector<Value> keys_;
};

}  // namespace casus::execute
