#pragma once

// What the durability tests that speak Cypher share.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "casus/casus.hpp"

namespace casus::test {

inline void require(bool condition, const char* what) {
  if (!condition) throw std::runtime_error(what);
}

/// The one value that a query returns.
inline std::int64_t integer(Connection& connection, std::string_view query) {
  return connection.run(query)[0][std::size_t{0}].as_integer();
}

/// A folder of its own, gone with the object.
class QueryFolder {
 public:
  QueryFolder() {
    std::string pattern = std::filesystem::temp_directory_path() / "casus-durability-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~QueryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  QueryFolder(const QueryFolder&) = delete;
  QueryFolder& operator=(const QueryFolder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace casus::test
