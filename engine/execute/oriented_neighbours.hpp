#pragma once

// Lists of neighbours in which each pair of nodes comes once.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/execute/branches/per_node.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

/// The nodes that carry some labels, numbered from 0 by how many relationships they have, few first, each with those
/// of its neighbours among them that have higher numbers. Hubs thus have short lists, and each triangle is met once,
/// from its first node: Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs", 2008.
/// Built at once; reading it is free to any thread.
class OrientedNeighbours {
 public:
  /// Follows relationships of the types from either end; self-loops are passed over, and pairs of nodes that `within`
  /// tells apart.
  OrientedNeighbours(const std::vector<std::string>& labels, const std::vector<std::string>& types, bool directed,
                     const std::vector<plan::Hop>& within, ExecutionContext& context);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  [[nodiscard]] std::uint32_t node(std::uint32_t number) const { return nodes_[number]; }
  /// By ascending ids.
  [[nodiscard]] std::span<const std::uint32_t> nodes() const { return ids_; }
  [[nodiscard]] std::uint32_t number_of(std::uint32_t node) const { return numbers_[node] - 1; }
  /// Where the list of a node begins in the list of all lists.
  [[nodiscard]] std::uint32_t begin(std::uint32_t number) const { return begins_[number]; }
  /// Numbers of neighbours.
  [[nodiscard]] std::span<const std::uint32_t> after(std::uint32_t number) const {
    return {ends_.data() + begins_[number], ends_.data() + begins_[number + 1]};
  }
  /// Fetches a list before it is read.
  void prefetch(std::uint32_t number) const { fetch(ends_.data() + begins_[number]); }
  /// How many the longest list has.
  [[nodiscard]] std::uint32_t longest() const { return longest_; }
  /// Whether all pairs have one relationship, whose direction nobody asks for; then none are counted.
  [[nodiscard]] bool pairs_are_simple() const { return along_.empty(); }
  /// How many relationships there are from the node to its neighbour, by entries of the list of all lists; all of
  /// them where nobody asks for directions.
  [[nodiscard]] std::span<const std::uint32_t> along() const { return along_; }
  /// How many there are from the neighbour to the node; only where somebody asks for directions.
  [[nodiscard]] std::span<const std::uint32_t> against() const { return against_; }

 private:
  void find_nodes(const std::vector<std::string>& labels, ExecutionContext& context);
  void number_nodes(const Source& source, ExecutionContext& context);
  void find_keys(const std::vector<plan::Hop>& within, ExecutionContext& context);
  [[nodiscard]] bool may_share_key(std::uint32_t one, std::uint32_t other) const {
    return keys_.empty() || keys_[one] == keys_[other] || keys_[one] == null_id || keys_[other] == null_id;
  }
  void begin_filling();
  bool fill_simply(const Source& source);
  void fill_with_counts(const Source& along, const Source* against, ExecutionContext& context);

  std::vector<std::uint32_t> ids_;
  std::vector<std::uint32_t> nodes_;  // the same by number
  PerNode<std::uint32_t> numbers_;  // one more, of nodes that have one
  std::vector<std::uint32_t> keys_;  // by number: the node that `within` leads to; null_id where that may be any
  std::uint64_t most_entries_ = 0;
  std::uint64_t most_of_a_node_ = 0;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> along_;
  std::vector<std::uint32_t> against_;
  std::uint32_t longest_ = 0;
};

}  // namespace casus::execute
