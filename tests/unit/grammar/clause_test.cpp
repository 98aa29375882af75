#include "parse_support.hpp"

namespace casus::syntax::test {

TEST_CASE("projections", "[grammar]") {
  const auto statement = statement_of(
      "WITH DISTINCT *, a.b  AS c, (d) ORDER BY c DESC, d ASCENDING SKIP 1 LIMIT $n WHERE c > 1 "
      "RETURN  toLower( n . x )");
  const auto& with = clause_of<WithClause>(statement);
  CHECK(with.projection.distinct);
  CHECK(with.projection.all);
  REQUIRE(with.projection.items.size() == 2);
  CHECK(with.projection.items[0].alias->text == "c");
  CHECK(with.projection.items[0].text == "a.b");
  CHECK(with.projection.items[1].text == "(d)");
  REQUIRE(with.projection.order.size() == 2);
  CHECK(with.projection.order[0].descending);
  CHECK_FALSE(with.projection.order[1].descending);
  CHECK(with.projection.skip != nullptr);
  CHECK(with.projection.limit != nullptr);
  CHECK(with.where != nullptr);
  CHECK(clause_of<ReturnClause>(statement, 1).projection.items[0].text == "toLower( n . x )");
}

TEST_CASE("a subquery inside a clause leaves the clause its own parts", "[grammar]") {
  const auto statement = statement_of(
      "MATCH (a)-->(b) WHERE EXISTS { MATCH (c) WHERE (c)-->(a) RETURN c AS inner } "
      "WITH a AS outer WHERE COUNT { MATCH (d), (e) RETURN d } > [(x)-->(y) WHERE (y)--(z) | x][0] "
      "RETURN outer");
  CHECK(clause_of<MatchClause>(statement).pattern.at(0).nodes.at(1).variable->text == "b");
  CHECK(clause_of<WithClause>(statement, 1).projection.items.at(0).alias->text == "outer");
}

TEST_CASE("updating clauses", "[grammar]") {
  const auto statement = statement_of(
      "CREATE (a:A), (b) SET a.x = 1, a.x.y = 2, (a).z = 3, a += {p: 1}, a = $map, a:B:C "
      "REMOVE a.x, a:B DETACH DELETE a, b DELETE c");
  CHECK(clause_of<CreateClause>(statement).pattern.size() == 2);
  const auto& set = clause_of<SetClause>(statement, 1);
  REQUIRE(set.items.size() == 6);
  CHECK(std::get<SetProperty>(set.items[1].node).key.text == "y");
  CHECK(std::get<SetAllProperties>(set.items[3].node).add);
  CHECK_FALSE(std::get<SetAllProperties>(set.items[4].node).add);
  CHECK(std::get<SetLabels>(set.items[5].node).labels.size() == 2);
  const auto& remove = clause_of<RemoveClause>(statement, 2);
  CHECK(std::get<RemoveProperty>(remove.items[0].node).key.text == "x");
  CHECK(std::get<RemoveLabels>(remove.items[1].node).labels[0].text == "B");
  CHECK(clause_of<DeleteClause>(statement, 3).detach);
  CHECK(clause_of<DeleteClause>(statement, 3).targets.size() == 2);
  CHECK_FALSE(clause_of<DeleteClause>(statement, 4).detach);
}

TEST_CASE("MERGE gathers the actions of each kind", "[grammar]") {
  const auto statement = statement_of(
      "MERGE p = (a)-[:T]->(b) ON MATCH SET a.x = 1 ON CREATE SET a.y = 2, b:B ON MATCH SET a.z = "
      "3");
  const auto& merge = clause_of<MergeClause>(statement);
  CHECK(merge.pattern.path->text == "p");
  CHECK(merge.on_create.size() == 2);
  CHECK(merge.on_match.size() == 2);
}

TEST_CASE("calls of procedures", "[grammar]") {
  const auto statement =
      statement_of("CALL a.b(1, $x) YIELD c, d AS e WHERE e > 1 CALL f CALL g() YIELD * RETURN 1");
  const auto& full = clause_of<CallClause>(statement);
  CHECK(full.arguments->size() == 2);
  CHECK(full.has_yield);
  CHECK(full.yield.at(0).column.text == "c");
  CHECK(full.yield.at(1).alias->text == "e");
  CHECK(full.where != nullptr);
  CHECK_FALSE(clause_of<CallClause>(statement, 1).arguments);
  CHECK_FALSE(clause_of<CallClause>(statement, 1).has_yield);
  CHECK(clause_of<CallClause>(statement, 2).arguments->empty());
  CHECK(clause_of<CallClause>(statement, 2).yield_all);
}

TEST_CASE("calls of subqueries and FOREACH", "[grammar]") {
  const auto statement = statement_of(
      "CALL { MATCH (n) RETURN n UNION ALL RETURN 1 AS n } CALL (a, b) { RETURN a AS c } "
      "CALL (*) { RETURN 1 AS d } FOREACH (x IN [1] | CREATE (n) FOREACH (y IN [x] | SET n.y = "
      "y))");
  CHECK_FALSE(clause_of<CallSubqueryClause>(statement).explicit_scope);
  CHECK(clause_of<CallSubqueryClause>(statement).query->parts.size() == 2);
  CHECK(clause_of<CallSubqueryClause>(statement, 1).scope.size() == 2);
  CHECK(clause_of<CallSubqueryClause>(statement, 2).scope_all);
  CHECK(clause_of<ForeachClause>(statement, 3).body.size() == 2);
}

TEST_CASE("unions", "[grammar]") {
  const auto statement = statement_of("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a");
  const auto& query = std::get<Query>(statement.node);
  CHECK(query.parts.size() == 3);
  CHECK(query.union_all == std::vector<bool>{false, true});
  CHECK(query.parts[1].span == SourceSpan{20, 13});
}

TEST_CASE("any sequence of clauses parses; what makes sense is for the binder to say",
          "[grammar]") {
  statement_of("RETURN 1 MATCH (n)");
  statement_of("MATCH (n)");
  statement_of("WITH 1 AS x CREATE (n) MATCH (m)");
}

TEST_CASE("clauses span their text", "[grammar]") {
  const auto statement = statement_of("  OPTIONAL MATCH (n) /* here */ CALL db.x()  ; ");
  const auto& clauses = std::get<Query>(statement.node).parts[0].clauses;
  CHECK(clauses[0].span == SourceSpan{2, 18});
  CHECK(clauses[1].span == SourceSpan{32, 11});
  CHECK(statement.span == SourceSpan{2, 41});
}

TEST_CASE("EXPLAIN, PROFILE and transactions", "[grammar]") {
  CHECK(statement_of("EXPLAIN RETURN 1").explain == ExplainMode::explain);
  CHECK(statement_of("profile MATCH (n) RETURN n").explain == ExplainMode::profile);
  const auto action = [](std::string_view text) {
    return std::get<TransactionCommand>(statement_of(text).node).action;
  };
  CHECK(action("BEGIN") == TransactionAction::begin);
  CHECK(action("begin transaction;") == TransactionAction::begin);
  CHECK(action("COMMIT ;") == TransactionAction::commit);
  CHECK(action("ROLLBACK") == TransactionAction::rollback);
}

}  // namespace casus::syntax::test
