#include <cmath>
#include <limits>

#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {

std::int64_t integer(std::string_view text) {
  return node_of<IntegerLiteral>(expression_of(text)).value;
}
double number(std::string_view text) { return node_of<FloatLiteral>(expression_of(text)).value; }
std::string string(std::string_view text) {
  return node_of<StringLiteral>(expression_of(text)).value;
}

}  // namespace

TEST_CASE("integers in three bases, with their sign", "[grammar]") {
  CHECK(integer("0") == 0);
  CHECK(integer("007") == 7);
  CHECK(integer("-1") == -1);
  CHECK(integer("+1") == 1);
  CHECK(integer("0x1F") == 31);
  CHECK(integer("0Xff") == 255);
  CHECK(integer("-0x10") == -16);
  CHECK(integer("0o17") == 15);
  CHECK(integer("-0o0") == 0);
  CHECK(integer("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
  CHECK(integer("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  CHECK(integer("-0x8000000000000000") == std::numeric_limits<std::int64_t>::min());
  CHECK(integer("0o777777777777777777777") == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("floats with or without an integer part, fraction and exponent", "[grammar]") {
  CHECK(number("1.5") == 1.5);
  CHECK(number(".5") == 0.5);
  CHECK(number("-.5") == -0.5);
  CHECK(number("1e9") == 1e9);
  CHECK(number("1E-2") == 0.01);
  CHECK(number("1.5e+3") == 1500.0);
  CHECK(number(".1e1") == 1.0);
  CHECK(std::signbit(number("-0.0")));
  CHECK(number("1e-400") == 0.0);
}

TEST_CASE("numbers without a value are refused with their span", "[grammar]") {
  struct Case {
    std::string_view text;
    std::string_view code;
    std::string_view message;
  };
  const Case cases[] = {
      {"9223372036854775808", "IntegerOverflow",
       "the integer 9223372036854775808 does not fit in 64 bits"},
      {"-9223372036854775809", "IntegerOverflow",
       "the integer -9223372036854775809 does not fit in 64 bits"},
      {"0x10000000000000000", "IntegerOverflow",
       "the integer 0x10000000000000000 does not fit in 64 bits"},
      {"1.34E999", "FloatingPointOverflow", "the number 1.34E999 is too large for a float"},
      {"0x1A2b3c4Z5E6f7", "InvalidNumberLiteral", "`0x1A2b3c4Z5E6f7` is not a number"},
      {"0x", "InvalidNumberLiteral", "`0x` is not a number"},
      {"0o8", "InvalidNumberLiteral", "`0o8` is not a number"},
      {"1e", "InvalidNumberLiteral", "`1e` is not a number"},
      {"12abc", "InvalidNumberLiteral", "`12abc` is not a number"},
      {"1.5x", "InvalidNumberLiteral", "`1.5x` is not a number"},
  };
  for (const Case& each : cases) {
    const ParseError error = expression_error_of("  " + std::string(each.text));
    CHECK(error.code == each.code);
    CHECK(error.message == each.message);
    CHECK(error.span == SourceSpan{2, static_cast<std::uint32_t>(each.text.size())});
  }
}

TEST_CASE("strings in both quotes with escapes", "[grammar]") {
  CHECK(string("'plain'") == "plain");
  CHECK(string("\"it's\"") == "it's");
  CHECK(string("''").empty());
  CHECK(string(R"('\\ \' \" \n\t\r\b\f')") == "\\ ' \" \n\t\r\b\f");
  CHECK(string(R"('\u00e9\u01FF')") == "\u00e9\u01ff");
  CHECK(string(R"('\U0001F600')") == "\U0001F600");
  CHECK(string(R"('\uD83D\uDE00')") == "\U0001F600");
  CHECK(string("'// no comment ; /* either */'") == "// no comment ; /* either */");
  CHECK(string("'two\nlines'") == "two\nlines");
}

TEST_CASE("escapes that mean nothing are refused where they stand", "[grammar]") {
  const ParseError digits = error_of(R"(RETURN 'ab\uH')");
  CHECK(digits.code == "InvalidUnicodeLiteral");
  CHECK(digits.message == R"(`\uH` is not a Unicode escape)");
  CHECK(digits.span == SourceSpan{10, 3});
  CHECK(error_of(R"(RETURN '\uD83D')").code == "InvalidUnicodeLiteral");
  CHECK(error_of(R"(RETURN '\uDE00\uD83D')").code == "InvalidUnicodeLiteral");
  CHECK(error_of(R"(RETURN '\U00110000')").code == "InvalidUnicodeLiteral");
  const ParseError letter = error_of(R"(RETURN '\d')");
  CHECK(letter.code == "UnexpectedSyntax");
  CHECK(letter.message == R"(`\d` is no escape sequence)");
  CHECK(letter.span == SourceSpan{8, 2});
}

TEST_CASE("parameters by name, number and in backticks", "[grammar]") {
  CHECK(node_of<Parameter>(expression_of("$name")).name == "name");
  CHECK(node_of<Parameter>(expression_of("$0")).name == "0");
  CHECK(node_of<Parameter>(expression_of("$`a b`")).name == "a b");
  CHECK(node_of<Parameter>(expression_of("$match")).name == "match");
  const ParseError old = error_of("RETURN {param}");
  CHECK(old.message == "expected `:` but found `}`");
  CHECK(old.hint == "write $param for a parameter");
}

TEST_CASE("comments and blanks of any script stand between tokens", "[grammar]") {
  CHECK(same("1 /* a ' ( */ + // b [\n 2", "1+2"));
  CHECK(same("1\u00a0+\u2003\u30002", "1+2"));
  CHECK(same("\t1\v+\f2\r\n", "1+2"));
  CHECK(printed("// first\nRETURN 1 // last") == "RETURN 1");
  CHECK(same("4 / 2", "4/2"));
}

}  // namespace casus::syntax::test
