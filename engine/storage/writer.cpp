#include "engine/storage/writer.hpp"

#include <utility>

#include "engine/storage/errors.hpp"

namespace casus::storage {

Writer::Writer(std::shared_ptr<const Snapshot> base, Commit commit, std::function<void()> end)
    : base_(std::move(base)), commit_(std::move(commit)), end_(std::move(end)) {}

Writer::~Writer() { finish(); }

void Writer::finish() {
  if (end_) std::exchange(end_, nullptr)();
}

void Writer::require_open() const {
  if (!end_) throw writer_is_over();
}

void Writer::put(ChunkKey key, Bytes bytes) {
  require_open();
  const auto* text = reinterpret_cast<const char*>(bytes.data());
  chunks_.insert_or_assign(encode_chunk_key(key), std::string(text, bytes.size()));
}

void Writer::erase(ChunkKey key) {
  require_open();
  chunks_.insert_or_assign(encode_chunk_key(key), std::nullopt);
}

void Writer::add_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) {
  require_open();
  index_changes_.add(index, key, id);
}

void Writer::remove_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) {
  require_open();
  index_changes_.remove(index, key, id);
}

void Writer::clear_index(std::uint32_t index) {
  require_open();
  index_changes_.clear(index);
}

void Writer::scan_index(
    std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
    const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const {
  require_open();
  index_changes_.scan(*base_, index, from, to, visit);
}

bool Writer::added_keys_are_unique(std::uint32_t index, std::size_t most) const {
  require_open();
  return index_changes_.added_keys_are_unique(*base_, index, most);
}

void Writer::commit() {
  require_open();
  std::function<void()> then;
  try {
    index_changes_.apply(*base_, chunks_);
    if (!chunks_.empty()) then = commit_(base_, chunks_);
  } catch (...) {
    finish();
    throw;
  }
  finish();
  if (then) then();
}

}  // namespace casus::storage
