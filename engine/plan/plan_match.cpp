// MATCH, OPTIONAL MATCH and the pattern side of MERGE.

#include "engine/plan/gather_equalities.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::plan {

void plan_match(const bind::Match& clause, Pipeline& pipeline, const PlanContext& context) {
  std::vector<ExpressionPtr> predicates = clause.predicates;
  if (context.choices.gather_equalities) predicates = gather_equalities(std::move(predicates));
  if (!clause.optional) {
    plan_pattern(clause.pattern, std::move(predicates), pipeline, context);
    return;
  }
  const std::vector<VariableId> outer(pipeline.variables().begin(), pipeline.variables().end());
  Pipeline inner(make_plan(Argument{outer}));
  inner.set_rows(1);
  plan_pattern(clause.pattern, std::move(predicates), inner, context);
  Apply apply;
  apply.optional = true;
  apply.introduced = clause.introduced;
  const double rows = pipeline.rows() * std::max(1.0, inner.rows());
  pipeline.append(std::move(apply), inner.take());
  pipeline.set_rows(rows);
}

namespace {

ExpressionPtr make_expression(decltype(bind::BoundExpression::node) node, Type type, SourceSpan span) {
  return std::make_shared<const bind::BoundExpression>(
      bind::BoundExpression{std::move(node), std::move(type), span});
}

/// The property maps of a pattern as predicates: `variable.key = value`.
void add_map_predicates(VariableId variable, const bind::PropertyMap& map, ValueKind kind,
                        SourceSpan span, std::vector<ExpressionPtr>& out) {
  for (const auto& [key, value] : map.entries) {
    auto subject = make_expression(bind::VariableReference{variable}, Type::of(kind), span);
    auto property = make_expression(bind::PropertyOf{std::move(subject), key}, Type::any(), span);
    bind::Comparison equal;
    equal.operands = {std::move(property), value};
    equal.operators = {syntax::ComparisonOperator::equal};
    out.push_back(make_expression(std::move(equal), Type::of(ValueKind::boolean), span));
  }
}

}  // namespace

void plan_merge(const bind::Merge& clause, Pipeline& pipeline, const PlanContext& context) {
  VariableSet introduced;
  for (const auto& node : clause.pattern.nodes)
    if (!node.bound) introduced.insert(node.variable);
  for (const auto& relationship : clause.pattern.relationships)
    if (!relationship.bound) introduced.insert(relationship.variable);
  for (const auto& path : clause.pattern.paths) introduced.insert(path.variable);

  std::vector<ExpressionPtr> predicates;
  for (const auto& node : clause.pattern.nodes)
    add_map_predicates(node.variable, node.properties, ValueKind::node, node.span, predicates);
  for (const auto& r : clause.pattern.relationships)
    add_map_predicates(r.variable, r.properties, ValueKind::relationship, r.span, predicates);

  const std::vector<VariableId> outer(pipeline.variables().begin(), pipeline.variables().end());
  Pipeline inner(make_plan(Argument{outer}));
  plan_pattern(clause.pattern, std::move(predicates), inner, context);
  pipeline.append(Merge{clause.pattern, clause.on_create, clause.on_match,
                        {introduced.begin(), introduced.end()}, clause.span},
                  inner.take());
}

}  // namespace casus::plan
