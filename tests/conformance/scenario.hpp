#pragma once

// Scenarios of the openCypher conformance suite.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casus::tck {

/// What a query must give. Cells are literals in the suite's notation.
struct Expectation {
  enum class Kind { rows, empty, error };
  Kind kind = Kind::empty;
  bool ordered = false;
  bool unordered_lists = false;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::string error_type;
  std::string error_phase;   // "compile time", "runtime" or "any time"
  std::string error_detail;  // "*" is any
};

/// Changes by the suite's names: "+nodes", "-properties", …
using Effects = std::map<std::string, long>;

struct ProcedureTable {
  std::string signature;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

struct ControlQuery {
  std::string query;
  Expectation expect;
  std::optional<Effects> effects;
};

struct Scenario {
  std::string id;
  std::string name;
  std::vector<std::string> setup;
  std::map<std::string, std::string> parameters;  // literal text
  std::vector<ProcedureTable> procedures;
  std::string query;
  Expectation expect;
  std::optional<Effects> effects;  // absent: not checked
  std::vector<ControlQuery> control;
  /// Why the scenario could not be understood; it then fails with this reason. Empty: it was.
  std::string unreadable;
};

/// Reads a .jsonl file, one scenario a line; throws std::runtime_error with the line for bad input.
std::vector<Scenario> read_jsonl(const std::filesystem::path& file);

/// Reads the .feature files below a folder, in the order of their paths. A scenario's id is its file's
/// place below the folder `features` with the number in its name, `clauses/call/Call1 [2]`; each
/// example of an outline adds its own, `#1`, `#2`, counted through all its tables. Throws
/// std::runtime_error with the line for what is no Gherkin; a scenario with a step that is not known
/// is `unreadable`.
std::vector<Scenario> read_features(const std::filesystem::path& folder);

/// read_jsonl, or for a folder read_features.
std::vector<Scenario> read_scenarios(const std::filesystem::path& source);

}  // namespace casus::tck
