#pragma once

// Reading and writing of flat bytes. Numbers are little-endian; readers check every bound and throw
// casus::Error (storage) rather than look past the end.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/storage/store.hpp"

namespace casus::graph {

static_assert(std::endian::native == std::endian::little, "the file format is little-endian");

using Bytes = std::span<const std::byte>;
using ByteBuffer = std::vector<std::byte>;

/// Appends to a buffer.
class ByteWriter {
 public:
  explicit ByteWriter(ByteBuffer& out) : out_(out) {}

  void raw(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    out_.insert(out_.end(), bytes, bytes + size);
  }
  template <class T>
  void fixed(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    raw(&value, sizeof value);
  }
  /// Seven bits a byte, the lowest first (LEB128).
  void varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_.push_back(static_cast<std::byte>(value | 0x80));
    out_.push_back(static_cast<std::byte>(value));
  }
  /// A signed number as a varint, small magnitudes first: 0, -1, 1, -2, …
  void zigzag(std::int64_t value) {
    varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(std::string_view text) {
    varint(text.size());
    raw(text.data(), text.size());
  }
  [[nodiscard]] std::size_t size() const { return out_.size(); }

 private:
  ByteBuffer& out_;
};

/// Takes from the front of a span that it does not own. `what` names the chunk in errors.
class ByteReader {
 public:
  ByteReader(Bytes bytes, std::string_view what) : bytes_(bytes), what_(what) {}

  Bytes raw(std::size_t size) {
    if (size > bytes_.size()) fail("it ends too early");
    const Bytes front = bytes_.first(size);
    bytes_ = bytes_.subspan(size);
    return front;
  }
  template <class T>
  T fixed() {
    static_assert(std::is_trivially_copyable_v<T>);
    T value;
    std::memcpy(&value, raw(sizeof(T)).data(), sizeof(T));
    return value;
  }
  std::uint64_t varint();
  std::int64_t zigzag() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  /// A number of things that take at least one byte each, so that no count can ask for more memory
  /// than the bytes that follow could fill.
  std::size_t count() {
    const std::uint64_t value = varint();
    if (value > bytes_.size()) fail("a count runs past the end");
    return static_cast<std::size_t>(value);
  }
  std::string_view text() {
    const Bytes bytes = raw(count());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  [[nodiscard]] std::size_t remaining() const { return bytes_.size(); }
  [[noreturn]] void fail(std::string_view problem) const;

 private:
  Bytes bytes_;
  std::string_view what_;
};

/// Fills a chunk that would take half a page of the file's tree up with zeros, so that it takes a
/// page of its own: see FORMAT.md. Readers of chunks do not look past their end.
inline void take_own_page(ByteBuffer& chunk) {
  constexpr std::size_t half_page = 1000;
  if (chunk.size() >= half_page && chunk.size() < storage::own_page_bytes)
    chunk.resize(storage::own_page_bytes);
}

/// A chunk ready to be read in place: the bytes that were given, or a copy unfolded from another
/// form.
struct DecodedChunk {
  const std::byte* data = nullptr;
  std::unique_ptr<std::byte[]> owned;  // empty where `data` lies in the bytes given
  std::size_t owned_bytes = 0;

  /// Room for a copy, whose bytes may be any.
  std::byte* make_room(std::size_t size) {
    owned = std::make_unique_for_overwrite<std::byte[]>(size);
    owned_bytes = size;
    data = owned.get();
    return owned.get();
  }
};

/// Whether a form is worth unfolding, in place of one that is read where it lies.
constexpr bool is_much_smaller(std::size_t form, std::size_t flat) { return form <= flat / 8 * 7; }

}  // namespace casus::graph
