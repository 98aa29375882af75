// Any bytes as a statement on a small graph in memory: it ends with a result or with an error of
// any kind but `internal`, and a statement that is rolled back leaves the graph as it was.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "casus/casus.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace {

constexpr const char* small_graph = R"(
  CREATE (a:A {i: 1, s: 'a', l: [1, 2], f: 0.5}), (b:A:B {i: 2, b: true}), (c:C {x: 'c'}),
         (a)-[:R {i: 1}]->(b), (b)-[:S]->(c), (c)-[:R]->(a), (a)-[:T]->(a), (a)-[:R]->(b))";

constexpr std::chrono::milliseconds statement_timeout{500};

casus::Database make_database() {
  casus::Options options;
  options.threads = 1;
  options.memory_limit = std::uint64_t{64} << 20U;
  options.timeout = statement_timeout;
  casus::Database database = casus::Database::open(":memory:", options);
  database.connect().run(small_graph);
  return database;
}

/// The whole graph as text, without a timeout: a machine that stands still for a while, or a process
/// that was stopped, is no fault.
std::string picture_of(casus::Connection& connection) {
  std::string out;
  connection.set_timeout(std::chrono::milliseconds(0));
  for (const casus::Row& row : connection.run("MATCH (n) RETURN n")) out += to_literal(row[0U]);
  for (const casus::Row& row : connection.run("MATCH ()-[r]->() RETURN r"))
    out += to_literal(row[0U]);
  connection.set_timeout(statement_timeout);
  return out;
}

[[noreturn]] void fault(const std::string& what, std::string_view text) {
  std::fprintf(stderr, "%s\n%.*s\n", what.c_str(), static_cast<int>(text.size()), text.data());
  std::abort();
}

void read_all(const casus::Result& result) {
  for (const casus::Row& row : result)
    for (std::size_t i = 0; i < row.size(); ++i) to_literal(row[i]);
}

/// True if the graph is still what it was before.
bool run(casus::Database& database, std::string_view text) {
  static std::string before;
  casus::Connection connection = database.connect();
  if (before.empty()) before = picture_of(connection);
  connection.begin();
  try {
    read_all(connection.run(text, {{"p", casus::Value(1)}, {"q", casus::Value("text")}}));
  } catch (const casus::Error& error) {
    if (error.kind() == casus::ErrorKind::internal)
      fault(std::string("internal error: ") + error.what(), text);
    if (error.span() && error.span()->offset + error.span()->length > text.size())
      fault("an error outside the text", text);
  }
  if (!connection.in_transaction()) return false;  // the text was COMMIT or ROLLBACK
  connection.rollback();
  if (picture_of(connection) != before) fault("rollback left another graph", text);
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::optional<casus::Database> database;
  static int uses = 0;
  // Names that texts bring into the catalog stay; a new database now and then keeps it small.
  if (!database || ++uses % 2000 == 0) database = make_database();
  if (!run(*database, {reinterpret_cast<const char*>(data), size})) database.reset();
  return 0;
}
