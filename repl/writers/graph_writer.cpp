#include "repl/writers/graph_writer.hpp"

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/dot.hpp"
#include "engine/exchange/mermaid.hpp"

namespace casus::repl {

exchange::Elements complete_elements(const Result& result, const NodeLookup& lookup) {
  exchange::ElementCollector collector;
  collector.add(result);
  const std::vector<std::uint64_t> missing = collector.missing();
  if (lookup && !missing.empty()) collector.add(Value(lookup(missing)));
  return collector.elements();
}

void CypherWriter::write(const Result& result, Output& output) const {
  const exchange::Elements elements = complete_elements(result, lookup());
  output.write(elements.empty() ? "// no nodes or relationships in the result\n"
                                : exchange::cypher_script(elements));
}

void DotWriter::write(const Result& result, Output& output) const {
  const exchange::Elements elements = complete_elements(result, lookup());
  output.write(elements.empty() ? exchange::table_to_dot(result) : exchange::to_dot(elements));
}

void MermaidWriter::write(const Result& result, Output& output) const {
  output.write(exchange::to_mermaid(complete_elements(result, lookup())));
}

}  // namespace casus::repl
