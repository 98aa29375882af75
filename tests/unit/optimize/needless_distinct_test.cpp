// Where rows are different anyway, DISTINCT within an aggregate goes; elsewhere it stays.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"
#include "engine/optimize/optimize.hpp"

namespace {

using namespace casus;
using plan::PlanPtr;
using Variables = std::vector<plan::VariableId>;

constexpr plan::VariableId a = 0;
constexpr plan::VariableId b = 1;

bind::ExpressionPtr read(plan::VariableId variable) {
  auto expression = std::make_shared<bind::BoundExpression>();
  expression->node = bind::VariableReference{variable};
  return expression;
}
bind::ExpressionPtr property_of(plan::VariableId variable) {
  auto expression = std::make_shared<bind::BoundExpression>();
  expression->node = bind::PropertyOf{read(variable), "v"};
  return expression;
}

PlanPtr scan(plan::VariableId variable, PlanPtr input) {
  return plan::make_plan(plan::NodeScan{variable, {}}, std::move(input));
}
/// (a)-[*]->(b)
PlanPtr chain(bool distinct_ends) {
  plan::VariableExpand expand;
  expand.hop.from = a;
  expand.hop.to = b;
  expand.distinct_ends = distinct_ends;
  return plan::make_plan(expand, scan(a, plan::make_plan(plan::Unit{})));
}

/// Whether the DISTINCT over an expression stays, in groups by some variables.
bool stays(PlanPtr rows, bind::ExpressionPtr argument, const Variables& keys) {
  static const function::AggregateFunction outside{.name = "anything"};
  plan::Aggregate aggregate;
  for (const auto key : keys) aggregate.keys.push_back({key + 10, "", read(key)});
  aggregate.aggregates.push_back({20, &outside, true, {std::move(argument)}});
  const PlanPtr root = plan::make_plan(std::move(aggregate), std::move(rows));
  optimize::drop_needless_distinct(*root);
  return std::get<plan::Aggregate>(root->node).aggregates.front().distinct;
}

}  // namespace

TEST_CASE("what is different anyway is not told apart again") {
  CHECK_FALSE(stays(scan(a, plan::make_plan(plan::Unit{})), read(a), {}));
  CHECK_FALSE(stays(chain(true), read(b), {a}));
  CHECK_FALSE(stays(chain(true), read(a), {b}));
  CHECK_FALSE(stays(plan::make_plan(plan::Filter{}, chain(true)), read(b), {a}));
  CHECK_FALSE(stays(plan::make_plan(plan::Distinct{{a, b}}, chain(false)), read(b), {a}));
}

TEST_CASE("what may repeat is told apart") {
  CHECK(stays(chain(false), read(b), {a}));
  CHECK(stays(chain(true), read(b), {}));
  CHECK(stays(chain(true), property_of(b), {a}));
  CHECK(stays(chain(true), read(a), {a}));
  CHECK(stays(scan(a, plan::make_plan(plan::Argument{})), read(a), {}));
  CHECK(stays(plan::make_plan(plan::Unwind{read(a), 5}, chain(true)), read(b), {a}));
  CHECK(stays(plan::make_plan(plan::CountBranches{}, chain(true)), read(b), {a}));
  CHECK(stays(plan::make_plan(plan::MergeRows{{a, b}}, chain(true)), read(b), {a}));
}

TEST_CASE("counts are the same without the DISTINCT that is not needed") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 29) AS i CREATE (:N {v: i})");
  connection.run("MATCH (a:N), (b:N) WHERE b.v = a.v * 7 % 30 OR b.v = (a.v + 1) % 30 CREATE (a)-[:R]->(b), (b)-[:R]->(a)");
  for (const std::string match :
       {"MATCH (a:N)-[:R*1..2]-(b) WHERE a <> b ", "MATCH (a:N)-[:R*0..3]->(b) WHERE b.v % 2 = 0 "}) {
    INFO(match);
    // The collected list keeps every chain in the rows of the second query.
    const auto fast = connection.run(match + "WITH a, count(DISTINCT b) AS n RETURN a.v, n ORDER BY a.v");
    const auto slow =
        connection.run(match + "WITH a, collect(b) AS all, count(DISTINCT b) AS n RETURN a.v, n ORDER BY a.v");
    REQUIRE(fast.size() == slow.size());
    REQUIRE(fast.size() > 20);
    for (std::size_t i = 0; i < fast.size(); ++i) CHECK(fast[i][1].as_integer() == slow[i][1].as_integer());
  }
}
