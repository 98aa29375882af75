#include "tests/bench/measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

namespace casus::bench {

namespace {

double status_mb(const std::string& field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field)) return std::stod(line.substr(field.size() + 1)) / 1024;
  }
  return 0;
}

std::string milliseconds(double ms) {
  char text[32];
  std::snprintf(text, sizeof text, ms < 0.1 ? "%.4f" : ms < 10 ? "%.2f" : "%.0f", ms);
  return text;
}

const char* const programs[] = {"hand", "casus", "ladybug", "duckdb"};

std::string time_cell(const std::map<std::string, Measured>& row, const std::string& program) {
  const auto found = row.find(program);
  if (found == row.end()) return "-";
  return found->second.failure.empty() ? milliseconds(found->second.median_ms)
                                       : found->second.failure;
}

// How many times as long as `other` the program took.
std::string ratio_cell(const std::map<std::string, Measured>& row, const std::string& program,
                       const std::string& other) {
  const auto a = row.find(program);
  const auto b = row.find(other);
  if (a == row.end() || b == row.end() || !a->second.failure.empty() ||
      !b->second.failure.empty() || b->second.median_ms <= 0) {
    return "";
  }
  char text[32];
  const double ratio = a->second.median_ms / b->second.median_ms;
  std::snprintf(text, sizeof text, ratio < 10 ? "%.2f" : "%.0f", ratio);
  return text;
}

}  // namespace

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Run = std::function<std::string()>;

constexpr std::size_t most_runs = 15;
constexpr std::chrono::milliseconds least(20);  // of what takes microseconds, fifteen runs would be a guess

/// The runs of one program.
class Series {
 public:
  explicit Series(const Run& run) : run_(run) {}

  /// Once, and again until `turn` is over.
  void run_for(Clock::duration turn) {
    const auto begin = Clock::now();
    do {
      const auto start = Clock::now();
      if (!guarded([&] { measured_.answer = run_(); })) return;
      times_.push_back(Milliseconds(Clock::now() - start).count());
    } while (Clock::now() - begin < turn);
    taken_ += Clock::now() - begin;
  }
  /// The first run, of which the memory is measured.
  void begin() {
    const double before = resident_mb();
    reset_peak();
    run_for({});
    measured_.memory_mb = std::max(0.0, peak_mb() - before);
  }
  [[nodiscard]] bool is_over(std::chrono::milliseconds budget, std::size_t most) const {
    if (!measured_.failure.empty() || most == 1) return true;
    return taken_ >= (times_.size() < most ? budget : std::min(budget, least));
  }
  Measured take() {
    if (!measured_.failure.empty()) return measured_;
    std::nth_element(times_.begin(), times_.begin() + static_cast<long>(times_.size() / 2), times_.end());
    measured_.median_ms = times_[times_.size() / 2];
    return measured_;
  }

 private:
  bool guarded(const std::function<void()>& run) {
    try {
      run();
      return true;
    } catch (const std::exception& error) {
      const std::string what = error.what();
      measured_.failure = what.find("time") != std::string::npos ? "timeout" : "error";
      if (measured_.failure == "error") std::fprintf(stderr, "  %s\n", what.c_str());
      return false;
    }
  }

  const Run& run_;
  Measured measured_;
  std::vector<double> times_;
  Clock::duration taken_{};
};

}  // namespace

Measured measure(const std::function<std::string()>& run, std::chrono::milliseconds budget, std::size_t most) {
  Series series(run);
  series.begin();
  while (!series.is_over(budget, most)) series.run_for({});
  return series.take();
}

std::vector<Measured> measure_in_turn(const std::vector<std::function<std::string()>>& runs,
                                      std::chrono::milliseconds budget) {
  constexpr std::chrono::milliseconds turn(5);
  std::vector<Series> all(runs.begin(), runs.end());
  for (Series& series : all) series.begin();
  const auto over = [&](const Series& series) { return series.is_over(budget, most_runs); };
  while (!std::all_of(all.begin(), all.end(), over))
    for (Series& series : all)
      if (!over(series)) series.run_for(turn);
  std::vector<Measured> out;
  for (Series& series : all) out.push_back(series.take());
  return out;
}

void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }
double peak_mb() { return status_mb("VmHWM"); }
double resident_mb() { return status_mb("VmRSS"); }

void Report::add(const std::string& workload, const std::string& program, Measured measured) {
  if (results_.find(workload) == results_.end()) workloads_.push_back(workload);
  results_[workload][program] = std::move(measured);
}

void Report::add_file(const std::string& program, const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> fields;
    std::istringstream split(line);
    for (std::string field; std::getline(split, field, '\t');) fields.push_back(field);
    fields.resize(5);
    Measured measured;
    measured.median_ms = fields[1].empty() ? 0 : std::stod(fields[1]);
    measured.answer = fields[2];
    measured.memory_mb = fields[3].empty() ? 0 : std::stod(fields[3]);
    measured.failure = fields[4];
    add(fields[0], program, std::move(measured));
  }
}

// What LMDB or SQLite was measured at, too, and openings.
void Report::print_storage() const {
  std::printf("\n%-22s %11s %11s %11s %11s %11s | %9s %9s %9s\n", "storage (median ms)", "bare",
              "casus", "lmdb", "sqlite", "ladybug", "casus/", "casus/", "casus/");
  std::printf("%-22s %11s %11s %11s %11s %11s | %9s %9s %9s\n", "", "(append)", "", "", "", "",
              "lmdb", "sqlite", "ladybug");
  for (const std::string& workload : workloads_) {
    const auto& row = results_.at(workload);
    if (!row.contains("lmdb") && !row.contains("sqlite") && !workload.starts_with("open")) continue;
    std::printf("%-22s", workload.c_str());
    for (const char* program : {"hand", "casus", "lmdb", "sqlite", "ladybug"})
      std::printf(" %11s", time_cell(row, program).c_str());
    std::printf(" |");
    for (const char* other : {"lmdb", "sqlite", "ladybug"})
      std::printf(" %9s", ratio_cell(row, "casus", other).c_str());
    std::printf("\n");
  }
}

bool Report::print() const {
  std::printf("%-22s %11s %11s %11s %11s | %9s %9s %9s | %9s  %s\n", "workload (median ms)", "hand",
              "casus", "ladybug", "duckdb", "casus/", "ladybug/", "duckdb/", "casus MB", "answer");
  std::printf("%-22s %11s %11s %11s %11s | %9s %9s %9s | %9s\n", "", "", "", "", "", "hand",
              "casus", "casus", "(peak)");
  bool agree = true;
  double logarithms = 0;
  int ratios = 0;
  for (const std::string& workload : workloads_) {
    const auto& row = results_.at(workload);
    std::string answer;
    bool same = true;
    for (const auto& [program, measured] : row) {
      if (!measured.failure.empty() || measured.answer.empty()) continue;
      if (answer.empty()) answer = measured.answer;
      same &= answer == measured.answer;
    }
    agree &= same;
    std::string cells[4];
    for (int i = 0; i < 4; ++i) cells[i] = time_cell(row, programs[i]);
    const auto casus = row.find("casus");
    const std::string memory =
        casus == row.end() ? "" : std::to_string(std::lround(casus->second.memory_mb));
    std::printf("%-22s %11s %11s %11s %11s | %9s %9s %9s | %9s  %s%s\n", workload.c_str(),
                cells[0].c_str(), cells[1].c_str(), cells[2].c_str(), cells[3].c_str(),
                ratio_cell(row, "casus", "hand").c_str(),
                ratio_cell(row, "ladybug", "casus").c_str(),
                ratio_cell(row, "duckdb", "casus").c_str(), memory.c_str(), answer.c_str(),
                same ? "" : "  ANSWERS DIFFER");
    if (!same) {
      for (const auto& [program, measured] : row) {
        std::printf("    %s: %s\n", program.c_str(), measured.answer.c_str());
      }
    }
    const std::string ratio = ratio_cell(row, "casus", "hand");
    if (workload.starts_with("pattern") && !ratio.empty()) {
      logarithms += std::log(std::stod(ratio));
      ++ratios;
    }
  }
  if (ratios > 0) {
    std::printf("patterns, geometric mean of casus/hand: %.2f (%d of 9)\n",
                std::exp(logarithms / ratios), ratios);
  }
  print_storage();
  std::printf(agree ? "all answers agree\n" : "SOME ANSWERS DIFFER\n");
  return agree;
}

}  // namespace casus::bench
