#pragma once

// Gherkin, the notation of .feature files, as far as the openCypher conformance suite uses it.
// Source: the Gherkin reference of Cucumber (cucumber.io/docs/gherkin/reference).

#include <cstddef>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace casus::tck::gherkin {

using TableRow = std::vector<std::string>;
/// Rows of cells, with `\|`, `\\` and `\n` resolved and blanks around the cells cut off.
using Table = std::vector<TableRow>;

/// `Given an empty graph`: the text without its keyword, and what stands below it.
struct Step {
  std::string text;
  std::optional<std::string> doc_string;
  std::optional<Table> table;
  std::size_t line = 0;
};

/// A table behind `Examples:`; the first row names the placeholders.
struct Examples {
  Table table;
  std::size_t line = 0;
};

/// A Scenario, or with examples a Scenario Outline.
struct Scenario {
  std::string name;
  std::vector<Step> steps;
  std::vector<Examples> examples;
  bool outline = false;
  std::size_t line = 0;
};

struct Feature {
  std::string name;
  std::vector<Step> background;
  std::vector<Scenario> scenarios;
};

/// Reads one feature. Tags, comments and descriptions are skipped. Throws std::runtime_error, with
/// `file` and the line in its text, for what is no Gherkin.
Feature read_feature(std::istream& in, const std::string& file);

/// The step with each `<placeholder>` of `header` replaced by the cell of `row` at its position,
/// in its text, its doc string and its table.
Step fill_in(const Step& step, const TableRow& header, const TableRow& row);

}  // namespace casus::tck::gherkin
