// sum and avg: a running total for each group, which takes columns of numbers as they are.

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/execute/branches/fetch.hpp"
#include "engine/execute/errors.hpp"
#include "engine/function/aggregate_kind.hpp"
#include "engine/function/total.hpp"

namespace casus::execute {

namespace {

class TotalNumbers final : public Accumulator {
 public:
  explicit TotalNumbers(const bind::AggregateCall& call)
      : name_(call.function->name),
        place_(place_of(call)),
        averages_(function::kind_of(*call.function) == function::AggregateKind::average) {}

  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    fit(totals_, rows.group_count, context);
    const Vector& column = arguments.front();
    located_at(place_, [&] {
      switch (column.type()) {
        case VectorType::integer: return add_numbers(column, column.data().integers, rows);
        case VectorType::floating: return add_numbers(column, column.data().floats, rows);
        default: return add_values(column, rows);
      }
    });
  }

  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context) override {
    fit(totals_, group_count, context);
    const auto& theirs = static_cast<TotalNumbers&>(other).totals_;
    located_at(place_, [&] {
      for (std::size_t group = 0; group < theirs.size(); ++group)
        totals_[groups[group]].merge(name_, theirs[group]);
    });
  }

  Value finish(std::uint32_t group, const ExecutionContext& /*context*/) override {
    if (group >= totals_.size()) totals_.resize(group + 1);
    return located_at(place_, [&] { return averages_ ? totals_[group].average() : totals_[group].sum(); });
  }

 private:
  template <class Number>
  void add_numbers(const Vector& column, const std::vector<Number>& numbers, const GroupedRows& rows) {
    const std::vector<std::uint8_t>& nulls = column.data().nulls;
    if (rows.in_one_group() && rows.each_once() && !column.is_constant())
      return totals_.front().add_all(name_, std::span<const Number>(numbers).first(rows.size), nulls);
    static constexpr std::size_t ahead = 12;  // of many groups, most are far away
    for (std::size_t row = 0; row < rows.size; ++row) {
      if (row + ahead < rows.size) fetch(&totals_[rows.groups[row + ahead]]);
      const std::size_t at = column.position(row);
      if (nulls.empty() || nulls[at] == 0)
        totals_[rows.groups[row]].add(name_, numbers[at], rows.times(row));
    }
  }
  void add_values(const Vector& column, const GroupedRows& rows) {
    for (std::size_t row = 0; row < rows.size; ++row) {
      watch::step();
      totals_[rows.groups[row]].add(name_, column.at(row), rows.times(row));
    }
  }

  std::string name_;
  SourceSpan place_;
  bool averages_;
  std::vector<function::Total> totals_;
};

}  // namespace

std::unique_ptr<Accumulator> total_numbers(const bind::AggregateCall& call) {
  return std::make_unique<TotalNumbers>(call);
}

}  // namespace casus::execute
