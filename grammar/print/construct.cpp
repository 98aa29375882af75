// Expressions that are whole constructs: calls, CASE, comprehensions, subqueries.

#include "grammar/print/printer.hpp"

namespace casus::syntax {

namespace {

std::string_view text_of(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::all:
      return "all(";
    case QuantifierKind::any:
      return "any(";
    case QuantifierKind::none:
      return "none(";
    case QuantifierKind::single:
      return "single(";
  }
  return "all(";
}

std::string_view text_of(SubqueryKind kind) {
  switch (kind) {
    case SubqueryKind::exists:
      return "EXISTS { ";
    case SubqueryKind::count:
      return "COUNT { ";
    case SubqueryKind::collect:
      return "COLLECT { ";
  }
  return "EXISTS { ";
}

}  // namespace

void Printer::node(const FunctionCall& n) {
  dotted_name(n.name.text);
  text += n.distinct ? "(DISTINCT " : "(";
  expressions(n.arguments);
  text += ')';
}

void Printer::node(const CountStar& /*n*/) { text += "count(*)"; }

void Printer::node(const Case& n) {
  text += "CASE";
  clause_of(" ", n.subject);
  for (const CaseBranch& branch : n.branches) {
    clause_of(" WHEN ", branch.when);
    clause_of(" THEN ", branch.then);
  }
  clause_of(" ELSE ", n.otherwise);
  text += " END";
}

void Printer::node(const ListComprehension& n) {
  text += '[';
  variable(n.variable.text);
  clause_of(" IN ", n.list);
  clause_of(" WHERE ", n.predicate);
  clause_of(" | ", n.projection);
  text += ']';
}

void Printer::node(const PatternComprehension& n) {
  text += '[';
  if (n.path) {
    variable(n.path->text);
    text += " = ";
  }
  part(*n.pattern);
  clause_of(" WHERE ", n.predicate);
  clause_of(" | ", n.projection);
  text += ']';
}

void Printer::node(const Quantifier& n) {
  text += text_of(n.kind);
  variable(n.variable.text);
  clause_of(" IN ", n.list);
  clause_of(" WHERE ", n.predicate);
  text += ')';
}

void Printer::node(const Reduce& n) {
  text += "reduce(";
  variable(n.accumulator.text);
  clause_of(" = ", n.initial);
  text += ", ";
  variable(n.variable.text);
  clause_of(" IN ", n.list);
  clause_of(" | ", n.step);
  text += ')';
}

void Printer::node(const PatternExpression& n) { part(*n.pattern); }

void Printer::node(const SubqueryExpression& n) {
  text += text_of(n.kind);
  query(*n.query);
  text += " }";
}

void Printer::node(const MapProjection& n) {
  projected_variable(n.subject.text);
  text += " {";
  joined(n.items, ", ", [&](const MapProjectionItem& item) {
    switch (item.kind) {
      case MapProjectionItem::Kind::property:
        text += '.';
        name(item.key.text);
        break;
      case MapProjectionItem::Kind::all_properties:
        text += ".*";
        break;
      case MapProjectionItem::Kind::entry:
        name(item.key.text);
        clause_of(": ", item.value);
        break;
      case MapProjectionItem::Kind::variable:
        variable(item.key.text);
        break;
    }
  });
  text += '}';
}

}  // namespace casus::syntax
