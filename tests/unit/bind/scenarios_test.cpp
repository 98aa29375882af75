// The scenarios of openCypher's suite, as far as binding goes: those that fail at compile time fail
// with the type and detail that they name, all others bind.

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/unit/bind/binding.hpp"

#ifdef CASUS_SHARED_DIR

using namespace casus;

namespace {

std::string wanted_error(const nlohmann::json& expect) {
  if (expect["kind"] != "error" || expect["phase"] != "compile time") return {};
  return expect["type"].get<std::string>() + "/" + expect["detail"].get<std::string>();
}

std::vector<std::string> signatures(const nlohmann::json& scenario) {
  std::vector<std::string> out;
  for (const auto& procedure : scenario["procedures"]) out.push_back(procedure["signature"]);
  return out;
}

}  // namespace

TEST_CASE("scenarios bind, or fail at compile time as they say", "[bind]") {
  std::ifstream file(CASUS_SHARED_DIR "/tck/scenarios.jsonl");
  std::size_t failures = 0;
  for (std::string line; std::getline(file, line);) {
    const auto scenario = nlohmann::json::parse(line);
    const auto& expect = scenario["expect"];
    const bool at_any_time = expect["kind"] == "error" && expect["phase"] == "any time";
    const std::string query = scenario["query"];
    const std::string found = tests::error_of(query, tests::registry_with(signatures(scenario)));
    const std::string wanted = wanted_error(expect);
    if (found == wanted || (at_any_time && found.starts_with(expect["type"].get<std::string>())))
      continue;
    ++failures;
    UNSCOPED_INFO(scenario["id"].get<std::string>()
                  << ": wanted '" << wanted << "', found '" << found << "'\n"
                  << query);
  }
  CHECK(failures == 0);
}

TEST_CASE("the setups and control queries of scenarios bind", "[bind]") {
  std::ifstream file(CASUS_SHARED_DIR "/tck/scenarios.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto scenario = nlohmann::json::parse(line);
    std::vector<std::string> texts = scenario["setup"];
    for (const auto& control : scenario["control"]) texts.push_back(control["query"]);
    for (const auto& text : texts) {
      INFO(scenario["id"].get<std::string>() << "\n" << text);
      CHECK(tests::error_of(text).empty());
    }
  }
}

#endif
