#pragma once

// Command lines of the durability tests: `--name value` pairs.

#include <cstdint>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include "casus/database.hpp"

namespace casus::test {

/// What CTest takes for a skipped test.
inline constexpr int skipped = 77;

class Arguments {
 public:
  Arguments(int count, char** values) {
    for (int i = 1; i + 1 < count; i += 2) named_[values[i]] = values[i + 1];
    if (count % 2 == 0) throw std::invalid_argument("arguments are pairs of --name and value");
  }
  [[nodiscard]] std::uint64_t number(const std::string& name, std::uint64_t otherwise) const {
    const auto it = named_.find(name);
    return it == named_.end() ? otherwise : std::stoull(it->second);
  }
  [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise) const {
    const auto it = named_.find(name);
    return it == named_.end() ? otherwise : it->second;
  }
  [[nodiscard]] Durability durability() const {
    const std::string name = text("--durability", "full");
    if (name == "checkpoint") return Durability::checkpoint;
    return name == "none" ? Durability::none : Durability::full;
  }

 private:
  std::map<std::string, std::string> named_;
};

/// Runs a test's body; what it throws is printed and makes the test fail.
inline int run_test(int (*body)(const Arguments&), int count, char** values) {
  try {
    return body(Arguments(count, values));
  } catch (const std::exception& error) {
    std::cerr << "FAILED: " << error.what() << std::endl;
    return 1;
  }
}

}  // namespace casus::test
