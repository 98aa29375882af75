#include "grammar/build/draft.hpp"
#include "grammar/errors.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax::build {

// Declared in statement_actions.hpp, which this file does not include: it would draw in PEGTL.
CreateIndex make_create_index(SchemaDraft& draft);
CreateConstraint make_create_constraint(SchemaDraft& draft);
void append_type_token(std::string& type, std::string_view token);

namespace {

void check_owners(const SchemaDraft& draft) {
  for (const Name& owner : draft.owners) {
    if (owner.text != draft.variable.text) {
      throw unknown_schema_variable(owner.text, draft.variable.text, owner.span);
    }
  }
}

}  // namespace

CreateIndex make_create_index(SchemaDraft& draft) {
  check_owners(draft);
  return {std::move(draft.name), draft.conditional, draft.entity, std::move(draft.label_or_type),
          std::move(draft.properties)};
}

CreateConstraint make_create_constraint(SchemaDraft& draft) {
  check_owners(draft);
  if (draft.rule_entity && *draft.rule_entity != draft.entity)
    throw rule_of_other_entity(draft.entity == SchemaEntity::node, draft.rule_entity_span);
  return {std::move(draft.name),          draft.conditional,           draft.entity,
          std::move(draft.label_or_type), std::move(draft.properties), draft.rule,
          std::move(draft.type)};
}

void append_type_token(std::string& type, std::string_view token) {
  const bool angle = token == "<" || token == ">";
  if (!type.empty() && type.back() != '<' && !angle) type += ' ';
  for (const char c : token) type += to_upper(c);
}

}  // namespace casus::syntax::build
