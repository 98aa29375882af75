// Expand where only the number of relationships is asked.

#include <algorithm>

#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

using graph::GraphView;
using graph::NodeId;

/// Nobody asks which relationship or which end: the row stays and counts once for each.
class CountNeighboursOperator : public UnaryOperator {
 public:
  CountNeighboursOperator(const plan::Expand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), hop_(node.hop), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    const ResolvedHop target(hop_, *context.graph, true);
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> counts;
    for (std::size_t row = 0; row < out.size; ++row) {
      const std::uint64_t degree = degree_of(*context.graph, target, out.column(hop_.from).node_at(row));
      if (degree == 0) continue;
      rows.push_back(static_cast<std::uint32_t>(row));
      counts.push_back(degree * out.count_of(row));
    }
    out = out.gather(rows, live_);
    out.multiplicity = std::move(counts);
    return true;
  }

 private:
  static std::uint64_t degree_of(const GraphView& graph, const ResolvedHop& target,
                                 std::uint32_t node) {
    if (node == null_id) return 0;
    std::uint64_t degree = 0;
    for (const auto& slice : target.slices()) {
      if (!slice.skip_self_loops && !target.needs_label_check()) {
        degree += graph.degree(NodeId(node), slice.type, slice.direction);
        continue;
      }
      const auto near = graph.neighbours(NodeId(node), slice.type, slice.direction);
      watch::step(1 + near.size() / 4);
      degree += static_cast<std::uint64_t>(
          std::count_if(near.nodes.begin(), near.nodes.end(), [&](std::uint32_t end) {
            return !(slice.skip_self_loops && end == node) && target.accepts_end(graph, end);
          }));
    }
    return degree;
  }

  const plan::Hop& hop_;
  const Live& live_;
};

}  // namespace

OperatorPtr make_count_neighbours(const plan::Expand& node, const Live& live, OperatorPtr input) {
  return std::make_unique<CountNeighboursOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
