#include <algorithm>
#include <bit>

#include "engine/plan/estimate.hpp"

namespace casus::plan {

using graph::Direction;
using graph::GraphView;
using syntax::PatternDirection;

namespace {

constexpr std::uint32_t sample_size = 64;
constexpr std::uint32_t degree_sample_size = 1024;
constexpr std::size_t neighbours_looked_at = 64;

/// Label ids; false where a name is not known, so that nothing carries it.
bool find_labels(const GraphView& graph, const std::vector<std::string>& names,
                 std::vector<graph::LabelId>& out) {
  for (const auto& name : names) {
    out.push_back(graph.catalog().labels.find(name));
    if (!out.back().valid()) return false;
  }
  return true;
}

bool carries(const GraphView& graph, std::uint32_t node, const std::vector<graph::LabelId>& labels) {
  return std::all_of(labels.begin(), labels.end(), [&](graph::LabelId label) {
    return graph.has_label(graph::NodeId(node), label);
  });
}

/// The first id from `word * 64` on with a bit of the label; the bound where there is none.
std::uint32_t first_from(const GraphView& graph, graph::LabelId label, std::uint32_t word) {
  for (std::uint32_t count = 0;; word += count) {
    const std::uint64_t* words = graph.label_words(label, word, count);
    if (count == 0) return graph.node_bound();
    for (std::uint32_t i = 0; words != nullptr && i < count; ++i)
      if (words[i] != 0)
        return (word + i) * 64 + static_cast<std::uint32_t>(std::countr_zero(words[i]));
  }
}

/// Nodes of a label on few that lie together, thinned out to about as many as are wanted.
std::vector<std::uint32_t> sample_together(const GraphView& graph, graph::LabelId label,
                                           std::uint32_t wanted) {
  std::vector<std::uint32_t> all;
  const std::uint32_t first = first_from(graph, label, 0);
  const std::uint64_t last = std::uint64_t{first} + graph::bitmap_chunk_bits;
  if (first < graph.node_bound())
    graph.scan_nodes(label, first,
                     static_cast<std::uint32_t>(std::min<std::uint64_t>(last, graph.node_bound())), all);
  const std::size_t step = all.size() / wanted + 1;
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < all.size(); i += step) out.push_back(all[i]);
  return out;
}

/// Nodes from places spread evenly over all ids.
std::vector<std::uint32_t> sample_apart(const GraphView& graph, graph::LabelId label,
                                        std::uint32_t wanted) {
  std::vector<std::uint32_t> out;
  const std::uint64_t words = graph.node_bound() / 64 + 1;
  for (std::uint32_t i = 0; i < wanted; ++i) {
    const std::uint32_t node = first_from(graph, label, static_cast<std::uint32_t>(words * i / wanted));
    if (node < graph.node_bound() && (out.empty() || out.back() != node)) out.push_back(node);
  }
  return out;
}

/// About so many nodes with the labels, or fewer.
std::vector<std::uint32_t> sample(const GraphView& graph, const std::vector<graph::LabelId>& labels,
                                  std::uint32_t wanted) {
  const graph::LabelId label = labels.empty() ? graph::LabelId() : labels.front();
  std::vector<std::uint32_t> out;
  const std::uint64_t count = labels.empty() ? graph.node_count() : graph.node_count(label);
  if (count <= graph::bitmap_chunk_bits) out = sample_together(graph, label, wanted);
  if (out.size() < std::min<std::uint64_t>(count, wanted) / 4) out = sample_apart(graph, label, wanted);
  std::erase_if(out, [&](std::uint32_t node) { return !carries(graph, node, labels); });
  return out;
}

/// Neighbours of a node with the labels, from some of its neighbours where it has many.
double matching_neighbours(const GraphView& graph, std::uint32_t node, graph::TypeId type,
                           Direction direction, const std::vector<graph::LabelId>& labels) {
  const auto near = graph.neighbours(graph::NodeId(node), type, direction);
  if (near.size() == 0) return 0;
  const std::size_t step = near.size() / neighbours_looked_at + 1;
  double seen = 0;
  double matching = 0;
  for (std::size_t i = 0; i < near.size(); i += step, ++seen)
    if (carries(graph, near.nodes[i], labels)) ++matching;
  return static_cast<double>(near.size()) * matching / seen;
}

std::vector<graph::TypeId> find_types(const GraphView& graph, const std::vector<std::string>& names) {
  std::vector<graph::TypeId> out;
  if (names.empty())
    for (std::uint32_t t = 0; t < graph.catalog().types.size(); ++t) out.emplace_back(t);
  for (const auto& name : names)
    if (const auto type = graph.catalog().types.find(name); type.valid()) out.push_back(type);
  return out;
}

}  // namespace

double estimate_growth(const GraphView& graph, const std::vector<std::string>& from_labels,
                       const std::vector<std::string>& types, PatternDirection direction,
                       const std::vector<std::string>& to_labels) {
  const double degree = estimate_degree(graph, from_labels, types, direction);
  const double far = end_selectivity(graph, to_labels, types, direction);
  const double near = end_selectivity(graph, from_labels, types, opposite(direction));
  if (far >= 1 || far <= 0 || near >= 1) return degree * far;
  std::vector<graph::LabelId> from;
  std::vector<graph::LabelId> to;
  if (!find_labels(graph, from_labels, from) || !find_labels(graph, to_labels, to)) return 0;
  const auto nodes = sample(graph, from, sample_size);
  if (nodes.empty()) return degree * far;
  double sum = 0;
  for (const auto type : find_types(graph, types))
    for (const std::uint32_t node : nodes) {
      if (direction != PatternDirection::incoming)
        sum += matching_neighbours(graph, node, type, Direction::outgoing, to);
      if (direction != PatternDirection::outgoing)
        sum += matching_neighbours(graph, node, type, Direction::incoming, to);
    }
  // Something may be there that the sample has missed.
  return std::max(sum / static_cast<double>(nodes.size()), degree * far * 0.01);
}

namespace {

double degree_of(const GraphView& graph, std::uint32_t node, const std::vector<graph::TypeId>& types,
                 PatternDirection direction) {
  double degree = 0;
  for (const auto type : types) {
    if (direction != PatternDirection::incoming)
      degree += graph.degree(graph::NodeId(node), type, Direction::outgoing);
    if (direction != PatternDirection::outgoing)
      degree += graph.degree(graph::NodeId(node), type, Direction::incoming);
  }
  return degree;
}

}  // namespace

double estimate_skew(const GraphView& graph, const std::vector<std::string>& labels,
                     const HopKind& last, const HopKind& next) {
  std::vector<graph::LabelId> wanted;
  if (!find_labels(graph, labels, wanted)) return 1;
  const auto last_types = find_types(graph, last.types);
  const auto next_types = find_types(graph, next.types);
  double count = 0;
  double of_last = 0;
  double of_next = 0;
  double of_both = 0;
  for (const std::uint32_t node : sample(graph, wanted, degree_sample_size)) {
    const double a = degree_of(graph, node, last_types, last.direction);
    const double b = degree_of(graph, node, next_types, next.direction);
    ++count;
    of_last += a;
    of_next += b;
    of_both += a * b;
  }
  if (of_last == 0 || of_next == 0) return 1;
  // A sample that has missed the hubs says too little, which costs more than too much.
  constexpr double least = 0.5;
  return std::max(least, count * of_both / (of_last * of_next));
}

double estimate_scatter(const GraphView& graph, const std::vector<std::string>& labels, const HopKind& hop) {
  constexpr std::uint32_t near_by = 64;
  constexpr double fewest = 16;
  std::vector<graph::LabelId> wanted;
  if (!find_labels(graph, labels, wanted)) return 0;
  double steps = 0;
  double far = 0;
  const auto look_at = [&](std::uint32_t node, graph::TypeId type, Direction direction) {
    const auto near = graph.neighbours(graph::NodeId(node), type, direction);
    for (std::size_t i = 1; i < std::min(near.size(), neighbours_looked_at); ++i, ++steps) {
      const std::uint32_t before = near.relationships[i - 1].value;
      far += near.relationships[i].value - before + near_by > 2 * near_by ? 1 : 0;
    }
  };
  const auto types = find_types(graph, hop.types);
  for (const std::uint32_t node : sample(graph, wanted, sample_size))
    for (const auto type : types) {
      if (hop.direction != PatternDirection::incoming) look_at(node, type, Direction::outgoing);
      if (hop.direction != PatternDirection::outgoing) look_at(node, type, Direction::incoming);
    }
  return steps < fewest ? 0 : far / steps;
}

}  // namespace casus::plan
