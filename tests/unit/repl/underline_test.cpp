#include "repl/underline.hpp"

#include <catch2/catch.hpp>

#include "engine/exchange/text.hpp"

using namespace casus;
using repl::underline;

TEST_CASE("the span is underlined in its own line", "[repl][underline]") {
  CHECK(underline("MATCH (n)\nRETURN q.name", {17, 1}, 1, 80) ==
        " 2 | RETURN q.name\n"
        "   |        ^\n");
  CHECK(underline("MATCH (n)\nRETURN q.name", {17, 6}, 10, 80) ==
        " 11 | RETURN q.name\n"
        "    |        ^~~~~~\n");
}

TEST_CASE("underlines follow display width", "[repl][underline]") {
  const std::string text = "RETURN '日本', Ho\u0306n";
  CHECK(underline(text, {text.find("Ho"), 5}, 1, 80) ==
        " 1 | RETURN '日本', Ho\u0306n\n"
        "   |                ^~~\n");
  CHECK(underline("\tRETURN x", {8, 1}, 1, 80) ==
        " 1 |   RETURN x\n"
        "   |          ^\n");
}

TEST_CASE("a wide character is underlined over both columns", "[repl][underline]") {
  CHECK(underline("RETURN 本", {7, 3}, 1, 80) ==
        " 1 | RETURN 本\n"
        "   |        ^~\n");
}

TEST_CASE("an error at the end points behind the last word", "[repl][underline]") {
  const std::string expected =
      " 1 | RETURN\n"
      "   |       ^\n";
  CHECK(underline("RETURN", {6, 0}, 1, 80) == expected);
  CHECK(underline("RETURN\n\n", {8, 0}, 1, 80) == expected);
  CHECK(underline("RETURN\n\n", {800, 3}, 1, 80) == expected);
  CHECK(underline("", {0, 0}, 1, 80) == " 1 | \n   | ^\n");
}

TEST_CASE("a span over several lines ends with its first", "[repl][underline]") {
  CHECK(underline("RETURN (1\n+ 2", {7, 6}, 1, 80) ==
        " 1 | RETURN (1\n"
        "   |        ^~\n");
}

TEST_CASE("a long line is cut around the span", "[repl][underline]") {
  const std::string text = "RETURN " + std::string(300, 'a') + " + oops + " + std::string(300, 'b');
  const std::string shown = underline(text, {text.find("oops"), 4}, 1, 60);
  const std::string line = shown.substr(0, shown.find('\n'));
  CHECK(exchange::display_width(line) <= 60);
  const std::string marks = shown.substr(shown.find('\n') + 1);
  const std::size_t column = exchange::display_width(line.substr(0, line.find("oops")));
  CHECK(marks.find("^~~~\n") == column);
}

TEST_CASE("control characters are shown, and marked as wide as they are shown",
          "[repl][underline]") {
  CHECK(underline(std::string("a\x1b!", 3), {1, 1}, 1, 80) ==
        " 1 | a\\u001b!\n"
        "   |  ^~~~~~\n");
}

TEST_CASE("a report names kind, place and hint", "[repl][underline]") {
  Error error(ErrorKind::semantic, "there is no variable `q`");
  error.with_span({7, 1}).with_hint("did you mean `p`?");
  CHECK(repl::describe(error, "RETURN q", {"script.cypher", 12}, 80) ==
        "semantic error: there is no variable `q`\n"
        "  in script.cypher, line 12\n"
        " 12 | RETURN q\n"
        "    |        ^\n"
        "hint: did you mean `p`?\n");
}
