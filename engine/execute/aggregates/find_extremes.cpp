// min and max in the order of ORDER BY; of equal values the first one stays.

#include <cmath>
#include <optional>

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/function/aggregate_kind.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

bool comes_before(std::int64_t a, std::int64_t b) { return a < b; }
/// NaN comes last.
bool comes_before(double a, double b) { return a < b || (std::isnan(b) && !std::isnan(a)); }
bool comes_before(const Value& a, const Value& b) { return order(a, b) < 0; }

/// The number in a value of its kind.
bool holds(const Value& value, std::int64_t& number) {
  if (!value.is(ValueKind::integer)) return false;
  number = value.as_integer();
  return true;
}
bool holds(const Value& value, double& number) {
  if (!value.is(ValueKind::floating)) return false;
  number = value.as_floating();
  return true;
}

template <bool greatest>
class FindExtremes final : public Accumulator {
 public:
  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    fit(best_, rows.group_count, context);
    const Vector& column = arguments.front();
    switch (column.type()) {
      case VectorType::integer: return add_numbers(column, column.data().integers, rows);
      case VectorType::floating: return add_numbers(column, column.data().floats, rows);
      default: break;
    }
    for (std::size_t row = 0; row < rows.size; ++row) {
      watch::step();
      take(rows.groups[row], column.at(row));
    }
  }

  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context) override {
    fit(best_, group_count, context);
    const auto& found = static_cast<FindExtremes&>(other).best_;
    for (std::size_t group = 0; group < found.size(); ++group) take(groups[group], found[group]);
  }

  Value finish(std::uint32_t group, const ExecutionContext& /*context*/) override {
    return group < best_.size() ? best_[group] : Value();
  }

 private:
  template <class T>
  static bool better(const T& value, const T& than) {
    return greatest ? comes_before(than, value) : comes_before(value, than);
  }

  void take(std::uint32_t group, const Value& value) {
    if (value.is_null()) return;
    Value& best = best_[group];
    if (best.is_null() || better(value, best)) best = value;
  }

  template <class Number>
  void add_numbers(const Vector& column, const std::vector<Number>& numbers, const GroupedRows& rows) {
    const std::vector<std::uint8_t>& nulls = column.data().nulls;
    if (rows.in_one_group() && !column.is_constant()) {
      if (const auto best = best_of(std::span<const Number>(numbers).first(rows.size), nulls)) take(0, Value(*best));
      return;
    }
    for (std::size_t row = 0; row < rows.size; ++row) {
      const std::size_t at = column.position(row);
      if (!nulls.empty() && nulls[at] != 0) continue;
      const std::uint32_t group = rows.groups[row];
      Number best{};
      if (!holds(best_[group], best))
        take(group, Value(numbers[at]));
      else if (better(numbers[at], best))
        best_[group] = Value(numbers[at]);
    }
  }

  template <class Number>
  static std::optional<Number> best_of(std::span<const Number> numbers,
                                       const std::vector<std::uint8_t>& nulls) {
    std::size_t row = 0;
    while (row < numbers.size() && !nulls.empty() && nulls[row] != 0) ++row;
    if (row >= numbers.size()) return std::nullopt;
    Number best = numbers[row];
    for (++row; row < numbers.size(); ++row) {
      const bool there = nulls.empty() || nulls[row] == 0;
      best = there && better(numbers[row], best) ? numbers[row] : best;
    }
    return best;
  }

  std::vector<Value> best_;
};

}  // namespace

std::unique_ptr<Accumulator> find_extremes(const bind::AggregateCall& call) {
  if (function::kind_of(*call.function) == function::AggregateKind::greatest)
    return std::make_unique<FindExtremes<true>>();
  return std::make_unique<FindExtremes<false>>();
}

}  // namespace casus::execute
