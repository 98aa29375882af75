#include "parse_support.hpp"

namespace casus::syntax::test {

namespace {
template <class Command>
Command command_of(std::string_view text) {
  return std::get<Command>(std::move(statement_of(text).node));
}
}  // namespace

TEST_CASE("CREATE INDEX", "[grammar]") {
  const auto plain = command_of<CreateIndex>("CREATE INDEX FOR (n:Person) ON (n.name)");
  CHECK_FALSE(plain.name);
  CHECK_FALSE(plain.if_not_exists);
  CHECK(plain.label_or_type.text == "Person");
  const auto full = command_of<CreateIndex>(
      "CREATE RANGE INDEX met IF NOT EXISTS FOR ()-[r:MET]-() ON (r.date, r.place)");
  CHECK(full.name->text == "met");
  CHECK(full.if_not_exists);
  CHECK(full.entity == SchemaEntity::relationship);
  CHECK(full.properties.size() == 2);
  CHECK(command_of<CreateIndex>("CREATE INDEX if FOR (n:L) ON (n.p)").name->text == "if");
}

TEST_CASE("CREATE CONSTRAINT", "[grammar]") {
  const auto rule = [](std::string_view text) {
    return command_of<CreateConstraint>("CREATE CONSTRAINT c FOR (n:L) REQUIRE " +
                                        std::string(text));
  };
  CHECK(rule("n.p IS UNIQUE").rule == ConstraintRule::unique);
  CHECK(rule("(n.p, n.q) IS NODE KEY").rule == ConstraintRule::key);
  CHECK(rule("(n.p, n.q) IS KEY").properties.size() == 2);
  CHECK(rule("n.p IS NOT NULL").rule == ConstraintRule::not_null);
  CHECK(rule("n.p IS :: string").type == "STRING");
  CHECK(rule("n.p IS TYPED Zoned  DateTime").type == "ZONED DATETIME");
  CHECK(rule("n.p IS :: LIST < STRING NOT NULL > | INTEGER").type ==
        "LIST<STRING NOT NULL> | INTEGER");
  const auto relationship = command_of<CreateConstraint>(
      "CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:T]->() REQUIRE r.p IS RELATIONSHIP KEY");
  CHECK(relationship.entity == SchemaEntity::relationship);
  CHECK_FALSE(relationship.name);
}

TEST_CASE("properties of a schema command belong to its variable", "[grammar]") {
  const ParseError error = error_of("CREATE INDEX FOR (n:L) ON (m.p)");
  CHECK(error.code == "UndefinedVariable");
  CHECK(error.message == "the variable `m` is not defined");
  CHECK(error.span == SourceSpan{27, 1});
}

TEST_CASE("DROP and SHOW", "[grammar]") {
  CHECK(command_of<DropSchema>("DROP INDEX a IF EXISTS").if_exists);
  CHECK(command_of<DropSchema>("DROP CONSTRAINT a").object == SchemaObject::constraint);
  CHECK(command_of<ShowSchema>("SHOW INDEXES").object == SchemaObject::index);
  CHECK(command_of<ShowSchema>("SHOW CONSTRAINTS").object == SchemaObject::constraint);
}

TEST_CASE("SHOW with more than its object is a query", "[grammar]") {
  const auto clauses_of = [](std::string_view text) {
    return std::move(command_of<Query>(text).parts.front().clauses);
  };
  const auto filtered = clauses_of("SHOW INDEXES WHERE type = 'RANGE'");
  REQUIRE(filtered.size() == 2);
  const auto& call = std::get<CallClause>(filtered[0].node);
  CHECK(call.procedure.text == "db.indexes");
  CHECK(call.yield.size() == 8);
  CHECK(call.where != nullptr);
  CHECK(std::get<ReturnClause>(filtered[1].node).projection.items.size() == 8);

  const auto cut = clauses_of("SHOW CONSTRAINTS YIELD name, type AS t ORDER BY t SKIP 1 LIMIT 2 WHERE t <> '' "
                              "RETURN count(*) AS n");
  REQUIRE(cut.size() == 3);
  CHECK(std::get<CallClause>(cut[0].node).procedure.text == "db.constraints");
  CHECK(std::get<CallClause>(cut[0].node).where == nullptr);
  const auto& rows = std::get<WithClause>(cut[1].node);
  CHECK(rows.projection.all);
  CHECK(rows.projection.order.size() == 1);
  CHECK(rows.projection.limit != nullptr);
  CHECK(rows.where != nullptr);
  CHECK(std::get<ReturnClause>(cut[2].node).projection.items.size() == 1);

  CHECK(clauses_of("SHOW INDEXES YIELD *").size() == 2);
  CHECK(clauses_of("EXPLAIN SHOW INDEXES YIELD name;").size() == 2);
}

TEST_CASE("what SHOW cannot be followed by", "[grammar]") {
  for (const char* text : {"SHOW INDEXES RETURN name", "SHOW INDEXES WHERE", "SHOW INDEXES YIELD",
                           "SHOW INDEXES YIELD name,", "SHOW INDEXES ORDER BY name",
                           "SHOW INDEXES WHERE true RETURN name", "SHOW INDEXES YIELD name MATCH (n)"}) {
    INFO(text);
    CHECK(error_of(text).code == "UnexpectedSyntax");
  }
}

}  // namespace casus::syntax::test
