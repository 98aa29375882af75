#include "engine/plan/pattern_parts.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace casus::plan {

using bind::BoundExpression;
using bind::ExpressionPtr;

namespace {

template <class Node>
ExpressionPtr make(Node node, Type type, SourceSpan span) {
  return std::make_shared<const BoundExpression>(BoundExpression{std::move(node), std::move(type), span});
}

template <class Node>
ExpressionPtr make_predicate(Node node, SourceSpan span) {
  return make(std::move(node), Type::of(ValueKind::boolean), span);
}

}  // namespace

ExpressionPtr has_labels(const bind::PatternNode& node) {
  auto subject = make(bind::VariableReference{node.variable}, Type::of(ValueKind::node), node.span);
  return make_predicate(bind::HasLabels{std::move(subject), node.labels}, node.span);
}

ExpressionPtr is_not_null(bind::VariableId variable, SourceSpan span) {
  auto subject = make(bind::VariableReference{variable}, Type::of(ValueKind::node), span);
  return make_predicate(bind::NullPredicate{std::move(subject), true}, span);
}

ExpressionPtr is_not_deleted(bind::VariableId variable, const bind::BoundStatement& statement, SourceSpan span) {
  auto subject = make(bind::VariableReference{variable}, statement.variable_types.at(variable), span);
  return make_predicate(bind::NotDeleted{std::move(subject)}, span);
}

ExpressionPtr holds_for_each(const bind::PatternRelationship& relationship, ExpressionPtr predicate) {
  auto list = make(bind::VariableReference{relationship.variable},
                   Type::list_of(Type::of(ValueKind::relationship)), relationship.span);
  return bind::holds_for_each(relationship, std::move(list), std::move(predicate));
}

VariableSet needs_on_the_way(const bind::PatternRelationship& relationship, const BoundExpression& predicate) {
  VariableSet needs = free_variables(predicate);
  needs.erase(relationship.element);
  return needs;
}

bool is_connected(const bind::Pattern& pattern, std::size_t node) {
  return std::any_of(pattern.relationships.begin(), pattern.relationships.end(),
                     [&](const auto& r) { return r.from == node || r.to == node; });
}

std::vector<std::size_t> nodes_of(const bind::Pattern& pattern, bind::VariableId variable) {
  for (std::size_t i = 0; i < pattern.nodes.size(); ++i)
    if (pattern.nodes[i].variable == variable) return {i};
  for (const auto& r : pattern.relationships)
    if (r.variable == variable) return {r.from, r.to};
  for (const auto& path : pattern.paths)
    if (path.variable == variable) return path.nodes;
  return {};
}

std::vector<bool> connected_to(const bind::Pattern& pattern, std::size_t node, const std::vector<bool>& open) {
  std::vector<bool> found(pattern.relationships.size(), false);
  std::vector<std::size_t> nodes{node};
  for (std::size_t n = 0; n < nodes.size(); ++n)
    for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
      const auto& r = pattern.relationships[i];
      if (found[i] || !open[i] || (r.from != nodes[n] && r.to != nodes[n])) continue;
      found[i] = true;
      nodes.push_back(r.from == nodes[n] ? r.to : r.from);
    }
  return found;
}

MakePath path_of(const bind::Pattern& pattern, const bind::PatternPath& path) {
  MakePath make{path.variable, pattern.nodes[path.nodes.front()].variable, {}};
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const auto& r = pattern.relationships[path.relationships[i]];
    make.steps.push_back({r.variable, r.length.has_value(), pattern.nodes[path.nodes[i + 1]].variable});
  }
  return make;
}

VariableSet own_variables(const bind::Pattern& pattern, std::size_t i) {
  VariableSet own{pattern.relationships[i].variable};
  for (const auto& path : pattern.paths)
    if (path.relationships.size() == 1 && path.relationships.front() == i) own.insert(path.variable);
  return own;
}

bool all_bound(const VariableSet& variables, const VariableSet& bound) {
  return std::includes(bound.begin(), bound.end(), variables.begin(), variables.end());
}

namespace {

bool speaks_of(const PendingPredicates::Pending& pending, const VariableSet& own) {
  return std::any_of(own.begin(), own.end(), [&](VariableId v) { return pending.variables.contains(v); });
}

}  // namespace

void PendingPredicates::add(ExpressionPtr predicate) {
  VariableSet variables = free_variables(*predicate);
  pending_.push_back({std::move(predicate), std::move(variables)});
}

template <class Test>
std::vector<ExpressionPtr> PendingPredicates::take(const Test& test) {
  std::vector<ExpressionPtr> taken;
  std::erase_if(pending_, [&](const Pending& pending) {
    if (!test(pending)) return false;
    taken.push_back(pending.predicate);
    return true;
  });
  return taken;
}

std::vector<ExpressionPtr> PendingPredicates::take_ready(const VariableSet& bound) {
  return take([&](const Pending& pending) { return all_bound(pending.variables, bound); });
}

std::vector<ExpressionPtr> PendingPredicates::take_ready_about(const VariableSet& own, const VariableSet& bound) {
  VariableSet known = bound;
  known.insert(own.begin(), own.end());
  return take([&](const Pending& pending) { return speaks_of(pending, own) && all_bound(pending.variables, known); });
}

VariableSet PendingPredicates::needs_about(const VariableSet& own) const {
  VariableSet out;
  for (const Pending& pending : pending_)
    if (speaks_of(pending, own)) out.insert(pending.variables.begin(), pending.variables.end());
  return out;
}

std::vector<ExpressionPtr> PendingPredicates::predicates() const {
  std::vector<ExpressionPtr> out;
  for (const Pending& pending : pending_) out.push_back(pending.predicate);
  return out;
}

VariableSet needs_before(const bind::Pattern& pattern, std::size_t i, const PendingPredicates& pending) {
  const auto& relationship = pattern.relationships[i];
  VariableSet out;
  for (const auto& predicate : relationship.element_predicates)
    out.merge(needs_on_the_way(relationship, *predicate));
  if (relationship.shortest == syntax::ShortestKind::none) return out;
  const VariableSet own = own_variables(pattern, i);
  out.merge(pending.needs_about(own));
  std::erase_if(out, [&](VariableId v) { return own.contains(v); });
  return out;
}

}  // namespace casus::plan
