#pragma once

// Which group of an Aggregate each row belongs to.

#include <optional>
#include <vector>

#include "engine/execute/branches/per_node.hpp"
#include "engine/execute/groups.hpp"

namespace casus::execute {

/// Numbers the values of one key. What follows from one node of the row, as its properties do, is computed
/// once for each node and remembered by the node's id.
class GroupKey {
 public:
  explicit GroupKey(const bind::ExpressionPtr& expression);

  /// Whether the values of these rows can be remembered by a node.
  [[nodiscard]] bool follows_from_node(const Batch& batch, const ExecutionContext& context) const;
  /// The number of each row's value.
  void assign(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out);
  /// The same where the values are at hand.
  void assign_values(const Vector& column, std::size_t size, ExecutionContext& context,
                     std::vector<std::uint32_t>& out) {
    values_.assign({column}, size, context, out);
  }
  [[nodiscard]] const Groups& values() const { return values_; }

  /// No more rows are assigned.
  void end_adding() { known_ = {}; }
  /// For one of several keys, before the first row: values are told apart by their form, too.
  void tell_forms_apart() { values_.tell_forms_apart(); }
  /// Whether equal values may have different numbers.
  [[nodiscard]] bool may_have_forms() const { return values_.may_have_forms(); }
  /// Replaces numbers of values by such that equal values share.
  void leave_forms(std::vector<std::uint32_t>& numbers, ExecutionContext& context);

 private:
  void assign_evaluated(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out);
  void assign_by_node(std::span<const std::uint32_t> nodes, ExecutionContext& context,
                      std::vector<std::uint32_t>& out);
  bool may_come_back(std::span<const std::uint32_t> nodes);
  void learn(std::vector<std::uint32_t> nodes, ExecutionContext& context);

  bind::ExpressionPtr expression_;
  std::optional<plan::VariableId> subject_;  // the one variable that it reads, if it can be remembered
  Groups values_;
  PerNode<std::uint32_t> known_;  // one more than the value of each node, by id + 1; first that of null
  std::uint64_t rows_ = 0;
  bool rises_ = true;              // so far, each node from the one before
  std::uint32_t last_ = null_id;   // node
  Groups without_form_;
  std::vector<std::uint32_t> number_without_form_;  // of each of values_
};

/// All keys together, in the order groups first appear.
class GroupKeys {
 public:
  explicit GroupKeys(const std::vector<bind::NamedExpression>& keys);

  /// The group of each row.
  void assign(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out);
  /// No more rows are assigned.
  void end_adding() {
    for (GroupKey& key : keys_) key.end_adding();
  }
  /// Takes over the groups of another, and tells which each has become.
  void merge(const GroupKeys& other, ExecutionContext& context, std::vector<std::uint32_t>& out);
  [[nodiscard]] std::uint32_t count() const;
  /// No rows still make one group, where there are no keys.
  void end();
  /// A key's values in groups [from, to).
  [[nodiscard]] Vector column(std::uint32_t from, std::uint32_t to, std::size_t key) const;

 private:
  [[nodiscard]] bool are_best_apart(const Batch& batch) const;
  void combine(ExecutionContext& context, std::vector<std::uint32_t>& out);
  void begin_first_values();

  std::vector<GroupKey> keys_;
  /// Whether each key is numbered by itself and groups are combinations of those numbers.
  std::optional<bool> apart_;
  Groups whole_;
  IdTable combinations_;
  std::vector<std::vector<std::uint32_t>> numbers_;  // of the keys of the rows at hand
  /// Of each key the number of its value in the first row of each group, once equal values may have several: a group
  /// shows what it began with.
  std::vector<std::vector<std::uint32_t>> first_values_;
  std::vector<bind::ExpressionPtr> expressions_;
};

}  // namespace casus::execute
