#pragma once

// Actions that build label expressions.

#include "grammar/build/action.hpp"
#include "grammar/build/label.hpp"
#include "grammar/rules/label.hpp"

namespace casus::syntax::build {

template <>
struct action<rules::label_name> {
  static void apply0(Builder& b) { b.current<LabelFactorDraft>()->operand.name = b.token_name(); }
};
template <>
struct action<rules::label_wildcard> {
  static void apply0(Builder& b) {
    b.current<LabelFactorDraft>()->operand.kind = LabelExpressionKind::any;
  }
};
template <>
struct action<rules::label_group> {
  static void apply0(Builder& b) {
    b.current<LabelFactorDraft>()->operand = std::move(b.finished_label);
  }
};
template <>
struct action<rules::label_not> {
  static void apply0(Builder& b) {
    bool& negated = b.current<LabelFactorDraft>()->negated;
    negated = !negated;
  }
};
template <>
struct action<rules::label_factor> : builds<LabelFactorDraft> {
  static void finish(Builder& b, LabelFactorDraft& draft, SourceSpan /*span*/) {
    b.current<LabelTermDraft>()->factors.push_back(
        draft.negated ? negated_label(std::move(draft.operand)) : std::move(draft.operand));
  }
};

struct builds_label_term : builds<LabelTermDraft> {
  static void finish(Builder& b, LabelTermDraft& draft, SourceSpan /*span*/) {
    b.current<LabelExpressionDraft>()->terms.push_back(
        joined_labels(LabelExpressionKind::conjunction, std::move(draft.factors)));
  }
};
template <>
struct action<rules::label_term> : builds_label_term {};
template <>
struct action<rules::label_colon_term> : builds_label_term {};

struct builds_label_expression : builds<LabelExpressionDraft> {
  static void finish(Builder& b, LabelExpressionDraft& draft, SourceSpan /*span*/) {
    b.finished_label = joined_labels(LabelExpressionKind::disjunction, std::move(draft.terms));
  }
};
template <>
struct action<rules::label_disjunction> : builds_label_expression {};
template <>
struct action<rules::node_label_expression> : builds_label_expression {};
template <>
struct action<rules::type_expression> : builds_label_expression {};
template <>
struct action<rules::predicate_label_expression> : builds_label_expression {};

}  // namespace casus::syntax::build
