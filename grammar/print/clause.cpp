#include "grammar/print/printer.hpp"

namespace casus::syntax {

void Printer::clause(const Clause& c) {
  std::visit([&](const auto& kind) { node(kind); }, c.node);
}

void Printer::projection(const Projection& p) {
  if (p.distinct) text += "DISTINCT ";
  if (p.all) text += p.items.empty() ? "*" : "*, ";
  joined(p.items, ", ", [&](const ProjectionItem& projected) {
    expression(*projected.expression);
    if (!projected.alias) return;
    text += " AS ";
    variable(projected.alias->text);
  });
  if (!p.order.empty()) text += " ORDER BY ";
  joined(p.order, ", ", [&](const SortItem& sort) {
    expression(*sort.expression);
    if (sort.descending) text += " DESC";
  });
  clause_of(" SKIP ", p.skip);
  clause_of(" LIMIT ", p.limit);
}

void Printer::node(const MatchClause& n) {
  text += n.optional ? "OPTIONAL MATCH " : "MATCH ";
  pattern(n.pattern);
  clause_of(" WHERE ", n.where);
}

void Printer::node(const UnwindClause& n) {
  clause_of("UNWIND ", n.list);
  text += " AS ";
  variable(n.variable.text);
}

void Printer::node(const LoadCsvClause& n) {
  text += n.headers ? "LOAD CSV WITH HEADERS" : "LOAD CSV";
  clause_of(" FROM ", n.file);
  text += " AS ";
  variable(n.variable.text);
  clause_of(" FIELDTERMINATOR ", n.terminator);
}

void Printer::node(const WithClause& n) {
  text += "WITH ";
  projection(n.projection);
  clause_of(" WHERE ", n.where);
}

void Printer::node(const ReturnClause& n) {
  text += "RETURN ";
  projection(n.projection);
}

void Printer::node(const CreateClause& n) {
  text += "CREATE ";
  pattern(n.pattern);
}

void Printer::set_items(const std::vector<SetItem>& items) {
  joined(items, ", ", [&](const SetItem& each) {
    std::visit([&](const auto& kind) { item(kind); }, each.node);
  });
}

void Printer::item(const SetProperty& n) {
  expression(*n.subject, PrintLevel::postfix);
  text += '.';
  name(n.key.text);
  clause_of(" = ", n.value);
}

void Printer::item(const SetAllProperties& n) {
  variable(n.variable.text);
  clause_of(n.add ? " += " : " = ", n.value);
}

void Printer::item(const SetLabels& n) {
  variable(n.variable.text);
  labels(n.labels);
}

void Printer::item(const RemoveProperty& n) {
  expression(*n.subject, PrintLevel::postfix);
  text += '.';
  name(n.key.text);
}

void Printer::item(const RemoveLabels& n) {
  variable(n.variable.text);
  labels(n.labels);
}

void Printer::node(const SetClause& n) {
  text += "SET ";
  set_items(n.items);
}

void Printer::node(const MergeClause& n) {
  text += "MERGE ";
  part(n.pattern);
  if (!n.on_create.empty()) {
    text += " ON CREATE SET ";
    set_items(n.on_create);
  }
  if (!n.on_match.empty()) {
    text += " ON MATCH SET ";
    set_items(n.on_match);
  }
}

void Printer::node(const RemoveClause& n) {
  text += "REMOVE ";
  joined(n.items, ", ", [&](const RemoveItem& each) {
    std::visit([&](const auto& kind) { item(kind); }, each.node);
  });
}

void Printer::node(const DeleteClause& n) {
  text += n.detach ? "DETACH DELETE " : "DELETE ";
  expressions(n.targets);
}

void Printer::node(const CallClause& n) {
  text += "CALL ";
  dotted_name(n.procedure.text);
  if (n.arguments) {
    text += '(';
    expressions(*n.arguments);
    text += ')';
  }
  if (!n.has_yield) return;
  text += n.yield_all ? " YIELD *" : " YIELD ";
  joined(n.yield, ", ", [&](const YieldItem& column) {
    name(column.column.text);
    if (!column.alias) return;
    text += " AS ";
    variable(column.alias->text);
  });
  clause_of(" WHERE ", n.where);
}

void Printer::node(const CallSubqueryClause& n) {
  text += "CALL ";
  if (n.explicit_scope) {
    text += '(';
    if (n.scope_all) text += '*';
    joined(n.scope, ", ", [&](const Name& scoped) { variable(scoped.text); });
    text += ") ";
  }
  text += "{ ";
  query(*n.query);
  text += " }";
}

void Printer::node(const ForeachClause& n) {
  text += "FOREACH (";
  variable(n.variable.text);
  clause_of(" IN ", n.list);
  text += " | ";
  joined(n.body, " ", [&](const Clause& each) { clause(each); });
  text += ')';
}

}  // namespace casus::syntax
