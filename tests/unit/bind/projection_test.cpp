// The bound form of WITH and RETURN.

#include <catch2/catch.hpp>

#include "tests/unit/bind/binding.hpp"

using namespace casus;
using namespace casus::bind;

namespace {

/// The n-th clause of the first part.
template <class Kind>
const Kind& clause_of(const BoundStatement& statement, std::size_t position) {
  return std::get<Kind>(statement.query.parts.front().clauses.at(position).node);
}

VariableId variable_of(const ExpressionPtr& expression) {
  return std::get<VariableReference>(expression->node).variable;
}

std::vector<std::string> columns_of(const BoundStatement& statement) {
  std::vector<std::string> names;
  for (const auto& column : statement.query.columns) names.push_back(column.name);
  return names;
}

}  // namespace

TEST_CASE("a variable that passes under its name keeps its number", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a), (b) WITH a, b AS c RETURN a, c");
  const auto& match = clause_of<Match>(bound, 0);
  const auto& with = clause_of<Projection>(bound, 1);
  CHECK(with.items[0].variable == match.introduced[0]);
  CHECK(with.items[1].variable != match.introduced[1]);
  CHECK(variable_of(with.items[1].expression) == match.introduced[1]);
  CHECK(bound.query.columns[1].variable == with.items[1].variable);
}

TEST_CASE("columns are named by alias, variable or text", "[bind]") {
  CHECK(columns_of(tests::bind_text("MATCH (`x y`) RETURN `x y`, 1  +  1, 2 AS two")) ==
        std::vector<std::string>{"x y", "1  +  1", "two"});
  CHECK(columns_of(tests::bind_text("MATCH p = (b)-->(a) RETURN *, 1 AS c")) ==
        std::vector<std::string>{"a", "b", "p", "c"});
}

TEST_CASE("an aggregating projection is split in keys, aggregates and items", "[bind]") {
  const auto bound =
      tests::bind_text("MATCH (a) RETURN a, a.x AS x, count(*) AS c, a.x + sum(a.y) AS s");
  const auto& projection = clause_of<Projection>(bound, 1);
  REQUIRE(projection.aggregating);
  REQUIRE(projection.keys.size() == 2);
  REQUIRE(projection.aggregates.size() == 2);
  REQUIRE(projection.items.size() == 4);
  for (std::size_t i = 0; i < 2; ++i)
    CHECK(variable_of(projection.items[i].expression) == projection.keys[i].variable);
  CHECK(projection.aggregates[0].function == nullptr);
  CHECK(variable_of(projection.items[2].expression) == projection.aggregates[0].variable);
  const auto& sum = std::get<Arithmetic>(projection.items[3].expression->node);
  CHECK(variable_of(sum.operands[0]) == projection.keys[1].variable);
  CHECK(variable_of(sum.operands[1]) == projection.aggregates[1].variable);
}

TEST_CASE("equal aggregates are computed once", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a) RETURN count(a), count(a) + 1, count(DISTINCT a)");
  const auto& projection = clause_of<Projection>(bound, 1);
  CHECK(projection.aggregates.size() == 2);
  CHECK(projection.aggregates[1].distinct);
}

TEST_CASE("ORDER BY refers to columns that are written alike", "[bind]") {
  const auto bound =
      tests::bind_text("MATCH (a) RETURN a.x AS x, count(*) AS c ORDER BY count(*) DESC, a.x");
  const auto& projection = clause_of<Projection>(bound, 1);
  CHECK(variable_of(projection.order[0].expression) == projection.items[1].variable);
  CHECK(projection.order[0].descending);
  CHECK(variable_of(projection.order[1].expression) == projection.items[0].variable);
}

TEST_CASE("an aggregate that only ORDER BY names becomes a hidden item", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a) RETURN a.x AS x, max(a.y) AS m ORDER BY count(*)");
  const auto& projection = clause_of<Projection>(bound, 1);
  CHECK(projection.aggregates.size() == 2);
  REQUIRE(projection.items.size() == 3);
  CHECK(projection.items[2].name.empty());
  CHECK(bound.query.columns.size() == 2);
}

TEST_CASE("WHERE of WITH sees what was there before", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a) WITH a.x AS x WHERE a.y = x RETURN *");
  const auto& with = clause_of<Projection>(bound, 1);
  REQUIRE(with.items.size() == 2);
  CHECK(with.items[1].name.empty());
  CHECK(with.items[1].variable == clause_of<Match>(bound, 0).introduced[0]);
  CHECK(columns_of(bound) == std::vector<std::string>{"x"});
}

TEST_CASE("a column's name hides what it meant before", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a), (b) WITH a AS b, b AS a ORDER BY a.x RETURN a");
  const auto& with = clause_of<Projection>(bound, 1);
  const auto& key = std::get<PropertyOf>(with.order[0].expression->node);
  CHECK(variable_of(key.subject) == with.items[1].variable);
}

TEST_CASE("UNION takes the first part's columns, by name", "[bind]") {
  const auto bound = tests::bind_text("RETURN 1 AS a, 'x' AS b UNION ALL RETURN 2 AS b, 3.5 AS a");
  CHECK(bound.query.union_all);
  CHECK(columns_of(bound) == std::vector<std::string>{"a", "b"});
  CHECK(bound.query.parts[1].columns[0].name == "a");
  const auto type_of = [&](std::size_t i) {
    return bound.variable_types[bound.query.columns[i].variable].to_string();
  };
  CHECK(type_of(0) == "INTEGER or FLOAT");
  CHECK(type_of(1) == "INTEGER or STRING");
}
