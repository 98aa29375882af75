#pragma once

// Records and fields of CSV text (RFC 4180, with any delimiter; a quotation mark counts only where
// a field begins).

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace casus::exchange {

struct CsvField {
  std::string_view text;  // without quotes
  bool quoted = false;
};

/// Walks over the records of a text. For one thread.
class CsvRecords {
 public:
  /// `first_line` is the number of the line that the text begins with.
  CsvRecords(std::string_view text, char delimiter, std::uint64_t first_line);

  /// Takes the next record; false at the end. Empty lines are skipped.
  bool next();

  /// Where the next record is looked for, the line there, and the end of the text.
  [[nodiscard]] const char* at() const { return at_; }
  [[nodiscard]] std::uint64_t next_line() const { return next_line_; }
  [[nodiscard]] const char* end() const { return end_; }
  /// Goes on at `to`, so many lines after at(): for who has read whole records by other means.
  void skip(const char* to, std::uint64_t lines) {
    at_ = to;
    next_line_ += lines;
  }

  /// The fields of the record, until next() is called again.
  [[nodiscard]] const std::vector<CsvField>& fields() const { return fields_; }
  /// The number of the line that the record begins with.
  [[nodiscard]] std::uint64_t line() const { return line_; }
  /// The record as it stands in the text, without its line break.
  [[nodiscard]] std::string_view row() const { return row_; }
  /// What is malformed and in which field (from 1); nullptr where nothing is.
  [[nodiscard]] const char* problem() const { return problem_; }
  [[nodiscard]] std::size_t problem_field() const { return problem_field_; }

 private:
  const char* take_quoted(const char* at);
  const char* take_plain(const char* at);

  const char* at_;
  const char* end_;
  char delimiter_;
  std::uint64_t next_line_;
  std::uint64_t line_ = 0;
  std::string_view row_;
  std::vector<CsvField> fields_;
  std::deque<std::string> unescaped_;  // fields with doubled quotes
  std::size_t unescaped_used_ = 0;
  const char* problem_ = nullptr;
  std::size_t problem_field_ = 0;
};

/// How many bytes at the start of `text`, which begins with a record, are whole records with their
/// line breaks.
std::size_t whole_records(std::string_view text, char delimiter);

}  // namespace casus::exchange
