#pragma once

// Several numbers of relationships at one node, multiplied in one pass over the nodes.

#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

/// What a row is multiplied by: the number of relationships at a node of it, or what a group makes of that.
struct DegreeFactor {
  const Source* source;
  plan::VariableId node;
  plan::BranchGroup::Count count;
};

/// For one thread.
class DegreeProduct {
 public:
  /// Whether the factor has been taken: it must be at the node of those before.
  bool take(const DegreeFactor& factor);
  [[nodiscard]] std::size_t size() const { return factors_.size(); }
  /// Multiplies numbers[i] by all factors for row i. False, and nothing is done, where the nodes of the
  /// batch do not lie row by row.
  bool multiply(const Batch& batch, Numbers& numbers);

 private:
  using Nodes = std::span<const std::uint32_t>;
  bool multiply_run(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits);
  void multiply_one_by_one(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) const;

  std::vector<DegreeFactor> factors_;
  std::vector<std::uint64_t> products_;
};

}  // namespace casus::execute
