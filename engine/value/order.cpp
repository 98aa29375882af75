// Orderability and equivalence: the total order of ORDER BY and what DISTINCT takes for one value.

#include <algorithm>
#include <cmath>

#include "engine/value/compare.hpp"
#include "engine/value/number.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace {

/// The place of a kind in the order across kinds.
int rank(ValueKind kind) {
  switch (kind) {
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
  return 15;
}

std::strong_ordering order_numbers(const Value& a, const Value& b) {
  const std::partial_ordering order = compare_numbers(a, b);
  if (order < 0) return std::strong_ordering::less;
  if (order > 0) return std::strong_ordering::greater;
  if (order == 0) return std::strong_ordering::equal;
  return std::isnan(a.as_floating()) <=> std::isnan(b.as_floating());
}

std::strong_ordering order_lists(const List& a, const List& b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    watch::step();
    if (const auto found = order(a[i], b[i]); found != 0) return found;
  }
  return a.size() <=> b.size();
}

/// Maps by size, then by keys, then by the values in order of keys.
std::strong_ordering order_maps(const Map& a, const Map& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    if (left->first != right->first) return left->first <=> right->first;
  }
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    if (const auto found = order(left->second, right->second); found != 0) return found;
  }
  return std::strong_ordering::equal;
}

/// Paths as lists of their elements in the order walked.
std::strong_ordering order_paths(const Path& a, const Path& b) {
  const std::size_t common = std::min(a.nodes.size(), b.nodes.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (const auto found = order(a.nodes[i], b.nodes[i]); found != 0) return found;
    if (i >= a.relationships.size() || i >= b.relationships.size()) break;
    if (const auto found = order(a.relationships[i], b.relationships[i]); found != 0) return found;
  }
  return a.nodes.size() <=> b.nodes.size();
}

}  // namespace

std::strong_ordering order(const Value& a, const Value& b) {
  const int place = rank(a.kind());
  if (const auto found = place <=> rank(b.kind()); found != 0) return found;
  switch (a.kind()) {
    case ValueKind::null:
      return std::strong_ordering::equal;
    case ValueKind::boolean:
      return a.as_boolean() <=> b.as_boolean();
    case ValueKind::integer:
    case ValueKind::floating:
      return order_numbers(a, b);
    case ValueKind::string:
      return a.as_string() <=> b.as_string();
    case ValueKind::list:
      return order_lists(a.as_list(), b.as_list());
    case ValueKind::map:
      return order_maps(a.as_map(), b.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return a.element_id() <=> b.element_id();
    case ValueKind::path:
      return order_paths(a.as_path(), b.as_path());
    default:
      return temporal::order(a, b);
  }
}

namespace {

bool equivalent_lists(const List& a, const List& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equivalent);
}

bool equivalent_entries(const Map::Entry& a, const Map::Entry& b) {
  return a.first == b.first && equivalent(a.second, b.second);
}

bool equivalent_numbers(const Value& a, const Value& b) {
  if (compare_numbers(a, b) == 0) return true;
  return std::isnan(a.as_floating()) && std::isnan(b.as_floating());
}

}  // namespace

bool equivalent(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return equivalent_numbers(a, b);
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case ValueKind::null:
      return true;
    case ValueKind::list:
      return equivalent_lists(a.as_list(), b.as_list());
    case ValueKind::map: {
      const Map& left = a.as_map();
      const Map& right = b.as_map();
      return left.size() == right.size() &&
             std::equal(left.begin(), left.end(), right.begin(), equivalent_entries);
    }
    case ValueKind::path:
      return equivalent_lists(a.as_path().relationships, b.as_path().relationships) &&
             equivalent_lists(a.as_path().nodes, b.as_path().nodes);
    default:
      return equals(a, b) == Truth::yes;  // no null and no NaN can lie inside
  }
}

}  // namespace casus
