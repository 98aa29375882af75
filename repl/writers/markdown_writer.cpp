#include "repl/writers/markdown_writer.hpp"

#include <algorithm>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"

namespace casus::repl {
namespace {

std::string escaped(const std::string& raw) {
  std::string out;
  const std::string text = exchange::valid_utf8(raw);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '\r':
        if (i + 1 < text.size() && text[i + 1] == '\n') break;
        [[fallthrough]];
      case '\n':
        out += "<br>";
        break;
      case '\t':
        out += ' ';
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '|':
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '~':
        out += '\\';
        out += c;
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
  return out;
}

bool is_numeric(const Result& result, std::size_t column) {
  bool any = false;
  for (const Row row : result) {
    if (row[column].is_null()) continue;
    if (!row[column].is_number()) return false;
    any = true;
  }
  return any;
}

}  // namespace

void MarkdownWriter::write(const Result& result, Output& output) const {
  std::string names = "|";
  std::string rule = "|";
  for (std::size_t i = 0; i < result.columns().size(); ++i) {
    names += " " + escaped(result.columns()[i]) + " |";
    rule += is_numeric(result, i) ? " ---: |" : " --- |";
  }
  output.write(names + "\n" + rule + "\n");
  for (const Row row : result) {
    std::string line = "|";
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += " " + escaped(exchange::plain_text(row[i])) + " |";
    }
    output.write(line + "\n");
  }
}

}  // namespace casus::repl
