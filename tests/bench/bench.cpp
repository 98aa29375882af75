// bench NETWORK_FOLDER RMAT_FOLDER WORK_FOLDER [--quick] [--no-import] [--only TEXT] [--only-casus]
//       [--ladybug FILE] [--duckdb FILE]
// Runs each workload on Casus and on arrays, and prints one table together with what other programs
// have measured. Exit status 1 where answers differ.

#include <cstdio>
#include <exception>
#include <string>

#include "tests/bench/memory.hpp"
#include "tests/bench/storage.hpp"

int main(int argc, char** argv) {
  using namespace casus::bench;
  Settings settings;
  Report report;
  bool import = true;
  std::vector<std::string> folders;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    const bool more = i + 1 < argc;
    if (option == "--quick") {
      settings.timeout = std::chrono::seconds(3);
      settings.budget = std::chrono::milliseconds(500);
    } else if (option == "--no-import") {
      import = false;
    } else if (option == "--only-casus") {
      settings.only_casus = true;
    } else if (option == "--only" && more) {
      settings.only = argv[++i];
    } else if ((option == "--ladybug" || option == "--duckdb") && more) {
      report.add_file(option.substr(2), argv[++i]);
    } else {
      folders.push_back(option);
    }
  }
  if (folders.size() != 3) {
    std::fprintf(stderr, "usage: bench NETWORK_FOLDER RMAT_FOLDER WORK_FOLDER [options]\n");
    return 2;
  }
  settings.network = folders[0];
  settings.rmat = folders[1];
  settings.work = folders[2];
  try {
    if (import) run_imports(settings, report);
    run_memory(settings);
    run_patterns(settings, report);
    run_traversals(settings, report);
    run_small_things(settings, report);
    run_storage(settings, report);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
  }
  return report.print() ? 0 : 1;
}
