#include "engine/bind/expression_context.hpp"

#include <algorithm>

#include "engine/bind/syntax_walk.hpp"
#include "grammar/tree/equal.hpp"

namespace casus::bind {

std::optional<VariableId> find_variable(const ExpressionContext& context, std::string_view name,
                                        SourceSpan span) {
  const Lookup lookup = context.scope->find(name);
  if (lookup.hidden == HiddenBy::grouping) throw ambiguous_aggregation(name, span);
  if (lookup.hidden == HiddenBy::projection)
    throw variable_out_of_reach(name, *context.scope, span);
  if (lookup.variable) context.statement.use_variable(*lookup.variable);
  return lookup.variable;
}

VariableId resolve_variable(const ExpressionContext& context, std::string_view name,
                            SourceSpan span) {
  if (const auto variable = find_variable(context, name, span)) return *variable;
  throw unknown_variable(name, *context.scope, span);
}

namespace {

/// Whether a name of the layers between `inner` and `outer` changes the meaning of the expression.
bool shadowed(const syntax::Expression& expression, const Scope* inner, const Scope* outer) {
  for (const Scope* scope = inner; scope != nullptr && scope != outer; scope = scope->outer())
    for (const auto& [name, variable] : scope->own())
      if (may_mention(expression, name)) return true;
  return false;
}

}  // namespace

std::optional<VariableId> find_computed(const ExpressionContext& context,
                                        const syntax::Expression& expression) {
  if (context.computed == nullptr) return std::nullopt;
  for (const auto& known : context.computed->known) {
    if (!syntax::equal(*known.written, expression)) continue;
    if (shadowed(expression, context.scope, context.computed->scope)) return std::nullopt;
    return known.variable;
  }
  return std::nullopt;
}

}  // namespace casus::bind
