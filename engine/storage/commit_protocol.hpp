#pragma once

// When and how commits reach the disk; see "Durability" in FORMAT.md.

#include <chrono>
#include <cstdint>
#include <memory>

#include "casus/database.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/seal.hpp"
#include "engine/storage/snapshot.hpp"

namespace casus::storage {

/// Keeps the seals of one open file. All functions are called by whoever has the write turn, in
/// this process and among processes.
class CommitProtocol {
 public:
  CommitProtocol(std::shared_ptr<Environment> environment, Durability durability);

  /// Before a transaction over `base` that will write about `bytes`: makes the file's seal fit this
  /// process's durability, and room at the file's end. Throws casus::Error (storage), also for a
  /// full disk.
  void prepare(const std::shared_ptr<const Snapshot>& base, std::uint64_t bytes);
  /// After a commit has made `version`. Does not fail.
  void committed(std::uint64_t version, std::uint64_t bytes);
  /// Makes all commits safe on disk; `latest` is the newest version.
  void checkpoint(const std::shared_ptr<const Snapshot>& latest);
  /// As checkpoint, at the end: whoever opens the file next need not care.
  void settle();
  /// Whether commits since the last checkpoint ask for one, by time or size.
  [[nodiscard]] bool checkpoint_is_due() const;
  [[nodiscard]] bool has_unsynced_commits() const { return unsynced_bytes_ > 0; }

 private:
  void seal(SealMode mode);
  void make_room(const TreeRoot& root, std::uint64_t bytes) const;

  std::shared_ptr<Environment> environment_;
  Durability durability_;
  // The sealed version, whose pages must not be used again, and the one before it, to which the
  // file falls back as long as the newer seal may not be on disk.
  std::shared_ptr<const Snapshot> sealed_;
  std::shared_ptr<const Snapshot> sealed_before_;
  std::uint64_t unsynced_bytes_ = 0;
  std::chrono::steady_clock::time_point last_checkpoint_;
};

/// Looks at the seal when a file is opened, before LMDB sees it. `alone`: no other process has the
/// file open. Falls back to the sealed version where the machine stopped before later commits were
/// safe. Throws casus::Error (storage) where the file is damaged or needs to be opened for writing.
void recover_file(const FileMap& map, bool read_only, bool alone);

}  // namespace casus::storage
