// Runs query tests from files, with the optimizer on and off.
//   query_tests [--accept|--rewrite] FILE|FOLDER…   runs the cases; says what differs
//   query_tests --functions                         prints the tables of functions as Markdown
//   query_tests --mentions DOCUMENT                 checks that a document has all those tables

#include <algorithm>
#include <fstream>
#include <iostream>

#include "tests/queries/function_tables.hpp"
#include "tests/queries/run_case.hpp"

namespace casus::queries {
namespace {

namespace fs = std::filesystem;

enum class Mode { check, accept_missing, rewrite_all };

struct Tally {
  std::size_t passed = 0;
  std::size_t failed = 0;
};

std::vector<fs::path> files_below(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The lines that take the place of an expectation.
struct Edit {
  LineRange range;
  std::vector<std::string> lines;
};

void write_edits(const TestFile& file, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });
  std::ofstream out(file.path);
  std::size_t next = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; next < end; ++next) out << file.lines[next] << '\n';
  };
  for (const Edit& edit : edits) {
    copy_to(edit.range.begin);
    for (const auto& line : edit.lines) out << line << '\n';
    next = edit.range.end;
  }
  copy_to(file.lines.size());
}

bool wants_edit(const Step& step, Mode mode) {
  const bool missing = step.kind == Step::Kind::value ? step.value.empty() : !step.expect.given;
  return mode == Mode::rewrite_all || (mode == Mode::accept_missing && missing);
}

void report(const TestFile& file, const TestCase& test, const Step& step, const std::string& how,
            const std::string& failure) {
  std::cout << "FAIL " << file.path.string() << ":" << step.line + 1 << ": " << test.name << how
            << "\n  " << step.text << "\n  " << failure << "\n";
}

void run_case_in(const TestFile& file, const TestCase& test, Mode mode, Tally& tally,
                 std::vector<Edit>& edits) {
  for (const bool optimize : {true, false}) {
    Options options;
    options.optimize = optimize;
    options.threads = 1;
    const std::string how = optimize ? "" : " (optimizer off)";
    std::vector<Outcome> outcomes;
    try {
      outcomes = run_case(test, file.form, options);
    } catch (const std::exception& error) {
      std::cout << "FAIL " << file.path.string() << ":" << test.line + 1 << ": " << test.name << how
                << ": " << error.what() << "\n";
      ++tally.failed;
      continue;
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      const Step& step = test.steps[i];
      const bool failed = !outcomes[i].failure.empty();
      if (failed && optimize && !outcomes[i].actual.empty() && wants_edit(step, mode)) {
        edits.push_back({step.expectation, outcomes[i].actual});
      } else if (failed && !(mode != Mode::check && wants_edit(step, mode))) {
        report(file, test, step, how, outcomes[i].failure);
        ++tally.failed;
      } else {
        ++tally.passed;
      }
    }
  }
}

int run_files(const std::vector<fs::path>& paths, Mode mode) {
  Tally tally;
  for (const fs::path& path : paths) {
    for (const fs::path& each : files_below(path)) {
      const TestFile file = read_test_file(each);
      std::vector<Edit> edits;
      for (const TestCase& test : file.cases) run_case_in(file, test, mode, tally, edits);
      if (!edits.empty()) write_edits(file, std::move(edits));
    }
  }
  std::cout << tally.passed << " passed, " << tally.failed << " failed\n";
  return tally.failed == 0 && tally.passed > 0 ? 0 : 1;
}

int run(std::vector<std::string> arguments) {
  Mode mode = Mode::check;
  if (arguments.empty()) {
    std::cerr << "query_tests [--accept|--rewrite] FILE|FOLDER…\n";
    return 2;
  }
  if (arguments.front() == "--functions") return print_function_tables(std::cout), 0;
  if (arguments.front() == "--mentions" && arguments.size() == 2)
    return check_mentions(arguments[1], std::cout) ? 0 : 1;
  if (arguments.front() == "--accept") mode = Mode::accept_missing;
  if (arguments.front() == "--rewrite") mode = Mode::rewrite_all;
  if (mode != Mode::check) arguments.erase(arguments.begin());
  return run_files({arguments.begin(), arguments.end()}, mode);
}

}  // namespace
}  // namespace casus::queries

int main(int count, char** arguments) {
  try {
    return casus::queries::run({arguments + 1, arguments + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
