#include "repl/report.hpp"

#include <array>
#include <cinttypes>
#include <cstdio>

namespace casus::repl {

std::string counted(std::uint64_t count, const std::string& singular, const std::string& plural) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits + " " + (count == 1 ? singular : plural);
}

std::string changes_summary(const Changes& changes) {
  struct Part {
    std::uint64_t count;
    const char* singular;
    const char* plural;
    const char* verb;
  };
  const std::array<Part, 11> parts{{
      {changes.nodes_created, "node", "nodes", " created"},
      {changes.nodes_deleted, "node", "nodes", " deleted"},
      {changes.relationships_created, "relationship", "relationships", " created"},
      {changes.relationships_deleted, "relationship", "relationships", " deleted"},
      {changes.properties_set, "property", "properties", " set"},
      {changes.labels_added, "label", "labels", " added"},
      {changes.labels_removed, "label", "labels", " removed"},
      {changes.indexes_added, "index", "indexes", " added"},
      {changes.indexes_removed, "index", "indexes", " removed"},
      {changes.constraints_added, "constraint", "constraints", " added"},
      {changes.constraints_removed, "constraint", "constraints", " removed"},
  }};
  std::string out;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    if (!out.empty()) out += ", ";
    out += counted(part.count, part.singular, part.plural) + part.verb;
  }
  return out;
}

std::string timing_line(const Timing& timing, std::uint64_t rows) {
  std::array<char, 160> line{};
  std::snprintf(line.data(), line.size(),
                "time: parse %.2f ms, plan %.2f ms, execute %.2f ms, rows %" PRIu64, timing.parse_ms,
                timing.plan_ms, timing.execute_ms, rows);
  return line.data();
}

}  // namespace casus::repl
