#include "casus/import.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "casus/casus.hpp"
#include "engine/graph/check.hpp"
#include "engine/graph/graph_store.hpp"

using namespace casus;

namespace {

/// A folder with files, gone at the end.
struct Folder {
  std::filesystem::path path;

  Folder() {
    static int number = 0;
    path = std::filesystem::temp_directory_path() /
           ("casus-import-" + std::to_string(getpid()) + "-" + std::to_string(number++));
    std::filesystem::create_directory(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
  [[nodiscard]] std::string database() const { return path / "graph.casus"; }
  [[nodiscard]] std::size_t files() const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path)) ++count;
    return count;
  }
};

std::vector<std::string> findings(const std::string& path) {
  return graph::check_graph(*graph::GraphStore::open(path, {})->snapshot());
}

Value single(const std::string& path, const std::string& query) {
  const Result result = Database::open(path).connect().run(query);
  REQUIRE(result.size() == 1);
  return result[0][std::size_t{0}];
}

std::string refusal(const std::string& path, const ImportOptions& options) {
  try {
    import_csv(path, options);
  } catch (const Error& error) {
    return error.what();
  }
  return "imported";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("nodes and relationships are imported with their types", "[import]") {
  const Folder folder;
  ImportOptions options;
  options.nodes = {
      {{"Person"},
       {folder.write("people.csv",
                     "id:ID(Person){id-type:long},name,age:int,tall:boolean,score:double,born:date,"
                     "tags:string[],at:datetime,n:long[],skip:IGNORE\n"
                     "1,Ann,42,true,1.5,1950-01-12,a;b;c,2020-01-02T03:04:05Z,1;2,zzz\n"
                     "2,\"Bob \"\"B\"\" x,y\nz\",,FALSE,,,,,,\n"
                     "003,\"\",-7,,1e3,,\"\",,,\n")}},
      {{"City"},
       {folder.write("cities.csv", ":ID(City),name,:LABEL\nx,Oslo,Town;Capital\ny,Rome,\n")}}};
  options.relationships = {
      {{"KNOWS"},
       {folder.write("knows.csv",
                     ":START_ID(Person),:END_ID(Person),since:int\n2,1,7\n1,2,\n1,3,9\n")}},
      {{},
       {folder.write("lives.csv",
                     ":START_ID(Person),:END_ID(City),:TYPE\n1,x,IN\n2,y,IN\n3,x,BORN_IN\n")}}};
  const ImportReport report = import_csv(folder.database(), options);
  CHECK(report.nodes == 5);
  CHECK(report.relationships == 6);
  CHECK(report.rejected_rows == 0);
  CHECK(findings(folder.database()).empty());
  const auto value = [&](const std::string& query) { return single(folder.database(), query); };
  CHECK(value("MATCH (p:Person {id: 2}) RETURN p.name").as_string() == "Bob \"B\" x,y\nz");
  CHECK(value("MATCH (p:Person {id: 3}) RETURN p.name").as_string().empty());
  CHECK(value("MATCH (p:Person {id: 3}) RETURN size(p.tags)").as_integer() == 0);
  CHECK(value("MATCH (p:Person {id: 2}) RETURN p.tags IS NULL AND p.age IS NULL").as_boolean());
  CHECK(value("MATCH (p:Person {id: 1}) RETURN p.tags[2] + toString(p.born) + toString(p.n[1])")
            .as_string() == "c1950-01-122");
  CHECK(value("MATCH (p:Person {id: 1}) RETURN toString(p.at)").as_string() ==
        "2020-01-02T03:04:05Z");
  CHECK(value("MATCH (p:Person {id: 1}) RETURN p.skip IS NULL").as_boolean());
  CHECK(value("MATCH (c:Capital) RETURN c.name").as_string() == "Oslo");
  CHECK(value("MATCH (c:City) RETURN count(*)").as_integer() == 2);
  CHECK(value("MATCH (:Person {id: 1})-[r:KNOWS]->(b) RETURN sum(r.since) + sum(b.id)")
            .as_integer() == 14);
  CHECK(value("MATCH (p)-[:BORN_IN]->(c:Town) RETURN p.id").as_integer() == 3);
}

TEST_CASE("a list of files has one header, and several files feed one type", "[import]") {
  const Folder folder;
  ImportOptions options;
  options.delimiter = '|';
  options.nodes = {{{"A", "B"},
                    {folder.write("1.csv", ":ID\n"), folder.write("2.csv", "1\n2\n"),
                     folder.write("3.csv", "3\n")}},
                   {{"A"}, {folder.write("4.csv", "name:ID\nfour\n")}}};
  options.relationships = {{{"T"}, {folder.write("5.csv", ":START_ID|:END_ID\n1|four\n")}},
                           {{"U"}, {folder.write("6.csv", ":START_ID|:END_ID\n3|3\n")}},
                           {{"T"}, {folder.write("7.csv", ":END_ID|:START_ID\n1|2\n")}}};
  const ImportReport report = import_csv(folder.database(), options);
  CHECK(report.nodes == 4);
  CHECK(findings(folder.database()).empty());
  CHECK(single(folder.database(), "MATCH (:B)-[:T]->(x:A) RETURN count(*)").as_integer() == 2);
  CHECK(single(folder.database(), "MATCH (x {name: 'four'}) RETURN size(labels(x))").as_integer() ==
        1);
}

TEST_CASE("bad rows name file, line and column and leave nothing behind", "[import]") {
  const Folder folder;
  const std::string good = folder.write("good.csv", "id:ID\n1\n2\n");
  const auto nodes = [&](const std::string& text) {
    ImportOptions options;
    options.nodes = {{{"A"}, {folder.write("bad.csv", text)}}};
    return refusal(folder.database(), options);
  };
  CHECK(has(nodes("id:ID,age:int\n1,2\n\n2,x7\n"), "bad.csv:4: column 2 (age:int): 'x7'"));
  CHECK(has(nodes("id:ID,age:byte\n1,128\n"), "from -128 to 127 (byte)"));
  CHECK(has(nodes("id:ID,n\n1,\"a\nb\"\n1,c\n"), "bad.csv:4: column 1 (id:ID): another node"));
  CHECK(has(nodes("id:ID,n\n1\n"), "bad.csv:2: the row has 1 fields where the header has 2"));
  CHECK(has(nodes("id:ID,n\n1,\xC3\x28\n"),
            "bad.csv:2: column 2 (n): byte 1 of the field is no UTF-8"));
  CHECK(has(nodes("id:ID,n\n1,\"abc\n"), "never closed"));
  CHECK(has(nodes("id:ID,n\n,a\n"), "the id is empty"));
  CHECK(has(nodes("id:ID,d:date\n1,2020-13-01\n"), "column 2 (d:date)"));
  CHECK(has(nodes("id:ID,d:char\n1,ab\n"), "not one character"));
  CHECK(has(nodes("id:ID,d:int[]\n1,1;x\n"), "item 2"));
  CHECK(has(nodes(""), "is empty"));
  const auto relationships = [&](const std::string& text) {
    ImportOptions options;
    options.nodes = {{{"A"}, {good}}};
    options.relationships = {{{"T"}, {folder.write("bad.csv", text)}}};
    return refusal(folder.database(), options);
  };
  CHECK(has(relationships(":START_ID,:END_ID\n1,2\n1,3\n"),
            "bad.csv:3: column 2 (:END_ID): no node has the id 3"));
  CHECK(has(relationships(":START_ID(X),:END_ID\n1,2\n"), "space X"));
  CHECK(has(relationships(":START_ID\n1\n"), ":END_ID"));
  ImportOptions missing;
  missing.nodes = {{{"A"}, {folder.path / "none.csv"}}};
  CHECK(has(refusal(folder.database(), missing), "cannot read"));
  CHECK(folder.files() == 2);  // the two CSV files
}

TEST_CASE("bad rows are skipped into a file on request", "[import]") {
  const Folder folder;
  ImportOptions options;
  options.skip_bad_rows = true;
  options.nodes = {{{"A"}, {folder.write("n.csv", "id:ID,age:int\n1,2\n2,x\n1,5\n3,\"4\"\n4\n")}}};
  options.relationships = {
      {{"T"},
       {folder.write("r.csv",
                     ":START_ID,:END_ID,w:double\n1,3,1\n1,2,1\n3,1,\"q\"\"\n\"\n3,1,\n")}}};
  const ImportReport report = import_csv(folder.database(), options);
  CHECK(report.nodes == 2);
  CHECK(report.relationships == 2);
  CHECK(report.rejected_rows == 5);
  CHECK(report.properties == 5);
  CHECK(report.reject_file == folder.database() + ".rejected.csv");
  CHECK(findings(folder.database()).empty());
  CHECK(single(folder.database(), "MATCH (a) RETURN sum(a.age)").as_integer() == 6);
  std::ifstream file(report.reject_file);
  std::stringstream text;
  text << file.rdbuf();
  CHECK(has(text.str(), "\"another node has the same id\",\"1,5\"\n"));
  CHECK(has(text.str(), "r.csv\",4,\"w:double\","));
}

TEST_CASE("what is wrong with one type leaves nothing of the type before it", "[import]") {
  const Folder folder;
  std::string nodes = ":ID\n";
  std::string edges = ":START_ID,:END_ID,w:int\n";
  for (unsigned i = 0; i < 20000; ++i) {
    nodes += std::to_string(i) + "\n";
    edges += std::to_string(i * 7919 % 20000) + "," + std::to_string(i) + ",1\n";
  }
  ImportOptions options;
  options.threads = 2;
  options.nodes = {{{"N"}, {folder.write("n.csv", nodes)}}};
  options.relationships = {{{"A"}, {folder.write("a.csv", edges)}},
                           {{"B"}, {folder.write("b.csv", ":START_ID,:END_ID\n1,2\n3,20000\n")}}};
  CHECK(has(refusal(folder.database(), options), "b.csv:3: column 2 (:END_ID): no node has the id"));
  CHECK(folder.files() == 3);
  options.relationships.back().files = {folder.write("c.csv", ":START_ID,:END_ID\n1,2\n")};
  options.on_progress = [](const ImportProgress& progress) {
    return progress.relationships <= 20000;
  };
  CHECK(has(refusal(folder.database(), options), "stopped"));
  CHECK(folder.files() == 4);
}

TEST_CASE("only new and empty databases are filled", "[import]") {
  const Folder folder;
  ImportOptions options;
  options.nodes = {{{"A"}, {folder.write("n.csv", "id:ID\n1\n2\n")}}};
  Database::open(folder.database()).connect().run("CREATE (a:Old)-[:R]->() DETACH DELETE a");
  CHECK(has(refusal(folder.database(), options), "has 1 node already"));
  Database::open(folder.database()).connect().run("MATCH (n) DELETE n");
  CHECK(import_csv(folder.database(), options).nodes == 2);
  CHECK(findings(folder.database()).empty());
  CHECK(single(folder.database(), "MATCH (a:A) RETURN count(*)").as_integer() == 2);
  CHECK(has(refusal(folder.database(), options), "has 2 nodes already"));
  CHECK(has(refusal(":memory:", options), "needs a database file"));
  CHECK(has(refusal(folder.path / "none" / "x.casus", options), "none"));
  options.on_progress = [](const ImportProgress&) { return false; };
  CHECK(has(refusal(folder.path / "other.casus", options), "stopped"));
  CHECK_FALSE(std::filesystem::exists(folder.path / "other.casus"));
}

TEST_CASE("a large random graph is imported as it is", "[import]") {
  const unsigned seed = GENERATE(1U, 2U, 3U);
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  const unsigned nodes = 40000;
  std::string text = "id:ID,v:long,s,:LABEL\n";
  for (unsigned i = 0; i < nodes; ++i) {
    text += std::to_string(i * 7) + "," + (random() % 3 == 0 ? "" : std::to_string(i)) + "," +
            (random() % 2 == 0 ? "" : "s" + std::to_string(i % 100)) + "," +
            (random() % 50 == 0 ? "X;Y" : "") + "\n";
  }
  ImportOptions options;
  options.threads = 2;
  options.nodes = {{{"N"}, {folder.write("n.csv", text)}}};
  std::uint64_t sum = 0;
  std::uint64_t relationships = 0;
  for (const std::string type : {"P", "Q", "R"}) {
    std::string edges = type == "Q" ? ":START_ID,:END_ID\n" : ":START_ID,:END_ID,w:int\n";
    const unsigned count = type == "R" ? 300 : 30000 + random() % 30000;
    for (unsigned i = 0; i < count; ++i) {
      const unsigned w = random() % 1000;
      edges += std::to_string(random() % nodes * 7) + "," + std::to_string(random() % 500 * 7);
      edges += type == "Q" ? "\n" : "," + (w % 4 == 0 ? "" : std::to_string(w)) + "\n";
      if (type != "Q" && w % 4 != 0) sum += w;
      ++relationships;
    }
    options.relationships.push_back({{type}, {folder.write(type + ".csv", edges)}});
  }
  const ImportReport report = import_csv(folder.database(), options);
  CHECK(report.relationships == relationships);
  CHECK(findings(folder.database()) == std::vector<std::string>());
  CHECK(graph::GraphStore::open(folder.database(), {})->store().check().empty());
  CHECK(single(folder.database(), "MATCH ()-[r]->() RETURN sum(r.w)").as_integer() ==
        static_cast<std::int64_t>(sum));
}
