#include "tests/differential/reference/compare.hpp"

#include <cmath>
#include <sstream>

#include "tests/differential/reference/graph.hpp"
#include "tests/differential/reference/instants.hpp"
#include "tests/differential/reference/temporal.hpp"

namespace casus::reference {

Ternary negate(Ternary a) { return a ? Ternary(!*a) : std::nullopt; }

Ternary conjunction(Ternary a, Ternary b) {
  if (a == false || b == false) return false;
  if (!a || !b) return std::nullopt;
  return true;
}

Ternary disjunction(Ternary a, Ternary b) { return negate(conjunction(negate(a), negate(b))); }

namespace {

/// -1, 0 or 1 for numbers of either kind; nullopt where one is NaN. Exact for integers against
/// floats beyond 2^53.
std::optional<int> compare_numbers(const Value& a, const Value& b) {
  const auto sign = [](auto x, auto y) { return x < y ? -1 : (x > y ? 1 : 0); };
  if (a.is(ValueKind::integer) && b.is(ValueKind::integer))
    return sign(a.as_integer(), b.as_integer());
  const auto wide = [](const Value& v) {
    return v.is(ValueKind::integer) ? static_cast<long double>(v.as_integer())
                                    : static_cast<long double>(v.as_floating());
  };
  const long double x = wide(a);
  const long double y = wide(b);
  if (std::isnan(x) || std::isnan(y)) return std::nullopt;
  return sign(x, y);
}

Ternary equal_lists(const List& a, const List& b) {
  if (a.size() != b.size()) return false;
  Ternary all = true;
  for (std::size_t i = 0; i < a.size(); ++i) all = conjunction(all, equal(a[i], b[i]));
  return all;
}

Ternary equal_maps(const Map& a, const Map& b) {
  if (a.size() != b.size()) return false;
  Ternary all = true;
  for (const auto& [key, value] : a) {
    const Value* other = b.find(key);
    if (other == nullptr) return false;
    all = conjunction(all, equal(value, *other));
  }
  return all;
}

/// Nodes and relationships of a path in turn, as ids.
std::vector<std::uint64_t> path_ids(const Path& path) {
  std::vector<std::uint64_t> ids;
  for (std::size_t i = 0; i < path.nodes.size(); ++i) {
    ids.push_back(path.nodes[i].element_id());
    if (i < path.relationships.size()) ids.push_back(path.relationships[i].element_id());
  }
  return ids;
}

/// Strict order of lists, for `<`: at the first place where they differ, or by length.
Ternary less_lists(const List& a, const List& b, bool or_equal) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const Ternary same = equal(a[i], b[i]);
    if (!same) return std::nullopt;
    if (!*same) return less(a[i], b[i]);
  }
  return or_equal ? a.size() <= b.size() : a.size() < b.size();
}

Ternary compare(const Value& a, const Value& b, bool or_equal) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (a.is_number() && b.is_number()) {
    const auto sign = compare_numbers(a, b);
    return sign && (or_equal ? *sign <= 0 : *sign < 0);
  }
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case ValueKind::string:
      return or_equal ? a.as_string() <= b.as_string() : a.as_string() < b.as_string();
    case ValueKind::boolean:
      return or_equal ? a.as_boolean() <= b.as_boolean() : a.as_boolean() < b.as_boolean();
    case ValueKind::list:
      return less_lists(a.as_list(), b.as_list(), or_equal);
    default:
      if (!is_temporal(a) || a.is(ValueKind::duration)) return std::nullopt;
      return or_equal ? order_temporal(a, b) <= 0 : order_temporal(a, b) < 0;
  }
}

/// Kinds in ascending order.
int rank(const Value& value) {
  switch (value.kind()) {
    case ValueKind::map:
      return 0;
    case ValueKind::node:
      return 1;
    case ValueKind::relationship:
      return 2;
    case ValueKind::list:
      return 3;
    case ValueKind::path:
      return 4;
    case ValueKind::datetime:
      return 5;
    case ValueKind::local_datetime:
      return 6;
    case ValueKind::date:
      return 7;
    case ValueKind::time:
      return 8;
    case ValueKind::local_time:
      return 9;
    case ValueKind::duration:
      return 10;
    case ValueKind::string:
      return 11;
    case ValueKind::boolean:
      return 12;
    case ValueKind::integer:
    case ValueKind::floating:
      return 13;
    case ValueKind::null:
      return 14;
  }
  return 14;
}

int sign_of(bool less_than, bool greater_than) { return less_than ? -1 : (greater_than ? 1 : 0); }

int order_numbers(const Value& a, const Value& b) {
  const auto nan = [](const Value& v) {
    return v.is(ValueKind::floating) && std::isnan(v.as_floating());
  };
  if (nan(a) || nan(b)) return static_cast<int>(nan(a)) - static_cast<int>(nan(b));
  return *compare_numbers(a, b);
}

int order_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    if (const int sign = order(a[i], b[i]); sign != 0) return sign;
  return sign_of(a.size() < b.size(), a.size() > b.size());
}

}  // namespace

Ternary equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case ValueKind::boolean:
      return a.as_boolean() == b.as_boolean();
    case ValueKind::string:
      return a.as_string() == b.as_string();
    case ValueKind::list:
      return equal_lists(a.as_list(), b.as_list());
    case ValueKind::map:
      return equal_maps(a.as_map(), b.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return a.element_id() == b.element_id();
    case ValueKind::path:
      return path_ids(a.as_path()) == path_ids(b.as_path());
    case ValueKind::duration:
      return a.as_duration() == b.as_duration();
    default:
      return order_temporal(a, b) == 0;
  }
}

Ternary less(const Value& a, const Value& b) { return compare(a, b, false); }
Ternary less_or_equal(const Value& a, const Value& b) {
  const Ternary below = compare(a, b, true);
  if (a.is_number() && b.is_number() && !below) return false;
  return below;
}

int order(const Value& a, const Value& b) {
  if (rank(a) != rank(b)) return rank(a) < rank(b) ? -1 : 1;
  switch (a.kind()) {
    case ValueKind::null:
      return 0;
    case ValueKind::boolean:
      return static_cast<int>(a.as_boolean()) - static_cast<int>(b.as_boolean());
    case ValueKind::integer:
    case ValueKind::floating:
      return order_numbers(a, b);
    case ValueKind::string:
      return sign_of(a.as_string() < b.as_string(), a.as_string() > b.as_string());
    case ValueKind::list:
      return order_lists(a.as_list(), b.as_list());
    default:
      if (is_temporal(a)) return order_temporal(a, b);
      throw OutsideCore("the order of maps and elements");
  }
}

std::string equivalence_key(const Value& value) {
  std::ostringstream out;
  switch (value.kind()) {
    case ValueKind::null:
      return "null";
    case ValueKind::boolean:
      return value.as_boolean() ? "true" : "false";
    case ValueKind::integer:
      return std::to_string(value.as_integer());
    case ValueKind::floating: {
      const double number = value.as_floating();
      if (std::isnan(number)) return "NaN";
      if (number == std::floor(number) && std::abs(number) < 9.2e18)
        return std::to_string(static_cast<std::int64_t>(number));
      out.precision(17);
      out << "f" << number;
      return out.str();
    }
    case ValueKind::string:
      return "s" + std::to_string(value.as_string().size()) + ":" + std::string(value.as_string());
    case ValueKind::list: {
      out << "[";
      for (const Value& item : value.as_list()) out << equivalence_key(item) << ",";
      return out.str() + "]";
    }
    case ValueKind::map: {
      out << "{";
      for (const auto& [key, item] : value.as_map())
        out << key.size() << ":" << key << "=" << equivalence_key(item) << ",";
      return out.str() + "}";
    }
    case ValueKind::node:
      return "n" + std::to_string(value.element_id());
    case ValueKind::relationship:
      return "r" + std::to_string(value.element_id());
    case ValueKind::path: {
      out << "<";
      for (const std::uint64_t id : path_ids(value.as_path())) out << id << ",";
      return out.str() + ">";
    }
    case ValueKind::duration:
      return "t" + to_literal(value);
    default:
      return "t" + instant_text(value);
  }
}

}  // namespace casus::reference
