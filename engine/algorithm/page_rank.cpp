// PageRank by power iteration. Boost's version forgets the rank of nodes without outgoing relationships;
// here it is spread over all nodes, so that the ranks sum to 1.

#include <cmath>

#include "engine/algorithm/options.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/arguments.hpp"

namespace casus::algorithm {

namespace {

using function::NodeColumn;
using function::ProcedureColumn;

struct Settings {
  double damping;
  std::int64_t iterations;
  double tolerance;
};

/// A function by itself, so that the sum stays in a register.
[[gnu::noinline]] double sum_at(const double* numbers, std::span<const std::uint32_t> places) {
  double sum = 0;
  for (const std::uint32_t place : places) sum += numbers[place];
  return sum;
}

class PageRank {
 public:
  PageRank(const Selection& graph, const Settings& settings, function::FunctionContext& context)
      : graph_(graph), settings_(settings), nodes_(graph.nodes()), work_(context),
        rank_(work_.array<double>(graph)), share_(work_.array<double>(graph)),
        degree_(work_.array<std::uint32_t>(graph)) {
    work_.account(nodes_.size() * sizeof(std::uint32_t));
    for (const std::uint32_t node : nodes_) {
      rank_[node] = 1.0 / static_cast<double>(nodes_.size());
      degree_[node] = graph_.degree(node, false);
      work_.spend(1);
    }
  }

  void run() {
    for (std::int64_t round = 0; round < settings_.iterations && !nodes_.empty(); ++round)
      if (iterate() <= settings_.tolerance && settings_.tolerance > 0) return;
  }

  [[nodiscard]] std::vector<ProcedureColumn> take() {
    auto scores = values_of<double>(nodes_, rank_);
    return {NodeColumn{std::move(nodes_)}, std::move(scores)};
  }

 private:
  /// One round; by how much all ranks together changed, where that is asked.
  double iterate() {
    double dangling = 0;
    for (const std::uint32_t node : nodes_) {
      share_[node] = degree_[node] == 0 ? 0 : rank_[node] / degree_[node];
      if (degree_[node] == 0) dangling += rank_[node];
    }
    const double base = (1 - settings_.damping + settings_.damping * dangling) /
                        static_cast<double>(nodes_.size());
    double change = 0;
    const bool asks_change = settings_.tolerance > 0;
    SelectionLists lists(graph_, true);
    for (const std::uint32_t node : nodes_) {
      const double rank = base + settings_.damping * shares_for(node, lists);
      if (asks_change) change += std::abs(rank - rank_[node]);
      rank_[node] = rank;
      work_.spend(degree_[node] + 1);
    }
    return change;
  }

  [[nodiscard]] double shares_for(std::uint32_t node, SelectionLists& lists) const {
    const double* share = share_.data();
    double sum = 0;
    if (graph_.is_open()) {
      lists.each_neighbour(node, [&](std::uint32_t other) { sum += share[other]; });
      return sum;
    }
    lists.each_list(node, [&](std::span<const std::uint32_t> list) { sum += sum_at(share, list); });
    return sum;
  }

  const Selection& graph_;
  const Settings settings_;
  std::vector<std::uint32_t> nodes_;
  Work work_;
  std::vector<double> rank_;
  std::vector<double> share_;
  std::vector<std::uint32_t> degree_;
};

std::vector<ProcedureColumn> page_rank(function::FunctionContext& context, function::Arguments arguments) {
  Options options("algo.pageRank", arguments[0]);
  const Settings settings{options.number("damping", 0.85, 0, 1), options.integer("iterations", 20, 0),
                          options.number("tolerance", 0, 0, 1)};
  const Walk walk = options.direction();
  const Selection graph = options.select(*context.graph, walk);
  PageRank rank(graph, settings, context);
  rank.run();
  return rank.take();
}

}  // namespace

void add_page_rank(function::Registry& registry) {
  registry.add(function::Procedure{
      .name = "algo.pageRank",
      .inputs = options_input(),
      .outputs = {{"node", function::types::node()}, {"score", function::types::floating()}},
      .summary = "How much of a random walk each node gets; all scores sum to 1. "
                 "Options: `damping` (0.85), `iterations` (20), `tolerance` (0), `direction`.",
      .run_columns = page_rank,
      .optional = 1});
}

}  // namespace casus::algorithm
