// The Markdown form: examples are fenced blocks. Everything between the fences is prose.

#include <utility>

#include "tests/queries/reading.hpp"

namespace casus::queries {
namespace {

constexpr std::string_view fence = "```";

class Reader {
 public:
  explicit Reader(TestFile& file) : file_(file) {}

  void read() {
    for (std::size_t i = 0; i < file_.lines.size(); ++i) {
      const std::string_view line = file_.lines[i];
      if (line.starts_with('#')) heading_ = trimmed(line.substr(line.find_first_not_of('#')));
      if (!line.starts_with(fence)) continue;
      const std::string info(trimmed(line.substr(fence.size())));
      std::size_t end = i + 1;
      while (end < file_.lines.size() && !file_.lines[end].starts_with(fence)) ++end;
      if (end == file_.lines.size()) refuse(file_, i, "this block is not closed");
      read_block(info, {i, end + 1});
      i = end;
    }
  }

 private:
  /// `block` includes its fences.
  void read_block(const std::string& info, LineRange block) {
    const LineRange content{block.begin + 1, block.end - 1};
    if (info == "cypher graph") {
      graph_ = read_statements(file_, content);
    } else if (info == "parameters") {
      parameters_.clear();
      read_parameters(file_, content, parameters_);
    } else if (info == "cypher values") {
      start_case(block.begin);
      read_values(file_, content, {}, file_.cases.back());
    } else if (info == "cypher" || info == "cypher then") {
      if (info == "cypher" || file_.cases.empty()) start_case(block.begin);
      Step step;
      step.text = joined(file_, content);
      step.line = content.begin;
      step.parameters = std::exchange(parameters_, {});
      step.expectation = {block.end, block.end};
      file_.cases.back().steps.push_back(std::move(step));
    } else {
      read_expectation(info, block, content);
    }
  }

  void start_case(std::size_t line) {
    TestCase test;
    test.name = heading_;
    test.line = line;
    test.setup = graph_;
    file_.cases.push_back(std::move(test));
  }

  void read_expectation(const std::string& info, LineRange block, LineRange content) {
    if (!info.starts_with("result") && info != "changes" && info != "error") return;
    if (file_.cases.empty() || file_.cases.back().steps.empty())
      refuse(file_, block.begin, "there is no query before this");
    Step& step = file_.cases.back().steps.back();
    Expectation& expect = step.expect;
    if (!expect.given) step.expectation.begin = block.begin;
    expect.given = true;
    step.expectation.end = block.end;
    if (info == "changes") {
      expect.changes = read_lines(file_, content);
    } else if (info == "error") {
      expect.error = read_lines(file_, content);
    } else {
      expect.ordered = info.find("in order") != std::string::npos;
      expect.unordered_lists = info.find("lists unordered") != std::string::npos;
      read_table(file_, content, expect);
    }
  }

  TestFile& file_;
  std::string heading_;
  std::vector<std::string> graph_;
  std::map<std::string, std::string> parameters_;
};

}  // namespace

void read_document(TestFile& file) { Reader(file).read(); }

}  // namespace casus::queries
