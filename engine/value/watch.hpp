#pragma once

// The memory and the time that a running statement may take. Whatever runs inside it, down to the
// making of a single value, finds the watch of its thread here, so that no loop and no value is too
// deep in the engine to be stopped.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "casus/error.hpp"

namespace casus {

/// The errors of statements that were stopped; each says that nothing was changed.
Error statement_interrupted();
Error statement_timed_out();
Error memory_limit_reached(std::uint64_t limit);

/// What several threads that run one statement hold together, and whether they should end.
struct SharedUse {
  explicit SharedUse(std::int64_t held) : used(held) {}
  std::atomic<std::int64_t> used;
  std::atomic<bool> stopped{false};
};

/// One statement's limits, and what it holds now. For one thread at a time.
class Watch {
 public:
  /// Bytes; 0 is no limit.
  void set_memory_limit(std::uint64_t bytes) {
    limit_ = bytes == 0 || bytes > unlimited ? unlimited : static_cast<std::int64_t>(bytes);
  }
  void set_interrupt(const std::atomic<bool>* flag) { interrupted_ = flag; }
  void set_deadline(std::chrono::steady_clock::time_point deadline) { deadline_ = deadline; }
  [[nodiscard]] std::chrono::steady_clock::time_point deadline() const { return deadline_; }

  /// Makes this the watch of a thread that helps with the statement of another, under the same limits.
  void take_part_in(const Watch& whole, SharedUse& use);

  /// Throws casus::Error (interrupted) where the statement was cancelled, is out of time, or holds more
  /// than it may.
  void check() const;
  /// Counts memory that is about to be taken; throws as check() past the limit, and has then counted
  /// nothing.
  void charge(std::size_t bytes) {
    used_ += static_cast<std::int64_t>(bytes);
    const std::size_t steps = 1 + bytes / bytes_per_step;
    if (used_ > limit_ || steps >= until_check_)
      charged(bytes);
    else
      until_check_ -= static_cast<std::uint32_t>(steps);
  }
  /// Counts memory that was taken already; the next check() tells.
  void note(std::size_t bytes) noexcept { used_ += static_cast<std::int64_t>(bytes); }
  /// Throws as check() where so much more would be past the limit; counts nothing.
  void require(std::size_t bytes) const;
  void give_back(std::size_t bytes) noexcept { used_ -= static_cast<std::int64_t>(bytes); }
  /// One of the many small steps of a loop, or several; a step is some nanoseconds of work.
  void step(std::size_t count = 1) {
    if (count >= until_check_)
      stepped();
    else
      until_check_ -= static_cast<std::uint32_t>(count);
  }
  [[nodiscard]] std::int64_t used() const { return used_; }

 private:
  friend class WatchDeferral;
  static constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 2;
  static constexpr std::uint32_t steps_between_checks = 2048;
  static constexpr std::size_t bytes_per_step = 512;  // that are filled
  void charged(std::size_t bytes);
  void stepped();
  void check_shared() const;

  std::int64_t limit_ = unlimited;
  std::int64_t used_ = 0;
  std::uint32_t until_check_ = steps_between_checks;
  std::uint32_t deferred_ = 0;
  const std::atomic<bool>* interrupted_ = nullptr;
  std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
  SharedUse* shared_ = nullptr;
  mutable std::int64_t told_ = 0;  // what shared_ knows of used_
};

/// The watch of the statement that now runs on this thread; null where none does.
inline constinit thread_local Watch* current_watch = nullptr;

/// Puts a statement under its watch for as long as this lives.
class WatchScope {
 public:
  explicit WatchScope(Watch& watch) : outer_(current_watch) { current_watch = &watch; }
  ~WatchScope() { current_watch = outer_; }
  WatchScope(const WatchScope&) = delete;
  WatchScope& operator=(const WatchScope&) = delete;

 private:
  Watch* outer_;
};

/// While this lives, memory is counted but nothing is stopped: for changes that must happen whole.
class WatchDeferral {
 public:
  WatchDeferral() : watch_(current_watch) {
    if (watch_ != nullptr) ++watch_->deferred_;
  }
  ~WatchDeferral() {
    if (watch_ != nullptr) --watch_->deferred_;
  }
  WatchDeferral(const WatchDeferral&) = delete;
  WatchDeferral& operator=(const WatchDeferral&) = delete;

 private:
  Watch* watch_;
};

// The same for code that knows of no statement; nothing happens where none runs.
namespace watch {

inline void charge(std::size_t bytes) {
  if (current_watch != nullptr) current_watch->charge(bytes);
}
inline void note(std::size_t bytes) noexcept {
  if (current_watch != nullptr) current_watch->note(bytes);
}
inline void require(std::size_t bytes) {
  if (current_watch != nullptr) current_watch->require(bytes);
}
inline void give_back(std::size_t bytes) noexcept {
  if (current_watch != nullptr) current_watch->give_back(bytes);
}
inline void step(std::size_t count = 1) {
  if (current_watch != nullptr) current_watch->step(count);
}

/// What a block of so many bytes takes of the heap.
constexpr std::size_t heap_bytes(std::size_t size) {
  return size == 0 ? 0 : size < 24 ? 32 : (size + 8 + 15) / 16 * 16;
}

/// Memory of something that is being built, counted for as long as this lives.
class Held {
 public:
  Held() = default;
  ~Held() { release(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  void grow(std::size_t bytes) {
    charge(bytes);
    bytes_ += bytes;
  }
  /// Counts no more: what was built is counted where it went.
  void release() noexcept {
    give_back(bytes_);
    bytes_ = 0;
  }

 private:
  std::size_t bytes_ = 0;
};

}  // namespace watch

}  // namespace casus
