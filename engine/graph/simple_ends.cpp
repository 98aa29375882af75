// What is known of the lists of a whole chunk, so that nobody has to look at them again.

#include <algorithm>
#include <span>

#include "engine/graph/graph_view.hpp"

namespace casus::graph {

namespace {

/// In each byte of `simple_ends`: whether it has been looked for (by ListsOf), and what was found.
constexpr std::uint8_t known_bit(ListsOf lists) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(lists)); }
constexpr std::uint8_t simple_bit(ListsOf lists) { return static_cast<std::uint8_t>(8U << static_cast<unsigned>(lists)); }

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

std::optional<bool> GraphView::known_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const {
  if (state_.base != nullptr) return std::nullopt;  // it may still change
  const auto* facts = state_.simple_ends.find(type.value, number);
  const std::uint8_t known = facts == nullptr ? 0 : facts->load(std::memory_order_relaxed);
  if ((known & known_bit(lists)) == 0) return std::nullopt;
  return (known & simple_bit(lists)) != 0;
}

bool GraphView::has_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const {
  if (const auto known = known_simple_ends(type, lists, number)) return *known;
  if (state_.base != nullptr || !state_.simple_ends.contains(type.value, number)) return false;
  const bool simple = find_simple_ends(type, lists, number);
  const unsigned found = known_bit(lists) | (simple ? simple_bit(lists) : 0U);
  state_.simple_ends.touch(type.value, number)
      .fetch_or(static_cast<std::uint8_t>(found), std::memory_order_relaxed);
  return simple;
}

}  // namespace casus::graph
