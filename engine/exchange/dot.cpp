#include "engine/exchange/dot.hpp"

#include <map>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {
namespace {

/// Columns of a node's text: a longer name gets wider lines, so that no box is a tower.
constexpr std::size_t short_name = 60;
constexpr std::size_t narrow_columns = 28;
constexpr std::size_t wide_columns = 38;
constexpr std::size_t most_lines = 12;
constexpr std::size_t edge_columns = 26;
constexpr std::size_t edge_lines = 4;

/// Layers from top to bottom read best, but placing thousands of labelled edges takes minutes, and
/// a hub with all its neighbours in one layer is too wide; such graphs are drawn by forces.
constexpr std::size_t most_layered_edges = 250;
constexpr std::size_t most_layered_neighbours = 24;
constexpr std::string_view layered = R"(rankdir=TB, nodesep=0.35, ranksep=0.45,
    pack=24, packmode="array_t")";
constexpr std::string_view by_forces = R"(layout=sfdp, overlap=prism, splines=line, K=1.2,
    outputorder=edgesfirst)";

bool suits_layers(const DotGraph& graph) {
  if (graph.relationship_count > most_layered_edges) return false;
  std::map<std::uint64_t, std::size_t> leaving;
  std::map<std::uint64_t, std::size_t> entering;
  bool suits = true;
  graph.relationships([&](const Relationship& relationship) {
    if (++leaving[relationship.start] > most_layered_neighbours) suits = false;
    if (++entering[relationship.end] > most_layered_neighbours) suits = false;
  });
  return suits;
}

/// One font list for all pictures: metrics that every system has.
std::string header(std::string_view layout) {
  std::string out = R"(digraph casus {
  graph [charset="UTF-8", pad=0.25, bgcolor="white", fontname="Helvetica,Arial,sans-serif",
    )";
  out += layout;
  return out + R"(];
  node [fontname="Helvetica,Arial,sans-serif", fontsize=12, fontcolor="#1E1E1E",
    margin="0.16,0.1", penwidth=1.2];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.75, penwidth=1.1];
)";
}

/// Text inside an HTML-like label.
std::string markup(std::string_view text) {
  std::string out;
  for (const char c : text) {
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
      default:
        out += c;
    }
  }
  return out;
}

/// Text inside a quoted attribute. Graphviz reads backslash escapes and entities there.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

std::string node_id(std::uint64_t id) { return "n" + std::to_string(id); }

std::string small(std::string_view text) {
  return "<FONT POINT-SIZE=\"9\" COLOR=\"#5F5F5F\">" + markup(text) + "</FONT>";
}

std::string node_label(std::string_view type, const std::string& name, const std::string& date) {
  std::string label;
  if (!type.empty()) label += small(one_line(type)) + "<BR/>";
  const std::size_t columns = display_width(name) <= short_name ? narrow_columns : wide_columns;
  bool first = true;
  for (const std::string& line : wrap_evenly(name, columns, most_lines)) {
    if (!first) label += "<BR/>";
    label += markup(line);
    first = false;
  }
  for (const std::string& line : wrap(date, wide_columns, 2)) {
    if (!line.empty()) label += "<BR/>" + small(line);
  }
  return label;
}

std::string node_line(const Node& node, const Appearance& appearance) {
  const std::string_view type = appearance.type_of(node);
  const NodeStyle style = appearance.style_of(type);
  const std::string name = caption(node, type);
  std::string out = "  " + node_id(node.id) + " [shape=" + std::string(style.shape) + ", style=\"" +
                    std::string(style.style) + "\", fillcolor=\"" + std::string(style.fill) +
                    "\", color=\"" + std::string(style.line) + "\", label=<";
  out += node_label(type, name, date_line(node.properties));
  return out + ">, tooltip=" + quoted(name) + "];\n";
}

std::string edge_line(const Relationship& relationship) {
  const EdgeStyle style = edge_style(relationship.type);
  std::string label;
  // A blank on either side keeps the text off the line.
  const auto add = [&](const std::string& line) {
    label += (label.empty() ? " " : "\n ") + line + " ";
  };
  for (const std::string& line : wrap(relationship.type, edge_columns, 2)) add(line);
  for (const std::string& detail : edge_details(relationship)) {
    for (const std::string& line : wrap(detail, edge_columns, edge_lines)) add(line);
  }
  return "  " + node_id(relationship.start) + " -> " + node_id(relationship.end) +
         " [label=" + quoted(label) + ", color=\"" + std::string(style.color) + "\", fontcolor=\"" +
         std::string(style.color) + "\", style=" + std::string(style.style) +
         ", arrowhead=" + std::string(style.arrowhead) + "];\n";
}

}  // namespace

void write_dot(const DotGraph& graph, const std::function<void(std::string_view)>& write) {
  write(header(suits_layers(graph) ? layered : by_forces));
  graph.nodes([&](const Node& node) { write(node_line(node, graph.appearance)); });
  for (const std::uint64_t id : graph.missing) {
    write("  " + node_id(id) + " [shape=ellipse, style=dashed, color=\"#707070\", label=\"node " +
          std::to_string(id) + "\"];\n");
  }
  graph.relationships([&](const Relationship& relationship) { write(edge_line(relationship)); });
  write("}\n");
}

std::string to_dot(const Elements& elements) {
  const DotGraph graph{
      Appearance(elements),
      [&](const auto& visit) {
        for (const Value& node : elements.nodes) visit(node.as_node());
      },
      elements.missing,
      [&](const auto& visit) {
        for (const Value& relationship : elements.relationships) visit(relationship.as_relationship());
      },
      elements.relationships.size()};
  std::string out;
  write_dot(graph, [&](std::string_view text) { out += text; });
  return out;
}

std::string table_to_dot(const Result& result) {
  std::string out = header(layered);
  if (result.columns().empty()) return out + "}\n";
  out +=
      "  result [shape=plain, label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" "
      "CELLPADDING=\"5\" COLOR=\"#9A9A9A\"><TR>";
  for (const std::string& column : result.columns()) {
    out += "<TD BGCOLOR=\"#E4E6EA\"><B>" + markup(one_line(column)) + " </B></TD>";
  }
  out += "</TR>";
  for (const Row row : result) {
    out += "<TR>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">";
      std::string_view separator;
      for (const std::string& line : wrap(plain_text(row[i]), wide_columns, most_lines)) {
        out += separator;
        out += markup(line.empty() ? " " : line);
        separator = "<BR/>";
      }
      out += "</TD>";
    }
    out += "</TR>";
  }
  return out + "</TABLE>>];\n}\n";
}

std::string to_dot(const Result& result) {
  ElementCollector collector;
  collector.add(result);
  const Elements elements = collector.elements();
  return elements.empty() ? table_to_dot(result) : to_dot(elements);
}

}  // namespace casus::exchange
