#include "engine/graph/bulk_relationships.hpp"

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

}  // namespace

void BulkLoad::add_relationships(TypeId type, BulkRelationships relationships) {
  const std::uint64_t count = relationships.count();
  background_->wait();  // for the type before, after which come the ids of this one
  if (count >= RelationshipId::invalid_value - statistics_.relationship_bound) {
    throw ids_exhausted("relationship");
  }
  // What runs must be a copy of itself, as oneTBB has it, so it shares what it works on.
  const auto shared = std::make_shared<BulkRelationships>(std::move(relationships));
  background_->run([this, type, shared] { write_type(type, *shared); });
}

void BulkLoad::write_type(TypeId type, BulkRelationships& relationships) {
  const std::uint64_t count = relationships.count();
  const std::uint32_t base = statistics_.relationship_bound;
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
  if (with_properties) {
    write_properties(relationships, rows);
  } else {
    relationship_properties_.pass(base, base + static_cast<std::uint32_t>(count));
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
  const std::array<ChunkKind, 2> kinds =
      outgoing ? std::array{ChunkKind::outgoing, ChunkKind::outgoing_ids}
               : std::array{ChunkKind::incoming, ChunkKind::incoming_ids};
  encode_and_put(slices.size(), target_, [&](std::size_t i, EncodedChunks& out) {
    thread_local AdjacencyEncoder encoder;
    encoder.clear();
    const std::span<const std::uint64_t> slice = slices[i].entries;
    const auto first = static_cast<std::uint32_t>(slice.data() - entries.data());
    const auto source = [&](std::size_t k) { return high(slice[k]) % chunk_size; };
    const auto number = [&](std::size_t k) { return base + first + static_cast<std::uint32_t>(k); };
    if (outgoing) {
      encoder.add_all(
          slice.size(), source, [&](std::size_t k) { return low(slice[k]); }, number);
    } else {
      encoder.add_all(
          slice.size(), source, [&](std::size_t k) { return high(sorted[low(slice[k])]); },
          [&](std::size_t k) { return base + low(slice[k]); });
    }
    ByteBuffer neighbours, ids;
    encoder.finish(neighbours, ids);
    out.emplace_back(ChunkKey{kinds[0], type.value, slices[i].chunk}, std::move(neighbours));
    out.emplace_back(ChunkKey{kinds[1], type.value, slices[i].chunk}, std::move(ids));
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
  const auto key_of = [](std::uint64_t number) {
    return ChunkKey{ChunkKind::relationship, 0, static_cast<std::uint32_t>(number)};
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
    target_.put(key_of(to / chunk_size - 1), std::move(bytes));
    open_->chunk = {};
  }
  const std::uint64_t first = from / chunk_size;
  encode_and_put(end / chunk_size - std::min(first, end / chunk_size), target_,
                 [&](std::size_t i, EncodedChunks& out) {
                   RelationshipChunk chunk;
                   fill(chunk, (first + i) * chunk_size, (first + i + 1) * chunk_size);
                   encode_relationships(
                       chunk, out.emplace_back(key_of(first + i), ByteBuffer()).second);
                 });
  fill(open_->chunk, std::max(from, end / chunk_size * chunk_size), end);
}

namespace {

/// Finds the part that a row is in: a search among the few parts that begin near it.
class PartFinder {
 public:
  template <class Parts>
  explicit PartFinder(const Parts& parts) {
    for (const auto& part : parts) {
      begins_.push_back(part.first_row);
      while (first_part_.size() <= part.first_row >> shift)
        first_part_.push_back(static_cast<std::uint32_t>(begins_.size() - 1));
    }
  }
  [[nodiscard]] std::size_t operator()(std::uint64_t row) const {
    const std::size_t place = std::min<std::size_t>(row >> shift, first_part_.size() - 1);
    const auto from = begins_.begin() + first_part_[place];
    const auto to = place + 1 < first_part_.size() ? begins_.begin() + first_part_[place + 1] + 1
                                                   : begins_.end();
    return static_cast<std::size_t>(std::upper_bound(from, to, row) - begins_.begin()) - 1;
  }

 private:
  static constexpr unsigned shift = 12;
  std::vector<std::uint64_t> begins_;
  // Of the parts that begin in (row >> shift), or after it where none does, the first one; no part
  // before the one before it has such a row.
  std::vector<std::uint32_t> first_part_;
};

}  // namespace

void BulkLoad::write_properties(const BulkRelationships& from,
                                std::span<const std::uint32_t> rows) {
  const std::uint32_t base = statistics_.relationship_bound;
  const PartFinder part_of(from.parts_);
  const auto fill = [&](OpenColumns& chunks, std::uint32_t begin, std::uint32_t end) {
    // The values lie where their rows were read. A profile showed each add() waiting for its own, so
    // all of a chunk are asked for first.
    std::array<std::size_t, chunk_size> parts;
    for (std::uint32_t id = begin; id < end; ++id) {
      const std::uint32_t row = rows[id - base];
      const auto& part = from.parts_[parts[id - begin] = part_of(row)];
      for (const auto& [key, column] : part.columns) column.prefetch(row - part.first_row);
    }
    for (std::uint32_t id = begin; id < end; ++id) {
      const auto& part = from.parts_[parts[id - begin]];
      const std::size_t row = rows[id - base] - part.first_row;
      for (const auto& [key, column] : part.columns) {
        if (column.has(row)) chunks.of(key).add(id % chunk_size, column, row);
      }
    }
  };
  relationship_properties_.add(base, base + static_cast<std::uint32_t>(rows.size()), fill);
}

void BulkLoad::finish_open_chunks() {
  const std::uint32_t number = statistics_.relationship_bound / chunk_size;
  ByteBuffer bytes;
  encode_relationships(open_->chunk, bytes);
  target_.put({ChunkKind::relationship, 0, number}, std::move(bytes));
  relationship_properties_.finish(statistics_.relationship_bound);
}

}  // namespace casus::graph
