// Sums of branches whose ends are rare: found from these ends.

#include <algorithm>

#include "engine/execute/branches/branch_counter.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::execute {

/// Where few relationships lead to ends that count, going back from these to the nodes they come from is less than
/// looking for them among all ends of many nodes. Such ends carry a label that few nodes have, or a branch hangs from
/// them of which the same is so; or predicates on them hold for few.
void BranchCounter::find_rare_ends() {
  const graph::GraphView& graph = *state_->context->graph;
  const double kept = part_kept();
  for (const std::string& name : branch_->hop.to_labels) {
    const graph::LabelId label = graph.catalog().labels.find(name);
    if (!label.valid()) return;
    std::uint64_t relationships = 0;
    for (const auto& slice : source_.hop().slices())
      relationships += graph.relationship_count(slice.type, graph::reverse(slice.direction), label);
    const std::uint64_t tested = kept < 1 ? graph.node_count(label) : 0;
    consider_rare(static_cast<std::uint64_t>(static_cast<double>(relationships) * kept),
                  tested + graph.node_bound() / 64, label, nullptr);
  }
  for (const GroupCounter& group : groups_)
    for (const auto& branch : group.demanded()) {
      if (!branch->rare_.exist()) continue;
      const double relationships = static_cast<double>(branch->rare_.relationships) * average_way_back();
      consider_rare(static_cast<std::uint64_t>(relationships), branch->rare_.cost, graph::LabelId(), branch.get());
    }
}

/// About which part of the ends meet the predicates; all, where it is not worth knowing.
double BranchCounter::part_kept() const {
  static constexpr std::uint64_t many = 32'768;
  double part = 1;
  if (source_.relationships() < many) return part;
  for (const auto& predicate : branch_->predicates)
    part *= plan::predicate_selectivity(*predicate, branch_->hop.to, branch_->hop.to_labels, *state_->context->graph);
  return part;
}

void BranchCounter::consider_rare(std::uint64_t relationships, std::uint64_t cost_below, graph::LabelId label,
                                  BranchCounter* below) {
  static constexpr std::uint64_t least = 256;
  static constexpr std::uint64_t rare = 4;
  const std::uint64_t cost = relationships + cost_below + least;
  if (rare * cost < source_.relationships() && cost < rare_.cost) rare_ = {label, below, relationships, cost};
}

/// About how many relationships lead to one end.
double BranchCounter::average_way_back() const {
  const graph::GraphView& graph = *state_->context->graph;
  std::uint64_t ends = graph.node_count();
  for (const std::string& name : branch_->hop.to_labels)
    if (const auto label = graph.catalog().labels.find(name); label.valid()) ends = std::min(ends, graph.node_count(label));
  return static_cast<double>(source_.relationships()) / static_cast<double>(std::max<std::uint64_t>(1, ends));
}

/// To be told of each node of which all ends would be looked at; whether they need not be any more.
bool BranchCounter::goes_back(std::uint32_t node) {
  if (went_back_) return true;
  if (!rare_.exist()) return false;
  looked_at_ += 1 + source_.size_at(node);
  return looked_at_ >= rare_.cost && try_to_go_back();
}

bool BranchCounter::try_to_go_back() {
  if (went_back_ || !rare_.exist()) return went_back_;
  try {
    if (rare_.below == nullptr || rare_.below->try_to_go_back()) go_back();
  } catch (const Error& error) {
    // Too many matches below a node that nobody may ever ask for.
    if (error.kind() != ErrorKind::runtime) throw;
    sums_ = {};
    come_back_to_.clear();
  }
  if (!went_back_) rare_ = {};
  return went_back_;
}

void BranchCounter::go_back() {
  const graph::GraphView& graph = *state_->context->graph;
  const Source back(backwards(branch_->hop), graph);
  sums_ = {};
  sums_.make(*state_->context);
  if (rare_.below != nullptr) {
    for (const std::uint32_t end : rare_.below->come_back_to_) go_back_from(end, back);
  } else {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t chunk = 0; chunk < graph::chunks_for(graph.node_bound(), graph::chunk_size); ++chunk) {
      ends.clear();
      graph.scan_nodes(rare_.label, chunk * graph::chunk_size, (chunk + 1) * graph::chunk_size, ends);
      for (const std::uint32_t end : ends) go_back_from(end, back);
    }
  }
  state_->context->reserve(come_back_to_.capacity() * sizeof(std::uint32_t));
  went_back_ = true;
}

void BranchCounter::go_back_from(std::uint32_t end, const Source& back) {
  state_->tick(back.size_at(end));
  const std::uint64_t each = below(end, {});
  if (each == 0) return;
  back.for_each_end(end, [&](std::uint32_t node) {
    const std::uint64_t known = sums_[node];
    if (known == 0) come_back_to_.push_back(node);
    sums_.set(node, checked_add(known == 0 ? 0 : known - 1, each));
  });
}

}  // namespace casus::execute
