#include "engine/execute/step_finder.hpp"

#include <algorithm>

#include "engine/execute/evaluate.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

void StepFinder::add(const bind::BoundExpression& predicate) {
  const plan::VariableSet variables = plan::free_variables(predicate);
  (variables.contains(node_) ? node_predicates_ : predicates_).push_back(&predicate);
  for (const plan::VariableId variable : variables)
    ask_row_ = ask_row_ || (variable != element_ && variable != node_);
}

void StepFinder::collect(std::uint32_t node, bool backwards, const graph::GraphView& graph,
                         std::vector<Step>& out) const {
  for (const auto& slice : hop_.slices()) {
    const auto direction = backwards ? graph::reverse(slice.direction) : slice.direction;
    const auto near = graph.neighbours(graph::NodeId(node), slice.type, direction);
    watch::step(1 + near.size() / 4);
    for (std::size_t i = 0; i < near.size(); ++i)
      if (!slice.skip_self_loops || near.nodes[i] != node)
        out.push_back({near.relationships[i].value, near.nodes[i]});
  }
}

/// So many rows, with what predicates read of the row.
Batch StepFinder::rows_of(std::size_t count, const Batch& batch, std::size_t row) const {
  Batch rows;
  if (ask_row_) rows = batch.gather(std::vector<std::uint32_t>(count, static_cast<std::uint32_t>(row)));
  rows.size = count;
  return rows;
}

void StepFinder::test(std::size_t first, std::uint32_t from, const Batch& batch, std::size_t row,
                      ExecutionContext& context, std::vector<Step>& out) const {
  if ((predicates_.empty() && node_predicates_.empty()) || out.size() == first) return;
  const std::size_t count = out.size() - first;
  std::vector<bool> pass(count, true);
  if (!node_predicates_.empty() && !test_nodes(from, std::span(out).subspan(first), batch, row, context, pass)) {
    out.resize(first);
    return;
  }
  Batch steps = rows_of(count, batch, row);
  std::vector<std::uint32_t> ids;
  for (std::size_t i = first; i < out.size(); ++i) ids.push_back(out[i].relationship);
  steps.set(element_, Vector::relationships(std::move(ids)));
  for (const auto* predicate : predicates_) {
    const Vector truth = evaluate(*predicate, steps, context);
    for (std::size_t i = 0; i < count; ++i) pass[i] = pass[i] && truth.truth_at(i) == Truth::yes;
  }
  std::size_t kept = first;
  for (std::size_t i = 0; i < count; ++i)
    if (pass[i]) out[kept++] = out[first + i];
  out.resize(kept);
}

/// Both ends of each step, whichever way searches walk; false where no step can pass.
bool StepFinder::test_nodes(std::uint32_t from, std::span<const Step> steps, const Batch& batch, std::size_t row,
                            ExecutionContext& context, std::vector<bool>& pass) const {
  std::vector<std::uint32_t> ids{from};
  for (const Step& step : steps) ids.push_back(step.node);
  Batch nodes = rows_of(ids.size(), batch, row);
  nodes.set(node_, Vector::nodes(std::move(ids)));
  for (const auto* predicate : node_predicates_) {
    const Vector truth = evaluate(*predicate, nodes, context);
    if (truth.truth_at(0) != Truth::yes) return false;
    for (std::size_t i = 0; i < steps.size(); ++i) pass[i] = pass[i] && truth.truth_at(i + 1) == Truth::yes;
  }
  return true;
}

void StepFinder::find(std::uint32_t node, const Batch& batch, std::size_t row,
                      ExecutionContext& context, std::vector<Step>& out) const {
  const std::size_t first = out.size();
  collect(node, false, *context.graph, out);
  test(first, node, batch, row, context, out);
}

void StepFinder::find_between(std::uint32_t node, std::uint32_t to, const Batch& batch,
                              std::size_t row, ExecutionContext& context,
                              std::vector<Step>& out) const {
  const std::size_t first = out.size();
  for (const auto& slice : hop_.slices()) {
    if (slice.skip_self_loops && node == to) continue;
    const auto near = context.graph->neighbours(graph::NodeId(node), slice.type, slice.direction);
    const auto [begin, end] = std::equal_range(near.nodes.begin(), near.nodes.end(), to);
    for (auto it = begin; it != end; ++it)
      out.push_back({near.relationships[static_cast<std::size_t>(it - near.nodes.begin())].value, to});
  }
  test(first, node, batch, row, context, out);
}

void StepFinder::find_backwards(std::uint32_t node, const Batch& batch, std::size_t row,
                                ExecutionContext& context, std::vector<Step>& out) const {
  const std::size_t first = out.size();
  collect(node, true, *context.graph, out);
  test(first, node, batch, row, context, out);
}

}  // namespace casus::execute
