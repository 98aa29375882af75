#include "engine/storage/file_locks.hpp"

#include <fcntl.h>

#include <cerrno>

namespace casus::storage {

namespace {

int set_lock(int descriptor, LockByte byte, short type) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = static_cast<off_t>(byte);
  lock.l_len = 1;
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

void unlock_byte(int descriptor, LockByte byte) { set_lock(descriptor, byte, F_UNLCK); }

bool Turn::take_until(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_until(lock, deadline, [&] { return !taken_; })) return false;
  taken_ = true;
  return true;
}

void Turn::release() {
  {
    const std::lock_guard lock(mutex_);
    taken_ = false;
  }
  freed_.notify_one();
}

}  // namespace casus::storage
