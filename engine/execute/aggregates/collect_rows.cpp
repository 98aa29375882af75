// collect: the values of all groups in one column, of which lists are made at the end.

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/execute/aggregates/accumulator.hpp"

namespace casus::execute {

namespace {

class CollectRows final : public Accumulator {
 public:
  explicit CollectRows(const plan::FirstItems* first_items)
      : most_(first_items == nullptr ? 0 : first_items->count),
        may_skip_(first_items != nullptr && first_items->harmless) {}

  std::optional<std::vector<std::uint32_t>> rows_that_matter(const GroupedRows& rows) override {
    if (!may_skip_) return std::nullopt;
    std::vector<std::uint32_t> wanted;
    for (std::size_t row = 0; row < rows.size; ++row) {
      const std::uint32_t group = rows.groups[row];
      if (group >= counts_.size() || counts_[group] < most_) wanted.push_back(static_cast<std::uint32_t>(row));
    }
    if (wanted.size() == rows.size) return std::nullopt;
    return wanted;
  }

  void add(const std::vector<Vector>& arguments, const GroupedRows& rows, ExecutionContext& context) override {
    const Vector& values = arguments.front();
    if (most_ != 0) fit(counts_, rows.group_count, context);
    rows_.clear();
    for (std::size_t row = 0; row < rows.size; ++row) {
      watch::step();
      if (!values.is_null(row)) add_row(static_cast<std::uint32_t>(row), rows, context);
    }
    if (groups_.size() >= std::numeric_limits<std::uint32_t>::max()) throw too_many();
    // Twice, for the room that arrays keep to grow into. The lists count by themselves.
    context.reserve(2 * rows_.size() * (width(values) + sizeof(std::uint32_t)));
    context.release(std::exchange(reserved_before_, 0));
    if (rows_.size() == rows.size && rows.each_once())
      values_.add(values, rows.size);
    else
      values_.add(values.gather(rows_), rows_.size());
  }

  Value finish(std::uint32_t group, const ExecutionContext& /*context*/) override {
    if (!sorted_) sort();
    List list;
    if (group + 1 < begins_.size()) {
      list.reserve(begins_[group + 1] - begins_[group]);
      for (std::uint32_t i = begins_[group]; i < begins_[group + 1]; ++i) list.push_back(column_.at(places_[i]));
    }
    return list;
  }

 private:
  static Error too_many() {
    return Error(ErrorKind::runtime, "collect() was given more than four billion values");
  }
  /// Of one value in its column.
  static std::size_t width(const Vector& values) {
    return values.type() == VectorType::value ? sizeof(Value) : sizeof(std::int64_t);
  }

  void add_row(std::uint32_t row, const GroupedRows& rows, ExecutionContext& context) {
    const std::uint32_t group = rows.groups[row];
    std::uint64_t times = rows.times(row);
    if (most_ != 0) {
      times = std::min(times, most_ - std::min(most_, counts_[group]));
      counts_[group] += times;
    }
    if (times > 1) reserve_before(times, context);
    for (std::uint64_t i = 0; i < times; ++i) {
      if (i % 1024 == 1023) context.check();
      rows_.push_back(row);
      groups_.push_back(group);
    }
  }

  /// Of a row that counts very often the memory is asked for before it is taken.
  void reserve_before(std::uint64_t times, ExecutionContext& context) {
    constexpr std::size_t width = sizeof(Value) + sizeof(std::uint32_t);
    if (times >= std::numeric_limits<std::uint32_t>::max()) throw too_many();
    context.reserve(times * width);
    reserved_before_ += times * width;
  }

  /// Puts the values of each group together, in the order of their rows.
  void sort() {
    sorted_ = true;
    column_ = values_.take();
    const std::uint32_t count = groups_.empty() ? 0 : *std::max_element(groups_.begin(), groups_.end()) + 1;
    begins_.assign(count + 1, 0);
    for (const std::uint32_t group : groups_) ++begins_[group + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end());
    places_.resize(groups_.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i) places_[next[groups_[i]]++] = i;
    groups_ = {};
  }

  std::uint64_t most_;  // of each group; 0 is all
  bool may_skip_;
  std::vector<std::uint64_t> counts_;  // of values, by group, where not all are wanted
  VectorCollector values_;
  std::vector<std::uint32_t> groups_;  // of each value
  std::vector<std::uint32_t> rows_;    // of a batch; kept for its room
  std::uint64_t reserved_before_ = 0;  // bytes, for rows of the batch

  bool sorted_ = false;
  Vector column_;
  std::vector<std::uint32_t> begins_;  // by group
  std::vector<std::uint32_t> places_;  // in the column
};

}  // namespace

std::unique_ptr<Accumulator> collect_rows(const plan::FirstItems* first_items) {
  return std::make_unique<CollectRows>(first_items);
}

}  // namespace casus::execute
