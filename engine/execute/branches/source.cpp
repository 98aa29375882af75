#include "engine/execute/branches/source.hpp"

#include "engine/execute/branches/checked.hpp"

namespace casus::execute {

namespace {

/// numbers[i] *= offset[i + 1] - offset[i], for numbers of 32 bits. In a function of its own and at -O3,
/// so that it becomes vector instructions.
__attribute__((optimize("O3"))) void multiply_by_steps(const std::uint32_t* offset, std::size_t count,
                                                       std::uint64_t* numbers) {
  for (std::size_t i = 0; i < count; ++i)
    numbers[i] = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * (offset[i + 1] - offset[i]);
}

__attribute__((optimize("O3"))) void multiply_small(const std::uint64_t* factors, std::size_t count,
                                                    std::uint64_t* numbers) {
  for (std::size_t i = 0; i < count; ++i)
    numbers[i] = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} *
                 static_cast<std::uint32_t>(factors[i]);
}

__attribute__((optimize("O3"))) bool are_consecutive(std::span<const std::uint32_t> nodes) {
  std::uint32_t off = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    off |= nodes[i] ^ (nodes[0] + static_cast<std::uint32_t>(i));
  return off == 0;
}

__attribute__((optimize("O3"))) bool fit_32_bits(std::span<const std::uint64_t> numbers) {
  std::uint64_t bits = 0;
  for (const std::uint64_t number : numbers) bits |= number;
  return bits >> 32 == 0;
}

}  // namespace

void multiply_each(std::span<std::uint64_t> numbers, std::span<const std::uint64_t> factors) {
  if (fit_32_bits(numbers) && fit_32_bits(factors)) {
    multiply_small(factors.data(), numbers.size(), numbers.data());
    return;
  }
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = checked_multiply(numbers[i], factors[i]);
}

void Source::multiply_by_size(std::span<const std::uint32_t> nodes,
                              std::span<std::uint64_t> numbers) const {
  const graph::AdjacencyChunk* chunk = nullptr;
  for (std::size_t i = 0; i < nodes.size();) {
    // A run of consecutive ids within one chunk.
    const std::size_t room =
        std::min<std::size_t>(nodes.size() - i, graph::chunk_size - nodes[i] % graph::chunk_size);
    const bool run = readers_.size() == 1 && nodes[i] != null_id && room > 16 &&
                     nodes[i + room - 1] - nodes[i] == room - 1 &&
                     are_consecutive(nodes.subspan(i, room)) &&
                     fit_32_bits(numbers.subspan(i, room)) &&
                     (chunk = readers_.front().slice.chunk_of(nodes[i])) != nullptr;
    if (run) {
      multiply_by_steps(chunk->offset.data() + nodes[i] % graph::chunk_size, room, &numbers[i]);
      i += room;
      continue;
    }
    if (i + places_ahead < nodes.size()) prefetch_place(nodes[i + places_ahead]);
    if (numbers[i] != 0)
      numbers[i] = nodes[i] == null_id ? 0 : checked_multiply(numbers[i], size_at(nodes[i]));
    ++i;
  }
}

bool Source::follows(std::uint32_t relationship, std::uint32_t node, std::uint32_t end) const {
  const auto ends = graph_->ends(graph::RelationshipId(relationship));
  return std::any_of(hop_.slices().begin(), hop_.slices().end(), [&](const auto& slice) {
    const bool out = slice.direction == graph::Direction::outgoing;
    return slice.type == ends.type && (out ? ends.start : ends.end).value == node &&
           (out ? ends.end : ends.start).value == end;
  });
}

bool Source::ends_are_simple(std::uint32_t node) const {
  if (readers_.size() > 2) return false;  // nobody has asked for more
  std::span<const std::uint32_t> lists[2];
  std::size_t count = 0;
  for (const Reader& reader : readers_) lists[count++] = reader.slice.ends(node);
  for (const auto& list : lists) {
    std::uint32_t repeated = 0;
    for (std::size_t i = 1; i < list.size(); ++i) repeated |= list[i] == list[i - 1] ? 1U : 0U;
    if (repeated != 0 || count_in(list, node) != 0) return false;
  }
  bool shared = false;
  for_each_common(lists[0], lists[1], [&](auto, auto, auto) { shared = true; });
  return !shared;
}

bool Source::may_meet(const Source& other) const {
  return std::any_of(hop_.slices().begin(), hop_.slices().end(), [&](const auto& one) {
    return std::any_of(other.hop_.slices().begin(), other.hop_.slices().end(), [&](const auto& two) {
      return one.type == two.type && one.direction != two.direction;
    });
  });
}

bool Source::is_same_as(const Source& other) const {
  return std::equal(hop_.slices().begin(), hop_.slices().end(), other.hop_.slices().begin(),
                    other.hop_.slices().end(), [](const auto& a, const auto& b) {
                      return a.type == b.type && a.direction == b.direction;
                    });
}

}  // namespace casus::execute
