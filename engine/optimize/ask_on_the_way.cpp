#include <algorithm>
#include <map>

#include "engine/optimize/optimize.hpp"
#include "engine/optimize/pattern/predicates.hpp"
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
using plan::VariableSet;

/// A chain, and what may stand for the list of its relationships.
struct Chain {
  VariableId relationships;
  std::vector<VariableId> paths;  // that have no others
  VariableSet known;              // before it is walked
};

bool is_list_of(const BoundExpression& e, const Chain& chain) {
  if (const auto variable = as_variable(e)) return *variable == chain.relationships;
  const auto* call = std::get_if<bind::Call>(&e.node);
  if (call == nullptr || call->function->name != "relationships" || call->arguments.size() != 1) return false;
  const auto path = as_variable(*call->arguments.front());
  return path && std::find(chain.paths.begin(), chain.paths.end(), *path) != chain.paths.end();
}

ExpressionPtr rename(const ExpressionPtr& expression, VariableId from, VariableId to) {
  return plan::replace_parts(expression, [&](const BoundExpression& e) -> ExpressionPtr {
    if (as_variable(e) != from) return nullptr;
    return std::make_shared<const BoundExpression>(BoundExpression{bind::VariableReference{to}, e.type, e.span});
  });
}

/// What the predicate asks of each relationship by itself, as a predicate on `element`, which is chosen here where
/// it has not been; null where it asks for anything else, or might fail at a relationship of no match.
ExpressionPtr asked_of_each(const BoundExpression& predicate, const Chain& chain, VariableId& element, bool is_chosen) {
  const auto* quantifier = std::get_if<bind::Quantifier>(&predicate.node);
  const bool none = quantifier != nullptr && quantifier->kind == syntax::QuantifierKind::none;
  if (quantifier == nullptr || !(none || quantifier->kind == syntax::QuantifierKind::all)) return nullptr;
  if (!is_list_of(*quantifier->list, chain) || !cannot_fail(*quantifier->predicate)) return nullptr;
  for (const VariableId variable : plan::free_variables(*quantifier->predicate))
    if (variable != quantifier->variable && !chain.known.contains(variable)) return nullptr;
  ExpressionPtr asked = quantifier->predicate;
  if (none) asked = std::make_shared<const BoundExpression>(BoundExpression{bind::Not{asked}, asked->type, predicate.span});
  if (!is_chosen) element = quantifier->variable;
  return rename(asked, quantifier->variable, element);
}

/// Takes out of `predicates` what can be asked on the way.
void take(std::vector<ExpressionPtr>& predicates, const Chain& chain, VariableId& element,
          std::vector<ExpressionPtr>& element_predicates) {
  std::erase_if(predicates, [&](const ExpressionPtr& predicate) {
    ExpressionPtr asked = asked_of_each(*predicate, chain, element, !element_predicates.empty());
    if (asked == nullptr) return false;
    element_predicates.push_back(std::move(asked));
    return true;
  });
}

/// What stands above an operator and takes its rows one by one.
struct Above {
  std::vector<plan::Filter*> filters;
  std::map<VariableId, std::vector<VariableId>> paths;  // by the list of their relationships
};

class Pass {
 public:
  void run(PlanPtr& op, Above above) {
    if (!look_at(*op, above)) above = {};
    for (std::size_t i = 0; i < op->inputs.size(); ++i) run(op->inputs[i], i == 0 ? above : Above());
    const auto* filter = std::get_if<plan::Filter>(&op->node);
    if (filter != nullptr && filter->predicates.empty()) op = std::move(op->inputs.front());
  }

 private:
  /// False where what is above has nothing to say about what is below.
  static bool look_at(LogicalOperator& op, Above& above) {
    return std::visit(overloaded{[](auto&) { return false; },
                                       [&](plan::Filter& o) { return above.filters.push_back(&o), true; },
                                       [](plan::Retain&) { return true; }, [](plan::Expand&) { return true; },
                                       [](plan::NodeScan&) { return true; }, [](plan::IndexSeek&) { return true; },
                                       [&](plan::MakePath& o) {
                                         if (o.steps.size() == 1 && o.steps.front().list)
                                           above.paths[o.steps.front().relationship].push_back(o.path);
                                         return true;
                                       },
                                       [&](plan::VariableExpand& o) { return ask(op, o, above), true; },
                                       [&](plan::ShortestPath& o) { return ask(op, o, above), true; }},
                      op.node);
  }

  template <class Walk>
  static void ask(const LogicalOperator& op, Walk& walk, const Above& above) {
    Chain chain{walk.hop.relationship, {}, plan::output_variables(*op.inputs.front())};
    if (const auto paths = above.paths.find(chain.relationships); paths != above.paths.end()) chain.paths = paths->second;
    for (plan::Filter* filter : above.filters) take(filter->predicates, chain, walk.element, walk.element_predicates);
    if constexpr (std::is_same_v<Walk, plan::ShortestPath>) {
      if (walk.path != plan::no_variable) chain.paths.push_back(walk.path);
      take(walk.path_predicates, chain, walk.element, walk.element_predicates);
    }
  }
};

}  // namespace

void ask_on_the_way(PlanPtr& root) { Pass().run(root, {}); }

}  // namespace casus::optimize
