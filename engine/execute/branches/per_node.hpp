#pragma once

// Arrays with an entry for each node id, of which most may never be touched.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "engine/execute/branches/fetch.hpp"
#include "engine/execute/branches/zeroed_memory.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// All zero at first. The system makes it real a page at a time as it is written, and so it is charged to
/// the statement's memory; reading takes one step, however the ids lie.
template <class T>
class PerNode {
 public:
  PerNode() = default;
  ~PerNode() { clear(memory_); }
  PerNode(PerNode&& other) noexcept
      : context_(std::exchange(other.context_, nullptr)), memory_(std::move(other.memory_)),
        touched_(std::move(other.touched_)), count_(other.count_), bytes_(other.bytes_) {}
  PerNode& operator=(PerNode&& other) noexcept {
    std::swap(context_, other.context_);
    std::swap(memory_, other.memory_);
    std::swap(touched_, other.touched_);
    std::swap(count_, other.count_);
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  PerNode(const PerNode&) = delete;
  PerNode& operator=(const PerNode&) = delete;

  /// Must come before anything else; without effect on one that is made already.
  void make(ExecutionContext& context) {
    if (context_ != nullptr) return;
    count_ = context.graph->node_bound() + std::size_t{1};
    touched_.resize(count_ / block + 1);
    context.reserve(touched_.size());
    memory_ = ZeroedMemory(count_ * sizeof(T), false);
    context_ = &context;
  }
  [[nodiscard]] bool made() const { return context_ != nullptr; }
  [[nodiscard]] const T* data() const { return entries(); }
  [[nodiscard]] const T& operator[](std::uint32_t node) const { return entries()[node]; }
  /// The entry of a node, to be written.
  [[nodiscard]] T& at(std::uint32_t node) {
    if (touched_[node / block] == 0) touch(node);
    return entries()[node];
  }
  /// The same of one that has been written before.
  [[nodiscard]] T& again(std::uint32_t node) { return entries()[node]; }
  void prefetch(std::uint32_t node) const { fetch(entries() + node); }

 private:
  static constexpr std::size_t block = 4096;
  static_assert(block % graph::chunk_size == 0);
  static constexpr std::size_t many_bytes = std::size_t{1} << 20U;

  [[nodiscard]] T* entries() const { return reinterpret_cast<T*>(memory_.data()); }

  void touch(std::uint32_t node) {
    context_->reserve(block * sizeof(T));
    touched_[node / block] = 1;
    bytes_ += block * sizeof(T);
    if (bytes_ >= many_bytes && !memory_.has_large_pages()) move_to_large_pages();
  }
  /// Where so much is used, jumping about in small pages would be waiting for their addresses. What has been
  /// read in small pages stays in them, so all moves.
  void move_to_large_pages() {
    ZeroedMemory large(count_ * sizeof(T), true);
    for_each_touched([&](std::size_t first, std::size_t size) {
      std::copy_n(entries() + first, size, reinterpret_cast<T*>(large.data()) + first);
    });
    std::swap(memory_, large);
    clear(large);
  }
  /// What is let go must be zero again, if it is kept.
  void clear(const ZeroedMemory& memory) const {
    if (!memory.is_kept()) return;
    for_each_touched([&](std::size_t first, std::size_t size) {
      std::memset(memory.data() + first * sizeof(T), 0, size * sizeof(T));
    });
  }
  template <class Visit>
  void for_each_touched(Visit visit) const {
    for (std::size_t i = 0; i < touched_.size(); ++i)
      if (touched_[i] != 0 && i * block < count_) visit(i * block, std::min(block, count_ - i * block));
  }

  ExecutionContext* context_ = nullptr;
  ZeroedMemory memory_;
  std::vector<std::uint8_t> touched_;  // by block
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;  // touched
};

}  // namespace casus::execute
