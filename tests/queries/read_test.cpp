// The .test form: cases begin with `=== name`, their sections with `--- section`.

#include "tests/queries/reading.hpp"

namespace casus::queries {
namespace {

class Reader {
 public:
  explicit Reader(TestFile& file) : file_(file) {}

  void read() {
    for (std::size_t i = 0; i < file_.lines.size();) {
      const std::string& line = file_.lines[i];
      const std::size_t end = section_end(i + 1);
      if (line.starts_with("=== ")) {
        start_case(i, end);
      } else if (line.starts_with("--- ")) {
        read_section(std::string(trimmed(std::string_view(line).substr(4))), i, end);
      } else if (!trimmed(line).empty() && !line.starts_with('#')) {
        refuse(file_, i, "a case begins with === and its name");
      } else {
        ++i;
        continue;
      }
      i = end;
    }
  }

 private:
  [[nodiscard]] std::size_t section_end(std::size_t from) const {
    while (from < file_.lines.size() && !file_.lines[from].starts_with("=== ") &&
           !file_.lines[from].starts_with("--- "))
      ++from;
    return from;
  }

  /// The end of a section without the blank lines and comments that lead to the next one.
  [[nodiscard]] std::size_t content_end(std::size_t begin, std::size_t end) const {
    while (end > begin &&
           (trimmed(file_.lines[end - 1]).empty() || file_.lines[end - 1].starts_with('#')))
      --end;
    return end;
  }

  void start_case(std::size_t line, std::size_t end) {
    TestCase test;
    test.name = trimmed(std::string_view(file_.lines[line]).substr(4));
    test.line = line;
    test.setup = shared_setup_;
    file_.cases.push_back(std::move(test));
    parameters_.clear();
    add_query({line + 1, content_end(line + 1, end)});
  }

  void add_query(LineRange range) {
    Step step;
    step.text = joined(file_, range);
    if (step.text.empty()) return;
    step.line = range.begin;
    step.parameters = parameters_;
    step.expectation = {range.end, range.end};
    file_.cases.back().steps.push_back(std::move(step));
  }

  void read_section(const std::string& name, std::size_t line, std::size_t end) {
    const LineRange content{line + 1, content_end(line + 1, end)};
    if (name == "setup") return read_setup(content);
    if (file_.cases.empty()) refuse(file_, line, "only --- setup can stand before the first case");
    if (name == "parameters") return read_parameters(file_, content, parameters_);
    if (name == "limits") return read_parameters(file_, content, file_.cases.back().limits);
    if (name == "query") return add_query(content);
    if (name == "values") return read_values(file_, content, parameters_, file_.cases.back());
    read_expectation(name, line, content);
  }

  void read_setup(LineRange content) {
    auto& setup = file_.cases.empty() ? shared_setup_ : file_.cases.back().setup;
    for (auto& statement : read_statements(file_, content)) setup.push_back(std::move(statement));
  }

  void read_expectation(const std::string& name, std::size_t line, LineRange content) {
    if (file_.cases.back().steps.empty()) refuse(file_, line, "there is no query before this");
    Step& step = file_.cases.back().steps.back();
    Expectation& expect = step.expect;
    if (!expect.given) step.expectation.begin = line;
    expect.given = true;
    step.expectation.end = content.end;
    if (name.starts_with("rows")) {
      expect.ordered = name.find("in order") != std::string::npos;
      expect.unordered_lists = name.find("lists unordered") != std::string::npos;
      read_table(file_, content, expect);
    } else if (name == "changes") {
      expect.changes = read_lines(file_, content);
    } else if (name == "error") {
      expect.error = read_lines(file_, content);
    } else if (name != "nothing") {
      refuse(file_, line, "there is no section " + name);
    }
  }

  TestFile& file_;
  std::vector<std::string> shared_setup_;
  std::map<std::string, std::string> parameters_;
};

}  // namespace

void read_test(TestFile& file) { Reader(file).read(); }

}  // namespace casus::queries
