#include "repl/writers/delimited_writer.hpp"

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"

namespace casus::repl {
namespace {

std::string csv_field(const std::string& raw) {
  const std::string text = exchange::valid_utf8(raw);
  const bool blank_ends = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!blank_ends && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string tsv_field(const std::string& raw) {
  std::string out;
  for (const char c : exchange::valid_utf8(raw)) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out;
}

template <class Field>
void write_names(const std::vector<std::string>& names, Output& output, char delimiter, Field field) {
  std::string line;
  for (const std::string& name : names) line += field(name) + delimiter;
  line.back() = '\n';
  output.write(line);
}

template <class Field>
void write_values(const List& values, Output& output, char delimiter, Field field) {
  std::string line;
  for (const Value& value : values) line += field(exchange::plain_text(value)) + delimiter;
  line.back() = '\n';
  output.write(line);
}

}  // namespace

void CsvWriter::begin(const Columns& columns, Output& output) const {
  write_names(columns, output, ',', csv_field);
}

void CsvWriter::row(const Columns& /*columns*/, const List& values, Output& output) const {
  write_values(values, output, ',', csv_field);
}

void TsvWriter::begin(const Columns& columns, Output& output) const {
  write_names(columns, output, '\t', tsv_field);
}

void TsvWriter::row(const Columns& /*columns*/, const List& values, Output& output) const {
  write_values(values, output, '\t', tsv_field);
}

}  // namespace casus::repl
