#pragma once

// Clauses. The comment above a rule names the production of the openCypher 9 grammar.

#include "grammar/rules/expression.hpp"
#include "grammar/rules/pattern.hpp"

namespace casus::syntax::rules {

struct clause;

// ProjectionItem: Expression [AS Variable]
struct projection_expression : pegtl::seq<expression> {};
struct projection_alias : name {};
struct projection_item
    : pegtl::seq<projection_expression, pegtl::opt<if_must<keyword<"AS">, projection_alias>>> {};

// Order: ORDER BY SortItem, …
struct sort_descending : pegtl::sor<keyword<"DESCENDING">, keyword<"DESC">> {};
struct sort_ascending : pegtl::sor<keyword<"ASCENDING">, keyword<"ASC">> {};
struct sort_item : pegtl::seq<expression, pegtl::opt<pegtl::sor<sort_descending, sort_ascending>>> {
};
struct order : if_must<keyword<"ORDER">, keyword<"BY">, comma_list<sort_item>> {};

// Skip, Limit
struct skip_count : pegtl::seq<expression> {};
struct limit_count : pegtl::seq<expression> {};
struct skip : if_must<keyword<"SKIP">, skip_count> {};
struct limit : if_must<keyword<"LIMIT">, limit_count> {};

// ProjectionBody: [DISTINCT] ProjectionItems [Order] [Skip] [Limit]
struct projection_distinct : prefix_keyword<"DISTINCT"> {};
struct projection_all : symbol<'*'> {};
struct projection_items
    : pegtl::sor<pegtl::seq<projection_all, pegtl::star<if_must<comma, projection_item>>>,
                 comma_list<projection_item>> {};
struct projection_body : pegtl::seq<pegtl::opt<projection_distinct>, projection_items,
                                    pegtl::opt<order>, pegtl::opt<skip>, pegtl::opt<limit>> {};

// Where
template <class Condition>
struct where : if_must<keyword<"WHERE">, Condition> {};

// Match
struct match_optional : keyword<"OPTIONAL"> {};
struct match_pattern : pegtl::seq<pattern> {};
struct match_condition : pegtl::seq<expression> {};
struct match_clause
    : if_must<pegtl::sor<keyword<"MATCH">, if_must<match_optional, keyword<"MATCH">>>,
              match_pattern, pegtl::opt<where<match_condition>>> {};

// Unwind
struct unwind_list : pegtl::seq<expression> {};
struct unwind_variable : name {};
struct unwind_clause : if_must<keyword<"UNWIND">, unwind_list, keyword<"AS">, unwind_variable> {};

// LOAD CSV [WITH HEADERS] FROM Expression AS Variable [FIELDTERMINATOR Expression] (an extension)
struct load_csv_headers : pegtl::seq<keyword<"WITH">, keyword<"HEADERS">> {};
struct load_csv_file : pegtl::seq<expression> {};
struct load_csv_variable : name {};
struct load_csv_terminator : pegtl::seq<expression> {};
struct load_csv_clause
    : if_must<keyword<"LOAD">, keyword<"CSV">, pegtl::opt<load_csv_headers>, keyword<"FROM">,
              load_csv_file, keyword<"AS">, load_csv_variable,
              pegtl::opt<if_must<keyword<"FIELDTERMINATOR">, load_csv_terminator>>> {};

// With, Return
struct with_condition : pegtl::seq<expression> {};
struct with_projection : pegtl::seq<projection_body> {};
struct with_clause : if_must<keyword<"WITH">, with_projection, pegtl::opt<where<with_condition>>> {
};
struct return_projection : pegtl::seq<projection_body> {};
struct return_clause : if_must<keyword<"RETURN">, return_projection> {};

// Create
struct create_clause : if_must<keyword<"CREATE">, pattern> {};

// SetItem
struct set_target : pegtl::seq<atom, pegtl::star<property_lookup>> {};
struct set_add : plus_equals {};
struct set_value : pegtl::seq<expression> {};
struct set_label : name {};
struct set_item
    : if_must<set_target, pegtl::sor<if_must<set_add, set_value>, if_must<symbol<'='>, set_value>,
                                     pegtl::plus<if_must<symbol<':'>, set_label>>>> {};
struct set_items : comma_list<set_item> {};

// Set
struct set_clause : if_must<keyword<"SET">, set_items> {};

// Merge, MergeAction
struct on_create_items : pegtl::seq<set_items> {};
struct on_match_items : pegtl::seq<set_items> {};
struct merge_pattern : pegtl::seq<pattern_part> {};
struct merge_action
    : if_must<keyword<"ON">,
              pegtl::sor<if_must<keyword<"CREATE">, keyword<"SET">, on_create_items>,
                         if_must<keyword<"MATCH">, keyword<"SET">, on_match_items>>> {};
struct merge_clause : if_must<keyword<"MERGE">, merge_pattern, pegtl::star<merge_action>> {};

// RemoveItem, Remove
struct remove_label : name {};
struct remove_item : pegtl::seq<set_target, pegtl::star<if_must<symbol<':'>, remove_label>>> {};
struct remove_clause : if_must<keyword<"REMOVE">, comma_list<remove_item>> {};

// Delete
struct delete_detach : keyword<"DETACH"> {};
struct delete_target : pegtl::seq<expression> {};
struct delete_clause
    : if_must<pegtl::sor<keyword<"DELETE">, if_must<delete_detach, keyword<"DELETE">>>,
              comma_list<delete_target>> {};

// YieldItem, YieldItems
struct yield_column : name {};
struct yield_alias : name {};
struct yield_item : pegtl::seq<yield_column, pegtl::opt<if_must<keyword<"AS">, yield_alias>>> {};
struct yield_all : symbol<'*'> {};
struct yield_keyword : keyword<"YIELD"> {};
struct yield_condition : pegtl::seq<expression> {};
struct yield_items : if_must<yield_keyword, pegtl::sor<yield_all, comma_list<yield_item>>,
                             pegtl::opt<where<yield_condition>>> {};

// InQueryCall, StandaloneCall
struct procedure_name : dotted_name {};
struct procedure_parenthesis : symbol<'('> {};
struct procedure_argument : pegtl::seq<expression> {};
struct call_procedure
    : pegtl::seq<procedure_name,
                 pegtl::opt<if_must<procedure_parenthesis,
                                    pegtl::opt<comma_list<procedure_argument>>, symbol<')'>>>,
                 pegtl::opt<yield_items>> {};

// CALL { … }, CALL (x, y) { … }
struct scope_parenthesis : symbol<'('> {};
struct scope_all : symbol<'*'> {};
struct scope_variable : name {};
struct call_scope
    : if_must<scope_parenthesis, pegtl::opt<pegtl::sor<scope_all, comma_list<scope_variable>>>,
              symbol<')'>> {};
struct call_subquery : pegtl::sor<if_must<call_scope, symbol<'{'>, query, symbol<'}'>>,
                                  if_must<symbol<'{'>, query, symbol<'}'>>> {};
struct call_clause : if_must<keyword<"CALL">, pegtl::sor<call_subquery, call_procedure>> {};

// FOREACH ( Variable IN Expression | clauses )
struct foreach_variable : name {};
struct foreach_list : pegtl::seq<expression> {};
struct foreach_body : pegtl::plus<clause> {};
struct foreach_clause : if_must<keyword<"FOREACH">, symbol<'('>, foreach_variable, keyword<"IN">,
                                foreach_list, symbol<'|'>, foreach_body, symbol<')'>> {};

// Clause: ReadingClause | UpdatingClause | With | Return
struct clause : pegtl::sor<match_clause, return_clause, with_clause, create_clause, unwind_clause,
                           merge_clause, set_clause, delete_clause, remove_clause, call_clause,
                           foreach_clause, load_csv_clause> {};

}  // namespace casus::syntax::rules
