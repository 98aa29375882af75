#include "parse_support.hpp"

namespace casus::syntax::test {

TEST_CASE("no keyword is reserved", "[grammar]") {
  for (const std::string_view text : {
           "MATCH (match) RETURN match",
           "MATCH (return:RETURN {where: 1})-[with:WITH]->(order) RETURN return.order AS return",
           "WITH 1 AS limit, 2 AS skip RETURN limit + skip AS order ORDER BY order LIMIT 1",
           "RETURN case",
           "RETURN case AS x",
           "WITH 1 AS case RETURN CASE `case` WHEN 1 THEN `case` ELSE 2 END",
           "RETURN not",
           "RETURN not AND true",
           "RETURN distinct",
           "RETURN DISTINCT distinct",
           "RETURN count(distinct)",
           "MATCH (n) WHERE n.in IN n.contains AND n.starts STARTS WITH n.with RETURN n.null",
           "UNWIND [1] AS in RETURN [in IN [in] WHERE in = in | in]",
           "CREATE index = (:Index)-[:CONSTRAINT]->(:Show)",
           "RETURN all, any, none, single, reduce, exists, count, collect",
           "RETURN {case: 1, null: 2, true: 3}.null",
           "RETURN set SKIP 1",
           "WITH 1 AS end RETURN CASE WHEN true THEN end ELSE end END",
           "MERGE (on) ON CREATE SET on.set = 1 ON MATCH SET on.match = 2",
       }) {
    statement_of(text);
  }
}

TEST_CASE("a keyword where an operand is missing is not taken for a variable", "[grammar]") {
  const ParseError error = error_of("MATCH (n) WHERE n.x = RETURN n");
  CHECK(error.message == "expected an expression but found `RETURN`");
  CHECK(error.span == SourceSpan{22, 6});
  CHECK(error_of("RETURN 1 + ORDER BY 2").span == SourceSpan{11, 5});
}

TEST_CASE("names of any script, and any name in backticks", "[grammar]") {
  CHECK(node_of<Variable>(expression_of("Ачесон")).name == "Ачесон");
  CHECK(node_of<Variable>(expression_of("毛泽东")).name == "毛泽东");
  CHECK(node_of<Variable>(expression_of("café_1")).name == "café_1");
  CHECK(node_of<Variable>(expression_of("`a b``c`")).name == "a b`c");
  CHECK(node_of<Variable>(expression_of("````")).name == "`");
  CHECK(node_of<Variable>(expression_of("``")).name.empty());
  CHECK(node_of<PropertyAccess>(expression_of("n.имя")).key.text == "имя");
  CHECK(error_of("RETURN n\u2014m").code == "InvalidUnicodeCharacter");
  CHECK(error_of("RETURN \u20ac").code == "InvalidUnicodeCharacter");
}

TEST_CASE("function and procedure names join their parts", "[grammar]") {
  CHECK(node_of<FunctionCall>(expression_of("apoc.text.join(a)")).name.text == "apoc.text.join");
  CHECK(node_of<FunctionCall>(expression_of("`my`.`fn` (a)")).name.text == "my.fn");
  CHECK(std::holds_alternative<PropertyAccess>(expression_of("a.b.c")->node));
  CHECK(clause_of<CallClause>(statement_of("CALL db.labels()")).procedure.text == "db.labels");
}

TEST_CASE("names carry their spans", "[grammar]") {
  const auto statement = statement_of("MATCH ( `a b` :Label) RETURN 1");
  const NodePattern& node = clause_of<MatchClause>(statement).pattern.at(0).nodes.at(0);
  CHECK(node.variable->text == "a b");
  CHECK(node.variable->span == SourceSpan{8, 5});
  CHECK(node.labels.at(0).span == SourceSpan{15, 5});
  CHECK(node.span == SourceSpan{6, 15});
}

}  // namespace casus::syntax::test
