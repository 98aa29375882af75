#pragma once

// Hand-made graph elements and results for the tests of writers.

#include <string>
#include <vector>

#include "casus/result.hpp"
#include "casus/value.hpp"

namespace casus::test {

inline Value node(std::uint64_t id, std::vector<std::string> labels, Map properties = {}) {
  return Value(Node{id, std::move(labels), std::move(properties)});
}

inline Value relationship(std::uint64_t id, std::uint64_t start, std::string type,
                          std::uint64_t end, Map properties = {}) {
  return Value(Relationship{id, std::move(type), start, end, std::move(properties)});
}

inline Value path(List nodes, List relationships) {
  return Value(Path{std::move(nodes), std::move(relationships)});
}

/// A result with one column `value` and one row a value.
inline Result column(const List& values) {
  std::vector<List> rows;
  for (const Value& value : values) rows.push_back({value});
  return {{"value"}, std::move(rows)};
}

}  // namespace casus::test
