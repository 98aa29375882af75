#pragma once

// Property maps for BoostView: vertex index, values and colours by node id, weights from a
// relationship property. Maps are small handles; what they show is owned elsewhere and must live as
// long.

#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <vector>

#include "engine/graph/boost_view.hpp"

namespace casus::graph {

/// The position of a vertex in 0 … num_vertices - 1.
class VertexIndexMap {
 public:
  using key_type = std::uint32_t;
  using value_type = std::uint32_t;
  using reference = std::uint32_t;
  using category = boost::readable_property_map_tag;
  VertexIndexMap() = default;
  explicit VertexIndexMap(const VertexSet& set) : set_(&set) {}
  friend std::uint32_t get(const VertexIndexMap& map, std::uint32_t v) { return map[v]; }
  std::uint32_t operator[](std::uint32_t v) const { return set_->index_of(v); }

 private:
  const VertexSet* set_ = nullptr;
};

template <class D>
VertexIndexMap get(boost::vertex_index_t, const BoostView<D>& g) {
  return VertexIndexMap(g.vertex_set());
}
template <class D>
std::uint32_t get(boost::vertex_index_t, const BoostView<D>& g, std::uint32_t v) {
  return g.vertex_set().index_of(v);
}

/// Values by node id. The owner of the array makes map() handles for algorithms.
template <class T>
class NodeMap {
 public:
  class Map {
   public:
    using key_type = std::uint32_t;
    using value_type = T;
    using reference = T&;
    using category = boost::lvalue_property_map_tag;
    explicit Map(T* values) : values_(values) {}
    T& operator[](std::uint32_t node) const { return values_[node]; }
    friend T& get(const Map& map, std::uint32_t node) { return map[node]; }
    friend void put(const Map& map, std::uint32_t node, const T& value) { map[node] = value; }

   private:
    T* values_;
  };

  explicit NodeMap(const GraphView& view, T initial = T()) : values_(view.node_bound(), initial) {}
  [[nodiscard]] Map map() { return Map(values_.data()); }
  T& operator[](std::uint32_t node) { return values_[node]; }
  const T& operator[](std::uint32_t node) const { return values_[node]; }

 private:
  std::vector<T> values_;
};

/// White, gray and black in a byte a node: the fastest colour map for searches. White at first.
class NodeColors {
 public:
  class Map {
   public:
    using key_type = std::uint32_t;
    using value_type = boost::default_color_type;
    using reference = boost::default_color_type;
    using category = boost::read_write_property_map_tag;
    explicit Map(std::uint8_t* colors) : colors_(colors) {}
    friend boost::default_color_type get(const Map& map, std::uint32_t node) {
      return static_cast<boost::default_color_type>(map.colors_[node]);
    }
    friend void put(const Map& map, std::uint32_t node, boost::default_color_type color) {
      map.colors_[node] = static_cast<std::uint8_t>(color);
    }

   private:
    std::uint8_t* colors_;
  };

  explicit NodeColors(const GraphView& view)
      : colors_(view.node_bound(), static_cast<std::uint8_t>(boost::white_color)) {}
  [[nodiscard]] Map map() { return Map(colors_.data()); }

 private:
  std::vector<std::uint8_t> colors_;
};

/// The number that each relationship has as property `key`; `missing` for those without a number.
/// An invalid key gives `missing` for all.
class RelationshipWeights {
 public:
  using key_type = BoostEdge;
  using value_type = double;
  using reference = double;
  using category = boost::readable_property_map_tag;
  RelationshipWeights(const GraphView& view, PropertyKeyId key, double missing = 1.0)
      : view_(&view), key_(key), missing_(missing) {}
  double operator[](const BoostEdge& edge) const {
    const std::uint32_t index = edge.relationship.value % chunk_size;
    const auto column = view_->relationship_column(key_, edge.relationship.value / chunk_size);
    if (column.type == ColumnType::absent ||
        ((column.validity[index / 64] >> (index % 64)) & 1U) == 0) {
      return missing_;
    }
    if (column.type == ColumnType::floating)
      return static_cast<const double*>(column.values)[index];
    if (column.type == ColumnType::integer) {
      return static_cast<double>(static_cast<const std::int64_t*>(column.values)[index]);
    }
    if (column.type != ColumnType::generic) return missing_;
    const Value value = view_->property(edge.relationship, key_);
    return value.is_number() ? value.as_floating() : missing_;
  }
  friend double get(const RelationshipWeights& map, const BoostEdge& edge) { return map[edge]; }

 private:
  const GraphView* view_;
  PropertyKeyId key_;
  double missing_;
};

}  // namespace casus::graph

namespace boost {
using casus::graph::get;

template <class D>
struct property_map<casus::graph::BoostView<D>, vertex_index_t> {
  using type = casus::graph::VertexIndexMap;
  using const_type = casus::graph::VertexIndexMap;
};
template <class D>
struct property_map<const casus::graph::BoostView<D>, vertex_index_t> {
  using type = casus::graph::VertexIndexMap;
  using const_type = casus::graph::VertexIndexMap;
};
}  // namespace boost
