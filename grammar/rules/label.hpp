#pragma once

// Label expressions, of GQL: openCypher 9 has `:A:B` for nodes and `:A|B` for relationships only.

#include "grammar/rules/token.hpp"

namespace casus::syntax::rules {

// Whether a '|' stands here that the predicate before it may have.
struct label_bar_ahead : lookahead<label_bar_ahead> {
  static bool holds(const char* p, const TextView& text) { return label_bar_stands(p, text); }
};

// label primary: a name, '%' or a parenthesized label expression
struct label_disjunction;
struct label_group : if_must<symbol<'('>, label_disjunction, symbol<')'>> {};
struct label_wildcard : symbol<'%'> {};
struct label_name : name {};
struct label_primary : pegtl::sor<label_name, label_group, label_wildcard> {};

// label factor
struct label_not : symbol<'!'> {};
struct label_factor
    : pegtl::sor<pegtl::seq<pegtl::plus<label_not>, must<label_primary>>, label_primary> {};

// label term, and the ':' between labels that openCypher has for '&'
struct label_and : symbol<'&'> {};
struct label_term : pegtl::seq<label_factor, pegtl::star<if_must<label_and, label_factor>>> {};
struct label_colon_term
    : pegtl::seq<label_factor,
                 pegtl::star<if_must<pegtl::sor<label_and, symbol<':'>>, label_factor>>> {};

// label expression
struct label_or : symbol<'|'> {};
struct label_disjunction : pegtl::seq<label_term, pegtl::star<if_must<label_or, label_term>>> {};
// of a node pattern
struct node_label_expression
    : pegtl::seq<label_colon_term, pegtl::star<if_must<label_or, label_colon_term>>> {};
// of a relationship pattern, where openCypher allows a ':' behind each '|'
struct type_term : pegtl::seq<label_term> {};
struct type_expression
    : pegtl::seq<type_term, pegtl::star<if_must<symbol<'|'>, pegtl::opt<symbol<':'>>, type_term>>> {};
// of a predicate
struct predicate_label_expression
    : pegtl::seq<label_colon_term,
                 pegtl::star<if_must<pegtl::seq<label_bar_ahead, label_or>, label_colon_term>>> {};

}  // namespace casus::syntax::rules
