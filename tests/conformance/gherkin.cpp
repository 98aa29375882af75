#include "tests/conformance/gherkin.hpp"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace casus::tck::gherkin {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// What follows `keyword` at the start of the line, if it stands there.
std::optional<std::string_view> after(std::string_view line, std::string_view keyword) {
  if (!line.starts_with(keyword)) return std::nullopt;
  return trim(line.substr(keyword.size()));
}

std::optional<std::string_view> after_any(std::string_view line,
                                          std::initializer_list<std::string_view> keywords) {
  for (const std::string_view keyword : keywords)
    if (const auto rest = after(line, keyword)) return rest;
  return std::nullopt;
}

/// `| a | b |`: the cells. An escaped bar does not end a cell.
TableRow read_row(std::string_view line) {
  TableRow cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : '\0';
    if (line[i] == '|') {
      cells.emplace_back(trim(cell));
      cell.clear();
    } else if (line[i] == '\\' && (next == '|' || next == '\\' || next == 'n')) {
      cell += next == 'n' ? '\n' : next;
      ++i;
    } else {
      cell += line[i];
    }
  }
  return cells;
}

class Reader {
 public:
  Reader(std::istream& in, const std::string& file) : in_(in), file_(file) {}

  Feature read() {
    while (next_line()) read_line();
    if (!has_feature_) fail("no 'Feature:'");
    return std::move(feature_);
  }

 private:
  enum class Place { outside, feature, background, scenario, examples };

  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(file_ + ":" + std::to_string(number_) + ": " + what);
  }

  bool next_line() {
    if (!std::getline(in_, raw_)) return false;
    ++number_;
    if (number_ == 1 && raw_.starts_with("\xEF\xBB\xBF")) raw_.erase(0, 3);
    line_ = trim(raw_);
    return true;
  }

  void read_line() {
    if (line_.empty() || line_.front() == '#' || line_.front() == '@') return;
    if (read_header()) return;
    if (line_.front() == '|') return read_table_row();
    if (line_.starts_with("\"\"\"") || line_.starts_with("```")) return read_doc_string();
    if (read_step()) return;
    // Free text is a description, which may stand below a header only.
    if (place_ == Place::outside || (steps() != nullptr && !steps()->empty()))
      fail("expected a step, a table or a header");
  }

  bool read_header() {
    if (const auto name = after(line_, "Feature:")) {
      if (std::exchange(has_feature_, true)) fail("a second 'Feature:'");
      feature_.name = *name;
      place_ = Place::feature;
    } else if (after(line_, "Background:")) {
      place_ = Place::background;
    } else if (after(line_, "Rule:")) {
      place_ = Place::feature;
    } else if (const auto outline = after_any(line_, {"Scenario Outline:", "Scenario Template:"})) {
      start_scenario(*outline, true);
    } else if (const auto scenario = after_any(line_, {"Scenario:", "Example:"})) {
      start_scenario(*scenario, false);
    } else if (after_any(line_, {"Examples:", "Scenarios:"})) {
      if (feature_.scenarios.empty()) fail("examples without a scenario outline");
      feature_.scenarios.back().outline = true;
      feature_.scenarios.back().examples.push_back({{}, number_});
      place_ = Place::examples;
    } else {
      return false;
    }
    if (!has_feature_) fail("expected 'Feature:'");
    return true;
  }

  void start_scenario(std::string_view name, bool outline) {
    Scenario scenario;
    scenario.name = name;
    scenario.outline = outline;
    scenario.line = number_;
    feature_.scenarios.push_back(std::move(scenario));
    place_ = Place::scenario;
  }

  /// The steps that a step, doc string or table now belongs to.
  std::vector<Step>* steps() {
    if (place_ == Place::background) return &feature_.background;
    if (place_ == Place::scenario) return &feature_.scenarios.back().steps;
    return nullptr;
  }

  bool read_step() {
    const auto text = after_any(line_, {"Given ", "When ", "Then ", "And ", "But ", "* "});
    if (!text) return false;
    if (steps() == nullptr) fail("a step outside a scenario");
    steps()->push_back({std::string(*text), {}, {}, number_});
    return true;
  }

  Step& last_step() {
    if (steps() == nullptr || steps()->empty()) fail("expected a step before this");
    return steps()->back();
  }

  void read_table_row() {
    TableRow row = read_row(line_);
    if (place_ == Place::examples) {
      Table& table = feature_.scenarios.back().examples.back().table;
      if (!table.empty() && table.front().size() != row.size()) fail("a row of another width");
      return table.push_back(std::move(row));
    }
    auto& table = last_step().table;
    if (!table) table.emplace();
    if (!table->empty() && table->front().size() != row.size()) fail("a row of another width");
    table->push_back(std::move(row));
  }

  /// Lines lose the indentation of the opening quotes.
  void read_doc_string() {
    Step& step = last_step();
    const std::size_t opened = number_;
    const std::string fence(line_.substr(0, 3));
    const std::size_t indent = raw_.find_first_not_of(blanks);
    std::string text;
    for (bool first = true;; first = false) {
      if (!next_line()) {
        number_ = opened;
        fail("a doc string that does not end");
      }
      if (line_ == fence) break;
      std::size_t cut = 0;
      while (cut < indent && cut < raw_.size() && blanks.find(raw_[cut]) != std::string_view::npos)
        ++cut;
      std::string content = raw_.substr(cut);
      if (!content.empty() && content.back() == '\r') content.pop_back();
      for (std::size_t at; (at = content.find("\\\"\\\"\\\"")) != std::string::npos;)
        content.replace(at, 6, "\"\"\"");
      if (!first) text += '\n';
      text += content;
    }
    step.doc_string = std::move(text);
  }

  std::istream& in_;
  const std::string& file_;
  Feature feature_;
  Place place_ = Place::outside;
  bool has_feature_ = false;
  std::string raw_;
  std::string_view line_;  // raw_ without the blanks around it
  std::size_t number_ = 0;
};

/// One pass from the left, so that a value which holds `<…>` itself is not replaced again.
std::string fill_in(const std::string& text, const TableRow& header, const TableRow& row) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    bool replaced = false;
    for (std::size_t i = 0; text[at] == '<' && i < header.size() && !replaced; ++i) {
      const std::string placeholder = "<" + header[i] + ">";
      if (text.compare(at, placeholder.size(), placeholder) != 0) continue;
      out += row[i];
      at += placeholder.size();
      replaced = true;
    }
    if (!replaced) out += text[at++];
  }
  return out;
}

}  // namespace

Feature read_feature(std::istream& in, const std::string& file) { return Reader(in, file).read(); }

Step fill_in(const Step& step, const TableRow& header, const TableRow& row) {
  Step filled = step;
  filled.text = fill_in(step.text, header, row);
  if (filled.doc_string) filled.doc_string = fill_in(*step.doc_string, header, row);
  if (filled.table)
    for (TableRow& cells : *filled.table)
      for (std::string& cell : cells) cell = fill_in(cell, header, row);
  return filled;
}

}  // namespace casus::tck::gherkin
