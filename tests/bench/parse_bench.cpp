// How fast the grammar parses: one query of 260 bytes, and a script cut into its statements.
// Prints processor time, the median of several rounds. Goals: 15 µs for the query, 40 MB/s for the
// script.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/parse.hpp"

namespace {

constexpr std::string_view query =
    "MATCH (a:Person {name: $name})-[s:SIGNED]->(t:Treaty)<-[:SIGNED]-(b:Person)\n"
    "WHERE s.date >= date('1949-01-01') AND NOT b.name IN ['Acheson', 'Truman'] AND t.parties > 2\n"
    "WITH b, count(DISTINCT t) AS treaties ORDER BY treaties DESC\n"
    "RETURN b.name AS signer, treaties";

double measure_us(auto&& work) {
  const std::clock_t begin = std::clock();
  work();
  return 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void parse_or_stop(std::string_view text) {
  const auto result = casus::syntax::parse_statement(text);
  if (const auto* error = std::get_if<casus::syntax::ParseError>(&result)) {
    std::fprintf(stderr, "parse_bench: %s\n", error->message.c_str());
    std::exit(1);
  }
}

double query_us() {
  constexpr int repetitions = 2000;
  std::vector<double> rounds;
  for (int round = 0; round < 15; ++round) {
    rounds.push_back(measure_us([] {
                       for (int i = 0; i < repetitions; ++i) parse_or_stop(query);
                     }) /
                     repetitions);
  }
  return median(rounds);
}

// Statements as a graph script has them: nodes and relationships with a few properties.
std::string make_script(std::size_t bytes) {
  std::string script;
  for (int i = 0; script.size() < bytes; ++i) {
    const std::string n = std::to_string(i);
    script += "CREATE (:Actor:Person {id: " + n + ", name: 'Actor number " + n +
              "', born: 1893, office: 'Secretary of State', sources: ['FRUS', 'CWIHP']});\n";
    script += "MATCH (a:Actor {id: " + n + "}), (b:Actor {id: " + n +
              "})\nCREATE (a)-[:MET {date: '1950-01-" + std::to_string(10 + i % 20) +
              "', place: 'Moscow', certain: true}]->(b);\n";
  }
  return script;
}

double script_megabytes_per_second() {
  const std::string script = make_script(4U << 20U);
  std::vector<double> rounds;
  for (int round = 0; round < 7; ++round) {
    rounds.push_back(measure_us([&] {
      for (const auto& piece : casus::syntax::split_script(script)) parse_or_stop(piece.text);
    }));
  }
  return static_cast<double>(script.size()) / median(rounds);
}

// One statement of the same content, as an export may write it.
double statement_megabytes_per_second() {
  std::string text = "UNWIND [";
  for (int i = 0; text.size() < (4U << 20U); ++i) {
    if (i > 0) text += ",\n";
    text += "{id: " + std::to_string(i) + ", name: 'Actor', born: 1893, weight: 0.25}";
  }
  text += "] AS row CREATE (n:Actor) SET n = row";
  std::vector<double> rounds;
  for (int round = 0; round < 7; ++round) {
    rounds.push_back(measure_us([&] { parse_or_stop(text); }));
  }
  return static_cast<double>(text.size()) / median(rounds);
}

}  // namespace

int main() {
  std::printf("query of %zu bytes: %.1f us\n", query.size(), query_us());
  std::printf("script: %.1f MB/s\n", script_megabytes_per_second());
  std::printf("one long statement: %.1f MB/s\n", statement_megabytes_per_second());
}
