#pragma once

// Graph patterns. The comment above a rule names the production of the openCypher 9 grammar.

#include "grammar/rules/label.hpp"

namespace casus::syntax::rules {

struct map_literal;

// Whether Variable '=' stands here.
struct path_assignment_ahead : lookahead<path_assignment_ahead> {
  static bool holds(const char* p, const TextView& text) { return path_assignment_starts(p, text); }
};
// Whether '(' '(' stands here: a parenthesis around a pattern.
struct nested_parenthesis_ahead : lookahead<nested_parenthesis_ahead> {
  static bool holds(const char* p, const TextView& text) {
    return nested_parenthesis_starts(p, text);
  }
};
// Whether an operator can be ruled out: what starts here is a relationship.
struct relationship_ahead : lookahead<relationship_ahead> {
  static bool holds(const char* p, const TextView& text) { return relationship_starts(p, text); }
};

// Properties: MapLiteral | Parameter
struct pattern_parameter : parameter {};
struct properties : pegtl::sor<map_literal, pattern_parameter> {};

// NodePattern
struct node_variable : name {};
struct node_labels : pegtl::seq<node_label_expression> {};
struct node_properties : pegtl::seq<properties> {};
struct node_pattern
    : if_must<symbol<'('>, pegtl::opt<node_variable>, pegtl::opt<if_must<symbol<':'>, node_labels>>,
              pegtl::opt<node_properties>, symbol<')'>> {};

// RangeLiteral
struct range_lower : bound_number {};
struct range_upper : bound_number {};
struct range_dots : two_dots {};
struct range : pegtl::seq<symbol<'*'>, pegtl::opt<range_lower>,
                          pegtl::opt<pegtl::seq<range_dots, pegtl::opt<range_upper>>>> {};

// RelationshipTypes: ':' RelTypeName { '|' [':'] RelTypeName }
struct relationship_type : pegtl::seq<type_expression> {};
struct relationship_types : if_must<symbol<':'>, relationship_type> {};

// RelationshipDetail
struct relationship_variable : name {};
struct relationship_properties : pegtl::seq<properties> {};
struct relationship_detail
    : if_must<symbol<'['>, pegtl::opt<relationship_variable>, pegtl::opt<relationship_types>,
              pegtl::opt<range>, pegtl::opt<relationship_properties>, symbol<']'>> {};

// RelationshipPattern
struct arrow_to_left : left_arrow_head {};
struct arrow_to_right : right_arrow_head {};
struct relationship_pattern
    : if_must<pegtl::sor<if_must<arrow_to_left, dash>, dash>, pegtl::opt<relationship_detail>, dash,
              pegtl::opt<arrow_to_right>> {};

// PatternElementChain
struct pattern_chain : if_must<relationship_pattern, node_pattern> {};

// PatternElement
struct pattern_element;
struct parenthesized_pattern
    : if_must<pegtl::seq<nested_parenthesis_ahead, symbol<'('>>, pattern_element, symbol<')'>> {};
struct pattern_element
    : pegtl::sor<parenthesized_pattern, pegtl::seq<node_pattern, pegtl::star<pattern_chain>>> {};

// ShortestPathPattern
struct shortest_single : keyword<"SHORTESTPATH"> {};
struct shortest_all : keyword<"ALLSHORTESTPATHS"> {};
struct shortest_path_pattern : if_must<pegtl::sor<shortest_single, shortest_all>, symbol<'('>,
                                       pattern_element, symbol<')'>> {};

// PatternPart: [Variable '='] AnonymousPatternPart
struct path_variable : name {};
struct pattern_part
    : pegtl::seq<pegtl::opt<pegtl::seq<path_assignment_ahead, path_variable, must<symbol<'='>>>>,
                 pegtl::sor<shortest_path_pattern, pattern_element>> {};

// Pattern
struct pattern_item : pegtl::seq<pattern_part> {};
struct pattern : comma_list<pattern_item> {};

// RelationshipsPattern: a pattern inside an expression, with one relationship or more
struct relationships_pattern : if_must<node_pattern, pattern_chain,
                                       pegtl::star<pegtl::seq<relationship_ahead, pattern_chain>>> {
};
struct shortest_path : pegtl::seq<shortest_path_pattern> {};

}  // namespace casus::syntax::rules
