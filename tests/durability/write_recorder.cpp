#include "write_recorder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <mutex>
#include <utility>

namespace casus::test {

namespace {

std::mutex mutex;
bool recording = false;
dev_t device = 0;
ino_t inode = 0;
std::vector<FileEvent> events;

bool is_recorded(int descriptor) {
  struct stat status {};
  return recording && fstat(descriptor, &status) == 0 && status.st_dev == device &&
         status.st_ino == inode;
}

void record_write(int descriptor, std::uint64_t offset, const struct iovec* parts, int count,
                  std::uint64_t written) {
  const std::lock_guard lock(mutex);
  if (!is_recorded(descriptor)) return;
  const int flags = fcntl(descriptor, F_GETFL);
  FileEvent event;
  event.kind =
      (flags & (O_DSYNC | O_SYNC)) != 0 ? FileEvent::Kind::synced_write : FileEvent::Kind::write;
  event.offset = offset;
  for (int i = 0; i < count; ++i)
    event.bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  event.bytes.resize(written);
  events.push_back(std::move(event));
}

/// A sync is sure to cover only what was written before it began.
std::uint64_t events_so_far() {
  const std::lock_guard lock(mutex);
  return events.size();
}

void record(int descriptor, FileEvent::Kind kind, std::uint64_t offset) {
  const std::lock_guard lock(mutex);
  if (is_recorded(descriptor)) events.push_back({kind, offset, {}});
}

}  // namespace

void start_recording(const std::string& path) {
  const std::lock_guard lock(mutex);
  struct stat status {};
  stat(path.c_str(), &status);
  device = status.st_dev;
  inode = status.st_ino;
  events.clear();
  recording = true;
}

void mark_recording(std::uint64_t value) {
  const std::lock_guard lock(mutex);
  if (recording) events.push_back({FileEvent::Kind::mark, value, {}});
}

std::vector<FileEvent> stop_recording() {
  const std::lock_guard lock(mutex);
  recording = false;
  return std::move(events);
}

}  // namespace casus::test

using casus::test::FileEvent;
using casus::test::record;
using casus::test::record_write;

// The calls that LMDB and Casus make, in front of the C library's own. Under each of its two names.
extern "C" {

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
  const ssize_t written = syscall(SYS_pwrite64, descriptor, data, size, offset);
  const struct iovec part { const_cast<void*>(data), size };
  if (written > 0) record_write(descriptor, offset, &part, 1, written);
  return written;
}
ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
  return pwrite64(descriptor, data, size, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec* parts, int count, off64_t offset) {
  const ssize_t written = syscall(SYS_pwritev, descriptor, parts, count, offset, 0);
  if (written > 0) record_write(descriptor, offset, parts, count, written);
  return written;
}
ssize_t pwritev(int descriptor, const struct iovec* parts, int count, off_t offset) {
  return pwritev64(descriptor, parts, count, offset);
}

ssize_t writev(int descriptor, const struct iovec* parts, int count) {
  const off_t offset = lseek(descriptor, 0, SEEK_CUR);
  const ssize_t written = syscall(SYS_writev, descriptor, parts, count);
  if (written > 0 && offset >= 0) record_write(descriptor, offset, parts, count, written);
  return written;
}

ssize_t write(int descriptor, const void* data, size_t size) {
  const off_t offset = lseek(descriptor, 0, SEEK_CUR);
  const ssize_t written = syscall(SYS_write, descriptor, data, size);
  const struct iovec part { const_cast<void*>(data), size };
  if (written > 0 && offset >= 0) record_write(descriptor, offset, &part, 1, written);
  return written;
}

int ftruncate64(int descriptor, off64_t length) noexcept {
  const int result = static_cast<int>(syscall(SYS_ftruncate, descriptor, length));
  if (result == 0) record(descriptor, FileEvent::Kind::truncate, length);
  return result;
}
int ftruncate(int descriptor, off_t length) noexcept { return ftruncate64(descriptor, length); }

int fdatasync(int descriptor) {
  const std::uint64_t covered = casus::test::events_so_far();
  const int result = static_cast<int>(syscall(SYS_fdatasync, descriptor));
  if (result == 0) record(descriptor, FileEvent::Kind::sync, covered);
  return result;
}

int fsync(int descriptor) {
  const std::uint64_t covered = casus::test::events_so_far();
  const int result = static_cast<int>(syscall(SYS_fsync, descriptor));
  if (result == 0) record(descriptor, FileEvent::Kind::sync, covered);
  return result;
}

}  // extern "C"
