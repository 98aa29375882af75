#include "engine/execute/aggregation.hpp"

#include <algorithm>
#include <limits>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/function/outside_aggregation.hpp"

namespace casus::execute {

namespace {

/// The state of one aggregate in one group.
constexpr std::uint64_t state_bytes = 64;

}  // namespace

Accumulator::Accumulator(const bind::AggregateCall& call)
    : call_(&call),
      counts_distinct_(call.distinct && call.function != nullptr && call.function->name == "count" &&
                       call.arguments.size() == 1) {}

SourceSpan Accumulator::span() const {
  return call_->arguments.empty() ? SourceSpan{} : call_->arguments.front()->span;
}

bool Accumulator::counts_only() const {
  return call_->function == nullptr ||
         (!call_->distinct && call_->arguments.size() == 1 && call_->function->name == "count");
}

// --- rows ---------------------------------------------------------------------------------------

void Accumulator::add(const Batch& batch, const std::vector<std::uint32_t>& groups,
                      std::uint32_t group_count, ExecutionContext& context) {
  if (counts_only()) {
    counts_.resize(group_count, 0);
    add_counts(batch, groups, context);
    return;
  }
  if (counts_distinct_ && add_distinct(batch, groups, context)) return;
  fit_states(group_count, context);
  std::vector<Vector> columns;
  for (const auto& argument : call_->arguments) columns.push_back(evaluate(*argument, batch, context));
  Key key;
  for (std::size_t row = 0; row < batch.size; ++row) {
    read_key(columns, row, key);
    add_row(groups[row], key, batch.count_of(row), context);
  }
}

std::unique_ptr<AggregateState> Accumulator::new_state(const ExecutionContext& context) const {
  auto state = call_->function->start();
  if (auto* outside = dynamic_cast<function::OutsideAggregation*>(state.get())) outside->see(*context.graph);
  return state;
}

void Accumulator::fit_states(std::uint32_t group_count, ExecutionContext& context) {
  if (states_.size() < group_count)
    context.reserve((group_count - states_.size()) *
                    (state_bytes + (call_->distinct ? sizeof(seen_[0]) : 0)));
  while (states_.size() < group_count) states_.push_back(new_state(context));
  if (call_->distinct && seen_.size() < group_count) seen_.resize(group_count);
}

void Accumulator::add_row(std::uint32_t group, const Key& key, std::uint64_t times,
                          ExecutionContext& context) {
  if (call_->distinct) {
    if (!seen_[group].insert(key).second) return;
    context.reserve(group_bytes + key.values.size() * sizeof(Value));
    times = 1;
  }
  // Once more for the room that a list keeps to grow into.
  if (call_->function->keeps_arguments) context.reserve(2 * times * key.values.size() * sizeof(Value));
  located_at(span(), [&] {
    for (; times > 0; --times) {
      watch::step();
      states_[group]->add(key.values);
    }
  });
}

/// count(DISTINCT …) of a typed column. False, from then on, where a column is of another type.
bool Accumulator::add_distinct(const Batch& batch, const std::vector<std::uint32_t>& groups,
                               ExecutionContext& context) {
  const Vector column = evaluate(*call_->arguments.front(), batch, context);
  if (distinct_.takes(column)) {
    distinct_.add(column, batch.size, groups, context);
    return true;
  }
  stop_counting_distinct();
  return false;
}

/// Makes states of what has been counted.
void Accumulator::stop_counting_distinct() {
  counts_distinct_ = false;
  Key key;
  distinct_.each([&](std::uint32_t group, Value value) {
    while (states_.size() <= group) states_.push_back(call_->function->start());
    if (seen_.size() <= group) seen_.resize(group + 1);
    read_key({Vector::values({std::move(value)})}, 0, key);
    if (seen_[group].insert(key).second) states_[group]->add(key.values);
  });
}

void Accumulator::add_counts(const Batch& batch, const std::vector<std::uint32_t>& groups,
                             ExecutionContext& context) {
  const Vector column = call_->function == nullptr
                            ? Vector()
                            : evaluate(*call_->arguments.front(), batch, context);
  if (call_->function == nullptr && counts_.size() == 1) {
    add_count(0, batch.total());
    return;
  }
  for (std::size_t row = 0; row < batch.size; ++row)
    if (call_->function == nullptr || !column.is_null(row)) add_count(groups[row], batch.count_of(row));
}

void Accumulator::add_count(std::uint32_t group, std::uint64_t times) {
  const bool fits = times <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  std::int64_t sum = 0;
  if (!fits || __builtin_add_overflow(counts_[group], static_cast<std::int64_t>(times), &sum))
    throw too_many_matches();
  counts_[group] = sum;
}

Value Accumulator::finish(std::uint32_t group, const ExecutionContext& context) {
  if (counts_only()) return group < counts_.size() ? Value(counts_[group]) : Value(0);
  if (counts_distinct_) return Value(distinct_.count(group));
  while (states_.size() <= group) states_.push_back(new_state(context));
  return located_at(span(), [&] { return states_[group]->finish(); });
}

// --- merging ------------------------------------------------------------------------------------

/// Sums and averages of floating numbers depend on the order in which they are added, and lists are
/// gathered in the order of their rows: these stay with one thread.
bool Accumulator::can_merge(const bind::AggregateCall& call) {
  if (call.function == nullptr) return true;
  const std::string& name = call.function->name;
  return call.arguments.size() == 1 && (name == "count" || name == "min" || name == "max");
}

void Accumulator::merge(Accumulator& other, const std::vector<std::uint32_t>& groups,
                        std::uint32_t group_count, ExecutionContext& context) {
  if (counts_only()) {
    counts_.resize(group_count, 0);
    for (std::size_t group = 0; group < other.counts_.size(); ++group)
      add_count(groups[group], static_cast<std::uint64_t>(other.counts_[group]));
    return;
  }
  if (counts_distinct_ && other.counts_distinct_ && distinct_.merge(other.distinct_, groups, context))
    return;
  if (counts_distinct_) stop_counting_distinct();
  if (other.counts_distinct_) other.stop_counting_distinct();
  merge_states(other, groups, group_count, context);
}

void Accumulator::merge_states(Accumulator& other, const std::vector<std::uint32_t>& groups,
                               std::uint32_t group_count, ExecutionContext& context) {
  fit_states(group_count, context);
  for (std::size_t group = 0; group < other.states_.size(); ++group) {
    if (call_->distinct) {
      for (const Key& key : other.seen_[group]) add_row(groups[group], key, 1, context);
      continue;
    }
    const Value found = other.states_[group]->finish();
    located_at(span(), [&] { states_[groups[group]]->add({&found, 1}); });
  }
}

// --- groups -------------------------------------------------------------------------------------

Aggregation::Aggregation(const plan::Aggregate& node) : node_(&node) {
  for (const auto& call : node.aggregates) accumulators_.emplace_back(call);
}

void Aggregation::add(const Batch& batch, ExecutionContext& context) {
  if (batch.size == 0) return;
  std::vector<Vector> keys;
  for (const auto& key : node_->keys) keys.push_back(evaluate(*key.expression, batch, context));
  groups_.assign(keys, batch.size, context, assigned_);
  for (Accumulator& accumulator : accumulators_)
    accumulator.add(batch, assigned_, groups_.count(), context);
}

void Aggregation::merge(Aggregation& other, ExecutionContext& context) {
  const std::uint32_t count = other.groups_.count();
  std::vector<Vector> keys;
  for (std::size_t k = 0; k < node_->keys.size(); ++k) {
    std::vector<Value> values;
    values.reserve(count);
    for (std::uint32_t group = 0; group < count; ++group) values.push_back(other.groups_.key(group, k));
    keys.push_back(Vector::values(std::move(values)));
  }
  groups_.assign(keys, count, context, assigned_);
  for (std::size_t a = 0; a < accumulators_.size(); ++a)
    accumulators_[a].merge(other.accumulators_[a], assigned_, groups_.count(), context);
}

void Aggregation::end() {
  if (node_->keys.empty()) groups_.require_one();
}

Batch Aggregation::rows(std::uint32_t from, std::uint32_t to, const ExecutionContext& context) {
  Batch out;
  out.size = to - from;
  for (std::size_t k = 0; k < node_->keys.size(); ++k) {
    std::vector<Value> values;
    for (std::uint32_t group = from; group < to; ++group) values.push_back(groups_.key(group, k));
    out.set(node_->keys[k].variable, Vector::values(std::move(values)));
  }
  for (std::size_t a = 0; a < accumulators_.size(); ++a) {
    std::vector<Value> values;
    for (std::uint32_t group = from; group < to; ++group)
      values.push_back(accumulators_[a].finish(group, context));
    out.set(node_->aggregates[a].variable, Vector::values(std::move(values)));
  }
  return out;
}

}  // namespace casus::execute
