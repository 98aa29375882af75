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
};

/// Reads a .jsonl file, one scenario a line; throws std::runtime_error with the line for bad input.
std::vector<Scenario> read_jsonl(const std::filesystem::path& file);

/// read_jsonl, or the .feature files of a folder.
std::vector<Scenario> read_scenarios(const std::filesystem::path& source);

}  // namespace casus::tck
