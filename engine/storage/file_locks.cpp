#include "engine/storage/file_locks.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <thread>

namespace casus::storage {

namespace {

struct flock describe(LockByte byte, short type) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = static_cast<off_t>(byte);
  lock.l_len = 1;
  return lock;
}

int set_lock(int descriptor, LockByte byte, short type) {
  struct flock lock = describe(byte, type);
  int result;
  do result = fcntl(descriptor, F_OFD_SETLK, &lock);
  while (result != 0 && errno == EINTR);
  return result;
}

}  // namespace

bool try_lock_byte(int descriptor, LockByte byte, LockKind kind) {
  if (set_lock(descriptor, byte, kind == LockKind::shared ? F_RDLCK : F_WRLCK) == 0) return true;
  return kind == LockKind::shared && errno != EAGAIN && errno != EACCES;
}

bool lock_byte_until(int descriptor, LockByte byte, LockKind kind,
                     std::chrono::steady_clock::time_point deadline,
                     const std::function<void()>& check) {
  using namespace std::chrono_literals;
  for (std::chrono::microseconds pause = 50us;; pause = std::min(pause * 2, 5000us)) {
    if (try_lock_byte(descriptor, byte, kind)) return true;
    const auto now = std::chrono::steady_clock::now();
    if (now >= deadline) return false;
    if (check) check();
    std::this_thread::sleep_for(
        std::min(pause, std::chrono::ceil<std::chrono::microseconds>(deadline - now)));
  }
}

bool is_locked_by_others(int descriptor, LockByte byte) {
  struct flock lock = describe(byte, F_WRLCK);
  return fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

void unlock_byte(int descriptor, LockByte byte) { set_lock(descriptor, byte, F_UNLCK); }

}  // namespace casus::storage
