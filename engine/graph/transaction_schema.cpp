// Making, filling, keeping and dropping indexes and constraints.

#include <algorithm>

#include "engine/graph/errors.hpp"
#include "engine/graph/index_key.hpp"
#include "engine/graph/transaction.hpp"
#include "engine/value/watch.hpp"
#include "engine/value/written_type.hpp"

namespace casus::graph {

namespace {

// What an entry takes beside its key while it waits for the commit.
constexpr std::size_t entry_bytes = 144;

// "Person_name_index", "SIGNED_date_unique", as Cypher tools know such names.
std::string made_up_name(const RuleDefinition& definition) {
  std::string name = definition.label_or_type;
  for (const std::string& property : definition.properties) name += "_" + property;
  switch (definition.kind) {
    case RuleKind::range_index:
      return name + "_index";
    case RuleKind::unique:
      return name + "_unique";
    case RuleKind::key:
      return name + "_key";
    case RuleKind::not_null:
      return name + "_not_null";
    case RuleKind::property_type:
      return name + "_type";
  }
  return name;
}

bool same_index(const SchemaRule& a, const SchemaRule& b) {
  return a.has_index() && b.has_index() && a.element == b.element &&
         a.label_or_type == b.label_or_type && a.keys == b.keys;
}

void require_properties(const RuleDefinition& definition) {
  auto names = definition.properties;
  if (names.empty()) throw rule_without_property();
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) throw repeated_rule_property(*twice);
  if (names.size() == 1) return;
  if (definition.kind == RuleKind::not_null) throw several_rule_properties("a not-null constraint");
  if (definition.kind == RuleKind::property_type) throw several_rule_properties("a type constraint");
}

/// One way to write each type, so that INT and INTEGER are the same rule. A property that is absent is
/// no matter of its type, whatever NOT NULL stands behind.
std::string normal_type(const std::string& written) {
  WrittenType type = read_type(written);
  for (WrittenType::Alternative& one : type.alternatives) one.not_null = false;
  return type.text();
}

}  // namespace

SchemaRule GraphTransaction::make_rule(const RuleDefinition& definition) {
  require_properties(definition);
  SchemaRule rule;
  rule.id = view_.schema().next_id();
  rule.name = definition.name.empty() ? made_up_name(definition) : definition.name;
  rule.element = definition.element;
  rule.kind = definition.kind;
  if (rule.kind == RuleKind::property_type) {
    rule.type_text = normal_type(definition.type);
    rule.type = read_type(rule.type_text);
  }
  rule.label_or_type = rule.element == ElementKind::node ? label(definition.label_or_type).value
                                                         : type(definition.label_or_type).value;
  for (const std::string& property : definition.properties) rule.keys.push_back(key(property));
  return rule;
}

bool GraphTransaction::create_rule(const RuleDefinition& definition, Otherwise if_exists) {
  require_open();
  const SchemaRule rule = make_rule(definition);
  const SchemaRule* found = nullptr;
  for (const SchemaRule& other : view_.schema().rules()) {
    // A constraint that needs an index brings its own, which takes the place of a plain one.
    const bool covered =
        other.same_rule(rule) || (rule.kind == RuleKind::range_index && same_index(other, rule));
    if (covered || other.name == rule.name) found = &other;
  }
  if (found != nullptr) {
    if (if_exists == Otherwise::skip) return false;
    throw rule_exists(found->name, found->name == rule.name);
  }
  for_each_element(rule, [&](std::uint32_t element) {
    if (rule.kind == RuleKind::not_null || rule.kind == RuleKind::property_type) {
      verify_rule(rule, element, false);
    }
  });
  try {
    fill_index(rule);
    if (rule.kind == RuleKind::unique || rule.kind == RuleKind::key) {
      const bool unique = keys_are_unique(rule, view_.node_count() + view_.relationship_count());
      for_each_element(rule, [&](std::uint32_t element) { verify_rule(rule, element, unique); });
    }
  } catch (...) {
    writer_->clear_index(rule.id);
    throw;
  }
  std::vector<SchemaRule> rules(view_.schema().rules().begin(), view_.schema().rules().end());
  rules.push_back(rule);
  set_schema(std::make_shared<const Schema>(std::move(rules), rule.id + 1));
  return true;
}

bool GraphTransaction::create_index(const RuleDefinition& definition, Otherwise if_exists) {
  RuleDefinition index = definition;
  index.kind = RuleKind::range_index;
  return create_rule(index, if_exists);
}

bool GraphTransaction::create_constraint(const RuleDefinition& definition, Otherwise if_exists) {
  return create_rule(definition, if_exists);
}

bool GraphTransaction::drop_rule(std::string_view name, bool constraint, Otherwise if_missing) {
  require_open();
  const SchemaRule* rule = view_.schema().find(name);
  if (rule == nullptr || rule->is_constraint() != constraint) {
    // It exists, so that IF EXISTS would tell whoever asked that it is gone.
    if (rule != nullptr && !constraint && rule->has_index()) throw index_of_constraint(name);
    if (if_missing == Otherwise::skip) return false;
    throw no_such_rule(constraint ? "constraint" : "index", name);
  }
  if (rule->has_index()) writer_->clear_index(rule->id);
  std::vector<SchemaRule> rules;
  for (const SchemaRule& other : view_.schema().rules()) {
    if (&other != rule) rules.push_back(other);
  }
  set_schema(std::make_shared<const Schema>(std::move(rules), view_.schema().next_id()));
  return true;
}

bool GraphTransaction::drop_index(std::string_view name, Otherwise if_missing) {
  return drop_rule(name, false, if_missing);
}

bool GraphTransaction::drop_constraint(std::string_view name, Otherwise if_missing) {
  return drop_rule(name, true, if_missing);
}

void GraphTransaction::set_schema(std::shared_ptr<const Schema> schema) {
  earlier_schemas_.push_back(std::move(view_.state_.schema));
  view_.state_.schema = std::move(schema);
  if (noting_)
    undo_.push(UndoKind::change_schema, static_cast<std::uint32_t>(earlier_schemas_.size() - 1));
}

// What the elements are has been taken back to the moment of the change, so an index that was
// dropped is filled from them, and one that was made is emptied. Ids are not given again.
void GraphTransaction::undo_schema_change(std::uint32_t earlier) {
  const std::shared_ptr<const Schema> before = earlier_schemas_[earlier];
  const std::shared_ptr<const Schema> now = view_.state_.schema;
  for (const SchemaRule& rule : now->rules()) {
    if (rule.has_index() && before->find(rule.id) == nullptr) writer_->clear_index(rule.id);
  }
  for (const SchemaRule& rule : before->rules()) {
    if (now->find(rule.id) == nullptr) fill_index(rule);
  }
  std::vector<SchemaRule> rules(before->rules().begin(), before->rules().end());
  set_schema(std::make_shared<const Schema>(std::move(rules), now->next_id()));
}

// --- entries ------------------------------------------------------------------------------------

void GraphTransaction::for_each_element(const SchemaRule& rule,
                                        const std::function<void(std::uint32_t)>& visit) const {
  if (rule.element == ElementKind::node) {
    if (view_.node_count(rule.label()) == 0) return;
    std::vector<std::uint32_t> nodes;
    for (std::uint64_t from = 0; from < view_.node_bound(); from += bitmap_chunk_bits) {
      nodes.clear();
      const std::uint64_t to =
          std::min<std::uint64_t>(from + bitmap_chunk_bits, view_.node_bound());
      view_.scan_nodes(rule.label(), static_cast<std::uint32_t>(from),
                       static_cast<std::uint32_t>(to), nodes);
      for (const std::uint32_t node : nodes) watch::step(), visit(node);
    }
    return;
  }
  if (view_.relationship_count(rule.relationship_type()) == 0) return;
  for (std::uint32_t id = 0; id < view_.relationship_bound(); ++id) {
    watch::step();
    if (is_subject(rule, id)) visit(id);
  }
}

bool GraphTransaction::is_subject(const SchemaRule& rule, std::uint32_t element) const {
  if (rule.element == ElementKind::node) return view_.has_label(NodeId(element), rule.label());
  const RelationshipId relationship(element);
  return view_.has_relationship(relationship) &&
         view_.ends(relationship).type == rule.relationship_type();
}

void GraphTransaction::fill_index(const SchemaRule& rule) {
  if (!rule.has_index()) return;
  std::vector<std::pair<std::string, std::uint32_t>> entries;
  for_each_element(rule, [&](std::uint32_t element) {
    if (!view_.index_key_of(rule, element, key_scratch_)) return;
    watch::charge(entry_bytes + key_scratch_.size());
    entries.emplace_back(key_scratch_, element);
  });
  // The store takes ascending keys fastest.
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    watch::step();
    return a < b;
  });
  for (const auto& [key, element] : entries) {
    watch::step();
    writer_->add_index_entry(rule.id, key, element);
  }
}

void GraphTransaction::add_entry(const SchemaRule& rule, std::uint32_t element) {
  if (view_.index_key_of(rule, element, key_scratch_)) {
    watch::note(entry_bytes + key_scratch_.size());
    writer_->add_index_entry(rule.id, key_scratch_, element);
  }
}

void GraphTransaction::remove_entry(const SchemaRule& rule, std::uint32_t element) {
  if (view_.index_key_of(rule, element, key_scratch_)) {
    writer_->remove_index_entry(rule.id, key_scratch_, element);
  }
}

void GraphTransaction::check_later(const SchemaRule& rule, std::uint32_t element) {
  if (rule.is_constraint()) pending_checks_.push_back({rule.id, element, origin_});
}

void GraphTransaction::before_value_change(std::span<const SchemaRule* const> rules,
                                           std::uint32_t element) {
  for (const SchemaRule* rule : rules) {
    if (rule->has_index() && is_subject(*rule, element)) remove_entry(*rule, element);
  }
}

void GraphTransaction::after_value_change(std::span<const SchemaRule* const> rules,
                                          std::uint32_t element) {
  for (const SchemaRule* rule : rules) {
    if (!is_subject(*rule, element)) continue;
    if (rule->has_index()) add_entry(*rule, element);
    check_later(*rule, element);
  }
}

}  // namespace casus::graph
