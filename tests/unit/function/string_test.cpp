#include "engine/function/unicode.hpp"
#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("functions on text", "[function]") {
  check_calls({
      {"toUpper", {"Pak Hŏn-yŏng"}, "'PAK HŎN-YŎNG'"},
      {"upper", {"straße"}, "'STRASSE'"},
      {"toLower", {"ÅNGSTRÖM Σ"}, "'ångström σ'"},
      {"lower", {"A"}, "'a'"},
      {"toUpper", {nullptr}, "null"},
      {"trim", {" \t\u3000x y\n"}, "'x y'"},
      {"trim", {"   "}, "''"},
      {"ltrim", {"  x  "}, "'x  '"},
      {"rtrim", {"  x  "}, "'  x'"},
      {"btrim", {"--x-é--é", "-é"}, "'x'"},
      {"ltrim", {"xxyx", "x"}, "'yx'"},
      {"rtrim", {"xxyx", "x"}, "'xxy'"},
      {"replace", {"hello", "l", "w"}, "'hewwo'"},
      {"replace", {"aaa", "aa", "b"}, "'ba'"},
      {"replace", {"abc", "", "x"}, "'abc'"},
      {"replace", {"abc", "b", ""}, "'ac'"},
      {"replace", {"abc", nullptr, ""}, "null"},
      {"substring", {"0123456789", 1}, "'123456789'"},
      {"substring", {"0123456789", 3, 2}, "'34'"},
      {"substring", {"héé", 1, 1}, "'é'"},
      {"substring", {"abc", 5}, "''"},
      {"substring", {"abc", 1, 100}, "'bc'"},
      {"substring", {"abc", largest, largest}, "''"},
      {"left", {"héé", 2}, "'hé'"},
      {"left", {"abc", 0}, "''"},
      {"left", {"abc", 9}, "'abc'"},
      {"right", {"héé", 2}, "'éé'"},
      {"right", {"abc", 0}, "''"},
      {"right", {"abc", largest}, "'abc'"},
      {"split", {"one1two", "1"}, "['one', 'two']"},
      {"split", {",a,,b,", ","}, "['', 'a', '', 'b', '']"},
      {"split", {"", ","}, "['']"},
      {"split", {"aé", ""}, "['a', 'é']"},
      {"split", {"a-b_c--d", list({"-", "_", "--"})}, "['a', 'b', 'c', 'd']"},
      {"split", {nullptr, ","}, "null"},
      {"reverse", {"raksO"}, "'Oskar'"},
      {"reverse", {"añ\U0001F600"}, "'\U0001F600ña'"},
      {"size", {"añ\U0001F600"}, "3"},
      {"char_length", {"añ"}, "2"},
      {"character_length", {""}, "0"},
      {"normalize", {"e\u0301"}, "'é'"},
      {"normalize", {"é", "NFD"}, "'e\u0301'"},
      {"normalize", {"\uFB01", "NFKC"}, "'fi'"},
  });
}

TEST_CASE("functions on text refuse what does not fit", "[function]") {
  check_failures({
      {"toUpper", {1}, wrong_value},
      {"trim", {list({})}, wrong_value},
      {"replace", {"a", 1, "b"}, wrong_value},
      {"substring", {"abc", -1}, out_of_range},
      {"substring", {"abc", 0, -1}, out_of_range},
      {"substring", {"abc", 1.0}, wrong_value},
      {"left", {"abc", -1}, out_of_range},
      {"right", {"abc", -1}, out_of_range},
      {"split", {"abc", 1}, wrong_value},
      {"split", {"abc", list({1})}, wrong_value},
      {"normalize", {"a", "NFX"}, "ArgumentError/InvalidArgumentValue"},
      {"size", {1}, wrong_value},
      {"reverse", {1}, wrong_value},
  });
}

TEST_CASE("bytes that are no UTF-8 pass through", "[function]") {
  const std::string broken = "a\xff\xc3";
  CHECK(function::code_point_count(broken) == 3);
  CHECK(function::upper_case(broken) == "A\xff\xc3");
  CHECK(function::reverse_code_points(broken) ==
        "\xc3\xff"
        "a");
  CHECK(function::normalized(broken, function::NormalForm::nfc) == broken);
  CHECK(call("right", {broken, 1}).as_string() == "\xc3");
}

TEST_CASE("replacing never makes a text without bounds", "[function]") {
  const std::string many(40'000, 'a');
  check_failures({{"replace", {many, "a", many}, out_of_range}});
}
