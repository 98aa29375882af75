#pragma once

// Several threads for one plan: each runs its own operators over parts of the nodes that are scanned.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "engine/execute/operator.hpp"

namespace casus::execute {

/// Ranges of node ids ("morsels": Leis, Boncz, Kemper, Neumann 2014) that scans of several threads take
/// from, one after the other.
class Morsels {
 public:
  Morsels(std::uint32_t bound, std::uint32_t size) : bound_(bound), size_(size) {}

  /// False where none is left.
  bool take(std::uint32_t& from, std::uint32_t& to) {
    const std::uint64_t begin = next_.fetch_add(size_, std::memory_order_relaxed);
    if (begin >= bound_) return false;
    from = static_cast<std::uint32_t>(begin);
    to = static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + size_, bound_));
    return true;
  }

  /// What the operators of all threads have in common: `make` gives it to the first that asks, for which the
  /// others wait. There is one such operator in a plan.
  template <class Shared, class Make>
  std::shared_ptr<const Shared> share(Make make) {
    const std::lock_guard lock(sharing_);
    if (shared_ == nullptr) shared_ = std::shared_ptr<const Shared>(make());
    return std::static_pointer_cast<const Shared>(shared_);
  }

 private:
  std::mutex sharing_;
  std::shared_ptr<const void> shared_;
  std::atomic<std::uint64_t> next_{0};
  std::uint32_t bound_;
  std::uint32_t size_;
};

/// Whether the rows below an Aggregate may be gathered by several threads: they come from one scan,
/// through operators that look at each row by itself, and what is gathered of parts can be merged.
bool can_be_divided(const plan::LogicalOperator& aggregate);

/// The threads below one operator.
class Workers {
 public:
  /// Makes operators whose scan takes its nodes from there.
  using Build = std::function<OperatorPtr(std::shared_ptr<Morsels>)>;
  Workers(const plan::LogicalOperator& input, Build build);

  /// Whether the statement may use several threads here, and there is enough to do.
  [[nodiscard]] bool are_worth_it(const ExecutionContext& context) const;
  [[nodiscard]] static std::size_t count(const ExecutionContext& context) { return context.threads; }
  /// Calls gather(number, context, operators) once for each worker, each with a context and operators of
  /// its own, in any number of threads; returns when all have returned. Where one throws, the others are
  /// stopped, and its error is thrown here. All together keep to the statement's limits.
  using Gather = std::function<void(std::size_t, ExecutionContext&, Operator&)>;
  void run(ExecutionContext& context, const Gather& gather) const;

 private:
  const plan::LogicalOperator* input_;
  Build build_;
};

}  // namespace casus::execute
