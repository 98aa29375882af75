#pragma once

// Changing a graph. A transaction sees its own changes through view(); nobody else does until
// commit.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "engine/graph/chunk_editor.hpp"
#include "engine/graph/free_ids.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/graph/undo_log.hpp"

namespace casus::graph {

/// For one thread at a time. After commit() or rollback() every change throws casus::Error
/// (internal).
class GraphTransaction {
 public:
  GraphTransaction(const GraphTransaction&) = delete;
  GraphTransaction& operator=(const GraphTransaction&) = delete;
  ~GraphTransaction();  // rolls back unless committed

  /// This transaction's state, the same object all along; spans read from it end with the next
  /// change.
  [[nodiscard]] const GraphView& view() const { return view_; }

  LabelId label(std::string_view name);  // found or made
  TypeId type(std::string_view name);    // throws casus::Error (runtime) past 32,768 of them
  PropertyKeyId key(std::string_view name);

  /// Ids that are free since earlier transactions are used again; those freed by this one are not.
  /// Throws casus::Error (runtime) when ids have run out, and (runtime, EntityNotFound) where an
  /// end of a relationship does not exist.
  NodeId create_node(std::span<const LabelId> labels);
  RelationshipId create_relationship(NodeId start, TypeId type, NodeId end);
  /// A node may still have relationships; see verify_no_dangling_relationships(). Deleting what is
  /// deleted does nothing and returns false.
  bool delete_node(NodeId node);
  bool delete_relationship(RelationshipId relationship);
  /// Deletes the node's relationships, then the node; returns how many relationships.
  std::uint32_t detach_delete_node(NodeId node);

  /// Returns whether anything changed; nothing does where the node does not exist.
  bool add_label(NodeId node, LabelId label);
  bool remove_label(NodeId node, LabelId label);
  /// null removes. Throws casus::Error (runtime, TypeError, InvalidPropertyType) for values that
  /// cannot be stored: maps, graph elements, paths, and lists that hold such values. Returns whether a value was there before or is there now; false where there is no such
  /// element.
  bool set_property(NodeId node, PropertyKeyId key, const Value& value);
  bool set_property(RelationshipId relationship, PropertyKeyId key, const Value& value);

  /// What a schema command does where its object is there already, or is not there: throw
  /// casus::Error, or nothing.
  enum class Otherwise : std::uint8_t { fail, skip };
  /// Makes an index and fills it. Returns whether it was made. Where an index of that name or one
  /// that does the same exists (a unique or key constraint has one), throws casus::Error (runtime)
  /// or skips.
  bool create_index(const RuleDefinition& definition, Otherwise if_exists);
  /// Makes a constraint. Throws casus::Error (constraint) if the graph breaks it; the graph is then
  /// as it was.
  bool create_constraint(const RuleDefinition& definition, Otherwise if_exists);
  /// Returns whether there was one.
  bool drop_index(std::string_view name, Otherwise if_missing);
  bool drop_constraint(std::string_view name, Otherwise if_missing);
  /// Throws casus::Error (constraint, ConstraintValidationFailed) if what was changed since the
  /// last call breaks a constraint: to be called at the end of each statement. commit() calls it
  /// too. The error has the span of the last part of the text that changed one of the elements in question.
  void verify_constraints();
  /// Bytes of the statement's text, of which there are none where it has no part in a change.
  struct Origin {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
  };
  /// The part of the text that makes the changes from now on.
  void set_origin(Origin origin) { origin_ = origin; }

  /// Throws casus::Error (constraint, ConstraintVerificationFailed, DeleteConnectedNode) if a node
  /// that was deleted since the savepoint of the statement still has relationships.
  void verify_no_dangling_relationships();

  /// A point to return to: the start of a statement inside a transaction. Changes are only noted
  /// for rollback_to() from the first savepoint on, so take none where rollback() will do.
  struct Savepoint {
    std::size_t position = 0;
  };
  [[nodiscard]] Savepoint savepoint() const;
  void rollback_to(Savepoint savepoint);

  /// True once anything was changed that commit() would write.
  [[nodiscard]] bool has_changes() const;

  /// Publishes all changes, durably as the store's options say. Throws casus::Error (storage) and
  /// has then changed nothing. The transaction is over either way.
  void commit();
  void rollback();

 private:
  friend class GraphStore;
  GraphTransaction(std::shared_ptr<const GraphView> base,
                   std::unique_ptr<storage::StoreWriter> writer);

  void require_open() const;
  void require_known(LabelId label) const;
  void require_known(TypeId type) const;
  void require_known(PropertyKeyId key) const;
  [[nodiscard]] Statistics& statistics() { return view_.state_.statistics; }
  // Whether a change to an element must be noted: one made after the last savepoint vanishes whole.
  [[nodiscard]] bool must_note_node(NodeId node) const {
    return noting_ && node.value < noted_node_bound_;
  }
  [[nodiscard]] bool must_note_relationship(RelationshipId relationship) const {
    return noting_ && relationship.value < noted_relationship_bound_;
  }

  struct PendingCheck {
    std::uint32_t rule;
    std::uint32_t element;
    Origin origin;
  };

  // The changes themselves, without notes for undoing.
  std::uint32_t new_node_id();
  std::uint32_t new_relationship_id();
  void put_existence(NodeId node, bool exists);
  void put_label(NodeId node, LabelId label, bool carries);
  void put_value(NodeId node, PropertyKeyId key, const Value& value);
  void put_value(RelationshipId relationship, PropertyKeyId key, const Value& value);
  void unlink(RelationshipId relationship);
  void relink(RelationshipId relationship);
  void count_relationship(const RelationshipEnds& ends, std::int64_t change);
  void clear_node(NodeId node);
  void clear_relationship(RelationshipId relationship);
  void note_type_labels(TypeId type);

  // Indexes and constraints (transaction_schema.cpp).
  bool create_rule(const RuleDefinition& definition, Otherwise if_exists);
  [[nodiscard]] SchemaRule make_rule(const RuleDefinition& definition);
  bool drop_rule(std::string_view name, bool constraint, Otherwise if_missing);
  void set_schema(std::shared_ptr<const Schema> schema);
  void fill_index(const SchemaRule& rule);
  void for_each_element(const SchemaRule& rule,
                        const std::function<void(std::uint32_t)>& visit) const;
  [[nodiscard]] bool is_subject(const SchemaRule& rule, std::uint32_t element) const;
  void add_entry(const SchemaRule& rule, std::uint32_t element);
  void remove_entry(const SchemaRule& rule, std::uint32_t element);
  void check_later(const SchemaRule& rule, std::uint32_t element);
  void verify_elements(const SchemaRule& rule, std::span<const PendingCheck> checks) const;
  [[nodiscard]] bool keys_are_unique(const SchemaRule& rule, std::size_t checks) const;
  void verify_rule(const SchemaRule& rule, std::uint32_t element, bool keys_are_unique) const;
  void verify_unique(const SchemaRule& rule, std::uint32_t element) const;
  [[nodiscard]] Origin origin_of(std::uint32_t rule, std::uint32_t element) const;
  [[nodiscard]] Error with_origin(Error broken, const SchemaRule& rule,
                                  std::initializer_list<std::uint32_t> elements) const;
  void undo_schema_change(std::uint32_t earlier);
  // Around each change of a property: entries leave the indexes before it and enter them after it.
  void before_value_change(std::span<const SchemaRule* const> rules, std::uint32_t element);
  void after_value_change(std::span<const SchemaRule* const> rules, std::uint32_t element);

  void undo(const UndoRecord& record);
  void write_statistics();
  void write_catalog();
  void end();

  GraphView view_;
  std::unique_ptr<storage::StoreWriter> writer_;  // nullptr once the transaction is over
  std::unique_ptr<ChunkEditor> editor_;
  FreeIds free_nodes_;
  FreeIds free_relationships_;
  std::vector<std::shared_ptr<const Schema>> earlier_schemas_;  // so that references stay good
  std::vector<PendingCheck> pending_checks_;
  Origin origin_;
  std::string key_scratch_;
  std::vector<NodeId> deleted_nodes_;              // not yet checked for relationships
  std::vector<std::uint8_t> changed_type_labels_;  // by type id: whether by_type differs
  std::vector<LabelId> label_scratch_;

  UndoLog undo_;
  mutable bool noting_ = false;  // whether a savepoint has been taken
  mutable std::size_t last_savepoint_ = 0;
  mutable std::uint32_t noted_node_bound_ = 0;
  mutable std::uint32_t noted_relationship_bound_ = 0;
};

}  // namespace casus::graph
