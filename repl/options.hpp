#pragma once

// The command line.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "casus/database.hpp"
#include "repl/writers/writer.hpp"

namespace casus::repl {

/// What is to be run before the program ends, in the order of the command line.
struct Task {
  enum class Kind { text, file };
  Kind kind = Kind::text;
  std::string value;  // statements, or a path ("-" is standard input)
};

struct ProgramOptions {
  std::string database;  // empty: in memory
  std::vector<Task> tasks;
  std::string load;  // a graph or a folder; empty: none
  Format format = Format::table;
  Parameters parameters;
  bool timing = false;
  std::string log_level = "warn";
  casus::Options engine;
  /// Set where a subcommand was given: runs it with these options and returns the exit status.
  std::function<int(const ProgramOptions&)> subcommand;
};

/// Reads the command line. An int is an exit status with which to end at once: help and version
/// have been printed then, or what is wrong. Throws OutputFailed.
std::variant<ProgramOptions, int> parse_options(int argc, char** argv);

/// NAME=VALUE, VALUE in Cypher literal syntax. Throws ProgramError.
std::pair<std::string, Value> parse_parameter(const std::string& text);

/// A number of bytes such as 1048576, 512M or 2GiB; K, M, G and T count in steps of 1,024. None if
/// malformed or too large.
std::optional<std::uint64_t> parse_bytes(std::string_view text);

}  // namespace casus::repl
