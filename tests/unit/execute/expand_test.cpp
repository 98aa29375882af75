// Expand over lists that lie one behind the other, of nodes that have one each, of hubs and of nothing, against what
// the graph was made of.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "casus/casus.hpp"

namespace {

using casus::List;
using casus::Value;

constexpr std::int64_t nodes = 5000;
constexpr std::int64_t hub = 1700;

std::int64_t one_of(std::int64_t i) { return i * 7919 % nodes; }
std::vector<std::int64_t> some_of(std::int64_t i) {
  std::vector<std::int64_t> ends;
  const std::int64_t count = i == hub ? 4500 : i * i % 7;
  for (std::int64_t k = 0; k < count; ++k) ends.push_back((i * 31 + k * 3) % nodes);
  return ends;
}

Value pair(std::int64_t from, std::int64_t to) { return Value(List{Value(from), Value(to)}); }

casus::Connection filled() {
  casus::Options options;
  options.threads = 1;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, $last) AS i CREATE (:N {i: i})", {{"last", Value(nodes - 1)}});
  List one;
  List some;
  for (std::int64_t i = 0; i < nodes; ++i) {
    one.push_back(pair(i, one_of(i)));
    for (const std::int64_t end : some_of(i)) some.push_back(pair(i, end));
  }
  const std::string ends = "MATCH (n:N) WITH collect(n) AS ns UNWIND $pairs AS p WITH ns[p[0]] AS a, ns[p[1]] AS b, p ";
  connection.run(ends + "CREATE (a)-[:ONE {k: p[0] * 10000 + p[1]}]->(b)", {{"pairs", Value(one)}});
  connection.run(ends + "CREATE (a)-[:SOME {k: p[0] * 10000 + p[1]}]->(b)", {{"pairs", Value(some)}});
  return connection;
}

using Row = std::array<std::int64_t, 3>;
constexpr std::int64_t nothing = -1;

std::vector<Row> rows_of(casus::Connection& connection, const std::string& query) {
  std::vector<Row> rows;
  for (const auto& row : connection.run(query)) {
    Row& out = rows.emplace_back();
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = row[i].is_null() ? nothing : row[i].as_integer();
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

template <class Visit>
std::vector<Row> expected(Visit visit) {
  std::vector<Row> rows;
  for (std::int64_t a = 0; a < nodes; ++a) visit(a, rows);
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace

TEST_CASE("Expand gives the relationships of the nodes of a scan") {
  casus::Connection connection = filled();
  CHECK(rows_of(connection, "MATCH (a:N)-[r:SOME]->(b) RETURN a.i, b.i, r.k") == expected([](auto a, auto& rows) {
          for (const auto b : some_of(a)) rows.push_back({a, b, a * 10000 + b});
        }));
  CHECK(rows_of(connection, "MATCH (a:N)-[r:ONE]->(b) RETURN a.i, b.i, r.k") == expected([](auto a, auto& rows) {
          rows.push_back({a, one_of(a), a * 10000 + one_of(a)});
        }));
}

TEST_CASE("Expand gives the neighbours of nodes that come in no order") {
  casus::Connection connection = filled();
  const std::string to_one = "MATCH (a:N)-[:SOME]->(b)-[:ONE]->(c) RETURN a.i, b.i, c.i";
  CHECK(rows_of(connection, to_one) == expected([](auto a, auto& rows) {
          for (const auto b : some_of(a)) rows.push_back({a, b, one_of(b)});
        }));
  const std::string to_some = "MATCH (a:N)-[:ONE]->(b)-[:SOME]->(c) RETURN a.i, b.i, c.i";
  CHECK(rows_of(connection, to_some) == expected([](auto a, auto& rows) {
          for (const auto c : some_of(one_of(a))) rows.push_back({a, one_of(a), c});
        }));
}

TEST_CASE("Expand from what may be null, and of what a transaction has changed, misses nothing") {
  casus::Connection connection = filled();
  const std::string optional =
      "MATCH (a:N) OPTIONAL MATCH (a)-[:SOME]->(b) WITH * "
      "OPTIONAL MATCH (b)-[:ONE]->(c) RETURN a.i, b.i, c.i";
  const auto with_nulls = expected([](auto a, auto& rows) {
    for (const auto b : some_of(a)) rows.push_back({a, b, one_of(b)});
    if (some_of(a).empty()) rows.push_back({a, nothing, nothing});
  });
  CHECK(rows_of(connection, optional) == with_nulls);
  connection.run("BEGIN");
  connection.run("MATCH (a:N {i: 3}), (b:N {i: 9}) CREATE (a)-[:ONE {k: 0}]->(b)");
  CHECK(rows_of(connection, "MATCH (a:N)-[r:ONE]->(b) RETURN a.i, b.i, r.k") == expected([](auto a, auto& rows) {
          rows.push_back({a, one_of(a), a * 10000 + one_of(a)});
          if (a == 3) rows.push_back({a, 9, 0});
        }));
}
