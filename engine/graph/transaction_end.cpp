// How transactions end: savepoints, rolling back to them, commit.

#include <algorithm>

#include "engine/graph/catalog_codec.hpp"
#include "engine/graph/errors.hpp"
#include "engine/graph/transaction.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

using storage::ChunkKind;

void GraphTransaction::verify_no_dangling_relationships() {
  require_open();
  for (const NodeId node : deleted_nodes_) {
    if (view_.has_node(node)) continue;
    std::uint64_t attached = 0;
    for (std::uint32_t type = 0; type < view_.catalog().types.size(); ++type) {
      attached += view_.degree(node, TypeId(type), Direction::outgoing);
      attached += view_.degree(node, TypeId(type), Direction::incoming);
    }
    if (attached != 0) throw delete_connected_node(node.value, attached);
  }
  deleted_nodes_.clear();
}

GraphTransaction::Savepoint GraphTransaction::savepoint() const {
  noting_ = true;
  last_savepoint_ = undo_.size();
  noted_node_bound_ = view_.node_bound();
  noted_relationship_bound_ = view_.relationship_bound();
  return {undo_.size()};
}

namespace {

bool adds_name(UndoKind kind) {
  return kind == UndoKind::add_label_name || kind == UndoKind::add_type_name || kind == UndoKind::add_key_name;
}

}  // namespace

void GraphTransaction::rollback_to(Savepoint savepoint) {
  require_open();
  const WatchDeferral whole;
  const bool was_noting = noting_;
  noting_ = false;  // what undoing does is not to be undone
  // Names go last: an element that was made before a name may carry it by now, and is cleared of all that there are.
  std::vector<UndoRecord> names;
  while (undo_.size() > savepoint.position) {
    const UndoRecord record = undo_.pop();
    if (adds_name(record.kind))
      names.push_back(record);
    else
      undo(record);
  }
  for (const UndoRecord& record : names) undo(record);
  noting_ = was_noting;
  last_savepoint_ = std::min(last_savepoint_, undo_.size());
  std::erase_if(deleted_nodes_, [this](NodeId node) { return view_.has_node(node); });
  // What is left to check is no longer what the text of that statement made.
  for (PendingCheck& check : pending_checks_) check.origin = {};
}

void GraphTransaction::undo(const UndoRecord& record) {
  const NodeId node(record.element);
  const RelationshipId relationship(record.element);
  switch (record.kind) {
    case UndoKind::create_nodes:
      for (std::uint32_t i = record.object; i-- > 0;) {
        clear_node(NodeId(record.element + i));
        put_existence(NodeId(record.element + i), false);
      }
      break;
    case UndoKind::create_relationships:
      for (std::uint32_t i = record.object; i-- > 0;) {
        clear_relationship(RelationshipId(record.element + i));
        unlink(RelationshipId(record.element + i));
      }
      break;
    case UndoKind::delete_node:
      put_existence(node, true);
      break;
    case UndoKind::delete_relationship:
      relink(relationship);
      break;
    case UndoKind::add_label:
      put_label(node, LabelId(record.object), false);
      break;
    case UndoKind::remove_label:
      put_label(node, LabelId(record.object), true);
      break;
    case UndoKind::set_node_property:
      put_value(node, PropertyKeyId(record.object), undo_.pop_value());
      break;
    case UndoKind::unset_node_property:
      put_value(node, PropertyKeyId(record.object), Value());
      break;
    case UndoKind::set_relationship_property:
      put_value(relationship, PropertyKeyId(record.object), undo_.pop_value());
      break;
    case UndoKind::unset_relationship_property:
      put_value(relationship, PropertyKeyId(record.object), Value());
      break;
    case UndoKind::add_label_name:
      view_.state_.catalog->labels.truncate(record.element);
      break;
    case UndoKind::add_type_name:
      view_.state_.catalog->types.truncate(record.element);
      break;
    case UndoKind::add_key_name:
      view_.state_.catalog->keys.truncate(record.element);
      break;
    case UndoKind::change_schema:
      undo_schema_change(record.element);
      break;
  }
}

bool GraphTransaction::has_changes() const {
  if (writer_ == nullptr) return false;
  const Catalog& now = view_.catalog();
  const Catalog& before = view_.state_.base->catalog();
  return editor_->touched_any() || !earlier_schemas_.empty() ||
         now.labels.size() != before.labels.size() || now.types.size() != before.types.size() ||
         now.keys.size() != before.keys.size();
}

void GraphTransaction::write_statistics() {
  Statistics& counts = statistics();
  counts.first_free_node = free_nodes_.first_free();
  counts.first_free_relationship = free_relationships_.first_free();
  ByteBuffer bytes;
  encode_statistics(counts, bytes);
  writer_->put({ChunkKind::statistics, 0, 0}, bytes);
  for (std::uint32_t type = 0; type < changed_type_labels_.size(); ++type) {
    if (changed_type_labels_[type] == 0) continue;
    bytes.clear();
    encode_type_labels(counts.by_type[type], bytes);
    writer_->put({ChunkKind::statistics, type + 1, 0}, bytes);
  }
}

void GraphTransaction::write_catalog() {
  const Catalog& now = view_.catalog();
  const Catalog& before = view_.state_.base->catalog();
  if (now.labels.size() == before.labels.size() && now.types.size() == before.types.size() &&
      now.keys.size() == before.keys.size() && earlier_schemas_.empty()) {
    return;
  }
  ++statistics().catalog_generation;
  ByteBuffer bytes;
  encode_catalog(now, bytes);
  writer_->put({ChunkKind::catalog, 0, 0}, bytes);
  if (earlier_schemas_.empty()) return;
  bytes.clear();
  encode_schema(view_.schema(), bytes);
  writer_->put({ChunkKind::catalog, 1, 0}, bytes);
}

void GraphTransaction::end() { writer_.reset(); }

void GraphTransaction::commit() {
  require_open();
  try {
    verify_no_dangling_relationships();
    verify_constraints();
    if (has_changes()) {
      editor_->write_to(*writer_);
      write_catalog();
      write_statistics();
      writer_->commit();
    }
  } catch (...) {
    end();
    throw;
  }
  end();
}

void GraphTransaction::rollback() { end(); }

}  // namespace casus::graph
