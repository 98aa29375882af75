// Inputs made to hurt: deep, long, and hard to tell apart.

#include <algorithm>
#include <ctime>
#include <limits>

#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string nested(std::string_view open, std::string_view inside, std::string_view close,
                   std::size_t depth) {
  return repeat(open, depth) + std::string(inside) + repeat(close, depth);
}

// Processor time, the best of three: other programs may run at the same time.
double milliseconds_to_parse(std::string_view text) {
  std::clock_t best = std::numeric_limits<std::clock_t>::max();
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    const auto result = parse_statement(text);
    best = std::min(best, std::clock() - begin);
  }
  return 1000.0 * static_cast<double>(best) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("nesting is allowed to 256 levels and refused beyond", "[grammar]") {
  struct Case {
    std::string_view open;
    std::string_view inside;
    std::string_view close;
  };
  const Case cases[] = {
      {"(", "1", ")"},
      {"[", "1", "]"},
      {"{a: ", "1", "}"},
      {"size(", "1", ")"},
      {"CASE WHEN true THEN ", "1", " END"},
      {"NOT ", "true", ""},
      {"- ", "x", ""},
      {"[x IN ", "y", " | x]"},
      {"EXISTS { RETURN ", "1", " }"},
      {"x[", "1", "]"},
  };
  for (const Case& each : cases) {
    INFO(each.open);
    const std::string fits = "RETURN " + nested(each.open, each.inside, each.close, 256);
    const Statement statement = statement_of(fits);
    CHECK(equal(statement, statement_of(print(statement))));
    const std::string deeper = "RETURN " + nested(each.open, each.inside, each.close, 258);
    const ParseError error = error_of(deeper);
    CHECK(error.message == "nested more than 256 levels deep");
    CHECK(error.code == "UnexpectedSyntax");
    CHECK(error.span.offset >= 7 + 256 * each.open.size());
    CHECK(error.span.offset <= 7 + 258 * each.open.size());
  }
}

TEST_CASE("nesting of any depth is an error and no crash", "[grammar]") {
  constexpr std::size_t depth = 100000;
  for (const std::string_view open :
       {"(", "[", "{a:", "CASE ", "CASE WHEN ", "NOT ", "-", "+ -", "[x IN ", "EXISTS {", "f(",
        "((a)-->(", "CALL {", "any(x IN "}) {
    INFO(open);
    CHECK_FALSE(error_of("RETURN " + repeat(open, depth)).message.empty());
  }
  CHECK_FALSE(error_of(repeat("CALL { ", depth)).message.empty());
  CHECK_FALSE(error_of(repeat("FOREACH (x IN y | ", depth)).message.empty());
  CHECK_FALSE(error_of("RETURN " + nested("(", "1", ")", depth)).message.empty());
  CHECK_FALSE(error_of("RETURN x" + repeat(".a", depth)).message.empty());
  CHECK_FALSE(error_of("RETURN x" + repeat("[0]", depth)).message.empty());
  CHECK_FALSE(error_of("RETURN x" + repeat(" IS NULL", depth)).message.empty());
  CHECK_FALSE(error_of("RETURN x" + repeat(" IN x", depth)).message.empty());
}

TEST_CASE("depth that is hidden in subjects counts as well", "[grammar]") {
  std::string text = "x";
  for (int i = 0; i < 200; ++i) text = "[" + text + "]" + repeat(".a", 100);
  CHECK(error_of("RETURN " + text).message == "nested more than 256 levels deep");
}

TEST_CASE("chains of one operator are flat and of any length", "[grammar]") {
  for (const std::string_view link :
       {" AND x", " OR x", " XOR x", " + x", " - x", " * x", " ^ x", " = x", " < x"}) {
    INFO(link);
    const ExpressionPtr expression = expression_of("x" + repeat(link, 10000));
    CHECK(equal(*expression, *expression_of(print(*expression))));
  }
  const auto statement = statement_of(repeat("RETURN 1 UNION ", 10000) + "RETURN 1");
  CHECK(std::get<Query>(statement.node).parts.size() == 10001);
  const auto path = statement_of("MATCH (a)" + repeat("-->()", 10000) + " RETURN 1");
  CHECK(clause_of<MatchClause>(path).pattern.at(0).nodes.size() == 10001);
}

TEST_CASE("a statement of 10 MB", "[grammar]") {
  std::string text = "RETURN [1";
  while (text.size() < 10'000'000) text += ", {a: 'b', c: [1.5, -2]}";
  text += "] AS list";
  const Statement statement = statement_of(text);
  const auto& list = clause_of<ReturnClause>(statement).projection.items.at(0).expression;
  CHECK(node_of<ListLiteral>(list).items.size() > 400'000);
}

TEST_CASE("no input of a kilobyte takes noticeable time", "[grammar]") {
  const std::string inputs[] = {
      "RETURN " + nested("[x IN ", "[]", ", 1]", 100),
      "RETURN " + nested("[x IN ", "[]", "]", 140),
      "RETURN " + repeat("[x IN ", 200),
      "RETURN " + repeat("[(a)-->(b) | ", 80),
      "RETURN " + nested("[p = (a {x: ", "1", "})-->() | p]", 45),
      "RETURN " + nested("(", "a", ")", 250),
      "RETURN " + nested("((", "a", ")-->(b))", 100),
      "RETURN " + nested("(a {b: ", "1", "})-->()", 70),
      "RETURN " + nested("(a)-[x", "1", "]-1", 100),
      "RETURN " + repeat("(a)-", 250),
      "RETURN " + repeat("(a)--", 200),
      "RETURN " + repeat("(a)-[b]-", 120),
      "RETURN " + repeat("a.", 500) + "b(",
      "RETURN " + repeat("CASE ", 200),
      "RETURN " + repeat("NOT ", 250),
      "RETURN " + repeat("-", 1000),
      "RETURN " + nested("n {x: ", "1", "}", 120),
      "RETURN " + nested("all(x IN ", "y", ")", 90),
      "MATCH " + repeat("(", 250),
      repeat("MATCH ", 160),
      repeat("`", 1001),
  };
  for (const std::string& input : inputs) {
    INFO(input);
    // About one millisecond; the rest is room for unoptimized builds and sanitizers.
    CHECK(milliseconds_to_parse(input) < 50.0);
  }
}

TEST_CASE("time grows with the length of the text", "[grammar]") {
  const auto text = [](std::size_t size) {
    return "RETURN [" +
           repeat("[x IN [(a)-->(b {c: [1]}) | b] WHERE (x)-->() | n {.a, b: (c)}], ", size) + "1]";
  };
  const double small = milliseconds_to_parse(text(2000));
  const double large = milliseconds_to_parse(text(16000));
  CHECK(large < small * 8 * 4);
}

}  // namespace casus::syntax::test
