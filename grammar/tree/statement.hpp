#pragma once

// The syntax tree of clauses, queries and statements.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "grammar/tree/expression.hpp"
#include "grammar/tree/pattern.hpp"

namespace casus::syntax {

struct ProjectionItem {
  ExpressionPtr expression;
  std::optional<Name> alias;
  /// The expression as the query wrote it, which names the column where there is no alias.
  std::string text;
};
struct SortItem {
  ExpressionPtr expression;
  bool descending = false;
};
/// What WITH and RETURN share. `all` is a leading `*`.
struct Projection {
  bool distinct = false;
  bool all = false;
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  ExpressionPtr skip;
  ExpressionPtr limit;
};

struct MatchClause {
  bool optional = false;
  std::vector<PatternPart> pattern;
  ExpressionPtr where;
};
struct UnwindClause {
  ExpressionPtr list;
  Name variable;
};
/// LOAD CSV [WITH HEADERS] FROM file AS variable [FIELDTERMINATOR terminator]
struct LoadCsvClause {
  bool headers = false;
  ExpressionPtr file;
  Name variable;
  ExpressionPtr terminator;  // null is a comma
};
struct WithClause {
  Projection projection;
  ExpressionPtr where;
};
struct ReturnClause {
  Projection projection;
};
struct CreateClause {
  std::vector<PatternPart> pattern;
};

/// subject.key = value
struct SetProperty {
  ExpressionPtr subject;
  Name key;
  ExpressionPtr value;
};
/// variable = map, or variable += map when `add`
struct SetAllProperties {
  Name variable;
  bool add = false;
  ExpressionPtr value;
};
/// variable:A:B
struct SetLabels {
  Name variable;
  std::vector<Name> labels;
};
struct SetItem {
  std::variant<SetProperty, SetAllProperties, SetLabels> node;
  SourceSpan span;
};
struct SetClause {
  std::vector<SetItem> items;
};
struct MergeClause {
  PatternPart pattern;
  std::vector<SetItem> on_create;
  std::vector<SetItem> on_match;
};
struct RemoveProperty {
  ExpressionPtr subject;
  Name key;
};
struct RemoveLabels {
  Name variable;
  std::vector<Name> labels;
};
struct RemoveItem {
  std::variant<RemoveProperty, RemoveLabels> node;
  SourceSpan span;
};
struct RemoveClause {
  std::vector<RemoveItem> items;
};
struct DeleteClause {
  bool detach = false;
  std::vector<ExpressionPtr> targets;
};
/// YIELD column AS alias
struct YieldItem {
  Name column;
  std::optional<Name> alias;
};
/// CALL name(arguments) YIELD …; `arguments` is absent where no parentheses were written, which
/// takes each argument from the parameter of its name.
struct CallClause {
  Name procedure;
  std::optional<std::vector<ExpressionPtr>> arguments;
  bool yield_all = false;
  std::vector<YieldItem> yield;
  bool has_yield = false;
  ExpressionPtr where;
};
/// CALL { … } or CALL (x, y) { … }
struct CallSubqueryClause {
  bool explicit_scope = false;
  bool scope_all = false;
  std::vector<Name> scope;
  std::unique_ptr<Query> query;
};
struct Clause;
/// FOREACH (variable IN list | updating clauses)
struct ForeachClause {
  Name variable;
  ExpressionPtr list;
  std::vector<Clause> body;
};

struct Clause {
  std::variant<MatchClause, UnwindClause, WithClause, ReturnClause, CreateClause, MergeClause,
               SetClause, RemoveClause, DeleteClause, CallClause, CallSubqueryClause, ForeachClause,
               LoadCsvClause>
      node;
  SourceSpan span;
};

struct SingleQuery {
  std::vector<Clause> clauses;
  SourceSpan span;
};
/// Single queries joined by UNION; `union_all[i]` says how part i + 1 joins those before it.
struct Query {
  std::vector<SingleQuery> parts;
  std::vector<bool> union_all;
  SourceSpan span;
};

enum class TransactionAction : std::uint8_t { begin, commit, rollback };
struct TransactionCommand {
  TransactionAction action = TransactionAction::begin;
};

enum class SchemaEntity : std::uint8_t { node, relationship };
/// CREATE INDEX name IF NOT EXISTS FOR (n:L) ON (n.p, n.q)
struct CreateIndex {
  std::optional<Name> name;
  bool if_not_exists = false;
  SchemaEntity entity = SchemaEntity::node;
  Name label_or_type;
  std::vector<Name> properties;
};
enum class ConstraintRule : std::uint8_t { unique, key, not_null, property_type };
/// CREATE CONSTRAINT name IF NOT EXISTS FOR (n:L) REQUIRE n.p IS UNIQUE
struct CreateConstraint {
  std::optional<Name> name;
  bool if_not_exists = false;
  SchemaEntity entity = SchemaEntity::node;
  Name label_or_type;
  std::vector<Name> properties;
  ConstraintRule rule = ConstraintRule::unique;
  std::string type;  // property_type only, normalized to upper case and single blanks
};
enum class SchemaObject : std::uint8_t { index, constraint };
struct DropSchema {
  SchemaObject object = SchemaObject::index;
  Name name;
  bool if_exists = false;
};
struct ShowSchema {
  SchemaObject object = SchemaObject::index;
};

enum class ExplainMode : std::uint8_t { none, explain, profile };

struct Statement {
  ExplainMode explain = ExplainMode::none;
  std::variant<Query, TransactionCommand, CreateIndex, CreateConstraint, DropSchema, ShowSchema>
      node;
  SourceSpan span;
};

}  // namespace casus::syntax
