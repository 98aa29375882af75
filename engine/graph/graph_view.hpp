#pragma once

// A graph as a statement reads it: a committed snapshot, or a transaction's own state. All reading of
// the engine goes through this class.

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/catalog.hpp"
#include "engine/graph/ids.hpp"

namespace casus::graph {

/// Relationship ids that run beside a slice of neighbours: either an array, or consecutive from `base`.
struct RelationshipSlice {
  const std::uint32_t* explicit_ids = nullptr;
  std::uint32_t base = 0;
  [[nodiscard]] RelationshipId operator[](std::size_t i) const {
    return RelationshipId(explicit_ids != nullptr ? explicit_ids[i]
                                                  : base + static_cast<std::uint32_t>(i));
  }
};

/// The relationships of one node, one type and one direction: neighbour ids ascending (equal
/// neighbours by relationship id) and the relationship of each. Valid until the view changes or ends.
struct Neighbours {
  std::span<const std::uint32_t> nodes;
  RelationshipSlice relationships;
  [[nodiscard]] std::size_t size() const { return nodes.size(); }
};

struct RelationshipEnds {
  NodeId start;
  NodeId end;
  TypeId type;
};

/// Reads of a snapshot may run in any number of threads. A transaction's view belongs to the thread
/// that runs the transaction, except while nothing is being changed.
class GraphView {
 public:
  [[nodiscard]] const Catalog& catalog() const;

  // --- elements -------------------------------------------------------------------------------
  /// Every node id in use is below this.
  [[nodiscard]] std::uint32_t node_bound() const;
  [[nodiscard]] std::uint32_t relationship_bound() const;
  [[nodiscard]] bool has_node(NodeId node) const;
  [[nodiscard]] bool has_relationship(RelationshipId relationship) const;
  [[nodiscard]] bool has_label(NodeId node, LabelId label) const;
  /// In ascending order of label id.
  void labels_of(NodeId node, std::vector<LabelId>& out) const;
  /// Appends the ids in [from, to) that are nodes, and carry `label` where it is valid; ascending.
  void scan_nodes(LabelId label, std::uint32_t from, std::uint32_t to,
                  std::vector<std::uint32_t>& out) const;
  /// The 64-id words of the bitmap of a label (of all nodes where `label` is invalid) that cover
  /// [64 * first, …); nullptr where none of that chunk's ids carry it. `count` is set to the number of
  /// words that lie together from `first` on.
  [[nodiscard]] const std::uint64_t* label_words(LabelId label, std::uint32_t first,
                                                 std::uint32_t& count) const;

  // --- properties -----------------------------------------------------------------------------
  /// null where the element has no such property. The element must exist.
  [[nodiscard]] Value property(NodeId node, PropertyKeyId key) const;
  [[nodiscard]] Value property(RelationshipId relationship, PropertyKeyId key) const;
  /// Key and value of every property, ascending by key id.
  void properties_of(NodeId node, std::vector<std::pair<PropertyKeyId, Value>>& out) const;
  void properties_of(RelationshipId relationship,
                     std::vector<std::pair<PropertyKeyId, Value>>& out) const;

  /// The stored type of one chunk of a property column, for operators that read whole batches.
  enum class ColumnType : std::uint8_t { absent, integer, floating, boolean, date, string, generic };
  /// A typed look at one chunk: `values` points at chunk_size entries of std::int64_t (integer, date as
  /// epoch days), double (floating) or std::uint8_t (boolean); nullptr for other types, which are read
  /// by property(). `validity` is a bitmap of chunk_size bits.
  struct ColumnChunk {
    ColumnType type = ColumnType::absent;
    const void* values = nullptr;
    const std::uint64_t* validity = nullptr;
  };
  [[nodiscard]] ColumnChunk node_column(PropertyKeyId key, std::uint32_t chunk) const;
  [[nodiscard]] ColumnChunk relationship_column(PropertyKeyId key, std::uint32_t chunk) const;
  /// The text of a string property, without making a Value; false where the property is absent or no
  /// string. The view is valid as long as this GraphView does not change.
  [[nodiscard]] bool string_property(NodeId node, PropertyKeyId key, std::string_view& out) const;

  // --- adjacency ------------------------------------------------------------------------------
  /// The ends of a relationship; also of one that this transaction has deleted.
  [[nodiscard]] RelationshipEnds ends(RelationshipId relationship) const;
  [[nodiscard]] Neighbours neighbours(NodeId node, TypeId type, Direction direction) const;
  [[nodiscard]] std::uint32_t degree(NodeId node, TypeId type, Direction direction) const;

  // --- statistics -----------------------------------------------------------------------------
  [[nodiscard]] std::uint64_t node_count() const;
  [[nodiscard]] std::uint64_t node_count(LabelId label) const;
  [[nodiscard]] std::uint64_t relationship_count() const;
  [[nodiscard]] std::uint64_t relationship_count(TypeId type) const;
  /// Relationships of `type` whose start (outgoing) or end (incoming) carries `label`; an estimate.
  [[nodiscard]] std::uint64_t relationship_count(TypeId type, Direction direction,
                                                 LabelId label) const;
};

}  // namespace casus::graph
