#pragma once

// Three-valued logic (Kleene), as openCypher's null semantics ask.

#include <cstdint>

#include "casus/value.hpp"

namespace casus {

enum class Truth : std::uint8_t { no, yes, unknown };

constexpr Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }
constexpr Truth operator!(Truth a) {
  return a == Truth::unknown ? Truth::unknown : truth_of(a == Truth::no);
}
constexpr Truth operator&&(Truth a, Truth b) {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::unknown;
}
constexpr Truth operator||(Truth a, Truth b) {
  if (a == Truth::yes || b == Truth::yes) return Truth::yes;
  return a == Truth::no && b == Truth::no ? Truth::no : Truth::unknown;
}
constexpr Truth operator^(Truth a, Truth b) {
  if (a == Truth::unknown || b == Truth::unknown) return Truth::unknown;
  return truth_of(a != b);
}

/// unknown becomes null.
inline Value to_value(Truth truth) {
  return truth == Truth::unknown ? Value() : Value(truth == Truth::yes);
}

}  // namespace casus
