// Subqueries that stand at several places of a query are computed once, and mean what they meant.

#include <catch2/catch.hpp>

#include "tests/unit/optimize/rows.hpp"

namespace {

casus::Connection filled(const std::vector<std::string>& disabled = {}) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 19) AS i CREATE (:N {i: i})");
  connection.run("MATCH (a:N), (b:N) WHERE b.i % (a.i + 2) = 1 CREATE (a)-[:R {w: a.i}]->(b)");
  return connection;
}

/// How many subqueries the plan runs, and how often one of them is asked for beside what it computes.
std::size_t times(const std::string& plan, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = plan.find(what); at != std::string::npos; at = plan.find(what, at + 1)) ++count;
  return count;
}

const std::string degree = "COUNT { (n)-[:R]->() }";
const std::string friends = "[(n)-[:R]->(m) | m.i]";

}  // namespace

TEST_CASE("equal subqueries over the same rows are computed once") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"share_subqueries"});
  const std::string from = "MATCH (n:N) ";
  for (const std::string& query :
       {from + "WHERE " + degree + " > 1 RETURN n.i, " + degree + " AS d, -" + degree + " AS e",
        from + "WHERE n.i > 2 AND " + degree + " > 1 WITH n ORDER BY " + degree + ", n.i LIMIT 5 RETURN n.i, " +
            degree + " AS d",
        from + "WITH n, CASE WHEN n.i > 5 THEN " + friends + " ELSE [] END AS some WHERE size(" + friends +
            ") > 1 RETURN n.i, some, " + friends + " AS all",
        from + "WITH n, " + degree + " AS d UNWIND range(1, " + degree + ") AS k RETURN n.i, k",
        from + "WITH n WHERE EXISTS { (n)-->(:N {i: 1}) } OR n.i = 3 RETURN n.i, EXISTS { (n)-->(:N {i: 1}) } AS e",
        from + "WHERE " + degree + " > 0 RETURN " + degree + " AS d, sum(" + degree + ") AS s"}) {
    INFO(query);
    const std::string plan = connection.run("EXPLAIN " + query).plan();
    INFO(plan);
    CHECK(times(plan, "Subquery\n") == 1);
    CHECK(times(plan, "Project _") == 1);
    CHECK(times(plain.run("EXPLAIN " + query).plan(), "Project _") == 0);
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}

TEST_CASE("subqueries that may differ are each computed") {
  casus::Connection connection = filled();
  for (const std::string query :
       {// of another variable of that name
        "MATCH (n:N) WITH n, COUNT { (n)-->() } AS d MATCH (n)-->(m) WITH m AS n, d RETURN COUNT { (n)-->() } AS e, d",
        // other numbers at each call
        "MATCH (n:N) RETURN COUNT { (n)-->(m) WHERE rand() < 0.5 } AS a, COUNT { (n)-->(m) WHERE rand() < 0.5 } AS b",
        // of which one or the other is needed
        "MATCH (n:N) RETURN CASE WHEN n.i > 2 THEN COUNT { (n)-->() } ELSE 1 END AS a, "
        "n.i > 3 AND COUNT { (n)-->() } > 2 AS b"}) {
    INFO(query);
    CHECK(times(connection.run("EXPLAIN " + query).plan(), "Project _") == 0);
  }
  // The graph is another one when the second is asked for.
  const casus::Result result = connection.run(
      "MATCH (n:N {i: 0}) WITH n, COUNT { (n)-->() } AS before CREATE (n)-[:R]->(:M) "
      "WITH n, before RETURN before, COUNT { (n)-->() } AS after");
  CHECK(result[0]["after"].as_integer() == result[0]["before"].as_integer() + 1);
}
