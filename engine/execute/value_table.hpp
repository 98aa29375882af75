#pragma once

// Nodes by the value of a property, for one run of a plan: an index that lives as long as an operator.

#include <cstdint>
#include <vector>

#include "engine/execute/context.hpp"

namespace casus::execute {

class ValueTable {
 public:
  /// Reads the property of each of the nodes. Counts its memory against the statement's limit.
  void build(const graph::GraphView& graph, graph::PropertyKeyId key, const std::vector<std::uint32_t>& nodes);
  [[nodiscard]] bool built() const { return built_; }
  void clear();

  /// Appends every node whose property equals the value, and perhaps some others, in ascending order.
  void find(const Value& value, std::vector<std::uint32_t>& out) const;

 private:
  struct Entry {
    std::uint64_t hash;
    std::uint32_t node;
  };
  std::vector<Entry> entries_;  // by hash, then by node
  bool built_ = false;
  watch::Held held_;
};

}  // namespace casus::execute
