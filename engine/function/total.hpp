#pragma once

// The running total of sum() and avg().

#include <cstdint>
#include <string_view>

#include "casus/value.hpp"

namespace casus::function {

/// Integers are summed exactly, floats with compensation (Neumaier 1974), so that the order of rows
/// hardly matters; durations part by part. Numbers and durations do not mix.
class Total {
 public:
  /// Skips null. Throws (runtime, TypeError, InvalidArgumentValue) for other kinds.
  void add(std::string_view function, const Value& value);
  /// 0 for nothing, an integer for integers alone (throws ArithmeticError where it does not fit).
  [[nodiscard]] Value sum() const;
  /// null for nothing, a float for numbers.
  [[nodiscard]] Value average() const;

 private:
  void add_floating(double value);
  [[nodiscard]] long double number() const;

  std::int64_t numbers_ = 0;
  std::int64_t durations_ = 0;
  bool has_floats_ = false;
  __int128 integers_ = 0;
  long double floats_ = 0;
  long double compensation_ = 0;
  Value duration_;
};

}  // namespace casus::function
