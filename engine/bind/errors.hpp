#pragma once

// Named factories of the errors of binding. Each owns its wording, its span, its openCypher type
// and detail, and the near names it offers. All are semantic errors at compile time. The voice of
// messages is that of engine/value/wording.hpp, which has the words shared with the run.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "engine/bind/scope.hpp"
#include "engine/function/function.hpp"
#include "engine/value/type.hpp"
#include "grammar/source_span.hpp"

namespace casus::bind {

// Names.
Error unknown_variable(std::string_view name, const Scope& scope, SourceSpan span);
/// A name that DISTINCT or aggregation has put out of reach.
Error variable_out_of_reach(std::string_view name, const Scope& scope, SourceSpan span);
Error new_variable_in_pattern_expression(std::string_view name, const Scope& scope,
                                         SourceSpan span);
Error variable_already_bound(std::string_view name, SourceSpan span);
/// A label expression where something is to be made.
Error labels_to_choose_from(std::string_view clause, SourceSpan span);
/// A bound node that CREATE or MERGE would give labels or properties.
Error bound_node_restated(std::string_view name, std::string_view clause, SourceSpan span);
Error variable_type_conflict(std::string_view name, std::string_view wanted, const Type& type,
                             SourceSpan span);
Error unknown_function(std::string_view name, const function::Registry& registry, SourceSpan span);
Error unknown_procedure(std::string_view name, const function::Registry& registry, SourceSpan span);
Error unknown_output(std::string_view name, const function::Procedure& procedure, SourceSpan span);

// Types.
Error invalid_argument_type(std::string_view operation, const Type& wanted, const Type& found,
                            SourceSpan span);
Error invalid_operand_types(std::string_view operation, const Type& left, const Type& right,
                            SourceSpan span);
Error property_of_value(std::string_view key, const Type& subject, SourceSpan span);
Error invalid_element_access(const Type& subject, const Type& index, SourceSpan span);
Error invalid_property_value(std::string_view key, const Type& type, SourceSpan span);
Error invalid_delete_target(const Type& type, SourceSpan span);
Error delete_of_label(SourceSpan span);

// Calls.
Error invalid_number_of_arguments(std::string_view name, std::size_t required, std::size_t most,
                                  bool variadic, std::size_t found, SourceSpan span);
Error distinct_in_scalar_call(std::string_view name, SourceSpan span);
Error implicit_arguments_in_query(std::string_view procedure, SourceSpan span);
Error yield_all_in_query(SourceSpan span);

// Aggregation.
Error misplaced_aggregate(SourceSpan span);
/// An aggregate in ORDER BY, or in WHERE behind WITH, where the projection has none.
Error aggregate_not_projected(SourceSpan span);
Error nested_aggregate(SourceSpan span);
Error changing_value_in_aggregate(std::string_view function, SourceSpan span);
Error ambiguous_aggregation(std::string_view name, SourceSpan span);

// Projections.
Error column_name_conflict(std::string_view name, SourceSpan span);
Error missing_alias(SourceSpan span);
Error nothing_to_return(SourceSpan span);
Error non_constant_row_count(std::string_view keyword, SourceSpan span);
Error negative_row_count(std::string_view keyword, std::int64_t count, SourceSpan span);
/// `found` is a literal, or a type where the value is not known.
Error invalid_row_count(std::string_view keyword, std::string_view found, SourceSpan span);

// Patterns.
Error relationship_repeated(std::string_view name, SourceSpan span);
Error parameter_as_predicate(std::string_view clause, SourceSpan span);
Error needs_one_type(std::string_view clause, std::size_t types, SourceSpan span);
Error needs_direction(SourceSpan span);
Error creating_variable_length(std::string_view clause, SourceSpan span);
Error shortest_path_shape(SourceSpan span);
Error shortest_path_created(std::string_view clause, SourceSpan span);
Error misplaced_pattern(SourceSpan span);
Error quantifier_without_predicate(SourceSpan span);

// Clauses.
Error different_union_columns(const std::vector<std::string>& first,
                              const std::vector<std::string>& other, SourceSpan span);
Error mixed_union(SourceSpan span);
Error misplaced_return(SourceSpan span);
Error missing_with(std::string_view clause, std::string_view before, SourceSpan span);
/// `columns` are what a RETURN could list.
Error unfinished_query(std::string_view clause, std::string_view columns, SourceSpan span);
Error updating_in_expression(std::string_view clause, SourceSpan span);
Error reading_in_foreach(std::string_view clause, SourceSpan span);
Error collect_needs_one_column(std::size_t columns, SourceSpan span);

}  // namespace casus::bind
