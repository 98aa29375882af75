#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include "tests/conformance/gherkin.hpp"
#include "tests/conformance/scenario.hpp"

namespace casus::tck {

namespace {

namespace fs = std::filesystem;

/// Takes `prefix` off the front of `text`, if it stands there.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_back(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The script of a named graph: `graphs/NAME/NAME.cypher` beside the features or above them.
std::string read_graph(const fs::path& feature_file, const std::string& name) {
  for (fs::path folder = feature_file.parent_path();; folder = folder.parent_path()) {
    const fs::path script = folder / "graphs" / name / (name + ".cypher");
    if (fs::exists(script)) return read_file(script);
    if (folder == folder.parent_path()) break;
  }
  throw std::runtime_error("there is no graphs/" + name + "/" + name + ".cypher for " +
                           feature_file.string());
}

/// Makes one scenario of the steps of a feature file.
class ScenarioBuilder {
 public:
  ScenarioBuilder(Scenario& scenario, const fs::path& file) : scenario_(scenario), file_(file) {}

  void add(const gherkin::Step& step) {
    std::string_view text = step.text;
    if (text == "an empty graph" || text == "any graph") return;
    if (text == "having executed:") return scenario_.setup.push_back(doc_string(step));
    if (text == "parameters are:") return add_parameters(table(step));
    if (text == "executing query:") return start_query(doc_string(step));
    if (text == "executing control query:") return start_control(doc_string(step));
    if (text == "the result should be empty") return expect_empty();
    if (text == "no side effects") return expect_effects({});
    if (text == "the side effects should be:") return expect_effects(table(step));
    if (take(text, "the result should be")) return expect_rows(text, table(step));
    if (take(text, "there exists a procedure ")) return add_procedure(text, table(step));
    if (take(text, "the ") && take_back(text, " graph"))
      return scenario_.setup.push_back(read_graph(file_, std::string(text)));
    if ((take(text, "a ") || take(text, "an ")) && expect_error(text)) return;
    throw std::runtime_error("unknown step '" + step.text + "'");
  }

  void finish() const {
    if (!has_query_) throw std::runtime_error("the scenario executes no query");
  }

 private:
  static const std::string& doc_string(const gherkin::Step& step) {
    if (!step.doc_string) throw std::runtime_error("no doc string below '" + step.text + "'");
    return *step.doc_string;
  }
  static const gherkin::Table& table(const gherkin::Step& step) {
    if (!step.table) throw std::runtime_error("no table below '" + step.text + "'");
    return *step.table;
  }

  void add_parameters(const gherkin::Table& rows) {
    for (const auto& row : rows) {
      if (row.size() != 2) throw std::runtime_error("a parameter is a name and a value");
      scenario_.parameters[row[0]] = row[1];
    }
  }

  void add_procedure(std::string_view signature, const gherkin::Table& rows) {
    take_back(signature, ":");
    ProcedureTable procedure;
    procedure.signature = signature;
    if (!rows.empty()) {
      procedure.columns = rows.front();
      procedure.rows.assign(rows.begin() + 1, rows.end());
    }
    scenario_.procedures.push_back(std::move(procedure));
  }

  void start_query(const std::string& query) {
    if (has_query_) throw std::runtime_error("a second 'executing query:'");
    has_query_ = true;
    scenario_.query = query;
  }

  void start_control(const std::string& query) {
    if (!has_query_) throw std::runtime_error("a control query before the query");
    scenario_.control.push_back({query, {}, std::nullopt});
  }

  /// What is expected of the last query, control queries included.
  Expectation& expectation() {
    if (!has_query_) throw std::runtime_error("a result before the query");
    return scenario_.control.empty() ? scenario_.expect : scenario_.control.back().expect;
  }

  void expect_empty() { expectation().kind = Expectation::Kind::empty; }

  /// `, in any order:`, `, in order:`, each with `(ignoring element order for lists)`.
  void expect_rows(std::string_view manner, const gherkin::Table& rows) {
    Expectation& expect = expectation();
    expect.kind = Expectation::Kind::rows;
    if (!take_back(manner, ":")) throw std::runtime_error("a colon is missing after the result");
    expect.unordered_lists = take_back(manner, " (ignoring element order for lists)");
    expect.ordered = manner == ", in order";
    if (!expect.ordered && !manner.empty() && manner != ", in any order")
      throw std::runtime_error("unknown manner of result '" + std::string(manner) + "'");
    if (rows.empty()) throw std::runtime_error("a result without columns");
    expect.columns = rows.front();
    expect.rows.assign(rows.begin() + 1, rows.end());
  }

  void expect_effects(const gherkin::Table& rows) {
    Effects effects;
    for (const auto& row : rows) {
      long count = 0;
      if (row.size() == 2) std::from_chars(row[1].data(), row[1].data() + row[1].size(), count);
      if (count <= 0) throw std::runtime_error("a side effect is a name and a count");
      effects[row[0]] = count;
    }
    if (!has_query_) throw std::runtime_error("side effects before the query");
    (scenario_.control.empty() ? scenario_.effects : scenario_.control.back().effects) = effects;
  }

  /// `SyntaxError should be raised at compile time: UndefinedVariable`.
  bool expect_error(std::string_view text) {
    constexpr std::string_view raised = " should be raised at ";
    const std::size_t verb = text.find(raised);
    if (verb == std::string_view::npos) return false;
    const std::size_t phase = verb + raised.size();
    const std::size_t colon = text.find(": ", phase);
    if (colon == std::string_view::npos) return false;
    Expectation& expect = expectation();
    expect.kind = Expectation::Kind::error;
    expect.error_type = text.substr(0, verb);
    expect.error_phase = text.substr(phase, colon - phase);
    expect.error_detail = text.substr(colon + 2);
    return true;
  }

  Scenario& scenario_;
  const fs::path& file_;
  bool has_query_ = false;
};

/// The file's place below the folder `features`, without its extension; where no folder has that
/// name, its place below `source`.
std::string file_id(const fs::path& file, const fs::path& source) {
  std::string id;
  bool below_features = false;
  for (const fs::path& part : file.parent_path()) {
    if (part == "features") {
      below_features = true;
      id.clear();
    } else {
      id += part.string() + "/";
    }
  }
  if (!below_features) id = (fs::relative(file, source).parent_path() / "").generic_string();
  return id + file.stem().string();
}

/// `[3] Name` gives `[3]` and leaves the name. A scenario without a number gets `[position]`.
std::string take_number(std::string& name, std::size_t position) {
  const std::size_t close = name.starts_with('[') ? name.find(']') : std::string::npos;
  if (close == std::string::npos) return "[" + std::to_string(position) + "]";
  std::string number = name.substr(0, close + 1);
  name.erase(0, name.find_first_not_of(' ', close + 1));
  return number;
}

Scenario make_scenario(const std::string& id, const std::string& name,
                       const std::vector<gherkin::Step>& steps, const fs::path& file) {
  Scenario scenario;
  scenario.id = id;
  scenario.name = name;
  std::size_t line = 0;
  try {
    ScenarioBuilder builder(scenario, file);
    for (const gherkin::Step& step : steps) {
      line = step.line;
      builder.add(step);
    }
    builder.finish();
  } catch (const std::runtime_error& error) {
    scenario.unreadable = file.string() + ":" + std::to_string(line) + ": " + error.what();
  }
  return scenario;
}

void read_feature_file(const fs::path& file, const fs::path& source, std::vector<Scenario>& out) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  const gherkin::Feature feature = gherkin::read_feature(in, file.string());
  std::size_t position = 0;
  for (const gherkin::Scenario& read : feature.scenarios) {
    std::string name = read.name;
    const std::string id = file_id(file, source) + " " + take_number(name, ++position);
    std::vector<gherkin::Step> steps = feature.background;
    steps.insert(steps.end(), read.steps.begin(), read.steps.end());
    if (!read.outline) {
      out.push_back(make_scenario(id, name, steps, file));
      continue;
    }
    std::size_t example = 0;  // counted through all tables of the outline
    for (const gherkin::Examples& examples : read.examples) {
      for (std::size_t i = 1; i < examples.table.size(); ++i) {
        std::vector<gherkin::Step> filled;
        for (const gherkin::Step& step : steps)
          filled.push_back(gherkin::fill_in(step, examples.table.front(), examples.table[i]));
        out.push_back(make_scenario(id + "#" + std::to_string(++example), name, filled, file));
      }
    }
  }
}

}  // namespace

std::vector<Scenario> read_features(const fs::path& folder) {
  const fs::path source = fs::canonical(folder);
  std::vector<Scenario> scenarios;
  if (fs::is_regular_file(source)) {
    read_feature_file(source, source.parent_path(), scenarios);
    return scenarios;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(source))
    if (entry.is_regular_file() && entry.path().extension() == ".feature")
      files.push_back(entry.path());
  if (files.empty()) throw std::runtime_error("no .feature files in " + folder.string());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) read_feature_file(file, source, scenarios);
  return scenarios;
}

}  // namespace casus::tck
