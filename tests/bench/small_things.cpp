// Lookups by key, and many rows written by one statement.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

#include "casus/casus.hpp"
#include "tests/bench/social_network.hpp"
#include "tests/bench/workloads.hpp"

namespace casus::bench {

namespace {

// --- lookups ------------------------------------------------------------------------------------

constexpr std::int64_t people = 100'000;

std::string name_of(std::int64_t id) { return "person " + std::to_string(id); }

Value person(std::int64_t id) {
  return Value(Map{{"id", Value(id)}, {"name", Value(name_of(id))}});
}

Value all_people(std::int64_t count) {
  List rows;
  for (std::int64_t id = 0; id < count; ++id) rows.push_back(person(id));
  return Value(std::move(rows));
}

void make_people(Connection& connection, std::int64_t count) {
  connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE");
  connection.run("UNWIND $rows AS row CREATE (:Person {id: row.id, name: row.name})",
                 {{"rows", all_people(count)}});
}

/// The time of one of many lookups by random keys; each must find something.
Measured measure_lookups(const Settings& settings, const std::function<bool(std::int64_t)>& look_up) {
  constexpr int lookups = 1000;
  Random random(7);
  Measured measured = measure(
      [&] {
        for (int i = 0; i < lookups; ++i)
          if (!look_up(static_cast<std::int64_t>(random.below(people))))
            throw std::runtime_error("not found");
        return std::string();
      },
      settings.budget, 1000);
  measured.median_ms /= lookups;
  return measured;
}

void run_key_lookups(const Settings& settings, Report& report) {
  const std::string path = settings.work + "/people.casus";
  remove_database(path);
  {
    const Database database = Database::open(path, on_one_thread());
    Connection connection = database.connect();
    make_people(connection, people);
    const auto look_up = [&](const std::string& workload, const char* query) {
      PreparedStatement statement = connection.prepare(query);
      Parameters parameters;
      progress(workload);
      report.add(workload, "casus", measure_lookups(settings, [&](std::int64_t id) {
                   parameters.insert_or_assign("id", Value(id));
                   return statement.run(parameters).size() == 1;
                 }));
      report.add(workload + ", by text", "casus", measure_lookups(settings, [&](std::int64_t id) {
                   return connection.run(query, {{"id", Value(id)}}).size() == 1;
                 }));
    };
    look_up("key lookup of a name", "MATCH (p:Person {id: $id}) RETURN p.name");
    look_up("key lookup of a node", "MATCH (p:Person {id: $id}) RETURN p");
  }
  remove_database(path);
  if (settings.only_casus) return;
  std::unordered_map<std::int64_t, std::string> table;
  for (std::int64_t id = 0; id < people; ++id) table.emplace(id, name_of(id));
  report.add("key lookup of a name", "hand", measure_lookups(settings, [&](std::int64_t id) {
               return !table.at(id).empty();
             }));
}

// --- many rows at once --------------------------------------------------------------------------

/// What a statement writes, by hand: a table of people, and a list of neighbours each.
struct PeopleByHand {
  std::unordered_map<std::int64_t, std::uint32_t> by_id;
  std::vector<std::string> names;
  std::vector<std::vector<std::uint32_t>> knows;

  void add(const List& rows) {
    for (const Value& row : rows) {
      by_id.emplace(row.as_map().find("id")->as_integer(), static_cast<std::uint32_t>(names.size()));
      names.emplace_back(row.as_map().find("name")->as_string());
    }
    knows.resize(names.size());
  }
  void connect(const List& rows) {
    for (const Value& row : rows)
      knows[by_id.at(row.as_map().find("a")->as_integer())].push_back(
          by_id.at(row.as_map().find("b")->as_integer()));
  }
};

Value all_pairs(std::int64_t count) {
  Random random(11);
  List rows;
  for (std::int64_t i = 0; i < count; ++i)
    rows.push_back(Value(Map{{"a", Value(static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(count))))},
                             {"b", Value(static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(count))))}}));
  return Value(std::move(rows));
}

std::string write_csv(const Settings& settings, std::int64_t count) {
  std::string path = settings.work + "/people.csv";
  std::ofstream file(path);
  file << "id,name\n";
  for (std::int64_t id = 0; id < count; ++id) file << id << ',' << name_of(id) << '\n';
  return path;
}

void run_bulk_writes(const Settings& settings, Report& report) {
  const std::int64_t rows = settings.budget > std::chrono::seconds(1) ? 1'000'000 : 100'000;
  const Parameters nodes{{"rows", all_people(rows)}};
  const Parameters pairs{{"rows", all_pairs(rows)}};
  const std::string csv = write_csv(settings, rows);
  const std::string path = settings.work + "/bulk.casus";
  remove_database(path);
  {
    const Database database = Database::open(path, on_one_thread());
    Connection connection = database.connect();
    connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE");
    connection.run("CREATE CONSTRAINT FOR (p:Loaded) REQUIRE p.id IS UNIQUE");
    const auto once = [&](const std::string& workload, const char* query, const Parameters& parameters) {
      progress(workload);
      report.add(workload, "casus", measure(
                                        [&] {
                                          connection.run(query, parameters);
                                          return std::string();
                                        },
                                        settings.budget, 1));
    };
    once("bulk: nodes", "UNWIND $rows AS row CREATE (:Person {id: row.id, name: row.name})", nodes);
    once("bulk: relationships",
         "UNWIND $rows AS r MATCH (a:Person {id: r.a}), (b:Person {id: r.b}) CREATE (a)-[:KNOWS]->(b)", pairs);
    once("bulk: merge of nodes that are there",
         "UNWIND $rows AS row MERGE (p:Person {id: row.id}) SET p.seen = row.id", nodes);
    once("bulk: LOAD CSV",
         "LOAD CSV WITH HEADERS FROM $file AS row CREATE (:Loaded {id: toInteger(row.id), name: row.name})",
         {{"file", Value(csv)}});
  }
  remove_database(path);
  std::filesystem::remove(csv);
  if (settings.only_casus) return;
  PeopleByHand by_hand;
  const auto once = [&](const std::string& workload, const auto& run) {
    report.add(workload, "hand", measure(
                                     [&] {
                                       run();
                                       return std::string();
                                     },
                                     settings.budget, 1));
  };
  once("bulk: nodes", [&] { by_hand.add(nodes.at("rows").as_list()); });
  once("bulk: relationships", [&] { by_hand.connect(pairs.at("rows").as_list()); });
}

}  // namespace

void run_small_things(const Settings& settings, Report& report) {
  if (wanted(settings, "key lookup")) run_key_lookups(settings, report);
  if (wanted(settings, "bulk")) run_bulk_writes(settings, report);
}

}  // namespace casus::bench
