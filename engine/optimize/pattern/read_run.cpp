// From a run of operators to a graph of what they ask for.

#include <algorithm>

#include "engine/optimize/pattern/pattern_graph.hpp"
#include "engine/optimize/pattern/predicates.hpp"
#include "engine/optimize/wanted.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::optimize {

std::optional<std::size_t> PatternGraph::vertex_of(VariableId variable) const {
  for (std::size_t i = 0; i < vertices.size(); ++i)
    if (vertices[i].variable == variable) return i;
  return std::nullopt;
}

void mark_needed(PatternGraph& graph, const VariableSet& wanted) {
  VariableSet needed = wanted;
  for (const auto& filter : graph.filters) plan::add_free_variables(*filter, needed);
  for (PatternVertex& vertex : graph.vertices)
    vertex.needed = !vertex.given && needed.contains(vertex.variable);
  for (PatternEdge& edge : graph.edges) {
    edge.needed = needed.contains(edge.relationship);
    if (!edge.needed) continue;
    for (const std::size_t end : {edge.from, edge.to})
      graph.vertices[end].needed = !graph.vertices[end].given;
  }
}

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;

/// An operator of the run with what is read above it.
struct Step {
  const LogicalOperator* op;
  VariableSet wanted;
};

/// Whether an OPTIONAL MATCH only multiplies rows: nobody reads what it introduces.
bool only_multiplies(const plan::Apply& apply, const VariableSet& wanted) {
  return apply.optional && !apply.unit &&
         std::none_of(apply.introduced.begin(), apply.introduced.end(),
                      [&](VariableId v) { return wanted.contains(v); });
}

bool belongs_to_run(const LogicalOperator& op, const VariableSet& wanted) {
  return std::visit(
      overloaded{[](const auto&) { return false; }, [](const plan::NodeScan&) { return true; },
                 [](const plan::IndexSeek&) { return true; },
                 [](const plan::Expand& o) { return o.ties.empty() && o.hop.from != o.hop.to; },
                 [](const plan::Filter&) { return true; }, [](const plan::Retain&) { return true; },
                 [&](const plan::Apply& o) { return only_multiplies(o, wanted); }},
      op.node);
}

class RunReader {
 public:
  RunReader(const VariableSet& wanted, const Subqueries& subqueries, const graph::GraphView& graph)
      : wanted_(wanted), subqueries_(subqueries), view_(graph) {}

  /// The run below and at `top`.
  std::optional<PatternRun> read(const LogicalOperator& top) {
    PatternRun run;
    std::vector<Step> steps;
    VariableSet wanted = wanted_;
    const LogicalOperator* at = &top;
    for (; !at->inputs.empty() && belongs_to_run(*at, wanted); at = at->inputs.front().get()) {
      steps.push_back({at, wanted});
      wanted = wanted_below(*at, wanted);
    }
    if (steps.empty()) return std::nullopt;
    run.base = at;
    given_ = plan::output_variables(*at);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
      if (!add(*step)) return std::nullopt;
    const bool hangs = std::any_of(graph_.vertices.begin(), graph_.vertices.end(),
                                   [](const PatternVertex& vertex) { return !vertex.groups.empty(); });
    if (graph_.edges.empty() && !hangs) return std::nullopt;
    mark_needed(graph_, wanted_);
    run.graph = std::move(graph_);
    return run;
  }

 private:
  bool add(const Step& step) {
    return std::visit(overloaded{[](const auto&) { return false; },
                                 [&](const plan::NodeScan& o) { return add_scan(o.node, o.labels); },
                                 [&](const plan::IndexSeek& o) { return add_seek(o, *step.op); },
                                 [&](const plan::Expand& o) { return add_edge(o.hop); },
                                 [&](const plan::Filter& o) { return add_filter(o); },
                                 [](const plan::Retain&) { return true; },
                                 [&](const plan::Apply&) { return add_optional(*step.op); }},
                      step.op->node);
  }

  /// The vertex of a variable, made where the rows below bind it.
  std::optional<std::size_t> known_vertex(VariableId variable) {
    if (const auto known = graph_.vertex_of(variable)) return known;
    if (!given_.contains(variable)) return std::nullopt;
    PatternVertex vertex;
    vertex.variable = variable;
    vertex.given = true;
    graph_.vertices.push_back(std::move(vertex));
    return graph_.vertices.size() - 1;
  }

  bool add_scan(VariableId node, const std::vector<std::string>& labels) {
    PatternVertex vertex;
    vertex.variable = node;
    vertex.labels = labels;
    graph_.vertices.push_back(std::move(vertex));
    return true;
  }

  bool add_seek(const plan::IndexSeek& seek, const LogicalOperator& op) {
    VariableSet reads;
    plan::add_read_variables(op, reads);
    if (!reads.empty()) return false;
    add_scan(seek.node, seek.labels);
    graph_.vertices.back().seek = seek;
    const double below = op.inputs.front()->estimated_rows;
    graph_.vertices.back().seek_rows = below > 0 ? op.estimated_rows / below : op.estimated_rows;
    return true;
  }

  bool add_edge(const plan::Hop& hop) {
    const auto from = known_vertex(hop.from);
    if (!from) return false;
    auto to = hop.into ? known_vertex(hop.to) : std::nullopt;
    if (hop.into && !to) return false;
    if (!to) {
      add_scan(hop.to, hop.to_labels);
      to = graph_.vertices.size() - 1;
    }
    PatternEdge edge;
    edge.from = *from;
    edge.to = *to;
    edge.direction = hop.direction;
    edge.types = hop.types;
    edge.relationship = hop.relationship;
    for (const VariableId rival : hop.unique_against) {
      const auto other = edge_of(rival);
      if (other)
        edge.rivals.push_back(*other), graph_.edges[*other].rivals.push_back(graph_.edges.size());
      else
        edge.given_rivals.push_back(rival);
    }
    graph_.edges.push_back(std::move(edge));
    return true;
  }

  [[nodiscard]] std::optional<std::size_t> edge_of(VariableId relationship) const {
    for (std::size_t i = 0; i < graph_.edges.size(); ++i)
      if (graph_.edges[i].relationship == relationship) return i;
    return std::nullopt;
  }

  bool add_filter(const plan::Filter& filter) {
    for (const auto& predicate : filter.predicates) {
      if (add_labels(*predicate) || add_own(predicate) || add_difference(predicate) ||
          add_existence(predicate))
        continue;
      if (has_chance(*predicate)) return false;
      graph_.filters.push_back(predicate);
    }
    return true;
  }

  bool add_labels(const bind::BoundExpression& predicate) {
    const auto* labels = std::get_if<bind::HasLabels>(&predicate.node);
    const auto variable = labels == nullptr ? std::nullopt : as_variable(*labels->subject);
    const auto vertex = variable ? graph_.vertex_of(*variable) : std::nullopt;
    if (!vertex || graph_.vertices[*vertex].given) return false;
    auto& known = graph_.vertices[*vertex].labels;
    for (const auto& label : labels->labels)
      if (std::find(known.begin(), known.end(), label) == known.end()) known.push_back(label);
    return true;
  }

  /// About one vertex of the run, and safe to evaluate for any node.
  bool add_own(const plan::ExpressionPtr& predicate) {
    const VariableSet variables = plan::free_variables(*predicate);
    if (variables.size() != 1 || !cannot_fail(*predicate)) return false;
    const auto vertex = graph_.vertex_of(*variables.begin());
    if (!vertex || graph_.vertices[*vertex].given) return false;
    graph_.vertices[*vertex].predicates.push_back(predicate);
    return true;
  }

  bool add_difference(const plan::ExpressionPtr& predicate) {
    const auto pair = as_difference(*predicate);
    if (!pair) return false;
    const auto first = graph_.vertex_of(pair->first);
    const auto second = graph_.vertex_of(pair->second);
    // A given variable may be null, and then differs from nothing.
    if (!first || !second || graph_.vertices[*first].given || graph_.vertices[*second].given)
      return false;
    graph_.constraints.push_back(
        {PatternConstraint::Kind::differ, *first, *second, plan::Hop{}, predicate});
    return true;
  }

  bool add_existence(const plan::ExpressionPtr& predicate) {
    const auto exists = as_existence(*predicate);
    if (!exists) return false;
    const auto found = subqueries_.find(exists->query);
    if (found == subqueries_.end()) return false;
    const PlanPtr& root = found->second.root;
    if (const auto hop = read_single_hop(*root)) {
      const auto first = known_vertex(hop->from);
      const auto second = known_vertex(hop->to);
      if (!first || !second || *first == *second) return false;
      const auto kind =
          exists->negated ? PatternConstraint::Kind::none : PatternConstraint::Kind::some;
      graph_.constraints.push_back({kind, *first, *second, *hop, predicate});
      return true;
    }
    auto hanging = read_hanging_branches(*root, subqueries_, view_);
    const auto vertex = hanging ? known_vertex(hanging->root) : std::nullopt;
    if (!vertex) return false;
    hanging->group.count =
        exists->negated ? plan::BranchGroup::Count::none : plan::BranchGroup::Count::any;
    graph_.vertices[*vertex].groups.push_back(std::move(hanging->group));
    return true;
  }

  bool add_optional(const LogicalOperator& op) {
    auto hanging = read_hanging_branches(*op.inputs[1], subqueries_, view_);
    const auto vertex = hanging ? known_vertex(hanging->root) : std::nullopt;
    if (!vertex) return false;
    hanging->group.count = plan::BranchGroup::Count::at_least_one;
    graph_.vertices[*vertex].groups.push_back(std::move(hanging->group));
    return true;
  }

  const VariableSet& wanted_;
  const Subqueries& subqueries_;
  const graph::GraphView& view_;
  VariableSet given_;
  PatternGraph graph_;
};

}  // namespace

std::optional<PatternRun> read_pattern_run(const LogicalOperator& top, const VariableSet& wanted,
                                           const Subqueries& subqueries,
                                           const graph::GraphView& graph) {
  return RunReader(wanted, subqueries, graph).read(top);
}

std::optional<plan::Hop> read_single_hop(const LogicalOperator& root) {
  const LogicalOperator* op = &root;
  while (std::holds_alternative<plan::Retain>(op->node)) op = op->inputs.front().get();
  const auto* expand = std::get_if<plan::Expand>(&op->node);
  if (expand == nullptr || !expand->hop.into || !expand->hop.unique_against.empty() ||
      !std::holds_alternative<plan::Argument>(op->inputs.front()->node))
    return std::nullopt;
  return expand->hop;
}

}  // namespace casus::optimize
