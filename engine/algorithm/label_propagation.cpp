// Communities by label propagation (Raghavan, Albert, Kumara 2007), in a fixed order so that the result
// depends on the graph alone.

#include <unordered_map>

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

/// The label that most of the steps from a node lead to; the least of them, or, where it is among them,
/// the node's own.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t labels) : count_(labels, 0) {}
  void add(std::uint32_t label) {
    if (count_[label]++ == 0) labels_.push_back(label);
  }
  std::uint32_t take(std::uint32_t own) {
    std::uint32_t best = own;
    for (const std::uint32_t label : labels_) {
      const bool better = count_[label] > count_[best] ||
                          (count_[label] == count_[best] && best != own && (label < best || label == own));
      if (better) best = label;
    }
    for (const std::uint32_t label : labels_) count_[label] = 0;
    labels_.clear();
    return best;
  }

 private:
  std::vector<std::uint32_t> count_;
  std::vector<std::uint32_t> labels_;
};

std::vector<ProcedureColumn> label_propagation(function::FunctionContext& context,
                                               function::Arguments arguments) {
  Options options("algo.labelPropagation", arguments[0]);
  const std::int64_t iterations = options.integer("iterations", 10, 0);
  const Selection graph = options.select(*context.graph, Walk::both);
  Work work(context);
  auto label = work.array<std::uint32_t>(graph);
  work.account(std::uint64_t{graph.bound()} * sizeof(std::uint32_t));
  MostFrequent most(graph.bound());
  graph.each_node([&](std::uint32_t node) { label[node] = node; });
  bool changed = true;
  for (std::int64_t round = 0; round < iterations && changed; ++round) {
    changed = false;
    graph.each_node([&](std::uint32_t node) {
      std::uint64_t steps = 1;
      graph.each_neighbour(node, false, [&](std::uint32_t other) {
        ++steps;
        most.add(label[other]);
      });
      work.spend(steps);
      const std::uint32_t best = most.take(label[node]);
      changed = changed || best != label[node];
      label[node] = best;
    });
  }
  NodeColumn nodes{graph.nodes()};
  std::vector<std::int64_t> communities;
  std::unordered_map<std::uint32_t, std::int64_t> number;
  for (const std::uint32_t node : nodes.ids)
    communities.push_back(
        number.try_emplace(label[node], static_cast<std::int64_t>(number.size())).first->second);
  return {std::move(nodes), std::move(communities)};
}

}  // namespace

void add_label_propagation(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.labelPropagation",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"community", function::types::integer()}},
      .summary = "Communities: each node joins, again and again, the one that most of its neighbours are "
                 "in; numbered from 0. Options: `iterations` (10, at most).",
      .run_columns = label_propagation,
      .optional = 1});
}

}  // namespace casus::algorithm
