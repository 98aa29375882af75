#include <algorithm>
#include <map>
#include <optional>
#include <utility>

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

/// Whether it is what a function makes of a path of the chain.
bool is_of_path(const BoundExpression& e, const Chain& chain, std::string_view function) {
  const auto* call = std::get_if<bind::Call>(&e.node);
  if (call == nullptr || call->function->name != function || call->arguments.size() != 1) return false;
  const auto path = as_variable(*call->arguments.front());
  return path && std::find(chain.paths.begin(), chain.paths.end(), *path) != chain.paths.end();
}
bool are_relationships(const BoundExpression& e, const Chain& chain) {
  const auto variable = as_variable(e);
  return variable ? *variable == chain.relationships : is_of_path(e, chain, "relationships");
}
bool are_nodes(const BoundExpression& e, const Chain& chain) { return is_of_path(e, chain, "nodes"); }

ExpressionPtr rename(const ExpressionPtr& expression, VariableId from, VariableId to) {
  return plan::replace_parts(expression, [&](const BoundExpression& e) -> ExpressionPtr {
    if (as_variable(e) != from) return nullptr;
    return std::make_shared<const BoundExpression>(BoundExpression{bind::VariableReference{to}, e.type, e.span});
  });
}

/// A predicate that one variable stands in for each relationship, or each node, of a chain.
struct Asked {
  ExpressionPtr predicate;
  VariableId variable;
};

/// What the predicate asks of each element of a list by itself; nothing where it asks for anything else, or might fail
/// at an element of no match.
template <class IsList>
std::optional<Asked> asked_of_each(const BoundExpression& predicate, const Chain& chain, IsList is_list) {
  const auto* quantifier = std::get_if<bind::Quantifier>(&predicate.node);
  const bool none = quantifier != nullptr && quantifier->kind == syntax::QuantifierKind::none;
  if (quantifier == nullptr || !(none || quantifier->kind == syntax::QuantifierKind::all)) return std::nullopt;
  if (!is_list(*quantifier->list, chain) || !cannot_fail(*quantifier->predicate)) return std::nullopt;
  for (const VariableId variable : plan::free_variables(*quantifier->predicate))
    if (variable != quantifier->variable && !chain.known.contains(variable)) return std::nullopt;
  ExpressionPtr asked = quantifier->predicate;
  if (none) asked = std::make_shared<const BoundExpression>(BoundExpression{bind::Not{asked}, asked->type, predicate.span});
  return Asked{std::move(asked), quantifier->variable};
}

/// Takes out of `predicates` what can be asked on the way. What is asked of nodes goes to `of_nodes` as well.
template <class Walk>
void take(std::vector<ExpressionPtr>& predicates, const Chain& chain, Walk& walk, bool has_element,
          std::vector<ExpressionPtr>& of_nodes) {
  std::erase_if(predicates, [&](const ExpressionPtr& predicate) {
    if (auto asked = asked_of_each(*predicate, chain, are_relationships)) {
      if (!std::exchange(has_element, true)) walk.element = asked->variable;
      walk.element_predicates.push_back(rename(asked->predicate, asked->variable, walk.element));
      return true;
    }
    if (auto asked = asked_of_each(*predicate, chain, are_nodes)) {
      if (walk.node == plan::no_variable) walk.node = asked->variable;
      of_nodes.push_back(rename(asked->predicate, asked->variable, walk.node));
      walk.element_predicates.push_back(of_nodes.back());
      return true;
    }
    return false;
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
  static void ask(LogicalOperator& op, Walk& walk, const Above& above) {
    Chain chain{walk.hop.relationship, {}, plan::output_variables(*op.inputs.front())};
    if (const auto paths = above.paths.find(chain.relationships); paths != above.paths.end()) chain.paths = paths->second;
    bool has_element = !walk.element_predicates.empty();
    std::vector<ExpressionPtr> of_nodes;
    std::vector<VariableId> first{walk.hop.from};
    if constexpr (std::is_same_v<Walk, plan::ShortestPath>) {
      // What filters above ask is asked of the shortest path that was found, not of those to choose from.
      if (walk.path != plan::no_variable) chain.paths.push_back(walk.path);
      take(walk.path_predicates, chain, walk, has_element, of_nodes);
      first.push_back(walk.hop.to);
    } else {
      for (plan::Filter* filter : above.filters) {
        take(filter->predicates, chain, walk, has_element, of_nodes);
        has_element = has_element || walk.element_predicates.size() > of_nodes.size();
      }
    }
    if (!of_nodes.empty()) ask_before(op, of_nodes, walk.node, first);
  }

  /// Of nodes that no step leads to.
  static void ask_before(LogicalOperator& op, const std::vector<ExpressionPtr>& of_nodes, VariableId node,
                         const std::vector<VariableId>& first) {
    plan::Filter filter;
    for (const VariableId variable : first)
      for (const ExpressionPtr& predicate : of_nodes) filter.predicates.push_back(rename(predicate, node, variable));
    PlanPtr& input = op.inputs.front();
    const double rows = input->estimated_rows;
    input = plan::make_plan(std::move(filter), std::move(input));
    input->estimated_rows = rows;
  }
};

}  // namespace

void ask_on_the_way(PlanPtr& root) { Pass().run(root, {}); }

}  // namespace casus::optimize
