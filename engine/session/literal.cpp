#include "engine/session/literal.hpp"

#include "engine/session/errors.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::session {

namespace {

Error not_a_literal(SourceSpan span) {
  return Error(ErrorKind::syntax, "expected a literal: a number, text, true, false, null, a list or a map")
      .with_span({span.offset, span.length})
      .at_compile_time(true);
}

Value value_of(const syntax::Expression& expression) {
  return std::visit(overloaded{[&](const auto&) -> Value { throw not_a_literal(expression.span); },
                               [](const syntax::NullLiteral&) { return Value(); },
                               [](const syntax::BooleanLiteral& e) { return Value(e.value); },
                               [](const syntax::IntegerLiteral& e) { return Value(e.value); },
                               [](const syntax::FloatLiteral& e) { return Value(e.value); },
                               [](const syntax::StringLiteral& e) { return Value(e.value); },
                               [&](const syntax::Sign& e) {
                                 Value operand = value_of(*e.operand);
                                 if (!operand.is(ValueKind::floating)) throw not_a_literal(expression.span);
                                 return Value(e.negative ? -operand.as_floating() : operand.as_floating());
                               },
                               [](const syntax::ListLiteral& e) {
                                 List list;
                                 for (const auto& item : e.items) list.push_back(value_of(*item));
                                 return Value(std::move(list));
                               },
                               [](const syntax::MapLiteral& e) {
                                 Map map;
                                 for (const auto& entry : e.entries)
                                   map.set(entry.key.text, value_of(*entry.value));
                                 return Value(std::move(map));
                               }},
                    expression.node);
}

}  // namespace

Value evaluate_literal(std::string_view text) {
  auto parsed = syntax::parse_expression(text);
  if (auto* error = std::get_if<syntax::ParseError>(&parsed)) throw syntax_error(*error);
  return value_of(*std::get<syntax::ExpressionPtr>(parsed));
}

}  // namespace casus::session
