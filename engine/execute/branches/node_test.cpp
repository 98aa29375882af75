#include "engine/execute/branches/node_test.hpp"

#include "engine/execute/evaluate.hpp"

namespace casus::execute {

NodeTest::NodeTest(const ResolvedHop& hop, const plan::Branch& branch, ExecutionContext& context)
    : hop_(&hop), branch_(&branch), context_(&context),
      passes_all_(!hop.needs_label_check() && branch.predicates.empty()) {}

bool NodeTest::meets_predicates(std::uint32_t node) {
  const std::uint32_t chunk = node / graph::chunk_size;
  if (chunk >= chunks_.size() || chunks_[chunk].empty()) evaluate_chunk(chunk);
  return chunks_[chunk][node % graph::chunk_size];
}

void NodeTest::evaluate_chunk(std::uint32_t chunk) {
  context_->check();
  context_->reserve(graph::chunk_size / 8);
  if (chunk >= chunks_.size()) chunks_.resize(chunk + std::size_t{1});
  std::vector<std::uint32_t> nodes;
  const std::uint32_t first = chunk * graph::chunk_size;
  context_->graph->scan_nodes(graph::LabelId(), first, first + graph::chunk_size, nodes);
  std::erase_if(nodes, [&](std::uint32_t node) { return !hop_->accepts_end(*context_->graph, node); });
  Batch batch;
  batch.size = nodes.size();
  batch.set(branch_->hop.to, Vector::nodes(std::move(nodes)));
  for (const auto& predicate : branch_->predicates)
    batch = batch.gather(select(*predicate, batch, *context_));
  chunks_[chunk].assign(graph::chunk_size, false);
  const Vector& kept = batch.column(branch_->hop.to);
  for (std::size_t i = 0; i < batch.size; ++i) chunks_[chunk][kept.node_at(i) - first] = true;
}

}  // namespace casus::execute
