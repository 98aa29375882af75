#pragma once

// The ids in a column of a batch, without asking row by row what the column is made of.

#include <cstdint>
#include <vector>

#include "engine/execute/batch.hpp"

namespace casus::execute {

/// Valid as long as the batch stays as it is.
class IdColumn {
 public:
  IdColumn() = default;
  static IdColumn nodes(const Batch& batch, VariableId variable) {
    return IdColumn(batch, batch.column(variable), VectorType::node, &Vector::node_at);
  }
  static IdColumn relationships(const Batch& batch, VariableId variable) {
    return IdColumn(batch, batch.column(variable), VectorType::relationship, &Vector::relationship_at);
  }
  IdColumn(IdColumn&&) noexcept = default;
  IdColumn& operator=(IdColumn&&) noexcept = default;
  IdColumn(const IdColumn&) = delete;
  IdColumn& operator=(const IdColumn&) = delete;
  ~IdColumn() = default;

  /// null_id for null.
  std::uint32_t operator[](std::size_t row) const { return ids_[row * step_]; }
  /// All ids; empty where they do not lie row by row.
  [[nodiscard]] std::span<const std::uint32_t> list() const {
    return {ids_, step_ == 1 ? size_ : 0};
  }
  /// Whether they are known to be consecutive, row by row.
  [[nodiscard]] bool is_consecutive() const { return consecutive_; }

 private:
  IdColumn(const Batch& batch, const Vector& column, VectorType type,
           std::uint32_t (Vector::*id_at)(std::size_t) const)
      : size_(batch.size) {
    if (column.type() == type && batch.size != 0) {
      ids_ = column.data().ids.data();
      step_ = column.is_constant() ? 0 : 1;
      consecutive_ = step_ == 1 && column.data().consecutive;
      return;
    }
    values_.reserve(batch.size);
    for (std::size_t row = 0; row < batch.size; ++row) values_.push_back((column.*id_at)(row));
    ids_ = values_.data();
  }

  const std::uint32_t* ids_ = nullptr;
  std::size_t step_ = 1;
  std::size_t size_ = 0;
  bool consecutive_ = false;
  std::vector<std::uint32_t> values_;
};

}  // namespace casus::execute
