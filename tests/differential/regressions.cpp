#include "tests/differential/regressions.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <vector>

#include "tests/differential/canonical.hpp"
#include "tests/differential/generate.hpp"
#include "tests/differential/judge.hpp"

namespace casus::differential {

namespace {

struct Regression {
  std::string name;
  std::string setup;
  std::string query;
  std::vector<std::string> rows;  // as canonical cells between bars
  bool fails = false;
  bool reference = true;  // whether the reference covers the query
};

std::vector<Regression> read_regressions(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::vector<Regression> cases;
  std::string* section = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with("//")) continue;
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3), {}, {}, {}});
      section = nullptr;
      continue;
    }
    if (cases.empty()) throw std::runtime_error(file + ": expected '== name'");
    Regression& now = cases.back();
    if (line == "graph")
      section = &now.setup;
    else if (line == "query")
      section = &now.query;
    else if (line == "rows")
      section = nullptr;
    else if (line == "fails")
      now.fails = true;
    else if (line == "not in the reference")
      now.reference = false;
    else if (section != nullptr)
      *section += (section->empty() ? "" : "\n") + line;
    else
      now.rows.push_back(line);
  }
  return cases;
}

std::string run_case(const Regression& regression) {
  for (const bool indexes : {false, true}) {
    if (!regression.reference) break;
    const Verdict verdict = Judge(regression.setup, {.indexes = indexes}).compare(regression.query);
    if (verdict.kind != Verdict::Kind::agree)
      return std::string(indexes ? "with indexes: " : "") + verdict.reason;
  }
  for (const bool optimize : {true, false}) {
    Options options;
    options.optimize = optimize;
    Connection connection = Database::open(":memory:", options).connect();
    if (!regression.setup.empty()) connection.run(regression.setup);
    std::vector<std::string> rows;
    try {
      for (const Row& row : connection.run(regression.query, query_parameters())) {
        rows.emplace_back("|");
        for (std::size_t i = 0; i < row.size(); ++i)
          rows.back() += " " + canonical_text(row[i], false) + " |";
      }
    } catch (const Error& error) {
      if (!regression.fails) return std::string("error: ") + error.what();
      continue;
    }
    if (regression.fails) return "no error";
    std::vector<std::string> wanted = regression.rows;
    std::sort(wanted.begin(), wanted.end());
    std::sort(rows.begin(), rows.end());
    if (rows == wanted) continue;
    std::string text = "got";
    for (const auto& row : rows) text += "\n  " + row;
    return text;
  }
  return {};
}

}  // namespace

int run_regressions(const std::string& file) {
  int failures = 0, count = 0;
  for (const Regression& regression : read_regressions(file)) {
    ++count;
    const std::string reason = run_case(regression);
    if (reason.empty()) continue;
    ++failures;
    std::cout << "FAIL " << regression.name << ": " << reason << '\n';
  }
  std::cout << count - failures << " regression cases passed, " << failures << " failed\n";
  return failures;
}

}  // namespace casus::differential
