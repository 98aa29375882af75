#pragma once

// Parts under construction that the finished tree has in another shape.

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "grammar/tree/statement.hpp"

namespace casus::syntax::build {

struct ParenthesizedDraft {};
struct ClauseDraft {};
struct PatternDraft {
  std::vector<PatternPart> parts;
};
struct ClauseListDraft {
  std::vector<Clause> clauses;
};
/// [index] or [from..to] behind a subject.
struct ListAccessDraft {
  ExpressionPtr from;
  ExpressionPtr to;
  bool slice = false;
};
struct RangeDraft {
  VariableLength length;
  bool dots = false;
};
struct LabelFactorDraft {
  LabelExpression operand;
  bool negated = false;
};
struct LabelTermDraft {
  std::vector<LabelExpression> factors;
};
struct LabelExpressionDraft {
  std::vector<LabelExpression> terms;
};
struct SetItemDraft {
  ExpressionPtr target;
  ExpressionPtr value;
  bool add = false;
  std::vector<Name> labels;
};
struct SetItemsDraft {
  std::vector<SetItem> items;
};
struct RemoveItemDraft {
  ExpressionPtr target;
  std::vector<Name> labels;
};
/// Everything that a command on indexes or constraints can say.
struct SchemaDraft {
  std::optional<Name> name;
  bool conditional = false;
  SchemaEntity entity = SchemaEntity::node;
  Name variable;
  Name label_or_type;
  std::vector<Name> owners;
  std::vector<Name> properties;
  ConstraintRule rule = ConstraintRule::unique;
  std::optional<SchemaEntity> rule_entity;  // of IS NODE KEY
  SourceSpan rule_entity_span;
  std::string type;
  SchemaObject object = SchemaObject::index;
  std::string shown_kind;     // how the types of the constraints that SHOW asks for end; empty: all
  std::vector<Clause> shown;  // what SHOW says of the rows
};

/// One place for each kind of part; nested parts of a kind save and restore it.
using CurrentParts =
    std::tuple<ListLiteral*, MapLiteral*, MapEntry*, ListComprehension*, PatternComprehension*,
               PatternExpression*, Case*, CaseBranch*, Quantifier*, Reduce*, SubqueryExpression*,
               FunctionCall*, CountStar*, MapProjection*, MapProjectionItem*, ParenthesizedDraft*,
               ListAccessDraft*, LabelPredicate*, LabelFactorDraft*, LabelTermDraft*,
               LabelExpressionDraft*, NullPredicate*, NodePattern*,
               RelationshipPattern*, RangeDraft*, PatternPart*, PatternDraft*, Projection*,
               ProjectionItem*, SortItem*, MatchClause*, UnwindClause*, WithClause*, ReturnClause*,
               CreateClause*, MergeClause*, SetClause*, RemoveClause*, DeleteClause*, CallClause*,
               CallSubqueryClause*, ForeachClause*, LoadCsvClause*, YieldItem*, SetItemDraft*, SetItemsDraft*,
               RemoveItemDraft*, ClauseDraft*, ClauseListDraft*, Query*, SchemaDraft*>;

}  // namespace casus::syntax::build
