#pragma once

// Sums that depend on one node of the row and differ from zero for one such node only, as where every
// person lives in one country: they hold for all rows.

#include <optional>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/node_numbers.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

/// For each node, the key (a node of the row) for which its sum is not zero, and the sum.
class KeyedSums {
 public:
  void make(ExecutionContext& context) {
    keys_.make(context);
    sums_.make(context);
  }
  [[nodiscard]] bool made() const { return keys_.made(); }
  /// Whether nothing has been set for this node.
  [[nodiscard]] bool is_open(std::uint32_t node) const { return keys_[node] == open; }
  /// The sum of a node for a key; no value where its sums are not zero for several keys.
  [[nodiscard]] std::optional<std::uint64_t> find(std::uint32_t node, std::uint32_t key) const {
    const std::uint32_t known = keys_[node];
    if (known == several) return std::nullopt;
    return known - first_key == key ? sums_[node] - 1 : 0;
  }
  /// Finds out what is so far open: the sum over the ends of `source` of below(end) for each node to which
  /// `from_ends` leads from there. Nodes and ends with many relationships count as having several keys.
  template <class Below>
  void look_for(std::uint32_t node, const Source& source, const Source& from_ends, Below below) {
    static constexpr std::uint64_t few = 4;
    if (source.size_at(node) > few) return set_several(node);
    std::uint32_t key = null_id;
    std::uint64_t sum = 0;
    bool differ = false;
    source.for_each_end(node, [&](std::uint32_t end) {
      const std::uint64_t each = differ ? 0 : below(end);
      if (each == 0) return;
      differ = from_ends.size_at(end) > few;
      if (differ) return;
      from_ends.for_each_end(end, [&](std::uint32_t tied) {
        differ = differ || (key != null_id && key != tied);
        key = tied;
        sum = checked_add(sum, each);
      });
    });
    if (differ)
      set_several(node);
    else if (key == null_id)
      set_none(node);
    else
      set(node, key, sum);
  }
  [[nodiscard]] bool has_several(std::uint32_t node) const { return keys_[node] == several; }

 private:
  void set_several(std::uint32_t node) { keys_.at(node) = several; }
  void set_none(std::uint32_t node) { keys_.at(node) = none; }
  void set(std::uint32_t node, std::uint32_t key, std::uint64_t sum) {
    if (key > largest_key) return set_several(node);
    keys_.at(node) = key + first_key;
    sums_.set(node, sum);
  }

  static constexpr std::uint32_t open = 0;
  static constexpr std::uint32_t several = 1;
  static constexpr std::uint32_t none = 2;
  static constexpr std::uint32_t first_key = 3;
  static constexpr std::uint32_t largest_key = 0xFFFFFFFFU - 2 * first_key;

  PerNode<std::uint32_t> keys_;
  NodeNumbers sums_;
};

}  // namespace casus::execute
