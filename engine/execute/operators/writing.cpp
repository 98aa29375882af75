// Create, Update, Delete and Merge.

#include <algorithm>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/updates.hpp"

namespace casus::execute {

namespace {

class CreateOperator : public FlatteningOperator {
 public:
  CreateOperator(const plan::Create& node, OperatorPtr input)
      : FlatteningOperator(std::move(input)), span_(node.span), creator_(node.pattern) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!next_flat(context, out)) return false;
    context.writes_for(span_);
    creator_.create(out, false, context);
    return true;
  }

 private:
  SourceSpan span_;
  PatternCreator creator_;
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
  DeleteOperator(const plan::Delete& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> relationships;
    for (const auto& target : node_.targets) {
      const Vector column = evaluate(*target, out, context);
      context.delete_span = target->span;
      located_at(target->span, [&] {
        for (std::size_t row = 0; row < out.size; ++row) add(column.at(row), nodes, relationships);
      });
    }
    auto& writer = context.writer();
    for (const std::uint32_t id : relationships)
      if (writer.delete_relationship(graph::RelationshipId(id))) ++context.changes.relationships_deleted;
    for (const std::uint32_t id : nodes) {
      if (!context.graph->has_node(graph::NodeId(id))) continue;  // deleted before
      if (node_.detach)
        context.changes.relationships_deleted += writer.detach_delete_node(graph::NodeId(id));
      else
        writer.delete_node(graph::NodeId(id));
      ++context.changes.nodes_deleted;
    }
    return true;
  }

 private:
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
};

class MergeOperator : public FlatteningOperator {
 public:
  MergeOperator(const plan::Merge& node, const Live& live, OperatorPtr input, RunnerPtr inner)
      : FlatteningOperator(std::move(input)), node_(node), live_(live), inner_(std::move(inner)),
        creator_(node.pattern) {}

  /// Row by row: what one row creates, the next one finds.
  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    if (!next_flat(context, batch)) return false;
    context.writes_for(node_.span);
    BatchCollector collector;
    for (std::size_t row = 0; row < batch.size; ++row) {
      if (row % 256 == 0) context.check();
      merge_row(batch.slice(row, 1), collector, context);
    }
    out = collector.take();
    return true;
  }

 private:
  void merge_row(Batch row, BatchCollector& collector, ExecutionContext& context) {
    refuse_nulls(row, context);
    Batch found;
    bool any = false;
    std::vector<Batch> matches;
    inner_->start(row, context);
    while (inner_->next(context, found))
      if (found.size > 0) matches.push_back(found);
    for (Batch& match : matches) {
      any = true;
      match.flatten();
      Batch rows = row.gather(std::vector<std::uint32_t>(match.size, 0));
      for (const auto variable : node_.introduced)
        if (match.column(variable).exists()) rows.set(variable, match.column(variable));
      apply_items(node_.on_match, rows, context);
      collector.add(rows, live_);
    }
    if (any) return;
    creator_.create(row, true, context);
    apply_items(node_.on_create, row, context);
    collector.add(row, live_);
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
};

}  // namespace

OperatorPtr make_create(const plan::Create& node, OperatorPtr input) {
  return std::make_unique<CreateOperator>(node, std::move(input));
}
OperatorPtr make_update(const plan::Update& node, OperatorPtr input) {
  return std::make_unique<UpdateOperator>(node, std::move(input));
}
OperatorPtr make_delete(const plan::Delete& node, OperatorPtr input) {
  return std::make_unique<DeleteOperator>(node, std::move(input));
}
OperatorPtr make_merge(const plan::Merge& node, const Live& live, OperatorPtr input,
                       RunnerPtr inner) {
  return std::make_unique<MergeOperator>(node, live, std::move(input), std::move(inner));
}

}  // namespace casus::execute
