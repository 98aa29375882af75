#pragma once

// Group commit: one flush makes the commits of several threads safe.

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "casus/error.hpp"
#include "engine/storage/commit_protocol.hpp"

namespace casus::storage {

/// Threads commit one after another without a flush, and then wait here together: the first to wait
/// makes a checkpoint of all commits there are by then, on behalf of the others; those that come
/// while it does so wait for the next. Safe to use from any thread.
class GroupSync {
 public:
  explicit GroupSync(CommitProtocol& protocol) : protocol_(protocol) {}

  /// A commit was made. Called by who has the turn.
  void add(CommittedVersion committed);
  /// Returns when `version` is safe on disk. Throws casus::Error (storage) where it could not be
  /// made so; then every later call does.
  void wait_for(std::uint64_t version);
  /// A commit of no group could not be made safe: every later one fails, too.
  void fail(const Error& error);
  /// Throws what made an earlier wait fail.
  void require_sound();
  /// Waits for all that was added.
  void drain();

 private:
  CommitProtocol& protocol_;
  std::mutex mutex_;
  std::condition_variable changed_;
  CommittedVersion latest_;
  std::uint64_t safe_version_ = 0;
  bool syncing_ = false;
  std::optional<Error> failure_;
};

}  // namespace casus::storage
