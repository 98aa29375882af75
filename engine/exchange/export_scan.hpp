#pragma once

// Walking a graph for exports.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "casus/value.hpp"
#include "engine/exchange/elements.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::exchange {

/// All nodes, ascending by id.
void for_each_node(const graph::GraphView& view, const std::function<void(const Node&)>& visit);
/// All relationships, ascending by id.
void for_each_relationship(const graph::GraphView& view,
                           const std::function<void(const Relationship&)>& visit);
/// The relationships of one type, ascending by start.
void for_each_relationship(const graph::GraphView& view, graph::TypeId type,
                           const std::function<void(const Relationship&)>& visit);
/// How many nodes have each set of labels.
std::map<std::vector<std::string>, std::size_t> label_sets(const graph::GraphView& view);
/// Everything at once.
Elements all_elements(const graph::GraphView& view);

/// The one type that a format with typed properties gives a property: that of all its values, or
/// text where they differ.
class PropertyType {
 public:
  void add(const Value& value);
  /// Whether the values are lists (of values of kind(), none of which holds a semicolon).
  [[nodiscard]] bool is_list() const { return form_ == Form::list; }
  /// ValueKind::string where the values have nothing else in common; floating where they are
  /// numbers of both kinds and none is changed by that.
  [[nodiscard]] ValueKind kind() const {
    return kind_ == ValueKind::null ? ValueKind::string : kind_;
  }

 private:
  enum class Form : std::uint8_t { none, scalar, list, text };
  void join(Form form, const Value& value);
  void become_text();
  Form form_ = Form::none;
  ValueKind kind_ = ValueKind::null;
  bool large_integers_ = false;  // that a FLOAT would change
};

/// By property name.
using PropertyTypes = std::map<std::string, PropertyType>;
void add_to(PropertyTypes& types, const Map& properties);

}  // namespace casus::exchange
