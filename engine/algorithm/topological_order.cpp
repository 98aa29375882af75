// An order in which every relationship leads onwards (Kahn 1962).

#include "engine/algorithm/errors.hpp"
#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

std::vector<ProcedureColumn> topological_order(function::FunctionContext& context,
                                               function::Arguments arguments) {
  constexpr std::string_view name = "algo.topologicalOrder";
  Options options(name, arguments[0]);
  const Selection graph = options.select(*context.graph, Walk::outgoing);
  Work work(context);
  auto missing = work.array<std::uint32_t>(graph);  // relationships from nodes that are not placed yet
  work.account(std::uint64_t{graph.size()} * (sizeof(std::uint32_t) + sizeof(std::int64_t)));
  NodeColumn order;
  graph.each_node([&](std::uint32_t node) {
    missing[node] = graph.degree(node, true);
    if (missing[node] == 0) order.ids.push_back(node);
    work.spend(1);
  });
  std::vector<std::int64_t> positions;
  for (std::size_t i = 0; i < order.ids.size(); ++i) {
    positions.push_back(static_cast<std::int64_t>(i));
    std::uint64_t steps = 1;
    graph.each_neighbour(order.ids[i], false, [&](std::uint32_t other) {
      ++steps;
      if (--missing[other] == 0) order.ids.push_back(other);
    });
    work.spend(steps);
  }
  if (order.ids.size() != graph.size()) throw cyclic_graph(name);
  return {std::move(order), std::move(positions)};
}

}  // namespace

void add_topological_order(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.topologicalOrder",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"position", function::types::integer()}},
      .summary = "The nodes in an order in which every relationship leads onwards, from position 0; an "
                 "error where relationships form a cycle.",
      .run_columns = topological_order,
      .optional = 1});
}

}  // namespace casus::algorithm
