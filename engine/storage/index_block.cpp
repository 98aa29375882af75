#include "engine/storage/index_block.hpp"

#include <algorithm>
#include <cstring>

#include "engine/storage/errors.hpp"
#include "engine/storage/layout.hpp"

namespace casus::storage {

namespace {

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
  const bool restart = place % index_group_entries == 0;
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
  IndexBlockBuilder block;
  for (std::size_t i = begin; i < end; ++i) {
    if ((i - begin) % index_group_entries == 0) block.begin_group();
    block.add(entries[i]);
  }
  return block.finish();
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

IndexBlockView::IndexBlockView(Bytes block, const std::string& path)
    : bytes_(reinterpret_cast<const unsigned char*>(block.data())), path_(&path) {
  if (block.size() < 2) malformed();
  groups_ = bytes_[block.size() - 2] | std::size_t{bytes_[block.size() - 1]} << 8;
  if (2 + 2 * groups_ > block.size()) malformed();
  end_ = block.size() - 2 - 2 * groups_;
  if ((end_ == 0) != (groups_ == 0)) malformed();
}

void IndexBlockView::malformed() const {
  throw damaged_file(*path_, "an index block is malformed");
}

std::size_t IndexBlockView::offset(std::size_t group) const {
  if (group == groups_) return end_;
  const unsigned char* at = bytes_ + end_ + 2 * group;
  const std::size_t offset = at[0] | std::size_t{at[1]} << 8;
  if (offset >= end_) malformed();
  return offset;
}

std::string_view IndexBlockView::first_entry(std::size_t group) const {
  std::size_t position = offset(group);
  if (read_length(position, end_) != 0) malformed();
  const std::size_t length = read_length(position, end_);
  if (length > end_ - position) malformed();
  return bytes(position, position + length);
}

IndexBlockCursor::IndexBlockCursor(Bytes block, const std::string& path) {
  enter(block, path);
  next();
}

void IndexBlockCursor::enter(Bytes block, const std::string& path) {
  block_ = IndexBlockView(block, path);
  end_ = block_.offset(block_.groups());
  position_ = 0;
  entry_.clear();
}

IndexBlockCursor::IndexBlockCursor(const IndexBlockView& block, std::size_t group)
    : block_(block), end_(block.offset(group + 1)), position_(block.offset(group)) {
  next();
}

void IndexBlockCursor::seek(std::string_view entry) {
  std::size_t low = 0, high = block_.groups();  // the last group whose first entry is less
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    if (block_.first_entry(middle) < entry)
      low = middle;
    else
      high = middle;
  }
  position_ = block_.offset(low);
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
    const std::size_t shared = block_.read_length(position_, end_);
    const std::size_t rest = block_.read_length(position_, end_);
    if (shared > length || rest > end_ - position_) block_.malformed();
    const std::string_view own = block_.bytes(position_, position_ + rest);
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
  const std::size_t shared = block_.read_length(position_, end_);
  const std::size_t rest = block_.read_length(position_, end_);
  if (shared > entry_.size() || rest > end_ - position_) block_.malformed();
  entry_.resize(shared);
  entry_.append(block_.bytes(position_, position_ + rest));
  position_ += rest;
}

void IndexBlockBuilder::begin_group() {
  offsets_.push_back(block_.size());
  previous_.clear();
}

void IndexBlockBuilder::add(std::string_view entry) {
  const std::size_t shared = shared_prefix(previous_, entry);
  append_length(block_, shared);
  append_length(block_, entry.size() - shared);
  block_.append(entry, shared);
  previous_ = entry;
}

void IndexBlockBuilder::add_groups(std::string_view bytes,
                                   const std::vector<std::size_t>& offsets) {
  for (const std::size_t offset : offsets) offsets_.push_back(block_.size() + offset);
  block_.append(bytes);
}

std::string IndexBlockBuilder::finish() {
  for (const std::size_t offset : offsets_) append_u16(block_, offset);
  append_u16(block_, offsets_.size());
  return std::move(block_);
}

}  // namespace casus::storage
