#include "repl/writers/writer.hpp"

#include <algorithm>

#include "repl/writers/delimited_writer.hpp"
#include "repl/writers/graph_writer.hpp"
#include "repl/writers/json_writer.hpp"
#include "repl/writers/markdown_writer.hpp"
#include "repl/writers/table_writer.hpp"

namespace casus::repl {

const std::vector<std::string>& format_names() {
  // In the order of Format.
  static const std::vector<std::string> names{"table",    "csv",    "tsv", "json",   "jsonl",
                                              "markdown", "cypher", "dot", "mermaid"};
  return names;
}

std::optional<Format> format_named(std::string_view name) {
  const auto& names = format_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Format>(found - names.begin());
}

std::string_view name_of(Format format) { return format_names()[static_cast<std::size_t>(format)]; }

void RowWriter::write(const Result& result, Output& output) const {
  begin(result.columns(), output);
  for (const Row line : result) row(result.columns(), line.values(), output);
}

std::unique_ptr<RowWriter> make_row_writer(Format format) {
  switch (format) {
    case Format::csv:
      return std::make_unique<CsvWriter>();
    case Format::tsv:
      return std::make_unique<TsvWriter>();
    case Format::jsonl:
      return std::make_unique<JsonLinesWriter>();
    default:
      return nullptr;
  }
}

std::unique_ptr<Writer> make_writer(Format format, NodeLookup lookup) {
  switch (format) {
    case Format::table:
      return std::make_unique<TableWriter>();
    case Format::csv:
      return std::make_unique<CsvWriter>();
    case Format::tsv:
      return std::make_unique<TsvWriter>();
    case Format::json:
      return std::make_unique<JsonWriter>();
    case Format::jsonl:
      return std::make_unique<JsonLinesWriter>();
    case Format::markdown:
      return std::make_unique<MarkdownWriter>();
    case Format::cypher:
      return std::make_unique<CypherWriter>(std::move(lookup));
    case Format::dot:
      return std::make_unique<DotWriter>(std::move(lookup));
    case Format::mermaid:
      return std::make_unique<MermaidWriter>(std::move(lookup));
  }
  return std::make_unique<TableWriter>();
}

}  // namespace casus::repl
