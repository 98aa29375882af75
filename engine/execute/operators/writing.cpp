// Create, Update, Delete and Merge.

#include <algorithm>
#include <deque>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/updates.hpp"

namespace casus::execute {

namespace {

/// Rows that wait until a clause has read all that it must before it writes.
class KeptRows {
 public:
  struct Kept {
    Batch rows;
    KnownValues known;
    std::uint64_t bytes = 0;  // reserved
  };

  void clear(ExecutionContext& context) {
    while (!kept_.empty()) take(context);
  }
  void add(Batch rows, KnownValues known, std::size_t columns, ExecutionContext& context) {
    const std::uint64_t bytes = rows.size * (columns + known.size()) * sizeof(Value);
    context.reserve(bytes);
    kept_.push_back({std::move(rows), std::move(known), bytes});
  }
  [[nodiscard]] bool empty() const { return kept_.empty(); }
  Kept take(ExecutionContext& context) {
    Kept first = std::move(kept_.front());
    kept_.pop_front();
    context.release(first.bytes);
    return first;
  }

 private:
  std::deque<Kept> kept_;
};

class CreateOperator : public FlatteningOperator {
 public:
  CreateOperator(const plan::Create& node, const Live& live, OperatorPtr input)
      : FlatteningOperator(std::move(input)), span_(node.span), live_(live), creator_(node.pattern) {}

  void open(ExecutionContext& context) override {
    FlatteningOperator::open(context);
    kept_.clear(context);
    filled_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (creator_.reads_graph()) return next_read(context, out);
    if (!next_flat(context, out)) return false;
    context.writes_for(span_);
    creator_.create(out, {}, false, context);
    return true;
  }

 private:
  bool next_read(ExecutionContext& context, Batch& out) {
    Batch batch;
    while (!filled_ && next_flat(context, batch)) {
      context.check();
      KnownValues known = creator_.read(batch, context);
      kept_.add(std::move(batch), std::move(known), live_.size(), context);
    }
    filled_ = true;
    if (kept_.empty()) return false;
    context.writes_for(span_);
    KeptRows::Kept next = kept_.take(context);
    out = std::move(next.rows);
    creator_.create(out, next.known, false, context);
    return true;
  }

  SourceSpan span_;
  const Live& live_;
  PatternCreator creator_;
  KeptRows kept_;  // where properties read the graph
  bool filled_ = false;
};

class UpdateOperator : public FlatteningOperator {
 public:
  UpdateOperator(const plan::Update& node, OperatorPtr input)
      : FlatteningOperator(std::move(input)), node_(node) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!next_flat(context, out)) return false;
    context.writes_for(node_.span);
    apply_items(node_.items, out, context);
    return true;
  }

 private:
  const plan::Update& node_;
};

class DeleteOperator : public UnaryOperator {
 public:
  DeleteOperator(const plan::Delete& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live),
        reads_graph_(std::any_of(node.targets.begin(), node.targets.end(),
                                 [](const auto& target) { return plan::reads_graph(*target); })) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    kept_.clear(context);
    filled_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (reads_graph_) return next_read(context, out);
    if (!input().next(context, out)) return false;
    context.check();
    Doomed doomed;
    add_targets(out, doomed, context);
    remove(doomed, context);
    return true;
  }

 private:
  struct Doomed {
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> relationships;
  };

  /// No target may be chosen by what is left after the deletion of others.
  bool next_read(ExecutionContext& context, Batch& out) {
    if (!filled_) {
      Doomed doomed;
      Batch batch;
      while (input().next(context, batch)) {
        context.check();
        add_targets(batch, doomed, context);
        kept_.add(std::move(batch), {}, live_.size(), context);
      }
      remove(doomed, context);
      filled_ = true;
    }
    if (kept_.empty()) return false;
    out = kept_.take(context).rows;
    return true;
  }

  void add_targets(const Batch& rows, Doomed& doomed, ExecutionContext& context) const {
    for (const auto& target : node_.targets) {
      const Vector column = evaluate(*target, rows, context);
      const std::size_t before = doomed.nodes.size();
      located_at(target->span, [&] {
        for (std::size_t row = 0; row < rows.size; ++row) add(column.at(row), doomed.nodes, doomed.relationships);
      });
      if (!node_.detach && doomed.nodes.size() > before) context.delete_span = target->span;
    }
  }

  void remove(const Doomed& doomed, ExecutionContext& context) const {
    auto& writer = context.writer();
    for (const std::uint32_t id : doomed.relationships)
      if (writer.delete_relationship(graph::RelationshipId(id))) ++context.changes.relationships_deleted;
    for (const std::uint32_t id : doomed.nodes) {
      if (!context.graph->has_node(graph::NodeId(id))) continue;  // deleted before
      if (node_.detach)
        context.changes.relationships_deleted += writer.detach_delete_node(graph::NodeId(id));
      else
        writer.delete_node(graph::NodeId(id));
      ++context.changes.nodes_deleted;
    }
  }

  static void add(const Value& value, std::vector<std::uint32_t>& nodes,
                  std::vector<std::uint32_t>& relationships) {
    switch (value.kind()) {
      case ValueKind::null: return;
      case ValueKind::node: nodes.push_back(static_cast<std::uint32_t>(value.element_id())); return;
      case ValueKind::relationship:
        relationships.push_back(static_cast<std::uint32_t>(value.element_id()));
        return;
      case ValueKind::path:
        for (const Value& r : value.as_path().relationships) add(r, nodes, relationships);
        for (const Value& n : value.as_path().nodes) add(n, nodes, relationships);
        return;
      default: throw not_deletable(value);
    }
  }
  const plan::Delete& node_;
  const Live& live_;
  bool reads_graph_;
  KeptRows kept_;  // where targets read the graph
  bool filled_ = false;
};

class MergeOperator : public FlatteningOperator {
 public:
  MergeOperator(const plan::Merge& node, const Live& live, OperatorPtr input, RunnerPtr inner)
      : FlatteningOperator(std::move(input)), node_(node), live_(live), inner_(std::move(inner)),
        creator_(node.pattern) {}

  void open(ExecutionContext& context) override {
    FlatteningOperator::open(context);
    rows_ = Batch();
    row_ = 0;
    kept_.clear(context);
  }

  /// Row by row: what one row creates, the next one finds.
  bool next(ExecutionContext& context, Batch& out) override {
    while (kept_.empty()) {
      if (row_ == rows_.size) {
        row_ = 0;
        if (!next_flat(context, rows_)) return false;
      }
      context.writes_for(node_.span);
      BatchCollector collector;
      for (; row_ < rows_.size && kept_.empty(); ++row_) {
        if (row_ % 256 == 0) context.check();
        merge_row(rows_.slice(row_, 1), collector, context);
      }
      if (collector.size() > 0) kept_.add(collector.take(), {}, live_.size(), context);
    }
    out = kept_.take(context).rows;
    return true;
  }

 private:
  void merge_row(Batch row, BatchCollector& collector, ExecutionContext& context) {
    refuse_nulls(row, context);
    Batch found;
    bool any = false;
    std::vector<Batch> matches;
    std::uint64_t bytes = 0;  // of them
    inner_->start(row, context);
    while (inner_->next(context, found)) {
      if (found.size == 0) continue;
      context.reserve(found.size * live_.size() * sizeof(Value));
      bytes += found.size * live_.size() * sizeof(Value);
      matches.push_back(found);
    }
    for (Batch& match : matches) {
      any = true;
      match.flatten();
      Batch rows = row.gather(std::vector<std::uint32_t>(match.size, 0));
      for (const auto variable : node_.introduced)
        if (match.column(variable).exists()) rows.set(variable, match.column(variable));
      apply_items(node_.on_match, rows, context);
      add(rows, collector, context);
    }
    context.release(bytes);
    if (any) return;
    creator_.create(row, creator_.read(row, context), true, context);
    apply_items(node_.on_create, row, context);
    add(row, collector, context);
  }

  void add(const Batch& rows, BatchCollector& collector, ExecutionContext& context) {
    collector.add(rows, live_);
    if (collector.size() >= batch_size) kept_.add(collector.take(), {}, live_.size(), context);
  }

  /// A null property can neither be matched nor created.
  void refuse_nulls(const Batch& row, ExecutionContext& context) const {
    const auto check = [&](const bind::PropertyMap& map) {
      for (const auto& [key, value] : map.entries)
        if (evaluate(*value, row, context).is_null(0)) throw located(merge_on_null(key), value->span);
    };
    for (const auto& node : node_.pattern.nodes)
      if (!node.bound) check(node.properties);
    for (const auto& relationship : node_.pattern.relationships) check(relationship.properties);
  }

  const plan::Merge& node_;
  const Live& live_;
  RunnerPtr inner_;
  PatternCreator creator_;
  Batch rows_;  // of the input
  std::size_t row_ = 0;
  KeptRows kept_;  // ready to be given on
};

}  // namespace

OperatorPtr make_create(const plan::Create& node, const Live& live, OperatorPtr input) {
  return std::make_unique<CreateOperator>(node, live, std::move(input));
}
OperatorPtr make_update(const plan::Update& node, OperatorPtr input) {
  return std::make_unique<UpdateOperator>(node, std::move(input));
}
OperatorPtr make_delete(const plan::Delete& node, const Live& live, OperatorPtr input) {
  return std::make_unique<DeleteOperator>(node, live, std::move(input));
}
OperatorPtr make_merge(const plan::Merge& node, const Live& live, OperatorPtr input,
                       RunnerPtr inner) {
  return std::make_unique<MergeOperator>(node, live, std::move(input), std::move(inner));
}

}  // namespace casus::execute
