#include "engine/storage/lmdb_store.hpp"

#include <string>
#include <vector>

#include "engine/storage/copy.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/tree_check.hpp"
#include "engine/storage/write_transaction.hpp"

namespace casus::storage {

namespace {

Bytes as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

}  // namespace

LmdbStore::LmdbStore(std::shared_ptr<Environment> environment, const Options& options)
    : environment_(std::move(environment)),
      options_(options),
      protocol_(environment_, options.durability) {}

LmdbStore::~LmdbStore() {
  using namespace std::chrono_literals;
  if (!protocol_.has_unsynced_commits() || options_.durability != Durability::checkpoint) return;
  try {
    take_turn(1min);
    protocol_.settle();
    give_up_turn();
  } catch (const Error&) {
    // The next to open the file falls back to the last checkpoint, or finds the commits on disk.
  }
}

std::shared_ptr<const StoreSnapshot> LmdbStore::snapshot() { return pin(); }

std::shared_ptr<const Snapshot> LmdbStore::pin() {
  const std::lock_guard lock(latest_mutex_);
  auto latest = latest_.lock();
  if (latest && latest->version() == newest_version(environment_->map())) return latest;
  latest = std::make_shared<const Snapshot>(environment_);
  latest_ = latest;
  return latest;
}

std::shared_ptr<const Snapshot> LmdbStore::pin_for_writing() {
  auto base = pin();
  if (base->version() == newest_version(environment_->map())) return base;
  // A writer was killed when its commit was in the file but not yet announced in LMDB's lock file,
  // which the next to take LMDB's write mutex makes good.
  { const WriteTransaction announce(*environment_); }
  return pin();
}

void LmdbStore::take_turn(std::chrono::milliseconds timeout) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  if (!turn_.take_until(deadline)) throw write_conflict(path(), timeout);
  if (environment_->in_memory()) return;
  const int descriptor = environment_->map().descriptor();
  if (!lock_byte_until(descriptor, LockByte::write, LockKind::exclusive, deadline)) {
    turn_.release();
    throw write_conflict(path(), timeout);
  }
  if (!lock_byte_until(descriptor, LockByte::slotless_reader, LockKind::exclusive, deadline)) {
    unlock_byte(descriptor, LockByte::write);
    turn_.release();
    throw readers_in_the_way(path(), timeout);
  }
}

void LmdbStore::give_up_turn() {
  if (!environment_->in_memory()) {
    const int descriptor = environment_->map().descriptor();
    unlock_byte(descriptor, LockByte::slotless_reader);
    unlock_byte(descriptor, LockByte::write);
  }
  turn_.release();
}

std::unique_ptr<StoreWriter> LmdbStore::begin_write(std::chrono::milliseconds timeout) {
  if (environment_->read_only()) throw store_is_read_only(path());
  take_turn(timeout);
  try {
    int cleared = 0;
    if (!environment_->in_memory()) mdb_reader_check(environment_->handle(), &cleared);
    auto self = shared_from_this();
    return std::make_unique<Writer>(
        pin_for_writing(),
        [self](const std::shared_ptr<const Snapshot>& base, const ValueChanges& changes) {
          self->commit(base, changes);
        },
        [self] { self->give_up_turn(); });
  } catch (...) {
    give_up_turn();
    throw;
  }
}

void LmdbStore::copy_to(const std::string& target) { copy_compacted(*pin(), target); }

std::vector<std::string> LmdbStore::check() {
  constexpr std::size_t most = 1000;
  return find_damage(pin()->root(), true, most);
}

namespace {

/// The state record after `changes`, and the changes that take effect.
struct Effect {
  StateRecord state;
  bool state_changed = false;
  std::uint64_t bytes = 0;  // of pages that the new values take, about
  std::vector<ValueChanges::const_pointer> changes;
};

Effect effect_of(const Snapshot& base, const ValueChanges& changes) {
  Effect effect;
  effect.state = base.state();
  effect.state_changed = !base.contains(state_key);
  for (const auto& change : changes) {
    const auto& [key, value] = change;
    const bool was_there = base.contains(key);
    if (!value && !was_there) continue;
    effect.changes.push_back(&change);
    if (value) effect.bytes += (value->size() + chunk_overhead + 4095) / 4096 * 4096;
    if (value.has_value() == was_there) continue;
    effect.state_changed = true;
    effect.state.keys += value ? 1 : std::uint64_t(-1);
    effect.state.key_sum += value ? key_hash(key) : -key_hash(key);
  }
  return effect;
}

}  // namespace

void LmdbStore::commit(const std::shared_ptr<const Snapshot>& base, const ValueChanges& changes) {
  const Effect effect = effect_of(*base, changes);
  if (effect.changes.empty()) return;
  protocol_.prepare(base, effect.bytes);
  WriteTransaction transaction(*environment_);
  if (transaction.version() != base->version() + 1) throw changed_behind_our_back(path());
  for (const auto* change : effect.changes) {
    if (change->second)
      transaction.put(change->first, as_bytes(*change->second));
    else
      transaction.erase(change->first);
  }
  if (effect.state_changed)
    transaction.put(state_key,
                    {reinterpret_cast<const std::byte*>(&effect.state), sizeof effect.state});
  const std::uint64_t version = transaction.version();
  transaction.commit();
  protocol_.committed(version, effect.bytes);
  if (!protocol_.checkpoint_is_due()) return;
  try {
    protocol_.checkpoint(pin());
  } catch (const Error&) {
    // The commit stands; the next one tries again, and checkpoint() tells.
  }
}

void LmdbStore::checkpoint() {
  using namespace std::chrono_literals;
  if (environment_->in_memory() || environment_->read_only()) return;
  take_turn(options_.write_timeout);
  try {
    if (options_.durability == Durability::checkpoint)
      protocol_.checkpoint(pin());
    else
      protocol_.settle();
  } catch (...) {
    give_up_turn();
    throw;
  }
  give_up_turn();
}

}  // namespace casus::storage
