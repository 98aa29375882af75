#include "tests/differential/shrink.hpp"

#include <algorithm>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "tests/differential/reduce.hpp"

namespace casus::differential {

namespace {

using Test = std::function<bool(const Case&)>;

/// Keeps `smaller` in place of `current` if it fails too.
bool keep(Case& current, Case smaller, const Test& still_fails) {
  if (!still_fails(smaller)) return false;
  current = std::move(smaller);
  return true;
}

void remove_node(GraphSpec& graph, std::size_t at) {
  const int uid = graph.nodes[at].uid;
  graph.nodes.erase(graph.nodes.begin() + static_cast<std::ptrdiff_t>(at));
  std::erase_if(graph.relationships, [&](const RelationshipSpec& relationship) {
    return relationship.start == uid || relationship.end == uid;
  });
}

/// Tries to remove each element of a list in the case's graph, from the back.
template <class ListOf>
bool shrink_list(Case& current, const ListOf& list_of, const Test& still_fails) {
  bool smaller = false;
  for (std::size_t i = list_of(current.graph).size(); i-- > 0;) {
    Case next = current;
    auto& list = list_of(next.graph);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
    smaller |= keep(current, std::move(next), still_fails);
  }
  return smaller;
}

bool shrink_graph(Case& current, const Test& still_fails) {
  bool smaller = false;
  for (std::size_t i = current.graph.nodes.size(); i-- > 0;) {
    Case next = current;
    remove_node(next.graph, i);
    smaller |= keep(current, std::move(next), still_fails);
  }
  smaller |= shrink_list(
      current, [](GraphSpec & graph) -> auto& { return graph.relationships; }, still_fails);
  for (std::size_t i = 0; i < current.graph.nodes.size(); ++i) {
    smaller |= shrink_list(
        current, [i](GraphSpec & graph) -> auto& { return graph.nodes[i].properties; },
        still_fails);
    smaller |= shrink_list(
        current, [i](GraphSpec & graph) -> auto& { return graph.nodes[i].labels; }, still_fails);
  }
  for (std::size_t i = 0; i < current.graph.relationships.size(); ++i)
    smaller |= shrink_list(
        current, [i](GraphSpec & graph) -> auto& { return graph.relationships[i].properties; },
        still_fails);
  return smaller;
}

/// Tries every reduction of the statement once.
bool shrink_statement(Case& current, const Test& still_fails) {
  bool smaller = false;
  for (std::size_t i = 0;; ++i) {
    const auto reduced = reduce(current.statement, i);
    if (!reduced) return smaller;
    if (reduced->empty() || *reduced == current.statement) continue;
    if (reduced->size() > current.statement.size()) continue;
    if (!keep(current, {current.graph, *reduced}, still_fails)) continue;
    smaller = true;
    --i;  // another reduction now stands at this number
  }
}

}  // namespace

Case shrink(Case failing, const Test& still_fails) {
  // In canonical text first, so that reductions are measured against it.
  auto parsed = syntax::parse_statement(failing.statement);
  if (const auto* statement = std::get_if<syntax::Statement>(&parsed))
    keep(failing, {failing.graph, syntax::print(*statement)}, still_fails);
  for (int round = 0; round < 12; ++round) {
    bool smaller = shrink_statement(failing, still_fails);
    smaller |= shrink_graph(failing, still_fails);
    if (!smaller) break;
  }
  return failing;
}

}  // namespace casus::differential
