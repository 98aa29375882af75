#include "engine/value/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace casus {

namespace {

/// How many bytes a sequence takes, and which its second byte may be; size 0 where none begins so.
struct Sequence {
  std::size_t size = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Sequence sequence_of(unsigned char first) {
  if (first < 0x80) return {1};
  if (first < 0xC2) return {};
  if (first < 0xE0) return {2};
  if (first == 0xE0) return {3, 0xA0, 0xBF};
  if (first == 0xED) return {3, 0x80, 0x9F};
  if (first < 0xF0) return {3};
  if (first == 0xF0) return {4, 0x90, 0xBF};
  if (first < 0xF4) return {4};
  if (first == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

/// How many of the bytes at the front are ASCII; most texts are nothing else.
std::size_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof(word) <= text.size(); at += sizeof(word)) {
    std::memcpy(&word, text.data() + at, sizeof(word));
    if ((word & high_bits) != 0) break;
  }
  return at;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = ascii_prefix(text); at < text.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const Sequence sequence = sequence_of(byte(0));
    if (sequence.size == 0 || at + sequence.size > text.size()) return false;
    if (sequence.size > 1 && (byte(1) < sequence.low || byte(1) > sequence.high)) return false;
    for (std::size_t i = 2; i < sequence.size; ++i)
      if ((byte(i) & 0xC0) != 0x80) return false;
    at += sequence.size;
  }
  return true;
}

bool has_only_utf8(const Value& value) {
  switch (value.kind()) {
    case ValueKind::string: return is_utf8(value.as_string());
    case ValueKind::list:
      return std::all_of(value.as_list().begin(), value.as_list().end(), has_only_utf8);
    case ValueKind::map:
      return std::all_of(value.as_map().begin(), value.as_map().end(), [](const auto& entry) {
        return is_utf8(entry.first) && has_only_utf8(entry.second);
      });
    default: return true;
  }
}

}  // namespace casus
