#pragma once

// Tables with a number for each node that has been given one.

#include <cstdint>
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
  void clear(std::uint32_t node) { stored_.at(node) = 0; }

 private:
  static constexpr std::uint32_t apart = 0xFFFFFFFFU;

  ExecutionContext* context_ = nullptr;
  PerNode<std::uint32_t> stored_;
  std::unordered_map<std::uint32_t, std::uint64_t> apart_;
};

}  // namespace casus::execute
