#include "engine/session/schema_command.hpp"

#include "engine/graph/schema.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::session {

namespace {

using graph::ElementKind;
using graph::GraphTransaction;
using graph::RuleDefinition;
using graph::RuleKind;
using graph::SchemaRule;
using Otherwise = GraphTransaction::Otherwise;

ElementKind element_of(syntax::SchemaEntity entity) {
  return entity == syntax::SchemaEntity::node ? ElementKind::node : ElementKind::relationship;
}

RuleKind kind_of(syntax::ConstraintRule rule) {
  switch (rule) {
    case syntax::ConstraintRule::unique: return RuleKind::unique;
    case syntax::ConstraintRule::key: return RuleKind::key;
    case syntax::ConstraintRule::not_null: return RuleKind::not_null;
    case syntax::ConstraintRule::property_type: return RuleKind::property_type;
  }
  return RuleKind::unique;
}

template <class Command>
RuleDefinition definition_of(const Command& command, RuleKind kind) {
  RuleDefinition definition;
  if (command.name) definition.name = command.name->text;
  definition.element = element_of(command.entity);
  definition.label_or_type = command.label_or_type.text;
  for (const auto& property : command.properties) definition.properties.push_back(property.text);
  definition.kind = kind;
  return definition;
}

Otherwise skip_if(bool yes) { return yes ? Otherwise::skip : Otherwise::fail; }

Result changed(std::uint64_t Changes::*counter, bool yes) {
  Result result;
  Changes changes;
  changes.*counter = yes ? 1 : 0;
  result.set_changes(changes);
  return result;
}

Result create_index(const syntax::CreateIndex& command, GraphTransaction& writer) {
  return changed(&Changes::indexes_added,
                 writer.create_index(definition_of(command, RuleKind::range_index),
                                     skip_if(command.if_not_exists)));
}

Result create_constraint(const syntax::CreateConstraint& command, GraphTransaction& writer) {
  RuleDefinition definition = definition_of(command, kind_of(command.rule));
  definition.type = command.type;
  return changed(&Changes::constraints_added,
                 writer.create_constraint(definition, skip_if(command.if_not_exists)));
}

Result drop(const syntax::DropSchema& command, GraphTransaction& writer) {
  const auto missing = skip_if(command.if_exists);
  if (command.object == syntax::SchemaObject::index)
    return changed(&Changes::indexes_removed, writer.drop_index(command.name.text, missing));
  return changed(&Changes::constraints_removed, writer.drop_constraint(command.name.text, missing));
}

std::string constraint_type(const SchemaRule& rule) {
  const bool node = rule.element == ElementKind::node;
  switch (rule.kind) {
    case RuleKind::unique: return node ? "NODE_PROPERTY_UNIQUENESS" : "RELATIONSHIP_PROPERTY_UNIQUENESS";
    case RuleKind::key: return node ? "NODE_KEY" : "RELATIONSHIP_KEY";
    case RuleKind::not_null: return node ? "NODE_PROPERTY_EXISTENCE" : "RELATIONSHIP_PROPERTY_EXISTENCE";
    case RuleKind::property_type: return node ? "NODE_PROPERTY_TYPE" : "RELATIONSHIP_PROPERTY_TYPE";
    case RuleKind::range_index: break;
  }
  return "RANGE";
}

/// name, type, entityType, labelsOrTypes, properties.
List describe(const SchemaRule& rule, std::string type, const graph::Catalog& catalog) {
  List properties;
  for (const auto key : rule.keys) properties.emplace_back(catalog.keys.name(key));
  const bool node = rule.element == ElementKind::node;
  const std::string& on =
      node ? catalog.labels.name(rule.label()) : catalog.types.name(rule.relationship_type());
  return {Value(rule.name), Value(type), Value(node ? "NODE" : "RELATIONSHIP"), Value(List{Value(on)}),
          Value(std::move(properties))};
}

Result show(syntax::SchemaObject object, const graph::GraphView& graph) {
  const bool indexes = object == syntax::SchemaObject::index;
  std::vector<std::string> columns{"name", "type", "entityType", "labelsOrTypes", "properties",
                                   indexes ? "owningConstraint" : "propertyType"};
  std::vector<List> rows;
  for (const SchemaRule& rule : graph.schema().rules()) {
    if (indexes ? !rule.has_index() : !rule.is_constraint()) continue;
    List row = describe(rule, indexes ? "RANGE" : constraint_type(rule), graph.catalog());
    if (indexes)
      row.push_back(rule.is_constraint() ? Value(rule.name) : Value());
    else
      row.push_back(rule.type_text.empty() ? Value() : Value(rule.type_text));
    rows.push_back(std::move(row));
  }
  return {std::move(columns), std::move(rows)};
}

}  // namespace

Result run_schema_command(const syntax::Statement& statement, StatementTransaction& transaction) {
  if (const auto* command = std::get_if<syntax::ShowSchema>(&statement.node))
    return show(command->object, transaction.graph());
  transaction.begin_write();
  GraphTransaction& writer = *transaction.writer();
  Result result = std::visit(
      overloaded{[](const auto&) { return Result(); },
                 [&](const syntax::CreateIndex& c) { return create_index(c, writer); },
                 [&](const syntax::CreateConstraint& c) { return create_constraint(c, writer); },
                 [&](const syntax::DropSchema& c) { return drop(c, writer); }},
      statement.node);
  transaction.finish();
  return result;
}

}  // namespace casus::session
