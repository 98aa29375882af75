// Groups, orders and sums of columns of one type are those of values one by one.

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <limits>
#include <set>

#include "tests/unit/execute/pairs_of_values.hpp"

namespace {

using casus::List;
using casus::Value;

}  // namespace

TEST_CASE("groups by integers, by texts and by what is mixed are those of values") {
  List mixed = integers({3, -3, INT64_MIN, 17});
  for (const double number : {3.0, 0.5}) mixed.push_back(Value(number));
  mixed.push_back(Value("3"));
  const std::string of_columns = "MATCH (n:N) WITH n.x AS x, n.y AS y ORDER BY n.i ";
  const std::string of_values = "UNWIND $rows AS row WITH row[0] AS x, row[1] AS y ";
  for (const auto& [xs, ys] : {std::pair{integers({5, 6, 7, -1, INT64_MAX}), texts({"a", "b", "", "\u00e4"})},
                               {mixed, integers({1, 2})},
                               {texts({"x", "y"}), mixed}}) {
    Pairs pairs(xs, ys);
    const auto groups = [&](const std::string& query) {
      std::multiset<std::string> out;
      for (const auto& row : pairs.connection.run(query, {{"rows", Value(pairs.rows)}}))
        out.insert(casus::to_literal(row[0]) + casus::to_literal(row[1]));
      return out;
    };
    for (const std::string keys : {"x", "y", "[x, y]", "toString(x)", "coalesce(x, 0)", "x = y"}) {
      INFO(keys);
      CHECK(groups(of_columns + "RETURN " + keys + " AS k, count(*)") ==
            groups(of_values + "RETURN " + keys + " AS k, count(*)"));
      CHECK(groups(of_columns + "RETURN DISTINCT " + keys + " AS k, 1") ==
            groups(of_values + "RETURN DISTINCT " + keys + " AS k, 1"));
    }
    CHECK(groups("MATCH (n:N) RETURN n.x, count(*)") == groups(of_values + "RETURN x, count(*)"));
    CHECK(groups("MATCH (n:N) RETURN n.y, count(n.x)") == groups(of_values + "RETURN y, count(x)"));
    CHECK(groups("MATCH (n:N) RETURN n.x, n.y, count(*)") == groups(of_values + "RETURN x, y, count(*)"));
  }
}

TEST_CASE("groups by integers of which there are very many, and by none") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "UNWIND range(0, 39999) AS i CREATE (n:M {v: (i * 7919) % 20011 - 10000}) SET n.w = CASE WHEN i > 30000 THEN i "
      "END");
  CHECK(connection.run("MATCH (n:M) WITH n.v AS v, count(*) AS c RETURN count(*), sum(c), sum(v * c)")[0][0]
            .as_integer() == 20011);
  const auto same = connection.run("MATCH (n:M) WITH n.w AS w, count(*) AS c WHERE w IS NULL RETURN c");
  REQUIRE(same.size() == 1);
  CHECK(same[0][0].as_integer() == 30001);
  CHECK(connection.run("MATCH (n:M) RETURN sum(n.v), count(DISTINCT n.v)")[0][0].as_integer() ==
        connection.run("MATCH (n:M) WITH n.v AS v, count(*) AS c RETURN sum(v * c)")[0][0].as_integer());
}

TEST_CASE("rows are sorted by numbers and texts of columns as by values") {
  List numbers = floats({-1e300, -0.0, 0.0, 2.5, std::numeric_limits<double>::infinity(),
                         -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()});
  List mixed = integers({4, -4, 0});
  for (const Value& value : {Value(2.5), Value("b"), Value(true)}) mixed.push_back(value);
  const List words = texts({"", "a", "abcdefgh", "abcdefghi", "abcdefgha", "b", "\u00e4"});
  const std::vector<List> columns = {integers({INT64_MIN, -5, 0, 7, INT64_MAX}), numbers, words, mixed,
                                     List{Value(true), Value(), Value(false)}};
  for (const List& xs : columns)
    for (const List& ys : columns) {
      List more;  // enough rows to sort by digits
      for (int i = 0; i < 12; ++i) more.insert(more.end(), xs.begin(), xs.end());
      Pairs pairs(more, ys);
      const auto rows = [&](const std::string& order) {
        std::vector<std::int64_t> out;
        for (const auto& row : pairs.connection.run("MATCH (n:N) RETURN n.i ORDER BY " + order))
          out.push_back(row[0].as_integer());
        return out;
      };
      CHECK(rows("n.x, n.y, n.i") == rows("[n.x], [n.y], n.i"));
      CHECK(rows("n.x DESC, n.y, n.i DESC") == rows("[n.x] DESC, [n.y], n.i DESC"));
      CHECK(rows("n.y, n.x DESC, n.i") == rows("[n.y], [n.x] DESC, n.i"));
      CHECK(rows("n.y DESC, n.x DESC, n.i LIMIT 17") == rows("[n.y] DESC, [n.x] DESC, n.i LIMIT 17"));
    }
}

TEST_CASE("parts of dates in columns are those of values") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "UNWIND ['1949-10-01', '-0044-03-15', '1950-12-31', '0000-02-29', '9999-12-31'] AS d CREATE (:D {on: date(d)})");
  connection.run("CREATE (:D), (:D {on: null})");
  for (const std::string part : {"year", "month", "day", "quarter", "week"}) {
    const auto parts = [&](const std::string& from) {
      return connection.run(from + " RETURN collect(d." + part + ") AS p")[0][0];
    };
    CHECK(casus::to_literal(parts("MATCH (n:D) WITH n.on AS d")) ==
          casus::to_literal(connection.run("MATCH (n:D) RETURN collect(n.on." + part + ")")[0][0]));
  }
}

TEST_CASE("groups by a property that the first nodes do not have") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "UNWIND range(0, 9999) AS i CREATE (n:N {i: i}) SET n.v = CASE WHEN i > 5000 THEN i % 3 END, "
      "n.t = CASE WHEN i > 5000 THEN toString(i % 3) END, n.m = CASE WHEN i > 7000 THEN i % 2 WHEN i > 6000 THEN 'x' "
      "END");
  for (const std::string key : {"n.v", "n.t", "n.m"}) {
    const auto groups = connection.run("MATCH (n:N) RETURN " + key + " AS k, count(*) AS c, min(n.i) ORDER BY c DESC");
    CHECK(groups.size() == 4);
    CHECK(groups[0][0].is_null());
    CHECK(groups[0][2].as_integer() == 0);
  }
}

TEST_CASE("groups by nodes are alike where few rows turn out to be many") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 2999) AS i CREATE (:N {i: i, k: i % 7})");
  for (const std::string times : {"1", "3", "9"}) {
    const std::string rows =
        "MATCH (n:N) UNWIND range(1, " + times + ") AS x OPTIONAL MATCH (m:N {i: n.i * x % 5000}) ";
    const auto one = [&](const std::string& query) { return connection.run(rows + query)[0][0].as_integer(); };
    CHECK(one("WITH n, count(*) AS c RETURN sum(c * n.i)") == one("RETURN sum(n.i)"));
    CHECK(one("WITH m, count(*) AS c RETURN sum(c * coalesce(m.i, -1))") == one("RETURN sum(coalesce(m.i, -1))"));
    CHECK(one("WITH n.k AS k, count(*) AS c RETURN sum(c * k)") == one("RETURN sum(n.k)"));
    CHECK(one("RETURN count(DISTINCT m)") == one("WITH DISTINCT m.i AS i WHERE i IS NOT NULL RETURN count(*)"));
  }
}

TEST_CASE("IN a list that stands beside all rows is IN its values") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 4999) AS i CREATE (:N {i: i, t: toString(i)})");
  for (const std::string list : {"collect(m.i)", "collect(m.t)", "collect(m.i) + null", "collect(m.i) + ['7', 8.0]"}) {
    const std::string with = "MATCH (m:N) WHERE m.i % 91 = 3 WITH " + list + " AS known MATCH (n:N) ";
    for (const std::string value : {"n.i", "n.t"}) {
      INFO(list << ' ' << value);
      CHECK(connection.run(with + "WHERE " + value + " IN known RETURN count(*)")[0][0].as_integer() ==
            connection.run(with + "WHERE any(k IN known WHERE k = " + value + ") RETURN count(*)")[0][0].as_integer());
    }
  }
}

TEST_CASE("SKIP and LIMIT keep the rows that they want of those in order") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 29999) AS i CREATE (:N {i: i, v: i * 7919 % 30011})");
  const auto rows = [&](const std::string& query) {
    std::vector<std::int64_t> out;
    for (const auto& row : connection.run(query)) out.push_back(row[0].as_integer());
    return out;
  };
  const auto all = rows("MATCH (n:N) RETURN n.v ORDER BY n.v");
  for (const std::size_t skipped : {0, 1, 777, 29990, 40000}) {
    const auto some = rows("MATCH (n:N) RETURN n.v ORDER BY n.v SKIP " + std::to_string(skipped) + " LIMIT 20");
    const std::size_t first = std::min(skipped, all.size());
    const std::size_t last = std::min(first + 20, all.size());
    CHECK(some == std::vector<std::int64_t>(all.begin() + static_cast<std::ptrdiff_t>(first),
                                            all.begin() + static_cast<std::ptrdiff_t>(last)));
  }
  CHECK(rows("MATCH (n:N) RETURN n.v ORDER BY n.v SKIP 29998 LIMIT 9223372036854775807").size() == 2);
  CHECK_THROWS_AS(rows("MATCH (n:N) RETURN n.v ORDER BY n.v SKIP -1 LIMIT 3"), casus::Error);
}

TEST_CASE("what an index gives is the same whether it is much or little") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 4999) AS i CREATE (:N {i: i, v: i * 37 % 5003})-[:R {v: i * 41 % 5003}]->(:M)");
  const std::vector<std::string> queries = {"MATCH (n:N) WHERE n.v > $v RETURN count(*), sum(n.i)",
                                            "MATCH (n:N) WHERE n.v < $v RETURN count(*), sum(n.i)",
                                            "MATCH (n:N) WHERE n.v IN [$v, $v + 1, $v] RETURN count(*), sum(n.i)",
                                            "MATCH (n)-[r:R]->() WHERE r.v >= $v RETURN count(*), sum(n.i)"};
  std::vector<std::string> before;
  for (const bool indexed : {false, true}) {
    if (indexed)
      connection.run("CREATE INDEX FOR (n:N) ON (n.v)"), connection.run("CREATE INDEX FOR ()-[r:R]-() ON (r.v)");
    std::size_t at = 0;
    for (const std::string& query : queries)
      for (const std::int64_t v : {-1, 0, 2, 100, 4000, 5001, 6000}) {
        const auto result = connection.run(query, {{"v", Value(v)}});
        const std::string found = casus::to_literal(result[0][0]) + " " + casus::to_literal(result[0][1]);
        if (!indexed)
          before.push_back(found);
        else
          CHECK(found == before[at++]);
      }
  }
}

TEST_CASE("a group by several keys shows the values of its own first row") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "UNWIND [[1, 'a'], [1.0, 'b'], [0.0, 'c'], [-0.0, 'd'], [[2, 1], 'e'], [[2.0, 1], 'f'], [1, 'g'], [1.0, 'a']] AS p "
      "CREATE (:N {x: CASE WHEN p[1] IN ['e', 'f'] THEN p[0][0] * 1 ELSE p[0] END, y: p[1]})-[:R {x: p[0], y: p[1]}]->(:M)");
  const std::string expected[] = {"1 'a'", "1.0 'b'", "0.0 'c'", "-0.0 'd'", "2 'e'", "2.0 'f'", "1 'g'"};
  const auto check = [&](const std::string& query) {
    INFO(query);
    const casus::Result result = connection.run(query);
    REQUIRE(result.size() == std::size(expected));
    for (std::size_t i = 0; i < result.size(); ++i)
      CHECK(casus::to_literal(result[i][0]) + " " + casus::to_literal(result[i][1]) == expected[i]);
  };
  check("MATCH (n:N) RETURN n.x AS x, n.y AS y, count(*) AS c ORDER BY y");
  check("MATCH (n:N) RETURN DISTINCT n.x AS x, n.y AS y ORDER BY y");
  check("UNWIND [[1, 'a'], [1.0, 'b'], [0.0, 'c'], [-0.0, 'd'], [2, 'e'], [2.0, 'f'], [1, 'g'], [1.0, 'a']] AS p "
        "RETURN p[0] AS x, p[1] AS y, count(*) AS c ORDER BY y");
  const casus::Result lists = connection.run(
      "UNWIND [[[1], 'a'], [[1.0], 'b'], [[1], 'b'], [[1.0], 'a']] AS p RETURN p[0] AS x, p[1] AS y, count(*) AS c ORDER BY y");
  REQUIRE(lists.size() == 2);
  CHECK(casus::to_literal(lists[0][0]) == "[1]");
  CHECK(casus::to_literal(lists[1][0]) == "[1.0]");
  CHECK(lists[1][2].as_integer() == 2);
}

TEST_CASE("sums of floats lose little where much is taken away again") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND [1e40, 1e17, 1.5, -1e17, -1e40] AS x CREATE (:N {x: x})");
  CHECK(connection.run("MATCH (n:N) RETURN sum(n.x)")[0][0].as_floating() == 1.5);
}

TEST_CASE("SKIP by chance leaves as many rows as there are behind it") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(1, 40) AS i CREATE (:N {x: i})");
  const casus::Result result = connection.run(
      "UNWIND range(1, 200) AS t CALL (t) { MATCH (n:N) WITH n ORDER BY n.x SKIP toInteger(rand() * 30) LIMIT 10 "
      "RETURN count(*) AS c } RETURN DISTINCT c");
  REQUIRE(result.size() == 1);
  CHECK(result[0][0].as_integer() == 10);
}
