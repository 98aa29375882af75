#include "tests/bench/rivals.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace casus::bench {

namespace {

void require_lmdb(int code) {
  if (code != 0) throw std::runtime_error(std::string("LMDB: ") + mdb_strerror(code));
}

}  // namespace

Lmdb::Lmdb(const std::string& path) {
  require_lmdb(mdb_env_create(&environment_));
  mdb_env_set_mapsize(environment_, std::size_t{1} << 36);
  require_lmdb(mdb_env_open(environment_, path.c_str(), MDB_NOSUBDIR, 0644));
  MDB_txn* transaction = nullptr;
  require_lmdb(mdb_txn_begin(environment_, nullptr, 0, &transaction));
  require_lmdb(mdb_dbi_open(transaction, nullptr, MDB_INTEGERKEY, &main_));
  require_lmdb(mdb_txn_commit(transaction));
}

Lmdb::~Lmdb() {
  if (reading_ != nullptr) mdb_txn_abort(reading_);
  mdb_env_close(environment_);
}

void Lmdb::put(std::uint64_t first, std::uint64_t count, std::size_t bytes) {
  MDB_txn* transaction = nullptr;
  require_lmdb(mdb_txn_begin(environment_, nullptr, 0, &transaction));
  std::vector<char> contents(bytes);
  for (std::uint64_t key = first; key < first + count; ++key) {
    std::memcpy(contents.data(), &key, std::min(bytes, sizeof key));
    MDB_val lmdb_key{sizeof key, &key};
    MDB_val value{bytes, contents.data()};
    require_lmdb(mdb_put(transaction, main_, &lmdb_key, &value, 0));
  }
  require_lmdb(mdb_txn_commit(transaction));
}

void Lmdb::put_keys(const std::vector<std::uint64_t>& keys) {
  MDB_txn* transaction = nullptr;
  require_lmdb(mdb_txn_begin(environment_, nullptr, 0, &transaction));
  for (std::uint64_t key : keys) {
    MDB_val lmdb_key{sizeof key, &key};
    MDB_val value{0, nullptr};
    require_lmdb(mdb_put(transaction, main_, &lmdb_key, &value, 0));
  }
  require_lmdb(mdb_txn_commit(transaction));
}

void Lmdb::read() { require_lmdb(mdb_txn_begin(environment_, nullptr, MDB_RDONLY, &reading_)); }

std::uint64_t Lmdb::get(std::uint64_t key) const {
  MDB_val lmdb_key{sizeof key, &key};
  MDB_val value{};
  require_lmdb(mdb_get(reading_, main_, &lmdb_key, &value));
  std::uint64_t number = 0;
  std::memcpy(&number, value.mv_data, sizeof number);
  return number;
}

void read_first_value(const std::string& path) {
  MDB_env* environment = nullptr;
  require_lmdb(mdb_env_create(&environment));
  require_lmdb(mdb_env_open(environment, path.c_str(), MDB_NOSUBDIR | MDB_RDONLY | MDB_NOLOCK, 0));
  MDB_txn* transaction = nullptr;
  require_lmdb(mdb_txn_begin(environment, nullptr, MDB_RDONLY, &transaction));
  MDB_dbi main = 0;
  require_lmdb(mdb_dbi_open(transaction, nullptr, 0, &main));
  MDB_cursor* cursor = nullptr;
  require_lmdb(mdb_cursor_open(transaction, main, &cursor));
  MDB_val key{}, value{};
  require_lmdb(mdb_cursor_get(cursor, &key, &value, MDB_FIRST));
  mdb_cursor_close(cursor);
  mdb_txn_abort(transaction);
  mdb_env_close(environment);
}

Sqlite::Sqlite(const std::string& path) {
  require(sqlite3_open(path.c_str(), &database_));
  run("PRAGMA journal_mode = WAL");
  run("PRAGMA synchronous = FULL");
}

Sqlite::~Sqlite() {
  sqlite3_finalize(statement_);
  sqlite3_close(database_);
}

void Sqlite::require(int code) const {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database_));
}

void Sqlite::run(const std::string& sql) {
  require(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
}

void Sqlite::prepare(const std::string& sql) {
  sqlite3_finalize(statement_);
  require(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement_, nullptr));
}

std::int64_t Sqlite::step(std::int64_t number, const std::string& text) {
  sqlite3_reset(statement_);
  require(sqlite3_bind_int64(statement_, 1, number));
  if (!text.empty())
    require(sqlite3_bind_text(statement_, 2, text.data(), static_cast<int>(text.size()),
                              SQLITE_STATIC));
  const int code = sqlite3_step(statement_);
  require(code);
  const std::int64_t found = code == SQLITE_ROW ? sqlite3_column_int64(statement_, 0) : 0;
  sqlite3_reset(statement_);
  return found;
}

}  // namespace casus::bench
