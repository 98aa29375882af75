#pragma once

// The same questions asked of one graph with passes of the optimizer and without.

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>

#include "casus/casus.hpp"
#include "tests/unit/optimize/rows.hpp"

inline casus::Database open(const std::vector<std::string>& disabled, unsigned threads = 1) {
  casus::Options options;
  options.disabled_passes = disabled;
  options.threads = threads;
  options.parallel_rows = 0;
  return casus::Database::open("", options);
}

inline bool is_planned(casus::Connection& connection, const std::string& query, const std::string& name) {
  return connection.run("EXPLAIN " + query).plan().find(name) != std::string::npos;
}

/// Checks that each pattern with each ending gives the same rows with all passes, on one thread and on three, without
/// those of `one`, which must not be planned as `name` then, and without those of `other`. Calls planned(connection,
/// query) with the first of these.
inline void compare_passes(const std::vector<std::string>& one, const std::vector<std::string>& other,
                           const std::string& name, const std::vector<std::string>& patterns,
                           const std::vector<std::string>& endings,
                           const std::function<void(casus::Connection&)>& fill,
                           const std::function<void(casus::Connection&, const std::string&)>& planned) {
  const casus::Database databases[] = {open({}), open(one), open(other), open({}, 3)};
  std::vector<casus::Connection> connections;
  for (const casus::Database& database : databases) fill(connections.emplace_back(database.connect()));
  for (const std::string& pattern : patterns)
    for (const std::string& ending : endings) {
      const std::string query = pattern + ending;
      INFO(query);
      planned(connections[0], query);
      CHECK_FALSE(is_planned(connections[1], query, name));
      const auto expected = rows_of(connections[1], query);
      for (const std::size_t i : {0U, 2U, 3U}) CHECK(rows_of(connections[i], query) == expected);
    }
}
