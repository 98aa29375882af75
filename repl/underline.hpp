#pragma once

// Errors as people read them: the message, the line of the query with the place underlined, a hint.

#include <cstddef>
#include <string>
#include <string_view>

#include "casus/error.hpp"

namespace casus::repl {

/// Where a statement's text comes from.
struct Origin {
  std::string name;      // a file name; empty in the shell and for -c
  std::size_t line = 1;  // the line of its first byte in there, from 1
};

/// The line of `text` in which `span` begins, and below it `^~~~` under the span, each after a
/// margin with the line number; both end in a line feed. Aligned by display width; tabs become two
/// spaces; a line wider than `columns` is cut around the span. A span past the end points behind
/// the last word; one that goes over several lines is underlined to the end of its first.
std::string underline(std::string_view text, TextSpan span, std::size_t first_line,
                      std::size_t columns);

/// The whole report of an error, with final line feed.
std::string describe(const Error& error, std::string_view text, const Origin& origin,
                     std::size_t columns);

}  // namespace casus::repl
