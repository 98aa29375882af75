// A whole query: its parts, and the clauses of each.

#include <set>
#include <utility>
#include <vector>

#include "engine/bind/bind.hpp"
#include "engine/bind/bind_clause.hpp"
#include "engine/bind/overloaded.hpp"

namespace casus::bind {

VariableId QueryContext::introduce(const syntax::Name& name, Type type) {
  if (find_variable(expressions(), name.text, name.span))
    throw variable_already_bound(name.text, name.span);
  const VariableId variable = statement.add_variable(name.text, std::move(type));
  scope.add(name.text, variable);
  return variable;
}

Clause bind_clause(QueryContext& query, const syntax::Clause& clause,
                   std::vector<Column>& columns) {
  using Node = decltype(Clause::node);
  Node node = std::visit(
      overloaded{
          [&](const syntax::MatchClause& c) -> Node { return bind_match(query, c); },
          [&](const syntax::UnwindClause& c) -> Node { return bind_unwind(query, c); },
          [&](const syntax::LoadCsvClause& c) -> Node { return bind_load_csv(query, c); },
          [&](const syntax::WithClause& c) -> Node { return bind_with(query, c, clause.span); },
          [&](const syntax::ReturnClause& c) -> Node {
            return bind_return(query, c, clause.span, columns);
          },
          [&](const syntax::CreateClause& c) -> Node { return bind_create(query, c, clause.span); },
          [&](const syntax::MergeClause& c) -> Node { return bind_merge(query, c, clause.span); },
          [&](const syntax::SetClause& c) -> Node { return bind_set(query, c, clause.span); },
          [&](const syntax::RemoveClause& c) -> Node { return bind_remove(query, c, clause.span); },
          [&](const syntax::DeleteClause& c) -> Node { return bind_delete(query, c); },
          [&](const syntax::CallClause& c) -> Node {
            return bind_call(query, c, clause.span, columns);
          },
          [&](const syntax::CallSubqueryClause& c) -> Node {
            return bind_call_subquery(query, c, clause.span);
          },
          [&](const syntax::ForeachClause& c) -> Node { return bind_foreach(query, c); }},
      clause.node);
  return {std::move(node), clause.span};
}

namespace {

/// Names from outside a subquery stay in reach whatever its projections pass on: tells each of these
/// which of the variables are still used. `uses[i]` are those of clause i, `first` is the first variable
/// that is not from outside.
void find_lasting(SingleQuery& bound, const std::vector<std::vector<VariableId>>& uses, VariableId first) {
  std::set<VariableId> later;
  const auto add = [&](std::set<VariableId>& to, std::size_t clause) {
    for (const VariableId variable : uses[clause])
      if (variable < first) to.insert(variable);
  };
  for (std::size_t i = bound.clauses.size(); i-- > 0;) {
    if (auto* projection = std::get_if<Projection>(&bound.clauses[i].node)) {
      std::set<VariableId> lasting = later;
      // Items are computed from the rows before, but for those with aggregates.
      if (projection->aggregating || projection->distinct || !projection->predicates.empty())
        add(lasting, i);
      for (const NamedExpression& item : projection->items) lasting.erase(item.variable);
      projection->lasting.assign(lasting.begin(), lasting.end());
    }
    add(later, i);
  }
}

SingleQuery bind_part(StatementContext& statement, const Scope* surroundings, const Scope* imports,
                      const syntax::SingleQuery& part, QueryRole role, bool only_part) {
  check_composition(part, role);
  QueryContext query(statement, surroundings);
  query.stands_alone = role == QueryRole::statement && only_part && part.clauses.size() == 1;
  // CALL { WITH x … } takes x from outside, and nothing else comes in.
  const bool takes = imports != nullptr && !part.clauses.empty() &&
                     std::holds_alternative<syntax::WithClause>(part.clauses.front().node);
  if (takes)
    for (const auto& [name, variable] : imports->visible()) query.scope.add(name, variable);
  SingleQuery bound;
  const VariableId first = statement.variable_count();
  std::vector<std::vector<VariableId>> uses;
  for (const auto& clause : part.clauses) {
    const OuterUses noted(statement);
    bound.clauses.push_back(bind_clause(query, clause, bound.columns));
    uses.push_back(noted.variables());
  }
  find_lasting(bound, uses, first);
  return bound;
}

}  // namespace

BoundQuery bind_query_parts(StatementContext& statement, const Scope* surroundings,
                            const Scope* imports, const syntax::Query& query, QueryRole role) {
  BoundQuery bound;
  for (const auto& part : query.parts)
    bound.parts.push_back(
        bind_part(statement, surroundings, imports, part, role, query.parts.size() == 1));
  join_parts(statement, query, bound);
  return bound;
}

BoundStatement bind_query(const syntax::Query& query, const BindContext& context) {
  StatementContext statement(context);
  BoundQuery bound = bind_query_parts(statement, nullptr, nullptr, query, QueryRole::statement);
  return statement.finish(std::move(bound));
}

}  // namespace casus::bind
