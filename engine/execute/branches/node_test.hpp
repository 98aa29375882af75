#pragma once

// What the end of a branch has to meet by itself: labels and predicates.

#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/hop.hpp"
#include "engine/execute/vector.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

/// Tests nodes one by one. Predicates are evaluated for the nodes of a whole chunk of ids when the
/// first of them is asked for; they must be ones that cannot fail.
class NodeTest {
 public:
  NodeTest(const ResolvedHop& hop, const plan::Branch& branch, ExecutionContext& context);

  [[nodiscard]] bool passes_all() const { return passes_all_; }
  [[nodiscard]] bool passes(std::uint32_t node) {
    if (passes_all_) return true;
    if (!hop_->accepts_end(*context_->graph, node)) return false;
    return branch_->predicates.empty() || meets_predicates(node);
  }

 private:
  bool meets_predicates(std::uint32_t node);
  void evaluate_chunk(std::uint32_t chunk);

  const ResolvedHop* hop_;
  const plan::Branch* branch_;
  ExecutionContext* context_;
  bool passes_all_;
  std::vector<std::vector<bool>> chunks_;  // by id / chunk_size; empty where not evaluated yet
};

}  // namespace casus::execute
