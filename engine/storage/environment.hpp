#pragma once

// An open LMDB environment together with Casus's own map of the same file.

#include <lmdb.h>

#include <cstdint>
#include <memory>
#include <string>

#include "engine/storage/file_map.hpp"
#include "engine/storage/tree_reader.hpp"
#include "engine/storage/verified_pages.hpp"

namespace casus::storage {

struct EnvironmentCloser {
  void operator()(MDB_env* environment) const { mdb_env_close(environment); }
};
using EnvironmentHandle = std::unique_ptr<MDB_env, EnvironmentCloser>;

/// What all snapshots and writers of one store share. Safe to use from any thread. Must not be used
/// in a child process after fork().
class Environment {
 public:
  /// The file behind `map`, whose contents have been checked to be a database of ours.
  static std::unique_ptr<Environment> open_file(std::unique_ptr<FileMap> map,
                                                const Options& options);
  /// A new database in the empty file `name`, which nobody else knows; without syncing. Messages call
  /// it `path`.
  static std::unique_ptr<Environment> open_unshared(const std::string& name,
                                                    const std::string& path);
  /// A new database in memory, which holds its state record.
  static std::unique_ptr<Environment> open_memory();

  ~Environment();
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  /// Lets casus/lost_file.hpp know of LMDB's own map. Only for a tree that has been found sound.
  void remember_lmdb_map();

  [[nodiscard]] MDB_env* handle() const { return handle_.get(); }
  [[nodiscard]] FileMap& map() const { return *map_; }
  [[nodiscard]] const std::string& path() const { return map_->path(); }
  [[nodiscard]] bool in_memory() const { return in_memory_; }
  [[nodiscard]] bool read_only() const { return read_only_; }
  /// True where the lock file cannot be used, so that LMDB does not know of this process's readers.
  [[nodiscard]] bool without_reader_slots() const { return without_reader_slots_; }
  [[nodiscard]] VerifiedPages& verified() const { return *verified_; }

 private:
  Environment() = default;
  /// Returns LMDB's code.
  int try_open_handle(const std::string& path, unsigned flags);
  void open_handle(const std::string& path, unsigned flags);

  std::unique_ptr<FileMap> map_;
  EnvironmentHandle handle_;
  const std::byte* lmdb_map_ = nullptr;  // where it is known
  std::unique_ptr<VerifiedPages> verified_;
  bool in_memory_ = false;
  bool read_only_ = false;
  bool without_reader_slots_ = false;
};

/// Whether the versions of the two meta pages are equal or one apart, as commits leave them.
bool meta_pages_follow_each_other(const FileMap& map);

/// The newest committed version in the file; 0 where it has none that can be read.
std::uint64_t newest_version(const FileMap& map);
/// The same of a file of this length.
std::uint64_t newest_version(const FileMap& map, std::uint64_t length);
/// Whether `version`, of a file with pages of this size that has its meta pages, is the newest: the question that each
/// statement asks, which looks at two numbers only. False, too, while a commit writes them.
bool is_newest_version(const FileMap& map, std::uint32_t page_size, std::uint64_t version);
/// The meta page of `version`; throws casus::Error (storage) where the file no longer has it.
lmdb_format::Meta load_meta(const FileMap& map, std::uint64_t version);
/// Throws casus::Error (storage) where the file is too short for its meta pages.
std::uint32_t page_size_of(const FileMap& map);
/// Where the tree of `version` is; throws casus::Error (storage) where the file no longer has it or
/// is too short for it. For a version that no reader holds the answer may be out of date at once.
TreeRoot read_root(const FileMap& map, std::uint64_t version);
/// Where the tree is that a meta page speaks of, which may be one that was replaced.
TreeRoot root_of(const FileMap& map, const lmdb_format::Meta& meta);
/// As read_root, for a file that may have been cut short: pages past its end are outside the tree.
TreeRoot read_root_of_any_length(const FileMap& map, std::uint64_t version);

}  // namespace casus::storage
