#pragma once

// The ends that one node has, each under its id, so that many lists can be held against them.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

#include "engine/execute/branches/source.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// A byte for each node id, which the system makes real a page at a time as they are written.
class BytePerNode {
 public:
  /// Must come before anything else; without effect on one that is made already.
  void make(ExecutionContext& context) {
    if (bytes_ != nullptr) return;
    const std::size_t size = context.graph->node_bound() + std::size_t{1};
    context.reserve(size);
    bytes_.reset(static_cast<std::uint8_t*>(std::calloc(size, 1)));
    if (bytes_ == nullptr) throw std::bad_alloc();
  }
  [[nodiscard]] std::uint8_t& operator[](std::uint32_t node) const { return bytes_.get()[node]; }
  [[nodiscard]] const std::uint8_t* data() const { return bytes_.get(); }

 private:
  struct Free {
    void operator()(std::uint8_t* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<std::uint8_t, Free> bytes_;
};

/// How many relationships a source has from one node to each other node.
class EndMarks {
 public:
  /// Whether this node's ends are marked.
  [[nodiscard]] bool hold(std::uint32_t node) const { return node == node_; }
  /// Marks the ends of `node`; leaves nothing marked where one of them is met too often for a byte.
  void fill(const Source& source, std::uint32_t node, ExecutionContext& context) {
    marks_.make(context);
    clear(source);
    bool fits = true;
    source.for_each_end(node, [&](std::uint32_t end) { fits = ++marks_[end] != 0xFF && fits; });
    node_ = node;
    if (!fits) clear(source);
  }
  [[nodiscard]] std::uint64_t operator[](std::uint32_t end) const { return marks_[end]; }
  [[nodiscard]] const std::uint8_t* data() const { return marks_.data(); }

 private:
  void clear(const Source& source) {
    if (node_ != null_id)
      source.for_each_end(node_, [&](std::uint32_t end) { marks_[end] = 0; });
    node_ = null_id;
  }
  BytePerNode marks_;
  std::uint32_t node_ = null_id;
};

/// Which nodes have simple ends: no end twice, and not the node itself. Looked at once for each node.
class SimpleEnds {
 public:
  bool has(const Source& source, std::uint32_t node, ExecutionContext& context) {
    known_.make(context);
    std::uint8_t& known = known_[node];
    if (known == 0) known = source.ends_are_simple(node) ? simple : other;
    return known == simple;
  }

 private:
  static constexpr std::uint8_t simple = 1;
  static constexpr std::uint8_t other = 2;
  BytePerNode known_;
};

}  // namespace casus::execute
