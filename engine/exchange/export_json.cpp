// JSON: {"nodes": […], "relationships": […]}, an element a line, in the form of the program's json
// results.

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/export.hpp"
#include "engine/exchange/export_scan.hpp"

namespace casus::exchange {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:  // in a list
      return nullptr;
    case ValueKind::boolean:
      return value.as_boolean();
    case ValueKind::integer:
      return value.as_integer();
    case ValueKind::floating: {
      const double number = value.as_floating();
      if (std::isnan(number)) return "NaN";
      if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
      return number;
    }
    case ValueKind::list: {
      ordered_json array = ordered_json::array();
      for (const Value& item : value.as_list()) array.push_back(to_json(item));
      return array;
    }
    default:  // text and temporal values; a property is no map or element
      return plain_text(value);
  }
}

ordered_json to_json(const Map& properties) {
  ordered_json object = ordered_json::object();
  for (const auto& [key, value] : properties) object[key] = to_json(value);
  return object;
}

/// Elements of an array, a line each.
class Lines {
 public:
  explicit Lines(ExportFile& file) : file_(file) { file_.write("["); }
  void add(const ordered_json& element) {
    file_.write(first_ ? "\n  " : ",\n  ");
    file_.write(element.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    first_ = false;
  }
  void end() { file_.write(first_ ? "]" : "\n]"); }

 private:
  ExportFile& file_;
  bool first_ = true;
};

}  // namespace

void export_json(const graph::GraphView& view, ExportFile& file) {
  file.write("{\"nodes\":");
  Lines nodes(file);
  for_each_node(view, [&](const Node& node) {
    nodes.add({{"id", node.id},
               {"labels", ordered_json(node.labels)},
               {"properties", to_json(node.properties)}});
  });
  nodes.end();
  file.write(",\n\"relationships\":");
  Lines relationships(file);
  for_each_relationship(view, [&](const Relationship& relationship) {
    relationships.add({{"id", relationship.id},
                       {"type", relationship.type},
                       {"start", relationship.start},
                       {"end", relationship.end},
                       {"properties", to_json(relationship.properties)}});
  });
  relationships.end();
  file.write("}\n");
}

}  // namespace casus::exchange
