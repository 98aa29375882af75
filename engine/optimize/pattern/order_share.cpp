#include "engine/optimize/pattern/order_share.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/optimize/pattern/folding.hpp"
#include "engine/optimize/pattern/predicates.hpp"
#include "engine/optimize/pattern/symmetry.hpp"

namespace casus::optimize {

namespace {

using Places = std::vector<std::size_t>;  // of the compared vertices, by their numbers in Order
constexpr std::size_t most_compared = 5;

/// What a comparison compares of a node: a property, or its id where `key` is empty.
struct Measure {
  VariableId node;
  std::string key;
};

std::optional<Measure> as_measure(const bind::BoundExpression& e) {
  if (const auto* property = std::get_if<bind::PropertyOf>(&e.node)) {
    const auto node = as_variable(*property->subject);
    if (!node) return std::nullopt;
    return Measure{*node, property->key};
  }
  const auto* call = std::get_if<bind::Call>(&e.node);
  if (call == nullptr || call->function->name != "id") return std::nullopt;
  const auto node = as_variable(*call->arguments.front());
  if (!node) return std::nullopt;
  return Measure{*node, ""};
}

/// The vertices that are compared, and what is asked of their order.
struct Order {
  std::string key;
  std::vector<std::size_t> vertices;
  std::vector<std::pair<std::size_t, std::size_t>> less;  // numbers in `vertices`; closed under transitivity
  plan::ExpressionPtr example;                            // one of the comparisons

  [[nodiscard]] bool holds(const Places& places) const {
    return std::all_of(less.begin(), less.end(),
                       [&](const auto& pair) { return places[pair.first] < places[pair.second]; });
  }
  [[nodiscard]] bool compares(std::size_t one, std::size_t other) const {
    return std::find(less.begin(), less.end(), std::pair(one, other)) != less.end() ||
           std::find(less.begin(), less.end(), std::pair(other, one)) != less.end();
  }
};

class OrderReader {
 public:
  explicit OrderReader(const PatternGraph& graph) : graph_(graph) {}

  /// Adds a predicate; false where it does not belong to the order.
  bool add(const plan::ExpressionPtr& predicate) {
    const auto* comparison = std::get_if<bind::Comparison>(&predicate->node);
    if (comparison == nullptr) return false;
    std::vector<std::size_t> vertices;
    for (const auto& operand : comparison->operands) {
      const auto vertex = compared_vertex(*operand);
      if (!vertex) return false;
      vertices.push_back(*vertex);
    }
    using Operator = syntax::ComparisonOperator;
    for (const auto op : comparison->operators)
      if (op != Operator::less && op != Operator::greater) return false;
    for (std::size_t i = 0; i < comparison->operators.size(); ++i) {
      const bool rises = comparison->operators[i] == Operator::less;
      order_.less.emplace_back(number_of(vertices[i + (rises ? 0 : 1)]), number_of(vertices[i + (rises ? 1 : 0)]));
    }
    order_.key = *key_;
    order_.example = predicate;
    return true;
  }
  Order take() {
    close();
    return std::move(order_);
  }

 private:
  std::optional<std::size_t> compared_vertex(const bind::BoundExpression& operand) {
    const auto measure = as_measure(operand);
    if (!measure || (key_ && *key_ != measure->key)) return std::nullopt;
    const auto vertex = graph_.vertex_of(measure->node);
    if (!vertex || graph_.vertices[*vertex].given) return std::nullopt;
    key_ = measure->key;
    return vertex;
  }
  std::size_t number_of(std::size_t vertex) {
    auto& all = order_.vertices;
    const auto it = std::find(all.begin(), all.end(), vertex);
    if (it != all.end()) return static_cast<std::size_t>(it - all.begin());
    all.push_back(vertex);
    return all.size() - 1;
  }
  void close() {
    std::set<std::pair<std::size_t, std::size_t>> all(order_.less.begin(), order_.less.end());
    const std::size_t count = order_.vertices.size();
    for (std::size_t middle = 0; middle < count; ++middle)
      for (std::size_t low = 0; low < count; ++low)
        for (std::size_t high = 0; high < count; ++high)
          if (all.contains({low, middle}) && all.contains({middle, high})) all.emplace(low, high);
    order_.less.assign(all.begin(), all.end());
  }

  const PatternGraph& graph_;
  Order order_;
  std::optional<std::string> key_;
};

/// Whether to sort the values of all nodes with a label is less work than some rows of a pattern.
bool is_worth_sorting(const graph::GraphView& view, const std::string& label, double rows) {
  constexpr double few_nodes = 1000;
  constexpr double rows_per_node = 4;
  const auto id = view.catalog().labels.find(label);
  const double nodes = id.valid() ? static_cast<double>(view.node_count(id)) : 0;
  return nodes <= few_nodes || rows >= rows_per_node * nodes;
}

/// A label whose nodes the measure tells apart, common to all compared vertices; true for ids.
bool tells_apart(const PatternGraph& graph, const Order& order, double most_rows, const graph::GraphView& view,
                 plan::Assumptions& assumptions) {
  if (order.key.empty()) return true;
  const auto& labels = graph.vertices[order.vertices.front()].labels;
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    const bool common = std::all_of(order.vertices.begin(), order.vertices.end(), [&](std::size_t v) {
      const auto& own = graph.vertices[v].labels;
      return std::find(own.begin(), own.end(), label) != own.end();
    });
    if (!common || !is_worth_sorting(view, label, most_rows) || !plan::tells_apart(view, label, order.key))
      return false;
    assumptions.telling_keys.insert({label, order.key});
    return true;
  });
}

/// Sees to it that all compared vertices are different nodes in each match that counts; false where an order
/// may hold although two are the same.
bool keep_apart(PatternGraph& graph, const Order& order, const graph::GraphView& view,
                plan::Assumptions& assumptions) {
  using Kind = PatternConstraint::Kind;
  for (std::size_t i = 0; i < order.vertices.size(); ++i)
    for (std::size_t j = i + 1; j < order.vertices.size(); ++j) {
      const std::size_t one = order.vertices[i];
      const std::size_t other = order.vertices[j];
      const bool differ = std::any_of(graph.constraints.begin(), graph.constraints.end(), [&](const auto& c) {
        return c.kind == Kind::differ &&
               ((c.first == one && c.second == other) || (c.first == other && c.second == one));
      });
      if (differ || are_apart(graph, one, other, view, assumptions)) continue;
      if (!order.compares(i, j)) return false;
      graph.constraints.push_back(
          {Kind::differ, one, other, plan::Hop{},
           make_difference(graph.vertices[one].variable, graph.vertices[other].variable, order.example->span)});
    }
  return true;
}

/// The ways in which automorphisms of the pattern permute the compared vertices.
std::vector<Places> find_permutations(const PatternGraph& graph, const Order& order) {
  std::vector<Places> out;
  Places places(order.vertices.size());
  std::iota(places.begin(), places.end(), 0);
  do {
    std::vector<std::pair<std::size_t, std::size_t>> images;
    for (std::size_t i = 0; i < places.size(); ++i)
      images.emplace_back(order.vertices[i], order.vertices[places[i]]);
    if (has_automorphism(graph, images)) out.push_back(places);
  } while (std::next_permutation(places.begin(), places.end()));
  return out;
}

/// In how many of the permuted matches the order holds, whatever order their nodes are in; nothing where it
/// depends on that.
std::optional<std::size_t> count_kept(const Order& order, const std::vector<Places>& permutations) {
  std::optional<std::size_t> kept;
  Places nodes(order.vertices.size());
  std::iota(nodes.begin(), nodes.end(), 0);
  Places permuted(nodes.size());
  do {
    const auto number = static_cast<std::size_t>(
        std::count_if(permutations.begin(), permutations.end(), [&](const Places& permutation) {
          for (std::size_t i = 0; i < nodes.size(); ++i) permuted[i] = nodes[permutation[i]];
          return order.holds(permuted);
        }));
    if (kept && *kept != number) return std::nullopt;
    kept = number;
  } while (std::next_permutation(nodes.begin(), nodes.end()));
  return kept;
}

}  // namespace

std::optional<plan::RowShare> take_order(PatternGraph& graph, const VariableSet& wanted, double most_rows,
                                         const graph::GraphView& view, plan::Assumptions& assumptions) {
  if (graph.filters.empty()) return std::nullopt;
  PatternGraph without = graph;
  OrderReader reader(graph);
  std::erase_if(without.filters, [&](const auto& predicate) { return reader.add(predicate); });
  const Order order = reader.take();
  if (order.less.empty() || order.vertices.size() > most_compared) return std::nullopt;
  // Those that stay would be evaluated for matches that no order lets through.
  if (!std::all_of(without.filters.begin(), without.filters.end(), [](const auto& f) { return cannot_fail(*f); }))
    return std::nullopt;
  mark_needed(without, wanted);
  const std::vector<Places> permutations = find_permutations(without, order);
  const auto kept = count_kept(order, permutations);
  plan::Assumptions assumed;
  if (!kept || *kept == 0 || !tells_apart(without, order, most_rows, view, assumed) ||
      !keep_apart(without, order, view, assumed))
    return std::nullopt;
  assumptions.add(assumed);
  graph = std::move(without);
  return plan::RowShare{*kept, permutations.size()};
}

}  // namespace casus::optimize
