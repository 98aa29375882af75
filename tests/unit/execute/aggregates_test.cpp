// Aggregates against a plain computation over the same rows.

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <random>

#include "casus/casus.hpp"
#include "engine/value/compare.hpp"

namespace {

using namespace casus;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

enum class Numbers { integers, floats, both };

/// (:G {k, j}) with [:R]-> to (:N {v}); keys repeat among nodes, and everything may be null. Fractions are
/// quarters, so that no sum is rounded.
struct Rows {
  std::vector<Value> k, j, v;
  std::vector<std::pair<std::size_t, std::size_t>> edges;

  Rows(std::mt19937& random, Numbers numbers, std::size_t groups) {
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const auto number = [&]() -> Value {
      if (below(6) == 0) return nullptr;
      const bool whole = numbers == Numbers::integers || (numbers == Numbers::both && below(2) == 0);
      if (whole) return below(400) - 200;
      return below(300) == 0 ? Value(not_a_number) : Value((below(400) - 200) / 4.0);
    };
    const std::vector<Value> keys = {nullptr, 1, 1.0, 2, "a", "b", true, not_a_number, List{1, "a"}};
    for (std::size_t i = 0; i < groups; ++i) {
      k.push_back(keys[random() % keys.size()]);
      j.push_back(below(4) == 0 ? Value() : Value(below(static_cast<unsigned>(groups))));
    }
    for (std::size_t i = 0; i < 3000; ++i) v.push_back(number());
    for (std::size_t i = 0; i < 5000; ++i) edges.emplace_back(random() % groups, random() % v.size());
  }

  void write(Connection& connection) const {
    List groups, numbers, pairs;
    for (std::size_t i = 0; i < k.size(); ++i)
      groups.push_back(Map{{"i", static_cast<std::int64_t>(i)}, {"k", k[i]}, {"j", j[i]}});
    for (std::size_t i = 0; i < v.size(); ++i)
      numbers.push_back(Map{{"i", static_cast<std::int64_t>(i)}, {"v", v[i]}});
    for (const auto& [g, n] : edges)
      pairs.push_back(List{static_cast<std::int64_t>(g), static_cast<std::int64_t>(n)});
    connection.run("CREATE INDEX FOR (g:G) ON (g.i)");
    connection.run("CREATE INDEX FOR (n:N) ON (n.i)");
    connection.run("UNWIND $rows AS r CREATE (:G {i: r.i, k: r.k, j: r.j})", {{"rows", Value(groups)}});
    connection.run("UNWIND $rows AS r CREATE (:N {i: r.i, v: r.v})", {{"rows", Value(numbers)}});
    connection.run("UNWIND $rows AS r MATCH (g:G {i: r[0]}), (n:N {i: r[1]}) CREATE (g)-[:R]->(n)",
                   {{"rows", Value(pairs)}});
  }
};

struct Less {
  bool operator()(const List& a, const List& b) const { return order(Value(a), Value(b)) < 0; }
};

Value sum_of(const List& values) {
  std::int64_t whole = 0;
  double parts = 0;
  bool floats = false;
  for (const Value& value : values) {
    if (value.is(ValueKind::integer)) whole += value.as_integer();
    if (value.is(ValueKind::floating)) floats = true, parts += value.as_floating();
  }
  return floats ? Value(static_cast<double>(whole) + parts) : Value(whole);
}

Value average_of(const List& values) {
  return values.empty() ? Value() : Value(sum_of(values).as_floating() / static_cast<double>(values.size()));
}

/// Sorted, without repetition where `once`.
List sorted(List values, bool once) {
  std::stable_sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
  if (once) values.erase(std::unique(values.begin(), values.end(), equivalent), values.end());
  return values;
}

Value count_of(std::size_t n) { return static_cast<std::int64_t>(n); }

/// What the aggregates below give for one group.
List expected(const Rows& rows, const std::vector<std::size_t>& edges) {
  List values, targets, pairs, sources_and_values;
  for (const std::size_t e : edges) {
    const auto [g, n] = rows.edges[e];
    if (!rows.v[n].is_null()) values.push_back(rows.v[n]);
    targets.push_back(count_of(n));
    pairs.push_back(List{count_of(g), count_of(n)});
    sources_and_values.push_back(List{rows.j[g], rows.v[n]});
  }
  const List all = sorted(values, false);
  const List once = sorted(values, true);
  return {count_of(edges.size()), count_of(all.size()), sum_of(all), average_of(all),
          all.empty() ? Value() : all.front(), all.empty() ? Value() : all.back(), count_of(once.size()),
          sum_of(once), count_of(sorted(targets, true).size()), count_of(sorted(pairs, true).size()),
          count_of(sorted(sources_and_values, true).size()), all};
}

const std::string aggregates =
    "count(*), count(n.v), sum(n.v), avg(n.v), min(n.v), max(n.v), count(DISTINCT n.v), sum(DISTINCT n.v), "
    "count(DISTINCT n), count(DISTINCT [g, n]), size(collect(DISTINCT [g.j, n.v])), collect(n.v)";
/// Those that several threads take part in.
const std::string mergeable =
    "count(*), count(n.v), min(n.v), max(n.v), count(DISTINCT n.v), count(DISTINCT n), count(DISTINCT [g, n])";
const std::vector<std::size_t> mergeable_of_all = {0, 1, 4, 5, 6, 8, 9};

struct Grouping {
  std::string keys;
  std::function<List(const Rows&, std::size_t g, std::size_t n)> of_row;
};

const std::vector<Grouping> groupings = {
    {"", [](const Rows&, std::size_t, std::size_t) { return List{}; }},
    {"g.k, ", [](const Rows& r, std::size_t g, std::size_t) { return List{r.k[g]}; }},
    {"g.j, g.k, ", [](const Rows& r, std::size_t g, std::size_t) { return List{r.j[g], r.k[g]}; }},
    {"g.k, n.v, ", [](const Rows& r, std::size_t g, std::size_t n) { return List{r.k[g], r.v[n]}; }},
    {"n.v, ", [](const Rows& r, std::size_t, std::size_t n) { return List{r.v[n]}; }},
    {"g.i, n.i, g.k, ", [](const Rows& r, std::size_t g, std::size_t n) {
       return List{count_of(g), count_of(n), r.k[g]};
     }},
    {"g.i % 3, ", [](const Rows&, std::size_t g, std::size_t) { return List{count_of(g % 3)}; }}};

bool alike(const Value& a, const Value& b) {
  if (a.is(ValueKind::list)) return equivalent(sorted(a.as_list(), false), sorted(b.as_list(), false));
  return a.kind() == b.kind() ? equivalent(a, b) : a.is_number() && equivalent(a, b);
}

void compare(Connection& connection, const Rows& rows, const Grouping& grouping, bool parallel) {
  std::map<List, std::vector<std::size_t>, Less> groups;
  if (grouping.keys.empty()) groups[{}];
  for (std::size_t e = 0; e < rows.edges.size(); ++e)
    groups[grouping.of_row(rows, rows.edges[e].first, rows.edges[e].second)].push_back(e);
  const std::string query =
      "MATCH (g:G)-[:R]->(n:N) RETURN " + grouping.keys + (parallel ? mergeable : aggregates);
  INFO(query);
  const Result result = connection.run(query);
  REQUIRE(result.size() == groups.size());
  for (const auto& row : result) {
    List key;
    const auto width = static_cast<std::size_t>(std::count(grouping.keys.begin(), grouping.keys.end(), ','));
    for (std::size_t i = 0; i < width; ++i) key.push_back(row[i]);
    INFO(to_literal(Value(key)));
    const auto group = groups.find(key);
    REQUIRE(group != groups.end());
    const List all = expected(rows, group->second);
    const std::size_t count = parallel ? mergeable_of_all.size() : all.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Value& wanted = all[parallel ? mergeable_of_all[i] : i];
      INFO(i << ": " << to_literal(row[width + i]) << ", not " << to_literal(wanted));
      REQUIRE(alike(row[width + i], wanted));
    }
  }
}

Value one(Connection& connection, const std::string& query) { return connection.run(query)[0][0]; }

}  // namespace

TEST_CASE("aggregates give what a plain computation gives") {
  const unsigned first = std::random_device{}();
  for (unsigned round = 0; round < 6; ++round) {
    std::mt19937 random(first + round);
    const auto numbers = static_cast<Numbers>(round % 3);
    const Rows rows(random, numbers, round < 3 ? 40 : 2500);
    for (const unsigned threads : {1U, 3U}) {
      Options options;
      options.threads = threads;
      options.parallel_rows = 0;
      const Database database = Database::open("", options);
      Connection connection = database.connect();
      rows.write(connection);
      INFO("seed " << first + round << ", threads " << threads);
      for (const Grouping& grouping : groupings) compare(connection, rows, grouping, threads > 1);
    }
  }
}

TEST_CASE("keys that nearly every row has a node of its own for are not remembered by it") {
  Connection connection = Database::open("").connect();
  connection.run("UNWIND range(0, 149999) AS i CREATE (:N {k: i % 7, s: toString(i % 11)})");
  const Result result =
      connection.run("MATCH (n:N) RETURN n.k AS k, n.s AS s, count(*) AS c ORDER BY k, toInteger(s)");
  REQUIRE(result.size() == 77);
  std::vector<std::int64_t> counts(77, 0);
  for (int i = 0; i < 150000; ++i) ++counts[static_cast<std::size_t>(i % 7 * 11 + i % 11)];
  for (std::size_t row = 0; row < 77; ++row) {
    CHECK(result[row][0].as_integer() == static_cast<std::int64_t>(row / 11));
    CHECK(result[row][1].as_string() == std::to_string(row % 11));
    CHECK(result[row][2].as_integer() == counts[row]);
  }
}

TEST_CASE("rows that stand for several are summed as often as they say") {
  Connection connection = Database::open("").connect();
  connection.run("CREATE (a:A), (b:B {i: 3, f: 0.1, d: duration('P1D'), big: 4611686018427387904}) "
                 "WITH a, b UNWIND range(1, 5000) AS i CREATE (a)-[:R]->(b)");
  const std::string match = "MATCH (a:A) MATCH (:A)-[:R]->() WITH a MATCH (b:B) RETURN ";
  CHECK(one(connection, match + "sum(b.i)").as_integer() == 15000);
  CHECK(one(connection, match + "sum(b.f)").as_floating() == Approx(500.0).epsilon(1e-15));
  CHECK(one(connection, match + "avg(b.f)").as_floating() == Approx(0.1).epsilon(1e-15));
  CHECK(one(connection, match + "avg(b.big)").as_floating() == 4611686018427387904.0);
  CHECK(to_text(one(connection, match + "sum(b.d)")) == "P5000D");
  CHECK(one(connection, match + "size(collect(b.i))").as_integer() == 5000);
  CHECK_THROWS_WITH(one(connection, match + "sum(b.big)"), Catch::Contains("does not fit in 64 bits"));
}

TEST_CASE("groups, combinations and different values count against the memory limit") {
  Options options;
  options.memory_limit = 8 << 20;
  const Database database = Database::open("", options);
  Connection connection = database.connect();
  connection.run("UNWIND range(1, 900) AS i CREATE (:N {i: i})");
  connection.run("CREATE (:A), (:A)");
  for (const std::string query :
       {"MATCH (a:N), (b:N) RETURN a.i, b.i, count(*)", "MATCH (a:N), (b:N) RETURN a, b, count(*)",
        "MATCH (a:N), (b:N) RETURN count(DISTINCT [a, b.i])", "MATCH (a:N), (b:N), (c:A) RETURN count(DISTINCT [a, b])",
        "MATCH (a:N), (b:N) WITH DISTINCT a, b, a.i + b.i AS c RETURN count(c)",
        "MATCH (a:N), (b:N) RETURN count(DISTINCT toString(a.i * 1000 + b.i))"}) {
    INFO(query);
    CHECK_THROWS_WITH(connection.run(query), Catch::Contains("memory limit"));
  }
  // What they held has been given back.
  CHECK(one(connection, "MATCH (a:N) RETURN count(DISTINCT [a, a.i])").as_integer() == 900);
}
