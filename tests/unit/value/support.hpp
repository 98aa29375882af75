#pragma once

// What the tests of the value and function rooms share.

#include <catch2/catch.hpp>
#include <functional>
#include <limits>
#include <string>

#include "casus/error.hpp"
#include "casus/value.hpp"

namespace casus::test {

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

/// "TypeError/InvalidArgumentType" for what `run` throws; "" where it throws nothing.
inline std::string error_code(const std::function<void()>& run) {
  try {
    run();
  } catch (const Error& error) {
    CHECK(!std::string(error.what()).empty());
    return error.type() + "/" + error.detail();
  }
  return "";
}

inline Value list(std::initializer_list<Value> items) { return List(items); }
inline Value map(std::initializer_list<Map::Entry> entries) { return Map(entries); }

inline Value node(std::uint64_t id, std::vector<std::string> labels = {}, Map properties = {}) {
  return Node{id, std::move(labels), std::move(properties)};
}

inline Value relationship(std::uint64_t id, std::string type, std::uint64_t start,
                          std::uint64_t end, Map properties = {}) {
  return Relationship{id, std::move(type), start, end, std::move(properties)};
}

/// [[[…]]] so deep.
inline Value nested(int depth) {
  Value value(List{});
  for (int i = 1; i < depth; ++i) value = Value(List{value});
  return value;
}

}  // namespace casus::test
