// Gather: rows that several threads make, in the order in which one would make them.

#include <algorithm>
#include <chrono>
#include <deque>
#include <exception>
#include <utility>

#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

using Clock = std::chrono::steady_clock;

/// What the helpers work for until rows are asked for again.
struct Round {
  Round(const ExecutionContext& whole, Clock::duration time)
      : context(whole), use(whole.watch.used()), end(Clock::now() + time) {}

  [[nodiscard]] bool is_over() const { return Clock::now() >= end; }
  void stop(std::exception_ptr reason) {
    const std::lock_guard lock(stopping);
    if (failure == nullptr) failure = std::move(reason);
    use.stopped.store(true, std::memory_order_relaxed);
  }

  const ExecutionContext& context;
  SharedUse use;
  Clock::time_point end;
  std::mutex stopping;
  std::exception_ptr failure;  // an interruption, which ends all at once
};

/// Operators of one worker and the rows that they have made ahead, morsel by morsel.
class Helper {
 public:
  Helper(const Workers& workers, std::size_t row_bytes, std::size_t most_bytes)
      : workers_(workers), morsels_(workers.part()), row_bytes_(row_bytes), most_bytes_(most_bytes) {
    own_.tally = &reserved_;
  }

  /// Makes rows until enough are ahead, or the round is over; but the one whose rows are to be given next (`awaited`) first
  /// comes a step further, however late it begins. What is wrong with a row is kept until it is its turn.
  void work(Round& round, bool awaited) {
    if (finished_) return;
    own_.take_part_in(round.context, round.use);
    const WatchScope scope(own_.watch);
    try {
      make_rows(round, awaited);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::interrupted)
        round.stop(std::current_exception());
      else
        fail();
    } catch (...) {
      fail();
    }
  }

  /// Between rounds what the helper holds counts for the statement.
  void hand_over(Watch& whole) {
    whole.note(static_cast<std::size_t>(own_.watch.used()));
    own_.watch.give_back(static_cast<std::size_t>(own_.watch.used()));
  }

  /// Before it goes: what it holds counts no more, but for values, which see to that themselves.
  void give_back(Watch& whole) const {
    std::uint64_t bytes = reserved_;
    for (const Ahead& ahead : ahead_) bytes += ahead.reserved;
    whole.give_back(bytes);
  }

  /// The morsel that its next rows come from; past all others where there are none to come, or none was taken yet.
  [[nodiscard]] std::uint64_t place() const {
    if (!ahead_.empty()) return ahead_.front().morsel;
    if (finished_ && failure_ == nullptr) return Morsels::none_yet;
    return failure_ != nullptr && morsels_->last() == Morsels::none_yet ? 0 : morsels_->last();
  }
  [[nodiscard]] bool finished() const { return finished_; }

  /// The next rows; where there are none, what is wrong is thrown.
  bool take(ExecutionContext& context, Batch& out) {
    if (ahead_.empty()) {
      if (failure_ != nullptr) std::rethrow_exception(failure_);
      return false;
    }
    out = std::move(ahead_.front().rows);
    context.watch.give_back(ahead_.front().reserved);
    bytes_ -= ahead_.front().bytes;
    ahead_.pop_front();
    return true;
  }

 private:
  struct Ahead {
    std::uint64_t morsel;
    Batch rows;
    std::size_t reserved;
    std::size_t bytes;  // with the values
  };

  void make_rows(const Round& round, bool awaited) {
    if (operators_ == nullptr) {
      operators_ = workers_.build(morsels_, own_);
      operators_->open(own_);
    }
    const std::uint64_t began_at = morsels_->last();
    while (bytes_ < most_bytes_ && (awaited || !round.is_over())) {
      const std::int64_t before = own_.watch.used();
      Batch rows;
      if (!operators_->next(own_, rows)) {
        end();
        return;
      }
      own_.check();
      awaited = awaited && rows.size == 0 && morsels_->last() == began_at;
      if (rows.size == 0) continue;
      const std::size_t reserved = rows.size * row_bytes_;
      own_.watch.charge(reserved);
      const auto bytes = static_cast<std::size_t>(std::max<std::int64_t>(own_.watch.used() - before, 0));
      ahead_.push_back({morsels_->last(), std::move(rows), reserved, bytes});
      bytes_ += bytes;
    }
  }
  void end() {
    finished_ = true;
    operators_ = nullptr;
    own_.watch.give_back(std::exchange(reserved_, 0));
  }
  void fail() {
    failure_ = std::current_exception();
    end();
  }

  const Workers& workers_;
  std::shared_ptr<Morsels> morsels_;
  std::size_t row_bytes_;
  std::size_t most_bytes_;
  ExecutionContext own_;
  std::uint64_t reserved_ = 0;  // bytes, by its operators
  OperatorPtr operators_;  // after own_, which they use
  std::deque<Ahead> ahead_;
  std::size_t bytes_ = 0;  // of these
  bool finished_ = false;
  std::exception_ptr failure_;
};

class GatherOperator : public UnaryOperator {
 public:
  GatherOperator(const Live& live, OperatorPtr alone, std::unique_ptr<Workers> workers)
      : UnaryOperator(std::move(alone)), live_(live), workers_(std::move(workers)) {}

  void open(ExecutionContext& context) override {
    leave(context);
    UnaryOperator::open(context);
    state_ = State::begun;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (state_ == State::begun) begin(context);
    if (state_ == State::alone) {
      if (input().next(context, out)) return true;
      state_ = use_ == Morsels::Use::tried && workers_->are_left() ? State::together : State::ended;
      if (state_ == State::together) call_helpers(context);
    }
    while (state_ == State::together) {
      if (take(context, out)) return true;
      if (std::all_of(helpers_.begin(), helpers_.end(), [](const auto& h) { return h->finished(); }))
        leave(context);
      else
        run_round(context);
    }
    return false;
  }

 private:
  enum class State : std::uint8_t {
    begun,     // nothing asked for yet
    alone,     // one thread makes rows
    together,  // several do
    ended
  };

  void begin(ExecutionContext& context) {
    use_ = workers_->begin_with_trial(context);
    state_ = use_ == Morsels::Use::divided ? State::together : State::alone;
    if (state_ == State::together) call_helpers(context);
  }

  void call_helpers(const ExecutionContext& context) {
    constexpr std::size_t enough = std::size_t{4} << 20;
    constexpr std::size_t share = 8;  // of what the statement may take, all together
    const std::size_t count = Workers::count(context);
    const std::size_t most = context.memory_limit == 0 ? enough : std::min(enough, context.memory_limit / share / count);
    workers_->divide();
    time_ = std::chrono::milliseconds(1);
    for (std::size_t i = 0; i < count; ++i)
      helpers_.push_back(std::make_unique<Helper>(*workers_, (live_.size() + 1) * sizeof(Value), most));
  }

  /// The rows of the first morsel of which there still are some to come. Its helper comes first for the next round, which
  /// may have fewer threads than there are helpers.
  bool take(ExecutionContext& context, Batch& out) {
    const auto first = std::min_element(helpers_.begin(), helpers_.end(),
                                        [](const auto& a, const auto& b) { return a->place() < b->place(); });
    std::swap(*first, helpers_.front());
    return helpers_.front()->take(context, out);
  }

  /// Longer and longer, so that little is made in vain where only the first rows are wanted.
  void run_round(ExecutionContext& context) {
    constexpr auto longest = std::chrono::milliseconds(64);
    Round round(context, time_);
    time_ = std::min<Clock::duration>(2 * time_, longest);
    run_on_threads(helpers_.size(), [&](std::size_t i) { helpers_[i]->work(round, i == 0); });
    for (const auto& helper : helpers_) helper->hand_over(context.watch);
    if (round.failure != nullptr) std::rethrow_exception(round.failure);
  }

  void leave(ExecutionContext& context) {
    for (const auto& helper : helpers_) helper->give_back(context.watch);
    helpers_.clear();
    workers_->end();
    state_ = State::ended;
  }

  const Live& live_;
  std::unique_ptr<Workers> workers_;
  State state_ = State::ended;
  Morsels::Use use_ = Morsels::Use::whole;
  std::vector<std::unique_ptr<Helper>> helpers_;
  Clock::duration time_{};  // of the next round
};

class DealtRowsOperator : public Operator {
 public:
  DealtRowsOperator(std::shared_ptr<Morsels> morsels, bool begins) : morsels_(std::move(morsels)), begins_(begins) {}

  void open(ExecutionContext& context) override {
    if (begins_) morsels_->open_rows(context);
  }
  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    return morsels_->take_rows(context, out);
  }

 private:
  std::shared_ptr<Morsels> morsels_;
  bool begins_;
};

}  // namespace

OperatorPtr make_dealt_rows(std::shared_ptr<Morsels> morsels, bool begins) {
  return std::make_unique<DealtRowsOperator>(std::move(morsels), begins);
}

OperatorPtr make_gather(const Live& live, OperatorPtr alone, std::unique_ptr<Workers> workers) {
  return std::make_unique<GatherOperator>(live, std::move(alone), std::move(workers));
}

}  // namespace casus::execute
