#pragma once

// The ends that one node has, each under its id, so that many lists can be held against them.

#include <cstdint>

#include "engine/execute/branches/per_node.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

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
    size_ = 0;
    source.for_each_end(node, [&](std::uint32_t end) {
      fits = ++marks_.at(end) != 0xFF && fits;
      ++size_;
    });
    node_ = node;
    if (!fits) clear(source);
  }
  [[nodiscard]] std::uint64_t operator[](std::uint32_t end) const { return marks_[end]; }
  [[nodiscard]] const std::uint8_t* data() const { return marks_.data(); }
  /// How many relationships are marked.
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  void clear(const Source& source) {
    if (node_ != null_id)
      source.for_each_end(node_, [&](std::uint32_t end) { marks_.at(end) = 0; });
    node_ = null_id;
  }
  PerNode<std::uint8_t> marks_;
  std::uint64_t size_ = 0;
  std::uint32_t node_ = null_id;
};

/// Which nodes have simple ends: no end twice, and not the node itself. Once some nodes of a chunk of ids
/// have been asked for, all of it is looked at, which the graph remembers for later statements.
class SimpleEnds {
 public:
  /// Whether all nodes of the chunk of ids that this one is in are known to have them.
  bool has_all(const Source& source, std::uint32_t node, ExecutionContext& context) {
    return has(source, node, context) && chunks_[node / graph::chunk_size] == simple;
  }
  bool has(const Source& source, std::uint32_t node, ExecutionContext& context) {
    if (chunks_.empty()) chunks_.resize(context.graph->node_bound() / graph::chunk_size + 1);
    std::uint8_t& chunk = chunks_[node / graph::chunk_size];
    if (chunk == simple) return true;
    if (chunk != mixed) {
      const auto found = source.chunk_is_simple(node / graph::chunk_size, chunk++ == worth_a_chunk);
      if (found) chunk = *found ? simple : mixed;
      if (chunk == simple) return true;
      if (chunk > worth_a_chunk) chunk = mixed;
    }
    known_.make(context);
    std::uint8_t& known = known_.at(node);
    if (known == 0) known = source.ends_are_simple(node) ? simple : mixed;
    return known == simple;
  }

 private:
  static constexpr std::uint8_t worth_a_chunk = 8;  // below it: so many nodes have been asked for
  static constexpr std::uint8_t simple = 0xFE;
  static constexpr std::uint8_t mixed = 0xFF;
  std::vector<std::uint8_t> chunks_;
  PerNode<std::uint8_t> known_;
};

}  // namespace casus::execute
