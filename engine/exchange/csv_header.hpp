#pragma once

// CSV headers as Neo4j's import tool has them: `name:type`, `id:ID(Space)`, `:START_ID(Space)`, …

#include <cstdint>
#include <string>
#include <vector>

#include "engine/value/temporal/zone.hpp"

namespace casus::exchange {

enum class CsvRole : std::uint8_t { property, id, labels, start_id, end_id, type, ignored };

enum class CsvType : std::uint8_t {
  string,
  character,
  byte_integer,
  short_integer,
  int_integer,
  long_integer,
  floating,
  boolean,
  date,
  local_time,
  time,
  local_datetime,
  datetime,
  duration
};

/// What one column holds.
struct CsvColumn {
  CsvRole role = CsvRole::property;
  CsvType type = CsvType::string;  // of the property, or of the items of the array
  bool array = false;
  std::string name;   // the property key; of an id column empty where it is not stored
  std::string space;  // of ids
  bool integer_ids = false;
  temporal::Zone zone;  // of times without one
  std::string text;     // as the header has it
};

enum class CsvTable : std::uint8_t { nodes, relationships };

/// Throws casus::Error (runtime) naming `file` and the column.
std::vector<CsvColumn> parse_csv_header(const std::vector<std::string>& fields, CsvTable table,
                                        const std::string& file);

/// The position of the one column with this role, or the number of columns.
std::size_t find_column(const std::vector<CsvColumn>& columns, CsvRole role);

}  // namespace casus::exchange
