#pragma once

// Results as JSON (RFC 8259).

#include "casus/value.hpp"
#include "repl/writers/writer.hpp"

namespace casus::repl {

/// One value as JSON text. A node is {"id":…, "labels":[…], "properties":{…}}, a relationship
/// {"id":…, "type":…, "start":…, "end":…, "properties":{…}}, a path {"nodes":[…],
/// "relationships":[…]}. Temporal values are strings, and so are "NaN", "Infinity" and "-Infinity",
/// for which JSON has no number. Malformed UTF-8 becomes U+FFFD.
std::string json_text(const Value& value);

/// An array with an object a row, keyed by column, in column order.
class JsonWriter : public Writer {
 public:
  void write(const Result& result, Output& output) const override;
};

/// One such object a line, without an array around them.
class JsonLinesWriter : public RowWriter {
 public:
  void begin(const Columns& columns, Output& output) const override;
  void row(const Columns& columns, const List& values, Output& output) const override;
};

}  // namespace casus::repl
