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
#include <cstdint>
#include <functional>

namespace casus::storage {

/// The bytes that locks stand for, far past the end of any file. Part of the file format.
enum class LockByte : std::uint64_t {
  write = std::uint64_t{1} << 62,  // exclusive: the writer
  presence,                        // shared: every process that has the file open
  slotless_reader,                 // shared: readers without a slot in the lock file
  waiting_writer,                  // shared: processes that wait to write
  unfinished                       // exclusive: who makes the file (unfinished.hpp)
};

enum class LockKind { shared, exclusive };

/// Takes a lock without waiting; false if another process holds it. The descriptor must be open for
/// writing for an exclusive lock. Systems without such locks count as success for shared ones.
bool try_lock_byte(int descriptor, LockByte byte, LockKind kind);
/// As try_lock_byte, again and again until `deadline`; `check`, where there is one, is called between
/// two tries and may throw.
bool lock_byte_until(int descriptor, LockByte byte, LockKind kind,
                     std::chrono::steady_clock::time_point deadline,
                     const std::function<void()>& check = {});
/// Whether another process holds a lock of any kind there.
bool is_locked_by_others(int descriptor, LockByte byte);
void unlock_byte(int descriptor, LockByte byte);

}  // namespace casus::storage
