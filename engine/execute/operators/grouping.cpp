// Aggregate, Distinct and MergeRows: rows that agree on some values come together.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "engine/execute/distinct_counter.hpp"
#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/materialize.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

/// A row's values in the grouping columns.
struct Key {
  std::vector<Value> values;
  std::size_t hashed = 0;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const { return key.hashed; }
};
struct KeyEqual {
  bool operator()(const Key& a, const Key& b) const {
    return a.hashed == b.hashed &&
           std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), equivalent);
  }
};

void read_key(const std::vector<Vector>& columns, std::size_t row, Key& key) {
  key.values.resize(columns.size());
  key.hashed = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    key.values[i] = columns[i].at(row);
    key.hashed = key.hashed * 0x9E3779B97F4A7C15ULL + hash(key.values[i]);
  }
}

std::vector<Vector> columns_of(const Batch& batch, const std::vector<plan::VariableId>& variables) {
  std::vector<Vector> columns;
  for (const auto v : variables) columns.push_back(batch.column(v));
  return columns;
}

/// A group in its hash table: the node, the key's block, its share of the buckets, and its number.
constexpr std::uint64_t group_bytes = 144;
/// The state of one aggregate in one group.
constexpr std::uint64_t state_bytes = 64;

/// Numbers the groups of rows in the order they first appear.
class Groups {
 public:
  /// The group of each row of the key columns.
  void assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
              std::vector<std::uint32_t>& out) {
    out.resize(size);
    if (columns.empty()) {
      if (size > 0 && count_ == 0) count_ = 1;
      std::fill(out.begin(), out.end(), 0);
    } else if (columns.size() == 1 && columns.front().type() == VectorType::node) {
      assign_nodes(columns.front(), size, context, out);
    } else {
      assign_values(columns, size, context, out);
    }
  }
  [[nodiscard]] std::uint32_t count() const { return count_; }
  void require_one() { count_ = std::max(count_, 1U); }

  /// The key values of a group.
  [[nodiscard]] Value key(std::uint32_t group, std::size_t column) const {
    if (by_node_) return nodes_[group] == null_id ? Value() : Value::node_reference(nodes_[group]);
    return keys_[group]->values[column];
  }

 private:
  void assign_nodes(const Vector& column, std::size_t size, ExecutionContext& context,
                    std::vector<std::uint32_t>& out) {
    by_node_ = by_node_ || count_ == 0;
    if (!by_node_) {
      assign_values({column}, size, context, out);
      return;
    }
    for (std::size_t row = 0; row < size; ++row) {
      const std::uint32_t node = column.node_at(row);
      const std::size_t slot = node == null_id ? 0 : std::size_t{node} + 1;
      if (slot >= group_of_node_.size()) {
        const std::size_t grown = std::max(slot + 1, group_of_node_.size() * 2);
        context.reserve((grown - group_of_node_.size()) * sizeof(std::uint32_t));
        group_of_node_.resize(grown, null_id);
      }
      std::uint32_t& group = group_of_node_[slot];
      if (group == null_id) {
        group = count_++;
        nodes_.push_back(node);
      }
      out[row] = group;
    }
  }

  void assign_values(const std::vector<Vector>& columns, std::size_t size,
                     ExecutionContext& context, std::vector<std::uint32_t>& out) {
    if (by_node_) leave_nodes();
    Key key;
    for (std::size_t row = 0; row < size; ++row) {
      read_key(columns, row, key);
      auto it = groups_.find(key);
      if (it == groups_.end()) {
        context.reserve(group_bytes + key.values.size() * sizeof(Value));
        it = groups_.emplace(std::move(key), count_++).first;
        keys_.push_back(&it->first);
        key = Key();
      }
      out[row] = it->second;
    }
  }

  /// A column that held node ids so far now holds other values.
  void leave_nodes() {
    by_node_ = false;
    for (std::uint32_t group = 0; group < count_; ++group) {
      Key key;
      read_key({Vector::nodes({nodes_[group]})}, 0, key);
      keys_.push_back(&groups_.emplace(std::move(key), group).first->first);
    }
  }

  std::unordered_map<Key, std::uint32_t, KeyHash, KeyEqual> groups_;
  std::vector<const Key*> keys_;
  std::vector<std::uint32_t> group_of_node_;  // by node id + 1; 0 is null
  std::vector<std::uint32_t> nodes_;
  bool by_node_ = false;
  std::uint32_t count_ = 0;
};

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
    for (std::size_t row = 0; row < batch.size; ++row)
      if (call_.function == nullptr || !column.is_null(row))
        counts_[groups[row]] += static_cast<std::int64_t>(batch.count_of(row));
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

class MergeRowsOperator : public UnaryOperator {
 public:
  MergeRowsOperator(const plan::MergeRows& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    groups_ = Groups();
    counts_.clear();
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
    for (std::size_t k = 0; k < node_.variables.size(); ++k) {
      std::vector<Value> values;
      for (std::uint32_t g = given_; g < end; ++g) values.push_back(groups_.key(g, k));
      out.set(node_.variables[k], column(std::move(values)));
    }
    out.multiplicity.assign(counts_.begin() + given_, counts_.begin() + end);
    given_ = end;
    return true;
  }

 private:
  /// Node ids stay node ids.
  static Vector column(std::vector<Value> values) {
    const bool nodes = std::all_of(values.begin(), values.end(),
                                   [](const Value& v) { return v.is(ValueKind::node); });
    if (!nodes) return Vector::values(std::move(values));
    std::vector<std::uint32_t> ids;
    for (const Value& v : values) ids.push_back(static_cast<std::uint32_t>(v.element_id()));
    return Vector::nodes(std::move(ids));
  }

  void fill(ExecutionContext& context) {
    Batch batch;
    std::vector<std::uint32_t> groups;
    while (input().next(context, batch)) {
      context.check();
      groups_.assign(columns_of(batch, node_.variables), batch.size, context, groups);
      counts_.resize(groups_.count(), 0);
      for (std::size_t row = 0; row < batch.size; ++row) counts_[groups[row]] += batch.count_of(row);
    }
    filled_ = true;
  }

  const plan::MergeRows& node_;
  Groups groups_;
  std::vector<std::uint64_t> counts_;
  bool filled_ = false;
  std::uint32_t given_ = 0;
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& node, OperatorPtr input) {
  return std::make_unique<AggregateOperator>(node, std::move(input));
}
OperatorPtr make_distinct(const plan::Distinct& node, const Live& live, OperatorPtr input) {
  return std::make_unique<DistinctOperator>(node, live, std::move(input));
}
OperatorPtr make_merge_rows(const plan::MergeRows& node, OperatorPtr input) {
  return std::make_unique<MergeRowsOperator>(node, std::move(input));
}

}  // namespace casus::execute
