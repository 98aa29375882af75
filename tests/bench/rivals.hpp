#pragma once

// LMDB and SQLite as their users would use them for what Casus is measured at.

#include <lmdb.h>
#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <vector>

namespace casus::bench {

/// Integers to values of some bytes in a durable LMDB file. Throws std::runtime_error.
class Lmdb {
 public:
  explicit Lmdb(const std::string& path);
  ~Lmdb();
  Lmdb(const Lmdb&) = delete;
  Lmdb& operator=(const Lmdb&) = delete;

  /// One transaction of `count` values of `bytes` each, under ascending keys from `first` on.
  void put(std::uint64_t first, std::uint64_t count, std::size_t bytes);
  /// One transaction of `keys`, without values.
  void put_keys(const std::vector<std::uint64_t>& keys);
  /// Begins a transaction that get() reads in.
  void read();
  /// The first eight bytes of a value; read() must have been called.
  [[nodiscard]] std::uint64_t get(std::uint64_t key) const;

 private:
  MDB_env* environment_ = nullptr;
  MDB_dbi main_ = 0;
  MDB_txn* reading_ = nullptr;
};

/// Opens an LMDB file that is there, as its reader, and looks at its first value. Throws std::runtime_error.
void read_first_value(const std::string& path);

/// A durable SQLite file in its faster mode: a write-ahead log, flushed at every commit. Throws
/// std::runtime_error.
class Sqlite {
 public:
  explicit Sqlite(const std::string& path);
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  void run(const std::string& sql);
  /// Prepares the statement that step() runs; it is used again each time.
  void prepare(const std::string& sql);
  /// Binds ?1 (and, if it has text, ?2) and runs it; the first column of its row, if it has one.
  std::int64_t step(std::int64_t number, const std::string& text = {});

 private:
  void require(int code) const;

  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace casus::bench
