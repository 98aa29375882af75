#pragma once

// What Tab offers. Pure functions of the text before the cursor and the names in the database.

#include <string>
#include <string_view>
#include <vector>

namespace casus::repl {

/// Names to complete from, each list in alphabetical order.
struct Vocabulary {
  std::vector<std::string> labels;
  std::vector<std::string> relationship_types;
  std::vector<std::string> property_keys;
  std::vector<std::string> functions;
  std::vector<std::string> procedures;
  std::vector<std::string> parameters;
  std::vector<std::string> graphs;
};

/// Texts that may stand in place of the bytes from `length` before the cursor up to it.
struct Completion {
  std::size_t length = 0;
  std::vector<std::string> candidates;  // in alphabetical order, each once
  /// Written behind a candidate that is the only one.
  std::string suffix;
};

/// `text` is the unfinished statement or command up to the cursor. Within strings and comments
/// there is nothing to complete. Labels, types and keys that need backticks get them. Keywords
/// follow the case of what was typed.
Completion complete(std::string_view text, const Vocabulary& vocabulary);

/// The longest text that all candidates begin with.
std::string common_prefix(const std::vector<std::string>& candidates);

}  // namespace casus::repl
