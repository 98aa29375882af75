#pragma once

// Text as people see it: valid UTF-8, columns on a terminal, lines of a given width. Widths and
// cluster boundaries come from utf8proc (Unicode Standard Annexes #11 and #29). Pure functions,
// safe from any thread; they take any bytes and never fail.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casus::exchange {

/// One user-perceived character (extended grapheme cluster) at the start of a text.
struct Cluster {
  std::size_t bytes = 0;  // at least 1 where the text is not empty
  std::size_t width = 0;  // columns of a terminal: 0, 1 or 2
};
Cluster first_cluster(std::string_view text);

/// Columns that a terminal uses for `text`. Control characters and malformed bytes count as one.
std::size_t display_width(std::string_view text);

/// The longest start of `text`, in whole clusters, that fits in `columns`.
std::string_view fit(std::string_view text, std::size_t columns);

/// Whether the bytes are UTF-8; if not, `bad` is set to the offset of the first malformed byte.
bool is_utf8(std::string_view text, std::size_t* bad = nullptr);

/// The text with each malformed byte replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

/// For one line of output: valid UTF-8 in which line feed, carriage return and tab are \n, \r and
/// \t, and other control characters are \u00XX, so that text from a graph cannot drive a terminal.
std::string visible(std::string_view text);

/// For pictures: valid UTF-8 with runs of blanks and line breaks made one space and other control
/// characters replaced by U+FFFD.
std::string one_line(std::string_view text);

/// Breaks one_line(text) at spaces into lines of at most `columns`; a longer word is cut, at a
/// hyphen if it has one. Past `max_lines` the last line ends in an ellipsis. Never empty: "" gives
/// one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t max_lines);

/// wrap() with the narrowest lines that make no more of them, so that the last is no orphan.
std::vector<std::string> wrap_evenly(std::string_view text, std::size_t columns,
                                     std::size_t max_lines);

}  // namespace casus::exchange
