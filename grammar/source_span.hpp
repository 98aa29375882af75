#pragma once

#include <cstdint>

namespace casus {

/// A half-open range of bytes in the text of a statement. Every syntax node, bound expression and
/// error carries one, so that each stage can point at the text it speaks of.
struct SourceSpan {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  [[nodiscard]] constexpr std::uint32_t end() const { return offset + length; }
  friend constexpr bool operator==(SourceSpan, SourceSpan) = default;
};

/// The smallest span that covers both.
constexpr SourceSpan cover(SourceSpan a, SourceSpan b) {
  const std::uint32_t begin = a.offset < b.offset ? a.offset : b.offset;
  const std::uint32_t end = a.end() > b.end() ? a.end() : b.end();
  return {begin, end - begin};
}

}  // namespace casus
