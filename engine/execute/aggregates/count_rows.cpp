// count(*) and count(x): plain numbers.

#include <algorithm>
#include <limits>

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/execute/errors.hpp"

namespace casus::execute {

namespace {

/// Whether surely no row of the column is null.
bool has_no_null(const Vector& column, std::size_t size) {
  if (column.is_constant()) return size == 0 || !column.is_null(0);
  switch (column.type()) {
    case VectorType::node:
    case VectorType::relationship: {
      const auto& ids = column.data().ids;
      return std::find(ids.begin(), ids.end(), null_id) == ids.end();
    }
    case VectorType::integer:
    case VectorType::floating: return column.data().nulls.empty();
    default: return false;
  }
}

class CountRows final : public Accumulator {
 public:
  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    fit(counts_, rows.group_count, context);
    if (arguments.empty() || has_no_null(arguments.front(), rows.size))
      add_all(rows);
    else
      add_those_there(arguments.front(), rows);
  }

  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context) override {
    fit(counts_, group_count, context);
    const auto& counted = static_cast<CountRows&>(other).counts_;
    for (std::size_t group = 0; group < counted.size(); ++group)
      add_count(groups[group], static_cast<std::uint64_t>(counted[group]));
  }

  Value finish(std::uint32_t group, const ExecutionContext& /*context*/) override {
    return group < counts_.size() ? Value(counts_[group]) : Value(0);
  }

 private:
  void add_all(const GroupedRows& rows) {
    if (rows.in_one_group() && rows.each_once()) return add_count(0, rows.size);
    for (std::size_t row = 0; row < rows.size; ++row) add_count(rows.groups[row], rows.times(row));
  }
  void add_those_there(const Vector& column, const GroupedRows& rows) {
    for (std::size_t row = 0; row < rows.size; ++row)
      if (!column.is_null(row)) add_count(rows.groups[row], rows.times(row));
  }
  void add_count(std::uint32_t group, std::uint64_t times) {
    if (__builtin_add_overflow(counts_[group], times, &counts_[group])) throw too_many_matches();
  }

  std::vector<std::int64_t> counts_;
};

}  // namespace

std::unique_ptr<Accumulator> count_rows() { return std::make_unique<CountRows>(); }

}  // namespace casus::execute
