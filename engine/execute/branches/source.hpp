#pragma once

// A hop as a source of end nodes, and tables with a number for each node.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/hop.hpp"

namespace casus::execute {

/// The relationships that a hop follows from one node, without the tests on their ends.
class Source {
 public:
  Source(const plan::Hop& hop, const graph::GraphView& graph) : graph_(&graph), hop_(hop, graph, true) {}

  [[nodiscard]] const ResolvedHop& hop() const { return hop_; }

  /// visit(end, relationship) for each relationship.
  template <class Visit>
  void for_each(std::uint32_t node, Visit visit) const {
    for (const auto& slice : hop_.slices()) {
      const auto near = graph_->neighbours(graph::NodeId(node), slice.type, slice.direction);
      for (std::size_t i = 0; i < near.size(); ++i)
        if (!(slice.skip_self_loops && near.nodes[i] == node))
          visit(near.nodes[i], near.relationships[i].value);
    }
  }
  /// visit(end) for each relationship.
  template <class Visit>
  void for_each_end(std::uint32_t node, Visit visit) const {
    for (const auto& slice : hop_.slices()) {
      const auto near = graph_->neighbours(graph::NodeId(node), slice.type, slice.direction);
      for (const std::uint32_t end : near.nodes)
        if (!(slice.skip_self_loops && end == node)) visit(end);
    }
  }
  /// How many relationships there are, self-loops of an undirected hop counted twice.
  [[nodiscard]] std::uint64_t size_at(std::uint32_t node) const {
    std::uint64_t size = 0;
    for (const auto& slice : hop_.slices())
      size += graph_->degree(graph::NodeId(node), slice.type, slice.direction);
    return size;
  }
  /// The relationships between two nodes.
  [[nodiscard]] std::uint64_t count_to(std::uint32_t node, std::uint32_t end) const {
    std::uint64_t count = 0;
    for (const auto& slice : hop_.slices()) {
      if (slice.skip_self_loops && node == end) continue;
      const auto near = graph_->neighbours(graph::NodeId(node), slice.type, slice.direction);
      const auto first = std::lower_bound(near.nodes.begin(), near.nodes.end(), end);
      for (auto it = first; it != near.nodes.end() && *it == end; ++it) ++count;
    }
    return count;
  }
  void relationships_to(std::uint32_t node, std::uint32_t end, std::vector<std::uint32_t>& out) const {
    for (const auto& slice : hop_.slices()) {
      if (slice.skip_self_loops && node == end) continue;
      const auto near = graph_->neighbours(graph::NodeId(node), slice.type, slice.direction);
      const auto first = std::lower_bound(near.nodes.begin(), near.nodes.end(), end);
      for (auto i = static_cast<std::size_t>(first - near.nodes.begin());
           i < near.size() && near.nodes[i] == end; ++i)
        out.push_back(near.relationships[i].value);
    }
  }
  /// Whether the hop would follow this relationship from this node to that one.
  [[nodiscard]] bool follows(std::uint32_t relationship, std::uint32_t node, std::uint32_t end) const {
    const auto ends = graph_->ends(graph::RelationshipId(relationship));
    return std::any_of(hop_.slices().begin(), hop_.slices().end(), [&](const auto& slice) {
      const bool out = slice.direction == graph::Direction::outgoing;
      return slice.type == ends.type && (out ? ends.start : ends.end).value == node &&
             (out ? ends.end : ends.start).value == end;
    });
  }

 private:
  const graph::GraphView* graph_;
  ResolvedHop hop_;
};

/// A number for each node that has been given one. Its memory is reserved whole, but pages are only
/// touched where nodes are.
class NodeNumbers {
 public:
  /// Without effect on one that is made already.
  void make(ExecutionContext& context) {
    if (numbers_ != nullptr) return;
    const std::size_t size = std::size_t{context.graph->node_bound()} + 1;
    context.reserve(size * sizeof(std::uint64_t));
    numbers_.reset(static_cast<std::uint64_t*>(std::calloc(size, sizeof(std::uint64_t))));
    if (numbers_ == nullptr) throw std::bad_alloc();
  }
  [[nodiscard]] bool made() const { return numbers_ != nullptr; }
  /// One more than the number of a node; 0 for none.
  [[nodiscard]] std::uint64_t operator[](std::uint32_t node) const { return numbers_[node]; }
  void set(std::uint32_t node, std::uint64_t number) { numbers_[node] = number + 1; }
  void clear(std::uint32_t node) { numbers_[node] = 0; }

 private:
  struct Free {
    void operator()(std::uint64_t* numbers) const { std::free(numbers); }
  };
  std::unique_ptr<std::uint64_t[], Free> numbers_;
};

/// The ends of a source at the node asked for last, with the number of relationships to each.
class EndCounts {
 public:
  void make(ExecutionContext& context) { counts_.make(context); }
  void fill(const Source& source, std::uint32_t node) {
    if (node == node_) return;
    for (const std::uint32_t end : ends_) counts_.clear(end);
    ends_.clear();
    source.for_each_end(node, [&](std::uint32_t end) {
      const std::uint64_t before = counts_[end];
      if (before == 0) ends_.push_back(end);
      counts_.set(end, before == 0 ? 1 : before);
    });
    node_ = node;
  }
  [[nodiscard]] bool holds(std::uint32_t node) const { return node == node_; }
  [[nodiscard]] std::uint64_t operator[](std::uint32_t end) const {
    const std::uint64_t count = counts_[end];
    return count == 0 ? 0 : count - 1;
  }

 private:
  NodeNumbers counts_;
  std::vector<std::uint32_t> ends_;
  std::uint32_t node_ = null_id;
};

}  // namespace casus::execute
