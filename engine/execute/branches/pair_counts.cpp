#include "engine/execute/branches/pair_counts.hpp"

#include <algorithm>
#include <bit>

#include "engine/execute/branches/optional_room.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

bool PairCounts::build(const Source& source, ExecutionContext& context) {
  static constexpr std::size_t pairs_a_bucket = 4;  // of eight
  both_ways_ = source.leads_both_ways();
  const std::uint64_t pairs = both_ways_ ? source.relationships() / 2 : source.relationships();
  const std::size_t size = std::bit_ceil(pairs / pairs_a_bucket + 2);
  if (!reserve_if_plenty(context, size * sizeof(Bucket))) return false;
  Bucket empty;
  empty.pairs.fill(none);
  buckets_.assign(size, empty);
  mask_ = size - 1;
  const std::uint32_t bound = context.graph->node_bound();
  const std::uint32_t chunks = graph::chunks_for(bound, graph::chunk_size);
  for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
    if (chunk % 64 == 0) context.check();
    if (add_chunk(source, chunk, bound)) continue;
    buckets_ = {};
    return false;
  }
  return true;
}

bool PairCounts::add_chunk(const Source& source, std::uint32_t chunk, std::uint32_t bound) {
  const std::uint32_t first = chunk * graph::chunk_size;
  std::array<Source::ChunkLists, 2> room{};
  const auto lists = source.chunks_at(first, room);
  const bool empty = !lists.empty() && std::all_of(lists.begin(), lists.end(), [](const auto& each) {
    return each.chunk->header.count == 0;
  });
  if (empty) return true;
  for (std::size_t i = 0; i < source.lists_per_node(); ++i) {
    if (both_ways_ && source.skips_self_loops(i)) continue;  // the same relationships, seen from their other ends
    for (std::uint32_t node = first; node < std::min(bound - first, graph::chunk_size) + first; ++node)
      if (!add_list(node, source.reader(i).ends(node))) return false;
  }
  return true;
}

CASUS_VECTORIZED void PairCounts::count(std::span<Asked> pairs) const {
  static constexpr std::size_t ahead = 16;
  const Bucket* const buckets = buckets_.data();
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (k + ahead < pairs.size()) fetch(buckets + place_of(pair_of(pairs[k + ahead].from, pairs[k + ahead].end)));
    const std::uint64_t pair = pair_of(pairs[k].from, pairs[k].end);
    std::uint64_t count = 0;
    std::size_t place = place_of(pair);
    for (;; place = (place + 1) & mask_) {
      for (const std::uint64_t each : buckets[place].pairs) count += each == pair ? 1 : 0;
      if (buckets[place].pairs.back() == none) break;
    }
    pairs[k].count = count;
  }
}

/// False where an end comes so often that what is asked for would have to be looked for.
bool PairCounts::add_list(std::uint32_t node, std::span<const std::uint32_t> ends) {
  static constexpr std::size_t many = 16;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (i >= many && ends[i] == ends[i - many]) return false;
    const std::uint64_t pair = pair_of(node, ends[i]);
    std::size_t place = place_of(pair);
    while (buckets_[place].pairs.back() != none) place = (place + 1) & mask_;
    *std::find(buckets_[place].pairs.begin(), buckets_[place].pairs.end(), none) = pair;
  }
  return true;
}

}  // namespace casus::execute
