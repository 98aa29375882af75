#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "engine/graph/boost_view.hpp"
#include "engine/graph/graph_store.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

template <class Graph>
struct ConceptsHold {
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<VertexIndexMap, std::uint32_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadWritePropertyMapConcept<NodeColors::Map, std::uint32_t>));
  BOOST_CONCEPT_ASSERT((boost::LvaluePropertyMapConcept<NodeMap<double>::Map, std::uint32_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<RelationshipWeights, BoostEdge>));
};
template struct ConceptsHold<DirectedBoostView>;
template struct ConceptsHold<UndirectedBoostView>;
template struct ConceptsHold<const DirectedBoostView>;

namespace {

struct RandomGraph {
  std::shared_ptr<storage::FakeStore> file = std::make_shared<storage::FakeStore>();
  GraphStore store{file};
  std::shared_ptr<const GraphView> view;

  // Nodes with and without a label, some deleted; two types; weights on most relationships.
  explicit RandomGraph(std::uint64_t seed, std::uint32_t nodes = 300, std::uint32_t edges = 900) {
    std::mt19937_64 random(seed);
    auto t = store.begin(std::chrono::milliseconds(0));
    const LabelId place = t->label("Place");
    const TypeId types[] = {t->type("ROAD"), t->type("RAIL")};
    const PropertyKeyId length = t->key("length");
    for (std::uint32_t i = 0; i < nodes; ++i) {
      t->create_node(random() % 4 != 0 ? std::vector{place} : std::vector<LabelId>());
    }
    for (std::uint32_t i = 0; i < edges; ++i) {
      const auto r = t->create_relationship(NodeId(random() % nodes), types[random() % 2],
                                            NodeId(random() % nodes));
      if (random() % 5 != 0)
        t->set_property(r, length, 1 + static_cast<std::int64_t>(random() % 9));
    }
    for (std::uint32_t i = 0; i < nodes / 10; ++i) t->detach_delete_node(NodeId(random() % nodes));
    t->commit();
    view = store.snapshot();
  }
};

// Shortest distances by relaxing all edges until nothing changes.
template <class Graph>
std::vector<double> relaxed_distances(const Graph& g, std::uint32_t from,
                                      const RelationshipWeights& weights) {
  std::vector<double> distance(g.view().node_bound(), INFINITY);
  distance[from] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (auto [v, v_end] = vertices(g); v != v_end; ++v) {
      for (auto [e, e_end] = out_edges(*v, g); e != e_end; ++e) {
        const double through = distance[*v] + weights[*e];
        if (through < distance[(*e).target]) {
          distance[(*e).target] = through;
          changed = true;
        }
      }
    }
  }
  return distance;
}

template <class Graph>
void run_algorithms(const RandomGraph& graph, const BoostSelection& selection) {
  const Graph g(graph.view, selection);
  const std::uint32_t start = *vertices(g).first;
  const RelationshipWeights weights(*graph.view, graph.view->catalog().keys.find("length"), 2.5);

  NodeMap<double> distance(*graph.view);
  NodeMap<std::uint32_t> predecessor(*graph.view);
  boost::dijkstra_shortest_paths(g, start,
                                 boost::weight_map(weights)
                                     .distance_map(distance.map())
                                     .predecessor_map(predecessor.map())
                                     .distance_inf(double(INFINITY)));
  const std::vector<double> expected = relaxed_distances(g, start, weights);
  NodeColors colors(*graph.view);
  boost::breadth_first_search(g, start, boost::color_map(colors.map()));
  std::uint32_t position = 0;
  for (auto [v, v_end] = vertices(g); v != v_end; ++v, ++position) {
    REQUIRE(distance[*v] == expected[*v]);
    REQUIRE((get(colors.map(), *v) == boost::black_color) == std::isfinite(expected[*v]));
    REQUIRE(get(boost::vertex_index, g, *v) == position);
    REQUIRE(g.vertex_set().contains(*v));
  }
  REQUIRE(position == num_vertices(g));
  std::uint64_t out = 0;
  std::uint64_t in = 0;
  for (auto [v, v_end] = vertices(g); v != v_end; ++v) {
    out += out_degree(*v, g);
    in += in_degree(*v, g);
    std::uint32_t adjacent = 0;
    for (auto [a, a_end] = adjacent_vertices(*v, g); a != a_end; ++a) ++adjacent;
    REQUIRE(adjacent == out_degree(*v, g));
    for (auto [e, e_end] = in_edges(*v, g); e != e_end; ++e) REQUIRE(target(*e, g) == *v);
  }
  std::uint64_t listed = 0;
  for (auto [e, e_end] = edges(g); e != e_end; ++e) ++listed;
  REQUIRE(listed == num_edges(g));
  REQUIRE(out == in);
  REQUIRE(out == listed * (Graph::undirected ? 2 : 1));
}

}  // namespace

TEST_CASE("BGL algorithms run on directed, reversed and undirected views in place",
          "[graph][random]") {
  const std::uint64_t fresh = std::random_device()();
  for (const std::uint64_t seed : {std::uint64_t{3}, fresh}) {
    INFO("seed " << seed);
    const RandomGraph graph(seed);
    const LabelId place = graph.view->catalog().labels.find("Place");
    const std::vector road{graph.view->catalog().types.find("ROAD")};
    const std::vector<TypeId> none;
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      run_algorithms<DirectedBoostView>(graph, {{}, {}, direction});
      run_algorithms<DirectedBoostView>(graph, {{place}, {}, direction});
      run_algorithms<DirectedBoostView>(graph, {{place}, road, direction});
      run_algorithms<DirectedBoostView>(graph, {{}, none, direction});
    }
    run_algorithms<UndirectedBoostView>(graph, {});
    run_algorithms<UndirectedBoostView>(graph, {{place}, road, Direction::outgoing});
    run_algorithms<UndirectedBoostView>(graph, {{}, none, Direction::outgoing});
    CHECK(num_edges(DirectedBoostView(graph.view, {{}, none, {}})) == 0);
  }
}

TEST_CASE("algorithms that size their own maps by num_vertices run where ids have gaps",
          "[graph]") {
  const RandomGraph graph(11);
  const DirectedBoostView g(graph.view, {{graph.view->catalog().labels.find("Place")}, {}, {}});
  REQUIRE(num_vertices(g) < graph.view->node_bound());
  std::vector<std::uint32_t> storage(num_vertices(g));
  const auto component =
      boost::make_iterator_property_map(storage.begin(), get(boost::vertex_index, g));
  const auto components = boost::strong_components(g, component);
  CHECK(components > 0);
  const UndirectedBoostView u(graph.view, {{graph.view->catalog().labels.find("Place")}, {}, {}});
  CHECK(boost::connected_components(
            u, boost::make_iterator_property_map(storage.begin(), get(boost::vertex_index, u))) <=
        components);
}

TEST_CASE("an empty graph is an empty Boost view", "[graph]") {
  GraphStore store(std::make_shared<storage::FakeStore>());
  const DirectedBoostView g(store.snapshot(), {});
  CHECK(num_vertices(g) == 0);
  CHECK(vertices(g).first == vertices(g).second);
  CHECK(edges(g).first == edges(g).second);
}
