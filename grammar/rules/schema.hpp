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

// IS UNIQUE, IS [NODE | RELATIONSHIP] KEY, IS NOT NULL, [IS] :: TYPE
struct rule_unique : pegtl::seq<keyword<"UNIQUE">> {};
struct rule_key : pegtl::seq<keyword<"KEY">> {};
struct rule_not_null : if_must<keyword<"NOT">, keyword<"NULL">> {};
struct type_token : token<type_token> {
  static const char* scan(const char* p, const char* end) {
    if (p != end && (*p == '<' || *p == '>' || *p == '|')) return p + 1;
    return scan_word(p, end);
  }
};
struct property_type : pegtl::plus<type_token> {};
struct rule_colons : if_must<two_colons, property_type> {};
struct rule_typed : if_must<keyword<"TYPED">, property_type> {};
struct rule_node : pegtl::seq<keyword<"NODE">> {};
struct rule_relationship : pegtl::sor<keyword<"RELATIONSHIP">, keyword<"REL">> {};
struct rule_entity : pegtl::sor<rule_node, rule_relationship> {};
struct rule_is
    : if_must<keyword<"IS">,
              pegtl::sor<rule_not_null, rule_colons, rule_typed,
                         pegtl::seq<pegtl::opt<rule_entity>, pegtl::sor<rule_unique, rule_key>>>> {
};
struct constraint_rule : pegtl::sor<rule_is, rule_colons> {};

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
// [ALL | RANGE] INDEXES
struct show_index_kind : pegtl::sor<keyword<"ALL">, keyword<"RANGE">> {};
struct show_indexes : pegtl::seq<pegtl::opt<show_index_kind>,
                                 pegtl::sor<keyword<"INDEXES">, keyword<"INDEX">>> {};
// [ALL | [NODE | RELATIONSHIP] (KEY | [PROPERTY] UNIQUE | [PROPERTY] EXIST | PROPERTY TYPE)] CONSTRAINTS
struct show_node : pegtl::seq<keyword<"NODE">> {};
struct show_relationship : pegtl::sor<keyword<"RELATIONSHIP">, keyword<"REL">> {};
struct show_key : pegtl::seq<keyword<"KEY">> {};
struct show_unique : pegtl::sor<keyword<"UNIQUENESS">, keyword<"UNIQUE">> {};
struct show_exist : pegtl::sor<keyword<"EXISTENCE">, keyword<"EXIST">> {};
struct show_type : pegtl::seq<keyword<"PROPERTY">, keyword<"TYPE">> {};
struct show_rule
    : pegtl::sor<show_key, show_type, pegtl::seq<pegtl::opt<keyword<"PROPERTY">>,
                                                 pegtl::sor<show_unique, show_exist>>> {};
struct show_constraint_kind
    : pegtl::sor<keyword<"ALL">,
                 pegtl::seq<pegtl::opt<pegtl::sor<show_node, show_relationship>>, show_rule>> {};
struct show_constraints : pegtl::seq<pegtl::opt<show_constraint_kind>,
                                     pegtl::sor<keyword<"CONSTRAINTS">, keyword<"CONSTRAINT">>> {};
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
