// How many steps each node is from the nearest source, by breadth-first search.

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

std::vector<ProcedureColumn> distances(function::FunctionContext& context,
                                       function::Arguments arguments) {
  Options options("algo.distances", arguments[0]);
  const auto sources = options.nodes("source");
  const std::int64_t most = options.integer("maximum", std::numeric_limits<std::int64_t>::max(), 0);
  const Walk walk = options.direction();
  const Selection graph = options.select(*context.graph, walk);
  Work work(context);
  auto seen = work.array<std::uint8_t>(graph);
  NodeColumn nodes;
  std::vector<std::int64_t> found;
  work.account(std::uint64_t{graph.size()} * (sizeof(std::uint32_t) + sizeof(std::int64_t)));
  for (const std::uint32_t source : sources) {
    options.require_selected("source", source, graph);
    if (seen[source] == 0) nodes.ids.push_back(source);
    seen[source] = 1;
  }
  std::size_t begin = 0;
  for (std::int64_t distance = 0; begin < nodes.ids.size(); ++distance) {
    const std::size_t end = nodes.ids.size();
    found.resize(end, distance);
    if (distance == most) break;
    for (; begin < end; ++begin) {
      std::uint64_t steps = 1;
      graph.each_neighbour(nodes.ids[begin], false, [&](std::uint32_t other) {
        ++steps;
        if (seen[other] != 0) return;
        seen[other] = 1;
        nodes.ids.push_back(other);
      });
      work.spend(steps);
    }
  }
  return {std::move(nodes), std::move(found)};
}

}  // namespace

void add_distances(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.distances",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"distance", function::types::integer()}},
      .summary = "The nodes that can be reached from `source`, a node or a list of nodes, and by how "
                 "many steps, the nearest first. Options: `maximum`, `direction`.",
      .run_columns = distances});
}

}  // namespace casus::algorithm
