#include "engine/storage/environment.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>

#include "engine/storage/errors.hpp"
#include "engine/storage/file_locks.hpp"
#include "engine/storage/lost_file.hpp"
#include "engine/storage/memory_file.hpp"
#include "engine/storage/write_transaction.hpp"

namespace casus::storage {

using lmdb_format::Meta;

namespace {

constexpr unsigned most_snapshots = 1022;  // reader slots, in all processes together

Meta load_meta_page(const FileMap& map, unsigned which, std::uint32_t page_size) {
  const std::byte* at =
      map.base() + std::size_t{which} * page_size + sizeof(lmdb_format::PageHeader);
  Meta first, second;
  // It may be replaced while it is read, and is only believed if two looks agree.
  do {
    std::memcpy(&first, at, sizeof first);
    std::atomic_thread_fence(std::memory_order_seq_cst);
    std::memcpy(&second, at, sizeof second);
  } while (std::memcmp(&first, &second, sizeof first) != 0);
  return first;
}

[[noreturn]] void assertion_failed(MDB_env* environment, const char* message) {
  const char* path = nullptr;
  if (mdb_env_get_path(environment, &path) != 0 || path == nullptr) path = "";
  // LMDB would abort the process. Its callers hold nothing that mdb_txn_abort does not release.
  throw damaged_file(path, message);
}

}  // namespace

namespace {

std::uint32_t page_size_within(const FileMap& map, std::uint64_t length) {
  constexpr std::uint64_t smallest_page = 512;
  if (length < 2 * smallest_page) throw truncated_file(map.path(), length, 2 * smallest_page);
  Meta meta;
  std::memcpy(&meta, map.base() + sizeof(lmdb_format::PageHeader), sizeof meta);
  const std::uint64_t needed = std::uint64_t{2} * meta.free_pages.pad;
  if (length < needed) throw truncated_file(map.path(), length, needed);
  return meta.free_pages.pad;
}

}  // namespace

std::uint32_t page_size_of(const FileMap& map) { return page_size_within(map, map.length()); }

Meta load_meta(const FileMap& map, std::uint64_t version) {
  const Meta meta = load_meta_page(map, version & 1, page_size_of(map));
  if (meta.version_number != version) throw damaged_file(map.path(), "a meta page is not current");
  return meta;
}

std::uint64_t newest_version(const FileMap& map) { return newest_version(map, map.length()); }

std::uint64_t newest_version(const FileMap& map, std::uint64_t length) {
  const std::uint32_t page_size = page_size_within(map, length);
  return std::max(load_meta_page(map, 0, page_size).version_number,
                  load_meta_page(map, 1, page_size).version_number);
}

bool is_newest_version(const FileMap& map, std::uint32_t page_size, std::uint64_t version) {
  constexpr std::size_t offset = sizeof(lmdb_format::PageHeader) + offsetof(Meta, version_number);
  static_assert(offset % alignof(std::uint64_t) == 0);
  const auto number = [&](std::size_t page) {
    return __atomic_load_n(reinterpret_cast<const std::uint64_t*>(map.base() + page * page_size + offset),
                           __ATOMIC_ACQUIRE);
  };
  return std::max(number(0), number(1)) == version;
}

bool meta_pages_follow_each_other(const FileMap& map) {
  const std::uint32_t page_size = page_size_of(map);
  const std::uint64_t even = load_meta_page(map, 0, page_size).version_number;
  const std::uint64_t odd = load_meta_page(map, 1, page_size).version_number;
  return std::max(even, odd) - std::min(even, odd) <= 1;
}

TreeRoot root_of(const FileMap& map, const Meta& meta) {
  TreeRoot root;
  root.base = map.base();
  root.page_size = page_size_of(map);
  root.last_page = meta.last_page;
  root.main = meta.main;
  root.free_pages = meta.free_pages;
  root.version = meta.version_number;
  root.path = &map.path();
  root.length = std::min(map.length(), map.reserved());
  return root;
}

TreeRoot read_root_of_any_length(const FileMap& map, std::uint64_t version) {
  return root_of(map, load_meta(map, version));
}

TreeRoot read_root(const FileMap& map, std::uint64_t version) {
  const TreeRoot root = read_root_of_any_length(map, version);
  const std::uint64_t pages = root.length / root.page_size;
  if (root.last_page >= pages) {
    const std::uint64_t length = map.length();
    if (length > map.reserved()) throw address_space_exhausted(map.path(), map.reserved());
    throw truncated_file(map.path(), length, (root.last_page + 1) * root.page_size);
  }
  return root;
}

Environment::~Environment() { forget_map(lmdb_map_); }

namespace {

/// LMDB does not say where its map is, so a value that both maps have has to.
const std::byte* find_lmdb_map(MDB_txn* transaction, const FileMap& map) {
  MDB_dbi main = 0;
  MDB_val key{state_key.size(), const_cast<char*>(state_key.data())}, theirs{};
  if (mdb_dbi_open(transaction, nullptr, 0, &main) != 0 || mdb_get(transaction, main, &key, &theirs) != 0)
    return nullptr;
  const auto ours = find_value(read_root(map, mdb_txn_id(transaction)), state_key);
  if (!ours) return nullptr;
  const auto* at = reinterpret_cast<const std::byte*>(ours->bytes.data());
  return static_cast<const std::byte*>(theirs.mv_data) - (at - map.base());
}

}  // namespace

void Environment::remember_lmdb_map() {
  MDB_txn* transaction = nullptr;
  if (mdb_txn_begin(handle(), nullptr, MDB_RDONLY, &transaction) != 0) return;
  try {
    lmdb_map_ = find_lmdb_map(transaction, map());
  } catch (const Error&) {
    // The file has been cut short just now, as the next to read it finds out.
  }
  mdb_txn_abort(transaction);
  if (lmdb_map_ != nullptr) remember_map(lmdb_map_, map().reserved(), path().c_str());
}

int Environment::try_open_handle(const std::string& path, unsigned flags) {
  MDB_env* raw = nullptr;
  if (const int code = mdb_env_create(&raw); code != 0) return code;
  EnvironmentHandle handle(raw);
  mdb_env_set_assert(raw, assertion_failed);
  mdb_env_set_mapsize(raw, map_->reserved());
  mdb_env_set_maxreaders(raw, most_snapshots);
  const int code = mdb_env_open(raw, path.c_str(), flags | MDB_NOSUBDIR | MDB_NOTLS | MDB_NORDAHEAD, 0644);
  if (code == 0) handle_ = std::move(handle);
  return code;
}

void Environment::open_handle(const std::string& path, unsigned flags) {
  if (const int code = try_open_handle(path, flags); code != 0)
    throw lmdb_error("open", path, code);
}

namespace {

bool is_lock_file_refusal(int code) { return code == EACCES || code == EROFS || code == EPERM; }

void verify_same_file(MDB_env* environment, const FileMap& map) {
  int descriptor = -1;
  mdb_env_get_fd(environment, &descriptor);
  struct stat ours {
  }, theirs{};
  if (fstat(descriptor, &theirs) != 0 || fstat(map.descriptor(), &ours) != 0)
    throw system_error("open", map.path(), errno);
  if (ours.st_dev != theirs.st_dev || ours.st_ino != theirs.st_ino)
    throw system_error("open", map.path(), ESTALE);
}

/// Gives the main tree its key order, which LMDB keeps with the environment from then on.
void prepare_main_tree(MDB_env* environment, const std::string& path) {
  MDB_txn* transaction = nullptr;
  if (const int code = mdb_txn_begin(environment, nullptr, MDB_RDONLY, &transaction); code != 0)
    throw lmdb_error("open", path, code);
  MDB_dbi main = 0;
  const int code = mdb_dbi_open(transaction, nullptr, 0, &main);
  mdb_txn_abort(transaction);
  if (code != 0) throw lmdb_error("open", path, code);
}

}  // namespace

std::unique_ptr<Environment> Environment::open_file(std::unique_ptr<FileMap> map,
                                                    const Options& options) {
  std::unique_ptr<Environment> environment(new Environment);
  environment->map_ = std::move(map);
  environment->read_only_ = options.read_only;
  const std::string& path = environment->path();
  if (!options.read_only) {
    environment->open_handle(path, MDB_NOSYNC);  // CommitProtocol does the flushing
  } else if (const int code = environment->try_open_handle(path, MDB_RDONLY); code != 0) {
    if (!is_lock_file_refusal(code)) throw lmdb_error("open", path, code);
    environment->open_handle(path, MDB_RDONLY | MDB_NOLOCK);
    environment->without_reader_slots_ = true;
    const int descriptor = environment->map().descriptor();
    const auto deadline = std::chrono::steady_clock::now() + options.write_timeout;
    if (!lock_byte_until(descriptor, LockByte::slotless_reader, LockKind::shared, deadline))
      throw write_conflict(path, options.write_timeout);
  }
  verify_same_file(environment->handle(), environment->map());
  environment->verified_ = std::make_unique<VerifiedPages>(environment->map().reserved() /
                                                           page_size_of(environment->map()));
  int cleared = 0;
  if (!environment->without_reader_slots_) mdb_reader_check(environment->handle(), &cleared);
  prepare_main_tree(environment->handle(), path);
  return environment;
}

std::unique_ptr<Environment> Environment::open_unshared(const std::string& name,
                                                        const std::string& path) {
  std::unique_ptr<Environment> environment(new Environment);
  const int descriptor = open(name.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) throw system_error("open", path, errno);
  environment->map_ = std::make_unique<FileMap>(descriptor, path);
  environment->map_->reserve(wanted_address_space(false));
  environment->open_handle(name, MDB_NOSYNC | MDB_NOLOCK);
  environment->verified_ = std::make_unique<VerifiedPages>(0);
  prepare_main_tree(environment->handle(), path);
  return environment;
}

namespace {

/// The first commit, without which a copy would be no database.
void write_state(Environment& environment) {
  WriteTransaction transaction(environment);
  const StateRecord state;
  transaction.put(state_key, {reinterpret_cast<const std::byte*>(&state), sizeof state});
  transaction.commit();
}

}  // namespace

std::unique_ptr<Environment> Environment::open_memory() {
  std::unique_ptr<Environment> environment(new Environment);
  environment->in_memory_ = true;
  MemoryFile file;
  environment->map_ = std::make_unique<FileMap>(file.release_descriptor(), ":memory:");
  environment->map_->reserve(wanted_address_space(true));
  environment->open_handle(file.path(), MDB_NOSYNC);
  environment->verified_ = std::make_unique<VerifiedPages>(0);
  prepare_main_tree(environment->handle(), environment->path());
  write_state(*environment);
  return environment;
}

}  // namespace casus::storage
