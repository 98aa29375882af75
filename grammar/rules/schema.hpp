#pragma once

// Commands on indexes and constraints, as Cypher 25 writes them.

#include "grammar/rules/clause.hpp"

namespace casus::syntax::rules {

/// The optional name of an index or constraint: not the FOR or IF of what follows it.
struct schema_name : token<schema_name> {
  static const char* scan(const char* p, const char* end) { return scan_schema_name(p, end); }
};
struct if_not_exists : if_must<keyword<"IF">, keyword<"NOT">, keyword<"EXISTS">> {};
struct if_exists : if_must<keyword<"IF">, keyword<"EXISTS">> {};

// FOR (n:Label), FOR ()-[r:TYPE]-()
struct schema_variable : name {};
struct schema_label : name {};
struct schema_type : name {};
struct schema_node : if_must<schema_variable, symbol<':'>, schema_label, symbol<')'>> {};
struct schema_relationship : if_must<symbol<')'>, pegtl::opt<left_arrow_head>, dash, symbol<'['>,
                                     schema_variable, symbol<':'>, schema_type, symbol<']'>, dash,
                                     pegtl::opt<right_arrow_head>, symbol<'('>, symbol<')'>> {};
struct schema_entity : if_must<symbol<'('>, pegtl::sor<schema_node, schema_relationship>> {};

// n.p, (n.p, n.q)
struct schema_owner : name {};
struct schema_key : name {};
struct schema_property : if_must<schema_owner, property_dot, schema_key> {};
struct schema_properties : if_must<symbol<'('>, comma_list<schema_property>, symbol<')'>> {};

// CREATE INDEX
struct create_index : if_must<pegtl::seq<pegtl::opt<keyword<"RANGE">>, keyword<"INDEX">>,
                              pegtl::opt<schema_name>, pegtl::opt<if_not_exists>, keyword<"FOR">,
                              schema_entity, keyword<"ON">, schema_properties> {};

// IS UNIQUE, IS [NODE | RELATIONSHIP] KEY, IS NOT NULL, IS :: TYPE
struct rule_unique : keyword<"UNIQUE"> {};
struct rule_key : keyword<"KEY"> {};
struct rule_not_null : if_must<keyword<"NOT">, keyword<"NULL">> {};
struct type_token : token<type_token> {
  static const char* scan(const char* p, const char* end) {
    if (p != end && (*p == '<' || *p == '>' || *p == '|')) return p + 1;
    return scan_word(p, end);
  }
};
struct property_type : pegtl::plus<type_token> {};
struct rule_typed : if_must<pegtl::sor<two_colons, keyword<"TYPED">>, property_type> {};
struct rule_entity : pegtl::sor<keyword<"NODE">, keyword<"RELATIONSHIP">, keyword<"REL">> {};
struct constraint_rule
    : if_must<keyword<"IS">,
              pegtl::sor<rule_not_null, rule_typed,
                         pegtl::seq<pegtl::opt<rule_entity>, pegtl::sor<rule_unique, rule_key>>>> {
};

// CREATE CONSTRAINT
struct create_constraint
    : if_must<keyword<"CONSTRAINT">, pegtl::opt<schema_name>, pegtl::opt<if_not_exists>,
              keyword<"FOR">, schema_entity, keyword<"REQUIRE">,
              pegtl::sor<schema_properties, schema_property>, constraint_rule> {};

// CREATE …, DROP …, SHOW …
struct create_schema : if_must<keyword<"CREATE">, pegtl::sor<create_index, create_constraint>> {};
struct drop_index : keyword<"INDEX"> {};
struct drop_constraint : keyword<"CONSTRAINT"> {};
struct dropped_name : name {};
struct drop_schema : if_must<keyword<"DROP">, pegtl::sor<drop_index, drop_constraint>, dropped_name,
                             pegtl::opt<if_exists>> {};
struct show_indexes : pegtl::sor<keyword<"INDEXES">, keyword<"INDEX">> {};
struct show_constraints : pegtl::sor<keyword<"CONSTRAINTS">, keyword<"CONSTRAINT">> {};
// [YIELD items [Order] [Skip] [Limit] [Where] [Return]], or a Where alone
struct show_condition : pegtl::seq<expression> {};
struct show_where : where<show_condition> {};
struct show_projection : pegtl::seq<pegtl::opt<order>, pegtl::opt<skip>, pegtl::opt<limit>> {};
struct show_rows : pegtl::seq<show_projection, pegtl::opt<show_where>> {};
struct show_columns
    : if_must<yield_keyword, pegtl::sor<yield_all, comma_list<yield_item>>, show_rows> {};
struct show_condition_alone : pegtl::seq<show_where> {};
struct show_part
    : pegtl::sor<pegtl::seq<show_columns, pegtl::opt<return_clause>>, show_condition_alone> {};
struct show_schema
    : if_must<keyword<"SHOW">, pegtl::sor<show_indexes, show_constraints>, pegtl::opt<show_part>> {};
struct schema_command : pegtl::sor<create_schema, drop_schema, show_schema> {};

}  // namespace casus::syntax::rules
