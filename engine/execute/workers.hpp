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

  Morsels() = default;
  /// For one of several scans: it takes those of the whole, and can be asked which it took last.
  explicit Morsels(std::shared_ptr<Morsels> whole) : whole_(std::move(whole)) {}

  /// All of [0, bound), for the scans of so many threads. None must be at work.
  void begin(Use use, std::uint32_t bound, std::size_t workers);
  /// Makes it [0, bound) of something else, before any has been taken.
  void cut(std::uint32_t bound);
  /// After the trial: what is left is for several scans.
  void divide() { use_ = Use::divided; }

  /// Lets go of what the operators had in common, which each of them that wants it still holds.
  void end() { shared_ = nullptr; }

  [[nodiscard]] bool in_use() const { return whole_ != nullptr || use_ != Use::whole; }
  [[nodiscard]] bool are_left() const { return next_ < bound_; }
  /// False where none is left, or the trial is over.
  bool take(std::uint32_t& from, std::uint32_t& to);
  /// Where the one begins that was taken last of the whole; none_yet before the first.
  [[nodiscard]] std::uint64_t last() const { return last_; }
  static constexpr std::uint64_t none_yet = ~std::uint64_t{0};

  /// What the operators of all threads have in common: `make` gives it to the first that asks, for which the
  /// others wait. There is one such operator in a plan.
  template <class Shared, class Make>
  std::shared_ptr<const Shared> share(Make make) {
    if (whole_ != nullptr) return whole_->share<Shared>(std::move(make));
    const std::lock_guard lock(sharing_);
    if (shared_ == nullptr) shared_ = std::shared_ptr<const Shared>(make());
    return std::static_pointer_cast<const Shared>(shared_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  /// How many the trial takes next; 0 where it is over.
  std::uint32_t tried_size();

  std::shared_ptr<Morsels> whole_;  // null where this is
  std::uint64_t last_ = none_yet;
  std::mutex sharing_;
  std::shared_ptr<const void> shared_;
  Use use_ = Use::whole;
  std::atomic<std::uint64_t> next_{0};
  std::uint32_t bound_ = 0;
  std::uint32_t size_ = 0;
  std::size_t workers_ = 1;
  Clock::time_point started_;  // the trial
};

/// The threads below one operator.
class Workers {
 public:
  /// Makes operators for the context of one worker, whose scan takes its nodes from the morsels.
  using Build = std::function<OperatorPtr(std::shared_ptr<Morsels>, ExecutionContext&)>;
  Workers(const plan::LogicalOperator& input, std::shared_ptr<Morsels> morsels, Build build);

  /// Deals the morsels anew, as it seems best for the statement: `whole` where it may not use several threads.
  Morsels::Use begin(const ExecutionContext& context) const;
  /// The same for rows of which the reader may want only the first: others are called only after a trial, unless the
  /// database is set to use several threads for everything.
  Morsels::Use begin_with_trial(const ExecutionContext& context) const;
  /// The trial is over: what is left is for several scans.
  void divide() const { morsels_->divide(); }
  void end() const { morsels_->end(); }
  /// Whether the trial has left something to do.
  [[nodiscard]] bool are_left() const { return morsels_->are_left(); }
  [[nodiscard]] static std::size_t count(const ExecutionContext& context) { return context.threads; }
  /// For what is left of the morsels: calls gather(number, context, operators) once for each worker, each with a
  /// context and operators of its own, in any number of threads; returns when all have returned. Where one throws, the
  /// others are stopped, and its error is thrown here. All together keep to the statement's limits.
  using Gather = std::function<void(std::size_t, ExecutionContext&, Operator&)>;
  void run(ExecutionContext& context, const Gather& gather) const;

  /// Operators for one worker, whose scan takes morsels through `part`.
  [[nodiscard]] std::shared_ptr<Morsels> part() const { return std::make_shared<Morsels>(morsels_); }
  [[nodiscard]] OperatorPtr build(std::shared_ptr<Morsels> part, ExecutionContext& own) const {
    return build_(std::move(part), own);
  }

 private:
  Morsels::Use begin(const ExecutionContext& context, double rows_for_all_at_once) const;

  const plan::LogicalOperator* input_;
  std::shared_ptr<Morsels> morsels_;
  Build build_;
};

/// Calls work(0) to work(count - 1), each once, in as many threads at most; returns when all have returned.
void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace casus::execute
