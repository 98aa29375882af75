#pragma once

// Appends the canonical text of trees to a string; see grammar/print.hpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree/statement.hpp"

namespace casus::syntax {

/// Levels of precedence from loose to tight. An operand looser than its place needs parentheses.
enum class PrintLevel : std::uint8_t {
  any,
  disjunction,
  exclusive_disjunction,
  conjunction,
  negation,
  comparison,
  predicate,
  additive,
  multiplicative,
  power,
  sign,
  labels,
  postfix
};
constexpr PrintLevel tighter_than(PrintLevel level) {
  return static_cast<PrintLevel>(static_cast<std::uint8_t>(level) + 1);
}
PrintLevel level_of(const Expression& expression);

class Printer {
 public:
  std::string text;

  // Names.
  void name(std::string_view label_or_key);
  /// A variable: words that the grammar could take for a keyword are put in backticks too.
  void variable(std::string_view variable_name);
  /// A variable before the brace of a map projection, where COUNT would open a subquery.
  void projected_variable(std::string_view variable_name);
  void dotted_name(std::string_view name);
  void labels(const std::vector<Name>& names);
  /// `closed`: within parentheses where a `|` is in it.
  void labels(const std::vector<Name>& names, const std::vector<LabelExpression>& tests,
              bool closed);
  void label_expression(const LabelExpression& e, bool inside);

  // Expressions.
  void expression(const Expression& e, PrintLevel place = PrintLevel::any);
  void expressions(const std::vector<ExpressionPtr>& list);
  void clause_of(std::string_view keyword, const ExpressionPtr& expression);  // if there is one

  // Patterns.
  void pattern(const std::vector<PatternPart>& parts);
  void part(const PatternPart& p);

  // Clauses and statements.
  void clause(const Clause& c);
  void query(const Query& q);
  void statement(const Statement& s);

 private:
  // Expressions by kind.
  void node(const NullLiteral& n);
  void node(const BooleanLiteral& n);
  void node(const IntegerLiteral& n);
  void node(const FloatLiteral& n);
  void node(const StringLiteral& n);
  void node(const Parameter& n);
  void node(const Variable& n);
  void node(const ListLiteral& n);
  void node(const MapLiteral& n);
  void node(const PropertyAccess& n);
  void node(const IndexAccess& n);
  void node(const SliceAccess& n);
  void node(const LabelPredicate& n);
  void node(const Logical& n);
  void node(const Not& n);
  void node(const Comparison& n);
  void node(const Arithmetic& n);
  void node(const Sign& n);
  void node(const TextPredicate& n);
  void node(const Membership& n);
  void node(const NullPredicate& n);
  void node(const FunctionCall& n);
  void node(const CountStar& n);
  void node(const Case& n);
  void node(const ListComprehension& n);
  void node(const PatternComprehension& n);
  void node(const Quantifier& n);
  void node(const Reduce& n);
  void node(const PatternExpression& n);
  void node(const SubqueryExpression& n);
  void node(const MapProjection& n);

  // Patterns by kind.
  void elements(const PatternPart& p);
  void node_pattern(const NodePattern& n);
  void relationship_pattern(const RelationshipPattern& r);
  void length(const VariableLength& l);

  // Clauses by kind.
  void node(const MatchClause& n);
  void node(const UnwindClause& n);
  void node(const LoadCsvClause& n);
  void node(const WithClause& n);
  void node(const ReturnClause& n);
  void node(const CreateClause& n);
  void node(const MergeClause& n);
  void node(const SetClause& n);
  void node(const RemoveClause& n);
  void node(const DeleteClause& n);
  void node(const CallClause& n);
  void node(const CallSubqueryClause& n);
  void node(const ForeachClause& n);
  void projection(const Projection& p);
  void set_items(const std::vector<SetItem>& items);
  void item(const SetProperty& n);
  void item(const SetAllProperties& n);
  void item(const SetLabels& n);
  void item(const RemoveProperty& n);
  void item(const RemoveLabels& n);

  // Statements by kind.
  void node(const Query& n);
  void node(const TransactionCommand& n);
  void node(const CreateIndex& n);
  void node(const CreateConstraint& n);
  void node(const DropSchema& n);
  void node(const ShowSchema& n);
  void schema_entity(SchemaEntity entity, const Name& label_or_type);
  void schema_properties(const std::vector<Name>& properties);

  template <class Items, class Print>
  void joined(const Items& items, std::string_view separator, Print print_item) {
    bool first = true;
    for (const auto& each : items) {
      if (!first) text += separator;
      first = false;
      print_item(each);
    }
  }
};

}  // namespace casus::syntax
