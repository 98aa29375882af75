#include "engine/bind/errors.hpp"

#include <utility>

#include "engine/bind/foreign_names.hpp"
#include "engine/value/near_names.hpp"
#include "engine/value/wording.hpp"

namespace casus::bind {

namespace {

Error compile_error(std::string type, std::string detail, std::string message, SourceSpan span) {
  Error error(ErrorKind::semantic, std::move(message));
  error.at_compile_time(true)
      .with_code(std::move(type), std::move(detail))
      .with_span({span.offset, span.length});
  return error;
}

Error syntax_error(std::string detail, std::string message, SourceSpan span) {
  return compile_error("SyntaxError", std::move(detail), std::move(message), span);
}

using wording::kinds;
using wording::quoted;

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + quoted(name);
  return text.empty() ? "none" : text;
}

std::string left_out_hint(std::string_view name) {
  return quoted(name) + " was not passed on by WITH: write WITH …, " + std::string(name);
}

}  // namespace

Error unknown_variable(std::string_view name, const Scope& scope, SourceSpan span) {
  return syntax_error("UndefinedVariable", "the variable " + quoted(name) + " is not defined", span)
      .with_hint(scope.was_left_out(name) ? left_out_hint(name)
                                          : near_names_hint(name, scope.visible_names()));
}

Error variable_out_of_reach(std::string_view name, const Scope& scope, SourceSpan span) {
  Error error = syntax_error("UndefinedVariable",
                             "the variable " + quoted(name) +
                                 " cannot be used here: after DISTINCT or an aggregate only the "
                                 "projected columns can",
                             span);
  return error.with_hint(near_names_hint(name, scope.visible_names()));
}

Error new_variable_in_pattern_expression(std::string_view name, const Scope& scope,
                                         SourceSpan span) {
  return syntax_error(
             "UndefinedVariable",
             "a pattern that is an expression cannot introduce the variable " + quoted(name), span)
      .with_hint(near_names_hint(name, scope.visible_names()));
}

Error variable_already_bound(std::string_view name, SourceSpan span) {
  return syntax_error("VariableAlreadyBound", "the variable " + quoted(name) + " is already bound",
                      span);
}

Error bound_node_restated(std::string_view name, std::string_view clause, SourceSpan span) {
  return syntax_error("VariableAlreadyBound",
                      "the node " + quoted(name) + " is already bound, so " + std::string(clause) +
                          " cannot give it labels or properties",
                      span);
}

Error variable_type_conflict(std::string_view name, std::string_view wanted, const Type& type,
                             SourceSpan span) {
  return syntax_error("VariableTypeConflict",
                      "the variable " + quoted(name) + " is " + kinds(type) +
                          " and cannot be used as " + std::string(wanted),
                      span);
}

Error unknown_function(std::string_view name, const function::Registry& registry, SourceSpan span) {
  if (const std::string clause = clause_named(name); !clause.empty())
    return syntax_error("UnknownFunction", clause + " is a clause and cannot stand here", span);
  std::string hint = foreign_name_hint(name);
  if (hint.empty()) hint = near_names_hint(name, registry.function_names());
  return syntax_error("UnknownFunction", "there is no function " + quoted(name), span)
      .with_hint(std::move(hint));
}

Error unknown_procedure(std::string_view name, const function::Registry& registry,
                        SourceSpan span) {
  return compile_error("ProcedureError", "ProcedureNotFound",
                       "there is no procedure " + quoted(name), span)
      .with_hint(near_names_hint(name, registry.procedure_names()));
}

Error unknown_output(std::string_view name, const function::Procedure& procedure, SourceSpan span) {
  std::vector<std::string> outputs;
  for (const auto& output : procedure.outputs) outputs.push_back(output.name);
  return syntax_error("UndefinedVariable",
                      "the procedure " + quoted(procedure.name) + " yields no " + quoted(name),
                      span)
      .with_hint(near_names_hint(name, std::move(outputs)));
}

Error invalid_argument_type(std::string_view operation, const Type& wanted, const Type& found,
                            SourceSpan span) {
  return syntax_error("InvalidArgumentType", wording::takes(operation, wanted, kinds(found)), span);
}

Error invalid_operand_types(std::string_view operation, const Type& left, const Type& right,
                            SourceSpan span) {
  return syntax_error("InvalidArgumentType",
                      wording::cannot_take(operation, kinds(left), kinds(right)), span);
}

Error property_of_value(std::string_view key, const Type& subject, SourceSpan span) {
  // openCypher counts properties of paths among the errors of syntax, those of other values among
  // the errors of type.
  return compile_error(subject.is_only(ValueKind::path) ? "SyntaxError" : "TypeError",
                       "InvalidArgumentType", wording::no_properties(kinds(subject), key), span);
}

Error invalid_element_access(const Type& subject, const Type& index, SourceSpan span) {
  return compile_error("TypeError", "InvalidArgumentType",
                       subject.may_be(ValueKind::list) ? wording::no_list_index(kinds(index))
                                                       : wording::not_indexed(kinds(subject)),
                       span);
}

Error invalid_property_value(std::string_view key, const Type& type, SourceSpan span) {
  return compile_error("TypeError", "InvalidPropertyType",
                       "the property " + quoted(key) + " cannot hold " + kinds(type), span);
}

Error invalid_delete_target(const Type& type, SourceSpan span) {
  return syntax_error("InvalidArgumentType",
                      "DELETE takes nodes, relationships and paths, not " + kinds(type), span);
}

Error delete_of_label(SourceSpan span) {
  return syntax_error("InvalidDelete", "DELETE cannot remove a label or relationship type", span)
      .with_hint("labels are removed with REMOVE");
}

Error invalid_number_of_arguments(std::string_view name, std::size_t required, std::size_t most,
                                  bool variadic, std::size_t found, SourceSpan span) {
  std::string wanted = counted(required, "argument");
  if (variadic) {
    wanted = "at least " + wanted;
  } else if (most != required) {
    wanted = std::to_string(required) + " to " + counted(most, "argument");
  }
  const bool counts_nothing = name == "count" && found == 0;
  return syntax_error("InvalidNumberOfArguments",
                      quoted(name) + " takes " + wanted + ", not " + std::to_string(found), span)
      .with_hint(counts_nothing ? "count(*) counts rows" : "");
}

Error distinct_in_scalar_call(std::string_view name, SourceSpan span) {
  return syntax_error("UnexpectedSyntax",
                      "DISTINCT is for aggregates, and " + quoted(name) + " is none", span);
}

Error implicit_arguments_in_query(std::string_view procedure, SourceSpan span) {
  return syntax_error(
      "InvalidArgumentPassingMode",
      "within a query the arguments of " + quoted(procedure) + " must be written in parentheses",
      span);
}

Error yield_all_in_query(SourceSpan span) {
  return syntax_error("UnexpectedSyntax",
                      "YIELD * is only for a procedure call that stands alone; name the columns",
                      span);
}

Error misplaced_aggregate(SourceSpan span) {
  return syntax_error("InvalidAggregation", "an aggregate cannot be used here", span)
      .with_hint("aggregate in WITH or RETURN");
}

Error aggregate_not_projected(SourceSpan span) {
  return syntax_error("InvalidAggregation", "an aggregate cannot be used here", span)
      .with_hint("project it under a name, as in count(*) AS c, and use that name here");
}

Error nested_aggregate(SourceSpan span) {
  return syntax_error("NestedAggregation", "an aggregate cannot be used within an aggregate", span)
      .with_hint("compute the inner one in a WITH before");
}

Error changing_value_in_aggregate(std::string_view function, SourceSpan span) {
  return syntax_error("NonConstantExpression",
                      quoted(function) +
                          " gives another value at each call and cannot be used "
                          "within an aggregate",
                      span);
}

Error ambiguous_aggregation(std::string_view name, SourceSpan span) {
  return syntax_error("AmbiguousAggregationExpression",
                      "the variable " + quoted(name) +
                          " is used beside an aggregate without being a grouping key",
                      span)
      .with_hint("project what is needed of it in a WITH before");
}

Error column_name_conflict(std::string_view name, SourceSpan span) {
  return syntax_error("ColumnNameConflict", "two columns are named " + quoted(name), span);
}

Error missing_alias(SourceSpan span) {
  return syntax_error("NoExpressionAlias", "an expression in WITH needs a name: AS name", span);
}

Error nothing_to_return(SourceSpan span) {
  return syntax_error("NoVariablesInScope",
                      "RETURN * has nothing to return: there are no variables", span);
}

Error non_constant_row_count(std::string_view keyword, SourceSpan span) {
  return syntax_error("NonConstantExpression",
                      std::string(keyword) +
                          " cannot depend on the rows: it takes a number, a "
                          "parameter, or what is computed from them",
                      span);
}

Error negative_row_count(std::string_view keyword, std::int64_t count, SourceSpan span) {
  return syntax_error("NegativeIntegerArgument", wording::row_count(keyword, std::to_string(count)),
                      span);
}

Error invalid_row_count(std::string_view keyword, std::string_view found, SourceSpan span) {
  return syntax_error("InvalidArgumentType", wording::row_count(keyword, found), span);
}

Error relationship_repeated(std::string_view name, SourceSpan span) {
  return syntax_error("RelationshipUniquenessViolation",
                      "the relationship " + quoted(name) +
                          " stands twice in one pattern, whose relationships all differ",
                      span);
}

Error parameter_as_predicate(std::string_view clause, SourceSpan span) {
  return syntax_error("InvalidParameterUse",
                      "a parameter cannot stand for all properties in " + std::string(clause), span)
      .with_hint("name the properties: {name: $map.name}");
}

Error needs_one_type(std::string_view clause, std::size_t types, SourceSpan span) {
  return syntax_error("NoSingleRelationshipType",
                      "a relationship in " + std::string(clause) +
                          " needs exactly one type, and has " + std::to_string(types),
                      span);
}

Error labels_to_choose_from(std::string_view clause, SourceSpan span) {
  return syntax_error("InvalidLabelExpression",
                      std::string(clause) + " needs to be told labels and types by name; `|`, `!` and "
                      "`%` are for patterns that are looked for",
                      span);
}

Error needs_direction(SourceSpan span) {
  return syntax_error("RequiresDirectedRelationship", "a relationship in CREATE needs a direction",
                      span);
}

Error creating_variable_length(std::string_view clause, SourceSpan span) {
  return syntax_error("CreatingVarLength",
                      std::string(clause) + " cannot make a relationship of variable length", span);
}

Error shortest_path_shape(SourceSpan span) {
  return syntax_error("UnexpectedSyntax",
                      "a shortest path needs a pattern of two nodes and one relationship", span);
}

Error shortest_path_created(std::string_view clause, SourceSpan span) {
  return syntax_error("UnexpectedSyntax", std::string(clause) + " cannot make a shortest path",
                      span);
}

Error quantifier_without_predicate(SourceSpan span) {
  return syntax_error("UnexpectedSyntax", "all, any, none and single take a predicate", span)
      .with_hint("write all(x IN list WHERE …)");
}

Error misplaced_pattern(SourceSpan span) {
  return syntax_error("UnexpectedSyntax", "a pattern can stand only where a condition is expected",
                      span)
      .with_hint(
          "a list of what it matches is [pattern | expression]; a number is COUNT { pattern }");
}

Error different_union_columns(const std::vector<std::string>& first,
                              const std::vector<std::string>& other, SourceSpan span) {
  return syntax_error(
      "DifferentColumnsInUnion",
      "the parts of a UNION need equal columns: " + joined(first) + " against " + joined(other),
      span);
}

Error mixed_union(SourceSpan span) {
  return syntax_error("InvalidClauseComposition",
                      "UNION and UNION ALL cannot be mixed in one query", span);
}

Error misplaced_return(SourceSpan span) {
  return syntax_error("InvalidClauseComposition", "RETURN must be the last clause", span);
}

Error missing_with(std::string_view clause, std::string_view before, SourceSpan span) {
  return syntax_error(
      "InvalidClauseComposition",
      "a WITH is needed between " + std::string(before) + " and " + std::string(clause), span);
}

Error unfinished_query(std::string_view clause, std::string_view columns, SourceSpan span) {
  return syntax_error("InvalidClauseComposition",
                      "a query cannot end with " + std::string(clause) +
                          "; it ends with RETURN, an updating clause or a procedure call",
                      span)
      .with_hint("add RETURN " + std::string(columns));
}

Error updating_in_expression(std::string_view clause, SourceSpan span) {
  return syntax_error(
      "InvalidClauseComposition",
      "a query within an expression only reads; " + std::string(clause) + " cannot be used in it",
      span);
}

Error reading_in_foreach(std::string_view clause, SourceSpan span) {
  return syntax_error("InvalidClauseComposition",
                      "FOREACH takes updating clauses only, not " + std::string(clause), span);
}

Error collect_needs_one_column(std::size_t columns, SourceSpan span) {
  return syntax_error("InvalidClauseComposition",
                      "COLLECT { … } needs a query that returns one column, and this one returns " +
                          std::to_string(columns),
                      span);
}

}  // namespace casus::bind
