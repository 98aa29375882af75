#pragma once

// Whose turn it is to write, among the threads of this process and among processes.

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "engine/storage/file_map.hpp"
#include "engine/storage/patience.hpp"

namespace casus::storage {

/// LMDB's own write mutex waits without limit, so a writer first takes its turn here, with a
/// timeout: at a condition variable among threads, then at a lock of the file among processes
/// (file_locks.hpp). Unlike a mutex a turn may be given up by another thread than took it.
class WriteTurn {
 public:
  /// `map` must outlive this; nullptr for a database that no other process can see.
  explicit WriteTurn(const FileMap* map) : map_(map) {}

  /// Throws casus::Error (conflict) if the turn has not come in time, and what the patience's check
  /// throws.
  void take(const Patience& patience);
  void give_up();
  /// Whether another thread of this process waits for its turn.
  [[nodiscard]] bool others_wait() const;

  /// Keeps other processes away beyond the end of the turn, once for each call until
  /// let_go_of_file. Called by who has the turn.
  void hold_file();
  void let_go_of_file();

 private:
  void wait_for_threads(std::chrono::steady_clock::time_point deadline, const Patience& patience);
  void make_way_for_other_processes(std::unique_lock<std::mutex>& lock);
  void lock_file(std::chrono::steady_clock::time_point deadline, const Patience& patience);

  const FileMap* map_;
  mutable std::mutex mutex_;
  std::condition_variable freed_;
  bool taken_ = false;
  int waiting_ = 0;

  std::mutex file_mutex_;
  std::condition_variable file_let_go_;
  int file_holders_ = 0;
  std::chrono::steady_clock::time_point file_held_since_;
};

}  // namespace casus::storage
