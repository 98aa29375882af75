#include "engine/execute/workers.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <mutex>

#include "engine/plan/estimate.hpp"

namespace casus::execute {

namespace {

using plan::LogicalOperator;

/// How many rows there are at most anywhere in the plan; where triangles are found, a relationship is as good as one.
double most_rows(const LogicalOperator& op, const graph::GraphView& graph) {
  double rows = op.estimated_rows;
  if (const auto* scan = std::get_if<plan::TriangleScan>(&op.node))
    for (const std::string& name : scan->types)
      if (const auto type = graph.catalog().types.find(name); type.valid())
        rows += static_cast<double>(graph.relationship_count(type));
  return op.inputs.empty() ? rows : std::max(rows, most_rows(*op.inputs.front(), graph));
}

/// About how many nodes and relationships a branch remembers something of, so that it need not be worked out again. What
/// stands right below the rows is hardly asked for twice.
double remembered_below(const plan::Branch& branch, bool top, const graph::GraphView& graph) {
  double all = top ? 0 : plan::estimate_relationships(graph, branch.hop.types);
  if (!branch.predicates.empty()) all += plan::estimate_nodes(graph, branch.hop.to_labels);
  for (const plan::BranchGroup& group : branch.groups)
    for (const plan::Branch& below : group.branches) all += remembered_below(below, false, graph);
  return all;
}

/// The same of an operator: what hangs from its rows, or a table of nodes by some value.
double remembered_by(const LogicalOperator& op, const graph::GraphView& graph) {
  double remembered = 0;
  if (const auto* count = std::get_if<plan::CountBranches>(&op.node))
    for (const plan::Branch& branch : count->group.branches) remembered += remembered_below(branch, true, graph);
  const auto* scan = std::get_if<plan::NodeScan>(&op.node);
  if (scan != nullptr && scan->value != nullptr) remembered = plan::estimate_nodes(graph, scan->labels);
  return remembered;
}

/// Whether most of the work is finding out what is remembered, which each of several threads would do for itself.
bool mostly_remembers(const LogicalOperator& op, const graph::GraphView& graph) {
  constexpr double work_for_a_row = 8;
  if (op.inputs.empty()) return false;
  return remembered_by(op, graph) > work_for_a_row * op.inputs.front()->estimated_rows ||
         mostly_remembers(*op.inputs.front(), graph);
}

}  // namespace

Workers::Workers(const LogicalOperator& input, std::shared_ptr<Morsels> morsels, Build build)
    : input_(&input), morsels_(std::move(morsels)), build_(std::move(build)) {}

Morsels::Use Workers::begin(const ExecutionContext& context) const {
  // What takes its time below rows must be over before they are divided, for it may use several threads itself.
  if (morsels_->are_rows()) return begin_with_trial(context);
  return begin(context, static_cast<double>(context.parallel_rows));
}

Morsels::Use Workers::begin_with_trial(const ExecutionContext& context) const {
  return begin(context, context.parallel_rows == 0 ? 0 : std::numeric_limits<double>::infinity());
}

Morsels::Use Workers::begin(const ExecutionContext& context, double rows_for_all_at_once) const {
  auto use = Morsels::Use::whole;
  if (context.threads > 1 && context.transaction == nullptr) {
    const bool many = most_rows(*input_, *context.graph) >= rows_for_all_at_once;
    use = many ? Morsels::Use::divided : Morsels::Use::tried;
    if (context.parallel_rows != 0 && mostly_remembers(*input_, *context.graph)) use = Morsels::Use::whole;
  }
  morsels_->begin(use, context.graph->node_bound(), count(context));
  return use;
}

void Workers::run(ExecutionContext& context, const Gather& gather) const {
  const std::size_t workers = count(context);
  morsels_->divide();
  SharedUse use(context.watch.used());
  std::atomic<std::int64_t> kept{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&](std::size_t worker) {
    ExecutionContext own;
    std::uint64_t reserved = 0;  // by the operators, which are gone afterwards
    own.tally = &reserved;
    own.take_part_in(context, use);
    const WatchScope scope(own.watch);
    try {
      const OperatorPtr operators = build_(morsels_, own);
      operators->open(own);
      gather(worker, own, *operators);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (failure == nullptr) failure = std::current_exception();
      use.stopped.store(true, std::memory_order_relaxed);
    }
    kept += own.watch.used() - static_cast<std::int64_t>(reserved);
  };
  run_on_threads(workers, work);
  if (failure != nullptr) std::rethrow_exception(failure);
  context.watch.note(static_cast<std::size_t>(kept.load()));
}

void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& work) {
  // More threads than the machine has processors may have been asked for.
  const tbb::global_control allowed(
      tbb::global_control::max_allowed_parallelism,
      std::max<std::size_t>(count, static_cast<std::size_t>(tbb::info::default_concurrency())));
  tbb::task_arena arena(static_cast<int>(count));
  // TBB hands over what is written before and after; these two say so to the thread sanitizer, which does not see into it.
  static std::atomic<std::uint64_t> begun{0};
  static std::atomic<std::uint64_t> ended{0};
  const auto do_part = [&work](std::size_t i) {
    if (begun.load(std::memory_order_acquire) != 0) work(i);
    ended.fetch_add(1, std::memory_order_release);
  };
  begun.fetch_add(1, std::memory_order_release);
  arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, do_part, tbb::simple_partitioner()); });
  ended.fetch_add(1, std::memory_order_acquire);
}

}  // namespace casus::execute
