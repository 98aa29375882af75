// tck FILE.jsonl|FILE.feature|FOLDER [--only SUBSTRING] [--verbose] [--floor FILE]

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <set>

#include "tests/conformance/run_scenario.hpp"
#include "tests/conformance/scenario.hpp"

namespace {

using casus::tck::Scenario;

/// The ids that passed before and must go on passing, one a line.
std::set<std::string> read_floor(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::set<std::string> ids;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) ids.insert(line);
  return ids;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Runs scenarios of the openCypher conformance suite.");
  std::string source, only, floor, passed_file;
  bool verbose = false;
  app.add_option("source", source, "a .jsonl file, a .feature file, or a folder of these")->required();
  app.add_option("--only", only, "run scenarios whose id or name contains this");
  app.add_option("--floor", floor, "ids that must pass; others may fail");
  app.add_option("--write-passed", passed_file, "write the ids that pass to this file");
  app.add_flag("--verbose", verbose, "name each scenario before it runs");
  CLI11_PARSE(app, argc, argv);
  try {
    const std::set<std::string> must = floor.empty() ? std::set<std::string>{} : read_floor(floor);
    std::ofstream passed_out;
    if (!passed_file.empty()) passed_out.open(passed_file);
    std::size_t passed = 0, failed = 0, below_floor = 0;
    for (const Scenario& scenario : casus::tck::read_scenarios(source)) {
      if (!only.empty() && scenario.id.find(only) == std::string::npos &&
          scenario.name.find(only) == std::string::npos)
        continue;
      if (verbose) std::cout << scenario.id << ": " << scenario.name << std::endl;
      const std::string reason = run_scenario(scenario);
      if (reason.empty()) {
        ++passed;
        if (passed_out.is_open()) passed_out << scenario.id << '\n';
        continue;
      }
      ++failed;
      if (must.contains(scenario.id)) ++below_floor;
      std::cout << "FAIL " << scenario.id << ": " << reason << '\n';
      if (verbose) std::cout << scenario.query << "\n\n";
    }
    std::cout << passed << " passed, " << failed << " failed" << std::endl;
    return floor.empty() ? (failed == 0 ? 0 : 1) : (below_floor == 0 ? 0 : 1);
  } catch (const std::exception& error) {
    std::cerr << "tck: " << error.what() << '\n';
    return 2;
  }
}
