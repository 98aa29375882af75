#pragma once

// Actions that build expressions.

#include "grammar/build/action.hpp"
#include "grammar/build/literal.hpp"
#include "grammar/rules/expression.hpp"

namespace casus::syntax::build {

// Tokens that are expressions by themselves.
template <>
struct action<rules::variable> {
  static void apply0(Builder& b) { b.push(Variable{unquote_name(b.token())}, b.token_span()); }
};
template <>
struct action<rules::number> {
  static void apply0(Builder& b) { b.push(make_number(b.token(), b.token_span()), b.token_span()); }
};
template <>
struct action<rules::string_literal> {
  static void apply0(Builder& b) {
    b.push(StringLiteral{make_string(b.token(), b.token_span())}, b.token_span());
  }
};
template <>
struct action<rules::parameter> {
  static void apply0(Builder& b) {
    b.push(Parameter{unquote_name(b.token().substr(1))}, b.token_span());
  }
};
template <>
struct action<rules::true_literal> {
  static void apply0(Builder& b) { b.push(BooleanLiteral{true}, b.token_span()); }
};
template <>
struct action<rules::false_literal> {
  static void apply0(Builder& b) { b.push(BooleanLiteral{false}, b.token_span()); }
};
template <>
struct action<rules::null_literal> {
  static void apply0(Builder& b) { b.push(NullLiteral{}, b.token_span()); }
};

// Lists, maps, parentheses.
template <>
struct action<rules::list_item> : puts_expression<&ListLiteral::items> {};
template <>
struct action<rules::list_literal> : builds<ListLiteral> {};
template <>
struct action<rules::map_key> : puts_name<&MapEntry::key> {};
template <>
struct action<rules::map_entry> : builds<MapEntry> {
  static void finish(Builder& b, MapEntry& entry, SourceSpan /*span*/) {
    entry.value = b.pop_expression();
    b.current<MapLiteral>()->entries.push_back(std::move(entry));
  }
};
template <>
struct action<rules::map_literal> : builds<MapLiteral> {};
template <>
struct action<rules::parenthesized> : builds<ParenthesizedDraft> {
  static void finish(Builder& b, ParenthesizedDraft& /*draft*/, SourceSpan span) {
    b.widen_top(span);
  }
};

// Comprehensions.
template <>
struct action<rules::comprehension_variable> : puts_name<&ListComprehension::variable> {};
template <>
struct action<rules::comprehension_list> : puts_expression<&ListComprehension::list> {};
template <>
struct action<rules::comprehension_predicate> : puts_expression<&ListComprehension::predicate> {};
template <>
struct action<rules::comprehension_projection> : puts_expression<&ListComprehension::projection> {};
template <>
struct action<rules::list_comprehension> : builds<ListComprehension> {};
template <>
struct action<rules::pattern_path> : puts_name<&PatternComprehension::path> {};
template <>
struct action<rules::pattern_predicate> : puts_expression<&PatternComprehension::predicate> {};
template <>
struct action<rules::pattern_projection> : puts_expression<&PatternComprehension::projection> {};
template <>
struct action<rules::comprehension_pattern> {
  static void apply0(Builder& b) {
    b.current<PatternComprehension>()->pattern =
        std::make_unique<PatternPart>(std::move(b.finished_part));
  }
};
template <>
struct action<rules::pattern_comprehension> : builds<PatternComprehension> {};

// Patterns as values.
struct builds_pattern_expression : builds<PatternExpression> {
  static void finish(Builder& b, PatternExpression& expression, SourceSpan span) {
    expression.pattern = std::make_unique<PatternPart>(std::move(b.finished_part));
    builds::finish(b, expression, span);
  }
};
template <>
struct action<rules::pattern_expression> : builds_pattern_expression {};
template <>
struct action<rules::shortest_path_expression> : builds_pattern_expression {};

// CASE.
template <>
struct action<rules::case_subject> : puts_expression<&Case::subject> {};
template <>
struct action<rules::case_when> : puts_expression<&CaseBranch::when> {};
template <>
struct action<rules::case_then> : puts_expression<&CaseBranch::then> {};
template <>
struct action<rules::case_alternative> : joins<CaseBranch, &Case::branches> {};
template <>
struct action<rules::case_otherwise> : puts_expression<&Case::otherwise> {};
template <>
struct action<rules::case_expression> : builds<Case> {};

// Quantifiers and reduce.
template <>
struct action<rules::all_quantifier> : sets<&Quantifier::kind, QuantifierKind::all> {};
template <>
struct action<rules::any_quantifier> : sets<&Quantifier::kind, QuantifierKind::any> {};
template <>
struct action<rules::none_quantifier> : sets<&Quantifier::kind, QuantifierKind::none> {};
template <>
struct action<rules::single_quantifier> : sets<&Quantifier::kind, QuantifierKind::single> {};
template <>
struct action<rules::quantifier_variable> : puts_name<&Quantifier::variable> {};
template <>
struct action<rules::quantifier_list> : puts_expression<&Quantifier::list> {};
template <>
struct action<rules::quantifier_predicate> : puts_expression<&Quantifier::predicate> {};
template <>
struct action<rules::quantifier> : builds<Quantifier> {};
template <>
struct action<rules::reduce_accumulator> : puts_name<&Reduce::accumulator> {};
template <>
struct action<rules::reduce_initial> : puts_expression<&Reduce::initial> {};
template <>
struct action<rules::reduce_variable> : puts_name<&Reduce::variable> {};
template <>
struct action<rules::reduce_list> : puts_expression<&Reduce::list> {};
template <>
struct action<rules::reduce_step> : puts_expression<&Reduce::step> {};
template <>
struct action<rules::reduce> : builds<Reduce> {};

// Subqueries.
template <>
struct action<rules::exists_subquery> : sets<&SubqueryExpression::kind, SubqueryKind::exists> {};
template <>
struct action<rules::count_subquery> : sets<&SubqueryExpression::kind, SubqueryKind::count> {};
template <>
struct action<rules::collect_subquery> : sets<&SubqueryExpression::kind, SubqueryKind::collect> {};
template <>
struct action<rules::subquery_expression> : builds<SubqueryExpression> {
  static void finish(Builder& b, SubqueryExpression& subquery, SourceSpan span) {
    subquery.query = std::make_unique<Query>(std::move(b.finished_query));
    builds::finish(b, subquery, span);
  }
};

// Functions.
template <>
struct action<rules::function_name> {
  static void apply0(Builder& b) { b.current<FunctionCall>()->name = b.token_dotted_name(); }
};
template <>
struct action<rules::function_distinct> : sets<&FunctionCall::distinct> {};
template <>
struct action<rules::function_argument> : puts_expression<&FunctionCall::arguments> {};
template <>
struct action<rules::function_call> : builds<FunctionCall> {};
template <>
struct action<rules::count_star> : builds<CountStar> {};

// Map projections.
template <>
struct action<rules::projected_all>
    : sets<&MapProjectionItem::kind, MapProjectionItem::Kind::all_properties> {};
template <>
struct action<rules::projected_property> : puts_name<&MapProjectionItem::key> {};
template <>
struct action<rules::projected_name> {
  static void apply0(Builder& b) {
    MapProjectionItem& item = *b.current<MapProjectionItem>();
    item.kind = MapProjectionItem::Kind::variable;
    item.key = b.token_name();
  }
};
template <>
struct action<rules::projected_value> {
  static void apply0(Builder& b) {
    MapProjectionItem& item = *b.current<MapProjectionItem>();
    item.kind = MapProjectionItem::Kind::entry;
    item.value = b.pop_expression();
  }
};
template <>
struct action<rules::map_projection_item> : joins<MapProjectionItem, &MapProjection::items> {};
template <>
struct action<rules::map_projection_subject> : puts_name<&MapProjection::subject> {};
template <>
struct action<rules::map_projection> : builds<MapProjection> {};

// What follows an atom.
template <>
struct action<rules::property_key> {
  static void apply0(Builder& b) {
    b.wrap([&](ExpressionPtr subject) {
      return PropertyAccess{std::move(subject), b.token_name()};
    });
  }
};
template <>
struct action<rules::index_or_from> : puts_expression<&ListAccessDraft::from> {};
template <>
struct action<rules::slice_dots> : sets<&ListAccessDraft::slice> {};
template <>
struct action<rules::slice_to> : puts_expression<&ListAccessDraft::to> {};
template <>
struct action<rules::list_operator> : builds<ListAccessDraft> {
  static void finish(Builder& b, ListAccessDraft& draft, SourceSpan /*span*/) {
    b.wrap([&](ExpressionPtr subject) -> Expression::Node {
      if (draft.slice) {
        return SliceAccess{std::move(subject), std::move(draft.from), std::move(draft.to)};
      }
      return IndexAccess{std::move(subject), std::move(draft.from)};
    });
    b.raise_top(b.highest + 1);
    b.highest = 0;
  }
};
template <>
struct action<rules::predicate_labels> {
  static void apply0(Builder& b) {
    LabelPredicate& predicate = *b.current<LabelPredicate>();
    take_labels(std::move(b.finished_label), predicate.labels, predicate.tests);
  }
};
template <>
struct action<rules::label_predicate> : builds<LabelPredicate> {
  static void finish(Builder& b, LabelPredicate& predicate, SourceSpan /*span*/) {
    b.wrap([&](ExpressionPtr subject) {
      return LabelPredicate{std::move(subject), std::move(predicate.labels),
                            std::move(predicate.tests)};
    });
  }
};

// Operators.
template <>
struct action<rules::sign> {
  static void apply0(Builder& b) { b.push_prefix(b.last_operator); }
};
template <>
struct action<rules::not_operator> {
  static void apply0(Builder& b) { b.push_prefix(Operator::negation); }
};
template <>
struct action<rules::tight_operator> {
  static void apply0(Builder& b) { b.push_infix(b.last_operator); }
};
template <>
struct action<rules::logical_operator> {
  static void apply0(Builder& b) { b.push_infix(b.last_operator); }
};
template <>
struct action<rules::null_predicate_not> : sets<&NullPredicate::negated> {};
template <>
struct action<rules::null_predicate> : builds<NullPredicate> {
  static void finish(Builder& b, NullPredicate& predicate, SourceSpan /*span*/) {
    b.apply_null_predicate(predicate.negated);
  }
};
template <>
struct action<rules::expression> : pegtl::maybe_nothing {
  template <class Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input>
  static bool match(Input& in, Builder& b) {
    const std::size_t outer = b.open_expression();
    if (!pegtl::match<Rule, A, M, Action, Control>(in, b) || b.refused) {
      b.abandon_expression(outer);
      return false;
    }
    b.close_expression(outer);
    return true;
  }
};

}  // namespace casus::syntax::build
