#include "parse_support.hpp"

namespace casus::syntax::test {

TEST_CASE("operators group by precedence", "[grammar]") {
  struct Case {
    std::string_view text;
    std::string_view grouped;
  };
  const Case cases[] = {
      {"a OR b XOR c AND d", "a OR (b XOR (c AND d))"},
      {"a AND b XOR c OR d", "((a AND b) XOR c) OR d"},
      {"NOT a AND b", "(NOT a) AND b"},
      {"NOT a = b", "NOT (a = b)"},
      {"NOT NOT a", "NOT (NOT a)"},
      {"a AND NOT b OR c", "(a AND (NOT b)) OR c"},
      {"a = b IS NULL", "a = (b IS NULL)"},
      {"a < b STARTS WITH c", "a < (b STARTS WITH c)"},
      {"a IN b = c", "(a IN b) = c"},
      {"a =~ b = c ENDS WITH d", "(a =~ b) = (c ENDS WITH d)"},
      {"a CONTAINS b IS NOT NULL", "(a CONTAINS b) IS NOT NULL"},
      {"a IN b IN c", "(a IN b) IN c"},
      {"a IN b + c", "a IN (b + c)"},
      {"a + b IS NULL", "(a + b) IS NULL"},
      {"a + b * c - d", "a + (b * c) - d"},
      {"a * b + c", "(a * b) + c"},
      {"a % b ^ c / d", "a % (b ^ c) / d"},
      {"-a ^ b", "(-a) ^ b"},
      {"a ^ -b", "a ^ (-b)"},
      {"-a.b", "-(a.b)"},
      {"-a[0]", "-(a[0])"},
      {"a - -b", "a - (-b)"},
      {"a -1", "a - 1"},
      {"NOT a:B", "NOT (a:B)"},
      {"a.b:C AND d", "(a.b:C) AND d"},
      {"a.b[c].d", "((a.b)[c]).d"},
  };
  for (const Case& each : cases) {
    INFO(each.text << " is " << print(*expression_of(each.text)));
    CHECK(same(each.text, each.grouped));
  }
}

TEST_CASE("operators of one level are one node, grouped from the left", "[grammar]") {
  const auto sum = expression_of("a - b + c");
  CHECK(node_of<Arithmetic>(sum).operands.size() == 3);
  CHECK(node_of<Arithmetic>(sum).operators ==
        std::vector{ArithmeticOperator::subtract, ArithmeticOperator::add});
  const auto power = expression_of("2 ^ 3 ^ 2");
  CHECK(node_of<Arithmetic>(power).operands.size() == 3);
  const auto chain = expression_of("a < b <= c <> d");
  CHECK(node_of<Comparison>(chain).operands.size() == 4);
  CHECK(node_of<Comparison>(chain).operators == std::vector{ComparisonOperator::less,
                                                            ComparisonOperator::less_or_equal,
                                                            ComparisonOperator::not_equal});
  const auto grouped = expression_of("a AND (b AND c)");
  CHECK(node_of<Logical>(grouped).operands.size() == 2);
}

TEST_CASE("a sign directly before digits belongs to the number", "[grammar]") {
  CHECK(std::holds_alternative<IntegerLiteral>(expression_of("-5")->node));
  CHECK(std::holds_alternative<Sign>(expression_of("- 5")->node));
  CHECK(std::holds_alternative<Sign>(expression_of("-(5)")->node));
  const auto twice = expression_of("--5");
  CHECK(std::holds_alternative<IntegerLiteral>(node_of<Sign>(twice).operand->node));
}

TEST_CASE("what an opening bracket means", "[grammar]") {
  CHECK(std::holds_alternative<ListLiteral>(expression_of("[a, b]")->node));
  CHECK(std::holds_alternative<ListLiteral>(expression_of("[]")->node));
  CHECK(std::holds_alternative<ListLiteral>(expression_of("[x IN y, 1]")->node));
  CHECK(std::holds_alternative<ListLiteral>(expression_of("[(x IN y)]")->node));
  CHECK(std::holds_alternative<ListLiteral>(expression_of("[(a)-->(b)]")->node));
  CHECK(std::holds_alternative<ListComprehension>(expression_of("[x IN y]")->node));
  CHECK(std::holds_alternative<ListComprehension>(expression_of("[x IN [1, 2] | x]")->node));
  CHECK(std::holds_alternative<PatternComprehension>(expression_of("[(a)-->(b) | b]")->node));
  const auto named = expression_of("[p = (a)-[:T|U]->(b) WHERE a.x | p]");
  CHECK(node_of<PatternComprehension>(named).path->text == "p");
  CHECK(node_of<PatternComprehension>(named).predicate != nullptr);
  CHECK(std::holds_alternative<Variable>(expression_of("(n)")->node));
  CHECK(std::holds_alternative<MapLiteral>(expression_of("{a: 1}")->node));
  CHECK(std::holds_alternative<MapProjection>(expression_of("n {.a, .*, b: 1, c}")->node));
}

TEST_CASE("patterns and arithmetic that look alike", "[grammar]") {
  for (const std::string_view text :
       {"(a)--(b)", "(a)-->(b)", "(a)<--(b)", "(a)<-[r]-(b)", "(a)-[:T*1..2 {x: 1}]->(b:C)-->()",
        "()--()", "(a:A {x: [1, 2]}) - [ :T ] - (b)"}) {
    CHECK(std::holds_alternative<PatternExpression>(expression_of(text)->node));
  }
  for (const std::string_view text : {"(a) - (b)", "(a) - [x]", "(a)-[x]-1", "(a) - -1",
                                      "(a + 1) - -(b)", "(a) - -(b + 1)", "(a)-b-(c)"}) {
    CHECK(std::holds_alternative<Arithmetic>(expression_of(text)->node));
  }
  CHECK(std::holds_alternative<Comparison>(expression_of("(a) < (b)")->node));
  CHECK(std::holds_alternative<Comparison>(expression_of("(a) < -(b)")->node));
  CHECK(std::holds_alternative<Comparison>(expression_of("(a)-->(b) <> (c)-->(d)")->node));
}

TEST_CASE("functions and constructs that look like functions", "[grammar]") {
  CHECK(std::holds_alternative<CountStar>(expression_of("count( * )")->node));
  CHECK(node_of<FunctionCall>(expression_of("count(DISTINCT a)")).distinct);
  CHECK(std::holds_alternative<Quantifier>(expression_of("all(x IN y WHERE x > 1)")->node));
  CHECK(std::holds_alternative<FunctionCall>(expression_of("any(x)")->node));
  CHECK(std::holds_alternative<Reduce>(expression_of("reduce(s = 0, x IN y | s + x)")->node));
  const auto has_pattern = expression_of("exists((a)-->(b))");
  CHECK(node_of<FunctionCall>(has_pattern).name.text == "exists");
  CHECK(std::holds_alternative<PatternExpression>(
      node_of<FunctionCall>(has_pattern).arguments.at(0)->node));
  const auto has_property = expression_of("exists(n.x)");
  CHECK(std::holds_alternative<PropertyAccess>(
      node_of<FunctionCall>(has_property).arguments.at(0)->node));
  const auto path = expression_of("shortestPath((a)-[*]->(b))");
  CHECK(node_of<PatternExpression>(path).pattern->shortest == ShortestKind::single);
  const auto paths = expression_of("allShortestPaths((a)-[*]->(b))");
  CHECK(node_of<PatternExpression>(paths).pattern->shortest == ShortestKind::all);
}

TEST_CASE("subqueries", "[grammar]") {
  const auto bare = expression_of("EXISTS { (a)-->(b), (c) WHERE a.x = c.x }");
  const Query& query = *node_of<SubqueryExpression>(bare).query;
  REQUIRE(query.parts.at(0).clauses.size() == 1);
  const auto& match = std::get<MatchClause>(query.parts[0].clauses[0].node);
  CHECK(match.pattern.size() == 2);
  CHECK(match.where != nullptr);
  CHECK(same("EXISTS { (a)-->(b) }", "exists { MATCH (a)-->(b) }"));
  CHECK(node_of<SubqueryExpression>(expression_of("COUNT { MATCH (n) RETURN n UNION RETURN 1 }"))
            .kind == SubqueryKind::count);
  CHECK(node_of<SubqueryExpression>(expression_of("COLLECT { MATCH (n) RETURN n.x }")).kind ==
        SubqueryKind::collect);
}

TEST_CASE("indexes and slices", "[grammar]") {
  CHECK(std::holds_alternative<IndexAccess>(expression_of("l[1]")->node));
  const auto both = expression_of("l[1..-2]");
  CHECK(node_of<SliceAccess>(both).from != nullptr);
  CHECK(node_of<SliceAccess>(both).to != nullptr);
  CHECK(node_of<SliceAccess>(expression_of("l[..2]")).from == nullptr);
  CHECK(node_of<SliceAccess>(expression_of("l[1..]")).to == nullptr);
  CHECK(node_of<SliceAccess>(expression_of("l[..]")).to == nullptr);
}

TEST_CASE("CASE in both forms", "[grammar]") {
  const auto simple = expression_of("CASE x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE 'c' END");
  CHECK(node_of<Case>(simple).subject != nullptr);
  CHECK(node_of<Case>(simple).branches.size() == 2);
  CHECK(node_of<Case>(simple).otherwise != nullptr);
  const auto searched = expression_of("CASE WHEN x > 1 THEN 'a' END");
  CHECK(node_of<Case>(searched).subject == nullptr);
  CHECK(node_of<Case>(searched).otherwise == nullptr);
}

TEST_CASE("expressions span their text, parentheses included", "[grammar]") {
  CHECK(expression_of("  a + b  ")->span == SourceSpan{2, 5});
  CHECK(expression_of("(a + b) * c")->span == SourceSpan{0, 11});
  const auto product = expression_of("x * ( a ) . b");
  CHECK(node_of<Arithmetic>(product).operands.at(1)->span == SourceSpan{4, 9});
  CHECK(expression_of("NOT a")->span == SourceSpan{0, 5});
  CHECK(expression_of("n.x IS NOT NULL")->span == SourceSpan{0, 15});
  CHECK(expression_of("count ( * )")->span == SourceSpan{0, 11});
}

}  // namespace casus::syntax::test
