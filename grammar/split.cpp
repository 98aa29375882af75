// Cuts a script at its semicolons without parsing it.

#include "grammar/parse.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

// The end of what starts at `p` and may hide a semicolon; p + 1 where nothing does.
const char* skip_element(const char* p, const char* end) {
  const char* stop = p + 1;
  if (*p == '\'' || *p == '"') {
    stop = scan_string(p, end);
  } else if (*p == '`') {
    stop = scan_quoted_name(p, end);
  } else if (*p == '/' && end - p >= 2 && (p[1] == '/' || p[1] == '*')) {
    stop = scan_comment(p, end);
  }
  return stop == nullptr ? end : stop;
}

}  // namespace

std::vector<ScriptPiece> split_script(std::string_view script) {
  std::vector<ScriptPiece> pieces;
  const char* const begin = script.data();
  const char* const end = begin + script.size();
  const char* start = begin;
  const auto add_piece = [&](const char* stop, bool terminated) {
    if (skip_blank(start, stop) == stop) return;
    const auto offset = static_cast<std::size_t>(start - begin);
    const auto length = static_cast<std::size_t>(stop - start);
    pieces.push_back({offset, script.substr(offset, length), terminated});
  };
  for (const char* p = begin; p != end;) {
    if (*p == ';') {
      add_piece(p, true);
      start = ++p;
    } else {
      p = skip_element(p, end);
    }
  }
  add_piece(end, false);
  return pieces;
}

}  // namespace casus::syntax
