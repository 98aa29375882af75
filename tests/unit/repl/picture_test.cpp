// Pictures of hostile and of large graphs, drawn by Graphviz itself.

#include <catch2/catch.hpp>
#include <random>

#include "engine/exchange/appearance.hpp"
#include "engine/exchange/dot.hpp"
#include "engine/exchange/mermaid.hpp"
#include "engine/exchange/text.hpp"
#include "repl/errors.hpp"
#include "repl/render/graphviz.hpp"
#include "tests/unit/repl/sample.hpp"

using namespace casus;
using namespace casus::exchange;
using namespace casus::test;

namespace {

Elements elements_of(const Result& result) {
  ElementCollector collector;
  collector.add(result);
  return collector.elements();
}

const List hostile_texts{Value("say \"hi\""),
                         Value("back\\slash \\n \\N \\G \\"),
                         Value("two\nlines"),
                         Value("<b>bold</b> & &lt; ]]> -->"),
                         Value("{record|<port> field}"),
                         Value(std::string("nul\0 esc\x1b", 9)),
                         Value("bad \xff\xc3 utf8"),
                         Value("\xef\xbf\xbe noncharacter"),
                         Value("𐍈 astral 👩\u200d🔬"),
                         Value(""),
                         Value(std::string(4000, 'w')),
                         Value("\"];} digraph x { a [label=\"")};

}  // namespace

TEST_CASE("hostile text is drawn as text", "[exchange][dot]") {
  List values;
  std::uint64_t id = 0;
  for (const Value& text : hostile_texts) {
    const std::string raw(text.as_string());
    values.push_back(node(id, {raw}, {{"name", text}, {"date", text}}));
    values.push_back(relationship(id, id, raw, (id + 1) % hostile_texts.size(),
                                  {{"how", text}, {"date", text}}));
    ++id;
  }
  const std::string dot = to_dot(column(values));
  CHECK(is_utf8(dot));
  const std::string picture = repl::draw(dot, "svg");  // throws if Graphviz complains
  CHECK(picture.find("</svg>") != std::string::npos);
  CHECK(picture.find("say &quot;hi&quot;") != std::string::npos);
  CHECK(picture.find("back\\slash") != std::string::npos);
  const std::string table = repl::draw(to_dot(column(hostile_texts)), "svg");
  CHECK(table.find("</svg>") != std::string::npos);
  CHECK(is_utf8(to_mermaid(elements_of(column(values)))));
}

TEST_CASE("a picture is the same whatever the order of the rows", "[exchange][dot]") {
  List values{node(1, {"A"}), node(2, {"B"}), node(3, {"C"}), relationship(1, 1, "T", 2),
              relationship(2, 3, "U", 1)};
  const std::string first = to_dot(column(values));
  std::mt19937 random(11);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(values.begin(), values.end(), random);
    CHECK(to_dot(column(values)) == first);
  }
}

TEST_CASE("a node is drawn by its most specific label", "[exchange][dot]") {
  const Elements elements =
      elements_of(column({node(1, {"Actor", "Person"}), node(2, {"Actor", "State"}),
                          node(3, {"Zeta", "Alpha"}), node(4, {})}));
  const Appearance appearance(elements);
  CHECK(appearance.type_of(elements.nodes[0].as_node()) == "Person");
  CHECK(appearance.type_of(elements.nodes[2].as_node()) == "Zeta");
  CHECK(appearance.type_of(elements.nodes[3].as_node()).empty());
  CHECK(appearance.style_of("Person").fill != appearance.style_of("State").fill);
}

TEST_CASE("captions and dates", "[exchange][dot]") {
  CHECK(caption(Node{1, {}, {{"title", Value("t")}, {"name", Value("n")}}}, "") == "n");
  CHECK(caption(Node{1, {}, {{"text", Value("a claim")}}}, "Claim") == "a claim");
  CHECK(caption(Node{1, {}, {{"code", Value("x1")}}}, "T") == "x1");
  CHECK(caption(Node{9, {"T"}, {}}, "T") == "T 9");
  CHECK(caption(Node{9, {}, {{"name", Value(" \n")}}}, "") == "node 9");
  CHECK(date_line({{"date", Value(Date{0})}}) == "1970-01-01");
  CHECK(date_line({{"from", Value("1949")}}) == "1949 – ");
  CHECK(date_line({{"born", Value(1900)}, {"died", Value(1955)}}) == "1900 – 1955");
  CHECK(date_line({}).empty());
}

TEST_CASE("missing ends, loops and parallel relationships are drawn", "[exchange][dot]") {
  const std::string dot = to_dot(column({node(1, {"A"}), relationship(1, 1, "T", 1),
                                         relationship(2, 1, "T", 5), relationship(3, 1, "T", 5)}));
  CHECK(dot.find("n5 [shape=ellipse, style=dashed") != std::string::npos);
  CHECK(repl::draw(dot, "svg").find("</svg>") != std::string::npos);
}

TEST_CASE("a chain of long names stays narrow enough to read", "[exchange][dot]") {
  List values;
  for (std::uint64_t i = 0; i < 10; ++i) {
    values.push_back(node(i, {"Event"},
                          {{"name", Value("A rather long name of an event of the spring of 1950, "
                                          "number " +
                                          std::to_string(i))},
                           {"date", Value("1950-04")}}));
    if (i > 0) values.push_back(relationship(i, i - 1, "LED_TO", i, {{"how", Value("motivated")}}));
  }
  const std::string picture = repl::draw(to_dot(column(values)), "svg");
  const std::size_t width = picture.find("width=\"");
  REQUIRE(width != std::string::npos);
  CHECK(std::stoi(picture.substr(width + 7)) < 400);
}

TEST_CASE("many nodes without relationships make a grid, not a line", "[exchange][dot]") {
  List values;
  for (std::uint64_t i = 0; i < 200; ++i)
    values.push_back(node(i, {"N"}, {{"name", Value("name")}}));
  const std::string picture = repl::draw(to_dot(column(values)), "svg");
  CHECK(std::stoi(picture.substr(picture.find("width=\"") + 7)) < 4000);
}

TEST_CASE("a large graph is drawn in seconds", "[exchange][dot]") {
  const unsigned seed = 7;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  List values;
  for (std::uint64_t i = 0; i < 300; ++i)
    values.push_back(node(i, {"N"}, {{"name", Value("name")}}));
  for (std::uint64_t i = 0; i < 1000; ++i) {
    values.push_back(relationship(i, random() % 300, "LED_TO", random() % 300));
  }
  CHECK(repl::draw(to_dot(column(values)), "svg").find("</svg>") != std::string::npos);
}

TEST_CASE("each picture format has its own bytes", "[exchange][dot]") {
  const std::string dot = to_dot(column({node(1, {"A"})}));
  CHECK(repl::draw(dot, "png").starts_with("\x89PNG"));
  CHECK(repl::draw(dot, "pdf").starts_with("%PDF"));
  CHECK_THROWS_AS(repl::draw("digraph {", "svg"), repl::ProgramError);
  CHECK_THROWS_AS(repl::draw(dot, "nonsense"), repl::ProgramError);
}

TEST_CASE("mermaid escapes its own signs", "[exchange][mermaid]") {
  const std::string chart = to_mermaid(elements_of(column(
      {node(1, {"Person"}, {{"name", Value("\"a\" <b> #1")}}), relationship(1, 1, "LED_TO", 1)})));
  CHECK(chart.find("n1([\"#quot;a#quot; #lt;b#gt; #35;1\"]):::type1\n") != std::string::npos);
  CHECK(chart.find("n1 -->|\"LED#95;TO\"| n1\n") != std::string::npos);
}
