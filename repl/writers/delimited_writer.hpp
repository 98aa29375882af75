#pragma once

// Results as comma- or tab-separated values. A first line names the columns. Strings, dates and
// times are bare, other values are Cypher literals.

#include "repl/writers/writer.hpp"

namespace casus::repl {

/// RFC 4180, with line feeds: fields with commas, quotes, line breaks or outer blanks are quoted.
class CsvWriter : public RowWriter {
 public:
  void begin(const Columns& columns, Output& output) const override;
  void row(const Columns& columns, const List& values, Output& output) const override;
};

/// Tabs between fields; tab, line feed, carriage return and backslash within one are \t \n \r \\.
class TsvWriter : public RowWriter {
 public:
  void begin(const Columns& columns, Output& output) const override;
  void row(const Columns& columns, const List& values, Output& output) const override;
};

}  // namespace casus::repl
