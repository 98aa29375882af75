// GraphML 1.0 with labels and types as Neo4j's APOC writes them: an
// attribute of the element and a value under the key "labels" or "label".
//
// Boost.Graph's writer is not used: it takes a property map for each key in memory, writes a value
// for every element whether it has one or not, and lets control characters through.

#include <string>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/export.hpp"
#include "engine/exchange/export_scan.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {

namespace {

/// Text inside an element or a quoted attribute. XML 1.0 has no other control characters than tab,
/// line feed and carriage return, nor U+FFFE and U+FFFF, not even escaped.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
      case '\n':
      case '\r':
        out += "&#" + std::to_string(byte) + ";";
        break;
      default:
        if (byte < 0x20)
          out += "\uFFFD";
        else
          out += c;
        if (out.ends_with("\xEF\xBF\xBE") || out.ends_with("\xEF\xBF\xBF"))
          out.replace(out.size() - 3, 3, "\uFFFD");
    }
  }
  return out;
}

std::string_view type_name(const PropertyType& type) {
  if (type.is_list()) return "string";
  switch (type.kind()) {
    case ValueKind::boolean:
      return "boolean";
    case ValueKind::integer:
      return "long";
    case ValueKind::floating:
      return "double";
    default:
      return "string";
  }
}

/// XML Schema's words for what is no finite number.
std::string value_text(const Value& value) {
  std::string text = plain_text(value);
  if (!value.is(ValueKind::floating)) return text;
  if (text == "Infinity") return "INF";
  if (text == "-Infinity") return "-INF";
  return text;
}

/// The keys of nodes ("n") or relationships ("r"), numbered in the order of their names.
class Keys {
 public:
  Keys(std::string prefix, const PropertyTypes& types) : prefix_(std::move(prefix)) {
    for (const auto& [key, type] : types) numbers_.emplace(key, numbers_.size());
  }
  void declare(const PropertyTypes& types, std::string_view element, ExportFile& file) const {
    for (const auto& [key, type] : types) {
      file.write("  <key id=\"" + id(key) + "\" for=\"" + std::string(element) + "\" attr.name=\"" +
                 xml(key) + "\" attr.type=\"" + std::string(type_name(type)) + "\"/>\n");
    }
  }
  void write(const Map& properties, ExportFile& file) const {
    for (const auto& [key, value] : properties)
      file.write("<data key=\"" + id(key) + "\">" + xml(value_text(value)) + "</data>");
  }

 private:
  [[nodiscard]] std::string id(const std::string& key) const {
    return prefix_ + std::to_string(numbers_.at(key));
  }
  std::string prefix_;
  std::map<std::string, std::size_t> numbers_;
};

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) out += ":" + label;
  return xml(out);
}

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="labels" for="node" attr.name="labels" attr.type="string"/>
  <key id="label" for="edge" attr.name="label" attr.type="string"/>
)";

}  // namespace

void export_graphml(const graph::GraphView& view, ExportFile& file) {
  PropertyTypes node_types;
  PropertyTypes relationship_types;
  for_each_node(view, [&](const Node& node) { add_to(node_types, node.properties); });
  for_each_relationship(view, [&](const Relationship& relationship) {
    add_to(relationship_types, relationship.properties);
  });
  const Keys node_keys("n", node_types);
  const Keys relationship_keys("r", relationship_types);
  file.write(head);
  node_keys.declare(node_types, "node", file);
  relationship_keys.declare(relationship_types, "edge", file);
  file.write("  <graph id=\"G\" edgedefault=\"directed\">\n");
  for_each_node(view, [&](const Node& node) {
    const std::string labels = joined(node.labels);
    file.write("    <node id=\"n" + std::to_string(node.id) + "\"");
    if (!labels.empty())
      file.write(" labels=\"" + labels + "\"><data key=\"labels\">" + labels + "</data>");
    else
      file.write(">");
    node_keys.write(node.properties, file);
    file.write("</node>\n");
  });
  for_each_relationship(view, [&](const Relationship& relationship) {
    const std::string type = xml(relationship.type);
    file.write("    <edge id=\"e" + std::to_string(relationship.id) + "\" source=\"n" +
               std::to_string(relationship.start) + "\" target=\"n" +
               std::to_string(relationship.end) + "\" label=\"" + type + "\"><data key=\"label\">" +
               type + "</data>");
    relationship_keys.write(relationship.properties, file);
    file.write("</edge>\n");
  });
  file.write("  </graph>\n</graphml>\n");
}

}  // namespace casus::exchange
