#include "engine/storage/index_block.hpp"

#include <algorithm>
#include <cstring>

#include "engine/storage/errors.hpp"
#include "engine/storage/layout.hpp"

namespace casus::storage {

namespace {

constexpr std::size_t restart_interval = 16;

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const std::size_t limit = std::min(a.size(), b.size());
  std::size_t i = 0;
  while (i < limit && a[i] == b[i]) ++i;
  return i;
}

/// Lengths are below 2^14: seven bits and a continuation bit, then the rest.
void append_length(std::string& out, std::size_t length) {
  if (length < 0x80) {
    out.push_back(static_cast<char>(length));
  } else {
    out.push_back(static_cast<char>(0x80 | (length & 0x7F)));
    out.push_back(static_cast<char>(length >> 7));
  }
}

constexpr std::size_t length_size(std::size_t length) { return length < 0x80 ? 1 : 2; }

void append_u16(std::string& out, std::size_t number) {
  out.push_back(static_cast<char>(number));
  out.push_back(static_cast<char>(number >> 8));
}

/// Bytes an entry takes at `place` in its block, behind `previous`.
std::size_t encoded_size(std::string_view previous, std::string_view entry, std::size_t place) {
  const bool restart = place % restart_interval == 0;
  const std::size_t shared = restart ? 0 : shared_prefix(previous, entry);
  const std::size_t rest = entry.size() - shared;
  return length_size(shared) + length_size(rest) + rest + (restart ? 2 : 0);
}

}  // namespace

std::string encode_index_bound(std::string_view key) {
  const auto zeros = static_cast<std::size_t>(std::count(key.begin(), key.end(), '\0'));
  std::string entry;
  entry.reserve(key.size() + zeros + 6);  // two zeros, and perhaps an id
  if (zeros == 0) {
    entry = key;
  } else {
    entry.resize(key.size() + zeros);
    char* to = entry.data();
    for (const char c : key) {
      *to++ = c;
      if (c == 0) *to++ = static_cast<char>(0xFF);
    }
  }
  entry.append(2, '\0');
  return entry;
}

std::string encode_index_entry(std::string_view key, std::uint32_t id) {
  std::string entry = encode_index_bound(key);
  append_big_endian(entry, id);
  return entry;
}

bool decode_index_entry(std::string_view entry, std::string& buffer, std::string_view& key,
                        std::uint32_t& id) {
  if (entry.size() < 6) return false;
  id = read_big_endian(entry.data() + entry.size() - 4);
  const std::string_view body = entry.substr(0, entry.size() - 6);
  if (entry.substr(body.size(), 2) != std::string_view("\0\0", 2)) return false;
  if (body.find('\0') == std::string_view::npos) {
    key = body;
    return true;
  }
  buffer.clear();
  for (std::size_t i = 0; i < body.size(); ++i) {
    buffer.push_back(body[i]);
    if (body[i] != 0) continue;
    if (++i == body.size() || static_cast<unsigned char>(body[i]) != 0xFF) return false;
  }
  key = buffer;
  return true;
}

std::string encode_index_block(const std::vector<std::string>& entries, std::size_t begin,
                               std::size_t end) {
  std::string block;
  block.reserve(index_block_size);
  std::vector<std::size_t> restarts;
  for (std::size_t i = begin; i < end; ++i) {
    const bool restart = (i - begin) % restart_interval == 0;
    if (restart) restarts.push_back(block.size());
    const std::size_t shared = restart ? 0 : shared_prefix(entries[i - 1], entries[i]);
    append_length(block, shared);
    append_length(block, entries[i].size() - shared);
    block.append(entries[i], shared, std::string::npos);
  }
  for (const std::size_t offset : restarts) append_u16(block, offset);
  append_u16(block, restarts.size());
  return block;
}

std::vector<std::size_t> cut_into_blocks(const std::vector<std::string>& entries, bool fill) {
  std::size_t limit = index_block_size;
  if (!fill) {
    std::size_t total = 2;
    for (std::size_t i = 0; i < entries.size(); ++i)
      total += encoded_size(i == 0 ? std::string_view() : entries[i - 1], entries[i], i);
    const std::size_t blocks = (total + index_block_size - 1) / index_block_size;
    // A little over the even share, since each block repeats a prefix at its start.
    if (blocks > 1) limit = std::min(limit, total / blocks + 600);
  }
  std::vector<std::size_t> starts{0};
  std::size_t size = 2;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string_view previous = i == 0 ? std::string_view() : entries[i - 1];
    const std::size_t more = encoded_size(previous, entries[i], i - starts.back());
    if (size + more > limit && i > starts.back()) {
      starts.push_back(i);
      size = 2 + encoded_size(previous, entries[i], 0);
    } else {
      size += more;
    }
  }
  return starts;
}

std::string shortest_separator(std::string_view left, std::string_view right) {
  return std::string(right.substr(0, shared_prefix(left, right) + 1));
}

IndexBlockCursor::IndexBlockCursor(Bytes block, const std::string& path) {
  enter(block, path);
  next();
}

void IndexBlockCursor::enter(Bytes block, const std::string& path) {
  bytes_ = reinterpret_cast<const unsigned char*>(block.data());
  path_ = &path;
  position_ = 0;
  entry_.clear();
  if (block.size() < 2) malformed();
  restarts_ = bytes_[block.size() - 2] | std::size_t{bytes_[block.size() - 1]} << 8;
  if (2 + 2 * restarts_ > block.size()) malformed();
  end_ = block.size() - 2 - 2 * restarts_;
  if ((end_ == 0) != (restarts_ == 0)) malformed();
}

void IndexBlockCursor::malformed() const {
  throw damaged_file(*path_, "an index block is malformed");
}

std::size_t IndexBlockCursor::restart_offset(std::size_t restart) const {
  const unsigned char* at = bytes_ + end_ + 2 * restart;
  const std::size_t offset = at[0] | std::size_t{at[1]} << 8;
  if (offset >= end_) malformed();
  return offset;
}

inline std::size_t IndexBlockCursor::read_length(std::size_t& position) const {
  if (position >= end_) malformed();
  std::size_t length = bytes_[position++];
  if (length < 0x80) return length;
  if (position >= end_) malformed();
  return (length & 0x7F) | std::size_t{bytes_[position++]} << 7;
}

std::string_view IndexBlockCursor::restart_entry(std::size_t restart) const {
  std::size_t position = restart_offset(restart);
  if (read_length(position) != 0) malformed();
  const std::size_t length = read_length(position);
  if (length > end_ - position) malformed();
  return {reinterpret_cast<const char*>(bytes_ + position), length};
}

void IndexBlockCursor::seek(std::string_view entry) {
  std::size_t low = 0, high = restarts_;  // the last restart whose entry is less than `entry`
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    if (restart_entry(middle) < entry)
      low = middle;
    else
      high = middle;
  }
  position_ = restarts_ == 0 ? end_ : restart_offset(low);
  skip_to(entry);
}

/// From a restart on. What an entry shares with the one before it tells most of the order, so that no entry
/// on the way is put together.
void IndexBlockCursor::skip_to(std::string_view entry) {
  std::size_t length = 0;  // of the entry before
  std::size_t same = 0;    // bytes in which that one, which is less, agrees with `entry`
  for (;;) {
    at_end_ = position_ >= end_;
    if (at_end_) return;
    const std::size_t shared = read_length(position_);
    const std::size_t rest = read_length(position_);
    if (shared > length || rest > end_ - position_) malformed();
    const std::string_view own(reinterpret_cast<const char*>(bytes_ + position_), rest);
    position_ += rest;
    length = shared + rest;
    if (shared > same) continue;  // it differs from `entry` where the one before did
    bool found = shared < same;   // it is greater than the one before where that agreed with `entry`
    if (!found) {
      const std::size_t more = shared_prefix(own, entry.substr(same));
      same += more;
      found = same == entry.size() || (more < rest && static_cast<unsigned char>(own[more]) >
                                                          static_cast<unsigned char>(entry[same]));
    }
    if (!found) continue;
    entry_.assign(entry, 0, shared);
    entry_ += own;
    return;
  }
}

void IndexBlockCursor::next() {
  at_end_ = position_ >= end_;
  if (at_end_) return;
  const std::size_t shared = read_length(position_);
  const std::size_t rest = read_length(position_);
  if (shared > entry_.size() || rest > end_ - position_) malformed();
  entry_.resize(shared);
  entry_.append(reinterpret_cast<const char*>(bytes_ + position_), rest);
  position_ += rest;
}

}  // namespace casus::storage
