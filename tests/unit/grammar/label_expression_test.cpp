#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {

std::string pattern(std::string_view text) {
  const std::string printed = print(statement_of("MATCH " + std::string(text) + " RETURN 1"));
  const std::size_t begin = std::string_view("MATCH ").size();
  return printed.substr(begin, printed.rfind("RETURN") - begin - 1);
}
std::string expression(std::string_view text) { return print(*expression_of(text)); }

}  // namespace

TEST_CASE("label expressions have one form", "[grammar]") {
  CHECK(pattern("(n:A)") == "(n:A)");
  CHECK(pattern("(n:A&B)") == "(n:A:B)");
  CHECK(pattern("(n:(A))") == "(n:A)");
  CHECK(pattern("(n:A|B)") == "(n:A|B)");
  CHECK(pattern("(:A:B|C)") == "(:(A&B)|C)");
  CHECK(pattern("(:(A|(B|C)))") == "(:A|B|C)");
  CHECK(pattern("(:A&(B&C))") == "(:A:B:C)");
  CHECK(pattern("(:(B|C)&A)") == "(:A&(B|C))");
  CHECK(pattern("(:!!A)") == "(:A)");
  CHECK(pattern("(:!(!A))") == "(:A)");
  CHECK(pattern("(:!(A|B)&!%)") == "(:!(A|B)&!%)");
  CHECK(pattern("(n : ! A | % {x: 1})") == "(n:!A|% {x: 1})");
}

TEST_CASE("type expressions have one form", "[grammar]") {
  CHECK(pattern("()-[:A|B|:C]->()") == "()-[:A|B|C]->()");
  CHECK(pattern("()-[:(A|B)]->()") == "()-[:A|B]->()");
  CHECK(pattern("()-[r:!A*1..2 {x: 1}]-()") == "()-[r:!A*1..2 {x: 1}]-()");
  CHECK(pattern("()-[:A&!B|C]->()") == "()-[:(A&!B)|C]->()");
}

TEST_CASE("the last bar in brackets belongs to a comprehension", "[grammar]") {
  CHECK(expression("n:A|B") == "n:(A|B)");
  CHECK(expression("[n IN l WHERE n:A | n]") == "[n IN l WHERE n:A | n]");
  CHECK(expression("[n IN l WHERE n:A|B | n]") == "[n IN l WHERE n:(A|B) | n]");
  CHECK(expression("[n IN l WHERE (n:A|B)]") == "[n IN l WHERE n:(A|B)]");
  CHECK(expression("[(a:A|B)-[:T|U]-() WHERE a:!C | a.x]") ==
        "[(a:A|B)-[:T|U]-() WHERE a:!C | a.x]");
  CHECK(expression("reduce(s = 0, n IN l | n:A|B)") == "reduce(s = 0, n IN l | n:(A|B))");
  CHECK(expression("(a:A|B)-->()") == "(a:A|B)-->()");
  CHECK(expression("exists((a:!A&(B|C))-[:%]->())") == "exists((a:!A&(B|C))-[:%]->())");
}

}  // namespace casus::syntax::test
