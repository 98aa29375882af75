#pragma once

// A committed state, read through the bounds-checked tree reader.

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "engine/storage/environment.hpp"
#include "engine/storage/index_block.hpp"
#include "engine/storage/layout.hpp"
#include "engine/storage/store.hpp"

namespace casus::storage {

/// Pins a version with an LMDB read transaction, so that no writer reuses its pages, and reads it
/// in place. Values inside leaf pages, which are small and not aligned, are copied once on first
/// use.
class Snapshot final : public StoreSnapshot {
 public:
  /// Pins the newest version.
  explicit Snapshot(std::shared_ptr<Environment> environment);
  ~Snapshot() override;

  [[nodiscard]] std::uint64_t version() const override { return root_.version; }
  [[nodiscard]] Bytes get(ChunkKey key) const override;
  [[nodiscard]] StoredChunk find(ChunkKey key) const override;
  void for_each(ChunkKind kind, std::uint32_t object,
                const std::function<bool(ChunkKey, Bytes)>& visit) const override;
  void scan_index(
      std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
      const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const override;

  // For this room.
  [[nodiscard]] const TreeRoot& root() const { return root_; }
  [[nodiscard]] const std::string& path() const { return environment_->path(); }
  [[nodiscard]] bool contains(std::string_view key) const;
  /// Throws casus::Error (storage) where a file of this length lacks pages of the snapshot: somebody has
  /// cut it short since.
  void require_length(std::uint64_t length) const;
  /// Whether nothing has been committed since.
  [[nodiscard]] bool is_newest() const {
    return is_newest_version(environment_->map(), root_.page_size, root_.version);
  }
  [[nodiscard]] StateRecord state() const;
  /// The payload of a value, aligned and verified.
  [[nodiscard]] Bytes payload(std::string_view key, const TreePage::Value& value) const;

 private:
  [[nodiscard]] Bytes aligned_copy(std::string_view value) const;

  std::shared_ptr<Environment> environment_;
  MDB_txn* transaction_ = nullptr;
  TreeRoot root_;

  /// Aligned copies of values inside leaf pages, by their address in the file.
  mutable std::mutex copies_mutex_;
  mutable std::unordered_map<const char*, std::unique_ptr<std::uint64_t[]>> copies_;
};

/// Throws casus::Error (storage) unless `value` is header and payload as value_checksum wants them;
/// returns the payload.
Bytes verify_value(std::string_view key, std::string_view value, const std::string& path);

/// Moves over the committed entries of one index. Belongs to one thread; `snapshot` must outlive
/// it.
class IndexCursor {
 public:
  IndexCursor(const Snapshot& snapshot, std::uint32_t index);
  /// To the first entry that is not less than `entry`.
  void seek(std::string_view entry);
  void next();
  [[nodiscard]] bool at_end() const { return at_end_; }
  [[nodiscard]] std::string_view entry() const { return block_.entry(); }

 private:
  [[nodiscard]] bool is_in_index() const;
  /// Before the first entry of the block that blocks_ is at; false after the last block of the index.
  bool enter_block();
  void skip_empty_blocks();

  const Snapshot* snapshot_;
  std::string prefix_;
  std::string key_;  // in the tree, of what is sought
  TreeCursor blocks_;
  IndexBlockCursor block_;
  bool at_end_ = true;
};

}  // namespace casus::storage
