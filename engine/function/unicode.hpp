#pragma once

// Texts as sequences of Unicode code points in UTF-8. Bytes that are no UTF-8 count as one code
// point each and pass through unchanged.

#include <cstdint>
#include <string>
#include <string_view>

namespace casus::function {

/// One code point at the front of a text.
struct CodePoint {
  std::int32_t value = -1;  // -1 for a byte that is no UTF-8
  std::size_t bytes = 1;    // how many it takes
};

/// `text` must not be empty.
CodePoint first_code_point(std::string_view text);
std::int64_t code_point_count(std::string_view text);
/// Whether each byte is a character of its own.
bool is_ascii(std::string_view text);
/// The byte at which code point `index` begins; the length of the text if there are fewer.
std::size_t byte_of_code_point(std::string_view text, std::int64_t index);
std::string reverse_code_points(std::string_view text);

/// Full case mapping but for what depends on language: `ß` becomes `SS`, and a sigma that ends a word `ς`.
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);

/// Spaces, separators and the control characters that Java's Character.isWhitespace names.
bool is_white_space(std::int32_t code_point);

enum class NormalForm { nfc, nfd, nfkc, nfkd };
/// Throws std::bad_alloc where memory runs out; text that is no UTF-8 is returned unchanged.
std::string normalized(std::string_view text, NormalForm form);

}  // namespace casus::function
