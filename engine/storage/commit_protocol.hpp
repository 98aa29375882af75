#pragma once

// When and how commits reach the disk; see "Durability" in FORMAT.md.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "casus/database.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/seal.hpp"
#include "engine/storage/snapshot.hpp"

namespace casus::storage {

/// A version with its meta page, which stays as it was when later commits replace it in the file.
struct CommittedVersion {
  std::shared_ptr<const Snapshot> snapshot;
  lmdb_format::Meta meta{};
  std::uint64_t ordinal = 0;  // among commits made for groups; 0 for others
};

/// Keeps the seals of one open file. All functions but checkpoint are called by whoever has the
/// write turn, in this process and among processes.
class CommitProtocol {
 public:
  CommitProtocol(std::shared_ptr<Environment> environment, Durability durability);

  /// What a commit has to do after LMDB's.
  enum class After {
    nothing,  ///< it is as safe as the durability asks for
    group     ///< it must be waited for in GroupSync
  };
  /// Before a transaction over `base` that will write about `bytes`: makes the file's seal fit this
  /// process's durability, and room at the file's end. `others_wait`: other threads want to write
  /// next, so that flushing for several at once pays. Throws casus::Error (storage), also for a
  /// full disk.
  After prepare(const std::shared_ptr<const Snapshot>& base, std::uint64_t bytes, bool others_wait);
  /// After a commit over `base` has made `version`. Throws casus::Error (storage) where it could
  /// not be made as safe as After::nothing says: it is visible, and may be lost.
  void committed(const Snapshot& base, std::uint64_t version, std::uint64_t bytes, After after);
  /// Makes all commits up to a version safe on disk. Needs the file's lock, not the turn; one
  /// thread at a time.
  void checkpoint(CommittedVersion version);
  /// The ordinal of the commit that was last prepared for a group.
  [[nodiscard]] std::uint64_t group_ordinal() const;
  /// As checkpoint for the newest version, at the end: whoever opens the file next need not care.
  void settle();
  /// Whether commits since the last checkpoint ask for one, by time or size.
  [[nodiscard]] bool checkpoint_is_due() const;
  /// Whether the file relies on a checkpoint of this process.
  [[nodiscard]] bool needs_settling() const;

 private:
  After prepare_full(const std::shared_ptr<const Snapshot>& base, bool others_wait);
  [[nodiscard]] bool holds_checkpoint() const;
  [[nodiscard]] bool join_group();
  void seal(SealMode mode);
  void flush_digested(const Snapshot& base, std::uint64_t version);
  void make_room(const TreeRoot& root, std::uint64_t bytes) const;

  std::shared_ptr<Environment> environment_;
  Durability durability_;
  mutable std::mutex seal_mutex_;  // for the seals in the file and the two snapshots below
  // The sealed version, whose pages must not be used again, and the one before it, to which the
  // file falls back as long as the newer seal may not be on disk.
  std::shared_ptr<const Snapshot> sealed_;
  std::shared_ptr<const Snapshot> sealed_before_;
  std::uint64_t group_ordinal_ = 0;
  std::atomic<std::uint64_t> unsynced_bytes_ = 0;
  std::atomic<std::uint64_t> safe_version_ = 0;  // that this object has seen reach the disk
  std::chrono::steady_clock::time_point last_checkpoint_;
};

/// Looks at the seal when a file is opened, before LMDB sees it. `alone`: no other process has the
/// file open. Falls back to the sealed version where the machine stopped before later commits were
/// safe. Throws casus::Error (storage) where the file is damaged or needs to be opened for writing.
void recover_file(const FileMap& map, bool read_only, bool alone);

}  // namespace casus::storage
