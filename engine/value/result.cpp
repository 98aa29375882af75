#include "casus/result.hpp"

#include <algorithm>

#include "engine/value/errors.hpp"

namespace casus {
namespace {

Error no_row(std::size_t row, std::size_t count) {
  return runtime_error("ArgumentError", "NumberOutOfRange",
                       "there is no row " + std::to_string(row) + ": the result has " +
                           std::to_string(count) + " (counted from 0)");
}

}  // namespace

bool Changes::any() const {
  return (nodes_created | nodes_deleted | relationships_created | relationships_deleted |
          properties_set | labels_added | labels_removed | indexes_added | indexes_removed |
          constraints_added | constraints_removed) != 0;
}

const List& Row::values() const { return result_->rows_[index_]; }

std::size_t Row::size() const { return result_->columns_.size(); }

const Value& Row::operator[](std::size_t column) const {
  const List& row = result_->rows_[index_];
  if (column >= row.size()) throw no_column(column, row.size());
  return row[column];
}

const Value& Row::operator[](std::string_view column) const {
  const auto& columns = result_->columns_;
  const auto it = std::find(columns.begin(), columns.end(), column);
  if (it == columns.end()) throw no_column(column);
  return (*this)[static_cast<std::size_t>(it - columns.begin())];
}

Result::Result() = default;
Result::Result(std::vector<std::string> columns, std::vector<List> rows)
    : columns_(std::move(columns)), rows_(std::move(rows)) {}

Row Result::operator[](std::size_t row) const {
  if (row >= rows_.size()) throw no_row(row, rows_.size());
  return {this, row};
}

}  // namespace casus
