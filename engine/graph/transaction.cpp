#include "engine/graph/transaction.hpp"

#include <algorithm>
#include <bit>

#include "engine/graph/encodings/value_codec.hpp"
#include "engine/graph/errors.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

namespace {

// The first node id in [from, bound) that is free in a committed state.
std::uint32_t next_free_node(const GraphView& base, std::uint32_t from, std::uint32_t bound) {
  while (from < bound) {
    std::uint32_t count = 0;
    const std::uint64_t* words = base.label_words(LabelId(), from / 64, count);
    if (words == nullptr) return from;
    for (std::uint32_t i = 0; i < count && from < bound; ++i) {
      const std::uint64_t taken = words[i] >> (from % 64);
      const auto skip = static_cast<std::uint32_t>(std::countr_one(taken));
      if (skip < 64 - from % 64) return std::min(from + skip, bound);
      const std::uint64_t next_word = (std::uint64_t{from} / 64 + 1) * 64;
      from = static_cast<std::uint32_t>(std::min<std::uint64_t>(next_word, bound));
    }
  }
  return bound;
}

std::uint32_t next_free_relationship(const GraphView& base, std::uint32_t from,
                                     std::uint32_t bound) {
  while (from < bound && base.has_relationship(RelationshipId(from))) ++from;
  return from;
}

}  // namespace

GraphTransaction::GraphTransaction(std::shared_ptr<const GraphView> base,
                                   std::unique_ptr<storage::StoreWriter> writer)
    : view_(base),
      writer_(std::move(writer)),
      free_nodes_(base->node_bound(), base->node_count(), base->state_.statistics.first_free_node,
                  [base](std::uint32_t from, std::uint32_t bound) {
                    return next_free_node(*base, from, bound);
                  }),
      free_relationships_(base->relationship_bound(), base->relationship_count(),
                          base->state_.statistics.first_free_relationship,
                          [base](std::uint32_t from, std::uint32_t bound) {
                            return next_free_relationship(*base, from, bound);
                          }) {
  editor_ = std::make_unique<ChunkEditor>(view_.state_, [this](std::uint32_t relationship) {
    return view_.has_relationship(RelationshipId(relationship));
  });
  view_.state_.index_entries = writer_.get();
}

GraphTransaction::~GraphTransaction() = default;

void GraphTransaction::require_open() const {
  if (writer_ == nullptr) throw transaction_is_over();
}

void GraphTransaction::require_known(LabelId label) const {
  if (label.value >= view_.catalog().labels.size()) throw unknown_id("label", label.value);
}
void GraphTransaction::require_known(TypeId type) const {
  if (type.value >= view_.catalog().types.size()) throw unknown_id("relationship type", type.value);
}
void GraphTransaction::require_known(PropertyKeyId key) const {
  if (key.value >= view_.catalog().keys.size()) throw unknown_id("property key", key.value);
}

// --- names --------------------------------------------------------------------------------------

LabelId GraphTransaction::label(std::string_view name) {
  require_open();
  auto& names = view_.state_.catalog->labels;
  if (const LabelId found = names.find(name); found.valid()) return found;
  const LabelId added = names.find_or_add(name);
  if (noting_) undo_.push(UndoKind::add_label_name, added.value);
  view_.state_.fit_tables();
  return added;
}

TypeId GraphTransaction::type(std::string_view name) {
  require_open();
  auto& names = view_.state_.catalog->types;
  if (const TypeId found = names.find(name); found.valid()) return found;
  if (names.size() == type_limit) throw too_many_types(type_limit);
  const TypeId added = names.find_or_add(name);
  if (noting_) undo_.push(UndoKind::add_type_name, added.value);
  view_.state_.fit_tables();
  if (statistics().by_type.size() < names.size()) statistics().by_type.resize(names.size());
  return added;
}

PropertyKeyId GraphTransaction::key(std::string_view name) {
  require_open();
  auto& names = view_.state_.catalog->keys;
  if (const PropertyKeyId found = names.find(name); found.valid()) return found;
  const PropertyKeyId added = names.find_or_add(name);
  if (noting_) undo_.push(UndoKind::add_key_name, added.value);
  view_.state_.fit_tables();
  return added;
}

// --- nodes --------------------------------------------------------------------------------------

std::uint32_t GraphTransaction::new_node_id() {
  if (const std::uint32_t free = free_nodes_.take(); NodeId(free).valid()) return free;
  Statistics& counts = statistics();
  if (counts.node_bound == NodeId::invalid_value) throw ids_exhausted("node");
  const std::uint32_t id = counts.node_bound++;
  if (id % chunk_size == 0) view_.state_.fit_tables();
  return id;
}

void GraphTransaction::put_existence(NodeId node, bool exists) {
  BitmapChunk& chunk =
      editor_->bitmap(view_.state_.node_existence, 0, node.value / bitmap_chunk_bits);
  const std::uint32_t bit = node.value % bitmap_chunk_bits;
  chunk.words[bit / 64] ^= std::uint64_t{1} << (bit % 64);
  statistics().node_count += exists ? 1 : std::uint64_t(-1);
  if (!exists) free_nodes_.freed(node.value);
}

NodeId GraphTransaction::create_node(std::span<const LabelId> labels) {
  require_open();
  const WatchDeferral whole;
  for (const LabelId label : labels) require_known(label);
  const NodeId node(new_node_id());
  put_existence(node, true);
  if (noting_) undo_.push_creation(UndoKind::create_nodes, node.value, last_savepoint_);
  for (const LabelId label : labels) {
    if (!view_.has_label(node, label)) put_label(node, label, true);
  }
  return node;
}

void GraphTransaction::clear_node(NodeId node) {
  for (std::uint32_t key = 0; key < view_.catalog().keys.size(); ++key) {
    set_property(node, PropertyKeyId(key), Value());
  }
  for (std::uint32_t label = 0; label < view_.catalog().labels.size(); ++label) {
    remove_label(node, LabelId(label));
  }
}

bool GraphTransaction::delete_node(NodeId node) {
  require_open();
  const WatchDeferral whole;
  if (!view_.has_node(node)) return false;
  clear_node(node);
  put_existence(node, false);
  if (noting_) undo_.push(UndoKind::delete_node, node.value);
  deleted_nodes_.push_back(node);
  return true;
}

std::uint32_t GraphTransaction::detach_delete_node(NodeId node) {
  require_open();
  if (!view_.has_node(node)) return 0;
  std::vector<RelationshipId> attached;
  for (std::uint32_t type = 0; type < view_.catalog().types.size(); ++type) {
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      const Neighbours list = view_.neighbours(node, TypeId(type), direction);
      for (std::size_t i = 0; i < list.size(); ++i) attached.push_back(list.relationships[i]);
    }
  }
  std::uint32_t deleted = 0;  // a loop stands in both directions, and is deleted once
  for (const RelationshipId relationship : attached) {
    watch::step();
    deleted += delete_relationship(relationship);
  }
  delete_node(node);
  return deleted;
}

bool GraphTransaction::add_label(NodeId node, LabelId label) {
  require_open();
  const WatchDeferral whole;
  require_known(label);
  if (!view_.has_node(node) || view_.has_label(node, label)) return false;
  put_label(node, label, true);
  if (must_note_node(node)) undo_.push(UndoKind::add_label, node.value, label.value);
  return true;
}

bool GraphTransaction::remove_label(NodeId node, LabelId label) {
  require_open();
  const WatchDeferral whole;
  require_known(label);
  if (!view_.has_node(node) || !view_.has_label(node, label)) return false;
  put_label(node, label, false);
  if (must_note_node(node)) undo_.push(UndoKind::remove_label, node.value, label.value);
  return true;
}

void GraphTransaction::put_label(NodeId node, LabelId label, bool carries) {
  const auto rules = view_.schema().of_label(label);
  if (!carries) before_value_change(rules, node.value);
  BitmapChunk& chunk =
      editor_->bitmap(view_.state_.labels, label.value, node.value / bitmap_chunk_bits);
  const std::uint32_t bit = node.value % bitmap_chunk_bits;
  chunk.words[bit / 64] ^= std::uint64_t{1} << (bit % 64);
  const std::int64_t change = carries ? 1 : -1;
  Statistics& counts = statistics();
  add_to_count(counts.label_counts, label.value, change);
  for (std::uint32_t type = 0; type < counts.type_counts.size(); ++type) {
    if (counts.type_counts[type] == 0) continue;
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      const std::uint32_t degree = view_.degree(node, TypeId(type), direction);
      if (degree == 0) continue;
      add_to_count(counts.by_type[type].of(direction), label.value, change * std::int64_t{degree});
      note_type_labels(TypeId(type));
    }
  }
  if (carries) after_value_change(rules, node.value);
}

// --- relationships ------------------------------------------------------------------------------

std::uint32_t GraphTransaction::new_relationship_id() {
  if (const std::uint32_t free = free_relationships_.take(); RelationshipId(free).valid()) {
    return free;
  }
  Statistics& counts = statistics();
  if (counts.relationship_bound == RelationshipId::invalid_value) {
    throw ids_exhausted("relationship");
  }
  const std::uint32_t id = counts.relationship_bound++;
  if (id % chunk_size == 0) view_.state_.fit_tables();
  return id;
}

RelationshipId GraphTransaction::create_relationship(NodeId start, TypeId type, NodeId end) {
  require_open();
  const WatchDeferral whole;
  require_known(type);
  if (!view_.has_node(start)) throw missing_end(start.value);
  if (!view_.has_node(end)) throw missing_end(end.value);
  const RelationshipId relationship(new_relationship_id());
  RelationshipChunk& chunk = editor_->relationships(relationship.value / chunk_size);
  chunk.pairs[relationship.value % chunk_size] = {start.value, end.value};
  chunk.types[relationship.value % chunk_size] = static_cast<std::uint16_t>(type.value);
  editor_->adjacency(Direction::outgoing, type.value, start.value / chunk_size)
      .insert(start.value % chunk_size, end.value, relationship.value);
  editor_->adjacency(Direction::incoming, type.value, end.value / chunk_size)
      .insert(end.value % chunk_size, start.value, relationship.value);
  constexpr std::size_t bytes_in_lists = 64;  // of both directions
  watch::note(bytes_in_lists);
  count_relationship({start, end, type}, 1);
  for (const SchemaRule* rule : view_.schema().of_type(type)) {
    check_later(*rule, relationship.value);
  }
  if (noting_) {
    undo_.push_creation(UndoKind::create_relationships, relationship.value, last_savepoint_);
  }
  return relationship;
}

void GraphTransaction::note_type_labels(TypeId type) {
  if (type.value >= changed_type_labels_.size()) changed_type_labels_.resize(type.value + 1);
  changed_type_labels_[type.value] = 1;
}

void GraphTransaction::count_relationship(const RelationshipEnds& ends, std::int64_t change) {
  Statistics& counts = statistics();
  counts.relationship_count += static_cast<std::uint64_t>(change);
  add_to_count(counts.type_counts, ends.type.value, change);
  note_type_labels(ends.type);
  for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
    label_scratch_.clear();
    view_.labels_of(direction == Direction::outgoing ? ends.start : ends.end, label_scratch_);
    for (const LabelId label : label_scratch_) {
      add_to_count(counts.by_type[ends.type.value].of(direction), label.value, change);
    }
  }
}

void GraphTransaction::unlink(RelationshipId relationship) {
  const RelationshipEnds was = view_.ends(relationship);
  editor_->relationships(relationship.value / chunk_size).types[relationship.value % chunk_size] |=
      RelationshipChunk::deleted_bit;
  editor_->adjacency(Direction::outgoing, was.type.value, was.start.value / chunk_size)
      .remove(was.start.value % chunk_size);
  editor_->adjacency(Direction::incoming, was.type.value, was.end.value / chunk_size)
      .remove(was.end.value % chunk_size);
  count_relationship(was, -1);
  free_relationships_.freed(relationship.value);
}

void GraphTransaction::relink(RelationshipId relationship) {
  const RelationshipEnds again = view_.ends(relationship);
  editor_->adjacency(Direction::outgoing, again.type.value, again.start.value / chunk_size)
      .restore(again.start.value % chunk_size, again.end.value, relationship.value);
  editor_->adjacency(Direction::incoming, again.type.value, again.end.value / chunk_size)
      .restore(again.end.value % chunk_size, again.start.value, relationship.value);
  editor_->relationships(relationship.value / chunk_size).types[relationship.value % chunk_size] =
      static_cast<std::uint16_t>(again.type.value);
  count_relationship(again, 1);
}

void GraphTransaction::clear_relationship(RelationshipId relationship) {
  for (std::uint32_t key = 0; key < view_.catalog().keys.size(); ++key) {
    set_property(relationship, PropertyKeyId(key), Value());
  }
}

bool GraphTransaction::delete_relationship(RelationshipId relationship) {
  require_open();
  const WatchDeferral whole;
  if (!view_.has_relationship(relationship)) return false;
  clear_relationship(relationship);
  unlink(relationship);
  if (noting_) undo_.push(UndoKind::delete_relationship, relationship.value);
  return true;
}

// --- properties ---------------------------------------------------------------------------------

bool GraphTransaction::set_property(NodeId node, PropertyKeyId key, const Value& value) {
  require_open();
  const WatchDeferral whole;
  require_known(key);
  if (!value.is_null()) require_storable(value);
  if (!view_.has_node(node)) return false;
  if (must_note_node(node) || value.is_null()) {
    const Value old = view_.property(node, key);
    if (old.is_null() && value.is_null()) return false;
    if (must_note_node(node)) {
      undo_.push_value(UndoKind::set_node_property, UndoKind::unset_node_property, node.value,
                       key.value, old);
    }
  }
  put_value(node, key, value);
  return true;
}

bool GraphTransaction::set_property(RelationshipId relationship, PropertyKeyId key,
                                    const Value& value) {
  require_open();
  const WatchDeferral whole;
  require_known(key);
  if (!value.is_null()) require_storable(value);
  if (!view_.has_relationship(relationship)) return false;
  if (must_note_relationship(relationship) || value.is_null()) {
    const Value old = view_.property(relationship, key);
    if (old.is_null() && value.is_null()) return false;
    if (must_note_relationship(relationship)) {
      undo_.push_value(UndoKind::set_relationship_property, UndoKind::unset_relationship_property,
                       relationship.value, key.value, old);
    }
  }
  put_value(relationship, key, value);
  return true;
}

void GraphTransaction::put_value(NodeId node, PropertyKeyId key, const Value& value) {
  const auto rules = view_.schema().of_key(ElementKind::node, key);
  before_value_change(rules, node.value);
  editor_->set_value(view_.state_.node_properties, key.value, node.value, value);
  after_value_change(rules, node.value);
}

void GraphTransaction::put_value(RelationshipId relationship, PropertyKeyId key,
                                 const Value& value) {
  const auto rules = view_.schema().of_key(ElementKind::relationship, key);
  before_value_change(rules, relationship.value);
  editor_->set_value(view_.state_.relationship_properties, key.value, relationship.value, value);
  after_value_change(rules, relationship.value);
}

}  // namespace casus::graph
