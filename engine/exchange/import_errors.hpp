#pragma once

// Named factories of the errors of importing and of LOAD CSV. Each owns its wording. All are of kind runtime, but
// for import_stopped.

#include <cstdint>
#include <string>
#include <string_view>

#include "casus/error.hpp"

namespace casus::exchange {

/// A row that cannot be taken, and why.
struct BadRow {
  std::uint64_t line = 0;   // where the row begins, from 1
  std::size_t column = 0;   // from 1; 0: the row as a whole
  std::string column_text;  // the column's header
  std::string reason;
  std::string_view row;  // as it stands in the file, without its line break
};

Error cannot_read_csv(const std::string& file, int code);
Error no_files();
Error bad_delimiter();
/// Of a label or type that was given for a file.
Error bad_name(const std::string& name);
Error missing_header(const std::string& file);
Error bad_header(const std::string& file, std::size_t column, std::string_view text,
                 std::string_view reason);
/// Of the header as a whole.
Error bad_header(const std::string& file, std::string_view reason);
Error bad_row(const std::string& file, const BadRow& row);
Error record_too_long(const std::string& file, std::uint64_t line);
Error unknown_space(const std::string& file, std::string_view column, std::string_view space);
Error mixed_id_types(const std::string& file, std::string_view space);
Error import_stopped();

// Of LOAD CSV.
Error bad_csv_row(const std::string& file, const BadRow& row);
Error bad_csv_url(std::string_view url);
Error foreign_csv_url(std::string_view scheme);
Error bad_field_terminator();

}  // namespace casus::exchange
