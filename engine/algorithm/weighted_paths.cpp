// Distances and paths by the sum of a property of relationships, by Boost.Graph's version of Dijkstra's
// algorithm over the graph in place.

#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <cmath>

#include "engine/algorithm/errors.hpp"
#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/algorithm/watched_map.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;
using graph::BoostEdge;

constexpr std::uint32_t no_node = graph::NodeId::invalid_value;
constexpr double unreached = std::numeric_limits<double>::max();

/// How a search came to a node.
struct Arrival {
  std::uint32_t from = no_node;
  std::uint32_t relationship = 0;
};

/// Thrown when the target is reached, to end the search.
struct TargetReached {};

class WeightedSearch {
 public:
  WeightedSearch(std::string_view procedure, Options& options, function::FunctionContext& context)
      : procedure_(procedure), weight_key_(options.text("weight")),
        missing_(options.number("default", 1, 0, unreached)), walk_(options.direction()),
        graph_(options.select(*context.graph, walk_)), work_(context),
        distance_(work_.array<double>(graph_, unreached)), arrival_(work_.array<Arrival>(graph_)) {
    work_.account(std::uint64_t{graph_.size()} * 24);  // the queue's heap and positions
  }

  /// Searches from `source`, until `target` where it is valid.
  void run(std::uint32_t source, std::uint32_t target = no_node) {
    target_ = target;
    try {
      if (walk_ == Walk::both)
        search(graph::UndirectedBoostView(unowned(graph_.graph()), boost_selection(graph_)), source);
      else
        search(graph::DirectedBoostView(unowned(graph_.graph()), boost_selection(graph_)), source);
    } catch (const TargetReached&) {
      // as wanted
    }
  }

  [[nodiscard]] const Selection& graph() const { return graph_; }
  [[nodiscard]] double distance(std::uint32_t node) const { return distance_[node]; }
  [[nodiscard]] const Arrival& arrival(std::uint32_t node) const { return arrival_[node]; }
  /// The nodes reached, nearest first.
  [[nodiscard]] std::vector<std::uint32_t> take_reached() { return std::move(reached_); }

 private:
  /// What the search tells as it goes.
  class Visitor : public boost::dijkstra_visitor<> {
   public:
    explicit Visitor(WeightedSearch& search) : search_(&search) {}
    template <class Vertex, class Graph>
    void examine_vertex(Vertex node, const Graph&) {
      search_->reached_.push_back(node);
      if (node == search_->target_) throw TargetReached();
    }
    template <class Edge, class Graph>
    void examine_edge(const Edge&, const Graph&) {
      search_->work_.spend(1);
    }
    template <class Edge, class Graph>
    void edge_relaxed(const Edge& edge, const Graph&) {
      search_->arrival_[edge.target] = {edge.source, edge.relationship.value};
    }

   private:
    WeightedSearch* search_;
  };

  /// The weights, none of them negative.
  class Weights {
   public:
    using key_type = BoostEdge;
    using value_type = double;
    using reference = double;
    using category = boost::readable_property_map_tag;
    Weights(const graph::RelationshipWeights& weights, std::string_view procedure)
        : weights_(weights), procedure_(procedure) {}
    friend double get(const Weights& map, const BoostEdge& edge) {
      const double weight = map.weights_[edge];
      if (!(weight >= 0)) throw negative_weight(map.procedure_, weight);
      return weight;
    }

   private:
    graph::RelationshipWeights weights_;
    std::string_view procedure_;
  };

  struct DistanceMap {
    using key_type = std::uint32_t;
    using value_type = double;
    using reference = double&;
    using category = boost::lvalue_property_map_tag;
    double* values;
    double& operator[](std::uint32_t node) const { return values[node]; }
    friend double& get(const DistanceMap& map, std::uint32_t node) { return map[node]; }
    friend void put(const DistanceMap& map, std::uint32_t node, double value) { map[node] = value; }
  };

  template <class View>
  void search(const View& view, std::uint32_t source) {
    const auto key = graph_.graph().catalog().keys.find(weight_key_);
    const Weights weights({graph_.graph(), key, missing_}, procedure_);
    boost::dijkstra_shortest_paths_no_color_map(
        view, source, boost::dummy_property_map(), DistanceMap{distance_.data()}, weights,
        get(boost::vertex_index, view), std::less<double>(), boost::closed_plus<double>(unreached),
        unreached, 0.0, Visitor(*this));
  }

  std::string_view procedure_;
  std::string weight_key_;
  double missing_;
  Walk walk_;
  Selection graph_;
  Work work_;
  std::vector<double> distance_;
  std::vector<Arrival> arrival_;
  std::vector<std::uint32_t> reached_;
  std::uint32_t target_ = no_node;
};

std::vector<ProcedureColumn> weighted_distances(function::FunctionContext& context,
                                                function::Arguments arguments) {
  Options options("algo.weightedDistances", arguments[0]);
  const std::uint32_t source = options.node("source");
  WeightedSearch search("algo.weightedDistances", options, context);
  options.require_selected("source", source, search.graph());
  search.run(source);
  NodeColumn nodes{search.take_reached()};
  std::vector<double> found;
  for (const std::uint32_t node : nodes.ids) found.push_back(search.distance(node));
  return {std::move(nodes), std::move(found)};
}

std::vector<ProcedureColumn> weighted_path(function::FunctionContext& context,
                                           function::Arguments arguments) {
  Options options("algo.weightedPath", arguments[0]);
  const std::uint32_t source = options.node("source");
  const std::uint32_t target = options.node("target");
  WeightedSearch search("algo.weightedPath", options, context);
  options.require_selected("source", source, search.graph());
  options.require_selected("target", target, search.graph());
  search.run(source, target);
  std::vector<Value> paths;
  std::vector<double> weights;
  if (search.distance(target) != unreached) {
    Path path;
    std::uint32_t node = target;
    for (; node != source; node = search.arrival(node).from) {
      path.nodes.push_back(Value::node_reference(node));
      path.relationships.push_back(Value::relationship_reference(search.arrival(node).relationship));
    }
    path.nodes.push_back(Value::node_reference(source));
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.relationships.begin(), path.relationships.end());
    paths.emplace_back(std::move(path));
    weights.push_back(search.distance(target));
  }
  return {std::move(paths), std::move(weights)};
}

}  // namespace

void add_weighted_paths(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.weightedDistances",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"distance", function::types::floating()}},
      .summary = "The nodes that can be reached from the node `source`, and the least sum of weights on "
                 "the way, the nearest first. Options: `weight` (a property key), `default` (1) where "
                 "that is missing, `direction`.",
      .run_columns = weighted_distances});
  registry.add(function::Procedure{
      .name = "algo.weightedPath",
      .inputs = options_input(),
      .outputs = {{"path", function::types::path()}, {"weight", function::types::floating()}},
      .summary = "A path from the node `source` to the node `target` with the least sum of weights; no "
                 "row where there is none. Options as `algo.weightedDistances`.",
      .run_columns = weighted_path});
}

}  // namespace casus::algorithm
