#include <algorithm>
#include <optional>

#include "engine/optimize/optimize.hpp"
#include "engine/optimize/purity.hpp"
#include "engine/optimize/slots.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/replace.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using bind::BoundExpression;
using bind::ExpressionPtr;
using plan::LogicalOperator;
using plan::PlanPtr;
using plan::VariableId;

/// Whether each row that the operator gives holds all that a row of its first input held, but for what a
/// Retain forgets; and nothing is written.
bool passes_rows_on(const LogicalOperator& op) {
  return std::visit(overloaded{[](const auto&) { return false; }, [](const plan::NodeScan&) { return true; },
                               [](const plan::IndexSeek&) { return true; },
                               [](const plan::MatchBoundRelationship&) { return true; },
                               [](const plan::Expand&) { return true; },
                               [](const plan::VariableExpand&) { return true; },
                               [](const plan::MakePath&) { return true; },
                               [](const plan::CountBranches&) { return true; },
                               [](const plan::Filter&) { return true; },
                               [](const plan::Project&) { return true; },
                               [](const plan::Retain&) { return true; },
                               [](const plan::Unwind&) { return true; },
                               [](const plan::Sort&) { return true; }, [](const plan::Skip&) { return true; },
                               [](const plan::Limit&) { return true; },
                               [](const plan::Eager&) { return true; }},
                    op.node);
}

/// Calls `found(subquery, certain)` for each subquery in the expression; `certain` says that it is evaluated
/// whenever the expression is.
template <class Found>
void for_each_subquery(const BoundExpression& expression, bool certain, const Found& found) {
  if (const auto* subquery = std::get_if<bind::Subquery>(&expression.node)) return found(*subquery, certain);
  const auto* call = std::get_if<bind::Call>(&expression.node);
  const auto* comparison = std::get_if<bind::Comparison>(&expression.node);
  const bool only_first = (comparison != nullptr && comparison->operators.size() > 1) ||
                          std::holds_alternative<bind::Logical>(expression.node) ||
                          std::holds_alternative<bind::Case>(expression.node) ||
                          std::holds_alternative<bind::ListComprehension>(expression.node) ||
                          std::holds_alternative<bind::Quantifier>(expression.node) ||
                          std::holds_alternative<bind::Reduce>(expression.node) ||
                          (call != nullptr && call->function->takes_first);
  bool first = true;
  plan::for_each_operand(expression, [&](const BoundExpression& operand) {
    for_each_subquery(operand, certain && (first || !only_first), found);
    first = false;
  });
}

/// A subquery that several places of a stretch ask for.
struct Shared {
  bind::Subquery subquery;
  std::size_t lowest;    // the lowest operator that surely asks for it
  std::size_t uses = 0;  // there and above
};

using Stretch = std::vector<LogicalOperator*>;  // from the top

template <class Found>
void for_each_subquery(const Stretch& stretch, const Found& found) {
  for (std::size_t i = 0; i < stretch.size(); ++i)
    for_each_slot(*stretch[i], [&](ExpressionPtr& slot) {
      for_each_subquery(*slot, true,
                        [&](const bind::Subquery& subquery, bool certain) { found(i, subquery, certain); });
    });
}

class Sharer {
 public:
  explicit Sharer(const plan::StatementPlan& statement)
      : purity_(statement.subqueries), statement_(statement) {}

  /// Cuts the plan into stretches of operators that pass rows on, below one that need not.
  void run(PlanPtr& top) const {
    Stretch stretch;
    LogicalOperator* op = top.get();
    for (;;) {
      stretch.push_back(op);
      for (std::size_t i = 1; i < op->inputs.size(); ++i) run(op->inputs[i]);
      if (op->inputs.empty()) break;
      if (!passes_rows_on(*op->inputs.front())) {
        run(op->inputs.front());
        break;
      }
      op = op->inputs.front().get();
    }
    while (const auto shared = find_shared(stretch)) share(*shared, stretch);
  }

 private:
  [[nodiscard]] std::optional<Shared> find_shared(const Stretch& stretch) const {
    std::map<VariableId, Shared> found;
    for_each_subquery(stretch, [&](std::size_t i, const bind::Subquery& subquery, bool certain) {
      if (certain) found.insert_or_assign(subquery.value, Shared{subquery, i});
    });
    for_each_subquery(stretch, [&](std::size_t i, const bind::Subquery& subquery, bool) {
      const auto it = found.find(subquery.value);
      if (it != found.end() && i <= it->second.lowest) ++it->second.uses;
    });
    for (const auto& [variable, shared] : found)
      if (shared.uses > 1 && purity_.pure(*statement_.subqueries.at(shared.subquery.query.get()).root))
        return shared;
    return std::nullopt;
  }

  void share(const Shared& shared, Stretch& stretch) const {
    const VariableId value = shared.subquery.value;
    LogicalOperator& lowest = *stretch[shared.lowest];
    set_apart(lowest, value);
    ExpressionPtr computed;
    for (std::size_t i = 0; i <= shared.lowest; ++i) {
      for_each_slot(*stretch[i], [&](ExpressionPtr& slot) { slot = read_value(slot, value, computed); });
      auto* retain = std::get_if<plan::Retain>(&stretch[i]->node);
      if (retain != nullptr) retain->variables.push_back(value);
    }
    PlanPtr& input = lowest.inputs.front();
    const double rows = input->estimated_rows;
    input = plan::make_plan(plan::Project{{{value, "", computed}}}, std::move(input));
    input->estimated_rows = rows;
    stretch.insert(stretch.begin() + static_cast<std::ptrdiff_t>(shared.lowest) + 1, input.get());
  }

  /// The expression with the value read wherever it is computed; `computed` becomes what computes it.
  static ExpressionPtr read_value(const ExpressionPtr& expression, VariableId value, ExpressionPtr& computed) {
    return plan::replace_parts(expression, [&](const BoundExpression& e) -> ExpressionPtr {
      const auto* subquery = std::get_if<bind::Subquery>(&e.node);
      if (subquery == nullptr || subquery->value != value) return nullptr;
      computed = std::make_shared<const BoundExpression>(e);
      return std::make_shared<const BoundExpression>(BoundExpression{bind::VariableReference{value}, e.type, e.span});
    });
  }

  /// The predicates of a filter before the first that surely asks for the value are tested below it.
  static void set_apart(LogicalOperator& op, VariableId value) {
    auto* filter = std::get_if<plan::Filter>(&op.node);
    if (filter == nullptr) return;
    const auto asks = [&](const ExpressionPtr& predicate) {
      bool found = false;
      for_each_subquery(*predicate, true, [&](const bind::Subquery& subquery, bool certain) {
        found = found || (certain && subquery.value == value);
      });
      return found;
    };
    const auto first = std::find_if(filter->predicates.begin(), filter->predicates.end(), asks);
    if (first == filter->predicates.begin()) return;
    plan::Filter before{{filter->predicates.begin(), first}};
    filter->predicates.erase(filter->predicates.begin(), first);
    PlanPtr& input = op.inputs.front();
    input = plan::make_plan(std::move(before), std::move(input));
    input->estimated_rows = op.estimated_rows;
  }

  Purity purity_;
  const plan::StatementPlan& statement_;
};

}  // namespace

void share_subqueries(PlanPtr& root, const plan::StatementPlan& statement) { Sharer(statement).run(root); }

}  // namespace casus::optimize
