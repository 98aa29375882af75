#include "engine/graph/bulk_relationships.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>

#include "engine/graph/encodings/adjacency.hpp"
#include "engine/graph/encodings/relationships.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

using storage::ChunkKey;
using storage::ChunkKind;

namespace {

constexpr std::uint32_t high(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 32); }
constexpr std::uint32_t low(std::uint64_t key) { return static_cast<std::uint32_t>(key); }

/// The part of sorted entries whose upper half lies in one chunk of nodes.
struct Slice {
  std::uint32_t chunk;
  std::span<const std::uint64_t> entries;
};

std::vector<Slice> slices_by_chunk(std::span<const std::uint64_t> entries) {
  std::vector<Slice> slices;
  while (!entries.empty()) {
    const std::uint32_t chunk = high(entries.front()) / chunk_size;
    // Of the last chunk there can be, the first key past it would not fit 64 bits.
    const std::uint64_t last = ((std::uint64_t{chunk} + 1) * chunk_size << 32) - 1;
    const auto end = std::upper_bound(entries.begin(), entries.end(), last);
    const auto count = static_cast<std::size_t>(end - entries.begin());
    slices.push_back({chunk, entries.first(count)});
    entries = entries.subspan(count);
  }
  return slices;
}

/// Calls encode(i, first, second) for all i below `count` in parallel and put(i, first, second) in
/// order, some at a time so that the encoded bytes stay few.
template <class Encode, class Put>
void encode_and_put(std::size_t count, const Encode& encode, const Put& put) {
  constexpr std::size_t window = 64;
  std::array<std::pair<ByteBuffer, ByteBuffer>, window> encoded;
  for (std::size_t first = 0; first < count; first += window) {
    const std::size_t some = std::min(window, count - first);
    tbb::parallel_for(std::size_t{0}, some, [&](std::size_t i) {
      encoded[i] = {};
      encode(first + i, encoded[i].first, encoded[i].second);
    });
    for (std::size_t i = 0; i < some; ++i) {
      put(first + i, std::move(encoded[i].first), std::move(encoded[i].second));
    }
  }
}

}  // namespace

void BulkLoad::add_relationships(TypeId type, BulkRelationships relationships) {
  const std::uint64_t count = relationships.count();
  if (count >= RelationshipId::invalid_value - statistics_.relationship_bound) {
    throw ids_exhausted("relationship");
  }
  const bool with_properties = std::any_of(relationships.parts_.begin(), relationships.parts_.end(),
                                           [](const auto& part) { return !part.columns.empty(); });
  std::vector<std::uint64_t> sorted;
  sorted.reserve(count);
  std::vector<std::uint32_t> rows;  // where each of `sorted` was read; empty without properties
  if (with_properties) {
    std::vector<Keyed> keyed;
    keyed.reserve(count);
    for (auto& part : relationships.parts_) {
      for (const std::uint64_t ends : part.ends) {
        keyed.push_back({ends, static_cast<std::uint32_t>(keyed.size())});
      }
      part.ends = {};
    }
    radix_sort(keyed, 0, [](const Keyed& entry) { return entry.key; });
    rows.reserve(count);
    for (const Keyed& entry : keyed) {
      sorted.push_back(entry.key);
      rows.push_back(entry.row);
    }
  } else {
    for (auto& part : relationships.parts_) {
      sorted.insert(sorted.end(), part.ends.begin(), part.ends.end());
      part.ends = {};
    }
    radix_sort(sorted, 0, [](std::uint64_t key) { return key; });
  }
  // Properties before the table: they follow the same chunks of ids.
  if (with_properties) {
    write_properties(relationships, rows);
  } else if ((statistics_.relationship_bound + count) / chunk_size !=
             statistics_.relationship_bound / chunk_size) {
    put_properties(statistics_.relationship_bound /
                   chunk_size);  // no value follows in the chunks that the types before have begun
  }
  relationships.parts_.clear();
  rows = {};
  write_adjacency(type, Direction::outgoing, sorted, sorted);
  {
    std::vector<std::uint64_t> incoming(count);
    for (std::size_t i = 0; i < count; ++i) {
      incoming[i] = std::uint64_t{low(sorted[i])} << 32 | static_cast<std::uint32_t>(i);
    }
    // Stable, so entries of one end stay in the order of start and id.
    radix_sort(incoming, 32, [](std::uint64_t key) { return key; });
    write_adjacency(type, Direction::incoming, incoming, sorted);
  }
  write_relationships(type, sorted);
  add_to_count(statistics_.type_counts, type.value, static_cast<std::int64_t>(count));
  statistics_.relationship_count += count;
  statistics_.relationship_bound += static_cast<std::uint32_t>(count);
}

// Entries are node and, outgoing, the other end, or, incoming, the position in `sorted`.
void BulkLoad::write_adjacency(TypeId type, Direction direction,
                               std::span<const std::uint64_t> entries,
                               std::span<const std::uint64_t> sorted) {
  count_labels(type, direction, entries);
  const bool outgoing = direction == Direction::outgoing;
  const std::vector<Slice> slices = slices_by_chunk(entries);
  const std::uint32_t base = statistics_.relationship_bound;
  const auto encode = [&](std::size_t i, ByteBuffer& neighbours, ByteBuffer& ids) {
    thread_local AdjacencyEncoder encoder;
    encoder.clear();
    const std::span<const std::uint64_t> slice = slices[i].entries;
    const auto first = static_cast<std::uint32_t>(slice.data() - entries.data());
    for (std::uint32_t k = 0; k < slice.size(); ++k) {
      const std::uint32_t position = outgoing ? first + k : low(slice[k]);
      const std::uint32_t neighbour = outgoing ? low(slice[k]) : high(sorted[position]);
      encoder.add(high(slice[k]) % chunk_size, neighbour, base + position);
    }
    encoder.finish(neighbours, ids);
  };
  encode_and_put(slices.size(), encode, [&](std::size_t i, ByteBuffer neighbours, ByteBuffer ids) {
    const std::uint32_t chunk = slices[i].chunk;
    target_.put({outgoing ? ChunkKind::outgoing : ChunkKind::incoming, type.value, chunk},
                std::move(neighbours));
    target_.put({outgoing ? ChunkKind::outgoing_ids : ChunkKind::incoming_ids, type.value, chunk},
                std::move(ids));
  });
}

void BulkLoad::count_labels(TypeId type, Direction direction,
                            std::span<const std::uint64_t> entries) {
  if (statistics_.by_type.size() <= type.value) statistics_.by_type.resize(type.value + 1);
  auto& counts = statistics_.by_type[type.value].of(direction);
  std::size_t run = 0;
  for (std::size_t i = 0; i < entries.size();) {
    const auto after = [this](std::size_t r) {
      return r + 1 < runs_.size() ? runs_[r + 1].first : statistics_.node_bound;
    };
    while (after(run) <= high(entries[i])) ++run;
    const auto bound = entries.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = std::lower_bound(bound, entries.end(), std::uint64_t{after(run)} << 32);
    const std::int64_t of_run = end - bound;
    for (const LabelId label : label_sets_[runs_[run].set]) {
      add_to_count(counts, label.value, of_run);
    }
    i += static_cast<std::size_t>(of_run);
  }
}

void BulkLoad::write_relationships(TypeId type, std::span<const std::uint64_t> sorted) {
  const std::uint32_t base = statistics_.relationship_bound;
  const std::uint64_t end = base + sorted.size();
  const auto fill = [&](RelationshipChunk& chunk, std::uint64_t from, std::uint64_t to) {
    for (std::uint64_t id = from; id < to; ++id) {
      const std::uint64_t ends = sorted[id - base];
      chunk.pairs[id % chunk_size] = {high(ends), low(ends)};
      chunk.types[id % chunk_size] = static_cast<std::uint16_t>(type.value);
    }
  };
  const auto put = [&](std::uint64_t number, ByteBuffer bytes) {
    target_.put({ChunkKind::relationship, 0, static_cast<std::uint32_t>(number)}, std::move(bytes));
  };
  std::uint64_t from = base;
  if (base % chunk_size != 0) {  // the chunk that the type before has begun
    const std::uint64_t chunk_end = (from / chunk_size + 1) * chunk_size;
    const std::uint64_t to = std::min(end, chunk_end);
    fill(open_->chunk, from, to);
    from = to;
    if (to != chunk_end) return;
    ByteBuffer bytes;
    encode_relationships(open_->chunk, bytes);
    put(to / chunk_size - 1, std::move(bytes));
    open_->chunk = {};
  }
  const std::uint64_t first = from / chunk_size;
  encode_and_put(
      end / chunk_size - std::min(first, end / chunk_size),
      [&](std::size_t i, ByteBuffer& bytes, ByteBuffer&) {
        RelationshipChunk chunk;
        fill(chunk, (first + i) * chunk_size, (first + i + 1) * chunk_size);
        encode_relationships(chunk, bytes);
      },
      [&](std::size_t i, ByteBuffer bytes, ByteBuffer) { put(first + i, std::move(bytes)); });
  fill(open_->chunk, std::max(from, end / chunk_size * chunk_size), end);
}

void BulkLoad::write_properties(const BulkRelationships& from,
                                std::span<const std::uint32_t> rows) {
  const std::uint32_t base = statistics_.relationship_bound;
  const auto& parts = from.parts_;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto part = std::prev(
        std::upper_bound(parts.begin(), parts.end(), rows[i],
                         [](std::uint32_t row, const auto& p) { return row < p.first_row; }));
    const std::size_t row = rows[i] - part->first_row;
    const std::uint64_t id = base + i;
    for (const auto& [key, column] : part->columns) {
      if (!column.has(row)) continue;
      auto& chunk = relationship_chunks_[key.value];
      if (chunk == nullptr) chunk = std::make_unique<BulkColumnChunk>();
      chunk->add(static_cast<std::uint32_t>(id % chunk_size), column, row);
    }
    if ((id + 1) % chunk_size != 0) continue;
    put_properties(static_cast<std::uint32_t>(id / chunk_size));
  }
}

void BulkLoad::finish_open_chunks() {
  const std::uint32_t number = statistics_.relationship_bound / chunk_size;
  ByteBuffer bytes;
  encode_relationships(open_->chunk, bytes);
  target_.put({ChunkKind::relationship, 0, number}, std::move(bytes));
  put_properties(number);
}

void BulkLoad::put_properties(std::uint32_t number) {
  for (std::uint32_t key = 0; key < relationship_chunks_.size(); ++key) {
    if (relationship_chunks_[key] == nullptr) continue;
    put_chunk(ChunkKind::relationship_property, PropertyKeyId(key), number,
              *relationship_chunks_[key]);
  }
}

}  // namespace casus::graph
