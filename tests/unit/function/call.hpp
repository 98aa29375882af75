#pragma once

// Calling built-in functions as the engine does.

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "engine/function/function.hpp"
#include "tests/unit/value/support.hpp"

namespace casus::test {

/// Calls a built-in function; checks the number of arguments, and leaves the call out where a null
/// argument makes null.
inline Value call(std::string_view name, const List& arguments,
                  function::FunctionContext context = {}) {
  const function::ScalarFunction* found = function::Registry::built_in()->scalar(name);
  INFO(name);
  REQUIRE(found != nullptr);
  REQUIRE(arguments.size() >= found->required);
  REQUIRE((found->variadic || arguments.size() <= found->parameters.size()));
  if (found->null_in_null_out) {
    for (const Value& argument : arguments) {
      if (argument.is_null()) return {};
    }
  }
  return found->evaluate(context, arguments);
}

/// Runs a built-in aggregate over rows of one argument each, and of `more` behind it.
inline Value aggregate(std::string_view name, const List& rows, const List& more = {}) {
  const function::AggregateFunction* found = function::Registry::built_in()->aggregate(name);
  INFO(name);
  REQUIRE(found != nullptr);
  const auto state = found->start();
  for (const Value& row : rows) {
    List arguments{row};
    arguments.insert(arguments.end(), more.begin(), more.end());
    state->add(arguments);
  }
  return state->finish();
}

struct CallCase {
  const char* name;
  List arguments;
  std::string expected;  // as a literal
};

inline void check_calls(const std::vector<CallCase>& cases) {
  for (const auto& [name, arguments, expected] : cases) {
    INFO(name << ' ' << to_literal(arguments));
    CHECK(to_literal(call(name, arguments)) == expected);
  }
}

struct FailingCall {
  const char* name;
  List arguments;
  std::string code;
};

inline void check_failures(const std::vector<FailingCall>& cases) {
  for (const FailingCall& failing : cases) {
    INFO(failing.name << ' ' << to_literal(failing.arguments));
    CHECK(error_code([&] { call(failing.name, failing.arguments); }) == failing.code);
  }
}

inline const std::string wrong_value = "TypeError/InvalidArgumentValue";
inline const std::string out_of_range = "ArgumentError/NumberOutOfRange";

}  // namespace casus::test
