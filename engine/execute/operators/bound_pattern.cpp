// MatchBoundRelationship and MakePath: pattern parts whose relationships are already known.

#include <algorithm>
#include <optional>

#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/path_value.hpp"

namespace casus::execute {

namespace {

using graph::GraphView;
using graph::RelationshipId;

class MatchBoundRelationshipOperator : public UnaryOperator {
 public:
  MatchBoundRelationshipOperator(const plan::MatchBoundRelationship& node, const Live& live,
                                 OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    if (!input().next(context, batch)) return false;
    context.check();
    const ResolvedHop target(node_.hop, *context.graph);
    std::vector<std::uint32_t> rows, starts, ends, chain, possible;
    for (std::size_t row = 0; row < batch.size; ++row) {
      chain.clear(), possible.clear();
      if (!read_chain(batch, row, chain)) continue;
      add_possible_starts(batch, row, chain, *context.graph, possible);
      for (const std::uint32_t start : possible) {
        const auto end = walk(start, chain, target, *context.graph);
        if (!end || !fits_end(batch, row, start, *end, target, *context.graph)) continue;
        rows.push_back(static_cast<std::uint32_t>(row));
        starts.push_back(start);
        ends.push_back(*end);
      }
    }
    out = batch.gather(rows, live_);
    if (!node_.from_bound) out.set(node_.hop.from, Vector::nodes(std::move(starts)));
    if (!node_.hop.into && node_.hop.to != plan::no_variable)
      out.set(node_.hop.to, Vector::nodes(std::move(ends)));
    return true;
  }

 private:
  bool read_chain(const Batch& batch, std::size_t row, std::vector<std::uint32_t>& chain) const {
    const Vector& column = batch.column(node_.hop.relationship);
    if (column.is_null(row)) return false;
    add_relationships(column, row, chain);
    for (const std::uint32_t id : chain)
      if (is_taken(batch, node_.hop.unique_against, row, id)) return false;
    if (!node_.length) return chain.size() == 1;
    if (has_repetition(chain)) return false;
    return chain.size() >= node_.length->min &&
           (!node_.length->max || chain.size() <= *node_.length->max);
  }

  /// A list that was made by hand may name a relationship twice; no match of a pattern goes along one twice.
  static bool has_repetition(std::vector<std::uint32_t> chain) {
    std::sort(chain.begin(), chain.end());
    return std::adjacent_find(chain.begin(), chain.end()) != chain.end();
  }

  void add_possible_starts(const Batch& batch, std::size_t row,
                           const std::vector<std::uint32_t>& chain, const GraphView& graph,
                           std::vector<std::uint32_t>& out) const {
    if (node_.from_bound) {
      const std::uint32_t from = batch.column(node_.hop.from).node_at(row);
      if (from != null_id) out.push_back(from);
      return;
    }
    if (chain.empty()) return;
    const auto ends = graph.ends(RelationshipId(chain.front()));
    out.push_back(ends.start.value);
    if (ends.start != ends.end) out.push_back(ends.end.value);
  }

  /// Where the chain leads from a start; nothing where it does not follow the hop.
  std::optional<std::uint32_t> walk(std::uint32_t node, const std::vector<std::uint32_t>& chain,
                                    const ResolvedHop& target, const GraphView& graph) const {
    for (const std::uint32_t id : chain) {
      const auto ends = graph.ends(RelationshipId(id));
      if (!target.accepts_type(ends.type)) return std::nullopt;
      const bool leaves = ends.start.value == node;
      const bool enters = ends.end.value == node;
      const bool along = node_.hop.direction != syntax::PatternDirection::incoming && leaves;
      const bool against = node_.hop.direction != syntax::PatternDirection::outgoing && enters;
      if (!along && !against) return std::nullopt;
      node = along ? ends.end.value : ends.start.value;
    }
    return node;
  }

  bool fits_end(const Batch& batch, std::size_t row, std::uint32_t start, std::uint32_t end,
                const ResolvedHop& target, const GraphView& graph) const {
    if (node_.hop.to == node_.hop.from) return end == start;  // perhaps bound only here
    if (!node_.hop.into) return target.accepts_end(graph, end);
    return batch.column(node_.hop.to).node_at(row) == end;
  }

  const plan::MatchBoundRelationship& node_;
  const Live& live_;
};

class MakePathOperator : public UnaryOperator {
 public:
  MakePathOperator(const plan::MakePath& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    std::vector<Value> paths(out.size);
    for (std::size_t row = 0; row < out.size; ++row) paths[row] = make(out, row, *context.graph);
    out.set(node_.path, Vector::values(std::move(paths)));
    return true;
  }

 private:
  Value make(const Batch& batch, std::size_t row, const GraphView& graph) const {
    const std::uint32_t start = batch.column(node_.start).node_at(row);
    if (start == null_id) return {};
    std::uint32_t at = start;
    Path path;
    path.nodes.push_back(Value::node_reference(start));
    std::vector<std::uint32_t> chain;
    for (const auto& step : node_.steps) {
      chain.clear();
      if (batch.column(step.relationship).is_null(row)) return {};
      add_relationships(batch.column(step.relationship), row, chain);
      for (const std::uint32_t id : chain) {
        at = other_end(id, at, graph);
        path.relationships.push_back(Value::relationship_reference(id));
        path.nodes.push_back(Value::node_reference(at));
      }
    }
    return Value(std::move(path));
  }

  const plan::MakePath& node_;
};

}  // namespace

OperatorPtr make_match_bound_relationship(const plan::MatchBoundRelationship& node,
                                          const Live& live, OperatorPtr input) {
  return std::make_unique<MatchBoundRelationshipOperator>(node, live, std::move(input));
}

OperatorPtr make_path(const plan::MakePath& node, OperatorPtr input) {
  return std::make_unique<MakePathOperator>(node, std::move(input));
}

}  // namespace casus::execute
