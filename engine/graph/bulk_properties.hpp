#pragma once

// The property chunks of a new graph's nodes or relationships.

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "engine/graph/bulk_column.hpp"
#include "engine/graph/bulk_encode.hpp"
#include "engine/graph/bulk_target.hpp"

namespace casus::graph {

/// Columns of equally many rows, each of one property key; no key twice.
using BulkColumns = std::vector<std::pair<PropertyKeyId, BulkColumn>>;

/// The chunks of all properties of chunk_size ids while they are filled.
class OpenColumns {
 public:
  BulkColumnChunk& of(PropertyKeyId key);
  /// Appends the chunks that are not empty, in the order of keys, and begins others.
  void finish(storage::ChunkKind kind, std::uint32_t number, EncodedChunks& out);

 private:
  std::vector<std::unique_ptr<BulkColumnChunk>> by_key_;
};

/// Cuts the properties of elements, which come in the order of their ids, into chunks; those that are
/// full are made in parallel. For one thread at a time.
class BulkProperties {
 public:
  /// Fills in the properties of ids [from, to), which lie in one chunk. Called from several threads.
  using Fill = std::function<void(OpenColumns& columns, std::uint32_t from, std::uint32_t to)>;

  BulkProperties(BulkTarget& target, storage::ChunkKind kind) : target_(target), kind_(kind) {}

  /// The next ids are [first, end). Throws casus::Error (storage).
  void add(std::uint32_t first, std::uint32_t end, const Fill& fill);
  /// The next ids are [first, end), without properties.
  void pass(std::uint32_t first, std::uint32_t end);
  /// There are no further ids; they end at `end`.
  void finish(std::uint32_t end);

 private:
  void put_open(std::uint32_t number);

  BulkTarget& target_;
  storage::ChunkKind kind_;
  OpenColumns open_;  // of the last ids, whose chunk is not full yet
};

}  // namespace casus::graph
