#include "engine/execute/branches/source.hpp"

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

namespace {

/// numbers[i] *= offset[i + 1] - offset[i], for numbers of 32 bits; the bits set in the products.
CASUS_VECTORIZED std::uint64_t multiply_by_steps(const std::uint32_t* offset, std::size_t count,
                                                 std::uint64_t* numbers) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] =
        std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * (offset[i + 1] - offset[i]);
    bits |= numbers[i];
  }
  return bits;
}

CASUS_VECTORIZED std::uint32_t differences(const std::uint32_t* nodes, std::size_t count) {
  std::uint32_t off = 0;
  for (std::size_t i = 0; i < count; ++i) off |= nodes[i] ^ (nodes[0] + static_cast<std::uint32_t>(i));
  return off;
}

}  // namespace

bool are_consecutive(std::span<const std::uint32_t> nodes) {
  return nodes.back() - nodes.front() == nodes.size() - 1 && differences(nodes.data(), nodes.size()) == 0;
}

/// The chunk of lists in which these nodes, all of one chunk of ids, lie side by side; else null.
const graph::AdjacencyChunk* Source::chunk_of_run(std::span<const std::uint32_t> nodes,
                                                  bool consecutive) const {
  static constexpr std::size_t few = 16;
  if (readers_.size() != 1 || nodes.size() < few || nodes.front() == null_id) return nullptr;
  if (!consecutive && !are_consecutive(nodes)) return nullptr;
  return readers_.front().slice.chunk_of(nodes.front());
}

void Source::multiply_by_size(std::span<const std::uint32_t> nodes, bool consecutive,
                              Numbers& numbers) const {
  const bool small = numbers.are_small();
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < nodes.size();) {
    const std::size_t room =
        std::min<std::size_t>(nodes.size() - i, graph::chunk_size - nodes[i] % graph::chunk_size);
    const auto* chunk = small ? chunk_of_run(nodes.subspan(i, room), consecutive) : nullptr;
    if (chunk != nullptr) {
      readers_.front().slice.prefetch_offsets(nodes[i] / graph::chunk_size + 1);
      bits |= multiply_by_steps(chunk->offset.data() + nodes[i] % graph::chunk_size, room, &numbers[i]);
      i += room;
      continue;
    }
    if (i + places_ahead < nodes.size()) prefetch_place(nodes[i + places_ahead]);
    if (numbers[i] != 0)
      numbers[i] = nodes[i] == null_id ? 0 : checked_multiply(numbers[i], size_at(nodes[i]));
    bits |= numbers[i];
    ++i;
  }
  numbers.bits = bits;
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

std::optional<bool> Source::chunk_is_simple(std::uint32_t chunk, bool find_out) const {
  using graph::ListsOf;
  const auto& slices = hop_.slices();
  const bool both = slices.size() == 2 && slices[0].type == slices[1].type &&
                    slices[0].direction != slices[1].direction;
  if (slices.size() != 1 && !both) return std::nullopt;
  const bool outgoing = slices.front().direction == graph::Direction::outgoing;
  const ListsOf lists = both ? ListsOf::both : outgoing ? ListsOf::outgoing : ListsOf::incoming;
  const auto known = graph_->known_simple_ends(slices.front().type, lists, chunk);
  if (known || !find_out) return known;
  return graph_->has_simple_ends(slices.front().type, lists, chunk);
}

bool Source::may_meet(const Source& other) const {
  return has_slices(other, [](const auto& one, const auto& two) { return one.direction != two.direction; });
}

bool Source::shares_lists_with(const Source& other) const {
  return has_slices(other, [](const auto& one, const auto& two) { return one.direction == two.direction; });
}

/// Whether there is a slice of each, both of one type, that are as asked for.
template <class AreAsAsked>
bool Source::has_slices(const Source& other, AreAsAsked are_as_asked) const {
  return std::any_of(hop_.slices().begin(), hop_.slices().end(), [&](const auto& one) {
    return std::any_of(other.hop_.slices().begin(), other.hop_.slices().end(), [&](const auto& two) {
      return one.type == two.type && are_as_asked(one, two);
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
