#pragma once

// count(DISTINCT …) over columns of ids and integers, without making a value of each.

#include <algorithm>
#include <bit>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/grouped_ids.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// Knows the different values of each group, as long as all columns are of one type that it takes.
class DistinctCounter {
 public:
  /// Whether a column can join those added before.
  [[nodiscard]] bool takes(const Vector& column) const {
    const bool known = column.type() == VectorType::node || column.type() == VectorType::relationship ||
                       column.type() == VectorType::integer;
    return known && (type_ == VectorType::none || type_ == column.type());
  }

  /// Adds the rows of a column, which must be one that it takes; `groups` has the group of each, below
  /// `group_count`.
  void add(const Vector& column, std::size_t size, std::span<const std::uint32_t> groups,
           std::uint32_t group_count, ExecutionContext& context) {
    type_ = column.type();
    if (type_ != VectorType::integer && !column.is_constant()) {
      const std::vector<std::uint32_t>& ids = column.data().ids;
      if (group_count == 1) return add_to_first_group({ids.data(), size}, context);
      for (std::size_t row = 0; row < size; ++row)
        if (ids[row] != null_id) add_id(ids[row], groups[row], context);
      return;
    }
    for (std::size_t row = 0; row < size; ++row) {
      if (column.is_null(row)) continue;
      if (type_ == VectorType::integer)
        add_number(column.data().integers[column.position(row)], groups[row], context);
      else
        add_id(column.data().ids[column.position(row)], groups[row], context);
    }
  }

  /// Adds one id, of whatever it may be; whether it is new to the group. Not together with columns.
  bool insert(std::uint32_t id, std::uint32_t group, ExecutionContext& context) {
    const std::int64_t before = group < counts_.size() ? counts_[group] : 0;
    if (group == 0)
      add_id(id, group, context);
    else
      add_member(id, group, context);
    return counts_[group] > before;
  }

  /// Takes over what another has counted, whose group g is groups[g] here; false, having done nothing,
  /// where that is of another type.
  bool merge(DistinctCounter& other, const std::vector<std::uint32_t>& groups,
             ExecutionContext& context) {
    if (other.type_ == VectorType::none) return true;
    if (type_ != VectorType::none && type_ != other.type_) return false;
    type_ = other.type_;
    other.each_number([&](std::uint32_t group, std::int64_t number) {
      if (type_ == VectorType::integer)
        add_number(number, groups[group], context);
      else
        add_id(static_cast<std::uint32_t>(number), groups[group], context);
    });
    return true;
  }

  /// Of what was added by columns.
  [[nodiscard]] std::int64_t count(std::uint32_t group) {
    if (group != 0 && type_ != VectorType::integer) return ids_.count(group);
    return group < counts_.size() ? counts_[group] : 0;
  }
  /// Calls visit(group, value) for each value known.
  template <class Visit>
  void each(Visit visit) {
    each_number([&](std::uint32_t group, std::int64_t number) { visit(group, value_of(number)); });
  }

  /// The same with the number or id in the value.
  template <class Visit>
  void each_number(Visit visit) {
    for (const auto& [group, number] : members_) visit(group, number);
    ids_.each([&](std::uint32_t group, std::uint32_t id) { visit(group, std::int64_t{id}); });
    for (std::size_t word = 0; word < first_group_.size(); ++word)
      for (std::uint64_t bits = first_group_[word]; bits != 0; bits &= bits - 1)
        visit(0U, static_cast<std::int64_t>(word * 64 + static_cast<unsigned>(std::countr_zero(bits))));
  }

 private:
  struct Member {
    std::uint32_t group;
    std::int64_t number;
    friend bool operator==(const Member&, const Member&) = default;
    friend std::size_t hash_value(const Member& m) {
      return (static_cast<std::uint64_t>(m.number) ^ (std::uint64_t{m.group} << 40)) *
             0x9E3779B97F4A7C15ULL;
    }
  };

  [[nodiscard]] Value value_of(std::int64_t number) const {
    if (type_ == VectorType::node) return Value::node_reference(static_cast<std::uint64_t>(number));
    if (type_ == VectorType::relationship)
      return Value::relationship_reference(static_cast<std::uint64_t>(number));
    return Value(number);
  }

  /// Ids of the first group, which is often the only one, are bits.
  void add_to_first_group(std::span<const std::uint32_t> ids, ExecutionContext& context) {
    make_room_for(ids, context);
    std::int64_t fresh = 0;
    for (const std::uint32_t id : ids) {
      if (id == null_id) continue;
      std::uint64_t& word = first_group_[id / 64];
      const std::uint64_t bit = std::uint64_t{1} << (id % 64);
      fresh += (word & bit) == 0 ? 1 : 0;
      word |= bit;
    }
    count_of(0) += fresh;
  }
  /// For all nodes at once: which is the greatest need not be looked for.
  void make_room_for(std::span<const std::uint32_t> ids, ExecutionContext& context) {
    std::uint32_t greatest = type_ == VectorType::node ? std::max(context.graph->node_bound(), 1U) - 1 : 0;
    if (type_ != VectorType::node)
      for (const std::uint32_t id : ids) greatest = std::max(greatest, id == null_id ? 0 : id);
    make_room(greatest, context);
  }
  void make_room(std::uint32_t id, ExecutionContext& context) {
    if (id / 64 < first_group_.size()) return;
    const std::uint32_t of_nodes = type_ == VectorType::node ? context.graph->node_bound() / 64 + 1 : 0;
    const std::size_t words = std::max<std::size_t>({id / 64 + 1, first_group_.size() * 2, of_nodes});
    context.reserve((words - first_group_.size()) * sizeof(std::uint64_t));
    first_group_.resize(words, 0);
  }
  void add_id(std::uint32_t id, std::uint32_t group, ExecutionContext& context) {
    if (group != 0) return ids_.of(group, context).add(id, context);
    make_room(id, context);
    std::uint64_t& word = first_group_[id / 64];
    const std::uint64_t bit = std::uint64_t{1} << (id % 64);
    if ((word & bit) == 0) ++count_of(group);
    word |= bit;
  }
  /// So are small numbers.
  void add_number(std::int64_t number, std::uint32_t group, ExecutionContext& context) {
    constexpr std::int64_t small_numbers = std::int64_t{1} << 22;
    if (group == 0 && number >= 0 && number < small_numbers)
      return add_id(static_cast<std::uint32_t>(number), group, context);
    if (repeats(number, group)) return;
    add_member(number, group, context);
  }
  void add_member(std::int64_t number, std::uint32_t group, ExecutionContext& context) {
    if (members_.size() >= members_.max_load()) grow(context);
    if (members_.insert({group, number}).second) ++count_of(group);
  }
  /// While members move to a larger table, both are there.
  void grow(ExecutionContext& context) {
    constexpr std::uint64_t bytes_a_place = sizeof(Member) + 1;
    const std::size_t places = members_.bucket_count();
    const std::size_t wanted = std::max<std::size_t>(64, places * 2);
    context.reserve(wanted * bytes_a_place);
    members_.rehash(wanted);
    context.release(places * bytes_a_place);
  }
  /// Columns often repeat a value row after row.
  bool repeats(std::int64_t number, std::uint32_t group) {
    if (last_ == Member{group, number} && any_) return true;
    last_ = {group, number};
    any_ = true;
    return false;
  }
  std::int64_t& count_of(std::uint32_t group) {
    if (group >= counts_.size()) counts_.resize(group + 1, 0);
    return counts_[group];
  }

  VectorType type_ = VectorType::none;
  std::vector<std::int64_t> counts_;
  std::vector<std::uint64_t> first_group_;
  GroupedIds ids_;  // of all groups but the first
  boost::unordered_flat_set<Member> members_;
  Member last_{};
  bool any_ = false;
};

}  // namespace casus::execute
