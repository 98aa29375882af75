#pragma once

// Actions that build SET, REMOVE and MERGE.

#include "grammar/build/action.hpp"
#include "grammar/build/clause_actions.hpp"

namespace casus::syntax::build {

/// What a SET or REMOVE item means, by the shape of its target. They throw a ParseError.
SetItem make_set_item(SetItemDraft& draft, SourceSpan span);
RemoveItem make_remove_item(RemoveItemDraft& draft, SourceSpan span);

// SET.
template <>
struct action<rules::set_add> : sets<&SetItemDraft::add> {};
template <>
struct action<rules::set_value> : puts_expression<&SetItemDraft::value> {};
template <>
struct action<rules::set_label> : puts_name<&SetItemDraft::labels> {};
template <>
struct action<rules::set_item> : builds<SetItemDraft> {
  static void finish(Builder& b, SetItemDraft& draft, SourceSpan span) {
    draft.target = b.pop_expression();
    b.current<SetItemsDraft>()->items.push_back(make_set_item(draft, span));
  }
};
template <>
struct action<rules::set_items> : builds<SetItemsDraft> {
  static void finish(Builder& b, SetItemsDraft& draft, SourceSpan /*span*/) {
    b.finished_set_items = std::move(draft.items);
  }
};
template <>
struct action<rules::set_clause> : builds<SetClause> {
  static void finish(Builder& b, SetClause& clause, SourceSpan span) {
    clause.items = std::move(b.finished_set_items);
    builds::finish(b, clause, span);
  }
};

// MERGE.
template <>
struct action<rules::merge_pattern> {
  static void apply0(Builder& b) { b.current<MergeClause>()->pattern = std::move(b.finished_part); }
};
template <auto Member>
struct adds_set_items {
  static void apply0(Builder& b) {
    auto& items = b.current<MergeClause>()->*Member;
    for (SetItem& item : b.finished_set_items) items.push_back(std::move(item));
    b.finished_set_items.clear();
  }
};
template <>
struct action<rules::on_create_items> : adds_set_items<&MergeClause::on_create> {};
template <>
struct action<rules::on_match_items> : adds_set_items<&MergeClause::on_match> {};
template <>
struct action<rules::merge_clause> : builds<MergeClause> {};

// REMOVE.
template <>
struct action<rules::remove_label> : puts_name<&RemoveItemDraft::labels> {};
template <>
struct action<rules::remove_item> : builds<RemoveItemDraft> {
  static void finish(Builder& b, RemoveItemDraft& draft, SourceSpan span) {
    draft.target = b.pop_expression();
    b.current<RemoveClause>()->items.push_back(make_remove_item(draft, span));
  }
};
template <>
struct action<rules::remove_clause> : builds<RemoveClause> {};

}  // namespace casus::syntax::build
