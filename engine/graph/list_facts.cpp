// What is known of the lists of a whole chunk, so that nobody has to look at them again.

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>
#include <random>
#include <span>

#include "engine/graph/graph_view.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

namespace {

/// A fact takes two bits of a chunk's entry in `list_facts`: whether it has been looked for, and whether
/// it is so. The numbers of facts: simple ends by ListsOf, then one each by Direction.
constexpr unsigned known_bit(unsigned fact) { return 1U << (2 * fact); }
constexpr unsigned true_bit(unsigned fact) { return 2U << (2 * fact); }
constexpr unsigned fact_of(ListsOf lists) { return static_cast<unsigned>(lists); }
constexpr unsigned fact_of(Direction direction) { return 3 + static_cast<unsigned>(direction); }

std::span<const std::uint32_t> list_of(const AdjacencyChunk& chunk, std::uint32_t source) {
  const std::uint32_t first = chunk.offset[source];
  return {chunk.neighbours() + first, chunk.offset[source + 1] - first};
}

bool lists_are_simple(const AdjacencyChunk& chunk, std::uint32_t first_node) {
  std::uint32_t met = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    const auto list = list_of(chunk, i);
    for (std::size_t k = 0; k < list.size(); ++k)
      met |= list[k] == first_node + i || (k != 0 && list[k] == list[k - 1]) ? 1U : 0U;
  }
  return met == 0;
}

bool lists_are_disjoint(const AdjacencyChunk& a, const AdjacencyChunk& b) {
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    const auto of_a = list_of(a, i);
    const auto of_b = list_of(b, i);
    for (std::size_t j = 0, k = 0; j < of_a.size() && k < of_b.size();) {
      if (of_a[j] == of_b[k]) return false;
      const bool step = of_a[j] < of_b[k];
      j += step ? 1 : 0;
      k += step ? 0 : 1;
    }
  }
  return true;
}

}  // namespace

bool GraphView::find_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const {
  const auto chunk = [&](Direction direction) { return adjacency_chunk(type, direction, number).chunk; };
  const auto is_simple = [&](Direction direction) {
    return lists_are_simple(*chunk(direction), number * chunk_size);
  };
  if (lists == ListsOf::outgoing) return is_simple(Direction::outgoing);
  if (lists == ListsOf::incoming) return is_simple(Direction::incoming);
  return is_simple(Direction::outgoing) && is_simple(Direction::incoming) &&
         lists_are_disjoint(*chunk(Direction::outgoing), *chunk(Direction::incoming));
}

std::optional<bool> GraphView::known_fact(TypeId type, std::uint32_t number, unsigned fact) const {
  if (state_.base != nullptr) return std::nullopt;  // it may still change
  const auto* facts = state_.list_facts.find(type.value, number);
  const unsigned known = facts == nullptr ? 0U : facts->load(std::memory_order_relaxed);
  if ((known & known_bit(fact)) == 0) return std::nullopt;
  return (known & true_bit(fact)) != 0;
}

void GraphView::remember_fact(TypeId type, std::uint32_t number, unsigned fact, bool found) const {
  const unsigned bits = known_bit(fact) | (found ? true_bit(fact) : 0U);
  state_.list_facts.touch(type.value, number)
      .fetch_or(static_cast<std::uint16_t>(bits), std::memory_order_relaxed);
}

bool GraphView::keeps_facts(TypeId type, std::uint32_t number) const {
  return state_.base == nullptr && state_.list_facts.contains(type.value, number);
}

std::optional<bool> GraphView::known_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const {
  return known_fact(type, number, fact_of(lists));
}

bool GraphView::has_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const {
  if (const auto known = known_fact(type, number, fact_of(lists))) return *known;
  if (!keeps_facts(type, number)) return false;
  const bool simple = find_simple_ends(type, lists, number);
  remember_fact(type, number, fact_of(lists), simple);
  return simple;
}

bool GraphView::has_one_each(TypeId type, Direction direction, std::uint32_t number) const {
  if (const auto known = known_fact(type, number, fact_of(direction))) return *known;
  if (!keeps_facts(type, number)) return false;
  const AdjacencyChunk& chunk = *adjacency_chunk(type, direction, number).chunk;
  std::uint32_t off = 0;
  for (std::uint32_t i = 0; i <= chunk_size; ++i) off |= chunk.offset[i] ^ i;
  remember_fact(type, number, fact_of(direction), off == 0);
  return off == 0;
}

bool GraphView::find_one_each(LabelId label, TypeId type, Direction direction) const {
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t number = 0; number < chunks_for(node_bound(), chunk_size); ++number) {
    if (has_one_each(type, direction, number)) continue;
    nodes.clear();
    scan_nodes(label, number * chunk_size, (number + 1) * chunk_size, nodes);
    if (nodes.empty()) continue;
    const AdjacencyChunk& lists = *adjacency_chunk(type, direction, number).chunk;
    for (const std::uint32_t node : nodes)
      if (lists.offset[node % chunk_size + 1] - lists.offset[node % chunk_size] != 1) return false;
  }
  return true;
}

namespace {

/// Whether two of some thousand values, chosen by chance, are the same: as good as sure where many are there twice.
template <class T>
bool meets_twice(const std::vector<T>& values) {
  constexpr std::size_t enough = 8192;
  if (values.size() < 8 * enough) return false;
  std::mt19937 chance;  // always the same
  std::uniform_int_distribution<std::size_t> any(0, values.size() - 1);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < enough; ++i) chosen.push_back(any(chance));
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  std::vector<T> some;
  for (const std::size_t i : chosen) some.push_back(values[i]);
  std::sort(some.begin(), some.end());
  return std::adjacent_find(some.begin(), some.end()) != some.end();
}

/// Sorts them only where that is not decided before: numbers given in order rise.
template <class T>
bool are_all_different(std::vector<T> values) {
  if (std::adjacent_find(values.begin(), values.end(), std::greater_equal<T>()) == values.end()) return true;
  if (meets_twice(values)) return false;
  std::sort(values.begin(), values.end());
  return std::adjacent_find(values.begin(), values.end()) == values.end();
}

}  // namespace

template <class Find>
bool GraphView::remembered(const std::array<std::uint32_t, 3>& key, const Find& find) const {
  if (state_.base != nullptr) return false;  // it may still change
  {
    const std::lock_guard lock(state_.label_facts_mutex);
    if (const auto known = state_.label_facts.find(key); known != state_.label_facts.end()) return known->second;
  }
  const bool found = find();
  const std::lock_guard lock(state_.label_facts_mutex);
  state_.label_facts.emplace(key, found);
  return found;
}

bool GraphView::every_node_has_one(LabelId label, TypeId type, Direction direction) const {
  return remembered({label.value, type.value, static_cast<std::uint32_t>(direction)},
                    [&] { return find_one_each(label, type, direction); });
}

// Their keys have a third part that is no direction.

bool GraphView::has_no_loops(TypeId type) const {
  constexpr std::uint32_t loops = 2;
  return remembered({0, type.value, loops}, [&] {
    for (std::uint32_t number = 0; number < chunks_for(node_bound(), chunk_size); ++number) {
      const AdjacencyChunk& lists = *adjacency_chunk(type, Direction::outgoing, number).chunk;
      watch::step(1 + lists.header.count / 4);
      for (std::uint32_t i = 0; lists.header.count != 0 && i < chunk_size; ++i) {
        const auto list = list_of(lists, i);
        if (std::find(list.begin(), list.end(), number * chunk_size + i) != list.end()) return false;
      }
    }
    return true;
  });
}

bool GraphView::has_no_parallels(TypeId type) const {
  constexpr std::uint32_t parallels = 5;
  return remembered({0, type.value, parallels}, [&] {
    for (std::uint32_t number = 0; number < chunks_for(node_bound(), chunk_size); ++number) {
      watch::step(1 + adjacency_chunk(type, Direction::outgoing, number).chunk->header.count / 4);
      if (!has_simple_ends(type, ListsOf::both, number)) return false;
    }
    return true;
  });
}

bool GraphView::tells_apart(PropertyKeyId key, LabelId label) const {
  constexpr std::uint32_t values = 4;
  return remembered({label.value, key.value, values}, [&] { return find_all_different(key, label); });
}

bool GraphView::find_all_different(PropertyKeyId key, LabelId label) const {
  std::vector<std::int64_t> integers;
  std::vector<std::string_view> texts;
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t number = 0; number < chunks_for(node_bound(), chunk_size); ++number) {
    nodes.clear();
    scan_nodes(label, number * chunk_size, (number + 1) * chunk_size, nodes);
    if (nodes.empty()) continue;
    watch::step(nodes.size());
    const ColumnChunk column = node_column(key, number);
    for (const std::uint32_t node : nodes) {
      const std::uint32_t at = node % chunk_size;
      std::string_view text;
      if (column.type == ColumnType::integer && ((column.validity[at / 64] >> (at % 64)) & 1U) != 0)
        integers.push_back(static_cast<const std::int64_t*>(column.values)[at]);
      else if (column.type == ColumnType::string && string_property(NodeId(node), key, text))
        texts.push_back(text);
      else
        return false;
    }
  }
  return (integers.empty() || texts.empty()) && are_all_different(std::move(integers)) &&
         are_all_different(std::move(texts));
}

bool GraphView::share_no_node(LabelId one, LabelId other) const {
  constexpr std::uint32_t labels = 3;
  return remembered({std::min(one.value, other.value), std::max(one.value, other.value), labels}, [&] {
    std::uint32_t count = 0;
    for (std::uint32_t word = 0;; word += count) {
      const std::uint64_t* a = label_words(one, word, count);
      if (count == 0) return true;
      const std::uint64_t* b = label_words(other, word, count);
      for (std::uint32_t i = 0; a != nullptr && b != nullptr && i < count; ++i)
        if ((a[i] & b[i]) != 0) return false;
    }
  });
}

}  // namespace casus::graph
