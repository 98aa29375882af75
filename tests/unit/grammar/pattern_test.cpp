#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {

PatternPart part_of(std::string_view pattern) {
  auto statement = statement_of("MATCH " + std::string(pattern) + " RETURN 1");
  auto& query = std::get<Query>(statement.node);
  return std::move(std::get<MatchClause>(query.parts[0].clauses[0].node).pattern.at(0));
}

}  // namespace

TEST_CASE("node patterns", "[grammar]") {
  CHECK(part_of("()").nodes.size() == 1);
  CHECK_FALSE(part_of("()").nodes[0].variable);
  const PatternPart part = part_of("(n:A:B {x: 1})");
  CHECK(part.nodes[0].variable->text == "n");
  CHECK(part.nodes[0].labels.size() == 2);
  CHECK(part.nodes[0].properties != nullptr);
  CHECK(std::holds_alternative<Parameter>(part_of("(n $p)").nodes[0].properties->node));
  CHECK(std::holds_alternative<MapLiteral>(part_of("({})").nodes[0].properties->node));
}

TEST_CASE("relationship patterns", "[grammar]") {
  CHECK(part_of("()-->()").relationships[0].direction == PatternDirection::outgoing);
  CHECK(part_of("()<--()").relationships[0].direction == PatternDirection::incoming);
  CHECK(part_of("()--()").relationships[0].direction == PatternDirection::undirected);
  CHECK(part_of("()<-->()").relationships[0].direction == PatternDirection::undirected);
  CHECK(part_of("()<-[]->()").relationships[0].direction == PatternDirection::undirected);
  const PatternPart part = part_of("(a)-[r:T|:U|V {x: 1}]->(b)<-[:W]-(c)");
  REQUIRE(part.relationships.size() == 2);
  CHECK(part.relationships[0].variable->text == "r");
  CHECK(part.relationships[0].types.size() == 3);
  CHECK(part.relationships[0].properties != nullptr);
  CHECK_FALSE(part.relationships[0].length);
  CHECK(part.nodes.size() == 3);
}

TEST_CASE("dashes and arrow heads that openCypher accepts in place of ASCII", "[grammar]") {
  CHECK(part_of("(a)\u2014[r]\u2014\u27e9(b)").relationships[0].direction ==
        PatternDirection::outgoing);
  CHECK(part_of("(a)\uff1c\u2212\u2010(b)").relationships[0].direction ==
        PatternDirection::incoming);
}

TEST_CASE("lengths of variable-length relationships", "[grammar]") {
  struct Case {
    std::string_view text;
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
  };
  const Case cases[] = {{"*", {}, {}},   {"*2", 2, 2},    {"*1..3", 1, 3},    {"*1..", 1, {}},
                        {"*..3", {}, 3}, {"*..", {}, {}}, {"* 1 .. 3", 1, 3}, {"*0..0", 0, 0}};
  for (const Case& each : cases) {
    INFO(each.text);
    const PatternPart part = part_of("()-[:T" + std::string(each.text) + "]->()");
    REQUIRE(part.relationships[0].length);
    CHECK(part.relationships[0].length->min == each.min);
    CHECK(part.relationships[0].length->max == each.max);
  }
}

TEST_CASE("named paths, shortest paths and parentheses around patterns", "[grammar]") {
  CHECK(part_of("p = (a)-->(b)").path->text == "p");
  const PatternPart shortest = part_of("p = shortestPath((a)-[*]->(b))");
  CHECK(shortest.path->text == "p");
  CHECK(shortest.shortest == ShortestKind::single);
  CHECK(part_of("allShortestPaths((a)-[*]->(b))").shortest == ShortestKind::all);
}

TEST_CASE("parentheses around patterns", "[grammar]") {
  CHECK(part_of("((a)-->(b))").nodes.size() == 2);
  CHECK(part_of("p = (((a)))").nodes.size() == 1);
}

TEST_CASE("relationship details that are none", "[grammar]") {
  for (const std::string_view detail : {"[:LIKES..]", "[:LIKES*-2]", "[r:]", "[:A||B]", "[r r]"}) {
    const ParseError error = error_of("MATCH (a)-" + std::string(detail) + "->(b) RETURN a");
    CHECK(error.code == "InvalidRelationshipPattern");
  }
  const ParseError bound = error_of("MATCH (a)-[*1.5]->(b) RETURN a");
  CHECK(bound.code == "InvalidRelationshipPattern");
  CHECK(bound.message == "`1.5` is no bound of a path length");
  CHECK(bound.span == SourceSpan{12, 3});
  CHECK(error_of("MATCH (a)-[{x: }]->(b) RETURN a").code == "UnexpectedSyntax");
}

}  // namespace casus::syntax::test
