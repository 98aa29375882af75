#pragma once

// What is measured, on Casus and on arrays.

#include <chrono>
#include <string>

#include "casus/database.hpp"
#include "tests/bench/measure.hpp"

namespace casus::bench {

struct Settings {
  std::string network;                       // folder of CSV files
  std::string rmat;                          // likewise
  std::string work;                          // folder for databases
  std::chrono::milliseconds timeout{60000};  // of one statement
  std::chrono::milliseconds budget{2000};    // of one workload
  bool only_casus = false;
  std::string only;  // a part of the names of workloads; empty: all
};

void run_imports(const Settings& settings, Report& report);
void run_patterns(const Settings& settings, Report& report);
void run_traversals(const Settings& settings, Report& report);
void run_small_things(const Settings& settings, Report& report);

/// Whether a workload was asked for.
bool wanted(const Settings& settings, const std::string& workload);
void progress(const std::string& workload);
Options on_one_thread();
void remove_database(const std::string& path);

/// Makes the database of the network where only parts are measured.
void import_network(const Settings& settings);
/// Where the imports have put their databases.
std::string network_database(const Settings& settings);
std::string rmat_database(const Settings& settings);

}  // namespace casus::bench
