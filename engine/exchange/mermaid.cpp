#include "engine/exchange/mermaid.hpp"

#include <map>

#include "engine/exchange/appearance.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {
namespace {

constexpr std::size_t columns = 32;
constexpr std::size_t most_lines = 12;

/// Text inside "…": Mermaid knows entities with # instead of &, and reads Markdown and HTML.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '#':
        out += "#35;";
        break;
      case '"':
        out += "#quot;";
        break;
      case '&':
        out += "#amp;";
        break;
      case '<':
        out += "#lt;";
        break;
      case '>':
        out += "#gt;";
        break;
      case '`':
        out += "#96;";
        break;
      case '\\':
        out += "#92;";
        break;
      case '*':
        out += "#42;";
        break;
      case '_':
        out += "#95;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string lines(std::string_view text) {
  std::string out;
  for (const std::string& line : wrap(text, columns, most_lines)) {
    if (!out.empty()) out += "<br/>";
    out += escaped(line);
  }
  return out;
}

std::string node_line(const Node& node, const Appearance& appearance,
                      const std::map<std::string, std::string, std::less<>>& classes) {
  const std::string_view type = appearance.type_of(node);
  const NodeStyle style = appearance.style_of(type);
  std::string text = lines(caption(node, type));
  if (const std::string date = date_line(node.properties); !date.empty()) {
    text += "<br/>" + lines(date);
  }
  return "  n" + std::to_string(node.id) + std::string(style.mermaid_open) + "\"" + text + "\"" +
         std::string(style.mermaid_close) + ":::" + classes.find(type)->second + "\n";
}

std::string edge_line(const Relationship& relationship) {
  std::string text = lines(relationship.type);
  for (const std::string& detail : edge_details(relationship)) text += "<br/>" + lines(detail);
  const bool dashed = edge_style(relationship.type).style == "dashed";
  return "  n" + std::to_string(relationship.start) + (dashed ? " -.->|\"" : " -->|\"") + text +
         "\"| n" + std::to_string(relationship.end) + "\n";
}

}  // namespace

std::string to_mermaid(const Elements& elements) {
  std::string out = "flowchart TB\n";
  if (elements.empty()) return out + "  %% no nodes or relationships in the result\n";
  const Appearance appearance(elements);
  std::map<std::string, std::string, std::less<>> classes;
  for (const std::string& type : appearance.types()) {
    classes.emplace(type, "type" + std::to_string(classes.size() + 1));
  }
  for (const Value& node : elements.nodes) out += node_line(node.as_node(), appearance, classes);
  for (const std::uint64_t id : elements.missing) {
    out += "  n" + std::to_string(id) + "(\"node " + std::to_string(id) + "\")\n";
  }
  for (const Value& relationship : elements.relationships) {
    out += edge_line(relationship.as_relationship());
  }
  for (const auto& [type, name] : classes) {
    const NodeStyle style = appearance.style_of(type);
    if (!type.empty()) out += "  %% " + name + ": " + one_line(type) + "\n";
    out += "  classDef " + name + " fill:" + std::string(style.fill) +
           ",stroke:" + std::string(style.line) + ",color:#1E1E1E\n";
  }
  return out;
}

}  // namespace casus::exchange
