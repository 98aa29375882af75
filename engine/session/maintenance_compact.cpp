// Compacting a file in place.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <random>
#include <utility>

#include "casus/maintenance.hpp"
#include "engine/session/maintenance_errors.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/file_locks.hpp"
#include "engine/storage/file_map.hpp"
#include "engine/storage/store.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus {

namespace {

using session::cannot_do;

/// The file itself, where `path` is a link to it.
std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  if (error) throw cannot_do("open", path, error.value());
  return real;
}

/// A copy of the newest version; gone with this object unless taken.
class Copy {
 public:
  explicit Copy(const std::string& path)
      : name_(path + ".new-" + std::to_string(std::random_device()())) {
    Options options;
    const auto store = storage::Store::open(path, options);
    const auto turn =
        store->begin_write(options.write_timeout);  // so that nobody commits meanwhile
    version_ = turn->base().version();
    store->copy_to(name_);
  }
  ~Copy() {
    if (!name_.empty()) unlink(name_.c_str());
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }
  void taken() { name_.clear(); }

 private:
  std::string name_;
  std::uint64_t version_ = 0;
};

/// The database file while nobody else may have it open.
class Alone {
 public:
  explicit Alone(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) throw cannot_do("open", path, errno);
    map_ = std::make_unique<storage::FileMap>(descriptor, path);
    map_->reserve(map_->length());
    if (!storage::try_lock_byte(descriptor, storage::LockByte::presence,
                                storage::LockKind::exclusive))
      throw session::database_in_use(path);
  }

  [[nodiscard]] std::uint64_t version() const { return storage::newest_version(*map_); }

  /// Gives `file` the owner and permissions of this one. A user who may not give files away keeps
  /// the copy.
  void pass_on_permissions(const std::string& file) const {
    struct stat status {};
    if (fstat(map_->descriptor(), &status) != 0) throw cannot_do("open", map_->path(), errno);
    if (chown(file.c_str(), status.st_uid, status.st_gid) != 0 && errno != EPERM)
      throw cannot_do("write to", file, errno);
    if (chmod(file.c_str(), status.st_mode & 07777) != 0) throw cannot_do("write to", file, errno);
  }

 private:
  std::unique_ptr<storage::FileMap> map_;
};

}  // namespace

void compact(const std::string& path) {
  const std::string file = real_path(path);
  Copy copy(file);
  const Alone alone(file);
  if (alone.version() != copy.version()) throw session::database_in_use(file);
  alone.pass_on_permissions(copy.name());
  if (std::rename(copy.name().c_str(), file.c_str()) != 0) throw cannot_do("replace", file, errno);
  copy.taken();
  storage::sync_folder_of(file);
}

}  // namespace casus
