#pragma once

// One LMDB write transaction, from begin to commit on one thread.

#include <lmdb.h>

#include <string>
#include <string_view>

#include "engine/storage/environment.hpp"
#include "engine/storage/layout.hpp"
#include "engine/storage/store.hpp"

namespace casus::storage {

/// Aborts unless committed. The caller holds the write turn, so begin does not wait. LMDB's write
/// mutex belongs to a thread: all calls must come from the one that made the object.
class WriteTransaction {
 public:
  explicit WriteTransaction(Environment& environment);
  ~WriteTransaction();
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;

  /// The version that commit will make.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  /// Puts header and payload under `key`, in place of what was there.
  void put(std::string_view key, Bytes payload);
  /// As put, for a key that is greater than all in the tree; fills pages to the last byte.
  void append(std::string_view key, Bytes payload);
  void erase(std::string_view key);
  void commit();

 private:
  void put(std::string_view key, Bytes payload, unsigned flags);

  Environment& environment_;
  MDB_txn* transaction_ = nullptr;
  MDB_dbi main_ = 0;
  std::uint64_t version_ = 0;
};

}  // namespace casus::storage
