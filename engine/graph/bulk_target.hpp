#pragma once

// The file that a new graph is written to, chunk by chunk.

#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/catalog.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/storage/store.hpp"

namespace casus::graph {

/// A database file that does not exist yet, or holds no elements and no schema.
///
/// A new file is written under another name, in commits of a few megabytes so that memory stays
/// bounded however large the graph is, and takes its own name whole when all is done: nobody sees
/// half of it, and nothing is left of it when this object goes before publish(). An existing file
/// is changed in one transaction, whose chunks are in memory until then.
///
/// For one thread; commits run on another one behind its back.
class BulkTarget {
 public:
  /// Throws casus::Error (runtime) where the database is not empty, (storage, conflict) where it
  /// cannot be opened for writing.
  BulkTarget(const std::string& path, std::chrono::milliseconds write_timeout);
  ~BulkTarget();
  BulkTarget(const BulkTarget&) = delete;
  BulkTarget& operator=(const BulkTarget&) = delete;

  /// The names that the database knows already; an emptied database may have some.
  [[nodiscard]] const Catalog& catalog() const { return catalog_; }
  [[nodiscard]] std::uint64_t catalog_generation() const { return catalog_generation_; }

  /// Each key once. Throws casus::Error (storage), also for chunks that were put before.
  void put(storage::ChunkKey key, ByteBuffer bytes);
  /// Makes all of it durable and visible. Throws casus::Error (storage); the database is then as it
  /// was. Nothing may be put afterwards.
  void publish();

 private:
  using Chunks = std::vector<std::pair<storage::ChunkKey, ByteBuffer>>;

  void open_existing(std::chrono::milliseconds write_timeout);
  void open_new();
  void commit_pending();
  void publish_new();

  std::string path_;
  std::string temporary_path_;  // of a new file
  int descriptor_ = -1;         // of it, to ask that its pages be written out
  std::shared_ptr<storage::Store> store_;
  std::unique_ptr<storage::StoreWriter> writer_;  // of an existing file
  Catalog catalog_;
  std::uint64_t catalog_generation_ = 0;
  Chunks pending_;
  std::size_t pending_bytes_ = 0;
  std::future<void> committing_;
};

}  // namespace casus::graph
