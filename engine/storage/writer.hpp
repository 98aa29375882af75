#pragma once

// The one writer of a store.

#include <functional>
#include <memory>
#include <optional>

#include "engine/storage/index_changes.hpp"
#include "engine/storage/snapshot.hpp"
#include "engine/storage/store.hpp"

namespace casus::storage {

/// Collects changes in memory and hands them over at commit, to become one LMDB transaction on the
/// committing thread: LMDB's write transactions belong to a thread, writers here do not.
class Writer final : public StoreWriter {
 public:
  /// Commits the changes to `base`; what it returns, if anything, is called after `end` and may
  /// wait.
  using Commit = std::function<std::function<void()>(const std::shared_ptr<const Snapshot>& base,
                                                     const ValueChanges& changes)>;
  /// `end` is called once: after commit, or when the writer is gone without.
  Writer(std::shared_ptr<const Snapshot> base, Commit commit, std::function<void()> end);
  ~Writer() override;

  [[nodiscard]] const StoreSnapshot& base() const override { return *base_; }
  void put(ChunkKey key, Bytes bytes) override;
  void erase(ChunkKey key) override;
  void add_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) override;
  void remove_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) override;
  void clear_index(std::uint32_t index) override;
  void scan_index(
      std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
      const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const override;
  [[nodiscard]] bool added_keys_are_unique(std::uint32_t index, std::size_t most) const override;
  void commit() override;

 private:
  void require_open() const;
  void finish();

  std::shared_ptr<const Snapshot> base_;
  Commit commit_;
  std::function<void()> end_;
  ValueChanges chunks_;
  IndexChanges index_changes_;
};

}  // namespace casus::storage
