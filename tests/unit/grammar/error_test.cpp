#include "parse_support.hpp"

namespace casus::syntax::test {

TEST_CASE("what was expected, and where", "[grammar]") {
  struct Case {
    std::string_view text;
    std::string_view message;
    SourceSpan span;
  };
  const Case cases[] = {
      {"", "expected a statement but found the end of the text", {0, 0}},
      {"  ", "expected a statement but found the end of the text", {2, 0}},
      {"FOO", "expected a statement but found `FOO`", {0, 3}},
      {"RETURN", "expected an expression but found the end of the text", {6, 0}},
      {"RETURN 1 +", "expected an expression but found the end of the text", {10, 0}},
      {"RETURN [x IN y | ]", "expected an expression but found `]`", {17, 1}},
      {"RETURN 1 2",
       "expected AS, `,`, ORDER BY, another clause or the end of the statement but found `2`",
       {9, 1}},
      {"MATCH (n) DELETE n WHERE true",
       "expected `,`, another clause or the end of the statement but found `WHERE`",
       {19, 5}},
      {"MATCH n RETURN n", "expected a pattern but found `n`", {6, 1}},
      {"MATCH (a)--> RETURN a", "expected a node pattern but found `RETURN`", {13, 6}},
      {"MATCH (n) RETURN n ORDER n", "expected BY but found `n`", {25, 1}},
      {"UNWIND [1] x", "expected AS but found `x`", {11, 1}},
      {"RETURN [1, 2", "expected `,` or `]` but found the end of the text", {12, 0}},
      {"RETURN CASE WHEN a THEN b",
       "expected WHEN, ELSE or END but found the end of the text",
       {25, 0}},
      {"RETURN n.'a'", "expected a property name but found `'a'`", {9, 3}},
      {"RETURN EXISTS { foo }", "expected a query or a pattern but found `foo`", {16, 3}},
      {"RETURN 1 UNION", "expected a query but found the end of the text", {14, 0}},
      {"RETURN 1; RETURN 2", "expected the end of the statement but found `RETURN`", {10, 6}},
      {"MERGE (a) ON SET a.x = 1", "expected CREATE or MATCH but found `SET`", {13, 3}},
      {"MATCH (n) SET = 1", "expected a property or variable but found `=`", {14, 1}},
      {"CREATE CONSTRAINT FOR (n:L) REQUIRE n.p",
       "expected IS UNIQUE, IS KEY, IS NOT NULL or IS :: and a type but found the end of the text",
       {39, 0}},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const ParseError error = error_of(each.text);
    CHECK(error.message == each.message);
    CHECK(error.span == each.span);
    CHECK(error.code == "UnexpectedSyntax");
  }
}

TEST_CASE("hints on mistakes that are easy to recognise", "[grammar]") {
  struct Case {
    std::string_view text;
    std::string_view hint;
  };
  const Case cases[] = {
      {"MATHC (n) RETURN n", "did you mean MATCH?"},
      {"MATCH (n) RETRUN n", "did you mean RETURN?"},
      {"MATCH (n) WEHRE n.x RETURN n", "did you mean WHERE?"},
      {"RETURN a != b", "write <> for not equal"},
      {"RETURN a == b", "write = for equal"},
      {"RETURN a && b", "write AND"},
      {"RETURN a || b", "write OR, or + to join text"},
      {"RETURN a = NOT b", "write (NOT …) in parentheses here"},
      {"MATCH (a)->(b) RETURN a", "write --> or -[…]->"},
      {"MATCH (n {param}) RETURN n", "write $param for a parameter"},
      {"MATCH n RETURN n", "write (n)"},
      {"MATCH (a)-->b, (c) RETURN a", "write (b)"},
      {"MATCH (a)--> RETURN a", ""},
      {"CREATE INDX FOR (n:N) ON (n.x)", ""},
      {"MATCH p = shortestPth((a)-->(b)) RETURN p", ""},
      {"MATCH (a)-:T->(b) RETURN a", "write -[:T]->"},
      {"MATCH (a)<-:T-(b) RETURN a", "write <-[:T]-"},
      {"RETURN 1; RETURN 2", "run one statement at a time"},
      {"MATCH (n) RETURN n.v, count(*) GROUP BY n.v",
       "there is no GROUP BY: what is not aggregated is the grouping key"},
      {"MATCH (n) RETURN n LIMIT 1 ORDER BY n.v",
       "ORDER BY stands in WITH and RETURN, before SKIP and LIMIT"},
      {"MATCH (n) RETURN n LIMIT 1 SKIP 1", "SKIP stands in WITH and RETURN, before LIMIT"},
      {"RETURN 1,\n  é(2", "the `(` in line 2, column 4 is not closed"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(error_of(each.text).hint == each.hint);
  }
}

TEST_CASE("items that SET and REMOVE do not take", "[grammar]") {
  CHECK(error_of("MATCH (n) SET 1 = 2").message ==
        "SET takes a property, a variable or a variable with labels");
  CHECK(error_of("MATCH (n) SET n.x += 2").span == SourceSpan{14, 3});
  CHECK(error_of("MATCH (n) REMOVE n").message ==
        "REMOVE takes a property or a variable with labels");
}

TEST_CASE("text that ends inside a token", "[grammar]") {
  CHECK(error_of("RETURN 'abc").message == "the string that starts here has no closing quote");
  CHECK(error_of("RETURN 'abc").span == SourceSpan{7, 4});
  CHECK(error_of("RETURN 'abc\\").span == SourceSpan{7, 5});
  CHECK(error_of("RETURN `abc").message == "the name that starts here has no closing backtick");
  CHECK(error_of("RETURN 1 /* abc").message == "the comment that starts here has no closing */");
  CHECK(error_of("RETURN 1 /* abc").span == SourceSpan{9, 6});
  // What is wrong before it comes first.
  CHECK(error_of("RETURN ] 'abc").message == "expected an expression but found `]`");
}

TEST_CASE("text that is not valid UTF-8, and NUL bytes", "[grammar]") {
  const std::string_view invalid[] = {
      "\xff", "\xc3(", "\xe2\x82", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "\x80"};
  for (const std::string_view bytes : invalid) {
    for (const std::string_view quote : {"", "'", "`", "/*"}) {
      const std::string text = "RETURN " + std::string(quote) + std::string(bytes) + "'`*/";
      const ParseError error = error_of(text);
      CHECK(error.code == "InvalidUnicodeCharacter");
      CHECK(error.message == "the text is not valid UTF-8 here");
      CHECK(error.span == SourceSpan{static_cast<std::uint32_t>(7 + quote.size()), 1});
    }
  }
  using namespace std::string_view_literals;
  const ParseError nul = error_of("RETURN 'a\0b'"sv);
  CHECK(nul.message == "a NUL byte cannot stand in a statement");
  CHECK(nul.span == SourceSpan{9, 1});
}

TEST_CASE("every prefix and every truncation of a query ends in a tree or an error", "[grammar]") {
  const std::string text =
      "MATCH p = (a:A {x: $p})-[r:T|U*1..3]->(b) WHERE NOT a.x =~ 'é' AND EXISTS { (a)--(b) } "
      "WITH [x IN [1, .5e3] WHERE x > 1 | x] AS l, CASE a WHEN 1 THEN n {.x, .*} ELSE 0x1F END "
      "CALL { RETURN 1 AS y UNION RETURN 2 AS y } FOREACH (z IN l[1..2] | SET a += {k: z}) "
      "RETURN DISTINCT reduce(s = 0, x IN l | s + x) AS t ORDER BY t DESC SKIP 1 LIMIT 2";
  statement_of(text);
  for (std::size_t i = 0; i <= text.size(); ++i) {
    for (const std::string& cut :
         {text.substr(0, i), text.substr(i), std::string(text).erase(i, 1),
          std::string(text).insert(i, "("), std::string(text).insert(i, "'")}) {
      const auto result = parse_statement(cut);
      if (const auto* error = std::get_if<ParseError>(&result)) {
        CHECK(error->span.end() <= cut.size());
        CHECK_FALSE(error->message.empty());
      }
    }
  }
}

}  // namespace casus::syntax::test
