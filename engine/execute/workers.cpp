#include "engine/execute/workers.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <mutex>

#include "engine/execute/aggregation.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

namespace {

using plan::LogicalOperator;

bool expressions_may_be_shared(const LogicalOperator& op) {
  bool all = true;
  plan::for_each_expression(op, [&](const bind::BoundExpression& e) { all = all && plan::is_deterministic(e); });
  return all;
}

bool looks_at_each_row_by_itself(const LogicalOperator& op) {
  return std::visit(overloaded{[](const auto&) { return false; },
                               [](const plan::NodeScan&) { return true; },
                               [](const plan::TriangleScan&) { return true; },
                               [](const plan::Expand&) { return true; },
                               [](const plan::ExpandThrough&) { return true; },
                               [](const plan::VariableExpand&) { return true; },
                               [](const plan::CountBranches&) { return true; },
                               [](const plan::BreakSymmetry&) { return true; },
                               [](const plan::MakePath&) { return true; },
                               [](const plan::Filter&) { return true; },
                               [](const plan::Project&) { return true; },
                               [](const plan::Retain&) { return true; },
                               [](const plan::Unwind&) { return true; },
                               [](const plan::MergeRows&) { return true; }},
                    op.node);
}

/// Whether the plan ends in a scan that stands alone.
bool comes_from_one_scan(const LogicalOperator& op) {
  if (!looks_at_each_row_by_itself(op) || !expressions_may_be_shared(op)) return false;
  const LogicalOperator& below = *op.inputs.front();
  if (std::holds_alternative<plan::Unit>(below.node))
    return std::holds_alternative<plan::NodeScan>(op.node) || std::holds_alternative<plan::TriangleScan>(op.node);
  return comes_from_one_scan(below);
}

/// How many rows there are at most anywhere in the plan; where triangles are found, a relationship is as good as one.
double most_rows(const LogicalOperator& op, const graph::GraphView& graph) {
  double rows = op.estimated_rows;
  if (const auto* scan = std::get_if<plan::TriangleScan>(&op.node))
    for (const std::string& name : scan->types)
      if (const auto type = graph.catalog().types.find(name); type.valid())
        rows += static_cast<double>(graph.relationship_count(type));
  return op.inputs.empty() ? rows : std::max(rows, most_rows(*op.inputs.front(), graph));
}

/// As many ids as a scan reads at once, fewer in a small graph, so that all get some.
std::uint32_t morsel_size(std::uint32_t bound, std::size_t workers) {
  constexpr std::uint32_t least = 8;
  constexpr std::uint32_t most = 2048;
  constexpr std::uint32_t for_each_worker = 4;
  const auto fair = bound / (static_cast<std::uint32_t>(workers) * for_each_worker);
  return std::clamp(fair, least, most);
}

}  // namespace

bool can_be_divided(const LogicalOperator& aggregate) {
  const auto& node = std::get<plan::Aggregate>(aggregate.node);
  return std::all_of(node.aggregates.begin(), node.aggregates.end(), can_merge) &&
         expressions_may_be_shared(aggregate) && comes_from_one_scan(*aggregate.inputs.front());
}

Workers::Workers(const LogicalOperator& input, Build build)
    : input_(&input), build_(std::move(build)) {}

bool Workers::are_worth_it(const ExecutionContext& context) const {
  return context.threads > 1 && context.transaction == nullptr &&
         most_rows(*input_, *context.graph) >= static_cast<double>(context.parallel_rows);
}

void Workers::run(ExecutionContext& context, const Gather& gather) const {
  const std::size_t workers = count(context);
  const std::uint32_t bound = context.graph->node_bound();
  const auto morsels = std::make_shared<Morsels>(bound, morsel_size(bound, workers));
  SharedUse use(context.watch.used());
  std::atomic<std::int64_t> kept{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&](std::size_t worker) {
    ExecutionContext own;
    own.take_part_in(context, use);
    const WatchScope scope(own.watch);
    try {
      const OperatorPtr operators = build_(morsels);
      operators->open(own);
      gather(worker, own, *operators);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (failure == nullptr) failure = std::current_exception();
      use.stopped.store(true, std::memory_order_relaxed);
    }
    kept += own.watch.used();
  };
  // More threads than the machine has processors may have been asked for.
  const tbb::global_control allowed(
      tbb::global_control::max_allowed_parallelism,
      std::max<std::size_t>(workers, static_cast<std::size_t>(tbb::info::default_concurrency())));
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, workers, work, tbb::simple_partitioner());
  });
  if (failure != nullptr) std::rethrow_exception(failure);
  context.watch.note(static_cast<std::size_t>(kept.load()));
}

}  // namespace casus::execute
