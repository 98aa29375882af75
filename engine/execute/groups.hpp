#pragma once

// Numbering groups of rows that agree on some values.

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"
#include "engine/execute/key_table.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

/// A row's values in the grouping columns.
struct Key {
  std::vector<Value> values;
  std::size_t hashed = 0;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const { return key.hashed; }
};
struct KeyEqual {
  bool operator()(const Key& a, const Key& b) const {
    return a.hashed == b.hashed &&
           std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), equivalent);
  }
};

inline void read_key(const std::vector<Vector>& columns, std::size_t row, Key& key) {
  key.values.resize(columns.size());
  key.hashed = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    key.values[i] = columns[i].at(row);
    key.hashed = key.hashed * 0x9E3779B97F4A7C15ULL + hash(key.values[i]);
  }
}

inline std::vector<Vector> columns_of(const Batch& batch, const std::vector<plan::VariableId>& variables) {
  std::vector<Vector> columns;
  for (const auto v : variables) columns.push_back(batch.column(v));
  return columns;
}

/// A key in a hash table of its own: the node, the key's block and its share of the buckets.
inline constexpr std::uint64_t group_bytes = 144;
/// Numbers the groups of rows in the order they first appear.
class Groups {
 public:
  /// The group of each row of the key columns.
  void assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
              std::vector<std::uint32_t>& out) {
    out.resize(size);
    if (columns.empty()) {
      if (size > 0 && count_ == 0) count_ = 1;
      std::fill(out.begin(), out.end(), 0);
    } else if (columns.size() == 1 && columns.front().type() == VectorType::node) {
      assign_nodes(columns.front(), size, context, out);
    } else {
      assign_values(columns, size, context, out);
    }
  }
  [[nodiscard]] std::uint32_t count() const { return count_; }
  void require_one() { count_ = std::max(count_, 1U); }

  /// The key values of a group.
  [[nodiscard]] Value key(std::uint32_t group, std::size_t column) const {
    if (by_node_) return nodes_[group] == null_id ? Value() : Value::node_reference(nodes_[group]);
    return keys_.value(group, column);
  }

 private:
  void assign_nodes(const Vector& column, std::size_t size, ExecutionContext& context,
                    std::vector<std::uint32_t>& out) {
    by_node_ = by_node_ || count_ == 0;
    if (!by_node_) {
      assign_values({column}, size, context, out);
      return;
    }
    for (std::size_t row = 0; row < size; ++row) {
      const std::uint32_t node = column.node_at(row);
      const std::size_t slot = node == null_id ? 0 : std::size_t{node} + 1;
      if (slot >= group_of_node_.size()) {
        const std::size_t grown = std::max(slot + 1, group_of_node_.size() * 2);
        context.reserve((grown - group_of_node_.size()) * sizeof(std::uint32_t));
        group_of_node_.resize(grown, null_id);
      }
      std::uint32_t& group = group_of_node_[slot];
      if (group == null_id) {
        group = count_++;
        nodes_.push_back(node);
      }
      out[row] = group;
    }
  }

  void assign_values(const std::vector<Vector>& columns, std::size_t size,
                     ExecutionContext& context, std::vector<std::uint32_t>& out) {
    if (by_node_) leave_nodes(context);
    keys_.assign(columns, size, context, out);
    count_ = keys_.count();
  }

  /// A column that held node ids so far now holds other values.
  void leave_nodes(ExecutionContext& context) {
    by_node_ = false;
    std::vector<std::uint32_t> numbers;
    keys_.assign({Vector::nodes(nodes_)}, nodes_.size(), context, numbers);
  }

  KeyTable keys_;
  std::vector<std::uint32_t> group_of_node_;  // by node id + 1; 0 is null
  std::vector<std::uint32_t> nodes_;
  bool by_node_ = false;
  std::uint32_t count_ = 0;
};

}  // namespace casus::execute
