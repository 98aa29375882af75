#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <set>
#include <sstream>

#include "grammar/parse.hpp"
#include "support.hpp"

using namespace casus;
using test::contents;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

void run_script(const Database& database, const std::string& script) {
  Connection connection = database.connect();
  for (const auto& statement : syntax::split_script(script)) connection.run(statement.text);
}

using Random = std::mt19937;

std::string random_text(Random& random) {
  static const std::vector<std::string> pieces{
      "a",    "'",    "\"", "\\", "\n",      "\r",  "\t", std::string(1, '\0'),
      "\x01", "\x7F", ";",  "`",  "{}",      "//",  "/*", "ö",
      "朝鮮", "😀",    " ",  "$p", "\\u0041", "]]>", "<&"};
  std::string text;
  for (unsigned left = random() % 8; left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

double random_number(Random& random) {
  static const std::vector<double> special{0.0,
                                           -0.0,
                                           1e308,
                                           -1e-308,
                                           5e-324,
                                           0.1,
                                           1e21,
                                           std::numeric_limits<double>::infinity(),
                                           -std::numeric_limits<double>::infinity(),
                                           std::numeric_limits<double>::quiet_NaN()};
  if (random() % 2 == 0) return special[random() % special.size()];
  return std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 200) - 100);
}

std::int64_t random_integer(Random& random) {
  static const std::vector<std::int64_t> special{0, -1, std::numeric_limits<std::int64_t>::min(),
                                                 std::numeric_limits<std::int64_t>::max()};
  if (random() % 2 == 0) return special[random() % special.size()];
  return static_cast<std::int64_t>(random()) - static_cast<std::int64_t>(random());
}

Value random_scalar(Random& random) {
  constexpr std::int64_t day = 86'400'000'000'000;
  const auto clock = static_cast<std::int64_t>(random()) * 20'000 % day;
  const auto offset = static_cast<std::int32_t>(random() % 2000) * 60 / 4 * 2 - 30'000 / 60 * 60;
  const auto seconds = static_cast<std::int64_t>(random()) * 40 - 60'000'000'000;
  const auto nanoseconds = static_cast<std::int32_t>(random() % 1'000'000'000);
  switch (random() % 10) {
    case 0:
      return Value(random() % 2 == 0);
    case 1:
      return Value(random_integer(random));
    case 2:
      return Value(random_number(random));
    case 3:
      return Value(Date{static_cast<std::int64_t>(random() % 8'000'000) - 4'000'000});
    case 4:
      return Value(LocalTime{clock});
    case 5:
      return Value(Time{clock, offset / 60 * 60});
    case 6:
      return Value(LocalDateTime{seconds, nanoseconds});
    case 7:
      return Value(DateTime{seconds, nanoseconds, offset / 60 * 60, ""});
    case 8:
      return Value(Duration{random_integer(random) % 1000, random_integer(random) % 1000,
                            random_integer(random) % 100'000, nanoseconds});
    default:
      return Value(random_text(random));
  }
}

Value random_value(Random& random, int depth = 0) {
  if (depth > 2 || random() % 4 != 0) return random_scalar(random);
  List items;
  for (unsigned left = random() % 4; left > 0; --left)
    items.push_back(random_value(random, depth + 1));
  return Value(std::move(items));
}

Map random_properties(Random& random) {
  static const std::vector<std::string> keys{"name", "odd key", "`", "born", "ключ"};
  Map properties;
  for (const std::string& key : keys)
    if (random() % 2 == 0) properties.set(key, random_value(random));
  return properties;
}

/// Nodes with a key of their own, so that a graph is known by its contents.
Database random_graph(Random& random, int nodes, int relationships) {
  Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE CONSTRAINT `a key` FOR (n:A) REQUIRE n.uid IS NODE KEY");
  connection.run("CREATE INDEX both FOR (n:`odd label`) ON (n.uid, n.name)");
  connection.run("CREATE CONSTRAINT typed FOR ()-[r:T]-() REQUIRE r.uid IS :: INTEGER");
  connection.run("CREATE CONSTRAINT some FOR ()-[r:`odd type`]-() REQUIRE r.uid IS NOT NULL");
  connection.begin();
  const std::vector<std::string> labels{"", ":A", ":B:A", ":`odd label`", ":B", ":`x:y``z`"};
  for (int uid = 0; uid < nodes; ++uid) {
    Map properties = random_properties(random);
    properties.set("uid", uid);
    connection.run("CREATE (n" + labels[random() % labels.size()] + ") SET n = $p",
                   {{"p", Value(properties)}});
  }
  const std::vector<std::string> types{"T", "`odd type`", "U"};
  connection.run("CREATE INDEX find FOR (n:Found) ON (n.uid)");
  connection.run("MATCH (n) SET n:Found");
  for (int uid = 0; uid < relationships; ++uid) {
    Map properties = random_properties(random);
    properties.set("uid", uid);
    const auto end = [&] {
      return Value(static_cast<int>(random() % static_cast<unsigned>(nodes)));
    };
    connection.run("MATCH (a:Found {uid: $a}) MATCH (b:Found {uid: $b}) CREATE (a)-[r:" +
                       types[random() % types.size()] + "]->(b) SET r = $p",
                   {{"a", end()}, {"b", end()}, {"p", Value(properties)}});
  }
  connection.commit();
  return database;
}

void require_equal_after_export(const Database& database) {
  const test::Folder folder;
  const std::string path = folder.file("graph.cypher");
  export_graph(database, ExportFormat::cypher, path);
  const Database again = Database::open(folder.file("again.casus"));
  run_script(again, read_file(path));
  CHECK(contents(again) == contents(database));
  CHECK(check(again).empty());
}

}  // namespace

TEST_CASE("a graph made from its Cypher export is equal", "[session][export]") {
  const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20240501;
  INFO("seed " << seed);
  Random random(seed);
  SECTION("an empty one") { require_equal_after_export(random_graph(random, 0, 0)); }
  SECTION("small ones, written as CREATE statements") {
    for (int round = 0; round < 5; ++round)
      require_equal_after_export(random_graph(random, 30, 50));
  }
  SECTION("a large one, written in batches") {
    require_equal_after_export(random_graph(random, 2500, 2000));
  }
}

TEST_CASE("an export in batches leaves no trace in the graph", "[session][export]") {
  const test::Folder folder;
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("UNWIND range(1, 5000) AS i CREATE (:N {_Import: i})");
  connection.run("CREATE INDEX _import FOR (n:N) ON (n._Import)");
  require_equal_after_export(database);
}

TEST_CASE("an export in batches goes on where it was stopped", "[session][export]") {
  const test::Folder folder;
  Random random(11);
  const Database database = random_graph(random, 2500, 2000);
  const std::string path = folder.file("graph.cypher");
  export_graph(database, ExportFormat::cypher, path);
  const std::string script = read_file(path);
  const auto statements = syntax::split_script(script);
  const auto run_until = [&](const Database& target, std::size_t end) {
    Connection connection = target.connect();  // what is open when it goes is rolled back
    for (std::size_t i = 0; i < end; ++i) connection.run(statements[i].text);
  };
  // Each place near both ends, where statements are of several kinds, and some between.
  std::set<std::size_t> stops;
  for (std::size_t i = 0; i <= 4; ++i) stops.insert({i, statements.size() - i});
  for (int i = 0; i < 8; ++i) stops.insert(random() % statements.size());
  for (const std::size_t stop : stops) {
    INFO("stopped after " << stop << " of " << statements.size());
    const Database again = Database::open(":memory:");
    run_until(again, stop);
    if (stop == statements.size()) {
      CHECK_THROWS_WITH(run_until(again, statements.size()), Catch::Contains("is neither empty nor"));
      continue;
    }
    run_until(again, stop * 2 / 3);
    run_until(again, statements.size());
    CHECK(contents(again) == contents(database));
    CHECK(check(again).empty());
  }
}

TEST_CASE("an export in batches is refused by a graph that it is not of", "[session][export]") {
  const test::Folder folder;
  const std::string path = folder.file("graph.cypher");
  export_graph([] {
    Database database = Database::open(":memory:");
    database.connect().run("UNWIND range(1, 5000) AS i CREATE (:N {i: i})");
    return database;
  }(), ExportFormat::cypher, path);
  const Database other = Database::open(":memory:");
  other.connect().run("CREATE (:_ImportProgress {_Import: '4 nodes and 0 relationships, part 1'})");
  CHECK_THROWS_WITH(run_script(other, read_file(path)), Catch::Contains("is neither empty nor"));
  Connection connection = other.connect();
  CHECK(test::count(connection, "MATCH (n) RETURN count(*)") == 1);
  CHECK(connection.run("SHOW INDEXES").size() == 0);
}

TEST_CASE("exports take the place of old files whole or not at all", "[session][export]") {
  const test::Folder folder;
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE (:A {x: 1})-[:T {y: [1, 2]}]->(:B)");
  const std::string path = folder.file("graph.json");
  std::ofstream(path) << "old";
  const GraphSize size = export_graph(database, ExportFormat::json, path);
  CHECK(size.nodes == 2);
  CHECK(size.relationships == 1);
  CHECK(read_file(path) ==
        "{\"nodes\":[\n  {\"id\":0,\"labels\":[\"A\"],\"properties\":{\"x\":1}},\n"
        "  {\"id\":1,\"labels\":[\"B\"],\"properties\":{}}\n],\n\"relationships\":[\n"
        "  {\"id\":0,\"type\":\"T\",\"start\":0,\"end\":1,\"properties\":{\"y\":[1,2]}}\n]}\n");
  CHECK_THROWS_AS(export_graph(database, ExportFormat::json, folder.file("no/such/x")), Error);
  CHECK_THROWS_AS(export_graph(database, ExportFormat::json, folder.file("")), Error);
  CHECK_THROWS_AS(export_graph(database, ExportFormat::csv, folder.file("")), Error);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.file("")),
                      std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("CSV files have the headers of neo4j-admin", "[session][export]") {
  const test::Folder folder;
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run(
      "CREATE (a:A:B {i: 1, f: 1.5, s: 'x,\"y\"\n', l: ['p', 'q'], d: date('1950-06-25'), e: ''}), "
      "(b:C {n: 1}), (c:C {n: 2.5}), (d:C {m: 1}), (e:C {m: 'x'}), (:C {t: ['a;b']}), "
      "(a)-[:T {since: 1950}]->(b)");
  export_graph(database, ExportFormat::csv, folder.file("csv"));
  CHECK(read_file(folder.file("csv/nodes.A.B.csv")) ==
        ":ID,:LABEL,d:date,e:string,f:double,i:long,l:string[],s:string\n"
        "0,\"A;B\",1950-06-25,\"\",1.5,1,\"p;q\",\"x,\"\"y\"\"\n\"\n");
  CHECK(read_file(folder.file("csv/nodes.C.csv")) ==
        ":ID,:LABEL,m:string,n:double,t:string\n1,C,,1,\n2,C,,2.5,\n3,C,1,,\n4,C,x,,\n"
        "5,C,,,\"['a;b']\"\n");
  CHECK(read_file(folder.file("csv/relationships.T.csv")) ==
        ":START_ID,:END_ID,:TYPE,since:long\n0,1,T,1950\n");
}

TEST_CASE("GraphML holds any text", "[session][export]") {
  const test::Folder folder;
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE (:`a<b` {`k\"&`: $text})", {{"text", "<&>\x01\n]]>"}});
  export_graph(database, ExportFormat::graphml, folder.file("x.graphml"));
  const std::string text = read_file(folder.file("x.graphml"));
  CHECK(text.find("attr.name=\"k&quot;&amp;\" attr.type=\"string\"") != std::string::npos);
  CHECK(text.find("labels=\":a&lt;b\"") != std::string::npos);
  CHECK(text.find("&lt;&amp;&gt;\uFFFD&#10;]]&gt;</data>") != std::string::npos);
}
