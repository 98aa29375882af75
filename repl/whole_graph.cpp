#include "repl/whole_graph.hpp"

namespace casus::repl {

exchange::Elements whole_graph(Session& session) {
  exchange::ElementCollector collector;
  collector.add(session.run("MATCH (n) RETURN n", {}));
  collector.add(session.run("MATCH ()-[r]->() RETURN r", {}));
  return collector.elements();
}

}  // namespace casus::repl
