#pragma once

// Several threads for one plan: each runs its own operators over parts of the nodes that are scanned.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "engine/execute/operator.hpp"

namespace casus::execute {

/// Ranges of what a scan goes through ("morsels": Leis, Boncz, Kemper, Neumann 2014), which the scans of several
/// threads take one after the other. One thread may try the first ones by itself: how long these take says more than
/// any estimate.
class Morsels {
 public:
  enum class Use : std::uint8_t {
    whole,    // one scan does all, as if there were no morsels
    tried,    // one scan takes them until it has turned out that there is enough to do for several
    divided,  // several scans take them
  };
  /// All of [0, bound), for the scans of so many threads. None must be at work.
  void begin(Use use, std::uint32_t bound, std::size_t workers);
  /// Makes it [0, bound) of something else, before any has been taken.
  void cut(std::uint32_t bound);
  /// After the trial: what is left is for several scans.
  void divide() { use_ = Use::divided; }

  /// Lets go of what the operators had in common, which each of them that wants it still holds.
  void end() { shared_ = nullptr; }

  [[nodiscard]] bool in_use() const { return use_ != Use::whole; }
  [[nodiscard]] bool are_left() const { return next_ < bound_; }
  /// False where none is left, or the trial is over.
  bool take(std::uint32_t& from, std::uint32_t& to);

  /// What the operators of all threads have in common: `make` gives it to the first that asks, for which the
  /// others wait. There is one such operator in a plan.
  template <class Shared, class Make>
  std::shared_ptr<const Shared> share(Make make) {
    const std::lock_guard lock(sharing_);
    if (shared_ == nullptr) shared_ = std::shared_ptr<const Shared>(make());
    return std::static_pointer_cast<const Shared>(shared_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  /// How many the trial takes next; 0 where it is over.
  std::uint32_t tried_size();

  std::mutex sharing_;
  std::shared_ptr<const void> shared_;
  Use use_ = Use::whole;
  std::atomic<std::uint64_t> next_{0};
  std::uint32_t bound_ = 0;
  std::uint32_t size_ = 0;
  std::size_t workers_ = 1;
  Clock::time_point started_;  // the trial
};

/// Whether the rows below an Aggregate may be gathered by several threads: they come from one scan,
/// through operators that look at each row by itself, and what is gathered of parts can be merged.
bool can_be_divided(const plan::LogicalOperator& aggregate);

/// The threads below one operator.
class Workers {
 public:
  /// Makes operators whose scan takes its nodes from the morsels.
  using Build = std::function<OperatorPtr()>;
  Workers(const plan::LogicalOperator& input, std::shared_ptr<Morsels> morsels, Build build);

  /// Deals the morsels anew, as it seems best for the statement: `whole` where it may not use several threads.
  Morsels::Use begin(const ExecutionContext& context) const;
  void end() const { morsels_->end(); }
  /// Whether the trial has left something to do.
  [[nodiscard]] bool are_left() const { return morsels_->are_left(); }
  [[nodiscard]] static std::size_t count(const ExecutionContext& context) { return context.threads; }
  /// For what is left of the morsels: calls gather(number, context, operators) once for each worker, each with a
  /// context and operators of its own, in any number of threads; returns when all have returned. Where one throws, the
  /// others are stopped, and its error is thrown here. All together keep to the statement's limits.
  using Gather = std::function<void(std::size_t, ExecutionContext&, Operator&)>;
  void run(ExecutionContext& context, const Gather& gather) const;

 private:
  const plan::LogicalOperator* input_;
  std::shared_ptr<Morsels> morsels_;
  Build build_;
};

}  // namespace casus::execute
