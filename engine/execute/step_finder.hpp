#pragma once

// The steps that a chain of relationships may take from a node.

#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"
#include "engine/execute/hop.hpp"

namespace casus::execute {

struct Step {
  std::uint32_t relationship;
  std::uint32_t node;  // where it leads
};

/// Finds steps by type, direction and the predicates on each relationship of the chain.
class StepFinder {
 public:
  StepFinder(const plan::Hop& hop, plan::VariableId element,
             const std::vector<plan::ExpressionPtr>& predicates, const graph::GraphView& graph);

  /// Appends the steps from a node; predicates see the columns of `batch` in `row`.
  void find(std::uint32_t node, const Batch& batch, std::size_t row, ExecutionContext& context,
            std::vector<Step>& out) const;
  /// The same, walking against the hop's direction (searches from the far end).
  void find_backwards(std::uint32_t node, const Batch& batch, std::size_t row,
                      ExecutionContext& context, std::vector<Step>& out) const;

  /// The steps from one node to another.
  void find_between(std::uint32_t node, std::uint32_t to, const Batch& batch, std::size_t row,
                    ExecutionContext& context, std::vector<Step>& out) const;

  [[nodiscard]] const ResolvedHop& hop() const { return hop_; }

 private:
  void collect(std::uint32_t node, bool backwards, const graph::GraphView& graph,
               std::vector<Step>& out) const;
  void test(std::size_t first, const Batch& batch, std::size_t row, ExecutionContext& context,
            std::vector<Step>& out) const;

  ResolvedHop hop_;
  plan::VariableId element_;
  const std::vector<plan::ExpressionPtr>& predicates_;
  bool ask_row_ = false;  // of anything but the relationship
};

}  // namespace casus::execute
