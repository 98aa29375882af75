#include "engine/value/compare.hpp"

#include <cmath>

#include "engine/value/number.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace {

template <class Sequence>
Truth all_equal(const Sequence& a, const Sequence& b) {
  Truth result = Truth::yes;
  for (std::size_t i = 0; i < a.size() && result != Truth::no; ++i) {
    watch::step();
    result = result && equals(a[i], b[i]);
  }
  return result;
}

Truth lists_equal(const List& a, const List& b) {
  return a.size() == b.size() ? all_equal(a, b) : Truth::no;
}

bool same_keys(const Map& a, const Map& b) {
  if (a.size() != b.size()) return false;
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    if (left->first != right->first) return false;
  }
  return true;
}

Truth maps_equal(const Map& a, const Map& b) {
  if (!same_keys(a, b)) return Truth::no;
  Truth result = Truth::yes;
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    result = result && equals(left->second, right->second);
    if (result == Truth::no) break;
  }
  return result;
}

Truth paths_equal(const Path& a, const Path& b) {
  return lists_equal(a.relationships, b.relationships) && lists_equal(a.nodes, b.nodes);
}

/// Which of the kinds that `<` compares two values share.
enum class Comparability { none, numbers, texts, booleans, lists, instants };

Comparability comparability(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return Comparability::numbers;
  if (a.kind() != b.kind()) return Comparability::none;
  switch (a.kind()) {
    case ValueKind::string:
      return Comparability::texts;
    case ValueKind::boolean:
      return Comparability::booleans;
    case ValueKind::list:
      return Comparability::lists;
    default:
      return temporal::is_instant(a.kind()) ? Comparability::instants : Comparability::none;
  }
}

/// a < b of lists: decided by the first elements that differ, else by length. `if_same` is the
/// answer for lists of equal elements and length.
Truth lists_less(const List& a, const List& b, Truth if_same) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    watch::step();
    switch (equals(a[i], b[i])) {
      case Truth::yes:
        break;
      case Truth::no:
        return less_than(a[i], b[i]);
      case Truth::unknown:
        return Truth::unknown;
    }
  }
  if (a.size() == b.size()) return if_same;
  return truth_of(a.size() < b.size());
}

template <class Ordering>
Truth decide(Ordering order, Truth if_same) {
  return order == 0 ? if_same : truth_of(order < 0);
}

Truth ordered_before(const Value& a, const Value& b, Truth if_same) {
  switch (comparability(a, b)) {
    case Comparability::none:
      return Truth::unknown;
    case Comparability::numbers:
      return decide(compare_numbers(a, b), if_same);
    case Comparability::texts:
      return decide(a.as_string() <=> b.as_string(), if_same);
    case Comparability::booleans:
      return decide(a.as_boolean() <=> b.as_boolean(), if_same);
    case Comparability::lists:
      return lists_less(a.as_list(), b.as_list(), if_same);
    case Comparability::instants:
      return decide(temporal::order(a, b), if_same);
  }
  return Truth::unknown;
}

}  // namespace

std::partial_ordering compare_numbers(std::int64_t a, double b) {
  constexpr double beyond = 9223372036854775808.0;  // 2^63, one more than the largest integer
  if (std::isnan(b)) return std::partial_ordering::unordered;
  if (b >= beyond) return std::partial_ordering::less;
  if (b < -beyond) return std::partial_ordering::greater;
  const double whole = std::trunc(b);
  const auto integer = static_cast<std::int64_t>(whole);
  if (a != integer) return a <=> integer;
  return 0.0 <=> b - whole;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
  if (a.is(ValueKind::integer)) {
    return b.is(ValueKind::integer) ? std::partial_ordering(a.as_integer() <=> b.as_integer())
                                    : compare_numbers(a.as_integer(), b.as_floating());
  }
  if (b.is(ValueKind::integer)) return 0 <=> compare_numbers(b.as_integer(), a.as_floating());
  return a.as_floating() <=> b.as_floating();
}

Truth equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Truth::unknown;
  if (a.is_number() && b.is_number()) return truth_of(compare_numbers(a, b) == 0);
  if (a.kind() != b.kind()) return Truth::no;
  switch (a.kind()) {
    case ValueKind::boolean:
      return truth_of(a.as_boolean() == b.as_boolean());
    case ValueKind::string:
      return truth_of(a.as_string() == b.as_string());
    case ValueKind::list:
      return lists_equal(a.as_list(), b.as_list());
    case ValueKind::map:
      return maps_equal(a.as_map(), b.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return truth_of(a.element_id() == b.element_id());
    case ValueKind::path:
      return paths_equal(a.as_path(), b.as_path());
    case ValueKind::date:
      return truth_of(a.as_date() == b.as_date());
    case ValueKind::local_time:
      return truth_of(a.as_local_time() == b.as_local_time());
    case ValueKind::time:
      return truth_of(a.as_time() == b.as_time());
    case ValueKind::local_datetime:
      return truth_of(a.as_local_datetime() == b.as_local_datetime());
    case ValueKind::datetime:
      return truth_of(a.as_datetime() == b.as_datetime());
    case ValueKind::duration:
      return truth_of(a.as_duration() == b.as_duration());
    default:
      return Truth::unknown;
  }
}

Truth less_than(const Value& a, const Value& b) { return ordered_before(a, b, Truth::no); }
Truth less_or_equal(const Value& a, const Value& b) { return ordered_before(a, b, Truth::yes); }

}  // namespace casus
