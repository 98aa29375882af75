#pragma once

// The store over one LMDB environment.

#include <functional>
#include <memory>
#include <mutex>

#include "engine/storage/commit_protocol.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/group_sync.hpp"
#include "engine/storage/snapshot.hpp"
#include "engine/storage/store.hpp"
#include "engine/storage/write_turn.hpp"
#include "engine/storage/writer.hpp"

namespace casus::storage {

class LmdbStore final : public Store, public std::enable_shared_from_this<LmdbStore> {
 public:
  LmdbStore(std::shared_ptr<Environment> environment, const Options& options);
  ~LmdbStore() override;

  [[nodiscard]] std::shared_ptr<const StoreSnapshot> snapshot() override;
  std::unique_ptr<StoreWriter> begin_write(const Patience& patience) override;
  void checkpoint() override;
  void copy_into(TemporaryName& file) override;
  std::vector<std::string> check() override;
  SpaceUse space() override;
  [[nodiscard]] const std::string& path() const override { return environment_->path(); }

  [[nodiscard]] const Options& options() const { return options_; }

 private:
  [[nodiscard]] std::shared_ptr<const Snapshot> pin();
  [[nodiscard]] std::shared_ptr<const Snapshot> pin_for_writing();
  std::function<void()> commit(const std::shared_ptr<const Snapshot>& base,
                               const ValueChanges& changes);
  std::function<void()> join_group(std::uint64_t version);
  void settle_in_turn(std::chrono::milliseconds timeout);

  std::shared_ptr<Environment> environment_;
  Options options_;
  WriteTurn turn_;
  CommitProtocol protocol_;
  GroupSync group_;
  std::mutex latest_mutex_;
  std::weak_ptr<const Snapshot> latest_;
};

}  // namespace casus::storage
