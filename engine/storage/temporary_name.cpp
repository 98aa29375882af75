#include "engine/storage/temporary_name.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>

#include "engine/storage/errors.hpp"

namespace casus::storage {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

/// False where the file system has no such files, or there is no /proc to reach one by.
bool TemporaryName::open_unnamed() {
  descriptor_ = open(folder_of(path_).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (descriptor_ < 0) return false;
  name_ = "/proc/self/fd/" + std::to_string(descriptor_);
  if (access(name_.c_str(), R_OK | W_OK) == 0) return true;
  close(descriptor_);
  return false;
}

TemporaryName::TemporaryName(const std::string& path) : path_(path) {
  if (open_unnamed()) return;
  named_ = true;
  std::random_device random;
  do {
    name_ = path + ".new-" + std::to_string(random());
    descriptor_ = open(name_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (descriptor_ < 0 && errno == EEXIST);
  if (descriptor_ < 0) throw system_error("make", path, errno);
}

TemporaryName::~TemporaryName() {
  close(descriptor_);
  if (named_) unlink(name_.c_str());
}

/// Never in place of a file; false with errno EEXIST where there is one.
bool TemporaryName::take_path() const {
  const int flags = named_ ? 0 : AT_SYMLINK_FOLLOW;
  if (linkat(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), flags) == 0) return true;
  if (errno == EEXIST || !named_) return false;
  // A file system without hard links; there another process may make the name in between.
  if (access(path_.c_str(), F_OK) != 0) return std::rename(name_.c_str(), path_.c_str()) == 0;
  errno = EEXIST;
  return false;
}

bool TemporaryName::publish() {
  if (fsync(descriptor_) != 0) throw system_error("write to", path_, errno);
  if (!take_path()) {
    if (errno == EEXIST) return false;
    throw system_error("make", path_, errno);
  }
  sync_folder_of(path_);
  return true;
}

void write_fully(int descriptor, const std::string& bytes, std::uint64_t offset,
                 const std::string& path) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = pwrite(descriptor, bytes.data() + done, bytes.size() - done,
                                 static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw system_error("write to", path, count < 0 ? errno : ENOSPC);
    done += static_cast<std::size_t>(count);
  }
}

void sync_folder_of(const std::string& path) {
  const int descriptor = open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a folder that may be written to but not read
  fsync(descriptor);
  close(descriptor);
}

}  // namespace casus::storage
