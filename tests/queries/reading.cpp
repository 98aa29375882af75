#include "tests/queries/reading.hpp"

#include <fstream>
#include <stdexcept>

namespace casus::queries {
namespace {

bool is_comment(std::string_view line) { return line.starts_with('#'); }

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cell += line[++i];
    } else if (line[i] == '|') {
      cells.emplace_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

/// `|---|---|`, which Markdown wants below the columns.
bool is_rule(std::string_view line) {
  return line.find_first_not_of("|-: ") == std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

}  // namespace

void refuse(const TestFile& file, std::size_t line, const std::string& reason) {
  throw std::runtime_error(file.path.string() + ":" + std::to_string(line + 1) + ": " + reason);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string joined(const TestFile& file, LineRange range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (is_comment(file.lines[i])) continue;
    if (!text.empty()) text += '\n';
    text += file.lines[i];
  }
  const std::size_t last = text.find_last_not_of(" \n");
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

std::vector<std::string> read_statements(const TestFile& file, LineRange range) {
  std::vector<std::string> statements;
  std::string statement;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view line = trimmed(file.lines[i]);
    if (line.empty() || is_comment(line)) continue;
    statement += (statement.empty() ? "" : "\n") + std::string(line);
    if (!line.ends_with(';')) continue;
    statement.pop_back();
    statements.push_back(std::move(statement));
    statement.clear();
  }
  if (!statement.empty()) statements.push_back(std::move(statement));
  return statements;
}

void read_parameters(const TestFile& file, LineRange range,
                     std::map<std::string, std::string>& parameters) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view line = trimmed(file.lines[i]);
    if (line.empty() || is_comment(line)) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) refuse(file, i, "a parameter is written name: value");
    parameters[std::string(trimmed(line.substr(0, colon)))] = trimmed(line.substr(colon + 1));
  }
}

void read_table(const TestFile& file, LineRange range, Expectation& expect) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view line = trimmed(file.lines[i]);
    if (line.empty() || is_comment(line) || is_rule(line)) continue;
    if (!line.starts_with('|') || !line.ends_with('|'))
      refuse(file, i, "a row is written | a | b |");
    auto cells = split_cells(line);
    if (expect.columns.empty()) {
      expect.columns = std::move(cells);
      continue;
    }
    if (cells.size() != expect.columns.size())
      refuse(file, i, "this row has another number of cells");
    expect.rows.push_back(std::move(cells));
  }
}

std::vector<std::string> read_lines(const TestFile& file, LineRange range) {
  std::vector<std::string> lines;
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (!trimmed(file.lines[i]).empty() && !is_comment(file.lines[i]))
      lines.push_back(file.lines[i]);
  return lines;
}

void read_values(const TestFile& file, LineRange range,
                 const std::map<std::string, std::string>& parameters, TestCase& into) {
  constexpr std::string_view arrow = " => ";
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view line = trimmed(file.lines[i]);
    if (line.empty() || is_comment(line)) continue;
    const std::size_t at = line.rfind(arrow);
    Step step;
    step.kind = Step::Kind::value;
    step.text = trimmed(line.substr(0, at));
    if (at != std::string_view::npos) step.value = trimmed(line.substr(at + arrow.size()));
    step.parameters = parameters;
    step.line = i;
    step.expectation = {i, i + 1};
    into.steps.push_back(std::move(step));
  }
}

TestFile read_test_file(const std::filesystem::path& path) {
  TestFile file;
  file.path = path;
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  for (std::string line; std::getline(in, line);) file.lines.push_back(line);
  if (path.extension() == ".md") {
    file.form = TestFile::Form::document;
    read_document(file);
  } else {
    read_test(file);
  }
  return file;
}

}  // namespace casus::queries
