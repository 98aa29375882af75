#pragma once

// The running total of sum() and avg().

#include <cstdint>
#include <span>
#include <string_view>

#include "casus/value.hpp"

namespace casus::function {

/// Integers are summed exactly, floats with compensation (Neumaier 1974), so that the order of rows
/// hardly matters; durations part by part. Numbers and durations do not mix.
class Total {
 public:
  /// Adds a value so many times. Skips null. Throws (runtime, TypeError, InvalidArgumentValue) for other
  /// kinds.
  void add(std::string_view function, const Value& value, std::uint64_t times = 1);
  /// The same for numbers, without a Value.
  void add(std::string_view function, std::int64_t value, std::uint64_t times) {
    add_count(function, times);
    integers_ += static_cast<__int128>(value) * static_cast<__int128>(times);
  }
  void add(std::string_view function, double value, std::uint64_t times) {
    add_count(function, times);
    if (times == 1) return add_floating(value);
    add_floating(value, times);
  }
  /// Adds a column: `nulls` has a byte for each number, not 0 where it is to be skipped, or is empty.
  void add_all(std::string_view function, std::span<const std::int64_t> values,
               std::span<const std::uint8_t> nulls);
  void add_all(std::string_view function, std::span<const double> values,
               std::span<const std::uint8_t> nulls);
  /// Takes over what another has added up.
  void merge(std::string_view function, const Total& other);
  /// 0 for nothing, an integer for integers alone (throws ArithmeticError where it does not fit).
  [[nodiscard]] Value sum() const;
  /// null for nothing, a float for numbers.
  [[nodiscard]] Value average() const;

 private:
  /// So many more numbers.
  void add_count(std::string_view function, std::uint64_t count) {
    if (durations_ > 0 && count > 0) refuse_mixture(function);
    if (__builtin_add_overflow(numbers_, count, &numbers_)) refuse_count(function);
  }
  [[noreturn]] static void refuse_mixture(std::string_view function);
  [[noreturn]] static void refuse_count(std::string_view function);
  void add_duration(const Value& value, std::uint64_t times);
  void add_floating(long double value);
  void add_floating(double value, std::uint64_t times);
  [[nodiscard]] long double number() const;

  std::int64_t numbers_ = 0;
  std::int64_t durations_ = 0;
  bool has_floats_ = false;
  __int128 integers_ = 0;  // as many as numbers_ can count do fit
  long double floats_ = 0;
  long double compensation_ = 0;
  Value duration_;
};

}  // namespace casus::function
