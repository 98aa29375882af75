#include "engine/value/watch.hpp"

#include <fmt/core.h>

namespace casus {

Error statement_interrupted() {
  return Error(ErrorKind::interrupted, "the statement was interrupted; nothing was changed")
      .with_code("Interrupted", "Cancelled");
}

Error statement_timed_out() {
  return Error(ErrorKind::interrupted, "the statement ran out of time; nothing was changed")
      .with_code("Interrupted", "TimedOut");
}

Error memory_limit_reached(std::uint64_t limit) {
  return Error(ErrorKind::interrupted,
               fmt::format("the statement needs more than its memory limit of {} bytes; nothing was changed", limit))
      .with_code("Interrupted", "MemoryLimitReached")
      .with_hint("narrow the pattern, add a LIMIT, or raise the memory limit");
}

void Watch::check() const {
  if (deferred_ > 0) return;
  if (used_ > limit_) throw memory_limit_reached(static_cast<std::uint64_t>(limit_));
  if (shared_ != nullptr) check_shared();
  if (interrupted_ != nullptr && interrupted_->load(std::memory_order_relaxed))
    throw statement_interrupted();
  if (deadline_ != std::chrono::steady_clock::time_point::max() &&
      std::chrono::steady_clock::now() > deadline_)
    throw statement_timed_out();
}

void Watch::take_part_in(const Watch& whole, SharedUse& use) {
  limit_ = whole.limit_;
  interrupted_ = whole.interrupted_;
  deadline_ = whole.deadline_;
  shared_ = &use;
  told_ = 0;
}

void Watch::check_shared() const {
  const std::int64_t more = used_ - told_;
  told_ = used_;
  if (shared_->used.fetch_add(more, std::memory_order_relaxed) + more > limit_)
    throw memory_limit_reached(static_cast<std::uint64_t>(limit_));
  if (shared_->stopped.load(std::memory_order_relaxed)) throw statement_interrupted();
}

void Watch::require(std::size_t bytes) const {
  if (deferred_ == 0 && static_cast<std::int64_t>(bytes) > limit_ - used_)
    throw memory_limit_reached(static_cast<std::uint64_t>(limit_));
}

void Watch::stepped() {
  until_check_ = steps_between_checks;
  check();
}

void Watch::charged(std::size_t bytes) {
  until_check_ = steps_between_checks;
  try {
    check();
  } catch (...) {
    give_back(bytes);
    throw;
  }
}

}  // namespace casus
