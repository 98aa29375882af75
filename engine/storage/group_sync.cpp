#include "engine/storage/group_sync.hpp"

#include <utility>

namespace casus::storage {

void GroupSync::add(CommittedVersion committed) {
  const std::lock_guard lock(mutex_);
  latest_ = std::move(committed);
}

void GroupSync::wait_for(std::uint64_t version) {
  std::unique_lock lock(mutex_);
  while (safe_version_ < version) {
    if (failure_) throw Error(*failure_);
    if (syncing_) {
      changed_.wait(lock);
      continue;
    }
    syncing_ = true;
    CommittedVersion target = std::exchange(latest_, {});
    const std::uint64_t target_version = target.meta.version_number;
    lock.unlock();
    std::optional<Error> failure;
    try {
      protocol_.checkpoint(std::move(target));
    } catch (const Error& error) {
      failure = error;
    }
    lock.lock();
    syncing_ = false;
    if (failure)
      failure_ = failure;
    else
      safe_version_ = target_version;
    changed_.notify_all();
  }
}

void GroupSync::fail(const Error& error) {
  const std::lock_guard lock(mutex_);
  failure_ = error;
}

void GroupSync::require_sound() {
  const std::lock_guard lock(mutex_);
  if (failure_) throw Error(*failure_);
}

void GroupSync::drain() {
  std::uint64_t version = 0;
  {
    const std::lock_guard lock(mutex_);
    if (latest_.snapshot) version = latest_.meta.version_number;
  }
  wait_for(version);
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !syncing_; });
}

}  // namespace casus::storage
