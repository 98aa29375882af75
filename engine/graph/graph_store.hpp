#pragma once

// One open graph: snapshots to read and transactions to change it.

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "casus/database.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/graph/transaction.hpp"
#include "engine/storage/store.hpp"

namespace casus::graph {

/// Safe to use from any thread.
class GraphStore {
 public:
  /// `path` as in Database::open.
  static std::shared_ptr<GraphStore> open(const std::string& path, const Options& options);
  /// Over a store that is already open.
  explicit GraphStore(std::shared_ptr<storage::Store> store);

  /// The latest committed state (also of other processes). It stays as it is however long it is
  /// held; holding it long makes the file grow. The same object as before where nothing was
  /// committed.
  [[nodiscard]] std::shared_ptr<const GraphView> snapshot();

  /// Waits for its turn as long as there is patience, then throws casus::Error (conflict). Throws
  /// (storage) where the database is read-only.
  std::unique_ptr<GraphTransaction> begin(const storage::Patience& patience);

  /// Chunks that statements have unfolded stay in memory for the next ones, until they take more
  /// than this many bytes and nobody reads; by default half of the machine's memory.
  void keep_unfolded(std::size_t bytes) { unfolded_limit_ = bytes; }
  [[nodiscard]] std::size_t unfolded_bytes() const { return decoded_->bytes(); }

  /// The file beneath: for copying, checking and its path.
  [[nodiscard]] storage::Store& store() const { return *store_; }

 private:
  std::shared_ptr<storage::Store> store_;
  std::shared_ptr<DecodedChunks> decoded_ = std::make_shared<DecodedChunks>();
  std::atomic<std::size_t> unfolded_limit_;
  std::mutex mutex_;  // guards latest_
  std::shared_ptr<const GraphView> latest_;
};

}  // namespace casus::graph
