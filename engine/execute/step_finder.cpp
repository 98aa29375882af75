#include "engine/execute/step_finder.hpp"

#include <algorithm>

#include "engine/execute/evaluate.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

StepFinder::StepFinder(const plan::Hop& hop, plan::VariableId element,
                       const std::vector<plan::ExpressionPtr>& predicates,
                       const graph::GraphView& graph)
    : hop_(hop, graph), element_(element), predicates_(predicates) {
  for (const auto& predicate : predicates)
    for (const plan::VariableId variable : plan::free_variables(*predicate)) ask_row_ = ask_row_ || variable != element;
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

void StepFinder::test(std::size_t first, const Batch& batch, std::size_t row,
                      ExecutionContext& context, std::vector<Step>& out) const {
  if (predicates_.empty() || out.size() == first) return;
  const std::size_t count = out.size() - first;
  Batch steps;
  if (ask_row_) steps = batch.gather(std::vector<std::uint32_t>(count, static_cast<std::uint32_t>(row)));
  steps.size = count;
  std::vector<std::uint32_t> ids;
  for (std::size_t i = first; i < out.size(); ++i) ids.push_back(out[i].relationship);
  steps.set(element_, Vector::relationships(std::move(ids)));
  std::vector<Step> kept(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  std::vector<bool> pass(count, true);
  for (const auto& predicate : predicates_) {
    const Vector truth = evaluate(*predicate, steps, context);
    for (std::size_t i = 0; i < count; ++i) pass[i] = pass[i] && truth.truth_at(i) == Truth::yes;
  }
  out.resize(first);
  for (std::size_t i = 0; i < count; ++i)
    if (pass[i]) out.push_back(kept[i]);
}

void StepFinder::find(std::uint32_t node, const Batch& batch, std::size_t row,
                      ExecutionContext& context, std::vector<Step>& out) const {
  const std::size_t first = out.size();
  collect(node, false, *context.graph, out);
  test(first, batch, row, context, out);
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
  test(first, batch, row, context, out);
}

void StepFinder::find_backwards(std::uint32_t node, const Batch& batch, std::size_t row,
                                ExecutionContext& context, std::vector<Step>& out) const {
  const std::size_t first = out.size();
  collect(node, true, *context.graph, out);
  test(first, batch, row, context, out);
}

}  // namespace casus::execute
