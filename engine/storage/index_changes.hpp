#pragma once

// A writer's changes to index entries, and how they become changed blocks at commit.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/storage/index_splice.hpp"
#include "engine/storage/snapshot.hpp"

namespace casus::storage {

/// Changed values of the tree by key; absent ones are to be erased.
using ValueChanges = std::map<std::string, std::optional<std::string>, std::less<>>;

/// What a writer did to the indexes, over the committed entries of `base`.
class IndexChanges {
 public:
  void add(std::uint32_t index, std::string_view key, std::uint32_t id);
  void remove(std::uint32_t index, std::string_view key, std::uint32_t id);
  void clear(std::uint32_t index);
  [[nodiscard]] bool empty() const { return indexes_.empty(); }

  /// As StoreSnapshot::scan_index, with these changes made.
  void scan(const Snapshot& base, std::uint32_t index, std::string_view from,
            std::optional<std::string_view> to,
            const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const;

  /// As StoreWriter::added_keys_are_unique.
  [[nodiscard]] bool added_keys_are_unique(const Snapshot& base, std::uint32_t index, std::size_t most) const;

  /// The blocks to write so that the indexes hold these changes.
  void apply(const Snapshot& base, ValueChanges& out) const;

 private:
  struct OneIndex {
    bool cleared = false;
    IndexEntryChanges entries;
  };
  void put(std::uint32_t index, std::string_view key, std::uint32_t id, bool is_there);

  std::map<std::uint32_t, OneIndex> indexes_;
};

}  // namespace casus::storage
