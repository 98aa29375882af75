#pragma once

// What each node of the tree says, as a tuple: its fields without spans and without the source text
// kept for column names. For code that treats all nodes alike, such as equality.

#include <tuple>

#include "grammar/tree/statement.hpp"

namespace casus::syntax {

inline auto fields(const Name& x) { return std::tie(x.text); }

// Expressions.
inline auto fields(const Expression& x) { return std::tie(x.node); }
inline auto fields(const NullLiteral& /*x*/) { return std::tie(); }
inline auto fields(const BooleanLiteral& x) { return std::tie(x.value); }
inline auto fields(const IntegerLiteral& x) { return std::tie(x.value); }
inline auto fields(const FloatLiteral& x) { return std::tie(x.value); }
inline auto fields(const StringLiteral& x) { return std::tie(x.value); }
inline auto fields(const Parameter& x) { return std::tie(x.name); }
inline auto fields(const Variable& x) { return std::tie(x.name); }
inline auto fields(const ListLiteral& x) { return std::tie(x.items); }
inline auto fields(const MapEntry& x) { return std::tie(x.key, x.value); }
inline auto fields(const MapLiteral& x) { return std::tie(x.entries); }
inline auto fields(const PropertyAccess& x) { return std::tie(x.subject, x.key); }
inline auto fields(const IndexAccess& x) { return std::tie(x.subject, x.index); }
inline auto fields(const SliceAccess& x) { return std::tie(x.subject, x.from, x.to); }
inline auto fields(const LabelPredicate& x) { return std::tie(x.subject, x.labels, x.tests); }
inline auto fields(const Logical& x) { return std::tie(x.op, x.operands); }
inline auto fields(const Not& x) { return std::tie(x.operand); }
inline auto fields(const Comparison& x) { return std::tie(x.operators, x.operands); }
inline auto fields(const Arithmetic& x) { return std::tie(x.operators, x.operands); }
inline auto fields(const Sign& x) { return std::tie(x.negative, x.operand); }
inline auto fields(const TextPredicate& x) { return std::tie(x.op, x.text, x.pattern); }
inline auto fields(const Membership& x) { return std::tie(x.element, x.list); }
inline auto fields(const NullPredicate& x) { return std::tie(x.negated, x.operand); }
inline auto fields(const FunctionCall& x) { return std::tie(x.name, x.distinct, x.arguments); }
inline auto fields(const CountStar& /*x*/) { return std::tie(); }
inline auto fields(const CaseBranch& x) { return std::tie(x.when, x.then); }
inline auto fields(const Case& x) { return std::tie(x.subject, x.branches, x.otherwise); }
inline auto fields(const ListComprehension& x) {
  return std::tie(x.variable, x.list, x.predicate, x.projection);
}
inline auto fields(const PatternComprehension& x) {
  return std::tie(x.path, x.pattern, x.predicate, x.projection);
}
inline auto fields(const Quantifier& x) {
  return std::tie(x.kind, x.variable, x.list, x.predicate);
}
inline auto fields(const Reduce& x) {
  return std::tie(x.accumulator, x.initial, x.variable, x.list, x.step);
}
inline auto fields(const PatternExpression& x) { return std::tie(x.pattern); }
inline auto fields(const SubqueryExpression& x) { return std::tie(x.kind, x.query); }
inline auto fields(const MapProjectionItem& x) { return std::tie(x.kind, x.key, x.value); }
inline auto fields(const MapProjection& x) { return std::tie(x.subject, x.items); }

// Patterns.
inline auto fields(const LabelExpression& x) { return std::tie(x.kind, x.name, x.operands); }
inline auto fields(const NodePattern& x) {
  return std::tie(x.variable, x.labels, x.label_tests, x.properties);
}
inline auto fields(const VariableLength& x) { return std::tie(x.min, x.max); }
inline auto fields(const RelationshipPattern& x) {
  return std::tie(x.variable, x.types, x.type_test, x.length, x.properties, x.direction);
}
inline auto fields(const PatternPart& x) {
  return std::tie(x.path, x.shortest, x.nodes, x.relationships);
}

// Clauses.
inline auto fields(const ProjectionItem& x) { return std::tie(x.expression, x.alias); }
inline auto fields(const SortItem& x) { return std::tie(x.expression, x.descending); }
inline auto fields(const Projection& x) {
  return std::tie(x.distinct, x.all, x.items, x.order, x.skip, x.limit);
}
inline auto fields(const MatchClause& x) { return std::tie(x.optional, x.pattern, x.where); }
inline auto fields(const UnwindClause& x) { return std::tie(x.list, x.variable); }
inline auto fields(const LoadCsvClause& x) {
  return std::tie(x.headers, x.file, x.variable, x.terminator);
}
inline auto fields(const WithClause& x) { return std::tie(x.projection, x.where); }
inline auto fields(const ReturnClause& x) { return std::tie(x.projection); }
inline auto fields(const CreateClause& x) { return std::tie(x.pattern); }
inline auto fields(const SetProperty& x) { return std::tie(x.subject, x.key, x.value); }
inline auto fields(const SetAllProperties& x) { return std::tie(x.variable, x.add, x.value); }
inline auto fields(const SetLabels& x) { return std::tie(x.variable, x.labels); }
inline auto fields(const SetItem& x) { return std::tie(x.node); }
inline auto fields(const SetClause& x) { return std::tie(x.items); }
inline auto fields(const MergeClause& x) { return std::tie(x.pattern, x.on_create, x.on_match); }
inline auto fields(const RemoveProperty& x) { return std::tie(x.subject, x.key); }
inline auto fields(const RemoveLabels& x) { return std::tie(x.variable, x.labels); }
inline auto fields(const RemoveItem& x) { return std::tie(x.node); }
inline auto fields(const RemoveClause& x) { return std::tie(x.items); }
inline auto fields(const DeleteClause& x) { return std::tie(x.detach, x.targets); }
inline auto fields(const YieldItem& x) { return std::tie(x.column, x.alias); }
inline auto fields(const CallClause& x) {
  return std::tie(x.procedure, x.arguments, x.has_yield, x.yield_all, x.yield, x.where);
}
inline auto fields(const CallSubqueryClause& x) {
  return std::tie(x.explicit_scope, x.scope_all, x.scope, x.query);
}
inline auto fields(const ForeachClause& x) { return std::tie(x.variable, x.list, x.body); }
inline auto fields(const Clause& x) { return std::tie(x.node); }

// Queries and statements.
inline auto fields(const SingleQuery& x) { return std::tie(x.clauses); }
inline auto fields(const Query& x) { return std::tie(x.union_all, x.parts); }
inline auto fields(const TransactionCommand& x) { return std::tie(x.action); }
inline auto fields(const CreateIndex& x) {
  return std::tie(x.name, x.if_not_exists, x.entity, x.label_or_type, x.properties);
}
inline auto fields(const CreateConstraint& x) {
  return std::tie(x.name, x.if_not_exists, x.entity, x.label_or_type, x.properties, x.rule, x.type);
}
inline auto fields(const DropSchema& x) { return std::tie(x.object, x.name, x.if_exists); }
inline auto fields(const ShowSchema& x) { return std::tie(x.object); }
inline auto fields(const Statement& x) { return std::tie(x.explain, x.node); }

}  // namespace casus::syntax
