// StoredCount: how many rows there are is asked of the graph.

#include <optional>
#include <utility>
#include <vector>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

using graph::GraphView;
using graph::LabelId;

class StoredCountOperator : public UnaryOperator {
 public:
  StoredCountOperator(const plan::StoredCount& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    given_ = false;
    count_.reset();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    if (node_.type != plan::no_variable) return types(*context.graph, out);
    if (!given_) count_ = node_.hop ? relationships(*context.graph) : nodes(*context.graph);
    if (!count_) {
      given_ = true;
      return input().next(context, out);
    }
    if (given_ || *count_ == 0) return false;
    given_ = true;
    out = Batch();
    out.size = 1;
    if (*count_ > 1) out.multiplicity.push_back(*count_);
    return true;
  }

 private:
  /// A row for each type of which there are any.
  bool types(const GraphView& graph, Batch& out) {
    if (std::exchange(given_, true)) return false;
    out = Batch();
    std::vector<Value> names;
    const ResolvedHop hop(*node_.hop, graph);
    for (const auto& slice : hop.slices()) {
      const std::uint64_t number = graph.relationship_count(slice.type);
      if (number == 0) continue;
      names.emplace_back(graph.catalog().types.name(slice.type));
      out.multiplicity.push_back(number);
    }
    out.size = names.size();
    out.set(node_.type, Vector::values(std::move(names)));
    return true;
  }

  [[nodiscard]] std::uint64_t nodes(const GraphView& graph) const {
    if (node_.labels.empty()) return graph.node_count();
    const LabelId label = graph.catalog().labels.find(node_.labels.front());
    return label.valid() ? graph.node_count(label) : 0;
  }

  [[nodiscard]] std::optional<std::uint64_t> relationships(const GraphView& graph) const {
    std::uint64_t sum = 0;
    const ResolvedHop hop(*node_.hop, graph);
    for (const auto& slice : hop.slices()) {
      const auto number = relationships_of(graph, slice);
      if (!number) return std::nullopt;
      sum = checked_add(sum, *number);
    }
    return sum;
  }

  /// Those of one type, if the graph counts these with the labels at both ends.
  [[nodiscard]] std::optional<std::uint64_t> relationships_of(const GraphView& graph,
                                                              const ResolvedHop::Slice& slice) const {
    const std::uint64_t all = graph.relationship_count(slice.type);
    const auto with = [&](const std::vector<std::string>& labels, graph::Direction direction) {
      if (labels.empty()) return all;
      const LabelId label = graph.catalog().labels.find(labels.front());
      return label.valid() ? graph.relationship_count(slice.type, direction, label) : 0;
    };
    const std::uint64_t near = with(node_.labels, slice.direction);
    const std::uint64_t far = with(node_.hop->to_labels, graph::reverse(slice.direction));
    if (near == all || far == 0) return far;
    if (far == all || near == 0) return near;
    return std::nullopt;
  }

  const plan::StoredCount& node_;
  std::optional<std::uint64_t> count_;
  bool given_ = false;
};

}  // namespace

OperatorPtr make_stored_count(const plan::StoredCount& node, OperatorPtr input) {
  return std::make_unique<StoredCountOperator>(node, std::move(input));
}

}  // namespace casus::execute
