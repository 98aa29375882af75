#pragma once

// Locks between processes and between threads of one process.
//
// LMDB's own write mutex waits without limit, so a writer first takes its turn here, with a
// timeout: a flag under a mutex among the threads of this process, then a byte of the database
// file, locked with an open-file-description lock (fcntl F_OFD_SETLK), among processes. The system
// releases that lock when the process ends in whatever way. LMDB locks bytes of its lock file only,
// never of the database file, and descriptors of the database file may be closed without losing
// these locks.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace casus::storage {

/// The bytes that locks stand for, far past the end of any file. Part of the file format.
enum class LockByte : std::uint64_t {
  write = std::uint64_t{1} << 62,  // exclusive: the writer
  presence,                        // shared: every process that has the file open
  slotless_reader                  // shared: readers without a slot in the lock file
};

enum class LockKind { shared, exclusive };

/// Takes a lock without waiting; false if another process holds it. The descriptor must be open for
/// writing for an exclusive lock. Systems without such locks count as success for shared ones.
bool try_lock_byte(int descriptor, LockByte byte, LockKind kind);
/// As try_lock_byte, again and again until `deadline`.
bool lock_byte_until(int descriptor, LockByte byte, LockKind kind,
                     std::chrono::steady_clock::time_point deadline);
void unlock_byte(int descriptor, LockByte byte);

/// Whose turn it is to write, among the threads of this process. Unlike a mutex it may be released
/// by another thread than took it.
class Turn {
 public:
  /// False if it did not come by `deadline`.
  bool take_until(std::chrono::steady_clock::time_point deadline);
  void release();

 private:
  std::mutex mutex_;
  std::condition_variable freed_;
  bool taken_ = false;
};

}  // namespace casus::storage
