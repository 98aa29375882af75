#include "repl/underline.hpp"

#include <algorithm>
#include <vector>

#include "engine/exchange/text.hpp"

namespace casus::repl {
namespace {

struct Piece {
  std::string text;
  std::size_t width;
  bool marked;
};

/// The line cut in clusters, each as it is shown, marked where the span covers it.
std::vector<Piece> pieces_of(std::string_view line, std::size_t begin, std::size_t end) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    const exchange::Cluster cluster = exchange::first_cluster(line.substr(at));
    const std::string_view bytes = line.substr(at, cluster.bytes);
    std::string text = bytes == "\t" ? "  " : exchange::visible(bytes);
    const std::size_t width = exchange::display_width(text);
    pieces.push_back({std::move(text), width, at + cluster.bytes > begin && at < end});
    at += cluster.bytes;
  }
  return pieces;
}

std::size_t width_of(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += pieces[i].width;
  return width;
}

/// The part of the pieces to show in `columns`: as much before the mark as leaves room for it.
std::pair<std::size_t, std::size_t> window(const std::vector<Piece>& pieces, std::size_t mark,
                                           std::size_t columns) {
  std::size_t from = 0;
  if (width_of(pieces, 0, pieces.size()) > columns) {
    std::size_t before = width_of(pieces, 0, mark);
    while (from < mark && before > columns / 3) before -= pieces[from++].width;
  }
  std::size_t to = from;
  std::size_t used = 0;
  while (to < pieces.size() && used + pieces[to].width <= columns) used += pieces[to++].width;
  return {from, to};
}

}  // namespace

std::string underline(std::string_view text, TextSpan span, std::size_t first_line,
                      std::size_t columns) {
  std::size_t last = text.find_last_not_of(" \t\r\n;");
  last = last == std::string_view::npos ? 0 : last + 1;
  if (span.length == 0 || span.offset >= text.size()) span.offset = std::min(span.offset, last);
  span.length = std::max<std::size_t>(1, std::min(span.length, text.size() - span.offset));

  const std::size_t line_begin = span.offset == 0 ? 0 : text.rfind('\n', span.offset - 1) + 1;
  std::size_t line_end = text.find('\n', span.offset);
  if (line_end == std::string_view::npos) line_end = text.size();
  std::string_view line = text.substr(line_begin, line_end - line_begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  const auto number = first_line + static_cast<std::size_t>(
                                       std::count(text.begin(), text.begin() + line_begin, '\n'));

  const std::string margin = " " + std::to_string(number) + " | ";
  const std::size_t begin = std::min(span.offset - line_begin, line.size());
  const std::vector<Piece> pieces = pieces_of(line, begin, begin + span.length);
  std::size_t mark = 0;
  while (mark < pieces.size() && !pieces[mark].marked) ++mark;
  const std::size_t room =
      std::max<std::size_t>(20, columns - std::min(columns, margin.size() + 6));
  const auto [from, to] = window(pieces, mark, room);

  std::string shown = from > 0 ? "…" : "";
  std::string marks(exchange::display_width(shown), ' ');
  bool first = true;
  for (std::size_t i = from; i < to; ++i) {
    shown += pieces[i].text;
    for (std::size_t k = 0; k < pieces[i].width; ++k) {
      marks += !pieces[i].marked ? ' ' : first ? '^' : '~';
      first = first && !pieces[i].marked;
    }
  }
  if (to < pieces.size()) shown += "…";
  if (first) marks += '^';
  marks.erase(marks.find_last_not_of(' ') + 1);
  return margin + shown + "\n" + std::string(margin.size() - 2, ' ') + "| " + marks + "\n";
}

std::string describe(const Error& error, std::string_view text, const Origin& origin,
                     std::size_t columns) {
  std::string out(to_string(error.kind()));
  if (error.kind() != ErrorKind::interrupted) out += " error";
  out += ": " + exchange::visible(error.what()) + "\n";
  if (!origin.name.empty()) {
    const std::size_t offset =
        error.span() ? std::min(error.span()->offset, text.size()) : std::size_t{0};
    const auto before = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    out +=
        "  in " + exchange::visible(origin.name) + ", line " + std::to_string(origin.line + before);
    // Hints of the grammar count lines within the statement.
    if (before > 0 && origin.line > 1) {
      out += " (line " + std::to_string(before + 1) + " of the statement)";
    }
    out += "\n";
  }
  if (error.span()) out += underline(text, *error.span(), origin.line, columns);
  if (!error.hint().empty()) out += "hint: " + exchange::visible(error.hint()) + "\n";
  return out;
}

}  // namespace casus::repl
