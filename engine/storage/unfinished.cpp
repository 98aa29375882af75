#include "engine/storage/unfinished.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <random>
#include <string_view>
#include <vector>

#include "engine/storage/file_locks.hpp"

namespace casus::storage {

namespace {

constexpr std::string_view mark = ".new-";
constexpr std::size_t digits = 16;

std::string name_beside(const std::string& path) {
  std::random_device random;
  return fmt::format("{}{}{:08x}{:08x}", path, mark, random(), random());
}

/// Whether a name in a folder is what name_beside() makes for `base`.
bool is_beside(std::string_view name, std::string_view base) {
  if (name.size() != base.size() + mark.size() + digits) return false;
  if (!name.starts_with(base) || !name.substr(base.size()).starts_with(mark)) return false;
  return std::all_of(name.end() - digits, name.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool still_has_name(int descriptor, const std::string& name) {
  struct stat open_file {
  }, named{};
  return fstat(descriptor, &open_file) == 0 && lstat(name.c_str(), &named) == 0 &&
         open_file.st_dev == named.st_dev && open_file.st_ino == named.st_ino;
}

bool is_refusal_of_lock(int code) { return code == EAGAIN || code == EACCES; }

/// False where somebody takes the file for one that was left, and is about to remove it. A file
/// system without locks has nobody who removes anything.
bool claim_file(int descriptor, const std::string& name) {
  if (!try_lock_byte(descriptor, LockByte::unfinished, LockKind::exclusive) &&
      is_refusal_of_lock(errno))
    return false;
  return still_has_name(descriptor, name);
}

bool claim_folder(int descriptor, const std::string& name) {
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
  return still_has_name(descriptor, name);
}

/// A descriptor that is closed, and its locks given up, at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool remove_file(const std::string& name) {
  const Descriptor file(open(name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0) return errno != EISDIR;
  struct stat status {};
  if (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return true;
  if (!try_lock_byte(file.number(), LockByte::unfinished, LockKind::exclusive) ||
      is_locked_by_others(file.number(), LockByte::presence) ||
      !still_has_name(file.number(), name))
    return true;
  unlink((name + "-lock").c_str());  // first, so that it never stays alone
  unlink(name.c_str());
  return true;
}

void remove_folder(const std::string& name) {
  const Descriptor folder(open(name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (folder.number() < 0 || flock(folder.number(), LOCK_EX | LOCK_NB) != 0) return;
  if (!still_has_name(folder.number(), name)) return;
  std::error_code ignored;
  std::filesystem::remove_all(name, ignored);
}

std::vector<std::string> names_beside(const std::string& path) {
  const std::string folder = folder_of(path);
  const std::string base = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(opendir(folder.c_str()), closedir);
  if (listing == nullptr) return names;
  while (const dirent* entry = readdir(listing.get()))
    if (is_beside(entry->d_name, base))
      names.push_back(path.substr(0, path.size() - base.size()) + entry->d_name);
  return names;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

void remove_unfinished(const std::string& path) {
  for (const std::string& name : names_beside(path))
    if (!remove_file(name)) remove_folder(name);
}

UnfinishedFile::UnfinishedFile(const std::string& path, Naming naming) : path_(path) {
  remove_unfinished(path);
  const bool open = open_unnamed() && (naming == Naming::if_needed || take_name());
  if (!open) open_named();
}

/// The file is locked before anybody can see it. False, and it is gone, where it cannot be had so.
bool UnfinishedFile::take_name() {
  std::string name;
  do {
    name = name_beside(path_);
    named_ = linkat(AT_FDCWD, name_.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
  } while (!named_ && errno == EEXIST);
  if (named_)
    name_ = name;
  else
    close(descriptor_);
  return named_;
}

/// False where the file system has no such files, or there is no /proc to reach one by.
bool UnfinishedFile::open_unnamed() {
  descriptor_ = open(folder_of(path_).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (descriptor_ < 0) return false;
  name_ = "/proc/self/fd/" + std::to_string(descriptor_);
  if (access(name_.c_str(), R_OK | W_OK) == 0) {
    // Held already when the file gets a name.
    try_lock_byte(descriptor_, LockByte::unfinished, LockKind::exclusive);
    return true;
  }
  close(descriptor_);
  return false;
}

void UnfinishedFile::open_named() {
  for (;;) {
    name_ = name_beside(path_);
    descriptor_ = open(name_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0 && errno == EEXIST) continue;
    named_ = descriptor_ >= 0;
    if (!named_ || claim_file(descriptor_, name_)) return;
    close(descriptor_);
  }
}

UnfinishedFile::~UnfinishedFile() {
  if (descriptor_ < 0) return;
  if (named_) {
    unlink((name_ + "-lock").c_str());
    unlink(name_.c_str());
  }
  close(descriptor_);
}

bool UnfinishedFile::take_path() {
  const int flags = named_ ? 0 : AT_SYMLINK_FOLLOW;
  if (linkat(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), flags) == 0) return true;
  if (errno == EEXIST || !named_) return false;
  // A file system without hard links; there another process may make the name in between.
  if (access(path_.c_str(), F_OK) == 0) {
    errno = EEXIST;
    return false;
  }
  if (std::rename(name_.c_str(), path_.c_str()) != 0) return false;
  named_ = false;
  return true;
}

bool UnfinishedFile::replace_path() {
  if (!named_) {  // a link never replaces a file, which rename() does
    const std::string named = name_beside(path_);
    if (linkat(AT_FDCWD, name_.c_str(), AT_FDCWD, named.c_str(), AT_SYMLINK_FOLLOW) != 0)
      return false;
    name_ = named;
    named_ = true;
  }
  if (std::rename(name_.c_str(), path_.c_str()) != 0) return false;
  named_ = false;
  return true;
}

UnfinishedFolder::UnfinishedFolder(const std::string& path) : path_(path) {
  remove_unfinished(path);
  for (;;) {
    name_ = name_beside(path_);
    if (mkdir(name_.c_str(), 0777) != 0) {
      if (errno == EEXIST) continue;
      name_.clear();
      return;
    }
    descriptor_ = open(name_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // One that may not be read by whoever made it cannot be locked, and so stays for everybody.
    if (descriptor_ < 0 || claim_folder(descriptor_, name_)) return;
    close(descriptor_);
  }
}

UnfinishedFolder::~UnfinishedFolder() {
  std::error_code ignored;
  if (!name_.empty()) std::filesystem::remove_all(name_, ignored);
  if (descriptor_ >= 0) close(descriptor_);
}

bool UnfinishedFolder::take_path() {
  if (std::rename(name_.c_str(), path_.c_str()) != 0) return false;
  name_.clear();
  return true;
}

}  // namespace casus::storage
