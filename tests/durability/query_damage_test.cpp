// Flips bytes of a database at random places and asks it questions in Cypher: each answer is right
// or an error of kind storage, check() finds what an error tells of, and nothing ever crashes.
//
//   query_damage_test [--flips N] [--seed N]

#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <vector>

#include "arguments.hpp"
#include "casus/maintenance.hpp"
#include "query_support.hpp"

using namespace casus;

namespace {

/// Each reads other chunks: labels, columns of every type, adjacency, relationships, indexes.
const std::vector<std::string> questions{
    "MATCH (n) RETURN count(n)",
    "MATCH (p:Person) RETURN count(p), sum(p.number), min(p.name), max(p.born)",
    "MATCH (p:Person {number: 1234}) RETURN p.name",
    "MATCH (p:Person) WHERE p.name STARTS WITH 'name 77' RETURN count(p)",
    "MATCH (p:Person) WHERE p.mixed = 'odd' RETURN count(p), sum(p.weight)",
    "MATCH (a:Person)-[k:KNOWS]->(b:Person) RETURN count(k), sum(k.since), sum(b.number)",
    "MATCH (a:Person)<-[:KNOWS]-(b:Person {number: 7}) RETURN sum(a.number)",
    "MATCH (p:Person)-[:IN]->(t:Town) RETURN t.name, count(p) ORDER BY t.name",
    "MATCH ()-[r]->() RETURN type(r), count(r), sum(id(r)) ORDER BY type(r)"};

void make_sample(const std::string& path) {
  Connection connection = Database::open(path).connect();
  connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.number IS UNIQUE");
  connection.run("CREATE INDEX FOR (p:Person) ON (p.name)");
  connection.run("UNWIND range(0, 9) AS i CREATE (:Town {name: 'town ' + toString(i)})");
  connection.run(
      "UNWIND range(0, 7999) AS i "
      "CREATE (:Person {number: i, name: 'name ' + toString(i * 7919 % 8000), "
      "weight: i / 3.0, mixed: CASE i % 2 WHEN 0 THEN i ELSE 'odd' END, "
      "born: date('1900-01-01') + duration({days: i})})");
  connection.run(
      "MATCH (p:Person) MATCH (t:Town {name: 'town ' + toString(p.number % 10)}) "
      "CREATE (p)-[:IN]->(t)");
  connection.run(
      "MATCH (a:Person) UNWIND [1, 17, 291] AS step "
      "MATCH (b:Person {number: (a.number * step + step) % 8000}) "
      "CREATE (a)-[:KNOWS {since: a.number + step}]->(b)");
  connection.run("MATCH (p:Person) WHERE p.number % 97 = 5 DETACH DELETE p");
}

std::string text_of(const Value& value) {
  switch (value.kind()) {
    case ValueKind::integer:
      return std::to_string(value.as_integer());
    case ValueKind::floating:
      return std::to_string(value.as_floating());
    case ValueKind::date:
      return "day " + std::to_string(value.as_date().epoch_days);
    case ValueKind::string:
      return std::string(value.as_string());
    default:
      return "null";
  }
}

std::string answer(Connection& connection, const std::string& question) {
  std::ostringstream text;
  const Result result = connection.run(question);
  for (std::size_t row = 0; row < result.size(); ++row)
    for (std::size_t column = 0; column < result.columns().size(); ++column)
      text << text_of(result[row][column]) << ' ';
  return text.str();
}

std::vector<std::string> answers(const std::string& path) {
  Connection connection = Database::open(path).connect();
  std::vector<std::string> all;
  for (const std::string& question : questions) all.push_back(answer(connection, question));
  return all;
}

struct Tally {
  std::uint64_t refused = 0;  // at open
  std::uint64_t errors = 0;   // by a statement
  std::uint64_t harmless = 0;
};

void require_storage(const Error& error) {
  if (error.kind() != ErrorKind::storage)
    throw std::runtime_error(std::string("an error of another kind: ") + error.what());
}

/// Whether any statement met damage.
bool ask(Connection& connection, const std::vector<std::string>& right) {
  bool damage = false;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    try {
      const std::string given = answer(connection, questions[i]);
      if (given != right[i]) throw std::runtime_error("a wrong answer to " + questions[i]);
    } catch (const Error& error) {
      require_storage(error);
      damage = true;
    }
  }
  return damage;
}

/// Writes near and over what may be damaged; what is said to be done must be there.
bool write(Connection& connection) {
  bool damage = false;
  for (const char* statement :
       {"CREATE (:Extra {number: 1})", "MERGE (p:Person {number: 3}) SET p.name = 'three'",
        "MATCH (p:Person {number: 8}) DETACH DELETE p"}) {
    try {
      connection.run(statement);
    } catch (const Error& error) {
      require_storage(error);
      damage = true;
    }
  }
  return damage;
}

void exercise(const std::string& path, const std::vector<std::string>& right, Tally& tally) {
  bool found = false;
  try {
    found = !check(path).empty();
  } catch (const Error& error) {
    require_storage(error);
    found = true;
  }
  bool damage = false;
  try {
    Options options;
    options.durability = Durability::none;
    Connection connection = Database::open(path, options).connect();
    damage = ask(connection, right);
    damage |= write(connection);
  } catch (const Error& error) {
    require_storage(error);
    if (!found) throw std::runtime_error("open refuses what check() finds sound");
    ++tally.refused;
    return;
  }
  if (damage && !found) throw std::runtime_error("check() missed damage");
  ++(damage ? tally.errors : tally.harmless);
}

std::string read_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

int run(const test::Arguments& arguments) {
  const auto flips = arguments.number("--flips", 100);
  const auto seed = arguments.number("--seed", std::random_device()());
  std::cout << "query_damage_test --flips " << flips << " --seed " << seed << std::endl;
  std::mt19937 random(static_cast<unsigned>(seed));
  const test::QueryFolder folder;
  const std::string sound = folder.file("sound"), damaged = folder.file("damaged");
  make_sample(sound);
  const std::vector<std::string> right = answers(sound);
  const std::string image = read_file(sound);
  Tally tally;
  for (std::uint64_t i = 0; i < flips; ++i) {
    std::string bytes = image;
    const std::size_t place = random() % bytes.size();
    const auto flipped = static_cast<char>(bytes[place] ^ (1 + random() % 255));
    bytes[place] = flipped;
    std::ofstream(damaged, std::ios::binary | std::ios::trunc) << bytes;
    std::filesystem::remove(damaged + "-lock");
    try {
      exercise(damaged, right, tally);
    } catch (const std::exception& error) {
      throw std::runtime_error("byte " + std::to_string(place) + " made " +
                               std::to_string(static_cast<unsigned char>(flipped)) + ": " +
                               error.what());
    }
  }
  std::cout << flips << " flipped bytes of " << image.size() << ": " << tally.refused
            << " refused at open, " << tally.errors << " errors of statements, " << tally.harmless
            << " harmless" << std::endl;
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
