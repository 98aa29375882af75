#include "engine/storage/write_turn.hpp"

#include <algorithm>
#include <string>
#include <thread>

#include "engine/storage/errors.hpp"
#include "engine/storage/file_locks.hpp"

namespace casus::storage {

namespace {

/// One of those who wait, for as long as this lives. Under the mutex of the count.
class CountedIn {
 public:
  explicit CountedIn(int& count) : count_(count) { ++count_; }
  ~CountedIn() { --count_; }
  CountedIn(const CountedIn&) = delete;
  CountedIn& operator=(const CountedIn&) = delete;

 private:
  int& count_;
};

/// A lock that is given up with this, unless it is kept.
class HeldByte {
 public:
  HeldByte(int descriptor, LockByte byte) : descriptor_(descriptor), byte_(byte) {}
  ~HeldByte() {
    if (!kept_) unlock_byte(descriptor_, byte_);
  }
  HeldByte(const HeldByte&) = delete;
  HeldByte& operator=(const HeldByte&) = delete;
  void keep() { kept_ = true; }

 private:
  int descriptor_;
  LockByte byte_;
  bool kept_ = false;
};

}  // namespace

void WriteTurn::take(const Patience& patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience.timeout;
  wait_for_threads(deadline, patience);
  try {
    lock_file(deadline, patience);
  } catch (...) {
    {
      const std::lock_guard lock(mutex_);
      taken_ = false;
    }
    freed_.notify_one();
    throw;
  }
}

void WriteTurn::wait_for_threads(std::chrono::steady_clock::time_point deadline,
                                 const Patience& patience) {
  std::unique_lock lock(mutex_);
  const CountedIn place(waiting_);
  while (taken_) {
    const auto now = std::chrono::steady_clock::now();
    if (now >= deadline)
      throw write_conflict(map_ != nullptr ? map_->path() : ":memory:", patience.timeout);
    freed_.wait_until(lock, std::min(deadline, now + Patience::between_checks));
    if (taken_ && patience.check) patience.check();
  }
  taken_ = true;
}

/// Another process that waits looks for the lock only now and then, so one that writes all the time
/// must leave it free for a while.
void WriteTurn::make_way_for_other_processes(std::unique_lock<std::mutex>& lock) {
  using namespace std::chrono_literals;
  constexpr auto longest_hold = 50ms;
  if (std::chrono::steady_clock::now() - file_held_since_ < longest_hold ||
      !is_locked_by_others(map_->descriptor(), LockByte::waiting_writer))
    return;
  file_let_go_.wait(lock, [&] { return file_holders_ == 0; });
  constexpr auto pause = 2ms;
  std::this_thread::sleep_for(pause);
}

void WriteTurn::lock_file(std::chrono::steady_clock::time_point deadline,
                          const Patience& patience) {
  if (map_ == nullptr) return;
  // Nobody else needs this mutex while there are no holders, so it may be kept while waiting.
  std::unique_lock lock(file_mutex_);
  make_way_for_other_processes(lock);
  if (file_holders_ == 0) {
    const int descriptor = map_->descriptor();
    bool ours = try_lock_byte(descriptor, LockByte::write, LockKind::exclusive);
    if (!ours) {
      try_lock_byte(descriptor, LockByte::waiting_writer, LockKind::shared);
      const HeldByte sign(descriptor, LockByte::waiting_writer);
      ours = lock_byte_until(descriptor, LockByte::write, LockKind::exclusive, deadline, patience.check);
      file_held_since_ = std::chrono::steady_clock::now();
    }
    if (!ours) throw write_conflict(map_->path(), patience.timeout);
    HeldByte turn(descriptor, LockByte::write);
    if (!lock_byte_until(descriptor, LockByte::slotless_reader, LockKind::exclusive, deadline, patience.check))
      throw readers_in_the_way(map_->path(), patience.timeout);
    turn.keep();
  }
  ++file_holders_;
}

void WriteTurn::hold_file() {
  const std::lock_guard lock(file_mutex_);
  ++file_holders_;
}

void WriteTurn::let_go_of_file() {
  if (map_ == nullptr) return;
  const std::lock_guard lock(file_mutex_);
  if (--file_holders_ > 0) return;
  unlock_byte(map_->descriptor(), LockByte::slotless_reader);
  unlock_byte(map_->descriptor(), LockByte::write);
  file_let_go_.notify_all();
}

void WriteTurn::give_up() {
  let_go_of_file();
  {
    const std::lock_guard lock(mutex_);
    taken_ = false;
  }
  freed_.notify_one();
}

bool WriteTurn::others_wait() const {
  const std::lock_guard lock(mutex_);
  return waiting_ > 0;
}

}  // namespace casus::storage
