// Lookups in property indexes.

#include <algorithm>
#include <functional>

#include "engine/graph/graph_view.hpp"
#include "engine/graph/index_key.hpp"
#include "engine/value/access.hpp"
#include "engine/value/compare.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

namespace {

// Cuts the bounds of a scan. True where a bound was cut, so that entries between must be looked at.
bool cut_bounds(std::string& from, std::string& to) {
  const bool cut = may_be_cut(from) || may_be_cut(to);
  cut_index_key(from);
  if (may_be_cut(to)) {
    cut_index_key(to);
    to = after_prefix(std::move(to));
  }
  return cut;
}

bool within(const Value& value, const IndexRange& range) {
  if (range.prefix) return starts_with(value, *range.prefix) == Truth::yes;
  if (range.lower) {
    const Truth above = range.lower->inclusive ? less_or_equal(range.lower->value, value)
                                               : less_than(range.lower->value, value);
    if (above != Truth::yes) return false;
  }
  if (range.upper) {
    const Truth below = range.upper->inclusive ? less_or_equal(value, range.upper->value)
                                               : less_than(value, range.upper->value);
    if (below != Truth::yes) return false;
  }
  return true;
}

}  // namespace

Value GraphView::rule_property(const SchemaRule& rule, std::size_t position,
                               std::uint32_t element) const {
  return rule.element == ElementKind::node ? property(NodeId(element), rule.keys[position])
                                           : property(RelationshipId(element), rule.keys[position]);
}

bool GraphView::index_key_of(const SchemaRule& rule, std::uint32_t element,
                             std::string& key) const {
  key.clear();
  for (std::size_t i = 0; i < rule.keys.size(); ++i) {
    if (!append_index_key(key, rule_property(rule, i, element))) return false;
  }
  cut_index_key(key);
  return true;
}

bool GraphView::has_values(const SchemaRule& rule, std::span<const Value> values,
                           std::uint32_t element) const {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (equals(rule_property(rule, i, element), values[i]) != Truth::yes) return false;
  }
  return true;
}

bool GraphView::in_range(const SchemaRule& rule, const IndexRange& range,
                         std::uint32_t element) const {
  if (!has_values(rule, range.equal, element)) return false;
  if (!range.prefix && !range.lower && !range.upper) return true;
  return within(rule_property(rule, range.equal.size(), element), range);
}

bool GraphView::is_in_index(const SchemaRule& rule, std::uint32_t element) const {
  if (rule.element == ElementKind::node) return has_label(NodeId(element), rule.label());
  return has_relationship(RelationshipId(element)) && ends(RelationshipId(element)).type == rule.relationship_type();
}

void GraphView::index_lookup(const SchemaRule& index, std::span<const Value> values,
                             std::vector<std::uint32_t>& out) const {
  // A committed state keeps its constraints, so that one element has the key at most; a transaction may yet break
  // them.
  const bool whole_key = state_.base == nullptr && values.size() == index.keys.size();
  const bool only_one = whole_key && index.is_constraint();
  const auto hash = whole_key ? hash_of_key(index.id, values) : std::nullopt;
  const auto known = hash ? state_.known_keys.find(*hash) : std::nullopt;
  if (known && is_in_index(index, *known) && has_values(index, values, *known)) return out.push_back(*known);
  const std::size_t before = out.size();
  seek_in_index(index, values, only_one, out);
  if (hash && out.size() == before + 1) {
    const bool nodes = index.element == ElementKind::node;
    state_.known_keys.add(*hash, out.back(), nodes ? node_count() : relationship_count());
  }
}

void GraphView::seek_in_index(const SchemaRule& index, std::span<const Value> values, bool only_one,
                              std::vector<std::uint32_t>& out) const {
  std::string from;
  bool exact = true;
  for (const Value& value : values) {
    if (!append_index_key(from, value)) return;
    exact = exact && key_is_exact(value);
  }
  std::string to = after_prefix(from);
  exact = !cut_bounds(from, to) && exact;
  const std::size_t first = out.size();
  const auto visit = [&](std::string_view key, std::uint32_t element) {
    watch::step(4);
    const bool found = (exact && !may_be_cut(key)) || has_values(index, values, element);
    if (found) out.push_back(element);
    return !(found && only_one);
  };
  state_.scan_index(index.id, from, to, std::cref(visit));  // no room made for what it captures
  // Keys that were cut, or that hold instants alone, may bring equal values in another order.
  if (!exact && values.size() == index.keys.size()) {
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  }
}

void GraphView::index_range(const SchemaRule& index, const IndexRange& range,
                            std::vector<std::uint32_t>& out) const {
  if (range.equal.size() > index.keys.size()) return;
  std::string leading;
  bool exact = true;
  for (const Value& value : range.equal) {
    if (!append_index_key(leading, value)) return;
    exact = exact && key_is_exact(value);
  }
  std::string from;
  std::string to;
  const bool bounded = range.prefix || range.lower || range.upper;
  if (bounded && range.equal.size() == index.keys.size()) return;
  if (!index_key_bounds(leading, range, from, to)) return;
  for (const auto& bound : {range.lower, range.upper}) {
    exact = exact && (!bound || key_is_exact(bound->value));
  }
  exact = !cut_bounds(from, to) && exact;
  state_.scan_index(index.id, from, to, [&](std::string_view key, std::uint32_t element) {
    watch::step(4);
    if ((exact && !may_be_cut(key)) || in_range(index, range, element)) out.push_back(element);
    return true;
  });
}

}  // namespace casus::graph
