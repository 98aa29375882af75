#include "engine/value/access.hpp"

#include <chrono>

#include "engine/value/compare.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

namespace {
constexpr Truth yes = Truth::yes;
constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;
}  // namespace

TEST_CASE("elements of lists and maps", "[value]") {
  const Value items = list({10, 20, 30});
  const Value entries = map({{"name", "Mats"}, {"none", nullptr}});
  struct Case {
    Value subject;
    Value index;
    Value expected;
  };
  const Case cases[] = {
      {items, 0, 10},
      {items, 2, 30},
      {items, 3, nullptr},
      {items, -1, 30},
      {items, -3, 10},
      {items, -4, nullptr},
      {items, largest, nullptr},
      {items, smallest, nullptr},
      {items, nullptr, nullptr},
      {nullptr, 0, nullptr},
      {list({}), 0, nullptr},
      {entries, "name", "Mats"},
      {entries, "Name", nullptr},
      {entries, "none", nullptr},
      {entries, nullptr, nullptr},
      {nullptr, "name", nullptr},
  };
  for (const auto& [subject, index, expected] : cases) {
    INFO(to_literal(subject) << '[' << to_literal(index) << ']');
    CHECK(equivalent(element_at(subject, index), expected));
  }
  const std::string wrong_type = "TypeError/InvalidArgumentType";
  for (const Value& index : {Value(true), Value(4.7), Value("1"), list({1}), map({})}) {
    CHECK(error_code([&] { element_at(items, index); }) == wrong_type);
  }
  CHECK(error_code([&] { element_at(entries, 12.3); }) == "TypeError/MapElementAccessByNonString");
  CHECK(error_code([&] { element_at(entries, 0); }) == "TypeError/MapElementAccessByNonString");
  CHECK(error_code([&] { element_at(100, 0); }) == wrong_type);
  CHECK(error_code([&] { element_at("text", 0); }) == wrong_type);
}

TEST_CASE("slices of lists", "[value]") {
  const Value items = list({1, 2, 3, 4, 5});
  const auto sliced = [&](const Value* from, const Value* to) {
    return to_literal(slice(items, from, to));
  };
  const Value zero = 0, one = 1, three = 3, far = 100, back_two = -2, back_far = -100,
              null = nullptr;
  CHECK(sliced(&one, &three) == "[2, 3]");
  CHECK(sliced(&one, nullptr) == "[2, 3, 4, 5]");
  CHECK(sliced(nullptr, &three) == "[1, 2, 3]");
  CHECK(sliced(nullptr, nullptr) == "[1, 2, 3, 4, 5]");
  CHECK(sliced(&zero, &zero) == "[]");
  CHECK(sliced(&three, &one) == "[]");
  CHECK(sliced(&back_two, nullptr) == "[4, 5]");
  CHECK(sliced(nullptr, &back_two) == "[1, 2, 3]");
  CHECK(sliced(&back_far, &far) == "[1, 2, 3, 4, 5]");
  CHECK(sliced(&far, nullptr) == "[]");
  CHECK(sliced(&null, &one) == "null");
  CHECK(sliced(&one, &null) == "null");
  CHECK(slice(null, &one, nullptr).is_null());
  const Value fraction = 1.5;
  CHECK(error_code([&] { slice(items, &fraction, nullptr); }) == "TypeError/InvalidArgumentType");
  CHECK(error_code([&] { slice("text", &one, nullptr); }) == "TypeError/InvalidArgumentType");
}

TEST_CASE("properties of maps, and of what has none", "[value]") {
  CHECK(property_of(map({{"a", 1}}), "a").as_integer() == 1);
  CHECK(property_of(map({{"a", 1}}), "b").is_null());
  CHECK(property_of(nullptr, "a").is_null());
  for (const Value& value : {Value(123), Value(42.45), Value(true), Value("string"), list({1})}) {
    CHECK(error_code([&] { property_of(value, "num"); }) == "TypeError/InvalidArgumentType");
  }
}

TEST_CASE("IN asks for equality in three values", "[value]") {
  struct Case {
    Value element;
    Value items;
    Truth expected;
  };
  const Case cases[] = {
      {3, list({1, 2, 3}), yes},
      {3, list({1.0, 3.0}), yes},
      {3, list({}), no},
      {nullptr, list({}), no},
      {nullptr, list({nullptr}), unknown},
      {3, list({1, nullptr, 3}), yes},
      {4, list({1, nullptr, 3}), unknown},
      {list({1}), list({list({1, nullptr})}), no},
      {list({1, 2}), list({list({nullptr, 2})}), unknown},
      {list({1, 2}), list({list({nullptr, 2}), list({1, 2})}), yes},
      {list({}), list({1, 2, nullptr}), unknown},
      {1, nullptr, unknown},
  };
  for (const auto& [element, items, expected] : cases) {
    INFO(to_literal(element) << " IN " << to_literal(items));
    CHECK(contains(items, element) == expected);
  }
  CHECK(error_code([] { contains("foo", 1); }) == "TypeError/InvalidArgumentType");
}

TEST_CASE("predicates on text", "[value]") {
  CHECK(starts_with("ABCDEF", "ABC") == yes);
  CHECK(starts_with("ABCDEF", "") == yes);
  CHECK(starts_with("AB", "ABC") == no);
  CHECK(ends_with("ABCDEF", "DEF") == yes);
  CHECK(ends_with("F", "DEF") == no);
  CHECK(text_contains("ABCDEF", "CD") == yes);
  CHECK(text_contains("ABCDEF", "cd") == no);
  for (const Value& value : {Value(1), Value(3.14), Value(true), list({}), map({}), Value()}) {
    CHECK(starts_with(value, "a") == unknown);
    CHECK(ends_with("a", value) == unknown);
    CHECK(text_contains(value, value) == unknown);
    CHECK(matches(value, "a") == unknown);
    CHECK(matches("a", value) == unknown);
  }
}

TEST_CASE("regular expressions match the whole text", "[value]") {
  CHECK(matches("Kim Il Sung", "Kim.*") == yes);
  CHECK(matches("Kim Il Sung", "Kim") == no);
  CHECK(matches("KIM", "(?i)kim") == yes);
  CHECK(matches("", "") == yes);
  CHECK(matches("é", ".") == yes);
  CHECK(matches("a\nb", "a.b") == no);
  CHECK(matches("a\nb", "(?s)a.b") == yes);
  CHECK(matches("P’yŏngyang", "\\p{Lu}.\\p{L}+") == yes);
  CHECK(matches("2024-01", "\\d{4}-\\d{2}") == yes);
  CHECK(error_code([] { matches("a", "["); }) == "ArgumentError/InvalidArgumentValue");
  CHECK(error_code([] { matches("a", "a(?=b)"); }) == "ArgumentError/InvalidArgumentValue");
  // More patterns than the cache holds, twice over.
  for (int i = 0; i < 40; ++i) {
    CHECK(matches(std::to_string(i % 20), std::to_string(i % 20)) == yes);
  }
}

TEST_CASE("regular expressions as Java writes them", "[value]") {
  struct Case {
    const char* text;
    const char* pattern;
    Truth expected;
  };
  const Case cases[] = {
      {"abc", "\\p{Alpha}+", yes},
      {"ab1", "\\p{Alpha}+", no},
      {"12", "\\P{Alpha}+", yes},
      {"a1", "[\\p{Alpha}\\d]+", yes},
      {"1", "[\\P{Alpha}]", yes},
      {"α", "\\p{IsGreek}", yes},
      {"é", "\\p{IsAlphabetic}", yes},
      {"É", "\\p{IsLowercase}", no},
      {"kim", "(?<name>k.m)", yes},
      {"kim", "kim\\Z", yes},
      {"a.b[c", "\\Qa.b[c\\E", yes},
      {"axb[c", "\\Qa.b[c\\E", no},
      {"]", "[]]", yes},
      {"x", "[^]]", yes},
      {"[", "[\\[(]", yes},
      {"a", "[[:alpha:]]", yes},
  };
  for (const auto& [text, pattern, expected] : cases) {
    INFO(text << " =~ " << pattern);
    CHECK(matches(text, pattern) == expected);
  }
  for (const char* pattern :
       {"[a-z&&[^b]]", "[a[bc]]", "a++", "(?<=a)b", "(a)\\1", "\\p{", "\\p{Nothing}", "\\", "(?<n",
        "[", "a{1001}", "(((a{100}){100}){100}){100}"}) {
    INFO(pattern);
    CHECK(error_code([&] { matches("a", pattern); }) == "ArgumentError/InvalidArgumentValue");
  }
}

TEST_CASE("regular expressions cost no more than the text is long", "[value]") {
  const Value text(std::string(200'000, 'a') + "b");
  const auto start = std::chrono::steady_clock::now();
  CHECK(matches(text, "(a+)+c") == no);
  CHECK(matches(text, "(a|aa)*b") == yes);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}
