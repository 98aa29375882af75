#include "tests/differential/rewrite.hpp"

#include <algorithm>
#include <functional>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::differential {

namespace {

using syntax::Clause;
using syntax::MatchClause;
using syntax::Query;

syntax::ExpressionPtr expression(const std::string& text) {
  return std::get<syntax::ExpressionPtr>(syntax::parse_expression(text));
}

/// Applies `change` to a fresh tree of the statement; the text if it changed anything.
std::string rewritten(const std::string& statement, const std::function<bool(Query&)>& change) {
  auto parsed = syntax::parse_statement(statement);
  auto& tree = std::get<syntax::Statement>(parsed);
  return change(std::get<Query>(tree.node)) ? syntax::print(tree) : "";
}

bool change_matches(Query& query, const std::function<bool(MatchClause&)>& change) {
  bool changed = false;
  for (auto& part : query.parts)
    for (Clause& clause : part.clauses)
      if (auto* match = std::get_if<MatchClause>(&clause.node)) changed |= change(*match);
  return changed;
}

bool reverse(MatchClause& match) {
  bool changed = false;
  for (auto& part : match.pattern) {
    const bool list = std::any_of(
        part.relationships.begin(), part.relationships.end(),
        [](const auto& relationship) { return relationship.length && relationship.variable; });
    if (part.path || list || part.relationships.empty()) continue;
    std::reverse(part.nodes.begin(), part.nodes.end());
    std::reverse(part.relationships.begin(), part.relationships.end());
    for (auto& relationship : part.relationships) {
      using enum syntax::PatternDirection;
      if (relationship.direction != undirected)
        relationship.direction = relationship.direction == outgoing ? incoming : outgoing;
    }
    changed = true;
  }
  return changed;
}

/// Cuts the first long path at its first inner node, which gets `name` if it has none.
bool split(MatchClause& match, const std::string& name) {
  for (std::size_t i = 0; i < match.pattern.size(); ++i) {
    syntax::PatternPart& part = match.pattern[i];
    if (part.path || part.relationships.size() < 2) continue;
    if (!part.nodes[1].variable) part.nodes[1].variable = syntax::Name{name, {}};
    syntax::PatternPart rest;
    rest.nodes.emplace_back();
    rest.nodes.back().variable = part.nodes[1].variable;
    std::move(part.nodes.begin() + 2, part.nodes.end(), std::back_inserter(rest.nodes));
    std::move(part.relationships.begin() + 1, part.relationships.end(),
              std::back_inserter(rest.relationships));
    part.nodes.resize(2);
    part.relationships.resize(1);
    match.pattern.push_back(std::move(rest));
    return true;
  }
  return false;
}

bool rotate(MatchClause& match) {
  if (match.pattern.size() < 2) return false;
  std::rotate(match.pattern.begin(), match.pattern.begin() + 1, match.pattern.end());
  return true;
}

bool add_redundant(MatchClause& match, const std::string& tautology) {
  const std::string old = match.where ? "(" + syntax::print(*match.where) + ") AND " : "";
  match.where = expression(old + tautology);
  return true;
}

bool pass_on(Query& query) {
  bool changed = false;
  for (auto& part : query.parts) {
    std::vector<Clause> clauses;
    for (Clause& clause : part.clauses) {
      const bool reads = std::holds_alternative<MatchClause>(clause.node) ||
                         std::holds_alternative<syntax::UnwindClause>(clause.node);
      const auto* match = std::get_if<MatchClause>(&clause.node);
      const bool names = match == nullptr || match->pattern.front().nodes.front().variable;
      clauses.push_back(std::move(clause));
      if (!reads || !names) continue;
      Clause with;
      with.node.emplace<syntax::WithClause>().projection.all = true;
      clauses.push_back(std::move(with));
      changed = true;
    }
    part.clauses = std::move(clauses);
  }
  return changed;
}

bool has_aggregate(const std::string& text) {
  for (const char* name : {"count(", "sum(", "avg(", "min(", "max(", "collect("})
    if (text.find(name) != std::string::npos) return true;
  return false;
}

/// Whether each row of the first clause makes rows of its own, whatever the other rows are.
bool is_linear(const Query& query) {
  if (query.parts.size() != 1) return false;
  const auto& clauses = query.parts.front().clauses;
  const auto* first = std::get_if<MatchClause>(&clauses.front().node);
  if (first == nullptr || first->optional || clauses.size() < 2) return false;
  for (const Clause& clause : clauses) {
    const syntax::Projection* projection = nullptr;
    if (const auto* with = std::get_if<syntax::WithClause>(&clause.node))
      projection = &with->projection;
    if (const auto* result = std::get_if<syntax::ReturnClause>(&clause.node))
      projection = &result->projection;
    if (projection == nullptr) continue;
    if (projection->distinct || projection->skip || projection->limit) return false;
    for (const auto& item : projection->items)
      if (has_aggregate(syntax::print(*item.expression))) return false;
  }
  return true;
}

std::string partition_predicate(Random& random, const MatchClause& match) {
  std::vector<std::string> names;
  for (const auto& part : match.pattern)
    for (const auto& node : part.nodes)
      if (node.variable) names.push_back(node.variable->text);
  if (names.empty()) return "1 = null";
  const std::string a = random.pick(names), b = random.pick(names);
  switch (random.between(0, 4)) {
    case 0:
      return a + ".i > " + b + ".i";
    case 1:
      return a + ".x = 1";
    case 2:
      return a + ".b";
    case 3:
      return a + ".s = 'a' OR " + b + ":A";
    default:
      return a + ".i IN [1, null, " + b + ".i]";
  }
}

void add_partition(Random& random, const std::string& statement, std::vector<Rewrite>& out) {
  const auto parsed = syntax::parse_statement(statement);
  const Query& query = std::get<Query>(std::get<syntax::Statement>(parsed).node);
  if (!is_linear(query)) return;
  const std::string predicate =
      partition_predicate(random, std::get<MatchClause>(query.parts.front().clauses.front().node));
  Rewrite partition{"partition", {}};
  for (const std::string& form :
       {"(" + predicate + ")", "NOT (" + predicate + ")", "(" + predicate + ") IS NULL"})
    partition.parts.push_back(rewritten(statement, [&](Query& tree) {
      return add_redundant(std::get<MatchClause>(tree.parts.front().clauses.front().node), form);
    }));
  out.push_back(std::move(partition));
}

}  // namespace

std::vector<Rewrite> rewrites(Random& random, const std::string& statement) {
  std::vector<Rewrite> out;
  const auto add = [&](const char* name, const std::function<bool(Query&)>& change) {
    std::string text = rewritten(statement, change);
    if (!text.empty()) out.push_back({name, {std::move(text)}});
  };
  // All variables go on, so that one more may tell rows apart.
  const bool star = statement.find("WITH *") != std::string::npos ||
                    statement.find("WITH DISTINCT *") != std::string::npos;
  const std::string tautology =
      random.pick({"true", "(1 = 1)", "(null IS NULL)", "(false OR NOT false)", "size([1]) = 1"});
  add("reverse", [](Query& query) { return change_matches(query, reverse); });
  add("rotate", [](Query& query) { return change_matches(query, rotate); });
  int cuts = 0;
  const auto cut = [&](MatchClause& match) {
    return split(match, "cut_" + std::to_string(++cuts));
  };
  if (!star) add("split", [&](Query& query) { return change_matches(query, cut); });
  add("redundant", [&](Query& query) {
    return change_matches(query,
                          [&](MatchClause& match) { return add_redundant(match, tautology); });
  });
  add("pass on", pass_on);
  add_partition(random, statement, out);
  return out;
}

}  // namespace casus::differential
