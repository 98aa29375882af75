#pragma once

// Expressions after binding: names are resolved to variables and functions, types are inferred, and
// aggregates are gone (a projection holds them apart, see bound_query.hpp).

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "casus/value.hpp"
#include "engine/function/function.hpp"
#include "engine/value/type.hpp"
#include "grammar/source_span.hpp"
#include "grammar/tree/expression.hpp"

namespace casus::bind {

/// A variable of the statement. Each binding has its own number: a name bound again in another scope, or
/// by a comprehension, is another variable. WITH and RETURN make new variables for what they compute,
/// and keep the number of a variable that passes through unchanged under the same name.
using VariableId = std::uint32_t;

struct BoundExpression;
using ExpressionPtr = std::shared_ptr<const BoundExpression>;
struct BoundQuery;

/// An entry of a map literal in the text of the statement, from its key to the end of its value.
struct EntryPlace {
  std::string key;
  SourceSpan span;
};

struct Constant {
  Value value;
  std::vector<EntryPlace> places = {};  // of a map literal: where errors point that blame an entry
};
struct ParameterReference {
  std::string name;
};
struct VariableReference {
  VariableId variable;
};
struct MakeList {
  std::vector<ExpressionPtr> items;
};
struct MakeMap {
  std::vector<std::pair<std::string, ExpressionPtr>> entries;
  std::vector<EntryPlace> places = {};  // as of a Constant; none where no literal made the map
};
/// subject.key for nodes, relationships, maps and temporal values.
struct PropertyOf {
  ExpressionPtr subject;
  std::string key;
};
struct ElementAt {
  ExpressionPtr subject;
  ExpressionPtr index;
};
struct SliceOf {
  ExpressionPtr list;
  ExpressionPtr from;  // may be null
  ExpressionPtr to;    // may be null
};
/// All labels on a node, or the type of a relationship.
struct HasLabels {
  ExpressionPtr subject;
  std::vector<std::string> labels;
};
/// Whether a value is no element that has been deleted, nor a list with one in it. Never written: the planner asks
/// it of what a pattern names.
struct NotDeleted {
  ExpressionPtr subject;
};
struct Logical {
  syntax::LogicalOperator op;
  std::vector<ExpressionPtr> operands;
};
struct Not {
  ExpressionPtr operand;
};
/// a < b <= c: the conjunction of its neighbouring pairs, each operand evaluated once.
struct Comparison {
  std::vector<ExpressionPtr> operands;
  std::vector<syntax::ComparisonOperator> operators;
};
/// Grouped from the left.
struct Arithmetic {
  std::vector<ExpressionPtr> operands;
  std::vector<syntax::ArithmeticOperator> operators;
};
struct Negate {
  ExpressionPtr operand;
};
struct TextPredicate {
  syntax::TextOperator op;
  ExpressionPtr text;
  ExpressionPtr pattern;
};
struct Membership {
  ExpressionPtr element;
  ExpressionPtr list;
};
struct NullPredicate {
  ExpressionPtr operand;
  bool negated;
};
struct Call {
  const function::ScalarFunction* function;  // lives as long as the statement's registry
  std::vector<ExpressionPtr> arguments;
};
struct Case {
  ExpressionPtr subject;  // may be null
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches;
  ExpressionPtr otherwise;  // may be null
};
/// [variable IN list WHERE predicate | projection]
struct ListComprehension {
  VariableId variable;
  ExpressionPtr list;
  ExpressionPtr predicate;   // may be null
  ExpressionPtr projection;  // may be null
};
struct Quantifier {
  syntax::QuantifierKind kind;
  VariableId variable;
  ExpressionPtr list;
  ExpressionPtr predicate;
};
struct Reduce {
  VariableId accumulator;
  ExpressionPtr initial;
  VariableId variable;
  ExpressionPtr list;
  ExpressionPtr step;
};
/// Every property of a node, relationship or map as a map: `n {.*}` and properties(n).
struct AllProperties {
  ExpressionPtr subject;
};
/// A query run for each row: pattern predicates, pattern comprehensions, EXISTS, COUNT, COLLECT, and
/// shortestPath( … ) as a value.
struct Subquery {
  enum class Kind : std::uint8_t {
    exists,  // whether it has a row
    count,   // how many rows
    collect, // the values of its one column, as a list
    first    // the one column of its first row, or null
  };
  Kind kind;
  /// One object for all that are written alike and mean the same.
  std::shared_ptr<const BoundQuery> query;
  std::vector<VariableId> outer;  // the variables of the surrounding scopes that it uses
  VariableId value;               // holds its value where a plan computes it once for several places
};

struct BoundExpression {
  std::variant<Constant, ParameterReference, VariableReference, MakeList, MakeMap, PropertyOf,
               ElementAt, SliceOf, HasLabels, NotDeleted, Logical, Not, Comparison, Arithmetic, Negate,
               TextPredicate, Membership, NullPredicate, Call, Case, ListComprehension, Quantifier,
               Reduce, AllProperties, Subquery>
      node;
  Type type;
  SourceSpan span;
};

}  // namespace casus::bind
