#include "engine/graph/bulk_properties.hpp"

#include <algorithm>

namespace casus::graph {

BulkColumnChunk& OpenColumns::of(PropertyKeyId key) {
  if (by_key_.size() <= key.value) by_key_.resize(key.value + 1);
  auto& chunk = by_key_[key.value];
  if (chunk == nullptr) chunk = std::make_unique<BulkColumnChunk>();
  return *chunk;
}

void OpenColumns::finish(storage::ChunkKind kind, std::uint32_t number, EncodedChunks& out) {
  for (std::uint32_t key = 0; key < by_key_.size(); ++key) {
    if (by_key_[key] == nullptr || by_key_[key]->empty()) continue;
    by_key_[key]->finish(out.emplace_back(storage::ChunkKey{kind, key, number}, ByteBuffer()).second);
  }
}

void BulkProperties::add(std::uint32_t first, std::uint32_t end, const Fill& fill) {
  std::uint32_t from = first;
  if (from % chunk_size != 0) {
    const std::uint32_t room = chunk_size - from % chunk_size;
    const std::uint32_t to = end - from < room ? end : from + room;
    fill(open_, from, to);
    from = to;
    if (to % chunk_size != 0) return;
    put_open(to / chunk_size - 1);
  }
  const std::uint32_t full = (end - from) / chunk_size;
  encode_and_put(full, target_, [&](std::size_t i, EncodedChunks& out) {
    const auto begin = static_cast<std::uint32_t>(from + i * chunk_size);
    OpenColumns columns;
    fill(columns, begin, begin + chunk_size);
    columns.finish(kind_, begin / chunk_size, out);
  });
  from += full * chunk_size;
  if (from != end) fill(open_, from, end);
}

void BulkProperties::pass(std::uint32_t first, std::uint32_t end) {
  if (first / chunk_size != end / chunk_size) put_open(first / chunk_size);
}

void BulkProperties::finish(std::uint32_t end) { put_open(end / chunk_size); }

void BulkProperties::put_open(std::uint32_t number) {
  EncodedChunks chunks;
  open_.finish(kind_, number, chunks);
  for (auto& [key, bytes] : chunks) target_.put(key, std::move(bytes));
}

}  // namespace casus::graph
