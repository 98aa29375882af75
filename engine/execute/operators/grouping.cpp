// Aggregate and Distinct: rows that agree on some values come together.

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "engine/execute/distinct_counter.hpp"
#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/groups.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

/// The state of one aggregate in one group.
constexpr std::uint64_t state_bytes = 64;

/// One aggregate over all groups.
class Accumulator {
 public:
  explicit Accumulator(const bind::AggregateCall& call)
      : call_(call),
        counts_distinct_(call.distinct && call.function != nullptr && call.function->name == "count" &&
                         call.arguments.size() == 1) {}

  void add(const Batch& batch, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
           ExecutionContext& context) {
    if (counts_only()) {
      counts_.resize(group_count, 0);
      add_counts(batch, groups, context);
      return;
    }
    if (counts_distinct_ && add_distinct(batch, groups, context)) return;
    if (states_.size() < group_count)
      context.reserve((group_count - states_.size()) * (state_bytes + (call_.distinct ? sizeof(seen_[0]) : 0)));
    while (states_.size() < group_count) states_.push_back(call_.function->start());
    if (call_.distinct && seen_.size() < group_count) seen_.resize(group_count);
    std::vector<Vector> columns;
    for (const auto& argument : call_.arguments) columns.push_back(evaluate(*argument, batch, context));
    Key key;
    for (std::size_t row = 0; row < batch.size; ++row) {
      read_key(columns, row, key);
      const std::uint32_t group = groups[row];
      std::uint64_t times = batch.count_of(row);
      if (call_.distinct) {
        if (!seen_[group].insert(key).second) continue;
        context.reserve(group_bytes + key.values.size() * sizeof(Value));
        times = 1;
      }
      // Once more for the room that a list keeps to grow into.
      if (call_.function->keeps_arguments) context.reserve(2 * times * key.values.size() * sizeof(Value));
      located_at(span(), [&] {
        for (; times > 0; --times) {
          watch::step();
          states_[group]->add(key.values);
        }
      });
    }
  }

  Value finish(std::uint32_t group) {
    if (counts_only()) return group < counts_.size() ? Value(counts_[group]) : Value(0);
    if (counts_distinct_) return Value(distinct_.count(group));
    while (states_.size() <= group) states_.push_back(call_.function->start());
    return located_at(span(), [&] { return states_[group]->finish(); });
  }

 private:
  [[nodiscard]] SourceSpan span() const {
    return call_.arguments.empty() ? SourceSpan{} : call_.arguments.front()->span;
  }
  /// count(*) and count(x) keep plain numbers.
  [[nodiscard]] bool counts_only() const {
    return call_.function == nullptr ||
           (!call_.distinct && call_.arguments.size() == 1 && call_.function->name == "count");
  }

  /// count(DISTINCT …) of a typed column. False, from then on, where a column is of another type.
  bool add_distinct(const Batch& batch, const std::vector<std::uint32_t>& groups,
                    ExecutionContext& context) {
    const Vector column = evaluate(*call_.arguments.front(), batch, context);
    if (distinct_.takes(column)) {
      distinct_.add(column, batch.size, groups, context);
      return true;
    }
    counts_distinct_ = false;
    Key key;
    distinct_.each([&](std::uint32_t group, Value value) {
      while (states_.size() <= group) states_.push_back(call_.function->start());
      if (seen_.size() <= group) seen_.resize(group + 1);
      read_key({Vector::values({std::move(value)})}, 0, key);
      if (seen_[group].insert(key).second) states_[group]->add(key.values);
    });
    return false;
  }

  void add_counts(const Batch& batch, const std::vector<std::uint32_t>& groups,
                  ExecutionContext& context) {
    const Vector column = call_.function == nullptr
                              ? Vector()
                              : evaluate(*call_.arguments.front(), batch, context);
    if (call_.function == nullptr && counts_.size() == 1) {
      add_count(0, batch.total());
      return;
    }
    for (std::size_t row = 0; row < batch.size; ++row)
      if (call_.function == nullptr || !column.is_null(row)) add_count(groups[row], batch.count_of(row));
  }

  void add_count(std::uint32_t group, std::uint64_t times) {
    const bool fits = times <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::int64_t sum = 0;
    if (!fits || __builtin_add_overflow(counts_[group], static_cast<std::int64_t>(times), &sum))
      throw too_many_matches();
    counts_[group] = sum;
  }

  const bind::AggregateCall& call_;
  std::vector<std::int64_t> counts_;
  std::vector<std::unique_ptr<AggregateState>> states_;
  std::vector<std::unordered_set<Key, KeyHash, KeyEqual>> seen_;
  bool counts_distinct_;
  DistinctCounter distinct_;
};

class AggregateOperator : public UnaryOperator {
 public:
  AggregateOperator(const plan::Aggregate& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    groups_ = Groups();
    accumulators_.clear();
    for (const auto& call : node_.aggregates) accumulators_.emplace_back(call);
    filled_ = false;
    given_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (given_ >= groups_.count()) return false;
    const std::uint32_t end = static_cast<std::uint32_t>(
        std::min<std::size_t>(groups_.count(), given_ + batch_size));
    out = Batch();
    out.size = end - given_;
    for (std::size_t k = 0; k < node_.keys.size(); ++k) {
      std::vector<Value> values;
      for (std::uint32_t g = given_; g < end; ++g) values.push_back(groups_.key(g, k));
      out.set(node_.keys[k].variable, Vector::values(std::move(values)));
    }
    for (std::size_t a = 0; a < accumulators_.size(); ++a) {
      std::vector<Value> values;
      for (std::uint32_t g = given_; g < end; ++g) values.push_back(accumulators_[a].finish(g));
      out.set(node_.aggregates[a].variable, Vector::values(std::move(values)));
    }
    given_ = end;
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    Batch batch;
    std::vector<std::uint32_t> groups;
    while (input().next(context, batch)) {
      context.check();
      if (batch.size == 0) continue;
      std::vector<Vector> keys;
      for (const auto& key : node_.keys) keys.push_back(evaluate(*key.expression, batch, context));
      groups_.assign(keys, batch.size, context, groups);
      for (Accumulator& accumulator : accumulators_)
        accumulator.add(batch, groups, groups_.count(), context);
    }
    if (node_.keys.empty()) groups_.require_one();  // no rows still make one group
    filled_ = true;
  }

  const plan::Aggregate& node_;
  Groups groups_;
  std::vector<Accumulator> accumulators_;
  bool filled_ = false;
  std::uint32_t given_ = 0;
};

class DistinctOperator : public UnaryOperator {
 public:
  DistinctOperator(const plan::Distinct& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    groups_ = Groups();
  }
  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    std::uint32_t known = groups_.count();
    groups_.assign(columns_of(out, node_.variables), out.size, context, assigned_);
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < out.size; ++row)
      if (assigned_[row] >= known) rows.push_back(static_cast<std::uint32_t>(row)), ++known;
    out = out.gather(rows, live_);
    out.multiplicity.clear();
    return true;
  }

 private:
  const plan::Distinct& node_;
  const Live& live_;
  Groups groups_;
  std::vector<std::uint32_t> assigned_;
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& node, OperatorPtr input) {
  return std::make_unique<AggregateOperator>(node, std::move(input));
}
OperatorPtr make_distinct(const plan::Distinct& node, const Live& live, OperatorPtr input) {
  return std::make_unique<DistinctOperator>(node, live, std::move(input));
}
}  // namespace casus::execute
