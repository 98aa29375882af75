#pragma once

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "casus/casus.hpp"

namespace casus::test {

/// A folder of its own, gone with the object.
class Folder {
 public:
  Folder() {
    std::string pattern = std::filesystem::temp_directory_path() / "casus-session-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline std::int64_t count(Connection& connection, std::string_view query) {
  return connection.run(query)[0][std::size_t{0}].as_integer();
}

inline void describe(const Value& value, std::string& out) {
  out += to_string(value.kind());
  if (!value.is(ValueKind::list)) {
    out += ' ' + to_literal(value);
    return;
  }
  for (const Value& item : value.as_list()) {
    out += ' ';
    describe(item, out);
  }
  out += ';';
}

inline std::string describe(const Map& properties) {
  std::string out;
  for (const auto& [key, value] : properties) {
    out += key + ": ";
    describe(value, out);
    out += '\n';
  }
  return out;
}

inline std::string describe(const Node& node) {
  std::string out;
  for (const std::string& label : std::set<std::string>(node.labels.begin(), node.labels.end()))
    out += ":" + label + ' ';
  return out + describe(node.properties);
}

/// Everything of a graph but ids: two graphs whose nodes all differ are equal if these are.
inline std::multiset<std::string> contents(const Database& database) {
  Connection connection = database.connect();
  std::multiset<std::string> all;
  const Result nodes = connection.run("MATCH (n) RETURN n");
  for (const Row row : nodes) all.insert(describe(row["n"].as_node()));
  const Result relationships = connection.run("MATCH (a)-[r]->(b) RETURN a, r, b");
  for (const Row row : relationships) {
    const Relationship& relationship = row["r"].as_relationship();
    all.insert(describe(row["a"].as_node()) + "-" + relationship.type + "-" +
               describe(relationship.properties) + "->" + describe(row["b"].as_node()));
  }
  for (const char* list : {"SHOW INDEXES", "SHOW CONSTRAINTS"}) {
    const Result rules = connection.run(list);
    for (const Row row : rules) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) line += to_literal(row[i]) + " ";
      all.insert(std::move(line));
    }
  }
  return all;
}

}  // namespace casus::test
