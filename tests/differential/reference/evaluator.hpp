#pragma once

// Expressions and patterns, evaluated by walking the syntax tree.

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>

#include "casus/database.hpp"
#include "grammar/tree/statement.hpp"
#include "tests/differential/reference/compare.hpp"
#include "tests/differential/reference/graph.hpp"

namespace casus::reference {

/// Values of the aggregate calls of one group, by the place of the call in the tree.
using AggregateValues = std::map<const syntax::Expression*, Value>;

/// In which order MATCH gives its rows. No query may rely on either.
enum class RowOrder { forward, backward };

/// Evaluates against one state of the graph. Keeps references; the graph may change between calls.
class Evaluator {
 public:
  Evaluator(const Graph& graph, const Parameters& parameters, RowOrder order = RowOrder::forward)
      : graph_(graph), parameters_(parameters), order_(order) {}

  /// Throws QueryError where the expression fails, OutsideCore where it is not covered.
  Value evaluate(const syntax::Expression& expression, const Row& row) const;
  /// As a predicate; throws QueryError for a value that is no truth value.
  Ternary test(const syntax::Expression& expression, const Row& row) const;

  /// Calls `found` with `row` and the variables of `parts` for each way in which the parts match.
  /// No relationship stands at two places of one match.
  void match(const std::vector<syntax::PatternPart>& parts, const Row& row,
             const std::function<void(const Row&)>& found) const;

  /// The evaluator of the items of one group.
  [[nodiscard]] Evaluator with_aggregates(const AggregateValues& values) const {
    Evaluator other(*this);
    other.aggregates_ = &values;
    return other;
  }

  /// Counts one step of the work on a query; throws OutsideCore where it grows without measure.
  void count_step() const {
    if (++*steps_ > 60'000) throw OutsideCore("too much work");
  }

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] const Parameters& parameters() const { return parameters_; }
  [[nodiscard]] RowOrder order() const { return order_; }

 private:
  friend struct ExpressionVisitor;
  const Graph& graph_;
  const Parameters& parameters_;
  RowOrder order_;
  const AggregateValues* aggregates_ = nullptr;
  std::shared_ptr<std::uint64_t> steps_ = std::make_shared<std::uint64_t>(0);  // of all copies
};

/// The truth value of a value; throws QueryError for any other kind.
Ternary truth(const Value& value);
Value from_ternary(Ternary truth_value);

/// a + b, a - b, …
Value arithmetic(syntax::ArithmeticOperator op, const Value& a, const Value& b);

/// A scalar function by its name in lower case.
Value call_function(const Graph& graph, const std::string& name, std::span<const Value> arguments);

bool is_aggregate(const std::string& lower_case_name);
/// The aggregate of the arguments of all rows of a group, in their order.
Value aggregate(const std::string& lower_case_name, bool distinct,
                const std::vector<Value>& values);

/// The properties of a node or relationship; throws QueryError for one that has been deleted.
const Properties& properties_of(const Graph& graph, const Value& element);

/// Whether labels, or the one type of a relationship, are as a label expression says.
bool fits(const syntax::LabelExpression& expression, const std::set<std::string>& labels);

std::string lower_case(std::string text);

}  // namespace casus::reference
