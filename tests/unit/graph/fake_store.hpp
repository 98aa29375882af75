#pragma once

// A Store in plain maps, to test the graph without a file beneath it.

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "casus/error.hpp"
#include "engine/storage/store.hpp"

namespace casus::storage {

struct FakeState {
  std::uint64_t version = 0;
  std::map<ChunkKey, std::shared_ptr<const std::vector<std::uint64_t>>> words;
  std::map<ChunkKey, std::size_t> sizes;
  std::map<ChunkKey, std::uint64_t> written;  // the version that wrote it
  std::map<std::uint32_t, std::set<std::pair<std::string, std::uint32_t>>> indexes;
};

template <class Visit>
void scan_fake_index(const FakeState& state, std::uint32_t index, std::string_view from,
                     std::optional<std::string_view> to, const Visit& visit) {
  const auto entries = state.indexes.find(index);
  if (entries == state.indexes.end()) return;
  for (auto it = entries->second.lower_bound({std::string(from), 0}); it != entries->second.end();
       ++it) {
    if (to && it->first >= *to) return;
    if (!visit(it->first, it->second)) return;
  }
}

class FakeSnapshot : public StoreSnapshot {
 public:
  explicit FakeSnapshot(std::shared_ptr<const FakeState> state) : state_(std::move(state)) {}
  std::uint64_t version() const override { return state_->version; }
  Bytes get(ChunkKey key) const override {
    const auto found = state_->words.find(key);
    if (found == state_->words.end()) return {};
    return {reinterpret_cast<const std::byte*>(found->second->data()), state_->sizes.at(key)};
  }
  StoredChunk find(ChunkKey key) const override {
    const auto written = state_->written.find(key);
    return {get(key), written == state_->written.end() ? 0 : written->second};
  }
  void for_each(ChunkKind kind, std::uint32_t object,
                const std::function<bool(ChunkKey, Bytes)>& visit) const override {
    for (auto it = state_->words.lower_bound({kind, object, 0});
         it != state_->words.end() && it->first.kind == kind && it->first.object == object; ++it) {
      if (!visit(it->first, get(it->first))) return;
    }
  }
  void scan_index(
      std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
      const std::function<bool(std::string_view, std::uint32_t)>& visit) const override {
    scan_fake_index(*state_, index, from, to, visit);
  }

 private:
  std::shared_ptr<const FakeState> state_;
};

class FakeStore : public Store {
 public:
  std::shared_ptr<const StoreSnapshot> snapshot() override {
    const std::lock_guard lock(mutex_);
    if (!latest_) latest_ = std::make_shared<FakeSnapshot>(state_);
    return latest_;
  }
  std::unique_ptr<StoreWriter> begin_write(const Patience& patience) override;
  void checkpoint() override {}
  void copy_into(TemporaryName&) override {}
  std::vector<std::string> check() override { return {}; }
  SpaceUse space() override { return {}; }
  const std::string& path() const override { return path_; }

  /// Replaces the bytes of a chunk behind the store's back, to see damage found.
  template <class Change>
  void damage(ChunkKey key, const Change& change) {
    const std::lock_guard lock(mutex_);
    auto next = std::make_shared<FakeState>(*state_);
    auto words = *next->words.at(key);
    change(reinterpret_cast<unsigned char*>(words.data()), next->sizes.at(key));
    next->words[key] = std::make_shared<const std::vector<std::uint64_t>>(std::move(words));
    next->written[key] = ++next->version;
    state_ = std::move(next);
    latest_.reset();
  }
  std::shared_ptr<const FakeState> state() const { return state_; }
  /// The next commit fails as a full disk would.
  bool fail_next_commit = false;

 private:
  friend class FakeWriter;
  std::mutex mutex_;
  std::mutex writing_;
  std::shared_ptr<const FakeState> state_ = std::make_shared<FakeState>();
  std::shared_ptr<const StoreSnapshot> latest_;
  std::string path_ = "fake";
};

class FakeWriter : public StoreWriter {
 public:
  explicit FakeWriter(FakeStore& store)
      : store_(store), base_(store.state_), next_(*store.state_) {}
  ~FakeWriter() override { store_.writing_.unlock(); }
  const StoreSnapshot& base() const override { return base_; }
  void put(ChunkKey key, Bytes bytes) override {
    std::vector<std::uint64_t> words(bytes.size() / 8 + 1);
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<std::byte*>(words.data()));
    next_.words[key] = std::make_shared<const std::vector<std::uint64_t>>(std::move(words));
    next_.sizes[key] = bytes.size();
    next_.written[key] = next_.version + 1;
  }
  void erase(ChunkKey key) override {
    next_.words.erase(key);
    next_.sizes.erase(key);
  }
  void add_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) override {
    next_.indexes[index].emplace(key, id);
  }
  void remove_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) override {
    next_.indexes[index].erase({std::string(key), id});
  }
  void clear_index(std::uint32_t index) override { next_.indexes.erase(index); }
  void scan_index(
      std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
      const std::function<bool(std::string_view, std::uint32_t)>& visit) const override {
    scan_fake_index(next_, index, from, to, visit);
  }
  /// It does not know: each is looked at.
  [[nodiscard]] bool added_keys_are_unique(std::uint32_t /*index*/, std::size_t /*most*/) const override { return false; }
  void commit() override {
    const std::lock_guard lock(store_.mutex_);
    if (std::exchange(store_.fail_next_commit, false)) {
      throw Error(ErrorKind::storage, "the disk is full");
    }
    ++next_.version;
    store_.state_ = std::make_shared<const FakeState>(next_);
    store_.latest_.reset();
  }

 private:
  FakeStore& store_;
  FakeSnapshot base_;
  FakeState next_;
};

inline std::unique_ptr<StoreWriter> FakeStore::begin_write(const Patience&) {
  if (!writing_.try_lock()) throw Error(ErrorKind::conflict, "another writer is at work");
  return std::make_unique<FakeWriter>(*this);
}

}  // namespace casus::storage
