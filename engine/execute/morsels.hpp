#pragma once

// What several threads of one plan begin with.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "engine/execute/operator.hpp"

namespace casus::execute {

/// What the operators of several threads take one after the other ("morsels": Leis, Boncz, Kemper, Neumann 2014): ranges
/// of what a scan goes through, or rows of operators that run in one thread at a time. One thread may try the first ones
/// by itself: how long these take says more than any estimate.
class Morsels {
 public:
  enum class Use : std::uint8_t {
    whole,    // one scan does all, as if there were no morsels
    tried,    // one scan takes them until it has turned out that there is enough to do for several
    divided,  // several scans take them
  };

  Morsels() = default;
  /// Rows of these operators, which have a statement's own context in whatever thread they run.
  explicit Morsels(OperatorPtr rows) : rows_(std::move(rows)) {}
  /// For one of several threads: it takes those of the whole, and can be asked which it took last.
  explicit Morsels(std::shared_ptr<Morsels> whole) : whole_(std::move(whole)) {}

  /// Begins the operators whose rows they are.
  void open_rows(ExecutionContext& context);
  [[nodiscard]] bool are_rows() const { return whole_ != nullptr ? whole_->are_rows() : rows_ != nullptr; }
  /// All of [0, bound), or all rows, for so many threads. None must be at work.
  void begin(Use use, std::uint32_t bound, std::size_t workers);
  /// Makes it [0, bound) of something else, before any has been taken.
  void cut(std::uint32_t bound);
  /// After the trial: what is left is for several threads.
  void divide();

  /// Lets go of what the operators had in common, which each of them that wants it still holds.
  void end();

  [[nodiscard]] bool in_use() const { return whole_ != nullptr || use_ != Use::whole; }
  [[nodiscard]] bool are_left() const { return rows_ != nullptr ? rows_are_left() : next_ < bound_; }
  /// False where none is left, or the trial is over.
  bool take(std::uint32_t& from, std::uint32_t& to);
  /// The same of rows.
  bool take_rows(ExecutionContext& own, Batch& out);
  /// The place among all of the one that was taken last of the whole; none_yet before the first.
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

  [[nodiscard]] bool rows_are_left() const { return !rows_ended_ || row_ < batch_.size; }
  bool deal_rows(std::uint64_t& place, Batch& out);
  bool read_rows();

  std::shared_ptr<Morsels> whole_;  // null where this is
  std::uint64_t last_ = none_yet;

  OperatorPtr rows_;
  ExecutionContext* rows_context_ = nullptr;
  std::mutex dealing_;
  Batch batch_;          // of rows_
  std::size_t row_ = 0;  // that is dealt next
  bool rows_ended_ = false;
  std::size_t rows_at_once_ = 0;
  std::uint64_t rows_tried_ = 0;

  std::mutex sharing_;
  std::shared_ptr<const void> shared_;
  Use use_ = Use::whole;
  std::atomic<std::uint64_t> next_{0};  // of the range, or the number of pieces of rows that were dealt
  std::uint32_t bound_ = 0;
  std::uint32_t size_ = 0;
  std::size_t workers_ = 1;
  Clock::time_point started_;  // the trial
};

}  // namespace casus::execute
