// Betweenness centrality (Brandes 2001): which part of the shortest paths between other nodes passes a
// node. Without lists of predecessors: the second pass looks at the steps that lead to a node again.

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

class Betweenness {
 public:
  Betweenness(const Selection& graph, Work& work)
      : graph_(graph), work_(work), distance_(work.array<std::uint32_t>(graph, unseen)),
        paths_(work.array<double>(graph)), dependency_(work.array<double>(graph)),
        score_(work.array<double>(graph)) {
    work_.account(std::uint64_t{graph.size()} * sizeof(std::uint32_t));
  }

  /// Adds what the paths from one node contribute.
  void add_paths_from(std::uint32_t source) {
    count_paths(source);
    for (std::size_t i = order_.size(); i-- > 1;) {
      const std::uint32_t node = order_[i];
      const double part = (1 + dependency_[node]) / paths_[node];
      std::uint64_t steps = 1;
      graph_.each_neighbour(node, true, [&](std::uint32_t before) {
        ++steps;
        if (distance_[before] != unseen && distance_[before] + 1 == distance_[node])
          dependency_[before] += paths_[before] * part;
      });
      work_.spend(steps);
      score_[node] += dependency_[node];
    }
    for (const std::uint32_t node : order_) {
      distance_[node] = unseen;
      paths_[node] = dependency_[node] = 0;
    }
  }

  [[nodiscard]] double score(std::uint32_t node) const { return score_[node]; }

 private:
  void count_paths(std::uint32_t source) {
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const std::uint32_t node = order_[i];
      std::uint64_t steps = 1;
      graph_.each_neighbour(node, false, [&](std::uint32_t other) {
        ++steps;
        if (distance_[other] == unseen) {
          distance_[other] = distance_[node] + 1;
          order_.push_back(other);
        }
        if (distance_[other] == distance_[node] + 1) paths_[other] += paths_[node];
      });
      work_.spend(steps);
    }
  }

  static constexpr std::uint32_t unseen = static_cast<std::uint32_t>(-1);
  const Selection& graph_;
  Work& work_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;
  std::vector<double> dependency_;
  std::vector<double> score_;
  std::vector<std::uint32_t> order_;
};

std::vector<ProcedureColumn> betweenness(function::FunctionContext& context,
                                         function::Arguments arguments) {
  Options options("algo.betweenness", arguments[0]);
  const bool normalized = options.boolean("normalized", false);
  const Walk walk = options.direction();
  const Selection graph = options.select(*context.graph, walk);
  Work work(context);
  Betweenness sums(graph, work);
  NodeColumn nodes{graph.nodes()};
  for (const std::uint32_t node : nodes.ids) sums.add_paths_from(node);
  // Each pair was met from both ends where relationships are followed both ways.
  const double both = walk == Walk::both ? 2 : 1;
  const auto others = static_cast<double>(graph.size()) - 1;
  const double pairs = others * (others - 1) / both;
  std::vector<double> scores;
  for (const std::uint32_t node : nodes.ids)
    scores.push_back(sums.score(node) / both / (normalized && pairs > 0 ? pairs : 1));
  return {std::move(nodes), std::move(scores)};
}

}  // namespace

void add_betweenness(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.betweenness",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"score", function::types::floating()}},
      .summary = "On how many of the shortest paths between other nodes a node lies, each pair of nodes "
                 "counting once. Options: `normalized` (false; then 1 is all pairs), `direction`.",
      .run_columns = betweenness,
      .optional = 1});
}

}  // namespace casus::algorithm
