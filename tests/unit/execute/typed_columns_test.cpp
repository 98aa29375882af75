// Columns of numbers are worked on as they are: with the results, and the errors, of values one by one.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "casus/casus.hpp"

namespace {

using casus::List;
using casus::Value;

/// Pairs of properties x and y of nodes (:N), and the same as rows of a parameter, in the same order.
struct Pairs {
  casus::Connection connection = casus::Database::open("").connect();
  List rows;

  Pairs(const List& xs, const List& ys) {
    for (const Value& x : xs)
      for (const Value& y : ys) rows.push_back(Value(List{x, y}));
    connection.run("UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row CREATE (:N {i: i, x: row[0], y: row[1]})",
                   {{"rows", Value(rows)}});
  }
  /// What an expression in x and y gives for each, as text.
  std::vector<std::string> of_columns(const std::string& expression) {
    return texts("MATCH (n:N) WITH n.i AS i, n.x AS x, n.y AS y RETURN " + expression + " ORDER BY i");
  }
  std::vector<std::string> of_values(const std::string& expression) {
    return texts("UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row WITH i, row[0] AS x, row[1] AS y "
                 "RETURN " + expression + " ORDER BY i");
  }

 private:
  std::vector<std::string> texts(const std::string& query) {
    const casus::Result result = connection.run(query, {{"rows", Value(rows)}});
    std::vector<std::string> out;
    for (std::size_t row = 0; row < result.size(); ++row) out.push_back(casus::to_literal(result[row][std::size_t{0}]));
    return out;
  }
};

List integers(std::initializer_list<std::int64_t> numbers) {
  List out{Value()};
  for (const std::int64_t number : numbers) out.push_back(Value(number));
  return out;
}
List floats(std::initializer_list<double> numbers) {
  List out{Value()};
  for (const double number : numbers) out.push_back(Value(number));
  return out;
}

}  // namespace

TEST_CASE("numbers in columns are added, divided and so on as values are") {
  const List whole = integers({-7, -3, -1, 1, 2, 5, 1000000007});
  const List halves = floats({-2.5, -1.0, 0.0, 0.5, 3.0, 1e300, 1e-300});
  for (const auto& [xs, ys] : {std::pair{whole, whole}, {whole, halves}, {halves, whole}, {halves, halves}}) {
    Pairs pairs(xs, ys);
    for (const char* expression : {"x + y", "x - y", "x * y", "x / y", "x % y", "x ^ y", "x + y * 2 - 1", "x / 2", "7 % y",
                                   "2.5 * x - y / 4", "x + null"}) {
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
        "CASE WHEN x > y THEN x * 1.5 ELSE y / 2.0 END", "CASE WHEN false THEN 1 END", "CASE WHEN x IS NULL THEN 'none' ELSE y END",
        "CASE WHEN y > 0 THEN x ELSE null END + 1"}) {
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
