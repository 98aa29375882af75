#pragma once

// Rows in columns: what operators pass to one another.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/vector.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

using plan::VariableId;

/// How many rows an operator aims at in a batch; it may give fewer or more, and empty ones.
inline constexpr std::size_t batch_size = 2048;

struct Batch {
  std::size_t size = 0;
  /// By variable; a column that does not exist belongs to a variable that is not bound, or that
  /// nobody reads any more.
  std::vector<Vector> columns;
  /// How many equal rows each row stands for; empty where all stand for one.
  std::vector<std::uint64_t> multiplicity;
  /// In the inner plan of an Apply or subquery: which row of the Argument each row comes from. Empty
  /// where there is no such row.
  std::vector<std::uint32_t> origin;

  [[nodiscard]] const Vector& column(VariableId variable) const;
  void set(VariableId variable, Vector column);
  [[nodiscard]] std::uint64_t count_of(std::size_t row) const {
    return multiplicity.empty() ? 1 : multiplicity[row];
  }
  /// All rows, with multiplicities added up.
  [[nodiscard]] std::uint64_t total() const;

  /// The batch of these rows with all columns, or only with some.
  [[nodiscard]] Batch gather(std::span<const std::uint32_t> rows) const;
  [[nodiscard]] Batch gather(std::span<const std::uint32_t> rows,
                             std::span<const VariableId> variables) const;
  /// Rows [from, from + count).
  [[nodiscard]] Batch slice(std::size_t from, std::size_t count) const;
  /// Writes each row out as often as its multiplicity says.
  void flatten();
};

/// One batch out of many.
class BatchCollector {
 public:
  void add(const Batch& batch, std::span<const VariableId> variables);
  [[nodiscard]] std::size_t size() const { return size_; }
  Batch take();

 private:
  std::vector<VariableId> variables_;
  std::vector<VectorCollector> columns_;
  std::vector<std::uint64_t> multiplicity_;
  std::vector<std::uint32_t> origin_;
  std::size_t size_ = 0;
};

}  // namespace casus::execute
