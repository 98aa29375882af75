#pragma once

// What a transaction has done since its first savepoint, to be taken back in reverse order.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "casus/value.hpp"

namespace casus::graph {

enum class UndoKind : std::uint8_t {
  create_nodes,          // element: first id, object: how many in a row
  create_relationships,  // likewise
  delete_node,
  delete_relationship,
  add_label,                  // object: label
  remove_label,               // object: label
  set_node_property,          // object: key; the old value is kept
  set_relationship_property,  // object: key; the old value is kept
  unset_node_property,        // as set_…, where the old value was null
  unset_relationship_property,
  add_label_name,  // the last name of its table
  add_type_name,
  add_key_name,
  change_schema  // element: which of the earlier schemas
};

struct UndoRecord {
  UndoKind kind;
  std::uint32_t element = 0;
  std::uint32_t object = 0;
};

/// Twelve bytes a change, and the old value of a property that had one.
class UndoLog {
 public:
  void push(UndoKind kind, std::uint32_t element, std::uint32_t object = 0) {
    records_.push_back({kind, element, object});
  }
  /// Joins creations of consecutive ids, unless a savepoint lies between them.
  void push_creation(UndoKind kind, std::uint32_t id, std::size_t savepoint) {
    if (records_.size() > savepoint && records_.back().kind == kind &&
        records_.back().element + records_.back().object == id) {
      ++records_.back().object;
    } else {
      push(kind, id, 1);
    }
  }
  void push_value(UndoKind set, UndoKind unset, std::uint32_t element, std::uint32_t key,
                  const Value& old) {
    push(old.is_null() ? unset : set, element, key);
    if (!old.is_null()) values_.push_back(old);
  }
  UndoRecord pop() {
    const UndoRecord last = records_.back();
    records_.pop_back();
    return last;
  }
  /// The old value of the record just popped, of one of the kinds set_….
  Value pop_value() {
    Value old = std::move(values_.back());
    values_.pop_back();
    return old;
  }
  [[nodiscard]] std::size_t size() const { return records_.size(); }

 private:
  std::vector<UndoRecord> records_;
  std::vector<Value> values_;
};

}  // namespace casus::graph
