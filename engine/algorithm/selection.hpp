#pragma once

// The part of a graph that an algorithm runs on: nodes by label, relationships by type, and how these
// are followed.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/function/function.hpp"
#include "engine/graph/boost_view.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::algorithm {

enum class Walk : std::uint8_t { outgoing, incoming, both };

/// Arrays over the nodes are indexed by node id, up to bound(). A relationship is in the selection if its
/// type is and both its ends are. Where Walk is `both`, a loop is two steps of its node.
class Selection {
 public:
  /// No labels or types are all of them.
  Selection(const graph::GraphView& graph, const std::vector<std::string>& labels,
            const std::vector<std::string>& types, Walk walk);

  [[nodiscard]] const graph::GraphView& graph() const { return graph_; }
  [[nodiscard]] std::uint32_t bound() const { return nodes_.end(); }
  [[nodiscard]] std::uint32_t size() const { return nodes_.size(); }
  [[nodiscard]] bool contains(std::uint32_t node) const {
    return node < nodes_.end() && nodes_.contains(node);
  }
  /// Whether relationships of the types may lead out of it.
  [[nodiscard]] bool is_open() const { return filtered_; }
  [[nodiscard]] Walk walk() const { return walk_; }
  [[nodiscard]] const std::vector<graph::TypeId>& types() const { return types_; }
  [[nodiscard]] std::vector<graph::LabelId> labels() const { return labels_; }

  /// The nodes in ascending order.
  template <class Visit>
  void each_node(Visit visit) const {
    nodes_.each(visit);
  }
  [[nodiscard]] std::vector<std::uint32_t> nodes() const;

  /// Each step from a node, ahead or against the direction chosen: visit(node it leads to).
  template <class Visit>
  void each_neighbour(std::uint32_t node, bool against, Visit visit) const {
    for (const Slice& slice : slices_) {
      const auto near = neighbours(node, slice, against);
      if (!filtered_) {
        for (const std::uint32_t other : near.nodes) visit(other);
      } else {
        for (const std::uint32_t other : near.nodes)
          if (nodes_.contains(other)) visit(other);
      }
    }
  }
  /// The same with its relationship: visit(node it leads to, relationship).
  template <class Visit>
  void each_step(std::uint32_t node, bool against, Visit visit) const {
    for (const Slice& slice : slices_) {
      const auto near = neighbours(node, slice, against);
      for (std::size_t i = 0; i < near.size(); ++i)
        if (!filtered_ || nodes_.contains(near.nodes[i])) visit(near.nodes[i], near.relationships[i]);
    }
  }
  /// How many steps there are.
  [[nodiscard]] std::uint32_t degree(std::uint32_t node, bool against) const;

 private:
  struct Slice {
    graph::TypeId type;
    graph::Direction direction;
  };
  [[nodiscard]] graph::Neighbours neighbours(std::uint32_t node, const Slice& slice,
                                             bool against) const {
    return graph_.neighbours(graph::NodeId(node), slice.type,
                             against ? graph::reverse(slice.direction) : slice.direction);
  }

  [[nodiscard]] bool ends_carry_labels() const;
  friend class SelectionLists;

  const graph::GraphView& graph_;
  std::vector<graph::LabelId> labels_;
  std::vector<graph::TypeId> types_;
  graph::VertexSet nodes_;
  bool filtered_;  // whether neighbours have to be looked for in nodes_
  Walk walk_;
  std::vector<Slice> slices_;
};

/// The neighbours of one node after the other: a chunk of lists is looked for once for the nodes in it, so that they
/// should come in the order of ids. For one thread.
class SelectionLists {
 public:
  SelectionLists(const Selection& selection, bool against) : selection_(selection) {
    for (const Selection::Slice& slice : selection.slices_)
      lists_.push_back({{slice.type, against ? graph::reverse(slice.direction) : slice.direction}, nullptr});
  }

  /// As Selection::each_neighbour().
  template <class Visit>
  void each_neighbour(std::uint32_t node, Visit visit) {
    each_list(node, [&](std::span<const std::uint32_t> list) {
      for (const std::uint32_t other : list)
        if (!selection_.filtered_ || selection_.nodes_.contains(other)) visit(other);
    });
  }
  /// visit(ids) for each of its lists, of which some may lead out of the selection.
  template <class Visit>
  void each_list(std::uint32_t node, Visit visit) {
    if (node / graph::chunk_size != number_) load(node / graph::chunk_size);
    for (const Lists& lists : lists_) {
      if (lists.chunk == nullptr) {
        visit(selection_.graph_.neighbours(graph::NodeId(node), lists.slice.type, lists.slice.direction).nodes);
        continue;
      }
      const std::uint32_t* offset = &lists.chunk->offset[node % graph::chunk_size];
      visit(std::span(lists.chunk->neighbours() + offset[0], lists.chunk->neighbours() + offset[1]));
    }
  }

 private:
  struct Lists {
    Selection::Slice slice;
    const graph::AdjacencyChunk* chunk;  // null where a transaction has changed it
  };

  void load(std::uint32_t number) {
    number_ = number;
    for (Lists& lists : lists_)
      lists.chunk = selection_.graph_.adjacency_chunk(lists.slice.type, lists.slice.direction, number).chunk;
  }

  const Selection& selection_;
  std::vector<Lists> lists_;
  std::uint32_t number_ = static_cast<std::uint32_t>(-1);
};

/// What an algorithm spends: checks the statement's limits now and then, accounts for arrays and lets go
/// of them at its end.
class Work {
 public:
  explicit Work(function::FunctionContext& context) : limits_(*context.limits) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() { limits_.release(bytes_); }

  /// To be called with the number of steps taken since the last time.
  void spend(std::uint64_t steps) {
    left_ -= static_cast<std::int64_t>(steps);
    if (left_ > 0) return;
    left_ = interval;
    limits_.check();
  }
  void account(std::uint64_t bytes) {
    bytes_ += bytes;
    limits_.reserve(bytes);
  }
  /// An array by node id.
  template <class T>
  std::vector<T> array(const Selection& selection, T initial = T()) {
    account(std::uint64_t{selection.bound()} * sizeof(T));
    return std::vector<T>(selection.bound(), initial);
  }

 private:
  static constexpr std::int64_t interval = 16384;
  function::Limits& limits_;
  std::int64_t left_ = interval;
  std::uint64_t bytes_ = 0;
};

/// A column with values[node] for each of the nodes.
template <class To, class From>
std::vector<To> values_of(const std::vector<std::uint32_t>& nodes, const From& values) {
  std::vector<To> out;
  out.reserve(nodes.size());
  for (const std::uint32_t node : nodes) out.push_back(static_cast<To>(values[node]));
  return out;
}

}  // namespace casus::algorithm
