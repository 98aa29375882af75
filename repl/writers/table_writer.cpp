#include "repl/writers/table_writer.hpp"

#include <algorithm>
#include <numeric>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"

namespace casus::repl {
namespace {

using exchange::display_width;

/// Narrower columns tell nothing; a table with more columns than fit so is left to wrap.
constexpr std::size_t least_width = 6;

struct Cell {
  std::string text;
  std::size_t width = 0;
  bool right = false;
};

Cell make_cell(std::string text, bool right) {
  const std::size_t width = display_width(text);
  return {std::move(text), width, right};
}

/// How wide each column may be so that the table fits in `available` columns, frame included.
void shrink(std::vector<std::size_t>& widths, std::size_t available) {
  const std::size_t frame = 3 * widths.size() + 1;
  std::size_t total = std::accumulate(widths.begin(), widths.end(), frame);
  while (total > available) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= least_width) return;
    std::size_t second = least_width;
    for (auto it = widths.begin(); it != widths.end(); ++it) {
      if (it != widest) second = std::max(second, *it);
    }
    // Take the widest down to the next one, or as far as is needed.
    const std::size_t room = *widest > second ? *widest - second : 1;
    const std::size_t cut = std::min(room, total - available);
    *widest -= cut;
    total -= cut;
  }
}

std::string padded(const Cell& cell, std::size_t width) {
  if (cell.width > width) {
    const std::string_view kept = exchange::fit(cell.text, width - 1);
    std::string text(kept);
    text += "…";
    return text.append(width - 1 - display_width(kept), ' ');
  }
  const std::string blanks(width - cell.width, ' ');
  return cell.right ? blanks + cell.text : cell.text + blanks;
}

void write_rule(const std::vector<std::size_t>& widths, std::string_view left,
                std::string_view middle, std::string_view right, Output& output) {
  std::string line(left);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) line += middle;
    for (std::size_t k = 0; k < widths[i] + 2; ++k) line += "─";
  }
  line += right;
  output.write(line + "\n");
}

void write_cells(const std::vector<Cell>& cells, const std::vector<std::size_t>& widths,
                 Output& output) {
  std::string line = "│";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    line += ' ' + padded(cells[i], widths[i]) + " │";
  }
  output.write(line + "\n");
}

}  // namespace

void TableWriter::write(const Result& result, Output& output) const {
  std::vector<Cell> names;
  std::vector<std::size_t> widths;
  for (const std::string& column : result.columns()) {
    names.push_back(make_cell(exchange::visible(column), false));
    widths.push_back(names.back().width);
  }
  std::vector<std::vector<Cell>> rows;
  rows.reserve(result.size());
  for (const Row row : result) {
    std::vector<Cell>& cells = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Value& value = row[i];
      cells.push_back(make_cell(exchange::visible(exchange::plain_text(value)), value.is_number()));
      widths[i] = std::max(widths[i], cells.back().width);
    }
  }
  if (const std::size_t available = output.columns(); available > 0) shrink(widths, available);

  write_rule(widths, "┌", "┬", "┐", output);
  write_cells(names, widths, output);
  write_rule(widths, "├", "┼", "┤", output);
  for (const std::vector<Cell>& cells : rows) write_cells(cells, widths, output);
  write_rule(widths, "└", "┴", "┘", output);
  output.write(std::to_string(result.size()) + (result.size() == 1 ? " row\n" : " rows\n"));
}

}  // namespace casus::repl
