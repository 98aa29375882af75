// Rows that PlainRows takes must be what BatchParser makes of them field by field. The one is kept from
// looking by more bad rows at the start than it bears.

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "engine/exchange/csv_header.hpp"
#include "engine/exchange/import_batch.hpp"

using namespace casus;
using namespace casus::exchange;

namespace {

constexpr std::uint64_t impatience = 400;  // bad rows

struct Spaces {
  IdSpace numbers;
  IdSpace texts;

  Spaces() {
    numbers.integers = true;
    for (std::uint32_t i = 0; i < 50; ++i) {
      numbers.insert({true, i * i, {}}, i);
      texts.insert(string_id(std::to_string(i)), i);
    }
    texts.insert(string_id("a"), 50);
    texts.insert(string_id("007"), 51);
  }
};

CsvLayout layout_of(const std::vector<std::string>& header, CsvTable table, Spaces& spaces) {
  CsvLayout layout = make_layout(parse_csv_header(header, table, "test.csv"), table);
  const auto space = [&](std::size_t column) {
    return layout.columns[column].space == "N" ? &spaces.numbers : &spaces.texts;
  };
  if (layout.id < layout.columns.size()) layout.ids = space(layout.id);
  if (table == CsvTable::nodes) return layout;
  layout.starts = space(layout.start);
  layout.ends = space(layout.end);
  layout.needs_type = layout.type < layout.columns.size();
  return layout;
}

void parse(const CsvLayout& layout, const std::string& text, ImportBatch& batch) {
  batch.block.text = text;
  batch.block.lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  parse_batch(layout, ',', batch);
}

std::string said_of(const graph::BulkColumn& column) {
  std::string said;
  for (std::size_t row = 0; row < column.rows(); ++row) {
    said += column.has(row) ? "|" : "|-";
    if (!column.has(row)) continue;
    if (column.fixed()) {
      said += std::to_string(column.number(row));
    } else {
      for (const std::byte byte : column.bytes(row)) said += static_cast<char>(byte);
    }
  }
  return said + "|" + std::to_string(column.values());
}

/// All that a batch says, but for `skipped` bad rows and lines at its beginning.
std::string said_of(const ImportBatch& batch, std::uint64_t skipped) {
  std::string said = std::to_string(batch.rows);
  for (const auto& column : batch.columns) said += "\ncolumn " + said_of(column);
  for (const ImportId& id : batch.ids)
    said += "\nid " + (id.is_number ? std::to_string(id.number) : std::string(id.text) + " as text");
  for (const std::uint64_t ends : batch.ends) said += "\nends " + std::to_string(ends);
  for (const std::string_view name : batch.names) said += "\nname " + std::string(name);
  for (const std::uint64_t line : batch.lines) said += "\nline " + std::to_string(line - skipped);
  for (const std::string_view text : batch.texts) said += "\ntext " + std::string(text);
  for (std::size_t i = skipped; i < batch.bad.size(); ++i) {
    const BadRow& bad = batch.bad[i];
    said += "\nbad " + std::to_string(bad.line - skipped) + " " + std::to_string(bad.column) + " " +
            bad.reason + " " + std::string(bad.row);
  }
  return said;
}

void require_alike(const CsvLayout& layout, const std::string& text) {
  ImportBatch batch;
  parse(layout, text, batch);
  std::string bad_rows;
  for (std::uint64_t i = 0; i < impatience; ++i) bad_rows += ",,,,,,,,,\n";
  ImportBatch by_fields;
  parse(layout, bad_rows + text, by_fields);
  INFO(text);
  REQUIRE(said_of(batch, 0) == said_of(by_fields, impatience));
}

std::string random_text(std::mt19937& random, std::size_t columns, std::size_t rows) {
  static const std::vector<std::string> fields = {
      "0",    "1",     "4",      "9",          "16",        "49",     "7",    "2500",
      "007",  "-5",    "+3",     "-",          "--1",       " 4",     "4 ",   "",
      "\"\"", "\"4\"", "\"a\"",  "\"a,b\"",    "\"a\nb\"",  "a",      "b\"c", "\"a\"\"b\"",
      "a\r",  "\r",    "\"a\"b", "\"a\r\n\"",  "128",       "-128",   "1e3",  "true",
      "é",    "x;y",   ";",      "2147483648", "999999999", "\xFF",   "4\r",  "2020-01-02",
      "1.5",  "\"4",   "12345678901234567890", "9223372036854775807", "-9223372036854775808"};
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    std::size_t width = columns;
    if (random() % 16 == 0) width += random() % 3 - 1;
    for (std::size_t i = 0; i < width; ++i) {
      if (i > 0) text += ',';
      // Mostly short numbers, so that many rows are good ones.
      text += fields[random() % 4 != 0 ? random() % 6 : random() % fields.size()];
    }
    text += random() % 8 == 0 ? "\r\n" : "\n";
    if (random() % 16 == 0) text += "\n";
  }
  if (random() % 2 == 0) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("plain rows are what their fields say", "[import]") {
  Spaces spaces;
  const std::vector<std::pair<std::vector<std::string>, CsvTable>> headers = {
      {{"id:ID(N){id-type:long}", "name", "age:int"}, CsvTable::nodes},
      {{":ID(T)", "name", ":LABEL"}, CsvTable::nodes},
      {{"name", "id:ID(T)", "n:long", "skip:IGNORE"}, CsvTable::nodes},
      {{"name"}, CsvTable::nodes},
      {{"b:byte", "d:double", "x:boolean", "s:string[]"}, CsvTable::nodes},
      {{"at:date", "n:long[]", "c:char"}, CsvTable::nodes},
      {{":START_ID(N)", ":END_ID(T)"}, CsvTable::relationships},
      {{":START_ID(T)", ":END_ID(N)", ":TYPE", "n:short"}, CsvTable::relationships},
      {{"n:long", ":END_ID(T)", ":START_ID(N)", "name"}, CsvTable::relationships}};
  std::mt19937 random(7);
  for (const auto& [header, table] : headers) {
    const CsvLayout layout = layout_of(header, table, spaces);
    for (int i = 0; i < 300; ++i)
      require_alike(layout, random_text(random, header.size(), 1 + random() % 12));
  }
}

TEST_CASE("a row is plain or not at every place where a text can end", "[import]") {
  Spaces spaces;
  const CsvLayout layout = layout_of({":START_ID(N)", ":END_ID(N)", "n:int", "name"},
                                     CsvTable::relationships, spaces);
  const std::string text = "1,4,7,\"abc\"\r\n9,16,-8,d\r\n,,,\n4,1,,\n";
  for (std::size_t size = 0; size <= text.size(); ++size)
    require_alike(layout, text.substr(0, size));
}
