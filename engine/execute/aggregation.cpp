#include "engine/execute/aggregation.hpp"

#include <algorithm>

#include "engine/execute/evaluate.hpp"

namespace casus::execute {

namespace {

/// Whether both read the same variable, or the same property of one.
bool reads_same(const bind::BoundExpression& a, const bind::BoundExpression& b) {
  if (const auto* variable = std::get_if<bind::VariableReference>(&a.node)) {
    const auto* other = std::get_if<bind::VariableReference>(&b.node);
    return other != nullptr && other->variable == variable->variable;
  }
  const auto* property = std::get_if<bind::PropertyOf>(&a.node);
  const auto* other = std::get_if<bind::PropertyOf>(&b.node);
  return property != nullptr && other != nullptr && property->key == other->key &&
         reads_same(*property->subject, *other->subject);
}

}  // namespace

Aggregation::Aggregation(const plan::Aggregate& node) : node_(&node), groups_(node.keys) {
  for (const auto& call : node.aggregates) {
    Aggregate& aggregate = aggregates_.emplace_back();
    const auto first = std::find_if(node.first_items.begin(), node.first_items.end(),
                                    [&](const plan::FirstItems& each) { return each.list == call.variable; });
    aggregate.accumulator = make_accumulator(call, first == node.first_items.end() ? nullptr : &*first);
    for (const auto& expression : argument_expressions(call))
      aggregate.arguments.push_back(argument(expression));
  }
}

std::size_t Aggregation::argument(const bind::ExpressionPtr& expression) {
  for (std::size_t i = 0; i < arguments_.size(); ++i)
    if (reads_same(*arguments_[i], *expression)) return i;
  arguments_.push_back(expression);
  return arguments_.size() - 1;
}

void Aggregation::add(const Batch& batch, ExecutionContext& context) {
  if (batch.size == 0) return;
  groups_.assign(batch, context, assigned_);
  const GroupedRows rows{batch.size, assigned_, batch.multiplicity, groups_.count()};
  std::vector<bool> wanted(arguments_.size(), false);
  for (Aggregate& aggregate : aggregates_) {
    aggregate.rows = aggregate.accumulator->rows_that_matter(rows);
    for (const std::size_t i : aggregate.arguments) wanted[i] = wanted[i] || !aggregate.rows;
  }
  std::vector<Vector> columns(arguments_.size());
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (wanted[i]) columns[i] = evaluate(*arguments_[i], batch, context);
  for (Aggregate& aggregate : aggregates_) {
    if (aggregate.rows) {
      add_some(aggregate, batch, rows, context);
      continue;
    }
    std::vector<Vector> arguments;
    for (const std::size_t i : aggregate.arguments) arguments.push_back(columns[i]);
    aggregate.accumulator->add(arguments, rows, context);
  }
}

/// Its arguments are evaluated for those rows only.
void Aggregation::add_some(Aggregate& aggregate, const Batch& batch, const GroupedRows& all,
                           ExecutionContext& context) const {
  if (aggregate.rows->empty()) return;
  const Batch some = batch.gather(*aggregate.rows);
  std::vector<std::uint32_t> groups;
  for (const std::uint32_t row : *aggregate.rows) groups.push_back(all.groups[row]);
  std::vector<Vector> arguments;
  for (const std::size_t i : aggregate.arguments) arguments.push_back(evaluate(*arguments_[i], some, context));
  aggregate.accumulator->add(arguments, {some.size, groups, some.multiplicity, all.group_count}, context);
}

void Aggregation::merge(Aggregation& other, ExecutionContext& context) {
  groups_.merge(other.groups_, context, assigned_);
  for (std::size_t a = 0; a < aggregates_.size(); ++a)
    aggregates_[a].accumulator->merge(*other.aggregates_[a].accumulator, assigned_, groups_.count(), context);
}

/// Which is an integer where not all rows count.
Value Aggregation::share_of(Value count) const {
  const auto& share = node_->share;
  if (share.of == 1) return count;
  const auto rows = static_cast<unsigned __int128>(count.as_integer());
  return static_cast<std::int64_t>(rows * share.kept / share.of);
}

Batch Aggregation::rows(std::uint32_t from, std::uint32_t to, const ExecutionContext& context) {
  Batch out;
  out.size = to - from;
  for (std::size_t k = 0; k < node_->keys.size(); ++k)
    out.set(node_->keys[k].variable, groups_.column(from, to, k));
  for (std::size_t a = 0; a < aggregates_.size(); ++a) {
    std::vector<Value> values;
    for (std::uint32_t group = from; group < to; ++group)
      values.push_back(share_of(aggregates_[a].accumulator->finish(group, context)));
    out.set(node_->aggregates[a].variable, Vector::typed(std::move(values)));
  }
  return out;
}

}  // namespace casus::execute
