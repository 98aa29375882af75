#include "repl/whole_graph.hpp"

#include "repl/report.hpp"
#include "repl/writers/json_writer.hpp"

namespace casus::repl {

exchange::Elements whole_graph(Session& session) {
  exchange::ElementCollector collector;
  collector.add(session.run("MATCH (n) RETURN n", {}));
  collector.add(session.run("MATCH ()-[r]->() RETURN r", {}));
  return collector.elements();
}

namespace {

std::string json_array(const std::vector<Value>& values) {
  std::string out = "[";
  for (const Value& value : values) out += (out.size() > 1 ? ",\n  " : "\n  ") + json_text(value);
  return out + (values.empty() ? "]" : "\n]");
}

}  // namespace

std::string graph_json(const exchange::Elements& elements) {
  return "{\"nodes\":" + json_array(elements.nodes) +
         ",\n\"relationships\":" + json_array(elements.relationships) + "}\n";
}

std::string graph_size_text(const exchange::Elements& elements) {
  return counted(elements.nodes.size(), "node", "nodes") + ", " +
         counted(elements.relationships.size(), "relationship", "relationships");
}

}  // namespace casus::repl
