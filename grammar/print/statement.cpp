#include "grammar/print.hpp"
#include "grammar/print/printer.hpp"

namespace casus::syntax {

void Printer::query(const Query& q) {
  for (std::size_t i = 0; i < q.parts.size(); ++i) {
    if (i > 0) text += q.union_all[i - 1] ? " UNION ALL " : " UNION ";
    joined(q.parts[i].clauses, " ", [&](const Clause& each) { clause(each); });
  }
}

void Printer::statement(const Statement& s) {
  if (s.explain == ExplainMode::explain) text += "EXPLAIN ";
  if (s.explain == ExplainMode::profile) text += "PROFILE ";
  std::visit([&](const auto& kind) { node(kind); }, s.node);
}

void Printer::node(const Query& n) { query(n); }

void Printer::node(const TransactionCommand& n) {
  switch (n.action) {
    case TransactionAction::begin:
      text += "BEGIN";
      break;
    case TransactionAction::commit:
      text += "COMMIT";
      break;
    case TransactionAction::rollback:
      text += "ROLLBACK";
      break;
  }
}

void Printer::schema_entity(SchemaEntity entity, const Name& label_or_type) {
  text += entity == SchemaEntity::node ? " FOR (e:" : " FOR ()-[e:";
  name(label_or_type.text);
  text += entity == SchemaEntity::node ? ")" : "]-()";
}

void Printer::schema_properties(const std::vector<Name>& properties) {
  text += '(';
  joined(properties, ", ", [&](const Name& key) {
    text += "e.";
    name(key.text);
  });
  text += ')';
}

void Printer::node(const CreateIndex& n) {
  text += "CREATE INDEX";
  if (n.name) {
    text += ' ';
    variable(n.name->text);
  }
  if (n.if_not_exists) text += " IF NOT EXISTS";
  schema_entity(n.entity, n.label_or_type);
  text += " ON ";
  schema_properties(n.properties);
}

void Printer::node(const CreateConstraint& n) {
  text += "CREATE CONSTRAINT";
  if (n.name) {
    text += ' ';
    variable(n.name->text);
  }
  if (n.if_not_exists) text += " IF NOT EXISTS";
  schema_entity(n.entity, n.label_or_type);
  text += " REQUIRE ";
  schema_properties(n.properties);
  switch (n.rule) {
    case ConstraintRule::unique:
      text += " IS UNIQUE";
      break;
    case ConstraintRule::key:
      text += n.entity == SchemaEntity::node ? " IS NODE KEY" : " IS RELATIONSHIP KEY";
      break;
    case ConstraintRule::not_null:
      text += " IS NOT NULL";
      break;
    case ConstraintRule::property_type:
      text += " IS :: " + n.type;
      break;
  }
}

void Printer::node(const DropSchema& n) {
  text += n.object == SchemaObject::index ? "DROP INDEX " : "DROP CONSTRAINT ";
  variable(n.name.text);
  if (n.if_exists) text += " IF EXISTS";
}

void Printer::node(const ShowSchema& n) {
  text += n.object == SchemaObject::index ? "SHOW INDEXES" : "SHOW CONSTRAINTS";
}

namespace {
template <class Tree>
std::string print_with(void (Printer::*method)(const Tree&), const Tree& tree) {
  Printer printer;
  (printer.*method)(tree);
  return std::move(printer.text);
}
}  // namespace

std::string print(const Expression& expression) {
  Printer printer;
  printer.expression(expression);
  return std::move(printer.text);
}
std::string print(const PatternPart& part) { return print_with(&Printer::part, part); }
std::string print(const Clause& clause) { return print_with(&Printer::clause, clause); }
std::string print(const Query& query) { return print_with(&Printer::query, query); }
std::string print(const Statement& statement) { return print_with(&Printer::statement, statement); }

}  // namespace casus::syntax
