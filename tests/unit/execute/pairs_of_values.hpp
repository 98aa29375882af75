#pragma once

// Columns of two properties, and the same values as they are.

#include <initializer_list>
#include <string>
#include <vector>

#include "casus/casus.hpp"

/// Pairs of properties x and y of nodes (:N), and the same as rows of a parameter, in the same order.
struct Pairs {
  casus::Connection connection = casus::Database::open("").connect();
  casus::List rows;

  Pairs(const casus::List& xs, const casus::List& ys) {
    for (const casus::Value& x : xs)
      for (const casus::Value& y : ys) rows.push_back(casus::Value(casus::List{x, y}));
    connection.run(
        "UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row CREATE (:N {i: i, x: row[0], y: row[1]})",
        {{"rows", casus::Value(rows)}});
  }
  /// What an expression in x and y gives for each, as text.
  std::vector<std::string> of_columns(const std::string& expression) {
    return texts("MATCH (n:N) WITH n.i AS i, n.x AS x, n.y AS y RETURN " + expression + " ORDER BY i");
  }
  std::vector<std::string> of_values(const std::string& expression) {
    return texts(
        "UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row WITH i, row[0] AS x, row[1] AS y "
        "RETURN " +
        expression + " ORDER BY i");
  }

 private:
  std::vector<std::string> texts(const std::string& query) {
    const casus::Result result = connection.run(query, {{"rows", casus::Value(rows)}});
    std::vector<std::string> out;
    for (std::size_t row = 0; row < result.size(); ++row) out.push_back(casus::to_literal(result[row][std::size_t{0}]));
    return out;
  }
};

inline casus::List integers(std::initializer_list<std::int64_t> numbers) {
  casus::List out{casus::Value()};
  for (const std::int64_t number : numbers) out.push_back(casus::Value(number));
  return out;
}
inline casus::List floats(std::initializer_list<double> numbers) {
  casus::List out{casus::Value()};
  for (const double number : numbers) out.push_back(casus::Value(number));
  return out;
}

inline casus::List texts(std::initializer_list<const char*> all) {
  casus::List out{casus::Value()};
  for (const char* text : all) out.push_back(casus::Value(text));
  return out;
}
