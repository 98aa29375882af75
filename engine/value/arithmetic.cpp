#include "engine/value/arithmetic.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "engine/value/errors.hpp"
#include "engine/value/limits.hpp"
#include "engine/value/literal.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace {

bool both_integers(const Value& a, const Value& b) {
  return a.is(ValueKind::integer) && b.is(ValueKind::integer);
}
bool both_numbers(const Value& a, const Value& b) { return a.is_number() && b.is_number(); }

Value join_lists(const List& a, const List& b) {
  List joined;
  watch::require((a.size() + b.size()) * sizeof(Value));
  watch::step(b.size() + a.size());
  joined.reserve(a.size() + b.size());
  joined.insert(joined.end(), a.begin(), a.end());
  joined.insert(joined.end(), b.begin(), b.end());
  return Value(std::move(joined));
}

Value append(const List& list, const Value& item) {
  List joined;
  watch::require(list.size() * sizeof(Value));
  watch::step(list.size());
  joined.reserve(list.size() + 1);
  joined.insert(joined.end(), list.begin(), list.end());
  joined.push_back(item);
  return Value(std::move(joined));
}

Value prepend(const Value& item, const List& list) {
  List joined;
  watch::require(list.size() * sizeof(Value));
  watch::step(list.size());
  joined.reserve(list.size() + 1);
  joined.push_back(item);
  joined.insert(joined.end(), list.begin(), list.end());
  return Value(std::move(joined));
}

Value add_to_list(const Value& a, const Value& b) {
  if (!b.is(ValueKind::list)) return append(a.as_list(), b);
  if (!a.is(ValueKind::list)) return prepend(a, b.as_list());
  return join_lists(a.as_list(), b.as_list());
}

bool joins_as_text(const Value& value) { return value.is(ValueKind::string) || value.is_number(); }

std::size_t text_bytes(const Value& value) {
  return value.is(ValueKind::string) ? value.as_string().size() : 0;
}

Value join_texts(const Value& a, const Value& b) {
  std::string joined;
  // Twice, for the value takes a copy.
  watch::require(2 * (text_bytes(a) + text_bytes(b)));
  append_text(joined, a);
  append_text(joined, b);
  if (joined.size() > maximum_made_bytes) {
    throw number_out_of_range("the text that `+` makes is too long");
  }
  return std::string_view(joined);
}

Value divide_integers(std::int64_t a, std::int64_t b) {
  if (b == 0) throw division_by_zero();
  if (b == -1 && a == std::numeric_limits<std::int64_t>::min()) throw integer_overflow("/");
  return a / b;
}

Value modulo_integers(std::int64_t a, std::int64_t b) {
  if (b == 0) throw division_by_zero();
  return b == -1 ? std::int64_t{0} : a % b;
}

}  // namespace

Value add(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_integers(a, b)) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.as_integer(), b.as_integer(), &sum)) throw integer_overflow("+");
    return sum;
  }
  if (both_numbers(a, b)) return a.as_floating() + b.as_floating();
  if (a.is(ValueKind::list) || b.is(ValueKind::list)) return add_to_list(a, b);
  if (joins_as_text(a) && joins_as_text(b)) return join_texts(a, b);
  if (temporal::is_temporal(a.kind()) && temporal::is_temporal(b.kind()))
    return temporal::add(a, b);
  throw invalid_operands("+", a, b);
}

Value subtract(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_integers(a, b)) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.as_integer(), b.as_integer(), &difference)) {
      throw integer_overflow("-");
    }
    return difference;
  }
  if (both_numbers(a, b)) return a.as_floating() - b.as_floating();
  if (temporal::is_temporal(a.kind()) && temporal::is_temporal(b.kind())) {
    return temporal::subtract(a, b);
  }
  throw invalid_operands("-", a, b);
}

Value multiply(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_integers(a, b)) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.as_integer(), b.as_integer(), &product)) {
      throw integer_overflow("*");
    }
    return product;
  }
  if (both_numbers(a, b)) return a.as_floating() * b.as_floating();
  if (a.is(ValueKind::duration) && b.is_number()) return temporal::multiply(a, b.as_floating());
  if (b.is(ValueKind::duration) && a.is_number()) return temporal::multiply(b, a.as_floating());
  throw invalid_operands("*", a, b);
}

Value divide(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_integers(a, b)) return divide_integers(a.as_integer(), b.as_integer());
  if (both_numbers(a, b)) return a.as_floating() / b.as_floating();
  if (a.is(ValueKind::duration) && b.is_number()) return temporal::divide(a, b.as_floating());
  throw invalid_operands("/", a, b);
}

Value modulo(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_integers(a, b)) return modulo_integers(a.as_integer(), b.as_integer());
  if (both_numbers(a, b)) return std::fmod(a.as_floating(), b.as_floating());
  throw invalid_operands("%", a, b);
}

Value power(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (both_numbers(a, b)) return std::pow(a.as_floating(), b.as_floating());
  throw invalid_operands("^", a, b);
}

Value negate(const Value& a) {
  if (a.is_null()) return {};
  if (a.is(ValueKind::integer)) {
    std::int64_t negated = 0;
    if (__builtin_sub_overflow(std::int64_t{0}, a.as_integer(), &negated)) {
      throw integer_overflow("-");
    }
    return negated;
  }
  if (a.is(ValueKind::floating)) return -a.as_floating();
  if (a.is(ValueKind::duration)) return temporal::multiply(a, -1.0);
  throw invalid_argument_type("-", Type::number() | Type::of(ValueKind::duration), a);
}

}  // namespace casus
