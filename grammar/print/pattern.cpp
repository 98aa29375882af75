#include "grammar/print/printer.hpp"

namespace casus::syntax {

void Printer::pattern(const std::vector<PatternPart>& parts) {
  joined(parts, ", ", [&](const PatternPart& p) { part(p); });
}

void Printer::part(const PatternPart& p) {
  if (p.path) {
    variable(p.path->text);
    text += " = ";
  }
  if (p.shortest == ShortestKind::none) {
    elements(p);
    return;
  }
  text += p.shortest == ShortestKind::single ? "shortestPath(" : "allShortestPaths(";
  elements(p);
  text += ')';
}

void Printer::elements(const PatternPart& p) {
  node_pattern(p.nodes.front());
  for (std::size_t i = 0; i < p.relationships.size(); ++i) {
    relationship_pattern(p.relationships[i]);
    node_pattern(p.nodes[i + 1]);
  }
}

void Printer::node_pattern(const NodePattern& n) {
  text += '(';
  if (n.variable) variable(n.variable->text);
  labels(n.labels, n.label_tests, false);
  if (n.properties != nullptr) clause_of(text.back() == '(' ? "" : " ", n.properties);
  text += ')';
}

void Printer::relationship_pattern(const RelationshipPattern& r) {
  text += r.direction == PatternDirection::incoming ? "<-" : "-";
  if (r.variable || !r.types.empty() || r.type_test || r.length || r.properties != nullptr) {
    text += '[';
    if (r.variable) variable(r.variable->text);
    if (!r.types.empty() || r.type_test) text += ':';
    joined(r.types, "|", [&](const Name& type) { name(type.text); });
    if (r.type_test) label_expression(*r.type_test, false);
    if (r.length) length(*r.length);
    if (r.properties != nullptr) clause_of(text.back() == '[' ? "" : " ", r.properties);
    text += ']';
  }
  text += r.direction == PatternDirection::outgoing ? "->" : "-";
}

void Printer::length(const VariableLength& l) {
  text += '*';
  if (l.min) text += std::to_string(*l.min);
  if (l.min && l.max == l.min) return;
  if (l.min || l.max) text += "..";
  if (l.max) text += std::to_string(*l.max);
}

}  // namespace casus::syntax
