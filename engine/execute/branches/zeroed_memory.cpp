#include "engine/execute/branches/zeroed_memory.hpp"

#include <sys/mman.h>

#include <deque>
#include <mutex>
#include <new>

namespace casus::execute {

namespace {

using Region = ZeroedMemory::Region;

constexpr std::size_t page = 4096;

/// What has been let go, the latest last.
class Kept {
 public:
  /// The smallest that will do, if any.
  Region take(std::size_t size) {
    const std::lock_guard lock(mutex_);
    auto best = regions_.end();
    for (auto it = regions_.begin(); it != regions_.end(); ++it)
      if (it->size >= size && (best == regions_.end() || it->size < best->size)) best = it;
    if (best == regions_.end()) return {};
    const Region region = *best;
    regions_.erase(best);
    bytes_ -= region.size;
    return region;
  }

  void keep(const Region& region) {
    const std::lock_guard lock(mutex_);
    regions_.push_back(region);
    bytes_ += region.size;
    for (; bytes_ > ZeroedMemory::most_kept || regions_.size() > most_regions; regions_.pop_front()) {
      bytes_ -= regions_.front().size;
      munmap(regions_.front().data, regions_.front().size);
    }
  }

 private:
  static constexpr std::size_t most_regions = 64;
  std::mutex mutex_;
  std::deque<Region> regions_;
  std::size_t bytes_ = 0;
};

/// Never destroyed: databases may be closed after it would be.
Kept& kept() {
  static Kept* const all = new Kept;
  return *all;
}

Region map(std::size_t size, bool large_pages) {
  void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  if (large_pages) madvise(memory, size, MADV_HUGEPAGE);  // advice: nothing depends on whether it is taken
  return {static_cast<std::byte*>(memory), size, large_pages};
}

}  // namespace

ZeroedMemory::ZeroedMemory(std::size_t size, bool large_pages) {
  const std::size_t whole_pages = (size + page - 1) / page * page;
  if (whole_pages <= largest_kept && !large_pages) region_ = kept().take(whole_pages);
  if (region_.data == nullptr) region_ = map(whole_pages, large_pages);
}

ZeroedMemory::~ZeroedMemory() {
  if (is_kept())
    kept().keep(region_);
  else if (region_.data != nullptr)
    munmap(region_.data, region_.size);
}

}  // namespace casus::execute
