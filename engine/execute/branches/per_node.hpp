#pragma once

// Arrays with an entry for each node id, of which most may never be touched.

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "engine/execute/branches/fetch.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

struct Unmap {
  std::size_t size = 0;
  void operator()(void* memory) const { munmap(memory, size); }
};

/// All zero at first. The system makes it real a page at a time as it is written, and so it is charged to
/// the statement's memory; reading takes one step, however the ids lie.
template <class T>
class PerNode {
 public:
  /// Must come before anything else; without effect on one that is made already.
  void make(ExecutionContext& context) {
    if (context_ != nullptr) return;
    const std::size_t count = context.graph->node_bound() + std::size_t{1};
    touched_.resize(count / block + 1);
    context.reserve(touched_.size());
    entries_ = map(count * sizeof(T));
    context_ = &context;
  }
  [[nodiscard]] bool made() const { return context_ != nullptr; }
  [[nodiscard]] const T* data() const { return entries_.get(); }
  [[nodiscard]] const T& operator[](std::uint32_t node) const { return entries_.get()[node]; }
  /// The entry of a node, to be written.
  [[nodiscard]] T& at(std::uint32_t node) {
    if (touched_[node / block] == 0) touch(node);
    return entries_.get()[node];
  }
  /// The same of one that has been written before.
  [[nodiscard]] T& again(std::uint32_t node) { return entries_.get()[node]; }
  void prefetch(std::uint32_t node) const { fetch(entries_.get() + node); }

 private:
  static constexpr std::size_t block = 4096;
  static_assert(block % graph::chunk_size == 0);
  static constexpr std::size_t many_bytes = std::size_t{1} << 20U;

  static std::unique_ptr<T, Unmap> map(std::size_t size) {
    void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    return {static_cast<T*>(memory), Unmap{size}};
  }

  void touch(std::uint32_t node) {
    context_->reserve(block * sizeof(T));
    touched_[node / block] = 1;
    bytes_ += block * sizeof(T);
    if (bytes_ - block * sizeof(T) < many_bytes && bytes_ >= many_bytes) move_to_huge_pages();
  }
  /// Where so much is used, jumping about in small pages would be waiting for their addresses. What has been
  /// read in small pages stays in them, so all moves. It is advice: nothing depends on whether it is taken.
  void move_to_huge_pages() {
    const std::size_t size = entries_.get_deleter().size;
    std::unique_ptr<T, Unmap> entries = map(size);
    madvise(entries.get(), size, MADV_HUGEPAGE);
    const std::size_t count = size / sizeof(T);
    for (std::size_t i = 0; i < touched_.size(); ++i)
      if (touched_[i] != 0 && i * block < count)
        std::copy_n(entries_.get() + i * block, std::min(block, count - i * block), entries.get() + i * block);
    entries_ = std::move(entries);
  }

  ExecutionContext* context_ = nullptr;
  std::unique_ptr<T, Unmap> entries_;
  std::vector<std::uint8_t> touched_;  // by block
  std::size_t bytes_ = 0;
};

}  // namespace casus::execute
