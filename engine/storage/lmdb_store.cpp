#include "engine/storage/lmdb_store.hpp"

#include <string>
#include <vector>

#include "engine/storage/copy.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/space.hpp"
#include "engine/storage/temporary_name.hpp"
#include "engine/storage/tree_check.hpp"
#include "engine/storage/write_transaction.hpp"
#include "engine/value/watch.hpp"

namespace casus::storage {

namespace {

Bytes as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

}  // namespace

LmdbStore::LmdbStore(std::shared_ptr<Environment> environment, const Options& options)
    : environment_(std::move(environment)),
      options_(options),
      turn_(environment_->in_memory() ? nullptr : &environment_->map()),
      protocol_(environment_, options.durability),
      group_(protocol_) {}

LmdbStore::~LmdbStore() {
  using namespace std::chrono_literals;
  if (!protocol_.needs_settling()) return;
  try {
    settle_in_turn(1min);
  } catch (const Error&) {
    // The next to open the file falls back to the last checkpoint, or finds the commits on disk.
  }
}

void LmdbStore::settle_in_turn(std::chrono::milliseconds timeout) {
  turn_.take(timeout);
  try {
    group_.drain();
    protocol_.settle();
  } catch (...) {
    turn_.give_up();
    throw;
  }
  turn_.give_up();
}

std::shared_ptr<const StoreSnapshot> LmdbStore::snapshot() { return pin(); }

std::shared_ptr<const Snapshot> LmdbStore::pin() {
  const std::lock_guard lock(latest_mutex_);
  auto latest = latest_.lock();
  if (latest != nullptr) {
    // Nobody but this process has a file in memory, and can cut it short.
    if (!environment_->in_memory()) latest->require_length(environment_->map().length());
    if (latest->is_newest()) return latest;
  }
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

std::unique_ptr<StoreWriter> LmdbStore::begin_write(const Patience& patience) {
  if (environment_->read_only()) throw store_is_read_only(path());
  turn_.take(patience);
  try {
    int cleared = 0;
    if (!environment_->in_memory()) mdb_reader_check(environment_->handle(), &cleared);
    auto self = shared_from_this();
    return std::make_unique<Writer>(
        pin_for_writing(),
        [self](const std::shared_ptr<const Snapshot>& base, const ValueChanges& changes) {
          return self->commit(base, changes);
        },
        [self] { self->turn_.give_up(); });
  } catch (...) {
    turn_.give_up();
    throw;
  }
}

SpaceUse LmdbStore::space() {
  const auto pinned = pin();
  return space_use(*environment_, pinned->root());
}

void LmdbStore::copy_into(TemporaryName& file) { copy_compacted(*pin(), file.name(), file.path()); }

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

constexpr std::size_t bytes_per_step = 64;  // that are copied and summed

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

std::function<void()> LmdbStore::commit(const std::shared_ptr<const Snapshot>& base,
                                        const ValueChanges& changes) {
  const Effect effect = effect_of(*base, changes);
  if (effect.changes.empty()) return {};
  group_.require_sound();
  const auto after = protocol_.prepare(base, effect.bytes, turn_.others_wait());
  WriteTransaction transaction(*environment_);
  if (transaction.version() != base->version() + 1) throw changed_behind_our_back(path());
  for (const auto* change : effect.changes) {
    watch::step(1 + (change->second ? change->second->size() / bytes_per_step : 0));
    if (change->second)
      transaction.put(change->first, as_bytes(*change->second));
    else
      transaction.erase(change->first);
  }
  if (effect.state_changed)
    transaction.put(state_key,
                    {reinterpret_cast<const std::byte*>(&effect.state), sizeof effect.state});
  const std::uint64_t version = transaction.version();
  const WatchDeferral whole;  // from here on it is too late to stop
  transaction.commit();
  try {
    protocol_.committed(*base, version, effect.bytes, after);
  } catch (const Error& error) {
    group_.fail(error);
    throw;
  }
  if (after == CommitProtocol::After::group) return join_group(version);
  if (protocol_.checkpoint_is_due()) {
    try {
      protocol_.checkpoint({pin(), load_meta(environment_->map(), version)});
    } catch (const Error&) {
      // The commit stands; the next one tries again, and checkpoint() tells.
    }
  }
  return {};
}

/// The turn ends before the commit is safe, so that others can join the same flush; the file's lock
/// is kept until then, since other processes must not seal in between.
std::function<void()> LmdbStore::join_group(std::uint64_t version) {
  group_.add({pin(), load_meta(environment_->map(), version), protocol_.group_ordinal()});
  turn_.hold_file();
  return [self = shared_from_this(), version] {
    try {
      self->group_.wait_for(version);
    } catch (...) {
      self->turn_.let_go_of_file();
      throw;
    }
    self->turn_.let_go_of_file();
  };
}

void LmdbStore::checkpoint() {
  if (environment_->in_memory() || environment_->read_only()) return;
  if (options_.durability != Durability::checkpoint) return settle_in_turn(options_.write_timeout);
  turn_.take(options_.write_timeout);
  try {
    const auto latest = pin_for_writing();
    protocol_.checkpoint({latest, load_meta(environment_->map(), latest->version())});
  } catch (...) {
    turn_.give_up();
    throw;
  }
  turn_.give_up();
}

}  // namespace casus::storage
