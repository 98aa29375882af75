#pragma once

// Where a clause stands.

#include "engine/bind/expression_context.hpp"

namespace casus::bind {

/// What a query is a part of, which decides how it may end and whether it may write.
enum class QueryRole {
  statement,
  condition,   // EXISTS { … } and COUNT { … }: reads, with or without RETURN
  collection,  // COLLECT { … }: reads, and returns one column
  call,        // CALL { … }
};

/// The state of one single query between its clauses.
struct QueryContext {
  StatementContext& statement;
  const Scope* surroundings;  // names from outside, visible throughout; may be null
  Scope scope;                // names of this query, over the surroundings
  bool stands_alone = false;  // its one clause is the whole statement

  QueryContext(StatementContext& all, const Scope* outside)
      : statement(all), surroundings(outside), scope(outside) {}
  // `scope` is pointed to while clauses are bound.
  QueryContext(const QueryContext&) = delete;
  QueryContext& operator=(const QueryContext&) = delete;

  [[nodiscard]] ExpressionContext expressions() const { return {statement, &scope}; }
  /// A variable under a name that must be free.
  VariableId introduce(const syntax::Name& name, Type type);
};

}  // namespace casus::bind
