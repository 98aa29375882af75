// Columns of numbers, texts, dates and truths are worked on as they are: with the results, and the errors, of values one
// by one.

#include <catch2/catch.hpp>

#include "tests/unit/execute/pairs_of_values.hpp"

namespace {

using casus::List;
using casus::Value;

}  // namespace

TEST_CASE("numbers in columns are added, divided and so on as values are") {
  const List whole = integers({-7, -3, -1, 1, 2, 5, 1000000007});
  const List halves = floats({-2.5, -1.0, 0.0, 0.5, 3.0, 1e300, 1e-300});
  for (const auto& [xs, ys] : {std::pair{whole, whole}, {whole, halves}, {halves, whole}, {halves, halves}}) {
    Pairs pairs(xs, ys);
    for (const char* expression : {"x + y", "x - y", "x * y", "x / y", "x % y", "x ^ y", "x + y * 2 - 1", "x / 2",
                                   "7 % y", "2.5 * x - y / 4", "x + null"}) {
      INFO(expression);
      CHECK(pairs.of_columns(expression) == pairs.of_values(expression));
    }
  }
}

TEST_CASE("CASE makes a column of numbers, of values, and of nothing") {
  Pairs pairs(integers({-7, -1, 0, 2, 5}), integers({-3, 0, 2, 4}));
  for (const char* expression :
       {"CASE WHEN x > y THEN x WHEN x = y THEN 0 ELSE y END", "CASE WHEN x > y THEN x END",
        "CASE WHEN x > 1 THEN 1 WHEN y > 1 THEN 2.5 ELSE x END", "CASE x WHEN 2 THEN y WHEN y THEN x END",
        "CASE WHEN x > y THEN x * 1.5 ELSE y / 2.0 END", "CASE WHEN false THEN 1 END",
        "CASE WHEN x IS NULL THEN 'none' ELSE y END", "CASE WHEN y > 0 THEN x ELSE null END + 1"}) {
    INFO(expression);
    CHECK(pairs.of_columns(expression) == pairs.of_values(expression));
  }
}

TEST_CASE("what does not fit a column of numbers is an error as it is for a value") {
  Pairs pairs(integers({1, 2, INT64_MAX, INT64_MIN}), integers({1, 0, -1}));
  for (const char* expression : {"x + 1", "x - 1", "x * 2", "x / y", "x % y", "x / -1"}) {
    INFO(expression);
    CHECK_THROWS_AS(pairs.of_columns(expression), casus::Error);
    CHECK_THROWS_AS(pairs.of_values(expression), casus::Error);
  }
  CHECK(pairs.of_columns("x % -1") == pairs.of_values("x % -1"));
}

namespace {

/// What each expression in n.x and n.y gives where columns are read in place, and where a transaction that has changed
/// something reads value by value.
void compare_in_place(Pairs& pairs, const std::vector<std::string>& expressions) {
  const auto rows = [&](const std::string& expression) {
    std::vector<std::string> out;
    for (const auto& row : pairs.connection.run("MATCH (n:N) RETURN " + expression + " AS v ORDER BY n.i"))
      out.push_back(casus::to_literal(row[0]));
    return out;
  };
  const auto kept = [&](const std::string& expression) {
    return pairs.connection.run("MATCH (n:N) WHERE " + expression + " RETURN count(*)")[0][0].as_integer();
  };
  for (const std::string& expression : expressions) {
    INFO(expression);
    const auto in_place = rows(expression);
    const auto kept_in_place = kept(expression);
    pairs.connection.run("BEGIN");
    pairs.connection.run("CREATE (:Other {x: 1, y: 'a'})");
    CHECK(rows(expression) == in_place);
    CHECK(kept(expression) == kept_in_place);
    pairs.connection.run("ROLLBACK");
  }
}

}  // namespace

TEST_CASE("texts read in place compare as values do") {
  const List all =
      texts({"", "a", "ab", "abc", "b", "B", "\u00e4", "\u00df", "\U0001F600", "abcdefghijklmnopqrstuvwxyz"});
  Pairs pairs(all, all);
  compare_in_place(pairs, {"n.x = n.y",
                           "n.x <> n.y",
                           "n.x < n.y",
                           "n.x >= n.y",
                           "n.x = 'ab'",
                           "'ab' <= n.x",
                           "n.x > ''",
                           "n.x <> 'none'",
                           "n.x STARTS WITH 'a'",
                           "n.x ENDS WITH 'c'",
                           "n.x CONTAINS 'b'",
                           "n.x CONTAINS ''",
                           "n.x STARTS WITH n.y",
                           "n.x CONTAINS null",
                           "n.x STARTS WITH toLower('A')",
                           "n.x = 1",
                           "n.x = null",
                           "n.x IN ['a', 'b', 'none']",
                           "n.x IN []",
                           "n.x IN ['a', null]",
                           "n.x IN ['a', 1]",
                           "n.x IN ['1', '2', '3', '4', '5', '6', '7', '8', 'ab', 'b']",
                           "NOT n.x IN ['a']",
                           "n.x = 'a' XOR n.y = 'b'",
                           "NOT (n.x = 'a' OR n.y < 'b')",
                           "n.missing = 'a'",
                           "n.x = n.missing",
                           "'a' < n.x < 'b'",
                           "n.x =~ 'a.*'",
                           "toUpper(n.x) = toUpper(n.y)",
                           "toLower(n.x) CONTAINS 'b'",
                           "toUpper(n.x) = 'SS'",
                           "toLower(n.x) IN ['b', 'ab']",
                           "toLower('B') = n.x",
                           "size(n.x) = 3",
                           "size(n.x) > size(n.y)",
                           "size(n.missing) = 1",
                           "toLower(n.missing) = 'a'"});
}

TEST_CASE("dates and truths read in place compare as values do") {
  casus::Connection connection = casus::Database::open("").connect();
  List dates{Value()};
  for (const auto& row :
       connection.run("UNWIND ['1949-10-01', '1950-01-12', '1950-06-25', '0001-01-01'] AS d RETURN date(d)"))
    dates.push_back(row[0]);
  Pairs pairs(dates, List{Value(), Value(true), Value(false)});
  compare_in_place(
      pairs,
      {"n.x = date('1950-01-12')", "n.x < date('1950-01-12')", "n.x >= date('1949-10-01')", "date('1950-01-01') > n.x",
       "n.x = n.x", "n.x <> '1950-01-12'", "n.x < datetime()", "n.y", "NOT n.y", "n.y XOR n.x = date('1949-10-01')",
       "n.y = true", "n.y AND n.x > date('1950-01-01')", "n.y IS NULL", "n.y OR n.x IS NULL", "coalesce(n.y, false)"});
}

TEST_CASE("integers and floats compare exactly") {
  Pairs pairs(integers({INT64_MAX, INT64_MAX - 1, INT64_MIN, 9007199254740993, 0, 7}),
              floats({9223372036854775807.0, -9223372036854775808.0, 9007199254740992.0, 9007199254740994.0, 0.0, -0.0,
                      7.0, 7.5, 1e300, -1e300}));
  for (const char* expression :
       {"x = y", "x <> y", "x < y", "x <= y", "y < x", "y >= x", "x < 7.5", "y > 7", "x = 7.0"}) {
    INFO(expression);
    CHECK(pairs.of_columns(expression) == pairs.of_values(expression));
  }
}
