#pragma once

// Actions that build queries, schema commands and statements.

#include "grammar/build/action.hpp"
#include "grammar/build/show.hpp"
#include "grammar/rules/statement.hpp"

namespace casus::syntax::build {

/// The command that a draft describes. They throw a ParseError.
CreateIndex make_create_index(SchemaDraft& draft);
CreateConstraint make_create_constraint(SchemaDraft& draft);
void append_type_token(std::string& type, std::string_view token);

// Queries.
struct builds_single_query : builds<ClauseListDraft> {
  static void finish(Builder& b, ClauseListDraft& list, SourceSpan span) {
    b.current<Query>()->parts.push_back({std::move(list.clauses), span});
  }
};
struct builds_query : builds<Query> {
  static void finish(Builder& b, Query& query, SourceSpan span) {
    query.span = span;
    b.finished_query = std::move(query);
  }
};
template <>
struct action<rules::single_query> : builds_single_query {};
template <>
struct action<rules::bare_single_query> : builds_single_query {};
template <>
struct action<rules::union_keyword> {
  static void apply0(Builder& b) { b.current<Query>()->union_all.push_back(false); }
};
template <>
struct action<rules::union_all> {
  static void apply0(Builder& b) { b.current<Query>()->union_all.back() = true; }
};
template <>
struct action<rules::query> : builds_query {};
template <>
struct action<rules::bare_query> : builds_query {};

// Schema commands.
template <SchemaEntity Entity>
struct puts_rule_entity {
  static void apply0(Builder& b) {
    b.current<SchemaDraft>()->rule_entity = Entity;
    b.current<SchemaDraft>()->rule_entity_span = b.token_span();
  }
};
template <>
struct action<rules::schema_name> : puts_name<&SchemaDraft::name> {};
template <>
struct action<rules::if_not_exists> : sets<&SchemaDraft::conditional> {};
template <>
struct action<rules::if_exists> : sets<&SchemaDraft::conditional> {};
template <>
struct action<rules::schema_variable> : puts_name<&SchemaDraft::variable> {};
template <>
struct action<rules::schema_label> : puts_name<&SchemaDraft::label_or_type> {};
template <>
struct action<rules::schema_type> : puts_name<&SchemaDraft::label_or_type> {};
template <>
struct action<rules::schema_relationship> : sets<&SchemaDraft::entity, SchemaEntity::relationship> {
};
template <>
struct action<rules::schema_owner> : puts_name<&SchemaDraft::owners> {};
template <>
struct action<rules::schema_key> : puts_name<&SchemaDraft::properties> {};
template <>
struct action<rules::rule_unique> : sets<&SchemaDraft::rule, ConstraintRule::unique> {};
template <>
struct action<rules::rule_key> : sets<&SchemaDraft::rule, ConstraintRule::key> {};
template <>
struct action<rules::rule_not_null> : sets<&SchemaDraft::rule, ConstraintRule::not_null> {};
template <>
struct action<rules::rule_node> : puts_rule_entity<SchemaEntity::node> {};
template <>
struct action<rules::rule_relationship> : puts_rule_entity<SchemaEntity::relationship> {};
template <>
struct action<rules::rule_colons> : sets<&SchemaDraft::rule, ConstraintRule::property_type> {};
template <>
struct action<rules::rule_typed> : sets<&SchemaDraft::rule, ConstraintRule::property_type> {};
template <>
struct action<rules::type_token> {
  static void apply0(Builder& b) { append_type_token(b.current<SchemaDraft>()->type, b.token()); }
};
template <>
struct action<rules::create_index> : builds<SchemaDraft> {
  static void finish(Builder& b, SchemaDraft& draft, SourceSpan /*span*/) {
    b.statement.node = make_create_index(draft);
  }
};
template <>
struct action<rules::create_constraint> : builds<SchemaDraft> {
  static void finish(Builder& b, SchemaDraft& draft, SourceSpan /*span*/) {
    b.statement.node = make_create_constraint(draft);
  }
};
template <>
struct action<rules::drop_constraint> : sets<&SchemaDraft::object, SchemaObject::constraint> {};
template <>
struct action<rules::dropped_name> : puts_name<&SchemaDraft::name> {};
template <>
struct action<rules::drop_schema> : builds<SchemaDraft> {
  static void finish(Builder& b, SchemaDraft& draft, SourceSpan /*span*/) {
    b.statement.node = DropSchema{draft.object, std::move(*draft.name), draft.conditional};
  }
};
template <>
struct action<rules::show_constraints> : sets<&SchemaDraft::object, SchemaObject::constraint> {};
template <>
struct action<rules::show_node> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind = "NODE"; }
};
template <>
struct action<rules::show_relationship> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind = "RELATIONSHIP"; }
};
template <>
struct action<rules::show_key> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind += "_KEY"; }
};
template <>
struct action<rules::show_unique> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind += "_PROPERTY_UNIQUENESS"; }
};
template <>
struct action<rules::show_exist> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind += "_PROPERTY_EXISTENCE"; }
};
template <>
struct action<rules::show_type> {
  static void apply0(Builder& b) { b.current<SchemaDraft>()->shown_kind += "_PROPERTY_TYPE"; }
};
template <>
struct action<rules::show_condition> : puts_expression<&WithClause::where> {};
template <>
struct action<rules::show_projection> : builds<Projection> {
  static void finish(Builder& b, Projection& projection, SourceSpan /*span*/) {
    b.current<WithClause>()->projection = std::move(projection);
  }
};
template <>
struct action<rules::show_rows> : builds<WithClause> {};
template <>
struct action<rules::show_columns> : builds<CallClause> {};
template <>
struct action<rules::show_condition_alone> : builds<WithClause> {};
template <>
struct action<rules::show_part> : builds<ClauseListDraft> {
  static void finish(Builder& b, ClauseListDraft& list, SourceSpan /*span*/) {
    b.current<SchemaDraft>()->shown = std::move(list.clauses);
  }
};
template <>
struct action<rules::show_schema> : builds<SchemaDraft> {
  static void finish(Builder& b, SchemaDraft& draft, SourceSpan span) {
    if (draft.shown.empty() && draft.shown_kind.empty())
      b.statement.node = ShowSchema{draft.object};
    else
      b.statement.node = make_show_query(draft, span);
  }
};

// Statements.
template <TransactionAction Action>
struct sets_transaction {
  static void apply0(Builder& b) { b.statement.node = TransactionCommand{Action}; }
};
template <>
struct action<rules::begin_transaction> : sets_transaction<TransactionAction::begin> {};
template <>
struct action<rules::commit_transaction> : sets_transaction<TransactionAction::commit> {};
template <>
struct action<rules::rollback_transaction> : sets_transaction<TransactionAction::rollback> {};
template <>
struct action<rules::explain_keyword> {
  static void apply0(Builder& b) { b.statement.explain = ExplainMode::explain; }
};
template <>
struct action<rules::profile_keyword> {
  static void apply0(Builder& b) { b.statement.explain = ExplainMode::profile; }
};
template <>
struct action<rules::statement_body> {
  // The span leaves out the blanks around the statement and its semicolon.
  static void apply0(Builder& b) {
    b.statement.span = b.span_from(skip_blank(b.text.begin, b.text.end));
  }
};
template <>
struct action<rules::statement_query> {
  static void apply0(Builder& b) { b.statement.node = std::move(b.finished_query); }
};

}  // namespace casus::syntax::build
