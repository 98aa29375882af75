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
void write_delimited(const Result& result, Output& output, char delimiter, Field field) {
  std::string line;
  for (const std::string& column : result.columns()) line += field(column) + delimiter;
  line.back() = '\n';
  output.write(line);
  for (const Row row : result) {
    line.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += field(exchange::plain_text(row[i])) + delimiter;
    }
    line.back() = '\n';
    output.write(line);
  }
}

}  // namespace

void CsvWriter::write(const Result& result, Output& output) const {
  write_delimited(result, output, ',', csv_field);
}

void TsvWriter::write(const Result& result, Output& output) const {
  write_delimited(result, output, '\t', tsv_field);
}

}  // namespace casus::repl
