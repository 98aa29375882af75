#include "engine/storage/errors.hpp"

#include <fmt/format.h>
#include <lmdb.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace casus::storage {

namespace {

Error storage(std::string message) { return Error(ErrorKind::storage, std::move(message)); }

constexpr std::string_view what_damage_leaves =
    "'casus check' lists all damage; restore a backup, or let 'casus salvage' save what can be read "
    "to a new file";

std::string reason(int code) { return std::generic_category().message(code); }

}  // namespace

Error system_error(std::string_view operation, const std::string& path, int code) {
  if (code == ENOSPC || code == EDQUOT) return disk_full(path);
  Error error = storage(fmt::format("cannot {} '{}': {}", operation, path, reason(code)));
  if (code == EACCES || code == EPERM || code == EROFS)
    error.with_hint("check the permissions of the file and its folder");
  return error;
}

Error not_writable(const std::string& path, int code) {
  return system_error("open", path, code)
      .with_hint("it can be read: open it with --read-only (Options::read_only)");
}

Error disk_full(const std::string& path) {
  return storage(fmt::format(
      "the disk that holds '{}' is full; nothing of what was being written is kept", path));
}

Error lmdb_error(std::string_view operation, const std::string& path, int code) {
  switch (code) {
    case MDB_CORRUPTED:
    case MDB_PAGE_NOTFOUND:
    case MDB_CURSOR_FULL:
      return damaged_file(path, mdb_strerror(code));
    case MDB_INVALID:
    case MDB_VERSION_MISMATCH:
      return foreign_file(path);
    case MDB_MAP_FULL:
    case MDB_MAP_RESIZED:
      return storage(
          fmt::format("cannot {} '{}': the file has outgrown the address space reserved for it",
                      operation, path));
    case MDB_READERS_FULL:
      return storage(fmt::format("cannot {} '{}': too many snapshots are open in all processes",
                                 operation, path));
    case MDB_PANIC:
      return storage(fmt::format(
          "cannot {} '{}': an earlier write failed half-way; close the database and open it again",
          operation, path));
    default:
      if (code > 0) return system_error(operation, path, code);
      return storage(fmt::format("cannot {} '{}': {}", operation, path, mdb_strerror(code)));
  }
}

Error is_a_directory(const std::string& path) {
  return storage(fmt::format("cannot open '{}': it is a folder, not a database file", path));
}

Error not_a_regular_file(const std::string& path) {
  return storage(fmt::format("cannot open '{}': it is not a regular file", path));
}

Error foreign_file(const std::string& path) {
  return storage(fmt::format("'{}' is not a Casus database", path));
}

Error foreign_lmdb_file(const std::string& path) {
  return storage(fmt::format("'{}' is a database of another program (LMDB), not of Casus", path));
}

Error empty_file_read_only(const std::string& path) {
  return storage(fmt::format("'{}' is empty, and opened read-only it stays so", path));
}

Error newer_format(const std::string& path, std::uint32_t found, std::uint32_t supported) {
  return storage(
             fmt::format(
                 "'{}' has file format {}, written by a newer release; this one reads format {}",
                 path, found, supported))
      .with_hint("open it with a newer release of Casus");
}

Error older_format(const std::string& path, std::uint32_t found, std::uint32_t supported) {
  return storage(fmt::format(
                     "'{}' has file format {}, of a release before 0.1; this one reads format {}",
                     path, found, supported))
      .with_hint("export it with the release that wrote it and import it again");
}

Error truncated_file(const std::string& path, std::uint64_t length, std::uint64_t needed) {
  return storage(fmt::format("'{}' is damaged: it ends after {} bytes where {} are in use", path,
                             length, needed))
      .with_hint(std::string(what_damage_leaves));
}

Error damaged_file(const std::string& path, const std::string& what) {
  return storage(fmt::format("'{}' is damaged: {}", path, what))
      .with_hint(std::string(what_damage_leaves));
}

Error file_vanished(const std::string& path) {
  return storage(fmt::format("'{}' can no longer be read: the file or its disk is gone", path));
}

Error store_is_read_only(const std::string& path) {
  return storage(fmt::format("'{}' is open read-only", path));
}

Error opened_otherwise(const std::string& path, std::string_view option) {
  return storage(fmt::format("'{}' is open in this process already with another setting of '{}'",
                             path, option));
}

Error write_conflict(const std::string& path, std::chrono::milliseconds waited) {
  return Error(ErrorKind::conflict,
               fmt::format("another transaction is writing to '{}'; waited {} ms for it", path,
                           waited.count()))
      .with_hint("try again, or allow a longer write timeout");
}

Error readers_in_the_way(const std::string& path, std::chrono::milliseconds waited) {
  return Error(ErrorKind::conflict,
               fmt::format("a read-only process that may not use the lock file has '{}' open; "
                           "waited {} ms for it",
                           path, waited.count()))
      .with_hint("let that process close the database, or let it write to the lock file");
}

Error changed_behind_our_back(const std::string& path) {
  return Error(ErrorKind::conflict,
               fmt::format("another program wrote to '{}' without waiting its turn", path));
}

Error address_space_exhausted(const std::string& path, std::uint64_t reserved) {
  return storage(
             fmt::format(
                 "'{}' has outgrown the {} MiB of address space this process could reserve for it",
                 path, reserved >> 20))
      .with_hint("raise the limit on address space (ulimit -v)");
}

Error no_place_for_memory(const std::string& tried) {
  return storage(
             fmt::format("cannot make an in-memory database: no temporary file could be made in {}",
                         tried))
      .with_hint("set TMPDIR to a folder that can be written to");
}

Error index_key_too_long(std::size_t length, std::size_t limit) {
  return storage(
      fmt::format("an index key of {} bytes is longer than the {} allowed", length, limit));
}

Error chunk_too_large(std::size_t length) {
  return storage(fmt::format("a chunk of {} bytes is larger than the format allows", length));
}

Error writer_is_over() {
  return Error(ErrorKind::internal, "a transaction was used after its commit");
}

Error copy_target_exists(const std::string& path) {
  return storage(fmt::format("cannot copy to '{}': it exists already", path));
}

Error needs_recovery(const std::string& path) {
  return storage(fmt::format(
      "'{}' was being written when the machine stopped and must be opened for writing once before "
      "it can be read",
      path));
}

Error lost_unsynced_file(const std::string& path, const std::string& damage) {
  return storage(
      fmt::format("'{}' was written with durability 'none' and lost in a crash of the machine: {}",
                  path, damage));
}

}  // namespace casus::storage
