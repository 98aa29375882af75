#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "support.hpp"

using namespace casus;

namespace {

/// A database, and files beside it.
class Loading {
 public:
  Loading() : database_(Database::open(":memory:")), connection_(database_.connect()) {}

  std::string write(const std::string& name, std::string_view text) {
    std::string path = folder_.file(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  /// The rows of `LOAD CSV` … RETURN row as one literal.
  std::string rows(const std::string& clause, const std::string& file) {
    const Result result =
        connection_.run("LOAD CSV " + clause + " RETURN collect(row) AS rows", {{"file", Value(file)}});
    return to_literal(result[0]["rows"]);
  }
  std::string plain(const std::string& text) { return rows("FROM $file AS row", write("a.csv", text)); }
  std::string with_headers(const std::string& text) {
    return rows("WITH HEADERS FROM $file AS row", write("a.csv", text));
  }
  std::string failure(const std::string& clause, const std::string& file) {
    try {
      return rows(clause, file);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::runtime);
      CHECK(error.span());
      std::string message = error.what();
      if (const auto at = message.find(folder_.file("")); at != std::string::npos)
        message.erase(at, folder_.file("").size());
      return message;
    }
  }
  Connection& connection() { return connection_; }

 private:
  test::Folder folder_;
  Database database_;
  Connection connection_;
};

}  // namespace

TEST_CASE("LOAD CSV reads fields as texts", "[session][load_csv]") {
  Loading loading;
  CHECK(loading.plain("") == "[]");
  CHECK(loading.plain("a,b\n1,2\n") == "[['a', 'b'], ['1', '2']]");
  CHECK(loading.plain("a,b\r\n1,2") == "[['a', 'b'], ['1', '2']]");
  CHECK(loading.plain("\"a,\n\"\"b\"\"\",,\"\"\n") == "[['a,\\n\"b\"', null, '']]");
  CHECK(loading.plain("\xEF\xBB\xBFx\n") == "[['x']]");
  CHECK(loading.with_headers("name,born\nKim,1912\n\nRhee\n\"\",\n") ==
        "[{born: '1912', name: 'Kim'}, {born: null, name: 'Rhee'}, {born: null, name: ''}]");
  CHECK(loading.with_headers("name\n") == "[]");
  const std::string tabs = loading.write("b.csv", "a\tb\nc\td\n");
  CHECK(loading.rows("FROM $file AS row FIELDTERMINATOR '\\t'", tabs) == "[['a', 'b'], ['c', 'd']]");
  CHECK(loading.rows("FROM $file AS row", tabs) == "[['a\\tb'], ['c\\td']]");
}

TEST_CASE("LOAD CSV finds files by path and by URL", "[session][load_csv]") {
  Loading loading;
  const std::string path = loading.write("with space.csv", "1\n");
  std::string escaped = path;
  escaped.replace(escaped.find(' '), 1, "%20");
  CHECK(loading.rows("FROM $file AS row", path) == "[['1']]");
  CHECK(loading.rows("FROM $file AS row", "file://" + escaped) == "[['1']]");
  CHECK(loading.rows("FROM $file AS row", "file://localhost" + escaped) == "[['1']]");
  const auto slash = path.rfind('/');
  const std::string folder = std::filesystem::current_path();
  REQUIRE(chdir(path.substr(0, slash).c_str()) == 0);
  CHECK(loading.rows("FROM $file AS row", path.substr(slash + 1)) == "[['1']]");
  CHECK(loading.rows("FROM $file AS row", "file:with%20space.csv") == "[['1']]");
  CHECK(loading.rows("FROM $file AS row", "file://with%20space.csv") == "[['1']]");
  REQUIRE(chdir(folder.c_str()) == 0);
}

TEST_CASE("LOAD CSV says where a file is wrong", "[session][load_csv]") {
  Loading loading;
  const auto bad = [&](std::string_view text, const std::string& clause = "WITH HEADERS FROM $file AS row") {
    return loading.failure(clause, loading.write("bad.csv", text));
  };
  CHECK(bad("a,b\n1,2\n1,2,3\n") == "bad.csv:3: the row has 3 fields, but the header 2");
  CHECK(bad("a,b\n1,\"2\n") == "bad.csv:2: column 2 (b): its quotation mark is never closed");
  CHECK(bad("a,b\n\"x\ny\",1\n\"1\"2,3\n") ==
        "bad.csv:4: column 1 (a): text follows its closing quotation mark");
  CHECK(bad("a,b\n\xFF,2\n") == "bad.csv:2: column 1 (a): it is not UTF-8");
  CHECK(bad("1\n\xFF\n", "FROM $file AS row") == "bad.csv:2: column 1: it is not UTF-8");
  CHECK(bad("a,b,a\n") == "bad.csv:1: header of column 3 (a): another column has the same name");
  CHECK(bad("") == "bad.csv is empty; its first line must be a header");
  CHECK(loading.failure("FROM $file AS row", "no/such.csv") ==
        "cannot read no/such.csv: No such file or directory");
  CHECK(loading.failure("FROM $file AS row", "https://example.org/a.csv") ==
        "LOAD CSV reads files, not https URLs");
  CHECK(loading.failure("FROM $file AS row", "file:///a%2") ==
        "LOAD CSV cannot read the file URL 'file:///a%2'");
  for (const char* terminator : {"''", "';;'", "'\"'", "'\\n'", "'é'"})
    CHECK(loading.failure(std::string("FROM $file AS row FIELDTERMINATOR ") + terminator,
                          loading.write("a.csv", "1\n")) ==
          "FIELDTERMINATOR takes one ASCII character, and no quotation mark or line break");
}

TEST_CASE("LOAD CSV makes a graph, whole or not at all", "[session][load_csv]") {
  Loading loading;
  std::string people = "id,name\n";
  std::string knows = "from,to\n";
  constexpr int count = 10000;
  for (int i = 0; i < count; ++i) {
    people += std::to_string(i) + ",name " + std::to_string(i) + "\n";
    knows += std::to_string(i) + "," + std::to_string((i + 1) % count) + "\n";
  }
  Connection& connection = loading.connection();
  connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE");
  const Parameters of_people{{"file", Value(loading.write("people.csv", people))}};
  connection.run("LOAD CSV WITH HEADERS FROM $file AS row "
                 "CREATE (:Person {id: toInteger(row.id), name: row.name})",
                 of_people);
  connection.run("LOAD CSV WITH HEADERS FROM $file AS row "
                 "MATCH (a:Person {id: toInteger(row.from)}), (b:Person {id: toInteger(row.to)}) "
                 "CREATE (a)-[:KNOWS]->(b)",
                 {{"file", Value(loading.write("knows.csv", knows))}});
  CHECK(test::count(connection, "MATCH (:Person)-[k:KNOWS]->(:Person) RETURN count(k)") == count);
  CHECK(test::count(connection, "MATCH (p:Person {name: 'name 77'}) RETURN p.id") == 77);
  const std::string half = people + "10000,x,y\n";
  CHECK_THROWS_AS(connection.run("LOAD CSV WITH HEADERS FROM $file AS row CREATE (:Other {id: row.id})",
                                 {{"file", Value(loading.write("half.csv", half))}}),
                  Error);
  CHECK(test::count(connection, "MATCH (o:Other) RETURN count(*)") == 0);
  connection.set_memory_limit(std::uint64_t{2} << 20U);
  const Result rows = connection.run("LOAD CSV WITH HEADERS FROM $file AS row RETURN count(*) AS n", of_people);
  CHECK(rows[0]["n"].as_integer() == count);
}

TEST_CASE("LOAD CSV reads one file for each row", "[session][load_csv]") {
  Loading loading;
  const std::string a = loading.write("a.csv", "1\n2\n");
  const std::string b = loading.write("b.csv", "3\n");
  const Result result =
      loading.connection().run("UNWIND $files AS file LOAD CSV FROM file AS row RETURN collect(row[0]) AS all",
                               {{"files", Value(List{Value(a), Value(b), Value(a)})}});
  CHECK(to_literal(result[0]["all"]) == "['1', '2', '3', '1', '2']");
}
