#include "engine/exchange/import_errors.hpp"

#include <fmt/format.h>

#include <cstring>

namespace casus::exchange {

Error cannot_read_csv(const std::string& file, int code) {
  return Error(ErrorKind::runtime, fmt::format("cannot read {}: {}", file, std::strerror(code)));
}

Error no_files() { return Error(ErrorKind::runtime, "an import needs at least one file"); }

Error bad_delimiter() {
  return Error(ErrorKind::runtime,
               "the delimiter must be one ASCII character, and no quotation mark, line break, "
               "letter or digit");
}

Error bad_name(const std::string& name) {
  return Error(ErrorKind::runtime,
               name.empty() ? "a label or type has an empty name" : "a label or type is no UTF-8");
}

Error missing_header(const std::string& file) {
  return Error(ErrorKind::runtime,
               fmt::format("{} is empty; its first line must be a header", file));
}

Error bad_header(const std::string& file, std::size_t column, std::string_view text,
                 std::string_view reason) {
  return Error(ErrorKind::runtime,
               fmt::format("{}:1: header of column {} ({}): {}", file, column, text, reason));
}

Error bad_header(const std::string& file, std::string_view reason) {
  return Error(ErrorKind::runtime, fmt::format("{}:1: header: {}", file, reason));
}

Error bad_csv_row(const std::string& file, const BadRow& row) {
  std::string where;
  if (row.column > 0) where = fmt::format("column {}: ", row.column);
  if (!row.column_text.empty()) where = fmt::format("column {} ({}): ", row.column, row.column_text);
  return {ErrorKind::runtime, fmt::format("{}:{}: {}{}", file, row.line, where, row.reason)};
}

Error bad_row(const std::string& file, const BadRow& row) {
  const std::string where =
      row.column == 0 ? "" : fmt::format("column {} ({}): ", row.column, row.column_text);
  Error error(ErrorKind::runtime, fmt::format("{}:{}: {}{}", file, row.line, where, row.reason));
  error.with_hint("nothing was imported; --skip-bad-rows leaves such rows out and lists them");
  return error;
}

Error record_too_long(const std::string& file, std::uint64_t line) {
  Error error(ErrorKind::runtime,
              fmt::format("{}:{}: a row of more than 256 MiB begins here", file, line));
  error.with_hint("a quotation mark may be missing");
  return error;
}

Error unknown_space(const std::string& file, std::string_view column, std::string_view space) {
  return Error(ErrorKind::runtime,
               fmt::format("{}:1: header: {} names the ids of {}, which no file of nodes has", file,
                           column, space.empty() ? "no space" : fmt::format("space {}", space)));
}

Error mixed_id_types(const std::string& file, std::string_view space) {
  return Error(
      ErrorKind::runtime,
      fmt::format("{}:1: header: the ids of {} are integers in one file and strings in "
                  "another",
                  file, space.empty() ? "the nameless space" : fmt::format("space {}", space)));
}

Error import_stopped() {
  return Error(ErrorKind::interrupted, "the import was stopped; nothing was imported");
}

Error bad_csv_url(std::string_view url) {
  return {ErrorKind::runtime, fmt::format("LOAD CSV cannot read the file URL '{}'", url)};
}

Error foreign_csv_url(std::string_view scheme) {
  Error error(ErrorKind::runtime, fmt::format("LOAD CSV reads files, not {} URLs", scheme));
  return error.with_hint("fetch the file first and give its path");
}

Error bad_field_terminator() {
  return {ErrorKind::runtime,
          "FIELDTERMINATOR takes one ASCII character, and no quotation mark or line break"};
}

}  // namespace casus::exchange
