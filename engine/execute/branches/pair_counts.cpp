#include "engine/execute/branches/pair_counts.hpp"

#include <bit>

#include "engine/execute/branches/optional_room.hpp"

namespace casus::execute {

bool PairCounts::build(const Source& source, ExecutionContext& context) {
  const std::size_t size = std::bit_ceil(2 * source.relationships() + 2);
  if (!reserve_if_plenty(context, size * sizeof(std::uint64_t))) return false;
  pairs_.assign(size, none);
  mask_ = size - 1;
  const std::uint32_t bound = context.graph->node_bound();
  const std::uint32_t chunks = graph::chunks_for(bound, graph::chunk_size);
  for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
    if (chunk % 64 == 0) context.check();
    add_chunk(source, chunk, bound);
  }
  return true;
}

void PairCounts::add_chunk(const Source& source, std::uint32_t chunk, std::uint32_t bound) {
  const std::uint32_t first = chunk * graph::chunk_size;
  std::array<Source::ChunkLists, 2> room{};
  const auto lists = source.chunks_at(first, room);
  const bool empty = !lists.empty() && std::all_of(lists.begin(), lists.end(), [](const auto& each) {
    return each.chunk->header.count == 0;
  });
  if (empty) return;
  for (std::uint32_t node = first; node < std::min(bound - first, graph::chunk_size) + first; ++node)
    source.for_each_end(node, [&](std::uint32_t end) {
      const std::uint64_t pair = pair_of(node, end);
      std::size_t place = place_of(pair);
      while (pairs_[place] != none) place = (place + 1) & mask_;
      pairs_[place] = pair;
    });
}

}  // namespace casus::execute
