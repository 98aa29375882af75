#include "engine/storage/write_transaction.hpp"

#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/storage/errors.hpp"

namespace casus::storage {

namespace {

bool disk_is_full(int descriptor) {
  constexpr std::uint64_t little = std::uint64_t{1} << 20;
  struct statvfs status {};
  return fstatvfs(descriptor, &status) == 0 && status.f_bavail * status.f_frsize < little;
}

MDB_val to_lmdb(std::string_view text) { return {text.size(), const_cast<char*>(text.data())}; }

}  // namespace

WriteTransaction::WriteTransaction(Environment& environment) : environment_(environment) {
  if (const int code = mdb_txn_begin(environment.handle(), nullptr, 0, &transaction_); code != 0)
    throw lmdb_error("write to", environment.path(), code);
  version_ = mdb_txn_id(transaction_);
  if (const int code = mdb_dbi_open(transaction_, nullptr, 0, &main_); code != 0) {
    mdb_txn_abort(transaction_);
    throw lmdb_error("write to", environment.path(), code);
  }
}

WriteTransaction::~WriteTransaction() {
  if (transaction_ != nullptr) mdb_txn_abort(transaction_);
}

void WriteTransaction::put(std::string_view key, Bytes payload) { put(key, payload, 0); }

void WriteTransaction::append(std::string_view key, Bytes payload) {
  put(key, payload, MDB_APPEND);
}

void WriteTransaction::put(std::string_view key, Bytes payload, unsigned flags) {
  if (payload.size() > 0xFFFFFFFF - sizeof(ValueHeader)) throw chunk_too_large(payload.size());
  const std::uint64_t stamp = make_stamp(version_);
  const ValueHeader header{value_checksum(key, stamp, payload), stamp};
  MDB_val lmdb_key = to_lmdb(key);
  MDB_val value{sizeof header + payload.size(), nullptr};
  if (const int code = mdb_put(transaction_, main_, &lmdb_key, &value, flags | MDB_RESERVE);
      code != 0)
    throw lmdb_error("write to", environment_.path(), code);
  auto* target = static_cast<std::byte*>(value.mv_data);
  std::memcpy(target, &header, sizeof header);
  if (!payload.empty()) std::memcpy(target + sizeof header, payload.data(), payload.size());
}

void WriteTransaction::erase(std::string_view key) {
  MDB_val lmdb_key = to_lmdb(key);
  const int code = mdb_del(transaction_, main_, &lmdb_key, nullptr);
  if (code != 0 && code != MDB_NOTFOUND) throw lmdb_error("write to", environment_.path(), code);
}

void WriteTransaction::commit() {
  // LMDB ends the transaction whether this succeeds or not.
  const int code = mdb_txn_commit(std::exchange(transaction_, nullptr));
  if (code == 0) return;
  // LMDB calls a write that was cut short by a full disk an input/output error.
  if (code == EIO && disk_is_full(environment_.map().descriptor()))
    throw disk_full(environment_.path());
  throw lmdb_error("write to", environment_.path(), code);
}

}  // namespace casus::storage
