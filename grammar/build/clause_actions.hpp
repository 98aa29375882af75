#pragma once

// Actions that build clauses.

#include "grammar/build/action.hpp"
#include "grammar/build/pattern_actions.hpp"
#include "grammar/rules/clause.hpp"
#include "grammar/rules/statement.hpp"

namespace casus::syntax::build {

// WITH and RETURN.
template <>
struct action<rules::projection_expression> {
  static void apply0(Builder& b) {
    ProjectionItem& item = *b.current<ProjectionItem>();
    item.expression = b.pop_expression();
    const SourceSpan span = item.expression->span;
    item.text.assign(b.text.begin + span.offset, span.length);
  }
};
template <>
struct action<rules::projection_alias> : puts_name<&ProjectionItem::alias> {};
template <>
struct action<rules::projection_item> : joins<ProjectionItem, &Projection::items> {};
template <>
struct action<rules::sort_descending> : sets<&SortItem::descending> {};
template <>
struct action<rules::sort_item> : builds<SortItem> {
  static void finish(Builder& b, SortItem& item, SourceSpan /*span*/) {
    item.expression = b.pop_expression();
    b.current<Projection>()->order.push_back(std::move(item));
  }
};
template <>
struct action<rules::skip_count> : puts_expression<&Projection::skip> {};
template <>
struct action<rules::limit_count> : puts_expression<&Projection::limit> {};
template <>
struct action<rules::projection_distinct> : sets<&Projection::distinct> {};
template <>
struct action<rules::projection_all> : sets<&Projection::all> {};
template <>
struct action<rules::projection_body> : builds<Projection> {
  static void finish(Builder& b, Projection& projection, SourceSpan /*span*/) {
    b.finished_projection = std::move(projection);
  }
};
template <>
struct action<rules::with_condition> : puts_expression<&WithClause::where> {};
template <class Clause>
struct puts_projection {
  static void apply0(Builder& b) {
    b.current<Clause>()->projection = std::move(b.finished_projection);
  }
};
template <>
struct action<rules::with_projection> : puts_projection<WithClause> {};
template <>
struct action<rules::with_clause> : builds<WithClause> {};
template <>
struct action<rules::return_projection> : puts_projection<ReturnClause> {};
template <>
struct action<rules::return_clause> : builds<ReturnClause> {};

// MATCH, UNWIND, LOAD CSV, CREATE.
template <>
struct action<rules::match_optional> : sets<&MatchClause::optional> {};
template <>
struct action<rules::match_pattern> : puts_pattern<&MatchClause::pattern> {};
template <>
struct action<rules::match_condition> : puts_expression<&MatchClause::where> {};
template <>
struct action<rules::match_clause> : builds<MatchClause> {};
template <>
struct action<rules::unwind_list> : puts_expression<&UnwindClause::list> {};
template <>
struct action<rules::unwind_variable> : puts_name<&UnwindClause::variable> {};
template <>
struct action<rules::unwind_clause> : builds<UnwindClause> {};
template <>
struct action<rules::load_csv_headers> : sets<&LoadCsvClause::headers> {};
template <>
struct action<rules::load_csv_file> : puts_expression<&LoadCsvClause::file> {};
template <>
struct action<rules::load_csv_variable> : puts_name<&LoadCsvClause::variable> {};
template <>
struct action<rules::load_csv_terminator> : puts_expression<&LoadCsvClause::terminator> {};
template <>
struct action<rules::load_csv_clause> : builds<LoadCsvClause> {};
template <>
struct action<rules::create_clause> : builds<CreateClause> {
  static void finish(Builder& b, CreateClause& clause, SourceSpan span) {
    clause.pattern = std::move(b.finished_pattern);
    builds::finish(b, clause, span);
  }
};

// DELETE.
template <>
struct action<rules::delete_detach> : sets<&DeleteClause::detach> {};
template <>
struct action<rules::delete_target> : puts_expression<&DeleteClause::targets> {};
template <>
struct action<rules::delete_clause> : builds<DeleteClause> {};

// CALL of procedures.
template <>
struct action<rules::procedure_name> {
  static void apply0(Builder& b) { b.current<CallClause>()->procedure = b.token_dotted_name(); }
};
template <>
struct action<rules::procedure_parenthesis> {
  static void apply0(Builder& b) { b.current<CallClause>()->arguments.emplace(); }
};
template <>
struct action<rules::procedure_argument> {
  static void apply0(Builder& b) {
    b.current<CallClause>()->arguments->push_back(b.pop_expression());
  }
};
template <>
struct action<rules::yield_keyword> : sets<&CallClause::has_yield> {};
template <>
struct action<rules::yield_all> : sets<&CallClause::yield_all> {};
template <>
struct action<rules::yield_column> : puts_name<&YieldItem::column> {};
template <>
struct action<rules::yield_alias> : puts_name<&YieldItem::alias> {};
template <>
struct action<rules::yield_item> : joins<YieldItem, &CallClause::yield> {};
template <>
struct action<rules::yield_condition> : puts_expression<&CallClause::where> {};
template <>
struct action<rules::call_procedure> : builds<CallClause> {};

// CALL of subqueries.
template <>
struct action<rules::scope_parenthesis> : sets<&CallSubqueryClause::explicit_scope> {};
template <>
struct action<rules::scope_all> : sets<&CallSubqueryClause::scope_all> {};
template <>
struct action<rules::scope_variable> : puts_name<&CallSubqueryClause::scope> {};
template <>
struct action<rules::call_subquery> : builds<CallSubqueryClause> {
  static void finish(Builder& b, CallSubqueryClause& clause, SourceSpan span) {
    clause.query = std::make_unique<Query>(std::move(b.finished_query));
    builds::finish(b, clause, span);
  }
};

// FOREACH.
template <>
struct action<rules::foreach_variable> : puts_name<&ForeachClause::variable> {};
template <>
struct action<rules::foreach_list> : puts_expression<&ForeachClause::list> {};
template <>
struct action<rules::foreach_body> : builds<ClauseListDraft> {
  static void finish(Builder& b, ClauseListDraft& list, SourceSpan /*span*/) {
    b.current<ForeachClause>()->body = std::move(list.clauses);
  }
};
template <>
struct action<rules::foreach_clause> : builds<ForeachClause> {};

// A clause just finished gets the span of the whole, keyword included.
struct completes_clause : builds<ClauseDraft> {
  static void finish(Builder& b, ClauseDraft& /*draft*/, SourceSpan span) {
    b.current<ClauseListDraft>()->clauses.back().span = span;
  }
};
template <>
struct action<rules::clause> : completes_clause {};
template <>
struct action<rules::bare_match> : builds<MatchClause> {};
template <>
struct action<rules::bare_clause> : completes_clause {};

}  // namespace casus::syntax::build
