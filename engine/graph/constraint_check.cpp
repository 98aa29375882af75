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
  std::sort(pending_checks_.begin(), pending_checks_.end());
  pending_checks_.erase(std::unique(pending_checks_.begin(), pending_checks_.end()),
                        pending_checks_.end());
  const SchemaRule* rule = nullptr;
  for (const PendingCheck check : pending_checks_) {
    watch::step();
    if (rule == nullptr || rule->id != check.rule) rule = view_.schema().find(check.rule);
    if (rule != nullptr && is_subject(*rule, check.element)) verify_rule(*rule, check.element);
  }
  pending_checks_.clear();
}

void GraphTransaction::verify_rule(const SchemaRule& rule, std::uint32_t element) const {
  const auto& names = view_.catalog().keys;
  if (rule.kind == RuleKind::not_null || rule.kind == RuleKind::key) {
    for (std::size_t i = 0; i < rule.keys.size(); ++i) {
      if (!view_.rule_property(rule, i, element).is_null()) continue;
      throw constraint_broken(subject_of(view_, rule, element), rule.name,
                              fmt::format("it has no property `{}`", names.name(rule.keys[i])));
    }
  }
  if (rule.kind == RuleKind::property_type) {
    const Value value = view_.rule_property(rule, 0, element);
    if (value.is_null() || rule.type.admits(value)) return;
    throw constraint_broken(
        subject_of(view_, rule, element), rule.name,
        fmt::format("property `{}` is to be {}, but is {} {}", names.name(rule.keys[0]),
                    rule.type_text, to_string(value.kind()), shortened_literal(value)));
  }
  if (rule.kind == RuleKind::unique || rule.kind == RuleKind::key) verify_unique(rule, element);
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
    throw constraint_broken(subject_of(view_, rule, element), rule.name, what);
  }
}

}  // namespace casus::graph
