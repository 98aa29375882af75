#pragma once

// Statements after binding: each clause with its variables resolved.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/bind/bound_expression.hpp"
#include "engine/bind/bound_pattern.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::bind {

/// MATCH and OPTIONAL MATCH. All conjuncts of WHERE and of the pattern's property maps are in
/// `predicates`; each must be true.
struct Match {
  bool optional = false;
  Pattern pattern;
  std::vector<ExpressionPtr> predicates;
  std::vector<VariableId> introduced;  // variables that later clauses may see
};

struct Unwind {
  ExpressionPtr list;
  VariableId variable;
};

/// LOAD CSV: `variable` is a map by the names of the header line, or a list of fields.
struct LoadCsv {
  bool headers = false;
  ExpressionPtr file;
  ExpressionPtr terminator;  // null is a comma
  VariableId variable;
};

struct NamedExpression {
  VariableId variable;
  std::string name;  // column name; empty for hidden ones
  ExpressionPtr expression;
};
struct AggregateCall {
  VariableId variable;                                 // holds the result
  const function::AggregateFunction* function = nullptr;  // null is count(*)
  bool distinct = false;
  std::vector<ExpressionPtr> arguments;
};
struct SortKey {
  ExpressionPtr expression;
  bool descending = false;
};
/// WITH and RETURN, in the order of execution: if `aggregating`, rows are grouped by `keys` and
/// `aggregates` computed (what follows sees only these variables); `items` are evaluated; DISTINCT
/// over the items; `order` (over items, and, without DISTINCT or aggregation, variables from before);
/// SKIP; LIMIT; only the items remain (those with an empty name are for `predicates` and `order` alone
/// and no names of the query); `predicates` (WHERE of WITH) filter them.
struct Projection {
  bool aggregating = false;
  std::vector<NamedExpression> keys;
  std::vector<AggregateCall> aggregates;
  std::vector<NamedExpression> items;
  bool distinct = false;
  std::vector<SortKey> order;
  ExpressionPtr skip;   // may be null
  ExpressionPtr limit;  // may be null
  std::vector<ExpressionPtr> predicates;
  bool is_return = false;
  /// In a subquery: variables from outside that are used from here on, although no item passes them on.
  std::vector<VariableId> lasting;
};

/// The pattern's unbound elements are created for each row: nodes in their order, then relationships in
/// theirs. Properties may use elements that are created before: `CREATE (a {n: 1}), (b {n: a.n})`.
struct Create {
  Pattern pattern;
  SourceSpan span;
};
struct SetProperty {
  ExpressionPtr subject;  // a node or relationship
  std::string key;
  ExpressionPtr value;
};
struct SetAllProperties {
  VariableId variable;
  bool add = false;  // += keeps the others
  ExpressionPtr value;
};
struct SetLabels {
  VariableId variable;
  std::vector<std::string> labels;
};
struct RemoveLabels {
  VariableId variable;
  std::vector<std::string> labels;
};
/// REMOVE n.key is SET n.key = null.
using UpdateItem = std::variant<SetProperty, SetAllProperties, SetLabels, RemoveLabels>;
/// SET and REMOVE.
struct Update {
  std::vector<UpdateItem> items;
  SourceSpan span;
};
struct Merge {
  Pattern pattern;  // with property maps in place; one path
  std::vector<UpdateItem> on_create;
  std::vector<UpdateItem> on_match;
  SourceSpan span;
};
struct Delete {
  bool detach = false;
  std::vector<ExpressionPtr> targets;
};
struct ProcedureCall {
  const function::Procedure* procedure;
  std::vector<ExpressionPtr> arguments;
  struct Output {
    std::size_t position;  // in the procedure's outputs
    VariableId variable;
    std::string name;
  };
  std::vector<Output> outputs;  // those asked for
  std::vector<ExpressionPtr> predicates;
};
/// CALL { … }: for each row the subquery, seeing `outer`. Without RETURN (`unit`) it keeps the rows as
/// they are.
struct CallSubquery {
  std::shared_ptr<const BoundQuery> query;
  std::vector<VariableId> outer;
  bool unit = false;
};
struct Foreach {
  VariableId variable;
  ExpressionPtr list;
  std::vector<struct Clause> body;
};

struct Clause {
  std::variant<Match, Unwind, Projection, Create, Update, Merge, Delete, ProcedureCall, CallSubquery,
               Foreach, LoadCsv>
      node;
  SourceSpan span;
};

struct Column {
  std::string name;
  VariableId variable;
};
/// One query without UNION. `columns` is empty where it returns nothing.
struct SingleQuery {
  std::vector<Clause> clauses;
  std::vector<Column> columns;
};
/// Parts joined by UNION; all parts have the columns of the first by name and position, each with
/// variables of its own. `columns` are the variables of the whole.
struct BoundQuery {
  std::vector<SingleQuery> parts;
  bool union_all = false;
  std::vector<Column> columns;
};

struct BoundStatement {
  BoundQuery query;
  bool writes = false;
  bool deletes = false;                        // has a DELETE somewhere
  VariableId variable_count = 0;               // ids are below this
  std::vector<std::string> variable_names;     // by id, for plans and messages; may be empty text
  std::vector<Type> variable_types;            // by id
  /// Labels that a pattern has asked of the nodes of a variable: for estimates, for they may since have
  /// been taken away, or the node be null.
  std::map<VariableId, std::vector<std::string>> node_labels;
  std::map<std::string, SourceSpan> parameters;  // those the statement uses, and where first
  std::shared_ptr<const function::Registry> registry;  // keeps functions alive
};

}  // namespace casus::bind
