#pragma once

// Queries and statements. The comment above a rule names the production of the openCypher 9
// grammar.

#include "grammar/rules/clause.hpp"
#include "grammar/rules/schema.hpp"

namespace casus::syntax::rules {

// SingleQuery: any sequence of clauses; which sequences make sense is for the binder to say.
struct single_query : pegtl::plus<clause> {};

// RegularQuery: SingleQuery { UNION [ALL] SingleQuery }
struct union_all : keyword<"ALL"> {};
struct union_keyword : keyword<"UNION"> {};
struct union_part : if_must<union_keyword, pegtl::opt<union_all>, single_query> {};
struct query : pegtl::seq<single_query, pegtl::star<union_part>> {};

// Pattern [Where] alone, as in EXISTS { (a)-->(b) WHERE a.x = b.x }
struct bare_match : pegtl::seq<match_pattern, pegtl::opt<where<match_condition>>> {};
struct bare_clause : pegtl::seq<bare_match> {};
struct bare_single_query : pegtl::seq<bare_clause> {};
struct bare_query : pegtl::seq<bare_single_query> {};

// BEGIN, COMMIT, ROLLBACK
struct begin_transaction : keyword<"BEGIN"> {};
struct commit_transaction : keyword<"COMMIT"> {};
struct rollback_transaction : keyword<"ROLLBACK"> {};
struct transaction_command
    : pegtl::seq<pegtl::sor<begin_transaction, commit_transaction, rollback_transaction>,
                 pegtl::opt<keyword<"TRANSACTION">>> {};

struct schema_command_ahead : lookahead<schema_command_ahead> {
  static bool holds(const char* p, const TextView& text) { return schema_command_starts(p, text); }
};

// Cypher: Statement [';'], with EXPLAIN or PROFILE before it
struct explain_keyword : keyword<"EXPLAIN"> {};
struct profile_keyword : keyword<"PROFILE"> {};
struct closing_semicolon : symbol<';'> {};
struct statement_query : pegtl::seq<query> {};
struct statement_body : pegtl::sor<pegtl::seq<schema_command_ahead, schema_command>,
                                   statement_query, transaction_command> {};
struct statement : must<leading_blank, pegtl::opt<pegtl::sor<explain_keyword, profile_keyword>>,
                        statement_body, pegtl::star<closing_semicolon>, end_of_text> {};

struct lone_expression : must<leading_blank, expression, end_of_text> {};

}  // namespace casus::syntax::rules
