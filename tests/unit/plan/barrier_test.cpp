// Where rows wait for a clause to end before the next one begins, and where they need not.

#include <catch2/catch.hpp>

#include <string>

#include "casus/database.hpp"

namespace {

std::size_t barriers(const std::string& query) {
  casus::Connection connection = casus::Database::open("").connect();
  const std::string plan = connection.run("EXPLAIN " + query).plan();
  std::size_t found = 0;
  for (std::size_t at = plan.find("Eager"); at != std::string::npos; at = plan.find("Eager", at + 1)) ++found;
  return found;
}

const std::string rows = "UNWIND [1, 2] AS i CREATE (a)-[:R]->(b) ";

}  // namespace

TEST_CASE("no barrier between assignments that do not meet") {
  for (const std::string& query :
       {rows + "SET a.x = 1 SET b.y = 2", rows + "SET a.x = 1 SET b:L", rows + "SET a:L REMOVE b:M",
        rows + "SET a.x = i SET a.x = i REMOVE a.x", rows + "SET a = {y: i} SET a.x = 1",
        rows + "SET a:L:M REMOVE a:L", rows + "FOREACH (k IN [i] | SET a.x = k) SET a.x = 2",
        rows + "SET a.x = 1 CREATE (c:N) SET a.x = 2", rows + "SET a.x = 1 WITH a, i AS x SET a.x = x"}) {
    INFO(query);
    CHECK(barriers(query) == 0);
  }
}

TEST_CASE("a barrier between assignments that may be to the same element") {
  for (const std::string& query :
       {rows + "SET a.x = 1 SET b.x = 2", rows + "REMOVE a.x SET b.x = 2", rows + "SET a:L REMOVE b:L",
        rows + "SET a = {y: i} SET b.x = 1", rows + "SET a.x = 1 SET b += {x: i}", rows + "SET a.x = 1 SET a += {x: i}",
        rows + "SET a = b SET a.x = 1", rows + "SET a = b REMOVE b.x", rows + "SET a.x = 1, b.y = 2 SET a.y = 1",
        rows + "SET a.x = 1 FOREACH (k IN [i] | SET a.x = k)", rows + "FOREACH (k IN [i] | SET a.x = k) SET b.x = 1",
        rows + "SET a.x = 1 WITH a, i WHERE i > 1 SET a.x = 2",
        rows + "SET a.x = 1 WITH a, b UNWIND [1] AS k SET a.x = k",
        rows + "SET a.x = 1 WITH b AS a SET a.x = 2", rows + "SET a.x = 1 WITH b CALL (b) { SET b.x = 2 }"}) {
    INFO(query);
    CHECK(barriers(query) == 1);
  }
}

TEST_CASE("a sort that takes all rows is barrier enough") {
  CHECK(barriers(rows + "SET a.x = 1 WITH a, b, i ORDER BY i SET b.x = 2") == 0);
  CHECK(barriers(rows + "SET a.x = 1 WITH DISTINCT a, b SET b.x = 2") == 1);
}
