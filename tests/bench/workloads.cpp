#include "tests/bench/workloads.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <optional>

#include "casus/casus.hpp"
#include "casus/import.hpp"
#include "tests/bench/patterns.hpp"
#include "tests/bench/social_network.hpp"
#include "tests/bench/traversals.hpp"

namespace casus::bench {

namespace {

std::string run_count(Connection& connection, std::string_view query,
                      const Parameters& parameters = {}) {
  const Result result = connection.run(query, parameters);
  const Value& value = result[0][std::size_t{0}];
  return value.is_null() ? "null" : std::to_string(value.as_integer());
}

ImportOptions network_import(const std::string& folder) {
  ImportOptions options;
  for (const std::string& label : network_labels()) {
    std::vector<std::string> labels = {label};
    if (label == "Post" || label == "Comment") labels.push_back("Message");
    options.nodes.push_back({labels, {folder + "/" + label + ".csv"}});
  }
  for (const RelationFile& relation : network_relations()) {
    options.relationships.push_back({{relation.type}, {folder + "/" + relation.name() + ".csv"}});
  }
  return options;
}

ImportOptions rmat_import(const std::string& folder) {
  ImportOptions options;
  options.nodes = {{{"V"}, {folder + "/V.csv"}}};
  options.relationships = {{{"E"}, {folder + "/V_E_V.csv"}}};
  return options;
}

void run_import(const Settings& settings, const std::string& name, const std::string& database,
                const ImportOptions& options, const std::function<std::string()>& by_hand,
                Report& report) {
  const std::string workload = "import " + name;
  progress(workload);
  const auto import = [&] {
    remove_database(database);
    const ImportReport imported = import_csv(database, options);
    return std::to_string(imported.nodes + imported.relationships);
  };
  report.add(workload, "casus", measure(import, settings.budget, 1));
  if (!settings.only_casus) report.add(workload, "hand", measure(by_hand, settings.budget, 1));
}

}  // namespace

bool wanted(const Settings& settings, const std::string& workload) {
  return settings.only.empty() || workload.find(settings.only) != std::string::npos;
}

void progress(const std::string& workload) { std::fprintf(stderr, "  %s\n", workload.c_str()); }

Options on_one_thread() {
  Options options;
  options.threads = 1;
  return options;
}

void remove_database(const std::string& path) {
  std::filesystem::remove(path);
  std::filesystem::remove(path + "-lock");
}

std::string network_database(const Settings& settings) { return settings.work + "/network.casus"; }
std::string rmat_database(const Settings& settings) { return settings.work + "/rmat.casus"; }

void import_network(const Settings& settings) {
  import_csv(network_database(settings), network_import(settings.network));
}

void run_imports(const Settings& settings, Report& report) {
  run_import(
      settings, "network", network_database(settings), network_import(settings.network),
      [&] {
        const NetworkArrays arrays(settings.network);
        return std::string();
      },
      report);
  run_import(
      settings, "rmat", rmat_database(settings), rmat_import(settings.rmat),
      [&] {
        const Pairs pairs = read_pairs(settings.rmat + "/V_E_V.csv");
        const std::uint32_t count = count_rows(settings.rmat + "/V.csv");
        const GraphArrays arrays{Rows(pairs, count), Rows(pairs, count, true)};
        return std::to_string(arrays.out.target.size() + count);
      },
      report);
}

namespace {

/// Measures a loop by hand and a query beside one another.
void add_in_turn(const Settings& settings, const std::string& workload, const std::function<std::string()>& by_hand,
                 const std::function<std::string()>& query, Report& report) {
  if (settings.only_casus) {
    report.add(workload, "casus", measure(query, settings.budget));
    return;
  }
  auto measured = measure_in_turn({by_hand, query}, settings.budget);
  report.add(workload, "hand", std::move(measured[0]));
  report.add(workload, "casus", std::move(measured[1]));
}

}  // namespace

void run_patterns(const Settings& settings, Report& report) {
  if (!wanted(settings, "pattern")) {
    bool any = false;
    for (int pattern = 1; pattern <= 9; ++pattern) {
      any |= wanted(settings, "pattern " + std::to_string(pattern));
    }
    if (!any) return;
  }
  std::optional<NetworkArrays> arrays;
  if (!settings.only_casus) arrays.emplace(settings.network);
  const Database database = Database::open(network_database(settings), on_one_thread());
  Connection connection = database.connect();
  connection.set_timeout(settings.timeout);
  for (int pattern = 1; pattern <= 9; ++pattern) {
    const std::string workload = "pattern " + std::to_string(pattern);
    if (!wanted(settings, workload) && !wanted(settings, "pattern")) continue;
    progress(workload);
    add_in_turn(settings, workload, [&] { return std::to_string(count_pattern(*arrays, pattern)); },
                [&] { return run_count(connection, pattern_in_cypher(pattern)); }, report);
  }
}

namespace {

/// A traversal: its query, and the loop that answers it.
struct Traversal {
  std::string name;
  std::string query;
  Parameters parameters;
  std::function<std::string(const GraphArrays&)> by_hand;
};

std::vector<Traversal> traversals(std::uint32_t source, std::uint32_t target) {
  const Value from(static_cast<std::int64_t>(source));
  const Value to(static_cast<std::int64_t>(target));
  const auto at_distinct = [source](unsigned hops) {
    return [=](const GraphArrays& graph) {
      return std::to_string(count_at_distinct(graph, source, hops));
    };
  };
  return {
      {"2-hop distinct",
       "MATCH (a:V {id: $from})-[:E]->()-[:E]->(b) RETURN count(DISTINCT b)",
       {{"from", from}},
       at_distinct(2)},
      {"3-hop distinct",
       "MATCH (a:V {id: $from})-[:E]->()-[:E]->()-[:E]->(b) RETURN count(DISTINCT b)",
       {{"from", from}},
       at_distinct(3)},
      {"breadth-first search",
       "MATCH (a:V {id: $from})-[:E*]->(b) RETURN count(DISTINCT b)",
       {{"from", from}},
       [=](const GraphArrays& graph) { return std::to_string(count_reachable(graph, source)); }},
      {"shortest path",
       "MATCH (a:V {id: $from}), (b:V {id: $to}) MATCH p = shortestPath((a)-[:E*]->(b)) "
       "RETURN length(p)",
       {{"from", from}, {"to", to}},
       [=](const GraphArrays& graph) {
         const auto steps = distance(graph, source, target);
         return steps ? std::to_string(*steps) : "null";
       }},
      {"components",
       "CALL algo.components({labels: ['V'], types: ['E']}) YIELD component "
       "RETURN count(DISTINCT component)",
       {},
       [](const GraphArrays& graph) { return std::to_string(count_components(graph)); }},
      {"PageRank, 20 rounds",
       "CALL algo.pageRank({labels: ['V'], types: ['E'], iterations: 20}) YIELD score "
       "RETURN toInteger(round(max(score) * 1e12))",
       {},
       [](const GraphArrays& graph) {
         return std::to_string(std::llround(greatest_page_rank(graph, 20) * 1e12));
       }}};
}

}  // namespace

void run_traversals(const Settings& settings, Report& report) {
  if (!settings.only.empty() && settings.only.find("pattern") != std::string::npos) return;
  const Pairs pairs = read_pairs(settings.rmat + "/V_E_V.csv");
  const std::uint32_t count = count_rows(settings.rmat + "/V.csv");
  const GraphArrays arrays{Rows(pairs, count), Rows(pairs, count, true)};
  // A source and a target that are neither hubs nor alone.
  std::uint32_t source = 0;
  while (arrays.out.degree(source) < 8 || arrays.out.degree(source) > 20) ++source;
  std::uint32_t target = count - 1;
  while (arrays.in.degree(target) < 2 || arrays.in.degree(target) > 4) --target;
  const Database database = Database::open(rmat_database(settings), on_one_thread());
  Connection connection = database.connect();
  connection.run("CREATE INDEX v_id IF NOT EXISTS FOR (v:V) ON (v.id)");
  connection.set_timeout(settings.timeout);
  for (const Traversal& traversal : traversals(source, target)) {
    if (!wanted(settings, traversal.name)) continue;
    progress(traversal.name);
    add_in_turn(settings, traversal.name, [&] { return traversal.by_hand(arrays); },
                [&] { return run_count(connection, traversal.query, traversal.parameters); }, report);
  }
}

}  // namespace casus::bench
