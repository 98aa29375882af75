#pragma once

// A snapshot as the Boost Graph Library sees it: chosen labels, relationship types and direction,
// read in place. Models VertexListGraph, EdgeListGraph, BidirectionalGraph and AdjacencyGraph, so
// that every BGL algorithm runs on it without a copy of the graph.
//
// Vertices are node ids. vertex_index numbers them 0 … num_vertices - 1 without gaps, by counting
// bits where ids have gaps; maps that are indexed by node id itself (NodeMap, NodeColors) need no
// counting. Parallel edges and loops occur; in an undirected view a loop is two of the out-edges of
// its vertex.

#include <bit>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/graph_view.hpp"

namespace casus::graph {

/// The nodes of a BoostView, as bits, and how many come before each word of them.
class VertexSet {
 public:
  /// The nodes that carry any of the labels; all nodes where there are none.
  VertexSet(const GraphView& view, std::span<const LabelId> labels);

  [[nodiscard]] bool contains(std::uint32_t node) const {
    return ((words_[node / 64] >> (node % 64)) & 1U) != 0;
  }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  /// Its position among the nodes; the node must be one of them.
  [[nodiscard]] std::uint32_t index_of(std::uint32_t node) const {
    if (gapless_) return node;
    const std::uint64_t below = words_[node / 64] & ((std::uint64_t{1} << (node % 64)) - 1);
    return before_[node / 64] + static_cast<std::uint32_t>(std::popcount(below));
  }
  /// The first node that is not less than `from`, or end().
  [[nodiscard]] std::uint32_t next(std::uint32_t from) const;
  [[nodiscard]] std::uint32_t end() const { return end_; }
  /// visit(node) for each, in ascending order.
  template <class Visit>
  void each(Visit visit) const {
    if (gapless_) {
      for (std::uint32_t node = 0; node < end_; ++node) visit(node);
      return;
    }
    for (std::size_t position = 0; position < words_.size(); ++position)
      for (std::uint64_t rest = words_[position]; rest != 0; rest &= rest - 1)
        visit(static_cast<std::uint32_t>(position * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
  }

 private:
  std::vector<std::uint64_t> words_;
  std::vector<std::uint32_t> before_;  // empty where there are no gaps
  std::uint32_t size_ = 0;
  std::uint32_t end_ = 0;
  bool gapless_ = false;
};

/// A relationship as an edge that is walked from `source` to `target`, which in a reversed or
/// undirected view may be against its own direction.
struct BoostEdge {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  RelationshipId relationship;
  friend bool operator==(const BoostEdge& a, const BoostEdge& b) {
    return a.relationship == b.relationship;
  }
  friend auto operator<=>(const BoostEdge& a, const BoostEdge& b) {
    return a.relationship <=> b.relationship;
  }
};

struct BoostTraversal : boost::vertex_list_graph_tag,
                        boost::edge_list_graph_tag,
                        boost::bidirectional_graph_tag,
                        boost::adjacency_graph_tag {};

/// What to see: no labels are all of them, and so are types that are not given; a list of no types is none, as it is
/// where the graph knows none of those asked for. `direction` is how edges of a directed view are walked.
struct BoostSelection {
  std::vector<LabelId> labels;
  std::optional<std::vector<TypeId>> types;
  Direction direction = Direction::outgoing;
};

/// DirectedCategory is boost::bidirectional_tag or boost::undirected_tag. Holds on to the snapshot,
/// which must not be a transaction's view that changes. Cheap to read from many threads; algorithms
/// take it by reference.
template <class DirectedCategory>
class BoostView {
 public:
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = BoostEdge;
  using directed_category = DirectedCategory;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = BoostTraversal;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint64_t;
  using degree_size_type = std::uint32_t;
  static constexpr bool undirected = std::is_same_v<DirectedCategory, boost::undirected_tag>;
  static vertex_descriptor null_vertex() { return NodeId::invalid_value; }

  class vertex_iterator
      : public boost::iterator_facade<vertex_iterator, const std::uint32_t,
                                      boost::forward_traversal_tag, std::uint32_t> {
   public:
    vertex_iterator() = default;
    vertex_iterator(const VertexSet* set, std::uint32_t node) : set_(set), node_(node) {}

   private:
    friend class boost::iterator_core_access;
    [[nodiscard]] std::uint32_t dereference() const { return node_; }
    [[nodiscard]] bool equal(const vertex_iterator& other) const { return node_ == other.node_; }
    void increment() { node_ = set_->next(node_ + 1); }
    const VertexSet* set_ = nullptr;
    std::uint32_t node_ = 0;
  };

  /// Over the edges at one vertex, away from it (`Toward` false) or toward it; slice by slice:
  /// types one after another, and in an undirected view each in both directions.
  template <bool Toward>
  class IncidentIterator : public boost::iterator_facade<IncidentIterator<Toward>, const BoostEdge,
                                                         boost::forward_traversal_tag, BoostEdge> {
   public:
    IncidentIterator() = default;
    IncidentIterator(const BoostView* view, std::uint32_t node, std::uint32_t slice,
                     std::uint32_t slices)
        : view_(view), node_(node), slice_(slice), slices_(slices) {
      if (slice_ < slices_) open();
    }

   private:
    friend class boost::iterator_core_access;
    [[nodiscard]] BoostEdge dereference() const {
      const std::uint32_t other = list_.nodes[position_];
      return {Toward ? other : node_, Toward ? node_ : other, list_.relationships[position_]};
    }
    [[nodiscard]] bool equal(const IncidentIterator& other) const {
      return slice_ == other.slice_ && position_ == other.position_ && node_ == other.node_;
    }
    void increment() {
      ++position_;
      settle();
    }
    void open() {
      list_ = view_->slice(node_, slice_, Toward);
      settle();
    }
    // To the next edge whose other end is in the view.
    void settle() {
      for (;;) {
        if (view_->filtered_) {
          while (position_ < list_.size() && !view_->vertices_.contains(list_.nodes[position_])) {
            ++position_;
          }
        }
        if (position_ < list_.size()) return;
        position_ = 0;
        if (++slice_ >= slices_) return;
        list_ = view_->slice(node_, slice_, Toward);
      }
    }
    const BoostView* view_ = nullptr;
    std::uint32_t node_ = 0;
    std::uint32_t slice_ = 0;
    std::uint32_t slices_ = 0;
    std::uint32_t position_ = 0;
    Neighbours list_;
  };
  using out_edge_iterator = IncidentIterator<false>;
  using in_edge_iterator = IncidentIterator<true>;

  class adjacency_iterator
      : public boost::iterator_facade<adjacency_iterator, const std::uint32_t,
                                      boost::forward_traversal_tag, std::uint32_t> {
   public:
    adjacency_iterator() = default;
    explicit adjacency_iterator(out_edge_iterator edge) : edge_(edge) {}

   private:
    friend class boost::iterator_core_access;
    [[nodiscard]] std::uint32_t dereference() const { return (*edge_).target; }
    [[nodiscard]] bool equal(const adjacency_iterator& other) const { return edge_ == other.edge_; }
    void increment() { ++edge_; }
    out_edge_iterator edge_;
  };

  /// Each edge once: as an out-edge of one of its ends.
  class edge_iterator : public boost::iterator_facade<edge_iterator, const BoostEdge,
                                                      boost::forward_traversal_tag, BoostEdge> {
   public:
    edge_iterator() = default;
    edge_iterator(const BoostView* view, std::uint32_t node) : view_(view), node_(node) {
      settle();
    }

   private:
    friend class boost::iterator_core_access;
    [[nodiscard]] BoostEdge dereference() const { return *edge_; }
    [[nodiscard]] bool equal(const edge_iterator& other) const {
      return node_ == other.node_ && edge_ == other.edge_;
    }
    void increment() {
      if (++edge_ != last_) return;
      node_ = view_->vertices_.next(node_ + 1);
      settle();
    }
    // To the first edge of this node or, where it has none, of those after it.
    void settle() {
      for (; node_ != view_->vertices_.end(); node_ = view_->vertices_.next(node_ + 1)) {
        edge_ = view_->template incident_begin<false>(node_, view_->single_slices());
        last_ = view_->template incident_end<false>(node_, view_->single_slices());
        if (edge_ != last_) return;
      }
      edge_ = last_ = out_edge_iterator();
    }
    const BoostView* view_ = nullptr;
    std::uint32_t node_ = 0;
    out_edge_iterator edge_;
    out_edge_iterator last_;
  };

  BoostView(std::shared_ptr<const GraphView> view, BoostSelection selection)
      : view_(std::move(view)),
        vertices_(*view_, selection.labels),
        types_(selection.types ? *std::move(selection.types) : types_in_use(*view_)),
        direction_(selection.direction),
        filtered_(!selection.labels.empty()) {}

  [[nodiscard]] const GraphView& view() const { return *view_; }
  [[nodiscard]] const VertexSet& vertex_set() const { return vertices_; }
  [[nodiscard]] std::pair<out_edge_iterator, out_edge_iterator> out_edges_of(
      std::uint32_t v) const {
    return {incident_begin<false>(v, all_slices()), incident_end<false>(v, all_slices())};
  }
  [[nodiscard]] std::pair<in_edge_iterator, in_edge_iterator> in_edges_of(std::uint32_t v) const {
    return {incident_begin<true>(v, all_slices()), incident_end<true>(v, all_slices())};
  }
  [[nodiscard]] std::uint32_t degree_of(std::uint32_t node, bool toward) const {
    std::uint32_t degree = 0;
    for (std::uint32_t i = 0; i < all_slices(); ++i) {
      const Neighbours list = slice(node, i, toward);
      if (!filtered_) {
        degree += static_cast<std::uint32_t>(list.size());
        continue;
      }
      for (const std::uint32_t other : list.nodes) degree += vertices_.contains(other) ? 1 : 0;
    }
    return degree;
  }
  /// Counted by walking all edges where labels are chosen.
  [[nodiscard]] std::uint64_t edge_count() const {
    std::uint64_t count = 0;
    if (!filtered_) {
      for (const TypeId type : types_) count += view_->relationship_count(type);
      return count;
    }
    for (edge_iterator it(this, vertices_.next(0)), end(this, vertices_.end()); it != end; ++it) {
      ++count;
    }
    return count;
  }

 private:
  static std::vector<TypeId> types_in_use(const GraphView& view) {
    std::vector<TypeId> types;
    for (std::uint32_t type = 0; type < view.catalog().types.size(); ++type)
      if (view.relationship_count(TypeId(type)) != 0) types.emplace_back(type);
    return types;
  }
  // Slices 0 … types - 1 lie in the direction of walking; those after them, of an undirected view,
  // against it.
  [[nodiscard]] std::uint32_t single_slices() const {
    return static_cast<std::uint32_t>(types_.size());
  }
  [[nodiscard]] std::uint32_t all_slices() const { return single_slices() * (undirected ? 2 : 1); }
  [[nodiscard]] Neighbours slice(std::uint32_t node, std::uint32_t index, bool toward) const {
    const bool against = index >= single_slices();
    const TypeId type = types_[against ? index - single_slices() : index];
    const Direction direction = against != toward ? reverse(direction_) : direction_;
    return view_->neighbours(NodeId(node), type, direction);
  }
  template <bool Toward>
  IncidentIterator<Toward> incident_begin(std::uint32_t node, std::uint32_t slices) const {
    return {this, node, 0, slices};
  }
  template <bool Toward>
  IncidentIterator<Toward> incident_end(std::uint32_t node, std::uint32_t slices) const {
    return {this, node, slices, slices};
  }

  std::shared_ptr<const GraphView> view_;
  VertexSet vertices_;
  std::vector<TypeId> types_;
  Direction direction_;
  bool filtered_;
};

using DirectedBoostView = BoostView<boost::bidirectional_tag>;
using UndirectedBoostView = BoostView<boost::undirected_tag>;

// --- the functions of the concepts
// ----------------------------------------------------------------

template <class D>
auto vertices(const BoostView<D>& g) {
  using Iterator = typename BoostView<D>::vertex_iterator;
  const VertexSet& set = g.vertex_set();
  return std::pair(Iterator(&set, set.next(0)), Iterator(&set, set.end()));
}
template <class D>
std::uint32_t num_vertices(const BoostView<D>& g) {
  return g.vertex_set().size();
}
template <class D>
auto edges(const BoostView<D>& g) {
  using Iterator = typename BoostView<D>::edge_iterator;
  return std::pair(Iterator(&g, g.vertex_set().next(0)), Iterator(&g, g.vertex_set().end()));
}
template <class D>
std::uint64_t num_edges(const BoostView<D>& g) {
  return g.edge_count();
}
template <class D>
std::uint32_t source(const BoostEdge& edge, const BoostView<D>&) {
  return edge.source;
}
template <class D>
std::uint32_t target(const BoostEdge& edge, const BoostView<D>&) {
  return edge.target;
}
template <class D>
auto out_edges(std::uint32_t v, const BoostView<D>& g) {
  return g.out_edges_of(v);
}
template <class D>
auto in_edges(std::uint32_t v, const BoostView<D>& g) {
  return g.in_edges_of(v);
}
template <class D>
auto adjacent_vertices(std::uint32_t v, const BoostView<D>& g) {
  using Iterator = typename BoostView<D>::adjacency_iterator;
  const auto [first, last] = g.out_edges_of(v);
  return std::pair(Iterator(first), Iterator(last));
}
template <class D>
std::uint32_t out_degree(std::uint32_t v, const BoostView<D>& g) {
  return g.degree_of(v, false);
}
template <class D>
std::uint32_t in_degree(std::uint32_t v, const BoostView<D>& g) {
  return g.degree_of(v, true);
}
template <class D>
std::uint32_t degree(std::uint32_t v, const BoostView<D>& g) {
  return BoostView<D>::undirected ? g.degree_of(v, false)
                                  : g.degree_of(v, false) + g.degree_of(v, true);
}

}  // namespace casus::graph

// BGL algorithms call these without an argument of this namespace's own classes at hand
// (descriptors are numbers), so they are found in namespace boost as well.
namespace boost {
using casus::graph::adjacent_vertices;
using casus::graph::degree;
using casus::graph::edges;
using casus::graph::in_degree;
using casus::graph::in_edges;
using casus::graph::num_edges;
using casus::graph::num_vertices;
using casus::graph::out_degree;
using casus::graph::out_edges;
using casus::graph::source;
using casus::graph::target;
using casus::graph::vertices;
}  // namespace boost

#include "engine/graph/boost_maps.hpp"
