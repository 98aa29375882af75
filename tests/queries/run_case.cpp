#include "tests/queries/run_case.hpp"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <stdexcept>

#include "tests/conformance/notation.hpp"
#include "tests/queries/report.hpp"

namespace casus::queries {
namespace {

using tck::matches;
using tck::read_notation;

std::string as_text(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += "\n    " + line;
  return text;
}

Parameters read_parameters(const Step& step) {
  Parameters parameters;
  for (const auto& [name, literal] : step.parameters)
    parameters.emplace(name, parse_literal(literal));
  return parameters;
}

/// Every element with its contents, to see that a failed statement changed none.
std::vector<std::string> whole_graph(Connection& connection) {
  std::vector<std::string> elements;
  for (const char* query :
       {"MATCH (n) RETURN id(n), n", "MATCH (a)-[r]->(b) RETURN id(a), r, id(b)"})
    for (const Row& row : connection.run(query)) {
      std::string text;
      for (std::size_t i = 0; i < row.size(); ++i) text += to_literal(row[i]) + " ";
      elements.push_back(std::move(text));
    }
  std::sort(elements.begin(), elements.end());
  return elements;
}

bool row_matches(const std::vector<Value>& wanted, const Row& row, bool unordered_lists) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (!matches(wanted[i], row[i], unordered_lists)) return false;
  return true;
}

bool rows_match(const Expectation& expect, const Result& result) {
  if (expect.columns != result.columns() || expect.rows.size() != result.size()) return false;
  std::vector<bool> used(result.size(), false);
  for (std::size_t i = 0; i < expect.rows.size(); ++i) {
    std::vector<Value> wanted;
    for (const auto& cell : expect.rows[i]) wanted.push_back(read_notation(cell));
    std::size_t found = expect.ordered ? i : 0;
    const auto fits = [&](std::size_t k) {
      return !used[k] && row_matches(wanted, result[k], expect.unordered_lists);
    };
    if (!expect.ordered)
      while (found < result.size() && !fits(found)) ++found;
    if (found == result.size() || !fits(found)) return false;
    used[found] = true;
  }
  return true;
}

/// `--- section` with its lines, or for a document a fenced block.
void add_section(TestFile::Form form, const std::string& test_name,
                 const std::string& document_name, const std::vector<std::string>& lines,
                 std::vector<std::string>& out) {
  const bool document = form == TestFile::Form::document;
  out.push_back(document ? "```" + document_name : "--- " + test_name);
  out.insert(out.end(), lines.begin(), lines.end());
  if (document) out.emplace_back("```");
}

/// Whether the query ends with an ORDER BY of its own, not of a subquery.
bool sorts(const std::string& query) {
  std::string upper = query;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const std::size_t last = upper.rfind("ORDER BY");
  return last != std::string::npos && upper.find("RETURN", last) == std::string::npos &&
         upper.find('}', last) == std::string::npos;
}

Outcome check_result(const Step& step, const Result& result, TestFile::Form form) {
  Outcome outcome;
  const auto changes = describe_changes(result.changes());
  const auto rows = describe_rows(result);
  const bool ordered = step.expect.given ? step.expect.ordered : sorts(step.text);
  std::string order = ordered ? " in order" : "";
  if (step.expect.unordered_lists) order += ", lists unordered";
  if (!rows.empty()) add_section(form, "rows" + order, "result" + order, rows, outcome.actual);
  if (!changes.empty()) add_section(form, "changes", "changes", changes, outcome.actual);
  if (outcome.actual.empty()) add_section(form, "nothing", "result", {}, outcome.actual);

  const Expectation& expect = step.expect;
  if (!expect.given)
    outcome.failure = "nothing is expected yet";
  else if (!expect.error.empty())
    outcome.failure = "no error but" + as_text(outcome.actual);
  else if (!rows_match(expect, result) || expect.changes != changes)
    outcome.failure = "got" + as_text(outcome.actual);
  return outcome;
}

Outcome check_error(const Step& step, const Error& error, TestFile::Form form) {
  Outcome outcome;
  const auto report = describe_error(error, step.text);
  add_section(form, "error", "error", report, outcome.actual);
  if (!step.expect.given)
    outcome.failure = "nothing is expected yet";
  else if (step.expect.error != report)
    outcome.failure = "got" + as_text(report);
  return outcome;
}

Outcome run_query(Connection& connection, const Step& step, TestFile::Form form) {
  const auto before = whole_graph(connection);
  const Parameters parameters = read_parameters(step);
  try {
    return check_result(step, connection.run(step.text, parameters), form);
  } catch (const Error& error) {
    Outcome outcome = check_error(step, error, form);
    if (whole_graph(connection) != before)
      outcome.failure = "the statement failed but changed the graph";
    return outcome;
  }
}

Outcome run_value(Connection& connection, const Step& step) {
  Outcome outcome;
  std::string actual;
  bool equal = false;
  try {
    const Result result =
        connection.run("RETURN " + step.text + " AS value", read_parameters(step));
    const Value& value = result[0]["value"];
    actual = to_literal(value);
    equal = !step.value.starts_with("error") && !step.value.empty() &&
            matches(read_notation(step.value), value, false);
  } catch (const Error& error) {
    actual = "error " + error.type() + ": " + error.what();
    equal = actual == step.value;
  }
  outcome.actual = {step.text + " => " + actual};
  if (!equal) outcome.failure = "got " + actual;
  return outcome;
}

void set_limits(Connection& connection, const TestCase& test) {
  for (const auto& [name, number] : test.limits) {
    if (name == "memory") {
      connection.set_memory_limit(std::stoull(number));
    } else if (name == "timeout") {
      connection.set_timeout(std::chrono::milliseconds(std::stoull(number)));
    } else {
      throw std::runtime_error("there is no limit of " + name);
    }
  }
}

}  // namespace

std::vector<Outcome> run_case(const TestCase& test, TestFile::Form form, const Options& options) {
  Connection connection = Database::open(":memory:", options).connect();
  for (const auto& statement : test.setup) {
    try {
      connection.run(statement);
    } catch (const Error& error) {
      throw std::runtime_error("the setup fails: " + as_text(describe_error(error, statement)));
    }
  }
  set_limits(connection, test);
  std::vector<Outcome> outcomes;
  for (const Step& step : test.steps) {
    try {
      outcomes.push_back(step.kind == Step::Kind::value ? run_value(connection, step)
                                                        : run_query(connection, step, form));
    } catch (const std::exception& error) {
      outcomes.push_back({std::string("outside the query: ") + error.what(), {}});
    }
  }
  return outcomes;
}

}  // namespace casus::queries
