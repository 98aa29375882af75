// CALL of a procedure.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

namespace {

using function::Procedure;

/// CALL name without parentheses takes each argument from the parameter of its name.
std::vector<ExpressionPtr> implicit_arguments(const QueryContext& query, const Procedure& procedure,
                                              SourceSpan span) {
  if (!query.stands_alone) throw implicit_arguments_in_query(procedure.name, span);
  std::vector<ExpressionPtr> arguments;
  for (std::size_t i = 0; i + procedure.optional < procedure.inputs.size(); ++i) {
    const auto& input = procedure.inputs[i];
    query.statement.use_parameter(input.name, span);
    arguments.push_back(make_expression(ParameterReference{input.name}, Type::any(), span));
  }
  return arguments;
}

std::vector<ExpressionPtr> explicit_arguments(const QueryContext& query, const Procedure& procedure,
                                              const std::vector<syntax::ExpressionPtr>& written,
                                              SourceSpan span) {
  const std::size_t wanted = procedure.inputs.size();
  const std::size_t required = wanted - procedure.optional;
  if (written.size() > wanted || written.size() < required)
    throw invalid_number_of_arguments(procedure.name, required, wanted, false, written.size(), span);
  std::vector<ExpressionPtr> arguments;
  for (std::size_t i = 0; i < written.size(); ++i) {
    arguments.push_back(bind_expression(query.expressions(), *written[i]));
    const bool refused = arguments[i]->type.is_null() && refuses_null(procedure, i);
    if (refused || !accepts(procedure.inputs[i].type, arguments[i]->type))
      throw invalid_argument_type("`" + procedure.name + "`", procedure.inputs[i].type,
                                  arguments[i]->type, written[i]->span);
  }
  return arguments;
}

std::size_t output_position(const Procedure& procedure, const syntax::Name& name) {
  for (std::size_t i = 0; i < procedure.outputs.size(); ++i)
    if (procedure.outputs[i].name == name.text) return i;
  throw unknown_output(name.text, procedure, name.span);
}

void add_output(QueryContext& query, ProcedureCall& call, std::size_t position,
                const syntax::Name& name) {
  const Type& type = call.procedure->outputs[position].type;
  call.outputs.push_back({position, query.introduce(name, type), name.text});
}

/// The `*` of YIELD *, which ends the clause unless a WHERE follows; then the clause.
SourceSpan star_of(const syntax::CallClause& clause, SourceSpan span) {
  if (clause.where != nullptr || span.length == 0) return span;
  return {span.end() - 1, 1};
}

}  // namespace

ProcedureCall bind_call(QueryContext& query, const syntax::CallClause& clause, SourceSpan span,
                        std::vector<Column>& columns) {
  const auto& registry = query.statement.registry();
  ProcedureCall call{};
  call.procedure = registry.procedure(clause.procedure.text);
  if (call.procedure == nullptr)
    throw unknown_procedure(clause.procedure.text, registry, clause.procedure.span);
  call.arguments =
      clause.arguments
          ? explicit_arguments(query, *call.procedure, *clause.arguments, clause.procedure.span)
          : implicit_arguments(query, *call.procedure, clause.procedure.span);
  if (clause.yield_all && !query.stands_alone) throw yield_all_in_query(star_of(clause, span));
  const bool all = clause.yield_all || (query.stands_alone && !clause.has_yield);
  for (std::size_t i = 0; all && i < call.procedure->outputs.size(); ++i)
    add_output(query, call, i, {call.procedure->outputs[i].name, clause.procedure.span});
  for (const auto& item : clause.yield)
    add_output(query, call, output_position(*call.procedure, item.column),
               item.alias ? *item.alias : item.column);
  bind_conjuncts(query.expressions(), clause.where, "WHERE", call.predicates);
  if (query.stands_alone)
    for (const auto& output : call.outputs) columns.push_back({output.name, output.variable});
  return call;
}

}  // namespace casus::bind
