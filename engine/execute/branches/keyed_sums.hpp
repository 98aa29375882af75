#pragma once

// Sums that depend on one node of the row and differ from zero for one such node only, as where every
// person lives in one country: they hold for all rows.

#include <optional>

#include "engine/execute/branches/node_numbers.hpp"

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
  void set_several(std::uint32_t node) { keys_.at(node) = several; }
  void set_none(std::uint32_t node) { keys_.at(node) = none; }
  void set(std::uint32_t node, std::uint32_t key, std::uint64_t sum) {
    if (key > largest_key) return set_several(node);
    keys_.at(node) = key + first_key;
    sums_.set(node, sum);
  }

 private:
  static constexpr std::uint32_t open = 0;
  static constexpr std::uint32_t several = 1;
  static constexpr std::uint32_t none = 2;
  static constexpr std::uint32_t first_key = 3;
  static constexpr std::uint32_t largest_key = 0xFFFFFFFFU - 2 * first_key;

  PerNode<std::uint32_t> keys_;
  NodeNumbers sums_;
};

}  // namespace casus::execute
