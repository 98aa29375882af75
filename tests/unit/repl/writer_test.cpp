#include "repl/writers/writer.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/exchange/text.hpp"
#include "repl/report.hpp"
#include "repl/writers/json_writer.hpp"
#include "tests/unit/repl/sample.hpp"

using namespace casus;
using namespace casus::repl;
using namespace casus::test;

namespace {

std::string written(Format format, const Result& result, std::size_t columns = 0,
                    NodeLookup lookup = {}) {
  StringOutput output(columns);
  make_writer(format, std::move(lookup))->write(result, output);
  return output.text();
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

Result people() {
  return {{"name", "born"},
          {{Value("Pak Ho\u0306n-yo\u0306ng"), Value(1900)}, {Value("毛泽东"), Value()}}};
}

}  // namespace

TEST_CASE("tables align by display width", "[repl][writers]") {
  CHECK(written(Format::table, people()) ==
        "┌──────────────┬──────┐\n"
        "│ name         │ born │\n"
        "├──────────────┼──────┤\n"
        "│ Pak Ho\u0306n-yo\u0306ng │ 1900 │\n"
        "│ 毛泽东       │ null │\n"
        "└──────────────┴──────┘\n"
        "2 rows\n");
}

TEST_CASE("an empty table still names its columns", "[repl][writers]") {
  CHECK(lines(written(Format::table, Result({"a"}, {})))[1] == "│ a │");
  CHECK(lines(written(Format::table, Result({"a"}, {}))).back() == "0 rows");
}

TEST_CASE("a table fits the terminal, and is whole elsewhere", "[repl][writers]") {
  const Result wide({"id", "text"}, {{Value(1), Value(std::string(200, 'x'))},
                                     {Value(22), Value("日本語日本語日本語日本語日本語")}});
  for (const std::size_t columns : {30U, 31U, 60U}) {
    for (const std::string& line : lines(written(Format::table, wide, columns))) {
      if (line != "2 rows") CHECK(exchange::display_width(line) == columns);
    }
  }
  CHECK(written(Format::table, wide, 40).find("…") != std::string::npos);
  CHECK(written(Format::table, wide).find(std::string(200, 'x')) != std::string::npos);
}

TEST_CASE("text in a table cannot break it or the terminal", "[repl][writers]") {
  const std::string table = written(Format::table, column({Value("a\nb\x1b[2J│")}));
  CHECK(table.find("a\\nb\\u001b[2J│") != std::string::npos);
  CHECK(table.find('\x1b') == std::string::npos);
}

TEST_CASE("csv quotes what it must and keeps literals for other values", "[repl][writers]") {
  CHECK(
      written(Format::csv, Result({"a,b", "c"}, {{Value("say \"hi\""), Value("two\nlines")},
                                                 {Value(" pad"), Value(List{Value("x"), Value(1)})},
                                                 {Value(true), Value(2.0)}})) ==
      "\"a,b\",c\n"
      "\"say \"\"hi\"\"\",\"two\nlines\"\n"
      "\" pad\",\"['x', 1]\"\n"
      "true,2.0\n");
  CHECK(written(Format::csv, column({Value(Date{0}), Value(""), Value()})) ==
        "value\n1970-01-01\n\nnull\n");
}

TEST_CASE("tsv escapes tabs and line breaks", "[repl][writers]") {
  CHECK(written(Format::tsv, Result({"a", "b"}, {{Value("x\ty"), Value("1\n2\\")}})) ==
        "a\tb\nx\\ty\t1\\n2\\\\\n");
}

TEST_CASE("json follows the columns and the shapes of elements", "[repl][writers]") {
  const Value a = node(1, {"A", "B"}, {{"name", Value("x")}});
  const Value r = relationship(4, 1, "T", 2);
  const Value b = node(2, {});
  CHECK(json_text(a) == R"({"id":1,"labels":["A","B"],"properties":{"name":"x"}})");
  CHECK(json_text(r) == R"({"id":4,"type":"T","start":1,"end":2,"properties":{}})");
  CHECK(json_text(path({a, b}, {r})) == "{\"nodes\":[" + json_text(a) + "," + json_text(b) +
                                            "],\"relationships\":[" + json_text(r) + "]}");
  CHECK(written(Format::jsonl,
                Result({"z", "a"}, {{Value(1), Value("\"\n")}, {Value(), Value(1.0)}})) ==
        "{\"z\":1,\"a\":\"\\\"\\n\"}\n{\"z\":null,\"a\":1.0}\n");
  CHECK(written(Format::json, Result({"a"}, {})) == "[]\n");
}

TEST_CASE("json is valid for every value", "[repl][writers]") {
  const Result odd =
      column({Value(std::nan("")), Value(std::numeric_limits<double>::infinity()),
              Value("\xff bad \x01"), Value(std::numeric_limits<std::int64_t>::min()),
              Value(Date{7361}), Value(Map{{"k\n", Value(List{})}}), Value(1e300)});
  const auto parsed = nlohmann::json::parse(written(Format::json, odd));
  REQUIRE(parsed.size() == 7);
  CHECK(parsed[0]["value"] == "NaN");
  CHECK(parsed[3]["value"] == std::numeric_limits<std::int64_t>::min());
  CHECK(parsed[4]["value"] == "1990-02-26");
  CHECK(parsed[6]["value"] == 1e300);
}

TEST_CASE("markdown escapes markup and aligns numbers", "[repl][writers]") {
  CHECK(written(Format::markdown, Result({"a|b", "n"}, {{Value("x|<b>*_\n`"), Value(1)}})) ==
        "| a\\|b | n |\n| --- | ---: |\n| x\\|&lt;b&gt;\\*\\_<br>\\` | 1 |\n");
}

TEST_CASE("graph formats fetch the ends that a result lacks", "[repl][writers]") {
  const Result result = column({relationship(1, 10, "T", 11)});
  std::vector<std::uint64_t> asked;
  const NodeLookup lookup = [&](const std::vector<std::uint64_t>& ids) {
    asked = ids;
    return List{node(10, {"A"}), node(11, {"B"})};
  };
  CHECK(written(Format::cypher, result, 0, lookup) ==
        "CREATE (n0:A),\n  (n1:B),\n  (n0)-[:T]->(n1);\n");
  CHECK(asked == std::vector<std::uint64_t>{10, 11});
}

TEST_CASE("changes and times in one line", "[repl][writers]") {
  Changes changes;
  CHECK(changes_summary(changes).empty());
  changes.nodes_created = 2;
  changes.relationships_created = 1;
  changes.properties_set = 1234;
  CHECK(changes_summary(changes) ==
        "2 nodes created, 1 relationship created, 1,234 properties set");
  Result result = people();
  result.set_timing({0.014, 0.05, 1.234});
  CHECK(timing_line(result.timing(), result.size()) == "time: parse 0.01 ms, plan 0.05 ms, execute 1.23 ms, rows 2");
}
