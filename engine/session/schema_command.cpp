#include "engine/session/schema_command.hpp"

#include "engine/execute/errors.hpp"
#include "engine/function/schema_listing.hpp"
#include "engine/graph/schema.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::session {

namespace {

using graph::ElementKind;
using graph::GraphTransaction;
using graph::RuleDefinition;
using graph::RuleKind;
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

/// What a command speaks of: the name of a rule, or where it has none what the rule is on.
template <class Command>
SourceSpan subject_of(const Command& command) {
  return command.name ? command.name->span : command.label_or_type.span;
}
SourceSpan subject_of(const syntax::DropSchema& command) { return command.name.span; }

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

Result show(syntax::SchemaObject object, const graph::GraphView& graph) {
  if (object == syntax::SchemaObject::index)
    return {{"name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties",
             "owningConstraint"},
            function::list_indexes(graph)};
  return {{"name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"},
          function::list_constraints(graph)};
}

}  // namespace

Result run_schema_command(const syntax::Statement& statement, StatementTransaction& transaction) {
  if (const auto* command = std::get_if<syntax::ShowSchema>(&statement.node))
    return show(command->object, transaction.graph());
  transaction.begin_write();
  GraphTransaction& writer = *transaction.writer();
  const auto run = [&](const auto& command, auto change) {
    Result result = execute::located_at(subject_of(command), [&] { return change(command, writer); });
    transaction.finish();
    return result;
  };
  return std::visit(
      overloaded{[](const auto&) { return Result(); },
                 [&](const syntax::CreateIndex& c) { return run(c, create_index); },
                 [&](const syntax::CreateConstraint& c) { return run(c, create_constraint); },
                 [&](const syntax::DropSchema& c) { return run(c, drop); }},
      statement.node);
}

}  // namespace casus::session
