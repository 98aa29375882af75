#include "tests/queries/report.hpp"

#include <algorithm>

namespace casus::queries {
namespace {

/// Characters, not bytes: those that do not continue another in UTF-8.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
}

std::string escaped_cell(const std::string& literal) {
  std::string out;
  for (const char c : literal) {
    if (c == '|') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string table_line(const std::vector<std::string>& cells,
                       const std::vector<std::size_t>& widths) {
  std::string line = "|";
  for (std::size_t i = 0; i < cells.size(); ++i)
    line += " " + cells[i] + std::string(widths[i] - width_of(cells[i]), ' ') + " |";
  return line;
}

/// The line of the query in which the span begins, and `^~~~` below the span.
void add_underline(std::string_view query, TextSpan span, std::vector<std::string>& out) {
  if (span.offset > query.size()) {
    out.push_back("the place lies outside the query: " + std::to_string(span.offset));
    return;
  }
  const std::size_t begin = span.offset == 0 ? 0 : query.rfind('\n', span.offset - 1) + 1;
  const std::size_t end = std::min(query.find('\n', span.offset), query.size());
  const auto number =
      std::count(query.begin(), query.begin() + static_cast<std::ptrdiff_t>(begin), '\n') + 1;
  const std::string margin = " " + std::to_string(number) + " | ";
  const std::string_view marked =
      query.substr(span.offset, std::min(span.length, end - span.offset));
  const std::size_t tail = std::max<std::size_t>(1, width_of(marked)) - 1;
  out.push_back(margin + std::string(query.substr(begin, end - begin)));
  out.push_back(std::string(margin.size() - 2, ' ') + "| " +
                std::string(width_of(query.substr(begin, span.offset - begin)), ' ') + "^" +
                std::string(tail, '~'));
}

}  // namespace

std::vector<std::string> describe_changes(const Changes& changes) {
  std::vector<std::string> lines;
  const auto add = [&](const char* name, std::uint64_t count) {
    if (count > 0) lines.push_back(std::string(name) + ": " + std::to_string(count));
  };
  add("nodes created", changes.nodes_created);
  add("nodes deleted", changes.nodes_deleted);
  add("relationships created", changes.relationships_created);
  add("relationships deleted", changes.relationships_deleted);
  add("properties set", changes.properties_set);
  add("labels added", changes.labels_added);
  add("labels removed", changes.labels_removed);
  add("indexes added", changes.indexes_added);
  add("indexes removed", changes.indexes_removed);
  add("constraints added", changes.constraints_added);
  add("constraints removed", changes.constraints_removed);
  return lines;
}

std::vector<std::string> describe_error(const Error& error, std::string_view query) {
  std::vector<std::string> lines;
  std::string codes = error.type().empty() ? "no type" : error.type();
  if (!error.detail().empty()) codes += ", " + error.detail();
  lines.push_back(codes + (error.at_compile_time() ? ", compile time" : ", runtime"));
  lines.push_back(std::string(to_string(error.kind())) + " error: " + error.what());
  if (error.span()) add_underline(query, *error.span(), lines);
  if (!error.hint().empty()) lines.push_back("hint: " + error.hint());
  return lines;
}

std::vector<std::string> describe_rows(const Result& result) {
  std::vector<std::vector<std::string>> cells{result.columns()};
  for (const Row& row : result) {
    auto& line = cells.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) line.push_back(escaped_cell(to_literal(row[i])));
  }
  std::vector<std::size_t> widths(result.columns().size(), 0);
  for (const auto& line : cells)
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], width_of(line[i]));
  std::vector<std::string> lines;
  for (const auto& line : cells)
    if (!line.empty()) lines.push_back(table_line(line, widths));
  return lines;
}

}  // namespace casus::queries
