#pragma once

// Clauses of the syntax tree to bound ones, a file each. Each changes the scope of its query to
// what the next clause sees. All throw casus::Error.

#include "engine/bind/query_context.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::bind {

Match bind_match(QueryContext& query, const syntax::MatchClause& clause);
Unwind bind_unwind(QueryContext& query, const syntax::UnwindClause& clause);
LoadCsv bind_load_csv(QueryContext& query, const syntax::LoadCsvClause& clause);
Projection bind_with(QueryContext& query, const syntax::WithClause& clause, SourceSpan span);
/// Also fills the columns of the query's result.
Projection bind_return(QueryContext& query, const syntax::ReturnClause& clause, SourceSpan span,
                       std::vector<Column>& columns);
Create bind_create(QueryContext& query, const syntax::CreateClause& clause, SourceSpan span);
Merge bind_merge(QueryContext& query, const syntax::MergeClause& clause, SourceSpan span);
Update bind_set(QueryContext& query, const syntax::SetClause& clause, SourceSpan span);
Update bind_remove(QueryContext& query, const syntax::RemoveClause& clause, SourceSpan span);
std::vector<UpdateItem> bind_set_items(QueryContext& query,
                                       const std::vector<syntax::SetItem>& items);
Delete bind_delete(QueryContext& query, const syntax::DeleteClause& clause);
/// A call that stands alone also fills the columns of the query's result.
ProcedureCall bind_call(QueryContext& query, const syntax::CallClause& clause, SourceSpan span,
                        std::vector<Column>& columns);
CallSubquery bind_call_subquery(QueryContext& query, const syntax::CallSubqueryClause& clause,
                                SourceSpan span);
Foreach bind_foreach(QueryContext& query, const syntax::ForeachClause& clause);

/// Any clause.
Clause bind_clause(QueryContext& query, const syntax::Clause& clause, std::vector<Column>& columns);

/// A query with all its parts. `surroundings` are the names from outside that all of it sees (may
/// be null); `imports` those that a leading WITH of CALL { … } may take (may be null).
BoundQuery bind_query_parts(StatementContext& statement, const Scope* surroundings,
                            const Scope* imports, const syntax::Query& query, QueryRole role);

/// Gives a query the columns of its parts; those of UNION must be equal.
void join_parts(StatementContext& statement, const syntax::Query& query, BoundQuery& bound);

/// Checks that the clauses may follow each other as they do, and end as they do.
void check_composition(const syntax::SingleQuery& query, QueryRole role);
/// "MATCH", "OPTIONAL MATCH", "CREATE", … for messages.
std::string_view keyword_of(const syntax::Clause& clause);
bool is_updating(const syntax::Clause& clause);

}  // namespace casus::bind
