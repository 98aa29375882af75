#pragma once

// The syntax tree of expressions. A tree is plain data: it owns its children, knows nothing of
// catalogs, types or values, and compares structurally (spans are ignored, see tree/equal.hpp).
//
// Operators of one precedence level are kept as one flat node with all its operands, so that a
// chain of ten thousand ANDs is one node and no walk over it recurses.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "grammar/source_span.hpp"
#include "grammar/tree/label_expression.hpp"
#include "grammar/tree/name.hpp"

namespace casus::syntax {

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;
struct PatternPart;
struct Query;

struct NullLiteral {};
struct BooleanLiteral {
  bool value = false;
};
/// A sign directly before the digits belongs to the literal, so -9223372036854775808 fits.
struct IntegerLiteral {
  std::int64_t value = 0;
};
struct FloatLiteral {
  double value = 0;
};
/// Escapes are resolved; the text is valid UTF-8.
struct StringLiteral {
  std::string value;
};
/// $name or $0; `name` is without the dollar sign.
struct Parameter {
  std::string name;
};
struct Variable {
  std::string name;
};
struct ListLiteral {
  std::vector<ExpressionPtr> items;
};
struct MapEntry {
  Name key;
  ExpressionPtr value;
};
struct MapLiteral {
  std::vector<MapEntry> entries;
};

/// subject.key
struct PropertyAccess {
  ExpressionPtr subject;
  Name key;
};
/// subject[index]
struct IndexAccess {
  ExpressionPtr subject;
  ExpressionPtr index;
};
/// subject[from..to]; either end may be absent.
struct SliceAccess {
  ExpressionPtr subject;
  ExpressionPtr from;
  ExpressionPtr to;
};
/// subject:A:B, a predicate on a node or on a relationship. All of `labels` and `tests` must hold.
struct LabelPredicate {
  ExpressionPtr subject;
  std::vector<Name> labels;
  std::vector<LabelExpression> tests;  // what is not a mere name
};

enum class LogicalOperator : std::uint8_t { disjunction, exclusive_disjunction, conjunction };
/// a OR b OR c; two or more operands.
struct Logical {
  LogicalOperator op = LogicalOperator::conjunction;
  std::vector<ExpressionPtr> operands;
};
struct Not {
  ExpressionPtr operand;
};
enum class ComparisonOperator : std::uint8_t {
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal
};
/// a < b <= c; operators.size() == operands.size() - 1. It means the conjunction of neighbours.
struct Comparison {
  std::vector<ExpressionPtr> operands;
  std::vector<ComparisonOperator> operators;
};
enum class ArithmeticOperator : std::uint8_t { add, subtract, multiply, divide, modulo, power };
/// Operators of one level, grouped from the left: ((a + b) - c). operators.size() ==
/// operands.size() - 1, and all of them are of one level (additive, multiplicative or power).
struct Arithmetic {
  std::vector<ExpressionPtr> operands;
  std::vector<ArithmeticOperator> operators;
};
/// Unary minus (`negative`) or plus.
struct Sign {
  bool negative = false;
  ExpressionPtr operand;
};
enum class TextOperator : std::uint8_t { starts_with, ends_with, contains, matches };
/// text STARTS WITH pattern, and its kin; `matches` is =~.
struct TextPredicate {
  TextOperator op = TextOperator::contains;
  ExpressionPtr text;
  ExpressionPtr pattern;
};
/// element IN list
struct Membership {
  ExpressionPtr element;
  ExpressionPtr list;
};
/// operand IS NULL, or IS NOT NULL when `negated`.
struct NullPredicate {
  ExpressionPtr operand;
  bool negated = false;
};

/// namespace.name(DISTINCT a, b). `name` joins the parts with dots, as written.
struct FunctionCall {
  Name name;
  bool distinct = false;
  std::vector<ExpressionPtr> arguments;
};
/// count(*)
struct CountStar {};
struct CaseBranch {
  ExpressionPtr when;
  ExpressionPtr then;
};
/// CASE [subject] WHEN … THEN … [ELSE …] END
struct Case {
  ExpressionPtr subject;
  std::vector<CaseBranch> branches;
  ExpressionPtr otherwise;
};
/// [variable IN list WHERE predicate | projection]; predicate and projection may be absent.
struct ListComprehension {
  Name variable;
  ExpressionPtr list;
  ExpressionPtr predicate;
  ExpressionPtr projection;
};
/// [path = (a)-->(b) WHERE predicate | projection]
struct PatternComprehension {
  std::optional<Name> path;
  std::unique_ptr<PatternPart> pattern;
  ExpressionPtr predicate;
  ExpressionPtr projection;
};
enum class QuantifierKind : std::uint8_t { all, any, none, single };
/// all(variable IN list WHERE predicate)
struct Quantifier {
  QuantifierKind kind = QuantifierKind::all;
  Name variable;
  ExpressionPtr list;
  ExpressionPtr predicate;
};
/// reduce(accumulator = initial, variable IN list | step)
struct Reduce {
  Name accumulator;
  ExpressionPtr initial;
  Name variable;
  ExpressionPtr list;
  ExpressionPtr step;
};
/// (a)-[:T]->(b) as a predicate; also the argument of exists( … ) and shortestPath( … ) as a value.
struct PatternExpression {
  std::unique_ptr<PatternPart> pattern;
};
enum class SubqueryKind : std::uint8_t { exists, count, collect };
/// EXISTS { … }, COUNT { … }, COLLECT { … }. A bare pattern with WHERE is stored as a query of
/// one MATCH clause without RETURN.
struct SubqueryExpression {
  SubqueryKind kind = SubqueryKind::exists;
  std::unique_ptr<Query> query;
};
/// subject {.key, .*, name: value, variable}
struct MapProjectionItem {
  enum class Kind : std::uint8_t { property, all_properties, entry, variable };
  Kind kind = Kind::property;
  Name key;             // property, entry and variable
  ExpressionPtr value;  // entry only
};
struct MapProjection {
  Name subject;
  std::vector<MapProjectionItem> items;
};

struct Expression {
  using Node =
      std::variant<NullLiteral, BooleanLiteral, IntegerLiteral, FloatLiteral, StringLiteral,
                   Parameter, Variable, ListLiteral, MapLiteral, PropertyAccess, IndexAccess,
                   SliceAccess, LabelPredicate, Logical, Not, Comparison, Arithmetic, Sign,
                   TextPredicate, Membership, NullPredicate, FunctionCall, CountStar, Case,
                   ListComprehension, PatternComprehension, Quantifier, Reduce, PatternExpression,
                   SubqueryExpression, MapProjection>;
  Node node;
  SourceSpan span;
};

}  // namespace casus::syntax
