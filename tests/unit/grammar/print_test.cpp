#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {
std::string expression(std::string_view text) { return print(*expression_of(text)); }
}  // namespace

TEST_CASE("expressions are printed with the parentheses they need", "[grammar]") {
  CHECK(expression("((a))+(b*c)") == "a + b * c");
  CHECK(expression("(a+b)*c") == "(a + b) * c");
  CHECK(expression("a-(b-c)") == "a - (b - c)");
  CHECK(expression("(a and b) and c") == "(a AND b) AND c");
  CHECK(expression("not(a or b)") == "NOT (a OR b)");
  CHECK(expression("(not a)=b") == "(NOT a) = b");
  CHECK(expression("-(1)") == "-(1)");
  CHECK(expression("-(-1)") == "--1");
  CHECK(expression("(-1).x") == "(-1).x");
  CHECK(expression("(n:A).x") == "(n:A).x");
  CHECK(expression("[(x in y)]") == "[(x IN y)]");
  CHECK(expression("((a)-->(b)) = true") == "((a)-->(b)) = TRUE");
  CHECK(expression("(a is null) is not null") == "a IS NULL IS NOT NULL");
  CHECK(expression("2^(3^2)") == "2 ^ (3 ^ 2)");
}

TEST_CASE("literals are printed so that they are read back the same", "[grammar]") {
  CHECK(expression("1e20") == "1e+20");
  CHECK(expression("2.0") == "2.0");
  CHECK(expression("0.1") == "0.1");
  CHECK(expression("-0.0") == "-0.0");
  CHECK(expression("0xff") == "255");
  CHECK(expression("-9223372036854775808") == "-9223372036854775808");
  CHECK(expression(R"("it's \\ \u0000\n")") == R"('it\'s \\ \u0000\n')");
  CHECK(expression("$`0`") == "$0");
  CHECK(expression("$`a b`") == "$`a b`");
}

TEST_CASE("names are quoted where they need it", "[grammar]") {
  CHECK(expression("`a b`.`c d`") == "`a b`.`c d`");
  CHECK(expression("`abc`.`match`") == "abc.match");
  CHECK(expression("`match`") == "`match`");
  CHECK(expression("`null`") == "`null`");
  CHECK(expression("`count` {.x}") == "`count` {.x}");
  CHECK(expression("`all`(x IN y)") == "`all`(x IN y)");
  CHECK(expression("`a``b`") == "`a``b`");
  CHECK(print_name("Treaty") == "Treaty");
  CHECK(print_name("1st") == "`1st`");
  CHECK(print_name("") == "``");
  CHECK(print_string("a'b") == R"('a\'b')");
}

TEST_CASE("every construct is read back the same", "[grammar]") {
  for (
      const std::string_view text : {
          "match p=(a:A{x:1})<-[r:T|U*2..{y:2}]-(b)--()-[*]->($x) where a.x>1 return *",
          "optional match shortestPath((a)-[*..5]-(b)),allShortestPaths((c)-[:T*1]->(d)) return 1",
          "with distinct a,b as c order by a desc,b skip 1 limit 2 where c return *,a",
          "unwind $l as x create(n),(m) set n.a=1,n+={},n={b:1},n:L:M remove n.a,n:L delete n",
          "merge(a)on create set a.x=1,a.y=2 on match set a:B detach delete a,b",
          "call a.b.c(1,2)yield x,y as z where z call d call e()yield*return 1",
          "call{return 1 as x union all return 2 as x}call(a,b){return a as c}call(*){return 1 as "
          "d}"
          "call(){return 2 as e}foreach(x in y|create(z)set z.x=1)",
          "return case a when 1 then 2 else 3 end,case when b then c end,[x in y],[x in y where z],"
          "[x in y|z],[x in y where z|w],[p=(a)-->(b)where c|p],[(a)--()|1]",
          "return all(x in y where z),any(x in y where z),none(x in y where z),single(x in y),"
          "reduce(a=0,x in y|a+x),count(*),count(distinct a),a{.b,.*,c:1,d},{},[],[1],{a:{b:[1]}}",
          "return exists{(a)-->(b)where c},count{match(n)return n},collect{return 1 as x union "
          "return 2 as x},shortestPath((a)-[*]->(b)),exists((a)--(b)),a.b:C:D,a[1],a[1..],a[..2]",
          "return a starts with b or a ends with c xor a contains d and not a=~e,a in[b],a is null,"
          "-a+b%c/d^e,a<b<=c<>d>=e>f=g,-x,+x,- 1,null,true,false,'a',1.5,$p",
          "explain create index i if not exists for()-[r:T]-()on(r.a,r.b)",
          "create constraint for(n:L)require n.p is::list<string not null>|integer",
          "create constraint c if not exists for()-[r:T]-()require(r.p,r.q)is rel key",
          "create constraint c for(n:L)require n.p is not null",
          "create constraint c for(n:L)require n.p is unique",
          "drop index `if` if exists",
          "drop constraint c",
          "show index",
          "show constraint",
          "begin transaction",
          "commit",
          "rollback",
          "profile return 1",
      }) {
    INFO(text);
    const Statement statement = statement_of(text);
    const std::string canonical = print(statement);
    INFO(canonical);
    CHECK(equal(statement, statement_of(canonical)));
    CHECK(printed(canonical) == canonical);
  }
}

TEST_CASE("trees that differ are not equal", "[grammar]") {
  const std::string_view statements[] = {
      "RETURN 1",
      "RETURN 2",
      "RETURN 1.0",
      "RETURN a",
      "RETURN $a",
      "RETURN 'a'",
      "RETURN a.b",
      "RETURN a AS b",
      "RETURN DISTINCT a",
      "RETURN a ORDER BY a",
      "RETURN a ORDER BY a DESC",
      "RETURN a LIMIT 1",
      "RETURN a SKIP 1",
      "RETURN a AND b",
      "RETURN a OR b",
      "RETURN a + b",
      "RETURN a - b",
      "RETURN a + b + c",
      "RETURN a + (b + c)",
      "RETURN [a]",
      "RETURN [a, b]",
      "RETURN a[b]",
      "RETURN a[b..]",
      "RETURN a[..b]",
      "RETURN f(a)",
      "RETURN f(DISTINCT a)",
      "RETURN g(a)",
      "EXPLAIN RETURN 1",
      "RETURN 1 UNION RETURN 1",
      "RETURN 1 UNION ALL RETURN 1",
      "MATCH (a)-->(b) RETURN 1",
      "MATCH (a)<--(b) RETURN 1",
      "MATCH (a)--(b) RETURN 1",
      "MATCH (a)-[:T]->(b) RETURN 1",
      "MATCH (a)-[*]->(b) RETURN 1",
      "MATCH (a)-[*2]->(b) RETURN 1",
      "OPTIONAL MATCH (a)-->(b) RETURN 1",
  };
  for (const std::string_view a : statements) {
    for (const std::string_view b : statements) {
      INFO(a << " and " << b);
      CHECK(equal(statement_of(a), statement_of(b)) == (a == b));
    }
  }
  CHECK(equal(statement_of("return  a"), statement_of("RETURN (a)")));
}

}  // namespace casus::syntax::test
