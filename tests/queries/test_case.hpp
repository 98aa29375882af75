#pragma once

// Query tests as data. README.md describes the two forms they come in.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace casus::queries {

/// Lines of a file, counted from 0; `end` is the first that does not belong.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What a query must give. An expectation without parts demands an empty answer and no change.
struct Expectation {
  bool given = false;
  bool ordered = false;
  bool unordered_lists = false;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // cells in the notation of values
  std::vector<std::string> changes;            // "nodes created: 1"
  std::vector<std::string> error;              // the report, line by line; empty: no error
};

/// One query with what it must give, or one line `expression => value`.
struct Step {
  enum class Kind { query, value };
  Kind kind = Kind::query;
  std::string text;   // the query, or the expression
  std::string value;  // of an expression: its literal, or "error …"; empty where none is given yet
  std::map<std::string, std::string> parameters;  // literal text by name
  Expectation expect;
  std::size_t line = 0;   // of the text
  LineRange expectation;  // empty, behind the text, where none is given
};

/// Steps that run one after another on one new graph.
struct TestCase {
  std::string name;
  std::size_t line = 0;
  std::vector<std::string> setup;
  std::map<std::string, std::string> limits;  // "memory" in bytes, "timeout" in milliseconds
  std::vector<Step> steps;
};

/// A file that has been read.
struct TestFile {
  enum class Form { test, document };
  std::filesystem::path path;
  Form form = Form::test;
  std::vector<std::string> lines;
  std::vector<TestCase> cases;
};

/// Reads a .test file, or a Markdown document with examples (.md). Throws std::runtime_error with
/// the line for what is neither.
TestFile read_test_file(const std::filesystem::path& path);

}  // namespace casus::queries
