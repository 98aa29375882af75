#pragma once

// Tables with a number for each node that has been given one.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "engine/execute/branches/per_node.hpp"

namespace casus::execute {

/// Numbers of more than 32 bits, which are few, lie apart: what is read in no order should be small.
class NodeNumbers {
 public:
  /// Must come before anything else; without effect on one that is made already.
  void make(ExecutionContext& context) {
    context_ = &context;
    stored_.make(context);
  }
  [[nodiscard]] bool made() const { return stored_.made(); }

  /// One more than the number of a node; 0 for none.
  [[nodiscard]] std::uint64_t operator[](std::uint32_t node) const {
    const std::uint32_t stored = stored_[node];
    return stored != apart ? stored : apart_.at(node);
  }
  /// The sum of the numbers of nodes, but for those that equal `skip`; no value where one has none, or one
  /// that lies apart.
  [[nodiscard]] std::optional<std::uint64_t> sum_over(std::span<const std::uint32_t> nodes,
                                                      std::uint32_t skip) const {
    const std::uint32_t* stored = stored_.data();
    std::uint64_t sum = 0;
    for (const std::uint32_t node : nodes) {
      const std::uint32_t number = stored[node] - 1;  // of none: the greatest
      if (number >= apart - 1) return std::nullopt;
      if (node != skip) sum += number;
    }
    return sum;
  }
  /// out[k] becomes the sum of the numbers of the first k of the nodes, so that all lists that lie in one after the
  /// other are added up in a single loop; false, and `out` unspecified, where one has none, or one that is large.
  /// `fetching`: they are of so many that they should be fetched ahead.
  bool running_sums(std::span<const std::uint32_t> nodes, bool fetching, std::uint64_t* out) const {
    return fetching ? add_up<true>(nodes, out) : add_up<false>(nodes, out);
  }

  void prefetch(std::uint32_t node) const { stored_.prefetch(node); }
  void set(std::uint32_t node, std::uint64_t number) {
    if (number < apart - 1) {
      stored_.at(node) = static_cast<std::uint32_t>(number) + 1;
      return;
    }
    context_->reserve(sizeof(std::pair<std::uint32_t, std::uint64_t>));
    apart_[node] = number + 1;
    stored_.at(node) = apart;
  }
  /// set() for nodes side by side in one chunk of ids.
  void set_all(std::uint32_t first, std::span<const std::uint64_t> numbers) {
    std::uint32_t* stored = &stored_.at(first);  // a chunk lies in one block
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (numbers[i] < apart - 1)
        stored[i] = static_cast<std::uint32_t>(numbers[i]) + 1;
      else
        set(first + static_cast<std::uint32_t>(i), numbers[i]);
    }
  }
  void clear(std::uint32_t node) { stored_.at(node) = 0; }

 private:
  static constexpr std::uint32_t apart = 0xFFFFFFFFU;

  template <bool fetching>
  bool add_up(std::span<const std::uint32_t> nodes, std::uint64_t* out) const {
    static constexpr std::size_t ahead = 16;
    const std::uint32_t* stored = stored_.data();
    std::uint64_t sum = 0;
    std::uint32_t bits = 0;
    const auto add = [&](std::size_t k) {
      if (fetching && k + ahead < nodes.size()) fetch(stored + nodes[k + ahead]);
      const std::uint32_t number = stored[nodes[k]] - 1;  // of none: all bits
      bits |= number;
      sum += number;
      out[k + 1] = sum;
    };
    out[0] = 0;
    std::size_t k = 0;
    for (; k + 4 <= nodes.size(); k += 4) add(k), add(k + 1), add(k + 2), add(k + 3);
    for (; k < nodes.size(); ++k) add(k);
    return bits >> 31U == 0;
  }


  ExecutionContext* context_ = nullptr;
  PerNode<std::uint32_t> stored_;
  std::unordered_map<std::uint32_t, std::uint64_t> apart_;
};

}  // namespace casus::execute
