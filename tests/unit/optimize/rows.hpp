#pragma once

// The rows of a result as a bag.

#include <algorithm>
#include <string>
#include <vector>

#include "casus/casus.hpp"

inline std::vector<std::string> rows_of(casus::Connection& connection, const std::string& query,
                                        const casus::Parameters& parameters = {}) {
  std::vector<std::string> out;
  for (const casus::Row& row : connection.run(query, parameters)) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) text += casus::to_literal(row[i]) + ",";
    out.push_back(text);
  }
  std::sort(out.begin(), out.end());
  return out;
}
