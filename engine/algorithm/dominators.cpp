// Dominators by iteration in reverse postorder (Cooper, Harvey, Kennedy 2001): no recursion, so that
// long chains are no danger.

#include <algorithm>

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

class Dominators {
 public:
  Dominators(const Selection& graph, std::uint32_t source, Work& work)
      : graph_(graph), work_(work), position_(work.array<std::uint32_t>(graph, none)) {
    work_.account(std::uint64_t{graph.size()} * 3 * sizeof(std::uint32_t));
    order_from(source);
    dominator_.assign(order_.size(), none);
    dominator_[0] = 0;
    while (improve()) {
    }
  }

  /// The nodes that the source reaches, itself first, each after the node that dominates it.
  [[nodiscard]] const std::vector<std::uint32_t>& nodes() const { return order_; }
  /// The node that dominates the one at a position.
  [[nodiscard]] std::uint32_t dominator(std::size_t position) const {
    return order_[dominator_[position]];
  }

 private:
  struct Frame {
    std::uint32_t node;
    std::vector<std::uint32_t> next;
    std::size_t at = 0;
  };

  Frame enter(std::uint32_t node) {
    position_[node] = 0;  // seen
    Frame frame{node, {}};
    graph_.each_neighbour(node, false, [&](std::uint32_t other) { frame.next.push_back(other); });
    work_.spend(frame.next.size() + 1);
    return frame;
  }

  /// Nodes in reverse postorder of a depth-first search.
  void order_from(std::uint32_t source) {
    std::vector<Frame> frames;
    frames.push_back(enter(source));
    while (!frames.empty()) {
      Frame& frame = frames.back();
      if (frame.at == frame.next.size()) {
        order_.push_back(frame.node);
        frames.pop_back();
        continue;
      }
      const std::uint32_t other = frame.next[frame.at++];
      if (position_[other] == none) frames.push_back(enter(other));
    }
    std::reverse(order_.begin(), order_.end());
    for (std::size_t i = 0; i < order_.size(); ++i)
      position_[order_[i]] = static_cast<std::uint32_t>(i);
  }

  bool improve() {
    bool changed = false;
    for (std::uint32_t i = 1; i < order_.size(); ++i) {
      std::uint32_t best = none;
      std::uint64_t steps = 1;
      graph_.each_neighbour(order_[i], true, [&](std::uint32_t before) {
        ++steps;
        const std::uint32_t p = position_[before];
        if (p == none || dominator_[p] == none) return;
        best = best == none ? p : common(p, best, steps);
      });
      work_.spend(steps);
      if (best == dominator_[i]) continue;
      dominator_[i] = best;
      changed = true;
    }
    return changed;
  }

  std::uint32_t common(std::uint32_t a, std::uint32_t b, std::uint64_t& steps) const {
    while (a != b) {
      ++steps;
      (a > b ? a : b) = dominator_[a > b ? a : b];
    }
    return a;
  }

  const Selection& graph_;
  Work& work_;
  std::vector<std::uint32_t> position_;  // in order_, by node
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> dominator_;  // by position, as a position
};

std::vector<ProcedureColumn> dominators(function::FunctionContext& context,
                                        function::Arguments arguments) {
  Options options("algo.dominators", arguments[0]);
  const std::uint32_t source = options.node("source");
  const Walk walk = options.direction();
  const Selection graph = options.select(*context.graph, walk);
  options.require_selected("source", source, graph);
  Work work(context);
  const Dominators found(graph, source, work);
  NodeColumn nodes;
  NodeColumn dominators_of;
  for (std::size_t i = 1; i < found.nodes().size(); ++i) {
    nodes.ids.push_back(found.nodes()[i]);
    dominators_of.ids.push_back(found.dominator(i));
  }
  return {std::move(nodes), std::move(dominators_of)};
}

}  // namespace

void add_dominators(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.dominators",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"dominator", function::types::node()}},
      .summary = "For each other node that the node `source` reaches, the last node that every way from "
                 "the source to it passes. Options: `direction`.",
      .run_columns = dominators});
}

}  // namespace casus::algorithm
