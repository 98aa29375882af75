// Triangles of which all corners lead to one node: by relationships of which each corner has one, some have several, or
// none.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"
#include "tests/unit/execute/passes_compared.hpp"

namespace {

/// (:P)-[:IN]->(:C)-[:OF]->(:K): of every hundredth (:P) there are two [:IN], of others none, to a node that is no (:C),
/// or the same one twice; [:M] may join two nodes several times.
void fill(casus::Connection& connection) {
  connection.run("UNWIND range(0, 1) AS v CREATE (:K {v: v})");
  connection.run("UNWIND range(0, 2) AS v CREATE (:X), (:C {v: v})");
  connection.run("MATCH (c:C), (k:K {v: c.v % 2}) CREATE (c)-[:OF]->(k)");
  connection.run("UNWIND range(0, 399) AS v CREATE (:P {v: v})");
  connection.run("MATCH (p:P) WHERE p.v % 100 <> 7 MATCH (c:C {v: p.v * 7 % 3}) CREATE (p)-[:IN]->(c)");
  connection.run("MATCH (p:P) WHERE p.v % 100 = 8 MATCH (c:C {v: (p.v + 1) % 3}) CREATE (p)-[:IN]->(c)");
  connection.run("MATCH (p:P) WHERE p.v % 200 = 9 MATCH (p)-[i:IN]->() DELETE i CREATE (p)-[:IN]->(:X)");
  connection.run("MATCH (p:P) WHERE p.v % 200 = 10 MATCH (p)-[:IN]->(c) CREATE (p)-[:IN]->(c)");
  connection.run("MATCH (a:P), (b:P) WHERE b.v < a.v AND (b.v < 12 OR (a.v * 7919 + b.v * 104729 + a.v * b.v) % 9 = 0) "
                 "CREATE (a)-[:S]->(b)");
  connection.run("MATCH (a:P)-[:S]->(b:P) WHERE (a.v + b.v) % 3 < 2 CREATE (b)-[:M]->(a) "
                 "WITH a, b WHERE a.v % 5 = 0 CREATE (a)-[:M]->(b)");
}

const std::vector<std::string>& patterns() {
  static const std::vector<std::string> all = {
      "MATCH (k:K) MATCH (a:P)-[:IN]->(x:C)-[:OF]->(k) MATCH (b:P)-[:IN]->(y:C)-[:OF]->(k) "
      "MATCH (c:P)-[:IN]->(z:C)-[:OF]->(k) MATCH (a)-[:S]-(b)-[:S]-(c)-[:S]-(a)",
      "MATCH (k:K) MATCH (a:P)-[:IN]->(x:C)-[:OF]->(k) MATCH (b:P)-[:IN]->(y:C)-[:OF]->(k) "
      "MATCH (c:P)-[:IN]->(z:C)-[:OF]->(k) MATCH (a)-[:M]->(b)-[:M]->(c)<-[:M]-(a)",
      "MATCH (k:K) MATCH (a:P)-[:IN]->(x:C)-[:OF]->(k) MATCH (b:P)-[:IN]->(y:C)-[:OF]->(k) "
      "MATCH (c:P)-[:IN]->(z:C)-[:OF]->(k) MATCH (a)-[:M]-(b)-[:M]-(c)-[:M]-(a)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(a) MATCH (a)-[:IN]->(x:C) MATCH (b)-[:IN]->(x) MATCH (c)-[:IN]->(x)",
      "MATCH (a:P)-[:M]->(b:P)-[:M]->(c:P)-[:M]->(a) MATCH (a)-[:IN]->(x) MATCH (b)-[:IN]->(x) MATCH (c)-[:IN]->(x)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) MATCH (a)-[:IN]->(x)<-[:IN]-(b) MATCH (c)-[:IN]->(x)-[:OF]->(k {v: 1})",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) MATCH (a)-[:IN]->()-[:OF]->(k)<-[:OF]-()<-[:IN]-(b) "
      "MATCH (c)-[:IN]->(x)-[:OF]->(l) WHERE l <> k"};
  return all;
}

}  // namespace

TEST_CASE("triangles within one node are those whose corners lead there") {
  std::size_t within = 0;
  const std::vector<std::string> endings = {" RETURN count(*)", " RETURN x.v, count(*)", " RETURN a.v % 9, count(*)",
                                            " RETURN count(DISTINCT b)"};
  for (const std::string& pattern : patterns())
    compare_passes({"scan_triangles"}, {"break_symmetry"}, "TriangleScan", {pattern}, endings, fill,
                   [&](casus::Connection& connection, const std::string& query) {
                     within += is_planned(connection, query, "within one (") ? 1 : 0;
                   });
  CHECK(within >= 8);
}
