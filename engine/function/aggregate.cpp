// Aggregate functions. Nulls are skipped by all of them; DISTINCT is the caller's affair.

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/function/aggregate_kind.hpp"
#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/total.hpp"
#include "engine/value/compare.hpp"

namespace casus::function {
namespace {

class Count final : public AggregateState {
 public:
  void add(Arguments arguments) override { count_ += arguments[0].is_null() ? 0 : 1; }
  Value finish() override { return count_; }

 private:
  std::int64_t count_ = 0;
};

class Sum final : public AggregateState {
 public:
  void add(Arguments arguments) override { total_.add("sum", arguments[0]); }
  Value finish() override { return total_.sum(); }

 private:
  Total total_;
};

class Average final : public AggregateState {
 public:
  void add(Arguments arguments) override { total_.add("avg", arguments[0]); }
  Value finish() override { return total_.average(); }

 private:
  Total total_;
};

enum class Extreme { least, greatest };

template <Extreme extreme>
class ExtremeValue final : public AggregateState {
 public:
  void add(Arguments arguments) override {
    const Value& value = arguments[0];
    if (value.is_null()) return;
    if (best_.is_null() || better(value)) best_ = value;
  }
  Value finish() override { return best_; }

 private:
  [[nodiscard]] bool better(const Value& value) const {
    const auto found = order(value, best_);
    return extreme == Extreme::least ? found < 0 : found > 0;
  }
  Value best_;
};

class Collect final : public AggregateState {
 public:
  void add(Arguments arguments) override {
    if (!arguments[0].is_null()) items_.push_back(arguments[0]);
  }
  Value finish() override { return std::move(items_); }

 private:
  List items_;
};

enum class Deviation { of_sample, of_population };

/// Standard deviation by Welford's method (Technometrics 4/3, 1962), which loses no precision where
/// the mean is large.
template <Deviation deviation>
class StandardDeviation final : public AggregateState {
 public:
  void add(Arguments arguments) override {
    if (arguments[0].is_null()) return;
    const char* name = deviation == Deviation::of_sample ? "stDev" : "stDevP";
    const double value = number_argument(name, arguments[0]);
    ++count_;
    const double distance = value - mean_;
    mean_ += distance / static_cast<double>(count_);
    squares_ += distance * (value - mean_);
  }
  Value finish() override {
    const std::int64_t divisor = deviation == Deviation::of_sample ? count_ - 1 : count_;
    if (divisor <= 0) return 0.0;
    return std::sqrt(squares_ / static_cast<double>(divisor));
  }

 private:
  std::int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

/// What both percentiles share: the numbers, and the percentile of the first row that has a number.
class Percentile : public AggregateState {
 public:
  explicit Percentile(std::string_view name) : name_(name) {}

  void add(Arguments arguments) override {
    if (arguments[0].is_null()) return;
    const double percentile = number_argument(name_, arguments[1]);
    if (!(percentile >= 0.0 && percentile <= 1.0)) {
      throw number_out_of_range("the percentile of `" + std::string(name_) +
                                "` must lie between 0.0 and 1.0");
    }
    number_argument(name_, arguments[0]);  // throws for what is no number
    if (numbers_.empty()) percentile_ = percentile;
    numbers_.push_back(arguments[0]);
  }

 protected:
  [[nodiscard]] std::size_t count() const { return numbers_.size(); }
  [[nodiscard]] double percentile() const { return percentile_; }
  const Value& number_at(std::size_t rank) {
    const auto place = numbers_.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(numbers_.begin(), place, numbers_.end(),
                     [](const Value& a, const Value& b) { return order(a, b) < 0; });
    return *place;
  }

 private:
  std::string_view name_;
  List numbers_;
  double percentile_ = 0;
};

class PercentileDiscrete final : public Percentile {
 public:
  PercentileDiscrete() : Percentile("percentileDisc") {}
  Value finish() override {
    if (count() == 0) return {};
    const double rank = std::ceil(percentile() * static_cast<double>(count()));
    return number_at(rank < 1 ? 0 : std::min(static_cast<std::size_t>(rank), count()) - 1);
  }
};

class PercentileContinuous final : public Percentile {
 public:
  PercentileContinuous() : Percentile("percentileCont") {}
  Value finish() override {
    if (count() == 0) return {};
    const double position = percentile() * static_cast<double>(count() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double low = number_at(below).as_floating();
    const double share = position - std::floor(position);
    if (share == 0.0 || below + 1 >= count()) return low;
    const double high = number_at(below + 1).as_floating();
    return low * (1 - share) + high * share;
  }
};

template <class State>
std::unique_ptr<AggregateState> start() {
  return std::make_unique<State>();
}

Type list_of_first(std::span<const Type> arguments) {
  return Type::list_of(as_first_argument(arguments));
}

void add_collecting_functions(Registry& registry) {
  registry.add(AggregateFunction{.name = "count",
                                 .parameters = {Type::any()},
                                 .result = types::integer(),
                                 .summary = "How many values are not null.",
                                 .start = start<Count>});
  registry.add(AggregateFunction{.name = "collect",
                                 .parameters = {Type::any()},
                                 .result = types::list(),
                                 .infer = list_of_first,
                                 .summary = "A list of the values that are not null.",
                                 .keeps_arguments = true,
                                 .start = start<Collect>});
  registry.add(AggregateFunction{.name = "min",
                                 .parameters = {Type::any()},
                                 .result = Type::any(),
                                 .infer = as_first_argument,
                                 .summary = "The least value in the order of ORDER BY.",
                                 .start = start<ExtremeValue<Extreme::least>>});
  registry.add(AggregateFunction{.name = "max",
                                 .parameters = {Type::any()},
                                 .result = Type::any(),
                                 .infer = as_first_argument,
                                 .summary = "The greatest value in the order of ORDER BY.",
                                 .start = start<ExtremeValue<Extreme::greatest>>});
}

/// The average of durations is a duration, of numbers a float.
Type average_type(std::span<const Type> arguments) {
  Type result = Type::null();
  const Type given = as_first_argument(arguments);
  if (given.may_be(types::number())) result = result | types::floating();
  if (given.may_be(ValueKind::duration)) result = result | types::duration();
  return result;
}

/// The sum of nothing is the integer 0, whatever the type.
Type sum_type(std::span<const Type> arguments) {
  Type result = types::integer();
  const Type given = as_first_argument(arguments);
  if (given.may_be(ValueKind::floating)) result = result | types::floating();
  if (given.may_be(ValueKind::duration)) result = result | types::duration();
  return result;
}

void add_averaging_functions(Registry& registry) {
  const Type summed = types::number() | types::duration();
  registry.add(AggregateFunction{.name = "sum",
                                 .parameters = {summed},
                                 .result = summed,
                                 .infer = sum_type,
                                 .summary = "The sum of numbers or durations.",
                                 .start = start<Sum>});
  registry.add(AggregateFunction{.name = "avg",
                                 .parameters = {summed},
                                 .result = types::floating() | types::duration(),
                                 .infer = average_type,
                                 .summary = "The average of numbers or durations.",
                                 .start = start<Average>});
  registry.add(AggregateFunction{.name = "stDev",
                                 .parameters = {types::number()},
                                 .result = types::floating(),
                                 .summary = "The standard deviation of a sample.",
                                 .start = start<StandardDeviation<Deviation::of_sample>>});
  registry.add(AggregateFunction{.name = "stDevP",
                                 .parameters = {types::number()},
                                 .result = types::floating(),
                                 .summary = "The standard deviation of a whole population.",
                                 .start = start<StandardDeviation<Deviation::of_population>>});
}

}  // namespace

void add_aggregate_functions(Registry& registry) {
  add_collecting_functions(registry);
  add_averaging_functions(registry);
  registry.add(AggregateFunction{.name = "percentileDisc",
                                 .parameters = {types::number(), types::number()},
                                 .required = 2,
                                 .result = types::number(),
                                 .infer = as_first_argument,
                                 .summary = "The number at a percentile from 0.0 to 1.0.",
                                 .keeps_arguments = true,
                                 .start = start<PercentileDiscrete>});
  registry.add(
      AggregateFunction{.name = "percentileCont",
                        .parameters = {types::number(), types::number()},
                        .required = 2,
                        .result = types::floating(),
                        .summary = "The number at a percentile from 0.0 to 1.0, interpolated.",
                        .keeps_arguments = true,
                        .start = start<PercentileContinuous>});
}

AggregateKind kind_of(const AggregateFunction& function) {
  using Start = std::unique_ptr<AggregateState> (*)();
  const Start* made_by = function.start.target<Start>();
  if (made_by == nullptr) return AggregateKind::other;
  const std::pair<Start, AggregateKind> known[] = {
      {start<Count>, AggregateKind::count},
      {start<Sum>, AggregateKind::sum},
      {start<Average>, AggregateKind::average},
      {start<ExtremeValue<Extreme::least>>, AggregateKind::least},
      {start<ExtremeValue<Extreme::greatest>>, AggregateKind::greatest},
      {start<Collect>, AggregateKind::collect}};
  for (const auto& [start, kind] : known)
    if (*made_by == start) return kind;
  return AggregateKind::other;
}

}  // namespace casus::function
