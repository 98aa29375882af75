#include "engine/graph/bulk_load.hpp"

#include <algorithm>

#include "engine/graph/bulk_relationships.hpp"
#include "engine/graph/catalog_codec.hpp"
#include "engine/graph/encodings/bitmap.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

using storage::ChunkKind;

void BulkRelationships::add(std::vector<std::uint64_t> ends, BulkColumns columns) {
  if (ends.empty()) return;
  const std::uint64_t first = count_;
  count_ += ends.size();
  parts_.push_back({first, std::move(ends), std::move(columns)});
}

BulkLoad::BulkLoad(BulkTarget& target)
    : target_(target),
      catalog_(target.catalog()),
      node_properties_(target, ChunkKind::node_property),
      relationship_properties_(target, ChunkKind::relationship_property),
      open_(std::make_unique<OpenRelationships>()),
      background_(std::make_unique<Background>()) {
  statistics_.catalog_generation = target.catalog_generation();
}

BulkLoad::~BulkLoad() = default;

// --- names --------------------------------------------------------------------------------------

LabelId BulkLoad::label(std::string_view name) { return catalog_.labels.find_or_add(name); }

TypeId BulkLoad::type(std::string_view name) {
  const TypeId known = catalog_.types.find(name);
  if (known.valid()) return known;
  if (catalog_.types.size() == type_limit) throw too_many_types(type_limit);
  return catalog_.types.find_or_add(name);
}

PropertyKeyId BulkLoad::key(std::string_view name) {
  return catalog_.keys.find_or_add(name);
}

std::uint32_t BulkLoad::label_set(std::vector<LabelId> labels) {
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  const auto next = static_cast<std::uint32_t>(label_sets_.size());
  const auto [it, added] = label_set_numbers_.emplace(std::move(labels), next);
  if (added) label_sets_.push_back(it->first);
  return it->second;
}

// --- nodes --------------------------------------------------------------------------------------

void BulkLoad::add_run(std::uint32_t first, std::uint32_t set) {
  if (runs_.empty() || runs_.back().set != set) runs_.push_back({first, set});
}

std::uint32_t BulkLoad::add_nodes(std::uint32_t count, std::span<const std::uint32_t> sets,
                                  const BulkColumns& columns) {
  const std::uint32_t first = statistics_.node_bound;
  if (count >= NodeId::invalid_value - first) throw ids_exhausted("node");
  if (sets.size() == 1) {
    if (count > 0) add_run(first, sets[0]);
  } else {
    for (std::uint32_t i = 0; i < count; ++i) add_run(first + i, sets[i]);
  }
  const auto fill = [&](OpenColumns& chunks, std::uint32_t from, std::uint32_t to) {
    for (const auto& [key, column] : columns)
      chunks.of(key).add_rows(from % chunk_size, column, from - first, to - first);
  };
  node_properties_.add(first, first + count, fill);
  statistics_.node_bound += count;
  statistics_.node_count += count;
  return first;
}

void BulkLoad::finish_nodes() {
  node_properties_.finish(statistics_.node_bound);
  write_existence();
  write_labels();
}

namespace {

// Sets the bits [from, to) of a chunk, relative to its beginning.
void set_bits(BitmapChunk& chunk, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t bit = from; bit < to;) {
    if (bit % 64 == 0 && bit + 64 <= to) {
      chunk.words[bit / 64] = ~std::uint64_t{0};
      bit += 64;
    } else {
      chunk.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
      ++bit;
    }
  }
}

}  // namespace

void BulkLoad::write_existence() {
  const std::uint32_t bound = statistics_.node_bound;
  for (std::uint32_t number = 0; std::uint64_t{number} * bitmap_chunk_bits < bound; ++number) {
    BitmapChunk chunk;
    set_bits(chunk, 0, std::min(bound - number * bitmap_chunk_bits, bitmap_chunk_bits));
    ByteBuffer bytes;
    encode_bitmap(chunk, bytes);
    target_.put({ChunkKind::node_existence, 0, number}, std::move(bytes));
  }
}

void BulkLoad::write_labels() {
  const std::uint32_t bound = statistics_.node_bound;
  std::map<std::uint32_t, BitmapChunk> open;  // by label id
  const auto write = [&](std::uint32_t number) {
    for (const auto& [label, chunk] : open) {
      ByteBuffer bytes;
      encode_bitmap(chunk, bytes);
      target_.put({ChunkKind::label, label, number}, std::move(bytes));
    }
    open.clear();
  };
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const std::uint32_t end = run + 1 < runs_.size() ? runs_[run + 1].first : bound;
    for (const LabelId label : label_sets_[runs_[run].set]) {
      add_to_count(statistics_.label_counts, label.value, end - runs_[run].first);
    }
    for (std::uint32_t from = runs_[run].first; from < end;) {
      const std::uint32_t number = from / bitmap_chunk_bits;
      const std::uint32_t chunk_first = number * bitmap_chunk_bits;
      const std::uint32_t to =
          end - chunk_first < bitmap_chunk_bits ? end : chunk_first + bitmap_chunk_bits;
      for (const LabelId label : label_sets_[runs_[run].set]) {
        set_bits(open[label.value], from - chunk_first, to - chunk_first);
      }
      if (to == bound || to % bitmap_chunk_bits == 0) write(number);
      from = to;
    }
  }
}

// --- the end ------------------------------------------------------------------------------------

void BulkLoad::finish() {
  background_->wait();
  finish_open_chunks();
  statistics_.first_free_node = statistics_.node_bound;
  statistics_.first_free_relationship = statistics_.relationship_bound;
  ++statistics_.catalog_generation;
  ByteBuffer names;
  encode_catalog(catalog_, names);
  target_.put({ChunkKind::catalog, 0, 0}, std::move(names));
  ByteBuffer counts;
  encode_statistics(statistics_, counts);
  target_.put({ChunkKind::statistics, 0, 0}, std::move(counts));
  for (std::uint32_t type = 0; type < statistics_.by_type.size(); ++type) {
    ByteBuffer labels;
    encode_type_labels(statistics_.by_type[type], labels);
    target_.put({ChunkKind::statistics, type + 1, 0}, std::move(labels));
  }
  target_.publish();
}

}  // namespace casus::graph
