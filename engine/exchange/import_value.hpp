#pragma once

// From the text of a field to a property value.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/exchange/csv_header.hpp"
#include "engine/exchange/csv_records.hpp"
#include "engine/graph/bulk_column.hpp"

namespace casus::exchange {

/// The type of column that holds a CSV column's values.
graph::ColumnType column_type(const CsvColumn& column);

/// What a type of integers can hold.
struct IntegerRange {
  std::int64_t least;
  std::int64_t greatest;
  std::string_view name;
};

/// Nothing where the type is not one of integers.
std::optional<IntegerRange> integer_range(CsvType type);

/// Appends the value of a field, or that it is absent. Where the text is no such value, appends
/// nothing and says why; else the reason is empty. `check_text` where the bytes may be no UTF-8.
std::string add_field(const CsvColumn& column, const CsvField& field, bool check_text,
                      graph::BulkColumn& out);

/// The integer that the text writes, blanks around it aside; false where it writes none that fits
/// 64 bits.
bool read_integer(std::string_view text, std::int64_t& out);

}  // namespace casus::exchange
