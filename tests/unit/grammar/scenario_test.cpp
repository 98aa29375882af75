// The texts of the openCypher conformance suite, where it is at hand: they parse or are refused as
// the suite says, and what is printed of them is read back the same.

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "parse_support.hpp"

#ifndef CASUS_SHARED_DIR
#define CASUS_SHARED_DIR ""
#endif

namespace casus::syntax::test {

namespace {

struct ScenarioText {
  std::string id;
  std::string text;
  std::string detail;  // of the syntax error that is expected; empty if none is
};

std::vector<ScenarioText> scenario_texts() {
  std::vector<ScenarioText> texts;
  std::ifstream file(std::string(CASUS_SHARED_DIR) + "/tck/scenarios.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto scenario = nlohmann::json::parse(line);
    const std::string id = scenario["id"];
    const auto& expect = scenario["expect"];
    const bool refused = expect["kind"] == "error" && expect["type"] == "SyntaxError";
    texts.push_back({id, scenario["query"], refused ? expect["detail"].get<std::string>() : ""});
    for (const auto& setup : scenario["setup"]) texts.push_back({id, setup, ""});
    for (const auto& control : scenario["control"]) texts.push_back({id, control["query"], ""});
  }
  return texts;
}

// Details that only the grammar can find. UnexpectedSyntax is shared with the binder, which finds
// patterns where a value is needed and YIELD * inside a query.
const std::set<std::string> details_of_the_grammar = {
    "InvalidNumberLiteral", "InvalidUnicodeLiteral", "InvalidUnicodeCharacter",
    "IntegerOverflow",      "FloatingPointOverflow", "InvalidRelationshipPattern"};

}  // namespace

TEST_CASE("the texts of the conformance suite parse, or are refused as it says", "[grammar]") {
  for (const ScenarioText& scenario : scenario_texts()) {
    INFO(scenario.id << ": " << scenario.text);
    const auto result = parse_statement(scenario.text);
    if (const auto* error = std::get_if<ParseError>(&result)) {
      CHECK(error->code == scenario.detail);
    } else {
      CHECK(details_of_the_grammar.count(scenario.detail) == 0);
    }
  }
}

TEST_CASE("the texts of the conformance suite are printed and read back the same", "[grammar]") {
  for (const ScenarioText& scenario : scenario_texts()) {
    auto result = parse_statement(scenario.text);
    const auto* statement = std::get_if<Statement>(&result);
    if (statement == nullptr) continue;
    const std::string canonical = print(*statement);
    INFO(scenario.text << "\n" << canonical);
    const Statement again = statement_of(canonical);
    CHECK(equal(*statement, again));
    CHECK(print(again) == canonical);
  }
}

}  // namespace casus::syntax::test
