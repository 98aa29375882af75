#include "engine/execute/batch.hpp"

#include <algorithm>
#include <numeric>

#include "engine/execute/branches/checked.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

namespace {

const Vector& no_column() {
  static const Vector none;
  return none;
}

template <class T>
std::vector<T> pick(const std::vector<T>& from, std::span<const std::uint32_t> rows) {
  if (from.empty()) return {};
  std::vector<T> out(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = from[rows[i]];
  return out;
}

}  // namespace

const Vector& Batch::column(VariableId variable) const {
  return variable < columns.size() ? columns[variable] : no_column();
}

void Batch::set(VariableId variable, Vector column) {
  if (variable >= columns.size()) columns.resize(variable + 1);
  columns[variable] = std::move(column);
}

std::uint64_t Batch::total() const {
  if (multiplicity.empty()) return size;
  std::uint64_t total = 0;
  for (const std::uint64_t count : multiplicity) total = checked_add(total, count);
  return total;
}

Batch Batch::gather(std::span<const std::uint32_t> rows) const {
  Batch out;
  out.size = rows.size();
  out.columns.reserve(columns.size());
  for (const Vector& column : columns) out.columns.push_back(column.gather(rows));
  out.multiplicity = pick(multiplicity, rows);
  out.origin = pick(origin, rows);
  return out;
}

Batch Batch::gather(std::span<const std::uint32_t> rows,
                    std::span<const VariableId> variables) const {
  Batch out;
  out.size = rows.size();
  for (const VariableId v : variables)
    if (const Vector& c = column(v); c.exists()) out.set(v, c.gather(rows));
  out.multiplicity = pick(multiplicity, rows);
  out.origin = pick(origin, rows);
  return out;
}

Batch Batch::slice(std::size_t from, std::size_t count) const {
  if (from == 0 && count == size) return *this;
  std::vector<std::uint32_t> rows(count);
  std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(from));
  return gather(rows);
}

void Batch::flatten() {
  if (multiplicity.empty()) return;
  if (std::all_of(multiplicity.begin(), multiplicity.end(), [](auto m) { return m == 1; })) {
    multiplicity.clear();
    return;
  }
  std::vector<std::uint32_t> rows;
  watch::require(total() * (sizeof(std::uint32_t) + columns.size() * sizeof(Value)));
  rows.reserve(total());
  for (std::uint32_t row = 0; row < size; ++row) rows.insert(rows.end(), multiplicity[row], row);
  multiplicity.clear();
  *this = gather(rows);
}

void BatchCollector::add(const Batch& batch, std::span<const VariableId> variables) {
  if (batch.size == 0) return;
  if (size_ == 0) {
    variables_.assign(variables.begin(), variables.end());
    columns_.resize(variables_.size());
  }
  for (std::size_t i = 0; i < variables_.size(); ++i)
    columns_[i].add(batch.column(variables_[i]), batch.size);
  if (!batch.multiplicity.empty() || !multiplicity_.empty()) {
    multiplicity_.resize(size_, 1);
    for (std::size_t row = 0; row < batch.size; ++row) multiplicity_.push_back(batch.count_of(row));
  }
  origin_.insert(origin_.end(), batch.origin.begin(), batch.origin.end());
  size_ += batch.size;
}

Batch BatchCollector::take() {
  Batch out;
  out.size = size_;
  for (std::size_t i = 0; i < variables_.size(); ++i) out.set(variables_[i], columns_[i].take());
  out.multiplicity = std::move(multiplicity_);
  out.origin = std::move(origin_);
  multiplicity_.clear(), origin_.clear(), columns_.clear(), variables_.clear();
  size_ = 0;
  return out;
}

}  // namespace casus::execute
