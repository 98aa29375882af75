#include "parse_support.hpp"

namespace casus::syntax::test {

TEST_CASE("a script is cut at its semicolons", "[grammar]") {
  const std::string_view script = "RETURN 1;\nRETURN 2 ; RETURN 3";
  const auto pieces = split_script(script);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].text == "RETURN 1");
  CHECK(pieces[0].terminated);
  CHECK(pieces[1].text == "\nRETURN 2 ");
  CHECK(pieces[1].offset == 9);
  CHECK(pieces[2].text == " RETURN 3");
  CHECK_FALSE(pieces[2].terminated);
  for (const auto& piece : pieces) {
    CHECK(script.substr(piece.offset, piece.text.size()) == piece.text);
  }
}

TEST_CASE("semicolons inside strings, names and comments do not cut", "[grammar]") {
  CHECK(split_script("RETURN 'a;b', \"c;\\\";d\", `e;``;f` /* ; */ // ;\n;").size() == 1);
  CHECK(split_script("RETURN 1 // ;\n + 2; RETURN 4 / 2;").size() == 2);
}

TEST_CASE("pieces of blanks and comments are left out", "[grammar]") {
  CHECK(split_script("").empty());
  CHECK(split_script(" ;; \n ; // nothing ; here").empty());
  CHECK(split_script("/* a; */ ; RETURN 1; /* b */").size() == 1);
}

TEST_CASE("what is not closed runs to the end", "[grammar]") {
  for (const std::string_view script : {"RETURN 'a; RETURN 2;", "RETURN `a; RETURN 2;",
                                        "RETURN 1 /* a; RETURN 2;", "RETURN 'a;\\"}) {
    const auto pieces = split_script(script);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].text == script);
    CHECK_FALSE(pieces[0].terminated);
  }
}

}  // namespace casus::syntax::test
