#include <algorithm>
#include <optional>

#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;

/// The scan that a plan is; null where it is anything else, or tells nodes apart by more than one label.
const plan::NodeScan* plain_scan(const LogicalOperator& op) {
  const auto* scan = std::get_if<plan::NodeScan>(&op.node);
  const bool plain = scan != nullptr && scan->labels.size() <= 1 && scan->value == nullptr &&
                     std::holds_alternative<plan::Unit>(op.inputs.front()->node);
  return plain ? scan : nullptr;
}

/// The one hop of which an operator counts the matches; null where it asks for more.
const plan::Hop* plain_hop(const LogicalOperator& op) {
  const auto* count = std::get_if<plan::CountBranches>(&op.node);
  if (count == nullptr || count->group.count != plan::BranchGroup::Count::product ||
      count->group.branches.size() != 1)
    return nullptr;
  const plan::Branch& branch = count->group.branches.front();
  const bool plain = branch.ties.empty() && branch.other_than.empty() && branch.predicates.empty() &&
                     branch.groups.empty() && branch.picks == 1 && !branch.hop.into && branch.hop.to_labels.size() <= 1 &&
                     branch.hop.unique_against.empty() &&
                     branch.hop.direction != syntax::PatternDirection::undirected;
  return plain ? &branch.hop : nullptr;
}

std::optional<plan::StoredCount> stored_count(const LogicalOperator& op) {
  if (!op.live.empty()) return std::nullopt;
  if (const auto* scan = plain_scan(op)) return plan::StoredCount{scan->labels, std::nullopt};
  const plan::Hop* hop = plain_hop(op);
  if (hop == nullptr) return std::nullopt;
  const auto* scan = plain_scan(*op.inputs.front());
  if (scan == nullptr || hop->from != scan->node) return std::nullopt;
  return plan::StoredCount{scan->labels, *hop};
}

/// The relationship of which an expression is the type; no_variable where it is anything else.
plan::VariableId type_of_what(const bind::BoundExpression& expression) {
  const auto* call = std::get_if<bind::Call>(&expression.node);
  if (call == nullptr || call->function->name != "type" || !call->function->follows_from_kind ||
      call->arguments.size() != 1)
    return plan::no_variable;
  const auto* variable = std::get_if<bind::VariableReference>(&call->arguments.front()->node);
  return variable != nullptr ? variable->variable : plan::no_variable;
}

/// Whether only rows are counted.
bool counts_rows(const plan::Aggregate& aggregate) {
  return std::all_of(aggregate.aggregates.begin(), aggregate.aggregates.end(), [](const bind::AggregateCall& call) {
    return call.function == nullptr && call.arguments.empty();
  });
}

/// All relationships by their types, as in `MATCH ()-[r]->() RETURN type(r), count(*)`: read from the graph's counts.
void read_counts_of_types(LogicalOperator& root, plan::Aggregate& aggregate) {
  if (aggregate.keys.size() != 1 || !counts_rows(aggregate)) return;
  auto& input = root.inputs.front();
  const auto* expand = std::get_if<plan::Expand>(&input->node);
  const plan::VariableId relationship = type_of_what(*aggregate.keys.front().expression);
  if (expand == nullptr || relationship == plan::no_variable || expand->hop.relationship != relationship) return;
  const plan::Hop& hop = expand->hop;
  const plan::NodeScan* scan = plain_scan(*input->inputs.front());
  const bool plain = expand->ties.empty() && !hop.into && hop.to_labels.empty() && hop.unique_against.empty() &&
                     hop.direction != syntax::PatternDirection::undirected;
  if (!plain || scan == nullptr || !scan->labels.empty() || scan->node != hop.from) return;
  const bool asks_no_more = std::all_of(input->live.begin(), input->live.end(),
                                        [&](plan::VariableId variable) { return variable == relationship; });
  if (!asks_no_more) return;
  plan::StoredCount count{{}, hop, aggregate.keys.front().variable};
  const bind::BoundExpression& key = *aggregate.keys.front().expression;
  aggregate.keys.front().expression = std::make_shared<const bind::BoundExpression>(
      bind::BoundExpression{bind::VariableReference{count.type}, key.type, key.span});
  std::vector<plan::VariableId> live{count.type};
  input = plan::make_plan(std::move(count), std::move(input));
  input->live = std::move(live);
}

/// Whether the graph keeps count of the relationships now, which it does by the label of one end.
bool is_known(const plan::StoredCount& count, const graph::GraphView& graph) {
  if (!count.hop || count.labels.empty() || count.hop->to_labels.empty()) return true;
  const auto near = graph.catalog().labels.find(count.labels.front());
  const auto far = graph.catalog().labels.find(count.hop->to_labels.front());
  const bool out = count.hop->direction == syntax::PatternDirection::outgoing;
  const auto direction = out ? graph::Direction::outgoing : graph::Direction::incoming;
  return std::all_of(count.hop->types.begin(), count.hop->types.end(), [&](const std::string& name) {
           const auto type = graph.catalog().types.find(name);
           if (!type.valid() || !near.valid() || !far.valid()) return true;
           const std::uint64_t all = graph.relationship_count(type);
           return graph.relationship_count(type, direction, near) == all ||
                  graph.relationship_count(type, graph::reverse(direction), far) == all;
         }) && !count.hop->types.empty();
}

}  // namespace

void read_counts(LogicalOperator& root, const graph::GraphView& graph) {
  for (const auto& input : root.inputs) read_counts(*input, graph);
  auto* aggregate = std::get_if<plan::Aggregate>(&root.node);
  if (aggregate == nullptr) return;
  if (!aggregate->keys.empty()) return read_counts_of_types(root, *aggregate);
  auto& input = root.inputs.front();
  auto count = stored_count(*input);
  if (!count || !is_known(*count, graph)) return;
  input = plan::make_plan(*std::move(count), std::move(input));
  input->estimated_rows = 1;
}

}  // namespace casus::optimize
