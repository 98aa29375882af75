// Sums of branches whose ends must carry a label that few nodes have: found from these ends.

#include "engine/execute/branches/branch_counter.hpp"

namespace casus::execute {

/// Where few relationships lead to ends with a label, going back from these to the nodes they come from is less than
/// looking for them among all ends of many nodes.
void BranchCounter::find_rare_label() {
  static constexpr std::uint64_t least = 256;
  static constexpr std::uint64_t rare = 4;
  const graph::GraphView& graph = *state_->context->graph;
  for (const std::string& name : branch_->hop.to_labels) {
    const graph::LabelId label = graph.catalog().labels.find(name);
    if (!label.valid()) return;
    std::uint64_t relationships = 0;
    for (const auto& slice : source_.hop().slices())
      relationships += graph.relationship_count(slice.type, graph::reverse(slice.direction), label);
    const std::uint64_t cost = relationships + graph.node_bound() / 64 + least;
    if (rare * cost >= source_.relationships() || cost >= worth_going_back_) continue;
    rare_label_ = label;
    worth_going_back_ = cost;
  }
}

/// To be told of each node of which all ends would be looked at; whether they need not be any more.
bool BranchCounter::goes_back(std::uint32_t node) {
  if (went_back_) return true;
  if (!rare_label_.valid()) return false;
  looked_at_ += 1 + source_.size_at(node);
  if (looked_at_ < worth_going_back_) return false;
  try {
    go_back();
  } catch (const Error& error) {
    // Too many matches below a node that nobody may ever ask for.
    if (error.kind() != ErrorKind::runtime) throw;
    sums_ = {};
    rare_label_ = {};
  }
  return went_back_;
}

void BranchCounter::go_back() {
  const graph::GraphView& graph = *state_->context->graph;
  const Source back(backwards(branch_->hop), graph);
  sums_ = {};
  sums_.make(*state_->context);
  std::vector<std::uint32_t> ends;
  for (std::uint32_t chunk = 0; chunk < graph::chunks_for(graph.node_bound(), graph::chunk_size); ++chunk) {
    ends.clear();
    graph.scan_nodes(rare_label_, chunk * graph::chunk_size, (chunk + 1) * graph::chunk_size, ends);
    for (const std::uint32_t end : ends) {
      state_->tick(back.size_at(end));
      const std::uint64_t each = below(end, {});
      if (each == 0) continue;
      back.for_each_end(end, [&](std::uint32_t node) {
        const std::uint64_t known = sums_[node];
        sums_.set(node, checked_add(known == 0 ? 0 : known - 1, each));
      });
    }
  }
  went_back_ = true;
}

}  // namespace casus::execute
