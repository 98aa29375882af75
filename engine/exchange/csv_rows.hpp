#pragma once

// The rows of one CSV file as values: what LOAD CSV gives.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/exchange/csv_blocks.hpp"
#include "engine/exchange/csv_records.hpp"

namespace casus::exchange {

/// The path that a URL such as file:///data/people.csv or file:people.csv names; other text is a path
/// already. Relative ones count from the working directory. Throws casus::Error (runtime) for URLs of
/// other kinds and malformed ones.
std::string path_of_url(std::string_view url);

/// The delimiter that a text names; throws casus::Error (runtime) unless it is one ASCII character that
/// can delimit.
char csv_delimiter(std::string_view text);

/// Walks over the rows of a file. Memory: two blocks of it. For one thread.
class CsvRows {
 public:
  /// Throws casus::Error (runtime) where the file cannot be read, or, with `headers`, where its first
  /// line is none or names two columns alike.
  CsvRows(std::string path, char delimiter, bool headers);

  /// Sets `row` to the next row; false at the end. With headers it is a map in which missing fields
  /// are null, else a list. Fields are strings; an empty one is null, unless it is quoted. Throws
  /// casus::Error (runtime) that names file and line where a row is malformed, is not UTF-8, or has more
  /// fields than the header.
  bool next(Value& row);

 private:
  [[nodiscard]] Value field(std::size_t number) const;
  [[nodiscard]] Value as_map() const;
  [[nodiscard]] Value as_list() const;
  [[noreturn]] void refuse(std::size_t column, std::string reason) const;

  CsvBlocks blocks_;
  char delimiter_;
  std::vector<std::string> header_;
  std::vector<std::size_t> by_name_;  // columns in the order of their names
  CsvBlock block_;
  std::optional<CsvRecords> records_;  // of block_
};

}  // namespace casus::exchange
