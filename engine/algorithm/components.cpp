// Weakly connected components by union-find (several times faster than Boost's search), strongly
// connected ones by Boost.Graph over the graph in place.

#include <boost/graph/strong_components.hpp>
#include <numeric>
#include <span>

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/algorithm/watched_map.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

/// Nodes with their components: number_of(node) for each in turn.
template <class NumberOf>
std::vector<ProcedureColumn> numbered_nodes(const Selection& graph, NumberOf number_of) {
  NodeColumn nodes;
  std::vector<std::int64_t> components;
  nodes.ids.reserve(graph.size());
  components.reserve(graph.size());
  graph.each_node([&](std::uint32_t node) {
    nodes.ids.push_back(node);
    components.push_back(number_of(node));
  });
  return {std::move(nodes), std::move(components)};
}

/// Components numbered from 0 in the order of their first nodes, whatever marks them apart.
std::vector<ProcedureColumn> numbered(const Selection& graph, const std::vector<std::uint32_t>& mark,
                                      Work& work) {
  constexpr std::uint32_t none = graph::NodeId::invalid_value;
  auto number = work.array<std::uint32_t>(graph, none);
  std::uint32_t count = 0;
  return numbered_nodes(graph, [&](std::uint32_t node) {
    std::uint32_t& of_mark = number[mark[node]];
    if (of_mark == none) of_mark = count++;
    return of_mark;
  });
}

/// The same where each node leads to an earlier one of its component, but for the first of it. The numbers take the
/// place of the parents.
std::vector<ProcedureColumn> numbered_by_parent(const Selection& graph, std::span<std::uint32_t> parent) {
  std::uint32_t count = 0;
  return numbered_nodes(graph, [&](std::uint32_t node) {
    const std::uint32_t before = parent[node];
    return parent[node] = before == node ? count++ : parent[before];
  });
}

std::vector<ProcedureColumn> components(function::FunctionContext& context,
                                        function::Arguments arguments) {
  Options options("algo.components", arguments[0]);
  const Selection graph = options.select(*context.graph, Walk::outgoing);
  Work work(context);
  auto parent = work.array<std::uint32_t>(graph);
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [of = parent.data()](std::uint32_t node) {
    while (of[node] != node) node = of[node] = of[of[node]];
    return node;
  };
  SelectionLists lists(graph, false);
  graph.each_node([&](std::uint32_t node) {
    std::uint64_t steps = 1;
    std::uint32_t mine = root(node);
    lists.each_neighbour(node, [&](std::uint32_t other) {
      ++steps;
      if (parent[other] == mine) return;  // as that of most, before long
      const std::uint32_t theirs = root(other);
      if (mine == theirs) return;
      const std::uint32_t least = std::min(mine, theirs);
      parent[std::max(mine, theirs)] = least;
      mine = least;
    });
    work.spend(steps);
  });
  return numbered_by_parent(graph, parent);
}

std::vector<ProcedureColumn> strong_components(function::FunctionContext& context,
                                               function::Arguments arguments) {
  Options options("algo.strongComponents", arguments[0]);
  const Selection graph = options.select(*context.graph, Walk::outgoing);
  Work work(context);
  // The component, root, time and colour of each node, and what the search's stacks may hold.
  work.account(std::uint64_t{graph.bound()} * (4 * sizeof(std::uint32_t) + 80));
  graph::NodeMap<std::uint32_t> component(graph.graph());
  graph::NodeMap<std::uint32_t> start(graph.graph());
  graph::NodeMap<std::uint32_t> time(graph.graph());
  graph::NodeColors colors(graph.graph());
  const graph::DirectedBoostView view(unowned(graph.graph()), boost_selection(graph));
  boost::strong_components(view, component.map(),
                           boost::root_map(start.map())
                               .discover_time_map(time.map())
                               .color_map(WatchedMap(colors.map(), work)));
  auto mark = work.array<std::uint32_t>(graph);
  graph.each_node([&](std::uint32_t node) { mark[node] = component[node]; });
  return numbered(graph, mark, work);
}

function::Procedure procedure(std::string name, std::string summary,
                              std::vector<ProcedureColumn> (*run)(function::FunctionContext&,
                                                                  function::Arguments)) {
  return {.name = std::move(name),
          .inputs = options_input(),
          .outputs = {{"node", function::types::node()}, {"component", function::types::integer()}},
          .summary = std::move(summary),
          .run_columns = run,
          .optional = 1};
}

}  // namespace

void add_components(function::Registry& registry) {
  registry.add(procedure("algo.components",
                         "The parts of the graph that no relationship joins, whatever its direction, "
                         "numbered from 0.",
                         components));
  registry.add(procedure("algo.strongComponents",
                         "The parts whose nodes can all reach one another along relationships, "
                         "numbered from 0.",
                         strong_components));
}

}  // namespace casus::algorithm
