#include "engine/graph/chunk_arena.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace casus::graph {

namespace {

constexpr std::size_t line = 64;
constexpr std::size_t huge_page = std::size_t{2} << 20U;
constexpr std::size_t first_block = std::size_t{64} << 10U;  // a small graph shall stay small
constexpr std::size_t last_block = 16 * huge_page;

constexpr std::size_t round_up(std::size_t bytes, std::size_t to) { return (bytes + to - 1) / to * to; }

struct Free {
  void operator()(std::byte* memory) const { std::free(memory); }
};

std::shared_ptr<std::byte[]> make_block(std::size_t size) {
  const bool huge = size % huge_page == 0;
  auto* memory = static_cast<std::byte*>(std::aligned_alloc(huge ? huge_page : line, size));
  if (memory == nullptr) throw std::bad_alloc();
  // Advice: nothing depends on whether it is taken.
  if (huge) madvise(memory, size, MADV_HUGEPAGE);
  return {memory, Free()};
}

}  // namespace

std::shared_ptr<std::byte[]> ChunkArena::allocate(std::size_t bytes) {
  const std::size_t room = round_up(bytes, line);
  if (room > last_block / 4) return make_block(round_up(room, huge_page));
  if (room > size_ - used_) begin_block(room);
  std::shared_ptr<std::byte[]> chunk(block_, block_.get() + used_);
  used_ += room;
  return chunk;
}

/// Each block is twice the one before, up to a point.
void ChunkArena::begin_block(std::size_t bytes) {
  std::size_t size = std::clamp(2 * size_, first_block, last_block);
  while (size < bytes) size *= 2;
  block_ = make_block(size);
  size_ = size;
  used_ = 0;
}

}  // namespace casus::graph
