// Triangles: relationships as lines without direction, of which several between two nodes count once.

#include <algorithm>

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

/// The different neighbours of each node; then only those of higher rank, so that each triangle is met
/// once, from its lowest node. Rank is by the number of neighbours, which keeps the lists short.
class Triangles {
 public:
  Triangles(const Selection& graph, Work& work)
      : graph_(graph), work_(work), degree_(work.array<std::uint32_t>(graph)),
        begin_(work.array<std::uint64_t>(graph)), end_(work.array<std::uint64_t>(graph)),
        triangles_(work.array<std::uint64_t>(graph)) {
    std::vector<std::uint32_t> around;
    graph_.each_node([&](std::uint32_t node) {
      collect(node, around);
      degree_[node] = static_cast<std::uint32_t>(around.size());
    });
    std::uint64_t accounted = 0;
    graph_.each_node([&](std::uint32_t node) {
      collect(node, around);
      begin_[node] = higher_.size();
      for (const std::uint32_t other : around)
        if (below(node, other)) higher_.push_back(other);
      end_[node] = higher_.size();
      if (higher_.capacity() > accounted) {
        work_.account((higher_.capacity() - accounted) * sizeof(std::uint32_t));
        accounted = higher_.capacity();
      }
    });
  }

  void count() {
    graph_.each_node([&](std::uint32_t node) {
      for (const std::uint32_t other : list(node)) count_between(node, other);
    });
  }

  [[nodiscard]] std::uint64_t triangles(std::uint32_t node) const { return triangles_[node]; }
  [[nodiscard]] double coefficient(std::uint32_t node) const {
    const double degree = degree_[node];
    return degree < 2 ? 0 : 2 * static_cast<double>(triangles_[node]) / (degree * (degree - 1));
  }

 private:
  void collect(std::uint32_t node, std::vector<std::uint32_t>& around) {
    around.clear();
    graph_.each_neighbour(node, false, [&](std::uint32_t other) {
      if (other != node) around.push_back(other);
    });
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    work_.spend(around.size() * 4 + 1);
  }
  [[nodiscard]] bool below(std::uint32_t a, std::uint32_t b) const {
    return degree_[a] != degree_[b] ? degree_[a] < degree_[b] : a < b;
  }
  [[nodiscard]] std::span<const std::uint32_t> list(std::uint32_t node) const {
    return std::span(higher_).subspan(begin_[node], end_[node] - begin_[node]);
  }

  void count_between(std::uint32_t a, std::uint32_t b) {
    const auto left = list(a);
    const auto right = list(b);
    work_.spend(left.size() + right.size() + 1);
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
      if (*l < *r) {
        ++l;
      } else if (*r < *l) {
        ++r;
      } else {
        ++triangles_[a], ++triangles_[b], ++triangles_[*l];
        ++l, ++r;
      }
    }
  }

  const Selection& graph_;
  Work& work_;
  std::vector<std::uint32_t> degree_;
  std::vector<std::uint64_t> begin_;  // of the node's list in higher_
  std::vector<std::uint64_t> end_;
  std::vector<std::uint32_t> higher_;
  std::vector<std::uint64_t> triangles_;
};

std::vector<ProcedureColumn> triangles(function::FunctionContext& context,
                                       function::Arguments arguments) {
  Options options("algo.triangles", arguments[0]);
  const Selection graph = options.select(*context.graph, Walk::both);
  Work work(context);
  Triangles triangles(graph, work);
  triangles.count();
  NodeColumn nodes{graph.nodes()};
  std::vector<std::int64_t> counts;
  std::vector<double> coefficients;
  for (const std::uint32_t node : nodes.ids) {
    counts.push_back(static_cast<std::int64_t>(triangles.triangles(node)));
    coefficients.push_back(triangles.coefficient(node));
  }
  return {std::move(nodes), std::move(counts), std::move(coefficients)};
}

}  // namespace

void add_triangles(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.triangles",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()},
                  {"triangles", function::types::integer()},
                  {"coefficient", function::types::floating()}},
      .summary = "In how many triangles a node is, whatever the directions, and which part of the pairs "
                 "of its neighbours are neighbours themselves.",
      .run_columns = triangles,
      .optional = 1});
}

}  // namespace casus::algorithm
