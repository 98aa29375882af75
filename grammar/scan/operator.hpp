#pragma once

// The operators of expressions and how they are spelled.

#include <cstdint>

namespace casus::syntax {

enum class Operator : std::uint8_t {
  disjunction,
  exclusive_disjunction,
  conjunction,
  negation,
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  starts_with,
  ends_with,
  contains,
  matches,
  membership,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  power,
  positive_sign,
  negative_sign
};

/// An operator and its end in the text; `end` is nullptr where none was found.
struct ScannedOperator {
  Operator op = Operator::conjunction;
  const char* end = nullptr;
};

/// The operator at `p`, which must not be the end of the text.
ScannedOperator scan_logical_operator(const char* p, const char* end);
ScannedOperator scan_tight_operator(const char* p, const char* end);
ScannedOperator scan_sign(const char* p, const char* end);

}  // namespace casus::syntax
