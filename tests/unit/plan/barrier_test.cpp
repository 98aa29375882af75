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

const std::string rows = "MATCH (a)-->(b) UNWIND [1, 2] AS i ";
constexpr std::size_t behind_match = 1;  // before the first clause that writes

}  // namespace

TEST_CASE("no barrier between assignments that do not meet") {
  for (const std::string& query :
       {rows + "SET a.x = 1 SET b.y = 2", rows + "SET a.x = 1 SET b:L", rows + "SET a:L REMOVE b:M",
        rows + "SET a:L:M SET a.x = 1", rows + "FOREACH (k IN [i] | SET a.x = k) SET a.y = 2",
        rows + "SET a.x = 1 CREATE (c:N) SET c.x = 2, c:L SET c += {x: i}",
        rows + "SET a.x = 1 WITH a, i AS x SET a.y = x"}) {
    INFO(query);
    CHECK(barriers(query) == behind_match);
  }
}

TEST_CASE("no barrier between assignments to what each row has made") {
  const std::string made = "UNWIND [1, 2] AS i CREATE (a)-[r:R]->(b) ";
  for (const std::string& query :
       {made + "SET a.x = 1 SET b.x = 2", made + "SET a = {y: i} SET a.x = 1 REMOVE r.x", made + "SET a:L REMOVE a:L",
        made + "SET a.x = 1 FOREACH (k IN [i] | SET a.x = k)", made + "SET a.x = 1 CREATE (c) SET c.x = 2"}) {
    INFO(query);
    CHECK(barriers(query) == 0);
  }
  CHECK(barriers(made + "SET a.x = 1 WITH a, b UNWIND [1] AS k SET a.x = k") == 1);
  CHECK(barriers(made + "SET a = b SET b.x = 1") == 2);  // it reads b, which was just written
  CHECK(barriers(made + "SET a.x = 1 WITH b AS a SET a.x = 2") == 0);
}

TEST_CASE("a barrier between assignments that may be to the same element") {
  for (const std::string& query :
       {rows + "SET a.x = 1 SET b.x = 2", rows + "SET a.x = 1 REMOVE a.x", rows + "SET a:L REMOVE b:L",
        rows + "SET a = {y: i} SET b.x = 1", rows + "SET a.x = 1 SET b += {x: i}", rows + "SET a.x = 1 SET a += {x: i}",
        rows + "SET a = b SET a.x = 1", rows + "SET a = b REMOVE b.x", rows + "SET a.x = 1, b.y = 2 SET a.y = 1",
        rows + "SET a.x = 1 FOREACH (k IN [i] | SET a.x = k)", rows + "FOREACH (k IN [i] | SET a.x = k) SET b.x = 1",
        rows + "SET a.x = 1 WITH a, i WHERE i > 1 SET a.x = 2",
        rows + "SET a.x = 1 WITH a, b UNWIND [1] AS k SET a.x = k",
        rows + "SET a.x = 1 WITH b CALL (b) { SET b.x = 2 }"}) {
    INFO(query);
    CHECK(barriers(query) == behind_match + 1);
  }
}

TEST_CASE("a sort that takes all rows is barrier enough") {
  CHECK(barriers(rows + "SET a.x = 1 WITH a, b, i ORDER BY i SET b.x = 2") == behind_match);
  CHECK(barriers(rows + "SET a.x = 1 WITH DISTINCT a, b SET b.x = 2") == behind_match + 1);
}
