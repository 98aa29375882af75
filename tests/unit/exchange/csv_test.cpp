#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "casus/error.hpp"
#include "engine/exchange/csv_blocks.hpp"
#include "engine/exchange/csv_header.hpp"
#include "engine/exchange/csv_records.hpp"
#include "engine/exchange/import_ids.hpp"

using namespace casus;
using namespace casus::exchange;

namespace {

std::vector<std::vector<std::string>> records_of(std::string_view text, char delimiter = ',') {
  std::vector<std::vector<std::string>> all;
  CsvRecords records(text, delimiter, 1);
  while (records.next()) {
    auto& row = all.emplace_back();
    for (const CsvField& field : records.fields()) row.emplace_back(field.text);
  }
  return all;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("records are cut into fields", "[csv]") {
  CHECK(records_of("a,b\n1,2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(records_of("a,b\r\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(records_of("a,,\n,\n") == Rows{{"a", "", ""}, {"", ""}});
  CHECK(records_of("\n\r\n\na\n\n") == Rows{{"a"}});
  CHECK(records_of("\"a,b\",\"c\"\"d\"\n") == Rows{{"a,b", "c\"d"}});
  CHECK(records_of("\"two\nlines\",x\n") == Rows{{"two\nlines", "x"}});
  CHECK(records_of("5\" disk,x\n") == Rows{{"5\" disk", "x"}});
  CHECK(records_of("a\tb\n", '\t') == Rows{{"a", "b"}});
  CHECK(records_of("\"\"\"\"\"\",\"\"") == Rows{{"\"\"", ""}});
  CHECK(records_of("").empty());
}

TEST_CASE("records know their lines and what is malformed", "[csv]") {
  CsvRecords records("\"a\nb\",1\n\n\"x\"y,2\n3,\"open\nto the end", ',', 10);
  REQUIRE(records.next());
  CHECK(records.line() == 10);
  CHECK(records.row() == "\"a\nb\",1");
  CHECK(records.problem() == nullptr);
  REQUIRE(records.next());
  CHECK(records.line() == 13);
  CHECK(records.problem() != nullptr);
  CHECK(records.problem_field() == 1);
  CHECK(records.fields().size() == 2);
  REQUIRE(records.next());
  CHECK(records.line() == 14);
  CHECK(records.problem_field() == 2);
  CHECK_FALSE(records.next());
}

TEST_CASE("whole records end before quoted line breaks", "[csv]") {
  CHECK(whole_records("a,b\nc", ',') == 4);
  CHECK(whole_records("a", ',') == 0);
  CHECK(whole_records("a\n\"b\nc\n", ',') == 2);
  CHECK(whole_records("a\n\"b\"\"\nc\",\"d\"\nx", ',') == 14);
  CHECK(whole_records("5\" a\nb", ',') == 5);
}

TEST_CASE("blocks hold whole records wherever files are cut", "[csv]") {
  const std::string path =
      std::filesystem::temp_directory_path() / ("casus-csv-" + std::to_string(getpid()));
  std::string text = "\xEF\xBB\xBFid,text\n";
  std::size_t rows = 0;
  for (; text.size() < (std::size_t{5} << 20); ++rows) {
    text += std::to_string(rows) + ",\"a\nb " + std::string(rows % 300, 'x') + "\"\n";
  }
  std::ofstream(path, std::ios::binary) << text;
  CsvBlocks blocks({path}, ',');
  CHECK(blocks.take_header() == std::vector<std::string>{"id", "text"});
  CsvBlock block;
  std::size_t seen = 0;
  std::size_t blocks_seen = 0;
  while (blocks.next(block)) {
    ++blocks_seen;
    CsvRecords records(block.text, ',', block.first_line);
    while (records.next()) {
      REQUIRE(records.fields().size() == 2);
      REQUIRE(records.fields()[0].text == std::to_string(seen));
      REQUIRE(records.line() == 2 + 2 * seen);
      ++seen;
    }
  }
  CHECK(seen == rows);
  CHECK(blocks_seen >= 2);
  std::remove(path.c_str());
}

TEST_CASE("headers name roles, spaces and types", "[csv]") {
  const auto columns =
      parse_csv_header({"id:ID(Person){id-type:long}", "name", "age:int", "tags:string[]", ":LABEL",
                        "x:IGNORE", "at:datetime{timezone:+02:00}"},
                       CsvTable::nodes, "f.csv");
  REQUIRE(columns.size() == 7);
  CHECK(columns[0].role == CsvRole::id);
  CHECK(columns[0].space == "Person");
  CHECK(columns[0].integer_ids);
  CHECK(columns[1].type == CsvType::string);
  CHECK(columns[2].type == CsvType::int_integer);
  CHECK(columns[3].array);
  CHECK(columns[4].role == CsvRole::labels);
  CHECK(columns[5].role == CsvRole::ignored);
  CHECK(columns[6].zone.offset_seconds == 7200);
  const auto ends =
      parse_csv_header({":START_ID(A)", ":END_ID", ":TYPE"}, CsvTable::relationships, "f.csv");
  CHECK(ends[0].role == CsvRole::start_id);
  CHECK(ends[1].space.empty());
}

TEST_CASE("malformed headers are refused with their column", "[csv]") {
  const auto refused = [](std::vector<std::string> fields, CsvTable table) {
    try {
      parse_csv_header(fields, table, "f.csv");
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  const auto nodes = CsvTable::nodes;
  CHECK(refused({"where:point"}, nodes).find("no values of type point") != std::string::npos);
  CHECK(refused({"a", "b:frob"}, nodes) ==
        "f.csv:1: header of column 2 (b:frob): there is no type frob");
  CHECK(refused({"a", "a:int"}, nodes).find("same name") != std::string::npos);
  CHECK(refused({""}, nodes).find("no name") != std::string::npos);
  CHECK(refused({":ID", "x:ID"}, nodes).find("2 columns :ID") != std::string::npos);
  CHECK(refused({":START_ID"}, nodes).find("file of nodes") != std::string::npos);
  CHECK(refused({":START_ID"}, CsvTable::relationships).find(":END_ID") != std::string::npos);
  CHECK(refused({"a:int(X)"}, nodes).find("only ids") != std::string::npos);
  CHECK(refused({"a:"}, nodes).find("behind the colon") != std::string::npos);
  CHECK(refused({"a{x:1"}, nodes).find("not closed") != std::string::npos);
  CHECK(refused({"a{x:1}"}, nodes).find("no option x") != std::string::npos);
  CHECK(refused({"a\xFF"}, nodes).find("UTF-8") != std::string::npos);
}

TEST_CASE("id spaces tell texts apart that are the same number", "[csv]") {
  IdSpace space;
  std::uint32_t node = 0;
  for (const char* text : {"7", "07", "+7", "7.0", " 7", "18446744073709551615", "x", ""}) {
    CHECK(space.insert(string_id(text), node++));
  }
  CHECK_FALSE(space.insert(string_id("07"), 99));
  CHECK_FALSE(space.insert(string_id("7"), 99));
  CHECK(space.find(string_id("+7")) == 2);
  CHECK(space.find(string_id("8")) == IdSpace::none);
}

TEST_CASE("id spaces hold numbers however they are spread", "[csv]") {
  const std::uint64_t stride =
      GENERATE(std::uint64_t{1}, std::uint64_t{1024}, std::uint64_t{1} << 33);
  IdSpace space;
  for (std::uint32_t i = 0; i < 20000; ++i) REQUIRE(space.insert({true, i * stride, {}}, i));
  for (std::uint32_t i = 0; i < 20000; ++i) REQUIRE(space.find({true, i * stride, {}}) == i);
  CHECK(space.find({true, 20000 * stride, {}}) == IdSpace::none);
}

TEST_CASE("id spaces know each number once, near others or not", "[csv]") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 20; ++round) {
    IdSpace space;
    std::map<std::uint64_t, std::uint32_t> known;
    const std::uint64_t base = round % 2 == 0 ? 0 : random() % 3 == 0 ? ~std::uint64_t{0} - 9000 : 70000;
    for (std::uint32_t node = 0; node < 6000; ++node) {
      const std::uint64_t spread = round % 5 == 0 ? 200000 : 12000;
      const std::uint64_t number = node % 3 == 0 ? base + node : base + random() % spread;
      REQUIRE(space.insert({true, number, {}}, node) == known.emplace(number, node).second);
    }
    for (const auto& [number, node] : known) {
      REQUIRE(space.find({true, number, {}}) == node);
      if (!known.contains(number + 1)) REQUIRE(space.find({true, number + 1, {}}) == IdSpace::none);
    }
  }
}
