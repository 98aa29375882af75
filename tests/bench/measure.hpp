#pragma once

// Times, memory and the table of the benchmarks.

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casus::bench {

/// Several runs of one workload on one program.
struct Measured {
  double median_ms = 0;
  std::string answer;    // empty where there is none to compare
  double memory_mb = 0;  // peak beyond what was there before; 0: not measured
  std::string failure;   // why there is no time
};

/// Runs once, and then again until `budget` is used up, at most `most` times or, where `most` is more than one, for
/// 20 ms; the median. What is thrown becomes the failure.
Measured measure(const std::function<std::string()>& run, std::chrono::milliseconds budget,
                 std::size_t most = 15);

/// The same of several runs, by turns of some milliseconds, so that whatever else the machine does slows all alike.
std::vector<Measured> measure_in_turn(const std::vector<std::function<std::string()>>& runs,
                                      std::chrono::milliseconds budget);

/// The peak of this process's memory in MB, forgotten and begun anew by reset_peak().
void reset_peak();
double peak_mb();
double resident_mb();

/// Rows of the table: workload, then a column for each program.
class Report {
 public:
  void add(const std::string& workload, const std::string& program, Measured measured);
  /// Takes lines `workload TAB median_ms TAB answer TAB memory_mb TAB failure` of another process.
  void add_file(const std::string& program, const std::string& path);
  /// Prints the tables; returns whether all answers agree.
  bool print() const;

 private:
  void print_storage() const;

  std::vector<std::string> workloads_;
  std::map<std::string, std::map<std::string, Measured>> results_;  // by workload, then program
};

}  // namespace casus::bench
