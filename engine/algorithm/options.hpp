#pragma once

// The one argument of an algorithm: a map of options. These all of them have:
//   labels     nodes that carry any of these; all nodes where it is missing or empty
//   types      relationships of any of these types; all where it is missing or empty
// Names that the graph does not know fit nothing, as in a pattern. Most also have
//   direction  'outgoing' (the default), 'incoming' or 'both': how relationships are followed

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/algorithm/selection.hpp"
#include "engine/function/function.hpp"

namespace casus::algorithm {

/// Reads options one by one; select(), the last, refuses those that nobody has read.
class Options {
 public:
  /// `argument` is the map, or null for none. `procedure` must outlive this.
  Options(std::string_view procedure, const Value& argument);

  [[nodiscard]] std::string_view procedure() const { return procedure_; }
  double number(std::string_view name, double missing, double least, double most);
  std::int64_t integer(std::string_view name, std::int64_t missing, std::int64_t least,
                       std::int64_t most = std::numeric_limits<std::int64_t>::max());
  bool boolean(std::string_view name, bool missing);
  /// Empty where it is missing.
  std::string text(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  /// One node or a list of nodes, at least one.
  std::vector<std::uint32_t> nodes(std::string_view name);
  std::uint32_t node(std::string_view name);
  Walk direction(Walk missing = Walk::outgoing);
  /// Reads labels and types, refuses options that have not been read, and chooses the graph.
  Selection select(const graph::GraphView& graph, Walk walk);
  /// Throws where a node is not in the selection.
  void require_selected(std::string_view name, std::uint32_t node, const Selection& selection) const;

 private:
  /// null where it is missing.
  const Value& find(std::string_view name);
  void refuse_others() const;

  std::string_view procedure_;
  Map options_;
  Value nothing_;
  std::vector<std::string> known_;
};

/// The signature's one input, for Procedure::inputs.
inline std::vector<function::Procedure::Field> options_input() {
  return {{"options", Type::of(ValueKind::map)}};
}

}  // namespace casus::algorithm
