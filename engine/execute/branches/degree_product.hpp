#pragma once

// Several numbers of relationships at one node, multiplied in one pass over the nodes.

#include <cstdint>
#include <optional>
#include <span>
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
  /// The sum of what multiply() makes of ones. No value where the nodes do not lie side by side, or too large
  /// numbers come up.
  std::optional<std::uint64_t> sum(const Batch& batch);

 private:
  using Nodes = std::span<const std::uint32_t>;
  static constexpr std::size_t most_at_once = 3;

  /// What a number of relationships counts as.
  struct Bounds {
    std::uint32_t least = 0;
    std::uint32_t most = 0xFFFFFFFFU;
    std::uint32_t flip = 0;  // 1: one becomes none, and none one
    [[nodiscard]] std::uint32_t of(std::uint32_t degree) const {
      const std::uint32_t raised = degree < least ? least : degree;
      return (raised > most ? most : raised) ^ flip;
    }
  };
  /// Where the lists of nodes side by side begin, and those of the next chunk of ids, where that is known.
  struct Steps {
    const std::uint32_t* offset = nullptr;
    const std::uint32_t* next = nullptr;
    Bounds bounds;
  };
  struct Kernels;

  static Bounds bounds_of(plan::BranchGroup::Count count);
  bool find_steps(Nodes nodes);
  bool multiply_run(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits);
  void multiply_one_by_one(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) const;

  std::vector<DegreeFactor> factors_;
  std::vector<Steps> steps_;  // of the factors that are not 1 at each node of a run
};

}  // namespace casus::execute
