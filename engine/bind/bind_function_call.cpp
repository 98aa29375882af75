// Calls of functions and aggregates.

#include <utility>

#include "engine/bind/bind_expression.hpp"
#include "engine/value/wording.hpp"
#include "grammar/tree/equal.hpp"

namespace casus::bind {

namespace {

bool is_named(const std::string& name, std::string_view wanted) {
  if (name.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    if (c != wanted[i]) return false;
  }
  return true;
}

std::vector<ExpressionPtr> bind_arguments(const ExpressionContext& context,
                                          const syntax::FunctionCall& call) {
  std::vector<ExpressionPtr> arguments;
  for (const auto& argument : call.arguments)
    arguments.push_back(bind_expression(context, *argument));
  return arguments;
}

std::vector<Type> types_of(const std::vector<ExpressionPtr>& arguments) {
  std::vector<Type> types;
  for (const auto& argument : arguments) types.push_back(argument->type);
  return types;
}

/// Checks number and types of the arguments, and gives the type of the result.
template <class Function>
Type check_call(const Function& function, bool variadic,
                const std::vector<ExpressionPtr>& arguments, SourceSpan span) {
  const std::size_t most = function.parameters.size();
  if (arguments.size() < function.required || (!variadic && arguments.size() > most))
    throw invalid_number_of_arguments(function.name, function.required, most, variadic,
                                      arguments.size(), span);
  for (std::size_t i = 0; i < arguments.size() && most > 0; ++i) {
    const Type& wanted = function.parameters[i < most ? i : most - 1];
    const bool refused = arguments[i]->type.is_null() && refuses_null(function, i);
    if (!refused && accepts(wanted, arguments[i]->type)) continue;
    Error error = invalid_argument_type(wording::quoted(function.name), wanted, arguments[i]->type,
                                        arguments[i]->span);
    if (is_named(function.name, "length"))
      error.with_hint(wording::length_hint(arguments[i]->type));
    throw error;
  }
  return function.infer ? function.infer(types_of(arguments)) : function.result;
}

/// exists(pattern) and exists(subject.key), which look at how their argument is written.
ExpressionPtr bind_exists(const ExpressionContext& context, const syntax::FunctionCall& call,
                          SourceSpan span) {
  if (call.arguments.size() != 1)
    throw invalid_number_of_arguments("exists", 1, 1, false, call.arguments.size(), span);
  const syntax::Expression& argument = *call.arguments.front();
  if (const auto* pattern = std::get_if<syntax::PatternExpression>(&argument.node);
      pattern != nullptr)
    return bind_pattern_predicate(context, *pattern, argument);
  return make_expression(NullPredicate{bind_expression(context, argument), true},
                         Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_scalar(const ExpressionContext& context, const syntax::FunctionCall& call,
                          const function::ScalarFunction& function, SourceSpan span) {
  if (call.distinct) throw distinct_in_scalar_call(function.name, call.name.span);
  // Real-time clocks, which take arguments by choice, are allowed.
  const bool changes = !function.deterministic && function.parameters.empty();
  if (changes && context.within_aggregate) throw changing_value_in_aggregate(function.name, span);
  Call bound{&function, bind_arguments(context, call)};
  const Type type = check_call(function, function.variadic, bound.arguments, span);
  return make_expression(std::move(bound), type, span);
}

/// Whether an aggregate may stand here; throws where it may not.
void require_aggregation(const ExpressionContext& context, SourceSpan span) {
  if (context.within_aggregate) throw nested_aggregate(span);
  if (context.aggregation != nullptr) return;
  throw context.after_projection ? aggregate_not_projected(span) : misplaced_aggregate(span);
}

ExpressionPtr known_aggregate(const ExpressionContext& context, const syntax::Expression& whole) {
  for (const auto& known : context.aggregation->written)
    if (syntax::equal(*known.written, whole))
      return make_variable(context.statement, known.variable, whole.span);
  return nullptr;
}

ExpressionPtr add_aggregate(const ExpressionContext& context, const syntax::Expression& whole,
                            AggregateCall call, Type type) {
  call.variable = context.statement.add_variable("", std::move(type));
  context.aggregation->written.push_back({&whole, call.variable});
  context.aggregation->calls.push_back(std::move(call));
  return make_variable(context.statement, context.aggregation->calls.back().variable, whole.span);
}

ExpressionPtr bind_aggregate(const ExpressionContext& context, const syntax::FunctionCall& call,
                             const function::AggregateFunction& function,
                             const syntax::Expression& whole) {
  require_aggregation(context, whole.span);
  if (ExpressionPtr known = known_aggregate(context, whole); known != nullptr) return known;
  ExpressionContext rows{context.statement, context.aggregation->rows};
  rows.within_aggregate = true;
  AggregateCall bound;
  bound.function = &function;
  bound.distinct = call.distinct;
  bound.arguments = bind_arguments(rows, call);
  const Type type = check_call(function, false, bound.arguments, whole.span);
  return add_aggregate(context, whole, std::move(bound), type);
}

}  // namespace

ExpressionPtr bind_count_star(const ExpressionContext& context, const syntax::Expression& whole) {
  require_aggregation(context, whole.span);
  if (ExpressionPtr known = known_aggregate(context, whole); known != nullptr) return known;
  return add_aggregate(context, whole, AggregateCall{}, Type::of(ValueKind::integer));
}

ExpressionPtr bind_function_call(const ExpressionContext& context, const syntax::FunctionCall& call,
                                 const syntax::Expression& whole) {
  const auto& registry = context.statement.registry();
  if (const auto* function = registry.aggregate(call.name.text); function != nullptr)
    return bind_aggregate(context, call, *function, whole);
  if (is_named(call.name.text, "exists")) return bind_exists(context, call, whole.span);
  if (const auto* function = registry.scalar(call.name.text); function != nullptr)
    return bind_scalar(context, call, *function, whole.span);
  throw unknown_function(call.name.text, registry, call.name.span);
}

}  // namespace casus::bind
