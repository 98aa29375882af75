#pragma once

// The graph within a result: its distinct nodes and relationships, wherever they stand in the rows.

#include <cstdint>
#include <map>
#include <vector>

#include "casus/result.hpp"
#include "casus/value.hpp"

namespace casus::exchange {

/// Nodes and relationships in the order of their ids, each once. Every relationship's ends are
/// among the nodes unless `missing` lists them.
struct Elements {
  std::vector<Value> nodes;
  std::vector<Value> relationships;
  std::vector<std::uint64_t> missing;  // ids of ends that no value showed, ascending

  [[nodiscard]] bool empty() const { return nodes.empty() && relationships.empty(); }
};

/// Gathers elements from values: lists, maps and paths are searched too. Where an element is seen
/// twice the first copy counts. Copies of values share their contents, so this is cheap.
class ElementCollector {
 public:
  void add(const Value& value);
  void add(const Result& result);
  /// Ends of relationships that were not added so far, ascending.
  [[nodiscard]] std::vector<std::uint64_t> missing() const;
  [[nodiscard]] Elements elements() const;

 private:
  std::map<std::uint64_t, Value> nodes_;
  std::map<std::uint64_t, Value> relationships_;
};

}  // namespace casus::exchange
