#include "engine/plan/plan_query.hpp"

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

namespace {

std::vector<VariableId> to_vector(const VariableSet& set) { return {set.begin(), set.end()}; }

PlanPtr leaf(const std::vector<VariableId>* outer) {
  return outer == nullptr ? make_plan(Unit{}) : make_plan(Argument{*outer});
}

void plan_unwind(const bind::Unwind& clause, Pipeline& pipeline) {
  pipeline.append(Unwind{clause.list, clause.variable});
  pipeline.set_rows(pipeline.rows() * 10);
}

void plan_load_csv(const bind::LoadCsv& clause, Pipeline& pipeline) {
  pipeline.append(LoadCsv{clause.headers, clause.file, clause.terminator, clause.variable});
  pipeline.set_rows(pipeline.rows() * 1000);
}

void plan_procedure_call(const bind::ProcedureCall& clause, Pipeline& pipeline) {
  pipeline.append(ProcedureCall{clause});
  if (!clause.predicates.empty()) pipeline.append(Filter{clause.predicates});
}

void plan_call_subquery(const bind::CallSubquery& clause, Pipeline& pipeline,
                        const PlanContext& context) {
  const std::vector<VariableId> outer = to_vector(pipeline.variables());
  QueryPlan inner = plan_query(*clause.query, &outer, context);
  Apply apply;
  apply.unit = clause.unit;
  if (!clause.unit)
    for (const auto& column : inner.columns) apply.introduced.push_back(column.variable);
  pipeline.append(std::move(apply), std::move(inner.root));
}

void plan_foreach(const bind::Foreach& clause, Pipeline& pipeline, const PlanContext& context) {
  VariableSet inside = pipeline.variables();
  inside.insert(clause.variable);
  Pipeline body(make_plan(Argument{to_vector(inside)}));
  plan_clauses(clause.body, body, context);
  pipeline.append(Foreach{clause.variable, clause.list}, body.take());
}

/// The variables of the result must not change while it is being read.
bool may_hold_elements(const Type& type) {
  for (const ValueKind kind : {ValueKind::node, ValueKind::relationship, ValueKind::path,
                               ValueKind::list, ValueKind::map})
    if (type.may_be(kind)) return true;
  return false;
}

void settle_result(const std::vector<bind::Column>& columns, Pipeline& pipeline,
                   const PlanContext& context) {
  for (const auto& column : columns)
    if (may_hold_elements(context.statement->variable_types[column.variable])) {
      pipeline.settle_writes();
      return;
    }
}

PlanPtr plan_single(const bind::SingleQuery& query, const std::vector<VariableId>* outer,
                    const PlanContext& context) {
  Pipeline pipeline(leaf(outer));
  plan_clauses(query.clauses, pipeline, context);
  settle_result(query.columns, pipeline, context);
  return pipeline.take();
}

void plan_expressions_of(const LogicalOperator& op, StatementPlan& plan, const PlanContext& context);

void plan_subqueries_in(const bind::BoundExpression& expression, StatementPlan& plan,
                        const PlanContext& context) {
  if (const auto* subquery = std::get_if<bind::Subquery>(&expression.node)) {
    const auto [it, fresh] = plan.subqueries.try_emplace(subquery->query.get());
    if (!fresh) return;
    plan.subquery_kinds.emplace_back(subquery->query.get(), subquery->kind);
    QueryPlan inner = plan_query(*subquery->query, &subquery->outer, context);
    const LogicalOperator& root = *inner.root;
    it->second = std::move(inner);
    plan_expressions_of(root, plan, context);
    return;
  }
  for_each_operand(expression, [&](const bind::BoundExpression& e) {
    plan_subqueries_in(e, plan, context);
  });
}

void plan_expressions_of(const LogicalOperator& op, StatementPlan& plan, const PlanContext& context) {
  for_each_expression(op, [&](const bind::BoundExpression& e) { plan_subqueries_in(e, plan, context); });
  for (const auto& input : op.inputs) plan_expressions_of(*input, plan, context);
}

}  // namespace

void plan_clauses(const std::vector<bind::Clause>& clauses, Pipeline& pipeline,
                  const PlanContext& context) {
  for (const auto& clause : clauses)
    std::visit(
        overloaded{[&](const bind::Match& c) { plan_match(c, pipeline, context); },
                   [&](const bind::Unwind& c) { plan_unwind(c, pipeline); },
                   [&](const bind::LoadCsv& c) { plan_load_csv(c, pipeline); },
                   [&](const bind::Projection& c) { plan_projection(c, pipeline); },
                   [&](const bind::Create& c) { pipeline.append(Create{c.pattern, c.span}); },
                   [&](const bind::Update& c) { pipeline.append(Update{c.items, c.span}); },
                   [&](const bind::Merge& c) { plan_merge(c, pipeline, context); },
                   [&](const bind::Delete& c) { pipeline.append(Delete{c.detach, c.targets}); },
                   [&](const bind::ProcedureCall& c) { plan_procedure_call(c, pipeline); },
                   [&](const bind::CallSubquery& c) { plan_call_subquery(c, pipeline, context); },
                   [&](const bind::Foreach& c) { plan_foreach(c, pipeline, context); }},
        clause.node);
}

QueryPlan plan_query(const bind::BoundQuery& query, const std::vector<VariableId>* outer,
                     const PlanContext& context) {
  QueryPlan plan;
  plan.columns = query.columns;
  if (query.parts.size() == 1) {
    plan.root = plan_single(query.parts.front(), outer, context);
    plan.columns = query.parts.front().columns;
    return plan;
  }
  Union all;
  auto root = make_plan(Unit{});
  for (const auto& column : query.columns) all.outputs.push_back(column.variable);
  for (const auto& part : query.parts) {
    std::vector<VariableId> columns;
    for (const auto& column : part.columns) columns.push_back(column.variable);
    all.columns.push_back(std::move(columns));
    auto input = plan_single(part, outer, context);
    root->estimated_rows += input->estimated_rows;
    root->inputs.push_back(std::move(input));
  }
  const std::vector<VariableId> outputs = all.outputs;
  root->node = std::move(all);
  Pipeline pipeline(std::move(root));
  if (!query.union_all) pipeline.append(Distinct{outputs});
  plan.root = pipeline.take();
  return plan;
}

StatementPlan plan_statement(const bind::BoundStatement& statement, const graph::GraphView& graph,
                             const PlanChoices& choices) {
  const PlanContext context{&statement, &graph, choices};
  StatementPlan plan;
  plan.node_labels = statement.node_labels;
  plan.next_variable = statement.variable_count;
  plan.main = plan_query(statement.query, nullptr, context);
  plan_expressions_of(*plan.main.root, plan, context);
  return plan;
}

}  // namespace casus::plan
