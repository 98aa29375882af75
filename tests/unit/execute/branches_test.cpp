// Counting without rows, over several chunks of ids: what is asked for all nodes of a chunk at once, of lists
// that are short, of ties that allow of one node, against the same questions answered row by row.

#include <catch2/catch.hpp>
#include <random>

#include "casus/casus.hpp"

namespace {

using casus::List;
using casus::Value;

constexpr std::int64_t as = 1500;  // (:A {i: 0}), …; their ids end within a chunk
constexpr std::int64_t bs = 1300;

Value pair(std::int64_t from, std::int64_t to) { return Value(List{Value(from), Value(to)}); }

/// [:R] among all nodes, with self-loops, several between two nodes, and hubs; each (:A) has one [:S] to a
/// (:B), some have two; [:T] leads from few nodes to others.
struct Relationships {
  List r;
  List s;
  List t;

  explicit Relationships(unsigned seed) {
    std::mt19937 random(seed);
    const auto any = [&] { return static_cast<std::int64_t>(random() % (as + bs)); };
    for (int i = 0; i < 5000; ++i) r.push_back(pair(any(), any()));
    for (int i = 0; i < 60; ++i) {
      const std::int64_t node = any();
      r.push_back(pair(node, node));
    }
    for (int i = 0; i < 300; ++i) r.push_back(pair(7, any())), r.push_back(pair(any(), 2000));
    for (int i = 0; i < 200; ++i)  // hubs without an end twice
      r.push_back(pair(900, 1000 + 9 * i)), r.push_back(pair(1000 + 3 * i, 901)), r.push_back(pair(902, 1700 + i));
    for (std::int64_t a = 0; a < as; ++a) s.push_back(pair(a, as + static_cast<std::int64_t>(random() % 40)));
    for (int i = 0; i < 20; ++i) s.push_back(pair(static_cast<std::int64_t>(random() % as), as + i));
    for (int i = 0; i < 400; ++i) t.push_back(pair(any(), any() % 30));
  }
};

casus::Connection filled(const Relationships& relationships, const std::vector<std::string>& disabled) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, $last) AS i CREATE (:A {i: i})", {{"last", Value(as - 1)}});
  connection.run("UNWIND range($first, $last) AS i CREATE (:B {i: i})",
                 {{"first", Value(as)}, {"last", Value(as + bs - 1)}});
  const auto add = [&](const std::string& type, const List& pairs) {
    connection.run("MATCH (n) WITH collect(n) AS nodes UNWIND $pairs AS pair "
                   "WITH nodes[pair[0]] AS a, nodes[pair[1]] AS b CREATE (a)-[:" + type + "]->(b)",
                   {{"pairs", Value(pairs)}});
  };
  add("R", relationships.r), add("S", relationships.s), add("T", relationships.t);
  connection.run("MATCH (b:B) WHERE b.i % 97 = 0 SET b:F");
  connection.run("MATCH (a) WHERE a.i IN [30, 31, 1400, 1601] SET a:G");
  return connection;
}

const std::vector<std::string>& far_questions() {
  static const std::vector<std::string> all = {
      // ends that few come to within two steps, or three
      "MATCH (b:B) WHERE NOT EXISTS { (b)<-[:S]-(:A)-[:T]->(:F) } RETURN count(*)",
      "MATCH (c:A) WHERE NOT EXISTS { (c)-[:R]->(:A)-[:R]->(:G) } RETURN count(*)",
      "MATCH (c) WHERE EXISTS { (c)-[:S]->(d)<-[:S]-(:A)-[:R]->(:G) } RETURN sum(c.i)",
      "MATCH (c)-[:T]->(d)-[:R]-()-[:R]->()-[:T]->(:G) RETURN count(*)",
      "MATCH (c:A) WHERE NOT EXISTS { MATCH (c)-[:R]->(d:A)-[:R]->(:G), (d)-[:S]->() } RETURN count(*)",
      // two branches that must not share a relationship, from two nodes
      "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(d) RETURN count(*)", "MATCH (a)-[:R]->(b)-[:R]-(c)-[:R]->(d) RETURN count(*)",
      "MATCH (a:A)-[:R]->(b)-[:R]->(c)-[:R]->(d:B) RETURN count(*)",
      "MATCH (a)-[:R]->(b)-[:T]->(c)-[:R]->(d) RETURN count(*)", "MATCH (a)<-[:R]-(b)-[:T]->(c)-[:R]->(d) RETURN count(*)",
      "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(d)-[:S]->() WHERE a.i % 7 < 3 AND d.i % 5 < 3 RETURN count(*)",
      "MATCH (s)<-[:S]-(a)-[:R]->(b)-[:S]->(t) RETURN count(*)", "MATCH (a)<-[:R]-(b)<-[:T]-(c)<-[:R]-(d) RETURN count(*)",
      "MATCH (a)-[:R|T]->(b)-[:R]->(c)-[:R|T]->(d) RETURN count(*)",
      "MATCH (a)-[:R]->(b)<-[:R]-(c)-[:R]->(d) RETURN count(*)", "MATCH (a)<-[:R]-(b)-[:R]->(c)<-[:R]-(d) RETURN count(*)",
      "MATCH (a:A)-[:R]->(b:B)<-[:R]-(c:A)-[:R]->(d) RETURN count(*)", "MATCH (a)-[:R]->(b)-[:R]->(c), (b)-[:R]->(d) RETURN count(*)",
      "MATCH (a)-[:R|T]->(b)<-[:R]-(c)-[:R|T]->(d) RETURN count(*)",
      // what may be taken again in self-loops alone
      "MATCH (a:A) RETURN sum(COUNT { (a)-[:R]->()-[:R]->() })", "MATCH (a) RETURN sum(COUNT { (a)-[:R]-()-[:R]->() } * a.i)",
      "MATCH (s)<-[:S]-(a)-[:R]->()-[:R]->()-[:R]->(:B) RETURN count(*)",
      "MATCH (a:A) WHERE a.i < 20 RETURN sum(COUNT { (a)-[:R]->()-[:R]->() })",
      "MATCH (a:F)-[:R]->(b)-[:R]->(c)-[:S]->() RETURN count(*)", "MATCH (a:A) WHERE NOT (a)-[:R]-() RETURN count(*)",
      "MATCH (a)-[:T]->(x), (a)-[:T]->(y), (a)-[:T]->(z) RETURN count(*)", "MATCH (a)-[:R]->(x), (a)-[:R]->(y), (a)-[:R]->(z) RETURN count(*)",
      // long lists held against short ones
      "MATCH (s:B)<-[:S]-(a:A), (s)<-[:S]-(b:A)-[:T]->(a) RETURN count(*)",
      "MATCH (s:B)<-[:S]-(a:A), (s)<-[:S]-(b:A) WHERE NOT (b)-[:T]-(a) RETURN count(*)",
      // sums of rows that stand for several
      "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN sum(a.i)", "MATCH (a)-[:R]-(b)-[:S]->(c) RETURN sum(c.i * 3)"};
  return all;
}

const std::vector<std::string>& questions() {
  static const std::vector<std::string> all = {
      // numbers of relationships, of three kinds and more
      "MATCH (a:A)-[:S]->(), (a)-[:R]->(), (a)<-[:R]-() RETURN count(*)",
      "MATCH (a:A)-[:S]->(), (a)-[:R]->(), (a)<-[:T]-() RETURN count(*)",
      "MATCH (a)-[:R]->() OPTIONAL MATCH (a)<-[:T]-(x) OPTIONAL MATCH (a)-[:S]->(y) RETURN count(*)",
      "MATCH (a:A) WHERE NOT (a)-[:T]->() RETURN count(*)",
      // what hangs from the nodes of a scan
      "MATCH (a:A)-[:R]->()-[:S]->() RETURN count(*)", "MATCH (a)-[:R]-()-[:S]->() RETURN count(*)",
      "MATCH (a)-[:R]->()-[:R]->()-[:T]->() RETURN count(*)",
      "MATCH (a:B)<-[:S]-()-[:R]-()-[:T]-() RETURN count(*)",
      "MATCH (a)-[:T]->(), (a)-[:R]-()-[:R]->() RETURN count(*)",
      "MATCH (a)-[:R]-(b)-[:R]-(c) RETURN count(*)",
      "MATCH (a)-[:R]-(b)-[:R]-(c)-[:S]->(d) WHERE a <> c RETURN count(*)",
      "MATCH (a)-[:T]->(b)<-[:T]-(c) WHERE a <> c RETURN count(*)",
      // leaves alike, and relationships there and back
      "MATCH (a)-[:R]->(x), (a)-[:R]->(y) RETURN count(*)", "MATCH (a)-[:R]-(x), (a)-[:R]-(y) RETURN count(*)",
      "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN count(*)", "MATCH (a)-[:R]->(b)-[:R]->(c), (b)-[:R]->(d) RETURN count(*)",
      "MATCH (a)<-[:T]-(x), (a)<-[:T]-(y), (a)<-[:T]-(z) RETURN count(*)",
      "MATCH (a:B)<-[:R]-(x:A), (a)<-[:R]-(y:A) RETURN count(*)", "MATCH (a:A)-[:R]->(b:B) RETURN count(*)",
      "MATCH (a)-[:T]-(x:A), (a)-[:T]-(y:A), (a)-[:T]-(z:A), (a)-[:T]-(b)-[:S]->() RETURN count(*)",
      "MATCH (a)<-[:T]-(x), (a)<-[:T]-(y), (a)<-[:T]-(z:B) RETURN count(*)",
      "MATCH (a)<-[:T]-(x:A), (a)<-[:T]-(y:A), (a)<-[:T]-(z:B), (a)<-[:T]-(u:B) RETURN count(*)",
      "MATCH (a)<-[:R]-(b)<-[:T]-(x), (b)<-[:T]-(y), (b)<-[:T]-(z) RETURN count(*)",
      "MATCH (a)<-[:T]-(b)<-[:T]-(x), (b)<-[:T]-(y) RETURN count(*)",
      "MATCH (a)<-[:T]-(b) MATCH (b)<-[:T]-(x), (b)<-[:T]-(y), (b)-[:T]->(c)<-[:T]-(d) RETURN count(*)",
      "MATCH (a) WHERE EXISTS { MATCH (a)<-[:R]-(x), (a)<-[:R]-(y), (a)<-[:R]-(z) } RETURN count(*)",
      "MATCH (a) WHERE NOT EXISTS { MATCH (a)-[:R]->(x), (a)-[:R]->(y) } RETURN count(*)",
      "MATCH (a)-[:S]->(b) WHERE EXISTS { MATCH (b)<-[:T]-()<-[:R]-(x), (b)<-[:T]-(y) } RETURN count(*)",
      "MATCH (a)-[:R]->(b) OPTIONAL MATCH (b)<-[:T]-(x), (b)<-[:T]-(y), (b)<-[:T]-(z) RETURN count(*)",
      "MATCH (c)-[:S]->(d) MATCH (a)-[:T]->(d) OPTIONAL MATCH (a)-[:R]->(x), (a)-[:R]->(y) RETURN count(*)",
      "MATCH (a)-[:R]->(x), (a)-[:R]->(y) WHERE x <> y RETURN count(*)",
      "MATCH (a)-[:R]->(x), (a)-[:R]->(y) WHERE a.i < 40 WITH a, count(*) AS n RETURN sum(n * n)",
      // ends that few have
      "MATCH (a:A) WHERE EXISTS { (a)-[:R]->(:F) } RETURN count(*)", "MATCH (a) WHERE NOT (a)-[:R]-(:F) RETURN sum(a.i)",
      "MATCH (a) WHERE NOT EXISTS { (a)-[:R]->()-[:R]-(:F) } RETURN count(*)",
      "MATCH (a) OPTIONAL MATCH (a)-[:R]-(:F) RETURN count(*)", "MATCH (a)-[:T]->(b), (a)-[:R]-(f:F {i: 1552}) RETURN count(*)",
      "MATCH (s:B)<-[:S]-(a:A)-[:R]-(b)-[:R]->(f:F) RETURN count(*)",
      "MATCH (a)-[:T]->(d), (a)-[:R]->(b)-[:R]-(c:F)-[:R]-(e) RETURN count(*)",
      "MATCH (a)-[:R]->(b)-[:T]->(c), (b)-[:R]-(f:F), (b)-[:R]-(g:F) RETURN count(*)",
      // two lists at a row
      "MATCH (x)<-[:R]-(a)-[:T]->(b)-[:R]->(y) WHERE x <> y RETURN count(*)",
      "MATCH (x)<-[:R]-(a)-[:T]->(b)-[:R]->(y) WHERE x <> y AND NOT (b)-[:R]->(x) RETURN count(*)",
      "MATCH (x)<-[:R]-(a)-[:T]->(b) WHERE (b)-[:R]->(x) RETURN count(*)",
      "MATCH (x)-[:R]-(a)-[:T]->(b) WHERE NOT (b)-[:R]->(x) RETURN count(*)",
      "MATCH (x)-[:R]-(a)-[:T]->(b), (b)-[:R]-(x) RETURN count(*)",
      "MATCH (x)-[:R]-(a)-[:T]->(b), (b)-[:R]-(x)-[:S]->() RETURN count(*)",
      "MATCH (x)-[:R]-(a)-[:R]->(b)-[:T]->(x) RETURN count(*)",
      // ties that allow of one node, or of several
      "MATCH (a:A)-[:S]->(s:B)<-[:S]-(b:A), (a)-[:R]-(b) RETURN count(*)",
      "MATCH (a:A)-[:S]->(s) MATCH (b:A)-[:S]->(t)-[:R]->(u) MATCH (a)-[:R]-(b) WHERE s = t RETURN count(*)",
      "MATCH (s:B) MATCH (a)-[:S]->(s) MATCH (b)-[:S]->(s) MATCH (c)-[:S]->(s) "
      "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*)",
      // cycles
      "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*)",
      "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(a) RETURN count(*)",
      "MATCH (a)-[:R]-(b)-[:R]-(c)-[:S]->() WHERE NOT (a)-[:R]-(c) AND a <> c RETURN count(*)",
      "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a), (a)-[:S]->() RETURN count(*)"};
  return all;
}

std::int64_t number(casus::Connection& connection, const std::string& query) {
  return connection.run(query)[0][std::size_t{0}].as_integer();
}

/// Checks that two connections, to graphs that are alike, give the same numbers.
void compare(casus::Connection& counting, casus::Connection& by_rows) {
  for (const auto* list : {&questions(), &far_questions()})
    for (const std::string& question : *list) {
      INFO(question << '\n' << counting.run("EXPLAIN " + question).plan());
      CHECK(number(counting, question) == number(by_rows, question));
    }
}

}  // namespace

TEST_CASE("counts over several chunks of ids are those of the rows") {
  const Relationships relationships(20261127);
  casus::Connection counting = filled(relationships, {});
  casus::Connection by_rows = filled(relationships, {"fold_branches", "count_rows", "read_counts"});
  compare(counting, by_rows);
}

TEST_CASE("counts that a transaction has changed are those of the rows") {
  const Relationships relationships(3);
  casus::Connection counting = filled(relationships, {});
  casus::Connection by_rows = filled(relationships, {"fold_branches", "count_rows", "read_counts"});
  for (casus::Connection* connection : {&counting, &by_rows}) {
    connection->run("BEGIN");
    connection->run("MATCH (a {i: 1100})-[r:R]-() DELETE r");
    connection->run("MATCH (a:A {i: 3}), (b:B {i: 1999}) CREATE (a)-[:R]->(b), (b)-[:R]->(b), (a)-[:S]->(b)");
  }
  compare(counting, by_rows);
}

namespace {

/// Documents (:D) by people (:P), who are joined by [:R], some pairs of them `times` times.
casus::Connection with_documents(const std::vector<std::string>& disabled, std::int64_t times) {
  casus::Options options;
  options.disabled_passes = disabled;
  options.threads = 1;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 199) AS i CREATE (:P {i: i})");
  connection.run("MATCH (p:P) WITH collect(p) AS ps UNWIND range(0, 5999) AS k "
                 "WITH ps[k * 37 % 200] AS a, ps[k * 37 % 199] AS b CREATE (a)-[:R]->(b)");
  connection.run("MATCH (p:P) WITH collect(p) AS ps UNWIND range(0, 99) AS k UNWIND range(1, $times) AS i "
                 "WITH ps[k] AS a, ps[k * k % 200] AS b CREATE (a)-[:R]->(b)", {{"times", Value(times)}});
  connection.run("MATCH (p:P) WITH collect(p) AS ps UNWIND range(0, 499) AS k "
                 "WITH k, ps[k * 7 % 200] AS p CREATE (:D {i: k})-[:BY]->(p)");
  connection.run("MATCH (d:D) WITH collect(d) AS ds MATCH (p:P) WITH ds, collect(p) AS ps "
                 "UNWIND range(0, 79999) AS k WITH ds[k * 13 % 500] AS d, ps[k * 3 % 200] AS p "
                 "CREATE (d)<-[:OF]-(:C)-[:BY]->(p)");
  connection.run("MATCH (d:D) WHERE d.i % 100 = 0 MATCH (p:P {i: d.i / 5}) CREATE (d)-[:BY]->(p)");
  connection.run("MATCH (d:D) WHERE d.i % 90 = 1 MATCH (d)-[b:BY]->() DELETE b");
  return connection;
}

}  // namespace

TEST_CASE("pairs of nodes that come up in very many rows are counted as those of few") {
  const std::int64_t times = GENERATE(1, 7, 40);
  casus::Connection counting = with_documents({}, times);
  casus::Connection by_rows = with_documents({"fold_branches", "count_rows"}, times);
  const std::string rows = "(a)<-[:BY]-(c:C)-[:OF]->(d:D)";
  for (const std::string& pattern :
       {"MATCH (a:P)-[:R]-(b:P), " + rows + "-[:BY]->(b)", "MATCH (a:P)-[:R]->(b:P), " + rows + "-[:BY]->(b)",
        "MATCH (a:P)<-[:R|OF]-(b:P), " + rows + "-[:BY]->(b)",
        "MATCH " + rows + " WHERE EXISTS { (d)-[:BY]->()-[:R]-(a) }"}) {
    const std::string question =
        pattern + " WITH a.i % 3 AS x, d.i % 2 AS y, count(*) AS n RETURN sum(n * (x + 3 * y + 1))";
    INFO(question);
    CHECK(number(counting, question) == number(by_rows, question));
  }
}

TEST_CASE("ends of which few meet a predicate are counted as all others") {
  casus::Connection counting = with_documents({}, 1);
  casus::Connection by_rows = with_documents({"fold_branches", "count_rows"}, 1);
  const std::vector<std::string> rows = {"MATCH (c:C) WITH c, id(c) AS x", "MATCH (d:D) WITH d, d.i AS x"};
  for (const std::string end : {"p.i = 17", "p.i = 17 AND p.j IS NULL", "p.i > 190", "p.i = -1", "p.missing = 3",
                                "p.i = 17 OR p.i = 18", "NOT p.i = 17"}) {
    const std::string by_c = "(c)-[:BY]->(p:P) WHERE " + end;
    const std::string by_d = "(d)<-[:OF]-(:C)-[:BY]->(p:P) WHERE " + end;
    for (const auto& [given, pattern] : {std::pair(rows[0], by_c), std::pair(rows[1], by_d)})
      for (const std::string& question :
           {given + " WHERE EXISTS { " + pattern + " } RETURN sum(x)", given + " RETURN sum(x * COUNT { " + pattern + " })",
            given + " WHERE NOT EXISTS { " + pattern + " } RETURN sum(x)"}) {
        INFO(question);
        CHECK(number(counting, question) == number(by_rows, question));
      }
  }
}

TEST_CASE("types of which none leads to a label are left out, and the label is tested") {
  const auto make = [](const std::vector<std::string>& disabled) {
    casus::Options options;
    options.disabled_passes = disabled;
    casus::Connection connection = casus::Database::open("", options).connect();
    connection.run("CREATE (:A {i: 0}), (b {i: 1}), (c:B {i: 2}), (b)-[:S]->(b), (b)-[:S]->(c), (c)-[:T]->(:A {i: 3})");
    return connection;
  };
  casus::Connection counting = make({});
  casus::Connection by_rows = make({"fold_branches", "count_rows"});
  for (const std::string first : {"-->", "--", "<--", "-[:S]->", "-[:S]-", "-[:S|T]->"})
    for (const std::string label : {"", ":A", ":B", ":A&!B", ":A|B", ":Missing"})
      for (const std::string second : {"MATCH (x)--(y)", "MATCH (x)-[:S]-(y)", "MATCH (y)-->(z)", ""}) {
        const std::string query = "MATCH (x)" + first + "(y" + label + ") " + second + " RETURN count(1)";
        INFO(query);
        CHECK(number(counting, query) == number(by_rows, query));
      }
}
