#include "engine/execute/workers.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <mutex>

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

constexpr std::uint32_t most_at_once = 2048;  // as many ids as a scan reads at once

}  // namespace

void Morsels::begin(Use use, std::uint32_t bound, std::size_t workers) {
  use_ = use;
  workers_ = workers;
  shared_ = nullptr;
  cut(bound);
}

/// Fewer at once where there are few, so that all threads get some to the end.
void Morsels::cut(std::uint32_t bound) {
  if (whole_ != nullptr) {
    whole_->cut(bound);
    return;
  }
  constexpr std::uint32_t least = 8;
  constexpr std::uint32_t for_each_worker = 16;
  const auto fair = bound / (static_cast<std::uint32_t>(workers_) * for_each_worker);
  size_ = std::clamp(fair, least, most_at_once);
  bound_ = bound;
  next_ = 0;
}

bool Morsels::take(std::uint32_t& from, std::uint32_t& to) {
  if (whole_ != nullptr) {
    if (!whole_->take(from, to)) return false;
    last_ = from;
    return true;
  }
  const std::uint32_t size = use_ == Use::tried ? tried_size() : size_;
  if (size == 0) return false;
  const std::uint64_t begin = next_.fetch_add(size, std::memory_order_relaxed);
  if (begin >= bound_) return false;
  from = static_cast<std::uint32_t>(begin);
  to = static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + size, bound_));
  return true;
}

/// Little at first, so that it is soon seen where each node is a lot of work.
std::uint32_t Morsels::tried_size() {
  using namespace std::chrono_literals;
  constexpr auto enough_for_several = 500us;  // ten times what it takes to have another thread begin
  constexpr std::uint32_t least = 16;
  if (next_ == 0) {
    started_ = Clock::now();
    return std::clamp(bound_ / 64, least, most_at_once);
  }
  const auto taken = Clock::now() - started_;
  if (taken > enough_for_several) return 0;
  const auto all = taken * static_cast<std::int64_t>(bound_) / static_cast<std::int64_t>(next_);
  return all < enough_for_several ? most_at_once : std::clamp(bound_ / 16, least, most_at_once);
}

Workers::Workers(const LogicalOperator& input, std::shared_ptr<Morsels> morsels, Build build)
    : input_(&input), morsels_(std::move(morsels)), build_(std::move(build)) {}

Morsels::Use Workers::begin(const ExecutionContext& context) const {
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
    kept += own.watch.used();
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
  arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, work, tbb::simple_partitioner()); });
}

}  // namespace casus::execute
