#pragma once

// A hop as a source of end nodes.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/execute/branches/numbers.hpp"
#include "engine/execute/branches/slice_reader.hpp"
#include "engine/execute/hop.hpp"

namespace casus::execute {

/// How often a number is in an ascending list.
inline std::uint64_t count_in(std::span<const std::uint32_t> list, std::uint32_t number) {
  static constexpr std::size_t few = 8;
  std::uint64_t count = 0;
  if (list.size() <= few) {
    for (const std::uint32_t each : list) count += each == number ? 1 : 0;
    return count;
  }
  const std::uint32_t* first = list.data();
  for (std::size_t size = list.size(); size > 1; size -= size / 2)  // which half cannot be guessed
    first += first[size / 2 - 1] < number ? size / 2 : 0;
  first += *first < number ? 1 : 0;
  for (; first != list.data() + list.size() && *first == number; ++first) ++count;
  return count;
}

/// Whether each is one more than the one before.
bool are_consecutive(std::span<const std::uint32_t> nodes);

/// for_each_common() where one is so much shorter that its numbers are best looked up in the other: visit(number, in_few,
/// in_many).
template <class Visit>
void for_each_common_of_few(std::span<const std::uint32_t> few, std::span<const std::uint32_t> many, Visit visit) {
  for (std::size_t i = 0; i < few.size() && !many.empty();) {
    const std::uint32_t number = few[i];
    const std::uint32_t* first = many.data();
    for (std::size_t size = many.size(); size > 1; size -= size / 2)  // which half cannot be guessed
      first += first[size / 2 - 1] < number ? size / 2 : 0;
    first += *first < number ? 1 : 0;
    many = many.subspan(static_cast<std::size_t>(first - many.data()));
    std::uint64_t in_few = 0;
    std::uint64_t in_many = 0;
    for (; i < few.size() && few[i] == number; ++i) ++in_few;
    while (in_many < many.size() && many[in_many] == number) ++in_many;
    if (in_many != 0) visit(number, in_few, in_many);
  }
}

/// visit(number, in_a, in_b) for each number that is in both of two ascending lists, and how often.
template <class Visit>
void for_each_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, Visit visit) {
  static constexpr std::size_t so_much = 16;
  if (a.size() > so_much * b.size()) {
    for_each_common_of_few(b, a, [&](auto number, auto in_b, auto in_a) { visit(number, in_a, in_b); });
    return;
  }
  if (b.size() > so_much * a.size()) {
    for_each_common_of_few(a, b, visit);
    return;
  }
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t of_a = a[i];
    const std::uint32_t of_b = b[j];
    if (of_a != of_b) {  // both steps at once: which one is taken cannot be guessed
      i += of_a < of_b ? 1 : 0;
      j += of_b < of_a ? 1 : 0;
      continue;
    }
    std::uint64_t in_a = 0;
    std::uint64_t in_b = 0;
    for (; i < a.size() && a[i] == of_a; ++i) ++in_a;
    for (; j < b.size() && b[j] == of_a; ++j) ++in_b;
    visit(of_a, in_a, in_b);
  }
}

/// How many pairs of equal numbers two ascending lists have.
inline std::uint64_t count_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  static constexpr std::size_t few = 16;
  std::uint64_t count = 0;
  if (a.size() * b.size() <= few) {
    for (const std::uint32_t of_a : a)
      for (const std::uint32_t of_b : b) count += of_a == of_b ? 1 : 0;
    return count;
  }
  for_each_common(a, b, [&](auto, std::uint64_t in_a, std::uint64_t in_b) { count += in_a * in_b; });
  return count;
}

/// visit(begin, size) for each part of consecutive nodes that lies in one chunk of ids.
template <class Visit>
void for_each_chunk_run(std::span<const std::uint32_t> nodes, Visit visit) {
  for (std::size_t i = 0; i < nodes.size();) {
    const std::size_t size =
        std::min<std::size_t>(nodes.size() - i, graph::chunk_size - nodes[i] % graph::chunk_size);
    visit(i, size);
    i += size;
  }
}

/// The relationships that a hop follows from one node, without the tests on their ends. For one thread.
class Source {
 public:
  Source(const plan::Hop& hop, const graph::GraphView& graph)
      : graph_(&graph), hop_(hop, graph, true) {
    for (const auto& slice : hop_.slices()) {
      readers_.push_back({SliceReader(graph, slice.type, slice.direction), slice.skip_self_loops});
      loops_twice_ = loops_twice_ || slice.skip_self_loops;
      relationships_ += graph.relationship_count(slice.type);
    }
    is_large_ = relationships_ > at_hand;
  }

  [[nodiscard]] const ResolvedHop& hop() const { return hop_; }

  /// visit(end, relationship) for each relationship.
  template <class Visit>
  void for_each(std::uint32_t node, Visit visit) const {
    for (const Reader& reader : readers_) {
      const auto near = reader.slice.neighbours(node);
      for (std::size_t i = 0; i < near.size(); ++i)
        if (!(reader.skip_self_loops && near.nodes[i] == node))
          visit(near.nodes[i], near.relationships[i].value);
    }
  }
  /// visit(end) for each relationship.
  template <class Visit>
  void for_each_end(std::uint32_t node, Visit visit) const {
    for (const Reader& reader : readers_)
      for (const std::uint32_t end : reader.slice.ends(node))
        if (!(reader.skip_self_loops && end == node)) visit(end);
  }
  /// visit(ends, skip) for each list of ends, ascending; ends that equal `skip` do not belong to it.
  template <class Visit>
  void for_each_list(std::uint32_t node, Visit visit) const {
    for (const Reader& reader : readers_)
      visit(reader.slice.ends(node), reader.skip_self_loops ? node : null_id);
  }
  /// visit(end, n) for each end, ascending, with the number of relationships to it.
  template <class Visit>
  void for_each_distinct_end(std::uint32_t node, Visit visit) const;

  /// As SliceReader has them, for all lists of the hop. Nothing is fetched of so few relationships that
  /// they stay in the processor's cache.
  void prefetch_place(std::uint32_t node) const {
    if (!is_large_) return;
    for (const Reader& reader : readers_) reader.slice.prefetch_place(node);
  }
  void prefetch_list(std::uint32_t node) const {
    if (!is_large_) return;
    for (const Reader& reader : readers_) reader.slice.prefetch_list(node);
  }

  /// How many it follows from all nodes together.
  [[nodiscard]] std::uint64_t relationships() const { return relationships_; }
  /// Whether it pays to fetch them.
  [[nodiscard]] bool is_large() const { return is_large_; }

  /// How many relationships there are, self-loops of an undirected hop counted twice.
  [[nodiscard]] std::uint64_t size_at(std::uint32_t node) const {
    std::uint64_t size = 0;
    for (const Reader& reader : readers_) size += reader.slice.degree(node);
    return size;
  }
  /// How many relationships there are.
  [[nodiscard]] std::uint64_t exact_size_at(std::uint32_t node) const {
    std::uint64_t size = 0;
    for_each_list(node, [&](auto list, std::uint32_t skip) {
      size += list.size() - (skip == null_id ? 0 : count_in(list, skip));
    });
    return size;
  }
  /// Whether a relationship may be followed from either of its ends.
  [[nodiscard]] bool leads_both_ways() const { return loops_twice_; }
  /// Whether size_at() counts nothing twice.
  [[nodiscard]] bool size_is_exact() const { return !loops_twice_; }
  /// The ends, ascending, where they lie together; no value where the hop has several lists.
  [[nodiscard]] std::optional<std::span<const std::uint32_t>> only_list(std::uint32_t node) const {
    if (readers_.size() != 1 || loops_twice_) return std::nullopt;
    return readers_.front().slice.ends(node);
  }
  /// The chunk of lists that a node is in; null where the hop has several, or a transaction has changed it.
  [[nodiscard]] const graph::AdjacencyChunk* only_chunk(std::uint32_t node) const {
    return readers_.size() == 1 && !loops_twice_ ? readers_.front().slice.chunk_of(node) : nullptr;
  }
  /// The lists of the chunk of ids that a node is in, for each list that a node has; none where these are more
  /// than two, or a transaction has changed them.
  struct ChunkLists {
    const graph::AdjacencyChunk* chunk;
    bool skip_self_loops;
  };
  [[nodiscard]] std::span<const ChunkLists> chunks_at(std::uint32_t node, std::array<ChunkLists, 2>& room) const {
    if (readers_.size() > room.size()) return {};
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      room[i] = {readers_[i].slice.chunk_of(node), readers_[i].skip_self_loops};
      if (room[i].chunk == nullptr) return {};
    }
    return {room.data(), readers_.size()};
  }
  /// Whether all ends of a node lie in one list.
  [[nodiscard]] bool has_one_list() const { return readers_.size() == 1 && !loops_twice_; }
  /// Whether every node with this label has one relationship.
  [[nodiscard]] bool has_one_at(graph::LabelId label) const {
    if (!has_one_list()) return false;
    const auto& slice = hop_.slices().front();
    return graph_->every_node_has_one(label, slice.type, slice.direction);
  }
  [[nodiscard]] const SliceReader& one_list() const { return readers_.front().slice; }
  /// How many lists a node has, and what reads each. Self-loops that lie in two lists are to be taken from one.
  [[nodiscard]] std::size_t lists_per_node() const { return readers_.size(); }
  [[nodiscard]] const SliceReader& reader(std::size_t i) const { return readers_[i].slice; }
  [[nodiscard]] bool skips_self_loops(std::size_t i) const { return readers_[i].skip_self_loops; }
  /// Whether each node of a chunk of ids is known to have one relationship.
  [[nodiscard]] bool has_one_each(std::uint32_t chunk) const {
    if (!has_one_list()) return false;
    const auto& slice = hop_.slices().front();
    return graph_->has_one_each(slice.type, slice.direction, chunk);
  }
  /// Multiplies numbers[i] by the number of relationships of nodes[i], which may be known to be
  /// consecutive.
  void multiply_by_size(std::span<const std::uint32_t> nodes, bool consecutive, Numbers& numbers) const;

  /// The relationships between two nodes.
  [[nodiscard]] std::uint64_t count_to(std::uint32_t node, std::uint32_t end) const {
    std::uint64_t count = 0;
    for (const Reader& reader : readers_) {
      if (reader.skip_self_loops && node == end) continue;
      count += count_in(reader.slice.ends(node), end);
    }
    return count;
  }
  void relationships_to(std::uint32_t node, std::uint32_t end, std::vector<std::uint32_t>& out) const {
    for (const Reader& reader : readers_) {
      if (reader.skip_self_loops && node == end) continue;
      const auto near = reader.slice.neighbours(node);
      const auto first = std::lower_bound(near.nodes.begin(), near.nodes.end(), end);
      for (auto i = static_cast<std::size_t>(first - near.nodes.begin());
           i < near.size() && near.nodes[i] == end; ++i)
        out.push_back(near.relationships[i].value);
    }
  }
  /// Whether the hop would follow this relationship from this node to that one.
  [[nodiscard]] bool follows(std::uint32_t relationship, std::uint32_t node, std::uint32_t end) const;
  /// Whether no end comes twice and none is the node itself.
  [[nodiscard]] bool ends_are_simple(std::uint32_t node) const;
  /// Whether that is so for all nodes of a chunk of ids; no value where it is not known, and to find out
  /// is not wanted or not possible.
  [[nodiscard]] std::optional<bool> chunk_is_simple(std::uint32_t chunk, bool find_out) const;
  /// Whether a relationship that the one follows can be followed by the other from its other end.
  [[nodiscard]] bool may_meet(const Source& other) const;
  /// Whether a relationship that the one follows from a node can be followed by the other from the same node and is
  /// not a self-loop.
  [[nodiscard]] bool shares_lists_with(const Source& other) const;
  /// Whether both follow the same relationships from the same node.
  [[nodiscard]] bool is_same_as(const Source& other) const;

 private:
  template <class AreAsAsked>
  [[nodiscard]] bool has_slices(const Source& other, AreAsAsked are_as_asked) const;

  struct Reader {
    SliceReader slice;
    bool skip_self_loops;
  };
  const graph::GraphView* graph_;
  ResolvedHop hop_;
  std::vector<Reader> readers_;
  [[nodiscard]] const graph::AdjacencyChunk* chunk_of_run(std::span<const std::uint32_t> nodes,
                                                          bool consecutive) const;

  std::uint64_t relationships_ = 0;
  bool loops_twice_ = false;
  bool is_large_ = false;

  static constexpr std::uint64_t at_hand = 500000;
};

template <class Visit>
void Source::for_each_distinct_end(std::uint32_t node, Visit visit) const {
  if (readers_.size() > 2) {
    std::vector<std::uint32_t> ends;
    for_each_end(node, [&](std::uint32_t end) { ends.push_back(end); });
    std::sort(ends.begin(), ends.end());
    for (std::size_t i = 0; i < ends.size();) {
      const std::size_t first = i;
      while (i < ends.size() && ends[i] == ends[first]) ++i;
      visit(ends[first], std::uint64_t{i - first});
    }
    return;
  }
  std::span<const std::uint32_t> a;
  std::span<const std::uint32_t> b;
  if (!readers_.empty()) a = readers_[0].slice.ends(node);
  if (readers_.size() == 2) b = readers_[1].slice.ends(node);
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const std::uint32_t end = j >= b.size() || (i < a.size() && a[i] < b[j]) ? a[i] : b[j];
    std::uint64_t count = 0;
    for (; i < a.size() && a[i] == end; ++i) ++count;
    for (; j < b.size() && b[j] == end; ++j)
      if (!(readers_[1].skip_self_loops && end == node)) ++count;
    if (count != 0) visit(end, count);
  }
}

}  // namespace casus::execute
