#pragma once

// Numbering groups of rows that agree on some values.

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"
#include "engine/execute/id_table.hpp"
#include "engine/execute/integer_table.hpp"
#include "engine/execute/key_table.hpp"

namespace casus::execute {

inline std::vector<Vector> columns_of(const Batch& batch, const std::vector<plan::VariableId>& variables) {
  std::vector<Vector> columns;
  for (const auto v : variables) columns.push_back(batch.column(v));
  return columns;
}

/// Numbers the groups of rows in the order they first appear.
class Groups {
 public:
  /// The group of each row of the key columns, of which there are as many each time.
  void assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
              std::vector<std::uint32_t>& out);
  /// The same of one key column of texts, as KeyTable takes them.
  void assign_texts(std::span<const std::string_view> texts, std::span<const std::uint8_t> nulls,
                    ExecutionContext& context, std::vector<std::uint32_t>& out);
  /// Tells apart, too, what is equal in another form; before the first row.
  void tell_forms_apart() { keys_.tell_forms_apart(); }
  /// Whether there may be keys of which others are other forms.
  [[nodiscard]] bool may_have_forms() const { return means_ == Means::values && keys_.has_forms(); }
  [[nodiscard]] std::uint32_t count() const { return count_; }
  void require_one() { count_ = std::max(count_, 1U); }

  /// The key values of a group.
  [[nodiscard]] Value key(std::uint32_t group, std::size_t column) const;
  /// Those of several groups.
  [[nodiscard]] Vector column(std::span<const std::uint32_t> groups, std::size_t column) const;

 private:
  /// How keys are told apart: by the id of a node, by the ids of several elements, as integers, or by values.
  enum class Means : std::uint8_t { undecided, node, elements, integers, values };

  [[nodiscard]] Means means_for(const std::vector<Vector>& columns) const;
  void assign_nodes(const Vector& column, std::size_t size, ExecutionContext& context,
                    std::vector<std::uint32_t>& out);
  [[nodiscard]] bool are_few() const;
  std::uint32_t group_of_few(std::uint32_t node);
  void leave_few(ExecutionContext& context);
  void make_room(std::size_t slot, ExecutionContext& context);
  void assign_elements(const std::vector<Vector>& columns, ExecutionContext& context,
                       std::vector<std::uint32_t>& out);
  void assign_values(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
                     std::vector<std::uint32_t>& out);
  void assign_truths(const Vector& column, std::size_t size, ExecutionContext& context,
                     std::vector<std::uint32_t>& out);
  void assign_integers(const Vector& column, std::size_t size, ExecutionContext& context,
                       std::vector<std::uint32_t>& out);
  void assign_nothing(std::size_t size, std::vector<std::uint32_t>& out);
  void leave_types(ExecutionContext& context);
  [[nodiscard]] std::uint32_t id(std::uint32_t group, std::size_t column) const {
    return means_ == Means::node ? nodes_[group] : ids_.id(group, column);
  }

  Means means_ = Means::undecided;
  std::vector<VectorType> types_;  // of the columns of elements
  std::vector<std::uint32_t> group_of_node_;  // by node id + 1; 0 is null
  std::vector<std::uint32_t> few_groups_;     // before there is that: a hash table by node id
  std::uint64_t nodes_asked_ = 0;
  std::vector<std::uint32_t> nodes_;
  IdTable ids_;
  IntegerTable integers_;
  KeyTable keys_;
  std::array<std::uint32_t, 3> truth_keys_{null_id, null_id, null_id};  // of those that columns of truths had so far
  std::uint32_t count_ = 0;
};

}  // namespace casus::execute
