#include <charconv>
#include <cmath>

#include "grammar/print.hpp"
#include "grammar/print/printer.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

std::string_view text_of(ComparisonOperator op) {
  switch (op) {
    case ComparisonOperator::equal:
      return " = ";
    case ComparisonOperator::not_equal:
      return " <> ";
    case ComparisonOperator::less:
      return " < ";
    case ComparisonOperator::less_or_equal:
      return " <= ";
    case ComparisonOperator::greater:
      return " > ";
    case ComparisonOperator::greater_or_equal:
      return " >= ";
  }
  return " = ";
}

std::string_view text_of(ArithmeticOperator op) {
  switch (op) {
    case ArithmeticOperator::add:
      return " + ";
    case ArithmeticOperator::subtract:
      return " - ";
    case ArithmeticOperator::multiply:
      return " * ";
    case ArithmeticOperator::divide:
      return " / ";
    case ArithmeticOperator::modulo:
      return " % ";
    case ArithmeticOperator::power:
      return " ^ ";
  }
  return " + ";
}

std::string_view text_of(TextOperator op) {
  switch (op) {
    case TextOperator::starts_with:
      return " STARTS WITH ";
    case TextOperator::ends_with:
      return " ENDS WITH ";
    case TextOperator::contains:
      return " CONTAINS ";
    case TextOperator::matches:
      return " =~ ";
  }
  return " =~ ";
}

std::string_view text_of(LogicalOperator op) {
  switch (op) {
    case LogicalOperator::disjunction:
      return " OR ";
    case LogicalOperator::exclusive_disjunction:
      return " XOR ";
    case LogicalOperator::conjunction:
      return " AND ";
  }
  return " AND ";
}

PrintLevel level_of(LogicalOperator op) {
  if (op == LogicalOperator::disjunction) return PrintLevel::disjunction;
  if (op == LogicalOperator::conjunction) return PrintLevel::conjunction;
  return PrintLevel::exclusive_disjunction;
}

PrintLevel level_of(ArithmeticOperator op) {
  if (op == ArithmeticOperator::power) return PrintLevel::power;
  const bool additive = op == ArithmeticOperator::add || op == ArithmeticOperator::subtract;
  return additive ? PrintLevel::additive : PrintLevel::multiplicative;
}

struct LevelOf {
  PrintLevel operator()(const Logical& n) const { return level_of(n.op); }
  PrintLevel operator()(const Not& /*n*/) const { return PrintLevel::negation; }
  PrintLevel operator()(const Comparison& /*n*/) const { return PrintLevel::comparison; }
  PrintLevel operator()(const TextPredicate& /*n*/) const { return PrintLevel::predicate; }
  PrintLevel operator()(const Membership& /*n*/) const { return PrintLevel::predicate; }
  PrintLevel operator()(const NullPredicate& /*n*/) const { return PrintLevel::predicate; }
  PrintLevel operator()(const Arithmetic& n) const { return level_of(n.operators.front()); }
  PrintLevel operator()(const Sign& /*n*/) const { return PrintLevel::sign; }
  PrintLevel operator()(const LabelPredicate& /*n*/) const { return PrintLevel::labels; }
  // A sign belongs to the number, and 1.x is better read as (1).x.
  PrintLevel operator()(const IntegerLiteral& /*n*/) const { return PrintLevel::sign; }
  PrintLevel operator()(const FloatLiteral& /*n*/) const { return PrintLevel::sign; }
  // Behind a pattern, < and - would be read as the start of a relationship.
  PrintLevel operator()(const PatternExpression& n) const {
    return n.pattern->shortest == ShortestKind::none ? PrintLevel::comparison : PrintLevel::postfix;
  }
  template <class Other>
  PrintLevel operator()(const Other& /*n*/) const {
    return PrintLevel::postfix;
  }
};

// Whether the text of an expression would start with a variable and IN.
bool starts_with_membership(const Expression& e) {
  const Expression* leftmost = &e;
  while (true) {
    if (const auto* logical = std::get_if<Logical>(&leftmost->node)) {
      leftmost = logical->operands.front().get();
    } else if (const auto* comparison = std::get_if<Comparison>(&leftmost->node)) {
      leftmost = comparison->operands.front().get();
    } else if (const auto* predicate = std::get_if<TextPredicate>(&leftmost->node)) {
      leftmost = predicate->text.get();
    } else if (const auto* null = std::get_if<NullPredicate>(&leftmost->node)) {
      leftmost = null->operand.get();
    } else if (const auto* membership = std::get_if<Membership>(&leftmost->node)) {
      if (std::holds_alternative<Variable>(membership->element->node)) return true;
      leftmost = membership->element.get();
    } else {
      return false;
    }
  }
}

bool is_unsigned_number(const Expression& e) {
  if (const auto* integer = std::get_if<IntegerLiteral>(&e.node)) return integer->value >= 0;
  const auto* number = std::get_if<FloatLiteral>(&e.node);
  return number != nullptr && !std::signbit(number->value);
}

}  // namespace

PrintLevel level_of(const Expression& expression) { return std::visit(LevelOf(), expression.node); }

void Printer::expression(const Expression& e, PrintLevel place) {
  const bool parentheses = level_of(e) < place;
  if (parentheses) text += '(';
  std::visit([&](const auto& kind) { node(kind); }, e.node);
  if (parentheses) text += ')';
}

void Printer::expressions(const std::vector<ExpressionPtr>& list) {
  joined(list, ", ", [&](const ExpressionPtr& e) { expression(*e); });
}

void Printer::clause_of(std::string_view keyword, const ExpressionPtr& e) {
  if (e == nullptr) return;
  text += keyword;
  expression(*e);
}

void Printer::node(const NullLiteral& /*n*/) { text += "NULL"; }
void Printer::node(const BooleanLiteral& n) { text += n.value ? "TRUE" : "FALSE"; }
void Printer::node(const IntegerLiteral& n) { text += std::to_string(n.value); }

void Printer::node(const FloatLiteral& n) {
  char buffer[40];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, n.value);
  const std::string_view digits(buffer, static_cast<std::size_t>(result.ptr - buffer));
  text += digits;
  if (digits.find_first_of(".e") == std::string_view::npos) text += ".0";
}

void Printer::node(const StringLiteral& n) { text += print_string(n.value); }

void Printer::node(const Parameter& n) {
  text += '$';
  const char* p = n.name.data();
  const char* const end = p + n.name.size();
  while (at_name_part(p, end)) p += decode_utf8(p, end).length;
  if (p == end && !n.name.empty()) {
    text += n.name;  // digits may come first here
  } else {
    name(n.name);
  }
}

void Printer::node(const Variable& n) { variable(n.name); }

void Printer::node(const ListLiteral& n) {
  text += '[';
  if (n.items.size() == 1) {
    // [x IN list] would be a comprehension.
    const bool ambiguous = starts_with_membership(*n.items.front());
    expression(*n.items.front(), ambiguous ? PrintLevel::postfix : PrintLevel::any);
  } else {
    expressions(n.items);
  }
  text += ']';
}

void Printer::node(const MapLiteral& n) {
  text += '{';
  joined(n.entries, ", ", [&](const MapEntry& entry) {
    name(entry.key.text);
    text += ": ";
    expression(*entry.value);
  });
  text += '}';
}

void Printer::node(const PropertyAccess& n) {
  expression(*n.subject, PrintLevel::postfix);
  text += '.';
  name(n.key.text);
}

void Printer::node(const IndexAccess& n) {
  expression(*n.subject, PrintLevel::postfix);
  text += '[';
  expression(*n.index);
  text += ']';
}

void Printer::node(const SliceAccess& n) {
  expression(*n.subject, PrintLevel::postfix);
  text += '[';
  if (n.from != nullptr) expression(*n.from);
  text += "..";
  if (n.to != nullptr) expression(*n.to);
  text += ']';
}

void Printer::node(const LabelPredicate& n) {
  expression(*n.subject, PrintLevel::postfix);
  labels(n.labels, n.tests, true);
}

void Printer::node(const Logical& n) {
  const PrintLevel place = tighter_than(level_of(n.op));
  joined(n.operands, text_of(n.op), [&](const ExpressionPtr& e) { expression(*e, place); });
}

void Printer::node(const Not& n) {
  text += "NOT ";
  expression(*n.operand, PrintLevel::negation);
}

void Printer::node(const Comparison& n) {
  for (std::size_t i = 0; i < n.operands.size(); ++i) {
    if (i > 0) text += text_of(n.operators[i - 1]);
    expression(*n.operands[i], tighter_than(PrintLevel::comparison));
  }
}

void Printer::node(const Arithmetic& n) {
  const PrintLevel place = tighter_than(level_of(n.operators.front()));
  for (std::size_t i = 0; i < n.operands.size(); ++i) {
    if (i > 0) text += text_of(n.operators[i - 1]);
    expression(*n.operands[i], place);
  }
}

void Printer::node(const Sign& n) {
  text += n.negative ? '-' : '+';
  // -1 would be the number; -(1) is the sign of a number.
  const bool number = is_unsigned_number(*n.operand);
  expression(*n.operand, number ? PrintLevel::postfix : PrintLevel::sign);
}

void Printer::node(const TextPredicate& n) {
  expression(*n.text, PrintLevel::predicate);
  text += text_of(n.op);
  expression(*n.pattern, tighter_than(PrintLevel::predicate));
}

void Printer::node(const Membership& n) {
  expression(*n.element, PrintLevel::predicate);
  text += " IN ";
  expression(*n.list, tighter_than(PrintLevel::predicate));
}

void Printer::node(const NullPredicate& n) {
  expression(*n.operand, PrintLevel::predicate);
  text += n.negated ? " IS NOT NULL" : " IS NULL";
}

}  // namespace casus::syntax
