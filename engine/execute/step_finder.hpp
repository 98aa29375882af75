#pragma once

// The steps that a chain of relationships may take from a node.

#include <span>
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
  /// Of a VariableExpand or ShortestPath, which must outlive it.
  template <class Walk>
  StepFinder(const Walk& walk, const graph::GraphView& graph)
      : hop_(walk.hop, graph), element_(walk.element), node_(walk.node) {
    for (const auto& predicate : walk.element_predicates) add(*predicate);
  }

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
  void add(const bind::BoundExpression& predicate);
  void test(std::size_t first, std::uint32_t from, const Batch& batch, std::size_t row, ExecutionContext& context,
            std::vector<Step>& out) const;
  [[nodiscard]] Batch rows_of(std::size_t count, const Batch& batch, std::size_t row) const;
  bool test_nodes(std::uint32_t from, std::span<const Step> steps, const Batch& batch, std::size_t row,
                  ExecutionContext& context, std::vector<bool>& pass) const;

  ResolvedHop hop_;
  plan::VariableId element_;
  plan::VariableId node_;
  std::vector<const bind::BoundExpression*> predicates_;
  std::vector<const bind::BoundExpression*> node_predicates_;  // of each node, at both ends of a step
  bool ask_row_ = false;  // they read anything but a relationship or node of the chain
};

}  // namespace casus::execute
