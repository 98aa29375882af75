#include "engine/execute/oriented_neighbours.hpp"

#include <algorithm>
#include <numeric>

namespace casus::execute {

namespace {

plan::Hop hop_of(const std::vector<std::string>& types, syntax::PatternDirection direction) {
  plan::Hop hop;
  hop.types = types;
  hop.direction = direction;
  return hop;
}

}  // namespace

OrientedNeighbours::OrientedNeighbours(const std::vector<std::string>& labels,
                                       const std::vector<std::string>& types, bool directed,
                                       const std::vector<plan::Hop>& within, ExecutionContext& context) {
  using syntax::PatternDirection;
  const Source either(hop_of(types, PatternDirection::undirected), *context.graph);
  find_nodes(labels, context);
  number_nodes(either, context);
  if (!within.empty()) find_keys(within, context);
  context.reserve((nodes_.size() + 1 + most_entries_ + most_of_a_node_) * sizeof(std::uint32_t));
  if (directed) {
    const Source along(hop_of(types, PatternDirection::outgoing), *context.graph);
    const Source against(hop_of(types, PatternDirection::incoming), *context.graph);
    fill_with_counts(along, &against, context);
  } else if (!fill_simply(either)) {
    fill_with_counts(either, nullptr, context);
  }
  for (std::size_t i = 0; i + 1 < begins_.size(); ++i) longest_ = std::max(longest_, begins_[i + 1] - begins_[i]);
}

void OrientedNeighbours::find_nodes(const std::vector<std::string>& labels, ExecutionContext& context) {
  const graph::GraphView& graph = *context.graph;
  std::vector<graph::LabelId> known;
  for (const std::string& name : labels) {
    known.push_back(graph.catalog().labels.find(name));
    if (!known.back().valid()) return;  // none carries it
  }
  if (known.empty()) known.emplace_back();
  const auto lacks_one = [&](std::uint32_t node) {
    return std::any_of(known.begin() + 1, known.end(),
                       [&](graph::LabelId label) { return !graph.has_label(graph::NodeId(node), label); });
  };
  constexpr std::uint64_t at_once = 1U << 16U;
  for (std::uint64_t from = 0; from < graph.node_bound(); from += at_once) {
    context.check();
    const auto to = static_cast<std::uint32_t>(std::min<std::uint64_t>(graph.node_bound(), from + at_once));
    graph.scan_nodes(known.front(), static_cast<std::uint32_t>(from), to, ids_);
  }
  if (known.size() > 1) std::erase_if(ids_, lacks_one);
}

/// Sorts them by counting: the number of relationships is no more than a hint.
void OrientedNeighbours::number_nodes(const Source& source, ExecutionContext& context) {
  context.reserve(4 * ids_.size() * sizeof(std::uint32_t));
  std::vector<std::uint32_t> sizes;
  sizes.reserve(ids_.size());
  std::vector<std::uint32_t> first(ids_.size() + 2);  // number of each size
  std::uint64_t all = 0;
  for (const std::uint32_t node : ids_) {
    watch::step();
    const std::uint64_t size = source.size_at(node);
    all += size;
    most_of_a_node_ = std::max(most_of_a_node_, size);
    sizes.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(size, ids_.size())));
    ++first[sizes.back() + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  most_entries_ = std::min(source.relationships(), all);
  nodes_.resize(ids_.size());
  numbers_.make(context);
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    const std::uint32_t number = first[sizes[i]]++;
    nodes_[number] = ids_[i];
    numbers_.at(ids_[i]) = number + 1;
  }
}

/// Where each node has one relationship to follow, all its triangles come to the same node by it.
void OrientedNeighbours::find_keys(const std::vector<plan::Hop>& within, ExecutionContext& context) {
  context.reserve(nodes_.size() * sizeof(std::uint32_t));
  keys_ = nodes_;
  for (const plan::Hop& hop : within) {
    const Source source(hop, *context.graph);
    for (std::uint32_t& key : keys_) {
      watch::step();
      if (key == null_id) continue;
      std::uint32_t found = null_id;
      std::uint32_t count = 0;
      source.for_each_end(key, [&](std::uint32_t end) { found = end, ++count; });
      key = count == 1 ? found : null_id;
    }
  }
}

void OrientedNeighbours::begin_filling() {
  begins_.clear();
  begins_.reserve(nodes_.size() + 1);
  begins_.push_back(0);
  ends_.clear();
}

/// False where some pair has several relationships.
bool OrientedNeighbours::fill_simply(const Source& source) {
  begin_filling();
  ends_.resize(most_entries_ + most_of_a_node_);  // all of a node's have room before they are looked through
  std::vector<std::uint32_t> met(nodes_.size());   // by which node last; the first node is met by none
  std::uint32_t* end = ends_.data();
  for (std::uint32_t number = 0; number < nodes_.size(); ++number) {
    if (number + places_ahead < nodes_.size()) source.prefetch_place(nodes_[number + places_ahead]);
    if (number + lists_ahead < nodes_.size()) source.prefetch_list(nodes_[number + lists_ahead]);
    std::uint32_t* const begin = end;
    source.for_each_list(nodes_[number], [&](std::span<const std::uint32_t> list, std::uint32_t) {
      watch::step(1 + list.size() / 4);
      for (const std::uint32_t id : list) {
        const std::uint32_t other = numbers_[id];
        *end = other - 1;
        end += other > number + 1 ? 1 : 0;  // which ones cannot be guessed
      }
      if (!keys_.empty()) end = std::remove_if(begin, end, [&](std::uint32_t other) { return !may_share_key(number, other); });
    });
    bool simple = true;
    for (const std::uint32_t* at = begin; at != end; ++at) {
      simple = simple && met[*at] != number + 1;
      met[*at] = number + 1;
    }
    if (!simple) return false;
    begins_.push_back(static_cast<std::uint32_t>(end - ends_.data()));
  }
  ends_.resize(begins_.back());
  return true;
}

/// `against` is null where nobody asks for directions.
void OrientedNeighbours::fill_with_counts(const Source& along, const Source* against, ExecutionContext& context) {
  begin_filling();
  context.reserve((against == nullptr ? 1 : 2) * most_entries_ * sizeof(std::uint32_t));
  ends_.reserve(most_entries_);
  along_.reserve(most_entries_);
  if (against != nullptr) against_.reserve(most_entries_);
  std::vector<std::uint32_t> place(nodes_.size());  // one more than that of a node in the list of all lists
  const auto count = [&](std::uint32_t number, const Source& source, std::vector<std::uint32_t>& counts) {
    source.for_each_end(nodes_[number], [&](std::uint32_t id) {
      const std::uint32_t other = numbers_[id];
      if (other <= number + 1 || !may_share_key(number, other - 1)) return;
      std::uint32_t& known = place[other - 1];
      if (known <= begins_.back()) {
        ends_.push_back(other - 1);
        along_.push_back(0);
        if (against != nullptr) against_.push_back(0);
        known = static_cast<std::uint32_t>(ends_.size());
      }
      ++counts[known - 1];
    });
  };
  for (std::uint32_t number = 0; number < nodes_.size(); ++number) {
    watch::step(1 + along.size_at(nodes_[number]));
    if (number + places_ahead < nodes_.size()) along.prefetch_place(nodes_[number + places_ahead]);
    if (number + lists_ahead < nodes_.size()) along.prefetch_list(nodes_[number + lists_ahead]);
    count(number, along, along_);
    if (against != nullptr) count(number, *against, against_);
    begins_.push_back(static_cast<std::uint32_t>(ends_.size()));
  }
}

}  // namespace casus::execute
