// Compacting a file in place.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>

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

/// Copies the newest version, and says which it was.
std::uint64_t copy_newest(const std::string& path, storage::TemporaryName& copy) {
  Options options;
  const auto store = storage::Store::open(path, options);
  const auto turn = store->begin_write(options.write_timeout);  // so that nobody commits meanwhile
  store->copy_into(copy);
  return turn->base().version();
}

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

  /// Gives the file behind `descriptor` the owner and permissions of this one. A user who may not
  /// give files away keeps the copy.
  void pass_on_permissions(int descriptor) const {
    struct stat status {};
    if (fstat(map_->descriptor(), &status) != 0) throw cannot_do("open", map_->path(), errno);
    if (fchown(descriptor, status.st_uid, status.st_gid) != 0 && errno != EPERM)
      throw cannot_do("write to", map_->path(), errno);
    if (fchmod(descriptor, status.st_mode & 07777) != 0)
      throw cannot_do("write to", map_->path(), errno);
  }

 private:
  std::unique_ptr<storage::FileMap> map_;
};

}  // namespace

void compact(const std::string& path) {
  const std::string file = real_path(path);
  storage::TemporaryName copy(file);
  const std::uint64_t version = copy_newest(file, copy);
  const Alone alone(file);
  if (alone.version() != version) throw session::database_in_use(file);
  alone.pass_on_permissions(copy.descriptor());
  copy.replace();
}

}  // namespace casus
