#include "engine/storage/verified_pages.hpp"

namespace casus::storage {

VerifiedPages::VerifiedPages(std::uint64_t bound)
    : blocks_((bound + block_size - 1) / block_size),
      table_(std::make_unique<std::atomic<Stamp*>[]>(blocks_)) {}

VerifiedPages::~VerifiedPages() {
  for (std::uint64_t i = 0; i < blocks_; ++i) delete[] table_[i].load(std::memory_order_relaxed);
}

bool VerifiedPages::contains(std::uint64_t page, std::uint64_t stamp) const {
  const std::uint64_t block = page / block_size;
  if (block >= blocks_) return false;
  const Stamp* stamps = table_[block].load(std::memory_order_acquire);
  return stamps != nullptr && stamps[page % block_size].load(std::memory_order_relaxed) == stamp;
}

void VerifiedPages::add(std::uint64_t page, std::uint64_t stamp) {
  const std::uint64_t block = page / block_size;
  if (block >= blocks_) return;
  Stamp* stamps = table_[block].load(std::memory_order_acquire);
  if (stamps == nullptr) {
    auto fresh = std::make_unique<Stamp[]>(block_size);
    if (table_[block].compare_exchange_strong(stamps, fresh.get(), std::memory_order_acq_rel))
      stamps = fresh.release();
  }
  stamps[page % block_size].store(stamp, std::memory_order_relaxed);
}

}  // namespace casus::storage
