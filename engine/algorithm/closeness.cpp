// Closeness centrality, by a breadth-first search from every node.

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

/// How many nodes one can reach, and the sum of their distances.
struct Reach {
  std::uint64_t nodes = 0;
  std::uint64_t distances = 0;
};

class ReachOfEach {
 public:
  ReachOfEach(const Selection& graph, Work& work)
      : graph_(graph), work_(work), seen_in_(work.array<std::uint32_t>(graph)) {
    work_.account(std::uint64_t{graph.size()} * sizeof(std::uint32_t));
  }

  Reach from(std::uint32_t source) {
    ++search_;
    queue_.assign(1, source);
    seen_in_[source] = search_;
    Reach reach;
    std::size_t begin = 0;
    for (std::uint64_t distance = 1; begin < queue_.size(); ++distance) {
      const std::size_t end = queue_.size();
      for (; begin < end; ++begin) {
        std::uint64_t steps = 1;
        graph_.each_neighbour(queue_[begin], false, [&](std::uint32_t other) {
          ++steps;
          if (seen_in_[other] == search_) return;
          seen_in_[other] = search_;
          queue_.push_back(other);
        });
        work_.spend(steps);
      }
      reach.distances += distance * (queue_.size() - end);
    }
    reach.nodes = queue_.size() - 1;
    return reach;
  }

 private:
  const Selection& graph_;
  Work& work_;
  std::vector<std::uint32_t> seen_in_;  // the last search that met a node
  std::uint32_t search_ = 0;
  std::vector<std::uint32_t> queue_;
};

std::vector<ProcedureColumn> closeness(function::FunctionContext& context,
                                       function::Arguments arguments) {
  Options options("algo.closeness", arguments[0]);
  const Walk walk = options.direction();
  const Selection graph = options.select(*context.graph, walk);
  Work work(context);
  ReachOfEach reach(graph, work);
  NodeColumn nodes{graph.nodes()};
  std::vector<double> scores;
  for (const std::uint32_t node : nodes.ids) {
    const Reach found = reach.from(node);
    const auto reached = static_cast<double>(found.nodes);
    scores.push_back(found.nodes == 0 ? 0
                                      : reached / static_cast<double>(found.distances) * reached /
                                            static_cast<double>(graph.size() - 1));
  }
  return {std::move(nodes), std::move(scores)};
}

}  // namespace

void add_closeness(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.closeness",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"score", function::types::floating()}},
      .summary = "How near a node is to those it can reach: their number over the sum of their "
                 "distances, times their part of all other nodes. Options: `direction`.",
      .run_columns = closeness,
      .optional = 1});
}

}  // namespace casus::algorithm
