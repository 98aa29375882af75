#include "engine/storage/snapshot.hpp"

#include <fmt/format.h>

#include <cstring>

#include "engine/storage/errors.hpp"

namespace casus::storage {

namespace {

MDB_txn* begin_reading(const Environment& environment) {
  MDB_txn* transaction = nullptr;
  int code = mdb_txn_begin(environment.handle(), nullptr, MDB_RDONLY, &transaction);
  if (code == MDB_READERS_FULL) {
    int cleared = 0;
    mdb_reader_check(environment.handle(), &cleared);
    code = mdb_txn_begin(environment.handle(), nullptr, MDB_RDONLY, &transaction);
  }
  if (code != 0) throw lmdb_error("read", environment.path(), code);
  return transaction;
}

std::string describe_key(std::string_view key) {
  ChunkKey chunk;
  if (key == state_key) return "the state record";
  if (decode_chunk_key(key, chunk))
    return fmt::format("chunk {} of object {}, kind {}", chunk.number, chunk.object,
                       static_cast<int>(chunk.kind));
  if (key.size() >= 5 && key[0] == index_key_byte)
    return fmt::format("a block of index {}", read_big_endian(key.data() + 1));
  return "a value under an unknown key";
}

ValueHeader header_of(std::string_view key, std::string_view value, const std::string& path) {
  ValueHeader header;
  if (value.size() < sizeof header) throw damaged_file(path, describe_key(key) + " is cut short");
  std::memcpy(&header, value.data(), sizeof header);
  return header;
}

Bytes payload_of(std::string_view value) {
  return {reinterpret_cast<const std::byte*>(value.data()) + sizeof(ValueHeader),
          value.size() - sizeof(ValueHeader)};
}

}  // namespace

Bytes verify_value(std::string_view key, std::string_view value, const std::string& path) {
  const ValueHeader header = header_of(key, value, path);
  const Bytes payload = payload_of(value);
  if (value_checksum(key, header.stamp, payload) != header.checksum)
    throw damaged_file(path, describe_key(key) + " does not match its checksum");
  if (format_tag_of(header.stamp) != value_format_tag)
    throw newer_format(path, format_tag_of(header.stamp), value_format_tag);
  return payload;
}

void Snapshot::require_length(std::uint64_t length) const {
  const std::uint64_t needed = (root_.last_page + 1) * root_.page_size;
  if (length < needed) throw truncated_file(path(), length, needed);
}

Snapshot::Snapshot(std::shared_ptr<Environment> environment)
    : environment_(std::move(environment)) {
  constexpr int attempts = 100;
  newest_version(environment_->map());  // LMDB would touch the meta pages of a file cut short
  for (int attempt = 1;; ++attempt) {
    transaction_ = begin_reading(*environment_);
    try {
      root_ = read_root(environment_->map(), mdb_txn_id(transaction_));
      return;
    } catch (const Error&) {
      // Two commits may have passed between the two lines above; then a newer version is there.
      const bool passed = newest_version(environment_->map()) != mdb_txn_id(transaction_);
      mdb_txn_abort(transaction_);
      if (!passed || attempt == attempts) throw;
    }
  }
}

Snapshot::~Snapshot() { mdb_txn_abort(transaction_); }

Bytes Snapshot::get(ChunkKey key) const {
  const std::string encoded = encode_chunk_key(key);
  const auto value = find_value(root_, encoded);
  return value ? payload(encoded, *value) : Bytes();
}

StoredChunk Snapshot::find(ChunkKey key) const {
  const std::string encoded = encode_chunk_key(key);
  const auto value = find_value(root_, encoded);
  if (!value) return {};
  const std::uint64_t version = header_of(encoded, value->bytes, path()).stamp & stamp_version_mask;
  if (value->overflow_page != lmdb_format::no_page) return {payload(encoded, *value), version};
  if (environment_->in_memory()) return {payload_of(value->bytes), version};
  return {verify_value(encoded, value->bytes, path()), version};
}

bool Snapshot::contains(std::string_view key) const { return find_value(root_, key).has_value(); }

StateRecord Snapshot::state() const {
  StateRecord record;
  const auto value = find_value(root_, state_key);
  if (!value) return record;
  const Bytes bytes = payload(state_key, *value);
  if (bytes.size() != sizeof record) throw damaged_file(path(), "the state record is malformed");
  std::memcpy(&record, bytes.data(), sizeof record);
  return record;
}

Bytes Snapshot::payload(std::string_view key, const TreePage::Value& value) const {
  if (value.overflow_page == lmdb_format::no_page) {
    if (value.bytes.size() < sizeof(ValueHeader)) verify_value(key, value.bytes, path());
    const std::lock_guard lock(copies_mutex_);
    if (const auto it = copies_.find(value.bytes.data()); it != copies_.end())
      return {reinterpret_cast<const std::byte*>(it->second.get()),
              value.bytes.size() - sizeof(ValueHeader)};
    if (!environment_->in_memory()) verify_value(key, value.bytes, path());
    return aligned_copy(value.bytes);
  }
  if (environment_->in_memory()) return payload_of(value.bytes);
  const ValueHeader header = header_of(key, value.bytes, path());
  if (environment_->verified().contains(value.overflow_page, header.stamp))
    return payload_of(value.bytes);
  const Bytes verified = verify_value(key, value.bytes, path());
  environment_->verified().add(value.overflow_page, header.stamp);
  return verified;
}

Bytes Snapshot::aligned_copy(std::string_view value) const {
  const Bytes payload = payload_of(value);
  auto copy = std::make_unique<std::uint64_t[]>(payload.size() / 8 + 1);
  if (!payload.empty()) std::memcpy(copy.get(), payload.data(), payload.size());
  const Bytes result{reinterpret_cast<const std::byte*>(copy.get()), payload.size()};
  copies_.emplace(value.data(), std::move(copy));
  return result;
}

void Snapshot::for_each(ChunkKind kind, std::uint32_t object,
                        const std::function<bool(ChunkKey, Bytes)>& visit) const {
  const std::string prefix = encode_chunk_prefix(kind, object);
  TreeCursor cursor(root_, root_.main);
  for (cursor.seek(prefix); !cursor.at_end() && cursor.key().substr(0, prefix.size()) == prefix;
       cursor.next()) {
    ChunkKey key;
    if (!decode_chunk_key(cursor.key(), key))
      throw damaged_file(path(), "a chunk key is malformed");
    if (!visit(key, payload(cursor.key(), cursor.value()))) return;
  }
}

void Snapshot::scan_index(
    std::uint32_t index, std::string_view from, std::optional<std::string_view> to,
    const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const {
  IndexCursor cursor(*this, index);
  std::string buffer;
  for (cursor.seek(encode_index_bound(from)); !cursor.at_end(); cursor.next()) {
    std::string_view key;
    std::uint32_t id = 0;
    if (!decode_index_entry(cursor.entry(), buffer, key, id))
      throw damaged_file(path(), "an index entry is malformed");
    if ((to && key >= *to) || !visit(key, id)) return;
  }
}

IndexCursor::IndexCursor(const Snapshot& snapshot, std::uint32_t index)
    : snapshot_(&snapshot),
      prefix_(encode_index_prefix(index)),
      blocks_(snapshot.root(), snapshot.root().main) {}

void IndexCursor::seek(std::string_view entry) {
  key_.assign(prefix_).append(entry);
  blocks_.seek_at_or_before(key_);
  if (!is_in_index()) blocks_.seek(prefix_);
  if (!enter_block()) return;
  block_.seek(entry);
  skip_empty_blocks();
}

bool IndexCursor::is_in_index() const {
  return !blocks_.at_end() && blocks_.key().substr(0, prefix_.size()) == prefix_;
}

bool IndexCursor::enter_block() {
  at_end_ = !is_in_index();
  if (!at_end_) block_.enter(snapshot_->payload(blocks_.key(), blocks_.value()), snapshot_->path());
  return !at_end_;
}

void IndexCursor::next() {
  block_.next();
  skip_empty_blocks();
}

void IndexCursor::skip_empty_blocks() {
  while (!at_end_ && block_.at_end()) {
    blocks_.next();
    if (enter_block()) block_.next();
  }
}

}  // namespace casus::storage
