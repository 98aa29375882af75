// Plans that rely on what the graph is like are not used once it is no longer so.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"

namespace {

/// Answers of one database with all passes and of one without, which must agree.
class Pair {
 public:
  Pair() {
    casus::Options options;
    options.disabled_passes = {"fold_branches"};
    plain_ = casus::Database::open("", options).connect();
  }
  void run(const std::string& statement) { tested_.run(statement), plain_.run(statement); }
  std::int64_t count(const std::string& pattern) {
    const std::string query = pattern + " RETURN count(*) AS n";
    const std::int64_t found = tested_.run(query)[0]["n"].as_integer();
    INFO(query);
    CHECK(found == plain_.run(query)[0]["n"].as_integer());
    return found;
  }
  casus::Connection& tested() { return tested_; }

 private:
  casus::Connection tested_ = casus::Database::open("").connect();
  casus::Connection plain_ = casus::Database::open("").connect();
};

const std::string triangle = "MATCH (a)-[:K]-(b)-[:K]-(c)-[:K]-(a)";
const std::string clique = "MATCH (a)-[:K]-(b)-[:K]-(c)-[:K]-(d)-[:K]-(a), (a)-[:K]-(c), (b)-[:K]-(d)";
const std::string chain = "MATCH (a:C)-[:R]->(b:C)-[:R]->(c:C)-[:R]->(p:P)";

}  // namespace

TEST_CASE("patterns whose nodes are apart where there are no self-loops are counted anew once there is one") {
  Pair pair;
  pair.run("UNWIND range(0, 5) AS i CREATE (:N {i: i})");
  pair.run("MATCH (a:N), (b:N) WHERE a.i < b.i AND a.i + b.i <> 1 CREATE (a)-[:K]->(b)");
  casus::PreparedStatement prepared = pair.tested().prepare(clique + " RETURN count(*) AS n");
  CHECK(pair.count(triangle) > 0);
  const std::int64_t before = pair.count(clique);
  CHECK(prepared.run()[0]["n"].as_integer() == before);
  pair.run("MATCH (a:N) WHERE a.i < 4 CREATE (a)-[:K]->(a), (a)-[:K]->(a)");
  CHECK(pair.count(triangle) > 0);
  const std::int64_t after = pair.count(clique);
  CHECK(prepared.run()[0]["n"].as_integer() == after);
  pair.run("MATCH (a:N)-[r:K]->(a) DELETE r");
  CHECK(pair.count(clique) == before);
  CHECK(prepared.run()[0]["n"].as_integer() == before);
}

TEST_CASE("within a transaction nothing is taken for granted") {
  Pair pair;
  pair.run("UNWIND range(0, 5) AS i CREATE (:N {i: i})");
  pair.run("MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:K]->(b)");
  const std::int64_t before = pair.count(clique);
  pair.run("BEGIN");
  CHECK(pair.count(clique) == before);
  pair.run("MATCH (a:N) WHERE a.i = 1 CREATE (a)-[:K]->(a)");
  CHECK(pair.count(triangle) > 0);
  pair.count(clique);
  pair.run("ROLLBACK");
  CHECK(pair.count(clique) == before);
}

TEST_CASE("patterns whose labels no node has both of are counted anew once one has") {
  Pair pair;
  pair.run("UNWIND range(0, 9) AS i CREATE (:C {i: i}), (:P {i: i})");
  pair.run("MATCH (a:C), (b:C) WHERE b.i = a.i / 2 CREATE (a)-[:R]->(b)");
  pair.run("MATCH (a:C), (b:P) WHERE b.i = a.i CREATE (a)-[:R]->(b)");
  const std::int64_t before = pair.count(chain);
  CHECK(before > 0);
  pair.run("MATCH (n) WHERE n.i < 5 SET n:C:P");
  CHECK(pair.count(chain) > before);
  pair.run("MATCH (a:C:P) CREATE (a)-[:R]->(a)");
  CHECK(pair.count(chain) > before);
}
