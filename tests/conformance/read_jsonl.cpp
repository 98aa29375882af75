#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/conformance/scenario.hpp"

namespace casus::tck {

namespace {

using nlohmann::json;

std::optional<Effects> read_effects(const json& object) {
  if (object.is_null()) return std::nullopt;
  return object.get<Effects>();
}

Expectation read_expectation(const json& object) {
  Expectation expect;
  const std::string kind = object.at("kind");
  if (kind == "error") {
    expect.kind = Expectation::Kind::error;
    expect.error_type = object.at("type");
    expect.error_phase = object.at("phase");
    expect.error_detail = object.at("detail");
  } else if (kind == "rows") {
    expect.kind = Expectation::Kind::rows;
    expect.ordered = object.at("ordered");
    expect.unordered_lists = object.at("unordered_lists");
    expect.columns = object.at("columns").get<std::vector<std::string>>();
    expect.rows = object.at("rows").get<std::vector<std::vector<std::string>>>();
  }
  return expect;
}

Scenario read_scenario(const json& object) {
  Scenario scenario;
  scenario.id = object.at("id");
  scenario.name = object.at("name");
  scenario.setup = object.at("setup").get<std::vector<std::string>>();
  scenario.parameters = object.at("params").get<std::map<std::string, std::string>>();
  for (const json& procedure : object.at("procedures"))
    scenario.procedures.push_back({procedure.at("signature"),
                                   procedure.at("columns").get<std::vector<std::string>>(),
                                   procedure.at("rows").get<std::vector<std::vector<std::string>>>()});
  scenario.query = object.at("query");
  scenario.expect = read_expectation(object.at("expect"));
  scenario.effects = read_effects(object.at("effects"));
  for (const json& control : object.at("control"))
    scenario.control.push_back({control.at("query"), read_expectation(control.at("expect")),
                                read_effects(control.at("effects"))});
  return scenario;
}

}  // namespace

std::vector<Scenario> read_jsonl(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<Scenario> scenarios;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      scenarios.push_back(read_scenario(json::parse(line)));
    } catch (const json::exception& error) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
    }
  }
  return scenarios;
}

}  // namespace casus::tck
