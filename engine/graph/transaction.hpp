#pragma once

// Changing a graph. A transaction sees its own changes through view(); nobody else does until commit.

#include <span>
#include <string_view>

#include "engine/graph/graph_view.hpp"

namespace casus::graph {

class GraphTransaction {
 public:
  ~GraphTransaction();  // rolls back unless committed

  /// This transaction's state, the same object all along; spans read from it end with the next change.
  [[nodiscard]] const GraphView& view() const;

  LabelId label(std::string_view name);  // found or made
  TypeId type(std::string_view name);
  PropertyKeyId key(std::string_view name);

  /// Throws casus::Error (runtime) when ids have run out.
  NodeId create_node(std::span<const LabelId> labels);
  RelationshipId create_relationship(NodeId start, TypeId type, NodeId end);
  /// A node may still have relationships; see verify_no_dangling_relationships(). Deleting what is
  /// deleted does nothing and returns false.
  bool delete_node(NodeId node);
  bool delete_relationship(RelationshipId relationship);
  /// Deletes the node's relationships, then the node; returns how many relationships.
  std::uint32_t detach_delete_node(NodeId node);

  /// Returns whether anything changed.
  bool add_label(NodeId node, LabelId label);
  bool remove_label(NodeId node, LabelId label);
  /// null removes. Throws casus::Error (runtime, TypeError, InvalidPropertyType) for values that cannot
  /// be stored: maps, graph elements, paths, and lists that hold such values, or lists or nulls.
  /// Returns whether a value was there before or is there now.
  bool set_property(NodeId node, PropertyKeyId key, const Value& value);
  bool set_property(RelationshipId relationship, PropertyKeyId key, const Value& value);

  /// Throws casus::Error (constraint, ConstraintValidationFailed, DeleteConnectedNode) if a node that
  /// was deleted since the savepoint of the statement still has relationships.
  void verify_no_dangling_relationships();

  /// A point to return to: the start of a statement inside a transaction.
  struct Savepoint {
    std::size_t position = 0;
  };
  [[nodiscard]] Savepoint savepoint() const;
  void rollback_to(Savepoint savepoint);

  /// Publishes all changes, durably as the store's options say. Throws casus::Error (storage) and has
  /// then changed nothing. The transaction is over either way.
  void commit();
  void rollback();
};

}  // namespace casus::graph
