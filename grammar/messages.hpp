#pragma once

// What the error texts call the rules of the grammar. A rule without a text is not spoken of; a
// rule with one speaks for everything inside it that failed at the same place.

#include <string_view>

#include "grammar/rules/statement.hpp"

namespace casus::syntax {

template <class Rule>
inline constexpr std::string_view expected_text{};

namespace detail {
template <char Character>
inline constexpr char quoted_character[] = {'`', Character, '`'};
}

// Keywords and punctuation are called what they are.
template <rules::word Word>
inline constexpr std::string_view expected_text<rules::keyword<Word>> = Word.view();
template <char Character>
inline constexpr std::string_view expected_text<rules::symbol<Character>>{
    detail::quoted_character<Character>, 3};
template <>
inline constexpr std::string_view expected_text<rules::comma> = "`,`";
template <>
inline constexpr std::string_view expected_text<rules::dash> = "`-`";
template <>
inline constexpr std::string_view expected_text<rules::name> = "a name";
template <>
inline constexpr std::string_view expected_text<rules::two_colons> = "`::`";
template <>
inline constexpr std::string_view expected_text<rules::range_dots> = "`..`";
template <>
inline constexpr std::string_view expected_text<rules::slice_dots> = "`..`";
template <>
inline constexpr std::string_view expected_text<rules::set_add> = "`+=`";
template <>
inline constexpr std::string_view expected_text<rules::range> = "`*`";
template <>
inline constexpr std::string_view expected_text<rules::properties> = "`{`";

// Names, by what they name.
template <>
inline constexpr std::string_view expected_text<rules::variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::comprehension_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::quantifier_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::unwind_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::load_csv_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::foreach_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::node_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::relationship_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::scope_variable> = "a variable";
template <>
inline constexpr std::string_view expected_text<rules::projection_alias> = "a name";
template <>
inline constexpr std::string_view expected_text<rules::node_labels> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::predicate_labels> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::set_label> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::remove_label> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::label_factor> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::label_primary> = "a label";
template <>
inline constexpr std::string_view expected_text<rules::type_term> = "a relationship type";
template <>
inline constexpr std::string_view expected_text<rules::relationship_type> = "a relationship type";
template <>
inline constexpr std::string_view expected_text<rules::map_key> = "a property name";
template <>
inline constexpr std::string_view expected_text<rules::property_key> = "a property name";
template <>
inline constexpr std::string_view expected_text<rules::schema_key> = "a property name";
template <>
inline constexpr std::string_view expected_text<rules::procedure_name> = "a procedure name";
template <>
inline constexpr std::string_view expected_text<rules::yield_column> = "a column";

// Larger parts.
template <>
inline constexpr std::string_view expected_text<rules::expression> = "an expression";
template <>
inline constexpr std::string_view expected_text<rules::operand> = "an expression";
template <>
inline constexpr std::string_view expected_text<rules::postfix_expression> = "an expression";
template <>
inline constexpr std::string_view expected_text<rules::negated_operand> = "an expression";
template <>
inline constexpr std::string_view expected_text<rules::label_predicate>{};
template <>
inline constexpr std::string_view expected_text<rules::pattern_part> = "a pattern";
template <>
inline constexpr std::string_view expected_text<rules::node_pattern> = "a node pattern";
template <>
inline constexpr std::string_view expected_text<rules::set_target> = "a property or variable";
template <>
inline constexpr std::string_view expected_text<rules::constraint_rule> =
    "IS UNIQUE, IS KEY, IS NOT NULL or IS :: and a type";
template <>
inline constexpr std::string_view expected_text<rules::property_type> = "a type";
template <>
inline constexpr std::string_view expected_text<rules::order> = "ORDER BY";
template <>
inline constexpr std::string_view expected_text<rules::clause> = "another clause";
template <>
inline constexpr std::string_view expected_text<rules::single_query> = "a query";
template <>
inline constexpr std::string_view expected_text<rules::subquery_body> = "a query or a pattern";
template <>
inline constexpr std::string_view expected_text<rules::statement_body> = "a statement";
template <>
inline constexpr std::string_view expected_text<rules::end_of_text> = "the end of the statement";

/// Rules whose failure is not worth a word: what could have gone on is beyond listing.
template <class Rule>
inline constexpr bool is_silent = false;
template <>
inline constexpr bool is_silent<rules::tight_operator> = true;
template <>
inline constexpr bool is_silent<rules::logical_operator> = true;
template <>
inline constexpr bool is_silent<rules::null_predicate> = true;
template <>
inline constexpr bool is_silent<rules::property_lookup> = true;
template <>
inline constexpr bool is_silent<rules::list_operator> = true;
template <>
inline constexpr bool is_silent<rules::label_predicate> = true;
template <>
inline constexpr bool is_silent<rules::pattern_chain> = true;
template <>
inline constexpr bool is_silent<rules::skip> = true;
template <>
inline constexpr bool is_silent<rules::limit> = true;
template <>
inline constexpr bool is_silent<rules::closing_semicolon> = true;
template <>
inline constexpr bool is_silent<rules::sort_descending> = true;
template <>
inline constexpr bool is_silent<rules::sort_ascending> = true;
template <>
inline constexpr bool is_silent<rules::if_exists> = true;
template <>
inline constexpr bool is_silent<rules::if_not_exists> = true;
template <>
inline constexpr bool is_silent<rules::show_index_kind> = true;
template <>
inline constexpr bool is_silent<rules::show_constraint_kind> = true;

}  // namespace casus::syntax
