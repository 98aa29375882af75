#include "engine/storage/commit_protocol.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include "engine/storage/commit_digest.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/temporary_name.hpp"
#include "engine/storage/tree_check.hpp"

namespace casus::storage {

using lmdb_format::Meta;

namespace {

constexpr std::uint64_t checkpoint_bytes = std::uint64_t{64} << 20;
constexpr std::chrono::seconds checkpoint_interval{1};

}  // namespace

CommitProtocol::CommitProtocol(std::shared_ptr<Environment> environment, Durability durability)
    : environment_(std::move(environment)),
      durability_(durability),
      last_checkpoint_(std::chrono::steady_clock::now()) {}

void CommitProtocol::seal(SealMode mode) {
  const FileMap& map = environment_->map();
  const std::lock_guard lock(seal_mutex_);
  write_seal(map, newest_seal(map), mode, load_meta(map, newest_version(map)));
}

bool CommitProtocol::needs_settling() const {
  const std::lock_guard lock(seal_mutex_);
  return sealed_ != nullptr;
}

std::uint64_t CommitProtocol::group_ordinal() const {
  const std::lock_guard lock(seal_mutex_);
  return group_ordinal_;
}

namespace {

/// Whether the newest seal is a checkpoint whose pages `sealed` keeps from being used again.
bool is_checkpoint_of(const std::shared_ptr<const Snapshot>& sealed, const FileMap& map) {
  const auto newest = newest_seal(map);
  return newest && newest->mode == SealMode::checkpoint && sealed &&
         sealed->version() == newest->meta.version_number;
}

}  // namespace

bool CommitProtocol::holds_checkpoint() const {
  const std::lock_guard lock(seal_mutex_);
  return is_checkpoint_of(sealed_, environment_->map());
}

/// In one step with the look at the seal, so that no flush of a group ends the checkpoint in
/// between.
bool CommitProtocol::join_group() {
  const std::lock_guard lock(seal_mutex_);
  if (!is_checkpoint_of(sealed_, environment_->map())) return false;
  ++group_ordinal_;
  return true;
}

CommitProtocol::After CommitProtocol::prepare(const std::shared_ptr<const Snapshot>& base,
                                              std::uint64_t bytes, bool others_wait) {
  if (environment_->in_memory()) return After::nothing;
  make_room(base->root(), bytes);
  const FileMap& map = environment_->map();
  switch (durability_) {
    case Durability::full:
      return prepare_full(base, others_wait);
    case Durability::checkpoint:
      if (!holds_checkpoint()) checkpoint({base, load_meta(map, base->version())});
      return After::nothing;
    case Durability::none:
      if (const auto newest = newest_seal(map); !newest || newest->mode != SealMode::none) {
        seal(SealMode::none);
        sync_file(map);
      }
      return After::nothing;
  }
  return After::nothing;
}

CommitProtocol::After CommitProtocol::prepare_full(const std::shared_ptr<const Snapshot>& base,
                                                   bool others_wait) {
  const FileMap& map = environment_->map();
  bool grouped = join_group();
  if (!grouped) {
    const auto newest = newest_seal(map);
    if (!newest || newest->mode != SealMode::digested ||
        newest->meta.version_number != base->version())
      settle();  // or a writer was killed between its commit and its seal
    else if (safe_version_ != base->version())
      sync_file(map);  // whoever made that version may have been killed before its flush
    safe_version_ = base->version();
    if (others_wait) {
      checkpoint({base, load_meta(map, base->version())});
      grouped = join_group();
    }
  }
  return grouped ? After::group : After::nothing;
}

void CommitProtocol::committed(const Snapshot& base, std::uint64_t version, std::uint64_t bytes,
                               After after) {
  if (environment_->in_memory()) return;
  unsynced_bytes_ += bytes;
  const FileMap& map = environment_->map();
  try {
    // LMDB does not write pages at the end that it took and gave back in one transaction.
    const std::uint64_t needed = (load_meta(map, version).last_page + 1) * page_size_of(map);
    if (map.length() < needed)
      write_fully(map.descriptor(), std::string(1, '\0'), needed - 1, map.path());
  } catch (const Error&) {
    // The commit stands without: who opens the file next lengthens it.
  }
  if (durability_ == Durability::full && after == After::nothing) flush_digested(base, version);
}

/// Pages, meta page and seal go to the disk in one flush, in any order. The digest in the seal
/// tells after a loss of power whether all of them got there.
void CommitProtocol::flush_digested(const Snapshot& base, std::uint64_t version) {
  const FileMap& map = environment_->map();
  const lmdb_format::Meta meta = load_meta(map, version);
  const std::uint64_t digest = commit_digest(root_of(map, meta), base.root(), false);
  {
    const std::lock_guard lock(seal_mutex_);
    write_seal(map, newest_seal(map), SealMode::digested, meta, digest);
  }
  sync_file(map);
  safe_version_ = version;
}

bool CommitProtocol::checkpoint_is_due() const {
  return durability_ == Durability::checkpoint && unsynced_bytes_ > 0 &&
         (unsynced_bytes_ >= checkpoint_bytes ||
          std::chrono::steady_clock::now() - last_checkpoint_ >= checkpoint_interval);
}

void CommitProtocol::checkpoint(CommittedVersion version) {
  const FileMap& map = environment_->map();
  unsynced_bytes_ = 0;
  sync_file(map);
  {
    const std::lock_guard lock(seal_mutex_);
    const bool ends_group = version.ordinal != 0 && version.ordinal == group_ordinal_;
    if (ends_group) version.snapshot.reset();
    sealed_before_ = std::exchange(sealed_, std::move(version.snapshot));
    write_seal(map, newest_seal(map), ends_group ? SealMode::digested : SealMode::checkpoint,
               version.meta);
  }
  sync_file(map);
  safe_version_ = version.meta.version_number;
  last_checkpoint_ = std::chrono::steady_clock::now();
  const std::lock_guard lock(seal_mutex_);
  sealed_before_.reset();
}

void CommitProtocol::settle() {
  const FileMap& map = environment_->map();
  const std::uint64_t version = newest_version(map);
  sync_file(map);
  seal(SealMode::digested);
  sync_file(map);
  safe_version_ = version;
  const std::lock_guard lock(seal_mutex_);
  sealed_.reset();
  sealed_before_.reset();
}

/// Writes zeros ahead of LMDB, in steps. A sync of bytes inside the file takes half as long as one
/// after the file has grown; and a full disk is met before anything is changed.
void CommitProtocol::make_room(const TreeRoot& root, std::uint64_t bytes) const {
  constexpr std::uint64_t smallest_step = std::uint64_t{64} << 10,
                          largest_step = std::uint64_t{4} << 20;
  const FileMap& map = environment_->map();
  const std::uint64_t length = map.length();
  const std::uint64_t end = (root.last_page + 1) * root.page_size;
  // Changed pages of the tree and of the list of free pages come on top.
  const std::uint64_t needed = end + bytes + 64 * root.page_size;
  if (needed <= length) return;
  const std::uint64_t step = std::clamp(length / 8, smallest_step, largest_step);
  // A large commit costs more than the sync: there LMDB may write past the end itself.
  if (bytes > largest_step) return;
  std::uint64_t target = (needed + step - 1) / step * step;
  const std::string zeros(std::min<std::uint64_t>(target - length, std::uint64_t{1} << 20), '\0');
  for (std::uint64_t at = length; at < target; at += zeros.size())
    write_fully(map.descriptor(), zeros.substr(0, target - at), at, map.path());
}

namespace {

bool same_meta(const Meta& a, const Meta& b) {
  // LMDB may widen the map size of a meta page in place of its own accord.
  return std::memcmp(&a.free_pages, &b.free_pages, sizeof a - offsetof(Meta, free_pages)) == 0;
}

/// Writes the sealed meta page over both, the other as of one version before.
void fall_back(const FileMap& map, const Seal& seal) {
  const std::uint32_t page_size = page_size_of(map);
  for (std::uint64_t back = 0; back < 2; ++back) {
    Meta meta = seal.meta;
    if (meta.version_number < back) continue;
    meta.version_number -= back;
    const std::uint64_t place =
        (meta.version_number & 1) * page_size + sizeof(lmdb_format::PageHeader);
    write_fully(map.descriptor(), std::string(reinterpret_cast<const char*>(&meta), sizeof meta),
                place, map.path());
  }
  sync_file(map);
}

/// Where every commit is sealed the newest meta page is the sealed one, or one commit ahead of it. The
/// other meta page is that of the version before: where it is not, the newest may be lost with its seal.
bool agrees(const FileMap& map, const Seal& seal) {
  if (!meta_pages_follow_each_other(map)) return false;
  const std::uint64_t newest = newest_version(map), sealed = seal.meta.version_number;
  if (seal.mode == SealMode::checkpoint || seal.mode == SealMode::none) return newest >= sealed;
  if (newest == sealed) return same_meta(load_meta(map, newest), seal.meta);
  return newest == sealed + 1;
}

void require_agreement(const FileMap& map) {
  using namespace std::chrono_literals;
  // A writer in another process may be between meta page and seal.
  for (int attempt = 0; attempt < 10; ++attempt) {
    const auto seal = newest_seal(map);
    if (!seal || agrees(map, *seal)) return;
    std::this_thread::sleep_for(2ms);
  }
  throw damaged_file(map.path(), "its meta pages do not match their seal");
}

/// Whether all that the sealed commit wrote is on the disk.
bool is_whole(const FileMap& map, const Seal& seal, const std::optional<Seal>& before) {
  if (seal.digest == 0) return true;
  if (!before) return false;
  try {
    return commit_digest(root_of(map, seal.meta), root_of(map, before->meta), true) == seal.digest;
  } catch (const Error&) {
    return false;
  }
}

/// What a machine that stopped has left of commits that were flushed with their seals: the last of
/// them where it is whole, else the one before, whose pages it has left alone.
void recover_digested(const FileMap& map, const Seal& newest, bool read_only) {
  // Here as well: of a commit that was not flushed a meta page is on the disk as new or as old.
  if (!meta_pages_follow_each_other(map))
    throw damaged_file(map.path(), "its meta pages do not follow each other");
  const auto before = seal_before(map, newest);
  const bool whole = is_whole(map, newest, before);
  if (!whole && !before) throw damaged_file(map.path(), "its last commit is not whole");
  const Seal& good = whole ? newest : *before;
  const std::uint64_t version = newest_version(map);
  if (version != good.meta.version_number || !same_meta(load_meta(map, version), good.meta)) {
    if (read_only) throw needs_recovery(map.path());
    fall_back(map, good);
  }
  if (read_only) return;
  write_seal(map, newest, SealMode::digested, good.meta);
  sync_file(map);
}

}  // namespace

void recover_file(const FileMap& map, bool read_only, bool alone) {
  const auto seal = newest_seal(map);
  const bool rebooted = seal && seal->mode != SealMode::synced &&
                        (seal->boot != current_boot_id() || seal->boot == BootId{});
  if (!rebooted) return require_agreement(map);
  if (!alone && !read_only) return require_agreement(map);
  if (seal->mode == SealMode::digested) return recover_digested(map, *seal, read_only);
  if (seal->mode == SealMode::checkpoint) {
    if (newest_version(map) == seal->meta.version_number &&
        same_meta(load_meta(map, newest_version(map)), seal->meta))
      return;
    if (read_only) throw needs_recovery(map.path());
    fall_back(map, *seal);
  } else {
    map.expect_long_reads();
    const auto damage = find_damage(read_root(map, newest_version(map)), true, 1);
    if (!damage.empty()) throw lost_unsynced_file(map.path(), damage.front());
    if (read_only) return;
    sync_file(map);
  }
  write_seal(map, seal, SealMode::digested, load_meta(map, newest_version(map)));
  sync_file(map);
}

}  // namespace casus::storage
