// ORDER BY with LIMIT keeps no more rows than it must, and gives those that sorting all of them would.

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "casus/casus.hpp"

namespace {

using Numbers = std::vector<std::int64_t>;

Numbers first_column(const casus::Result& result) {
  Numbers out;
  for (std::size_t row = 0; row < result.size(); ++row) out.push_back(result[row][std::size_t{0}].as_integer());
  return out;
}

}  // namespace

TEST_CASE("the first rows in an order are those of all rows in that order") {
  casus::Connection connection = casus::Database::open("").connect();
  const std::string rows = "UNWIND range(0, 59999) AS i WITH i, (i * 7919 + i / 7) % 10007 AS number, "
                           "CASE WHEN i % 11 = 0 THEN null ELSE toFloat((i * 104729) % 5003) / 8 END AS gaps, "
                           "toString((i * 31) % 1009) AS text, "
                           "CASE i % 3 WHEN 0 THEN i % 50 WHEN 1 THEN 'x' ELSE toFloat(i % 70) END AS mixed, "
                           "CASE WHEN i % 5000 = 3 THEN 0.0 / 0.0 ELSE toFloat(i % 977) END AS floats ";
  for (const char* order :
       {"number", "number DESC", "number DESC, i DESC", "gaps, number", "gaps DESC, text", "text, i", "text DESC, gaps",
        "mixed, number DESC", "mixed DESC, i", "floats, i DESC", "floats DESC, number", "i % 4, number", "1", "-i"}) {
    INFO(order);
    const Numbers all = first_column(connection.run(rows + "RETURN i ORDER BY " + order));
    REQUIRE(all.size() == 60000);
    for (const std::size_t limit : {0U, 1U, 10U, 3000U, 30000U, 70000U}) {
      const Numbers some = first_column(connection.run(rows + "RETURN i ORDER BY " + order + " LIMIT " + std::to_string(limit)));
      CHECK(some == Numbers(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, all.size()))));
    }
    const Numbers later = first_column(connection.run(rows + "RETURN i ORDER BY " + order + " SKIP 25 LIMIT 9"));
    CHECK(later == Numbers(all.begin() + 25, all.begin() + 34));
  }
}

TEST_CASE("the first rows of very many need little memory") {
  casus::Options options;
  options.memory_limit = std::size_t{24} << 20U;
  casus::Connection connection = casus::Database::open("", options).connect();
  const casus::Result result =
      connection.run("UNWIND range(1, 2000000) AS i RETURN i, (i * 7919) % 2000003 AS n ORDER BY n DESC LIMIT 3");
  REQUIRE(result.size() == 3);
  CHECK(result[0][std::size_t{1}].as_integer() == 2000002);
  CHECK(result[2][std::size_t{1}].as_integer() == 2000000);
}

TEST_CASE("rows that count several times are cut off where the limit is reached") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 20000) AS i CREATE (a:A {i: i}) WITH a, i UNWIND range(0, i % 4) AS k CREATE (a)-[:T]->(:B)");
  const Numbers all = first_column(connection.run("MATCH (a:A)-[:T]->() RETURN a.i AS x ORDER BY x % 100, x"));
  const Numbers some = first_column(connection.run("MATCH (a:A)-[:T]->() RETURN a.i AS x ORDER BY x % 100, x LIMIT 777"));
  CHECK(some == Numbers(all.begin(), all.begin() + 777));
}
