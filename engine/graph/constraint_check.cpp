// Checking changed elements against the constraints.

#include <fmt/format.h>

#include <algorithm>

#include "engine/graph/errors.hpp"
#include "engine/graph/index_key.hpp"
#include "engine/graph/transaction.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

namespace {

std::string subject_of(const GraphView& view, const SchemaRule& rule, std::uint32_t element) {
  return rule.element == ElementKind::node
             ? fmt::format("node {} (:{})", element, view.catalog().labels.name(rule.label()))
             : fmt::format("relationship {} [:{}]", element,
                           view.catalog().types.name(rule.relationship_type()));
}

std::string shortened_literal(const Value& value) {
  constexpr std::size_t limit = 60;
  std::string text = to_literal(value);
  if (text.size() <= limit) return text;
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

void GraphTransaction::verify_constraints() {
  require_open();
  const auto place = [](const PendingCheck& check) { return std::pair(check.rule, check.element); };
  // Of the checks of one element, that of the last change comes first, and is kept.
  const auto is_before = [&](const auto& a, const auto& b) {
    return place(a) != place(b) ? place(a) < place(b) : a.origin.offset > b.origin.offset;
  };
  if (!std::is_sorted(pending_checks_.begin(), pending_checks_.end(), is_before))
    std::sort(pending_checks_.begin(), pending_checks_.end(), is_before);
  pending_checks_.erase(std::unique(pending_checks_.begin(), pending_checks_.end(),
                                    [&](const auto& a, const auto& b) { return place(a) == place(b); }),
                        pending_checks_.end());
  for (auto first = pending_checks_.cbegin(); first != pending_checks_.cend();) {
    const auto last = std::find_if(first, pending_checks_.cend(),
                                   [&](const PendingCheck& check) { return check.rule != first->rule; });
    if (const SchemaRule* rule = view_.schema().find(first->rule); rule != nullptr)
      verify_elements(*rule, {&*first, static_cast<std::size_t>(last - first)});
    first = last;
  }
  pending_checks_.clear();
}

void GraphTransaction::verify_elements(const SchemaRule& rule, std::span<const PendingCheck> checks) const {
  const bool unique = keys_are_unique(rule, checks.size());
  if (unique && rule.kind == RuleKind::unique) return;
  for (const PendingCheck& check : checks) {
    watch::step();
    if (is_subject(rule, check.element)) verify_rule(rule, check.element, unique);
  }
}

/// Of many elements that are to differ, the keys are gone through once. Where some are the same, each element is
/// to be looked at, which says what is wrong.
bool GraphTransaction::keys_are_unique(const SchemaRule& rule, std::size_t checks) const {
  static constexpr std::size_t changes_per_check = 4;
  return (rule.kind == RuleKind::unique || rule.kind == RuleKind::key) &&
         writer_->added_keys_are_unique(rule.id, changes_per_check * checks);
}

GraphTransaction::Origin GraphTransaction::origin_of(std::uint32_t rule, std::uint32_t element) const {
  const auto wanted = std::pair(rule, element);
  const auto at = std::partition_point(
      pending_checks_.begin(), pending_checks_.end(),
      [&](const PendingCheck& check) { return std::pair(check.rule, check.element) < wanted; });
  const bool known = at != pending_checks_.end() && std::pair(at->rule, at->element) == wanted;
  return known ? at->origin : Origin{};
}

Error GraphTransaction::with_origin(Error broken, const SchemaRule& rule,
                                    std::initializer_list<std::uint32_t> elements) const {
  Origin last;
  for (const std::uint32_t element : elements)
    if (const Origin origin = origin_of(rule.id, element); origin.offset >= last.offset && origin.length > 0)
      last = origin;
  return last.length > 0 ? broken.with_span({last.offset, last.length}) : broken;
}

void GraphTransaction::verify_rule(const SchemaRule& rule, std::uint32_t element, bool keys_are_unique) const {
  const auto& names = view_.catalog().keys;
  if (rule.kind == RuleKind::not_null || rule.kind == RuleKind::key) {
    for (std::size_t i = 0; i < rule.keys.size(); ++i) {
      if (!view_.rule_property(rule, i, element).is_null()) continue;
      throw with_origin(
          constraint_broken(subject_of(view_, rule, element), rule.name,
                            fmt::format("it has no property `{}`", names.name(rule.keys[i]))),
          rule, {element});
    }
  }
  if (rule.kind == RuleKind::property_type) {
    const Value value = view_.rule_property(rule, 0, element);
    if (value.is_null() || rule.type.admits(value)) return;
    throw with_origin(
        constraint_broken(
            subject_of(view_, rule, element), rule.name,
            fmt::format("property `{}` is to be {}, but is {} {}", names.name(rule.keys[0]),
                        rule.type_text, to_string(value.kind()), shortened_literal(value))),
        rule, {element});
  }
  const bool is_key = rule.kind == RuleKind::unique || rule.kind == RuleKind::key;
  if (is_key && !keys_are_unique) verify_unique(rule, element);
}

void GraphTransaction::verify_unique(const SchemaRule& rule, std::uint32_t element) const {
  std::vector<Value> values;
  for (std::size_t i = 0; i < rule.keys.size(); ++i) {
    values.push_back(view_.rule_property(rule, i, element));
    if (values.back().is_null()) return;
  }
  std::vector<std::uint32_t> same;
  view_.index_lookup(rule, values, same);
  for (const std::uint32_t other : same) {
    if (other == element) continue;
    std::string what = "it has the same ";
    for (std::size_t i = 0; i < rule.keys.size(); ++i) {
      what += fmt::format("{}`{}` = {}", i == 0 ? "" : ", ",
                          view_.catalog().keys.name(rule.keys[i]), shortened_literal(values[i]));
    }
    what += fmt::format(" as {} {}", rule.element == ElementKind::node ? "node" : "relationship",
                        other);
    throw with_origin(constraint_broken(subject_of(view_, rule, element), rule.name, what), rule,
                      {element, other});
  }
}

}  // namespace casus::graph
