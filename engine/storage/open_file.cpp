#include "engine/storage/open_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <vector>

#include "engine/storage/commit_protocol.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/file_locks.hpp"
#include "engine/storage/layout.hpp"
#include "engine/storage/new_file.hpp"
#include "engine/storage/snapshot.hpp"
#include "engine/storage/temporary_name.hpp"
#include "engine/storage/tree_check.hpp"
#include "engine/storage/unfinished.hpp"

namespace casus::storage {

namespace {

void require_regular_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return;
    throw system_error("open", path, errno);
  }
  if (S_ISDIR(status.st_mode)) throw is_a_directory(path);
  if (!S_ISREG(status.st_mode)) throw not_a_regular_file(path);
}

/// Of several processes that find the file empty, one fills it.
void fill_if_still_empty(const FileMap& map) {
  using namespace std::chrono_literals;
  while (map.length() == 0) {
    if (try_lock_byte(map.descriptor(), LockByte::write, LockKind::exclusive)) {
      try {
        if (map.length() == 0) fill_empty_file(map.descriptor(), map.path());
      } catch (...) {
        unlock_byte(map.descriptor(), LockByte::write);
        throw;
      }
      unlock_byte(map.descriptor(), LockByte::write);
      return;
    }
    std::this_thread::sleep_for(1ms);
  }
}

}  // namespace

std::unique_ptr<FileMap> open_or_make_file(const std::string& path, const Options& options) {
  require_regular_file(path);
  const int mode = (options.read_only ? O_RDONLY : O_RDWR) | O_CLOEXEC;
  int descriptor = open(path.c_str(), mode);
  if (descriptor < 0 && errno == ENOENT && !options.read_only) {
    create_database_file(path);
    descriptor = open(path.c_str(), mode);
  }
  if (descriptor < 0) {
    const int code = errno;
    const bool refused = code == EACCES || code == EPERM || code == EROFS;
    if (refused && !options.read_only && access(path.c_str(), R_OK) == 0)
      throw not_writable(path, code);
    throw system_error("open", path, code);
  }
  auto map = std::make_unique<FileMap>(descriptor, path);
  if (map->length() == 0) {
    if (options.read_only) throw empty_file_read_only(path);
    fill_if_still_empty(*map);
  }
  return map;
}

FileIdentity identity_of(const FileMap& map) {
  struct stat status {};
  if (fstat(map.descriptor(), &status) != 0) throw system_error("open", map.path(), errno);
  return {status.st_dev, status.st_ino};
}

namespace {

bool still_has_its_name(const FileMap& map) {
  struct stat status {};
  if (stat(map.path().c_str(), &status) != 0) return false;
  return FileIdentity{status.st_dev, status.st_ino} == identity_of(map);
}

}  // namespace

namespace {

/// Both meta pages must be LMDB's, of a page size it could have chosen.
void require_lmdb_meta_pages(const FileMap& map) {
  using namespace lmdb_format;
  std::uint64_t page_size = 0;
  for (std::uint64_t which = 0; which < 2; ++which) {
    const std::uint64_t at = which * page_size;
    PageHeader header;
    Meta meta;
    if (map.length() < at + sizeof header + sizeof meta) throw foreign_file(map.path());
    std::memcpy(&header, map.base() + at, sizeof header);
    std::memcpy(&meta, map.base() + at + sizeof header, sizeof meta);
    if (header.number != which || header.flags != lmdb_format::meta || meta.magic != magic ||
        meta.version != version)
      throw which == 0 ? foreign_file(map.path())
                       : damaged_file(map.path(), "its second meta page is not one");
    const std::uint32_t size = meta.free_pages.pad;
    if (size < 4096 || size > 65536 || (size & (size - 1)) != 0 ||
        (which == 1 && size != page_size))
      throw damaged_file(map.path(), "its page size is wrong");
    page_size = size;
  }
}

void require_our_state(const FileMap& map, const TreeRoot& root) {
  const auto value = find_value(root, state_key);
  if (!value || value->bytes.size() < sizeof(ValueHeader) + 12) throw foreign_lmdb_file(map.path());
  StateRecord state;
  const StateRecord ours;
  const char* payload = value->bytes.data() + sizeof(ValueHeader);
  std::memcpy(&state, payload, std::min(sizeof state, value->bytes.size() - sizeof(ValueHeader)));
  if (std::memcmp(state.magic, ours.magic, sizeof ours.magic) != 0)
    throw foreign_lmdb_file(map.path());
  if (state.format > format_version) throw newer_format(map.path(), state.format, format_version);
  if (state.format < format_version) throw older_format(map.path(), state.format, format_version);
  verify_value(state_key, value->bytes, map.path());
}

}  // namespace

namespace {

/// A file may lack pages at its end that LMDB took and gave back in one transaction, if the writer
/// was killed just then. It is cut short only if it lacks pages in use.
void require_length(const FileMap& map, const TreeRoot& root) {
  const std::uint64_t length = map.length();
  if (root.last_page < length / root.page_size) return;
  const std::uint64_t needed = (root.last_page + 1) * root.page_size;
  if (needed < length || !find_damage(root, false, 1).empty())
    throw truncated_file(map.path(), length, needed);
  write_fully(map.descriptor(), std::string(1, '\0'), needed - 1, map.path());
}

/// Nothing pins a version yet, so a look that failed counts only if no commit has passed meanwhile.
void require_our_state_beside_writers(const FileMap& map) {
  for (;;) {
    const std::uint64_t version = newest_version(map);
    try {
      return require_our_state(map, read_root_of_any_length(map, version));
    } catch (const Error&) {
      if (newest_version(map) == version) throw;
    }
  }
}

/// Joins the processes that have the file open; true if there are no others.
bool join(const FileMap& map, bool read_only) {
  using namespace std::chrono_literals;
  if (!read_only && try_lock_byte(map.descriptor(), LockByte::presence, LockKind::exclusive))
    return true;
  constexpr auto patience = 60s;  // another process may be recovering the file
  if (!lock_byte_until(map.descriptor(), LockByte::presence, LockKind::shared,
                       std::chrono::steady_clock::now() + patience))
    throw write_conflict(map.path(), patience);
  return false;
}

}  // namespace

bool prepare_file(FileMap& map, const Options& options) {
  map.reserve(wanted_address_space(false));
  require_lmdb_meta_pages(map);
  const bool alone = join(map, options.read_only);
  // Who replaces a file has it alone, so from here on nobody does.
  if (!still_has_its_name(map)) return false;
  recover_file(map, options.read_only, alone);
  require_our_state_beside_writers(map);
  if (!alone) return true;
  require_length(map, read_root_of_any_length(map, newest_version(map)));
  try_lock_byte(map.descriptor(), LockByte::presence, LockKind::shared);
  remove_unfinished(map.path());
  return true;
}

void refuse_newer_format(const FileMap& map, const TreeRoot& root) {
  std::optional<TreePage::Value> value;
  try {
    value = find_value(root, state_key);
  } catch (const Error&) {
    return;
  }
  StateRecord state;
  if (!value || value->bytes.size() != sizeof(ValueHeader) + sizeof state) return;
  std::memcpy(&state, value->bytes.data() + sizeof(ValueHeader), sizeof state);
  if (std::memcmp(state.magic, StateRecord().magic, sizeof state.magic) == 0 && state.format > format_version)
    throw newer_format(map.path(), state.format, format_version);
}

void require_sound_tree(const Snapshot& snapshot) {
  const std::vector<std::string> damage = find_damage(snapshot.root(), false, 1);
  if (!damage.empty()) throw Error(ErrorKind::storage, damage.front());
}

bool begins_like_lmdb(const std::string& path) {
  using namespace lmdb_format;
  // A pipe would wait for its other end, and lose what is read.
  const int descriptor = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return false;
  struct stat status {};
  std::array<std::uint32_t, 5> words{};  // up to the magic number of the first meta page
  const bool read = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
                    pread(descriptor, words.data(), sizeof words, 0) == sizeof words;
  close(descriptor);
  static_assert(sizeof(PageHeader) == 4 * sizeof words[0]);
  return read && (words[4] == magic || words[0] == magic);  // a lock file has it at once
}

std::unique_ptr<FileMap> open_to_inspect(const std::string& path) {
  Options options;
  options.read_only = true;
  auto map = open_or_make_file(path, options);
  map->reserve(wanted_address_space(false));
  require_lmdb_meta_pages(*map);
  map->expect_long_reads();
  return map;
}

}  // namespace casus::storage
