#include "tests/conformance/run_scenario.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "casus/casus.hpp"
#include "tests/conformance/notation.hpp"

namespace casus::tck {

namespace {

/// What the suite counts: elements by id, labels in use, and properties with their values.
struct Census {
  std::set<std::string> nodes;
  std::set<std::string> relationships;
  std::set<std::string> labels;
  std::set<std::string> properties;
};

void count_properties(const std::string& element, const Map& properties, Census& census) {
  for (const auto& [key, value] : properties)
    census.properties.insert(element + "." + key + "=" + to_literal(value));
}

Census take_census(Connection& connection) {
  Census census;
  for (const Row& row : connection.run("MATCH (n) RETURN n")) {
    const Node& node = row[std::size_t{0}].as_node();
    const std::string id = "n" + std::to_string(node.id);
    census.nodes.insert(id);
    census.labels.insert(node.labels.begin(), node.labels.end());
    count_properties(id, node.properties, census);
  }
  for (const Row& row : connection.run("MATCH ()-[r]->() RETURN r")) {
    const Relationship& relationship = row[std::size_t{0}].as_relationship();
    const std::string id = "r" + std::to_string(relationship.id);
    census.relationships.insert(id);
    count_properties(id, relationship.properties, census);
  }
  return census;
}

void add_difference(const std::string& name, const std::set<std::string>& before,
                    const std::set<std::string>& after, Effects& effects) {
  const auto count = [](const std::set<std::string>& in, const std::set<std::string>& not_in) {
    return std::count_if(in.begin(), in.end(), [&](const auto& x) { return !not_in.contains(x); });
  };
  if (const long added = count(after, before); added > 0) effects["+" + name] = added;
  if (const long removed = count(before, after); removed > 0) effects["-" + name] = removed;
}

Effects effects_between(const Census& before, const Census& after) {
  Effects effects;
  add_difference("nodes", before.nodes, after.nodes, effects);
  add_difference("relationships", before.relationships, after.relationships, effects);
  add_difference("labels", before.labels, after.labels, effects);
  add_difference("properties", before.properties, after.properties, effects);
  return effects;
}

std::string to_text(const Effects& effects) {
  std::string out = "{";
  for (const auto& [name, count] : effects) out += " " + name + " " + std::to_string(count);
  return out + " }";
}

std::string row_text(const Row& row) {
  std::string out = "|";
  for (std::size_t i = 0; i < row.size(); ++i) out += " " + to_literal(row[i]) + " |";
  return out;
}

std::string rows_text(const Result& result) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(result.size(), 10); ++i)
    out += "\n      " + row_text(result[i]);
  return out;
}

bool row_matches(const std::vector<Value>& expected, const Row& actual, bool unordered_lists) {
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!matches(expected[i], actual[i], unordered_lists)) return false;
  return true;
}

std::string compare_rows(const Expectation& expect, const Result& result) {
  if (result.columns() != expect.columns) {
    std::string names;
    for (const auto& c : result.columns()) names += " `" + c + "`";
    return "columns are" + names;
  }
  if (result.size() != expect.rows.size())
    return std::to_string(result.size()) + " rows instead of " + std::to_string(expect.rows.size()) +
           rows_text(result);
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
    if (found >= result.size() || !fits(found)) {
      std::string cells;
      for (const auto& cell : expect.rows[i]) cells += " " + cell + " |";
      return "no row |" + cells + " in" + rows_text(result);
    }
    used[found] = true;
  }
  return {};
}

std::string compare_error(const Expectation& expect, const Error& error) {
  const std::string got = error.type() + "/" + (error.at_compile_time() ? "compile time" : "runtime") +
                          "/" + error.detail() + " (" + error.what() + ")";
  const bool phase = expect.error_phase == "any time" ||
                     (expect.error_phase == "compile time") == error.at_compile_time();
  const bool detail = expect.error_detail == "*" || expect.error_detail == error.detail();
  if (error.type() == expect.error_type && phase && detail) return {};
  return "error " + got + " instead of " + expect.error_type + "/" + expect.error_phase + "/" +
         expect.error_detail;
}

std::string run_and_compare(Connection& connection, const std::string& query,
                            const Parameters& parameters, const Expectation& expect,
                            const std::optional<Effects>& wanted) {
  const Census before = take_census(connection);
  Result result;
  try {
    result = connection.run(query, parameters);
  } catch (const Error& error) {
    if (expect.kind == Expectation::Kind::error) return compare_error(expect, error);
    return std::string("error ") + error.type() + "/" + error.detail() + ": " + error.what();
  }
  if (expect.kind == Expectation::Kind::error)
    return "no error, but " + std::to_string(result.size()) + " rows" + rows_text(result);
  if (expect.kind == Expectation::Kind::empty && !result.empty())
    return "rows instead of none" + rows_text(result);
  if (expect.kind == Expectation::Kind::rows)
    if (std::string difference = compare_rows(expect, result); !difference.empty()) return difference;
  if (!wanted) return {};
  const Effects effects = effects_between(before, take_census(connection));
  return effects == *wanted ? "" : "effects " + to_text(effects) + " instead of " + to_text(*wanted);
}

// --- procedures ------------------------------------------------------------------------------------

/// `a :: T, b :: U` of a signature.
std::vector<NamedType> read_fields(std::string_view text) {
  std::vector<NamedType> fields;
  const auto trim = [](std::string_view s) {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    return s;
  };
  while (!trim(text).empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view field = text.substr(0, comma);
    const std::size_t colons = field.find("::");
    fields.push_back({std::string(trim(field.substr(0, colons))), std::string(trim(field.substr(colons + 2)))});
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return fields;
}

bool argument_fits(const Value& wanted, const Value& given) {
  if (wanted.is_number() && given.is_number()) return wanted.as_floating() == given.as_floating();
  return matches(wanted, given, false);
}

Procedure make_procedure(const ProcedureTable& table) {
  const std::string_view signature = table.signature;
  const std::size_t open = signature.find('(');
  const std::size_t close = signature.find(')', open);
  const std::size_t second = signature.find('(', close);
  Procedure procedure;
  procedure.name = std::string(signature.substr(0, open));
  procedure.inputs = read_fields(signature.substr(open + 1, close - open - 1));
  procedure.outputs = read_fields(signature.substr(second + 1, signature.rfind(')') - second - 1));
  std::vector<List> rows;
  for (const auto& cells : table.rows) {
    List row;
    for (const auto& cell : cells) row.push_back(read_notation(cell));
    rows.push_back(std::move(row));
  }
  const std::size_t inputs = procedure.inputs.size();
  procedure.run = [rows, inputs](std::span<const Value> arguments, std::vector<List>& out) {
    for (const List& row : rows) {
      if (!std::equal(arguments.begin(), arguments.end(), row.begin(),
                      [](const Value& given, const Value& wanted) { return argument_fits(wanted, given); }))
        continue;
      out.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(inputs), row.end());
    }
  };
  return procedure;
}

}  // namespace

std::string run_scenario(const Scenario& scenario) {
  if (!scenario.unreadable.empty()) return scenario.unreadable;
  try {
    Database database = Database::open(":memory:");
    for (const auto& table : scenario.procedures) database.add_procedure(make_procedure(table));
    Connection connection = database.connect();
    for (const auto& statement : scenario.setup) connection.run(statement);
    Parameters parameters;
    for (const auto& [name, text] : scenario.parameters) parameters.emplace(name, read_notation(text));
    std::string failure =
        run_and_compare(connection, scenario.query, parameters, scenario.expect, scenario.effects);
    for (const auto& control : scenario.control) {
      if (!failure.empty()) break;
      failure = run_and_compare(connection, control.query, parameters, control.expect, control.effects);
      if (!failure.empty()) failure = "afterwards: " + failure;
    }
    return failure;
  } catch (const std::exception& error) {
    return std::string("outside the query: ") + error.what();
  }
}

}  // namespace casus::tck
