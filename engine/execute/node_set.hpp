#pragma once

// Sets of nodes for searches.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <vector>

#include "engine/execute/context.hpp"

namespace casus::execute {

/// Node ids as bits. Made for being filled and emptied many times: emptying costs about as much as
/// filling did.
class NodeSet {
 public:
  /// Makes room for all nodes of the graph, and accounts for it. Call before use; again is free.
  void fit(ExecutionContext& context) {
    const std::size_t words = std::size_t{context.graph->node_bound()} / 64 + 1;
    if (words <= size_) return;
    context.reserve((words - size_) * sizeof(std::uint64_t));
    // Zeros from the system, which are made as they are touched: a short search in a large graph touches few.
    auto* zeros = static_cast<std::uint64_t*>(std::calloc(words, sizeof(std::uint64_t)));
    if (zeros == nullptr) throw std::bad_alloc();
    std::copy_n(words_.get(), size_, zeros);
    words_.reset(zeros);
    size_ = words;
  }

  /// True if the node was not there.
  bool insert(std::uint32_t node) {
    std::uint64_t& word = words_[node / 64];
    const std::uint64_t bit = std::uint64_t{1} << (node % 64);
    const bool fresh = (word & bit) == 0;
    word |= bit;
    return fresh;
  }
  [[nodiscard]] bool contains(std::uint32_t node) const {
    return ((words_[node / 64] >> (node % 64)) & 1U) != 0;
  }
  void insert(std::span<const std::uint32_t> nodes) {
    for (const std::uint32_t node : nodes) insert(node);
  }
  /// Takes out `members`, which must be all that is in the set or more.
  void clear(std::span<const std::uint32_t> members) {
    if (members.size() >= size_)
      std::fill_n(words_.get(), size_, 0);
    else
      for (const std::uint32_t node : members) words_[node / 64] = 0;
  }
  /// Bits of 64 nodes, from node 64 * position on.
  [[nodiscard]] std::uint64_t word(std::size_t position) const { return words_[position]; }
  [[nodiscard]] std::size_t words() const { return size_; }

 private:
  struct Free {
    void operator()(std::uint64_t* words) const { std::free(words); }
  };
  std::unique_ptr<std::uint64_t[], Free> words_;
  std::size_t size_ = 0;
};

/// Which of two sides of a search have been at a node: of few nodes in a table of some kilobytes, of more as bits, so
/// that a search that soon ends costs nothing by the size of the graph.
class SidesAtNodes {
 public:
  /// Forgets all. The lists must have all nodes that were marked for a side, or more. `context` is kept.
  void begin(std::span<const std::uint32_t> of_first, std::span<const std::uint32_t> of_second,
             ExecutionContext& context) {
    context_ = &context;
    if (many_) bits_[0].clear(of_first), bits_[1].clear(of_second);
    many_ = false;
    size_ = 0;
    few_.fill(none);
  }
  /// The sides (1: the first, 2: the second) that had been at the node before this one was.
  unsigned mark(std::uint32_t node, unsigned side) {
    if (many_) return mark_bits(node, side);
    std::size_t place = (node * 0x9E3779B1U) >> (32 - table_bits);
    while (few_[place] != node) {
      if (few_[place] == none) {
        few_[place] = node;
        sides_[place] = static_cast<std::uint8_t>(side);
        if (++size_ == most_few) make_bits();
        return 0;
      }
      place = (place + 1) % few_.size();
    }
    const unsigned before = sides_[place];
    sides_[place] = static_cast<std::uint8_t>(before | side);
    return before;
  }

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  static constexpr unsigned table_bits = 11;
  static constexpr std::size_t most_few = (std::size_t{1} << table_bits) / 2;

  unsigned mark_bits(std::uint32_t node, unsigned side) {
    const bool fresh = bits_[side - 1].insert(node);
    return (fresh ? 0 : side) | (bits_[2 - side].contains(node) ? 3 - side : 0);
  }
  void make_bits() {
    for (NodeSet& bits : bits_) bits.fit(*context_);
    many_ = true;
    for (std::size_t place = 0; place < few_.size(); ++place)
      for (const unsigned side : {1U, 2U})
        if (few_[place] != none && (sides_[place] & side) != 0) bits_[side - 1].insert(few_[place]);
  }

  std::array<std::uint32_t, std::size_t{1} << table_bits> few_;
  std::array<std::uint8_t, std::size_t{1} << table_bits> sides_;
  std::size_t size_ = 0;
  bool many_ = false;
  NodeSet bits_[2];
  ExecutionContext* context_ = nullptr;
};

/// A list of nodes that grows, whose room is accounted for as it does.
class NodeList {
 public:
  void push(std::uint32_t node) { nodes_.push_back(node); }
  void push(std::span<const std::uint32_t> nodes) {
    nodes_.insert(nodes_.end(), nodes.begin(), nodes.end());
  }
  /// Instead of what there is.
  void take(std::vector<std::uint32_t> nodes) { nodes_ = std::move(nodes); }
  /// The same, with the room that the other has accounted for.
  void take(NodeList other, ExecutionContext& context) {
    context.release(accounted_ * sizeof(std::uint32_t));
    *this = std::move(other);
  }
  void clear() { nodes_.clear(); }
  /// For so many, not to grow one by one at first.
  void make_room(std::size_t count) { nodes_.reserve(count); }
  /// To be called after a run of push().
  void account(ExecutionContext& context) {
    if (nodes_.capacity() == accounted_) return;
    context.release(accounted_ * sizeof(std::uint32_t));
    context.reserve(nodes_.capacity() * sizeof(std::uint32_t));
    accounted_ = nodes_.capacity();
  }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] bool empty() const { return nodes_.empty(); }
  [[nodiscard]] std::uint32_t operator[](std::size_t i) const { return nodes_[i]; }
  [[nodiscard]] std::span<const std::uint32_t> all() const { return nodes_; }
  [[nodiscard]] std::span<const std::uint32_t> from(std::size_t first) const {
    return std::span(nodes_).subspan(first);
  }

 private:
  std::vector<std::uint32_t> nodes_;
  std::size_t accounted_ = 0;
};

}  // namespace casus::execute
