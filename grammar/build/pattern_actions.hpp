#pragma once

// Actions that build patterns.

#include "grammar/build/action.hpp"
#include "grammar/build/label_actions.hpp"
#include "grammar/build/literal.hpp"
#include "grammar/rules/pattern.hpp"

namespace casus::syntax::build {

template <>
struct action<rules::pattern_parameter> {
  static void apply0(Builder& b) {
    b.push(Parameter{unquote_name(b.token().substr(1))}, b.token_span());
  }
};

// Nodes.
template <>
struct action<rules::node_variable> : puts_name<&NodePattern::variable> {};
template <>
struct action<rules::node_labels> {
  static void apply0(Builder& b) {
    NodePattern& node = *b.current<NodePattern>();
    take_labels(std::move(b.finished_label), node.labels, node.label_tests);
  }
};
template <>
struct action<rules::node_properties> : puts_expression<&NodePattern::properties> {};
template <>
struct action<rules::node_pattern> : builds<NodePattern> {
  static void finish(Builder& b, NodePattern& node, SourceSpan span) {
    node.span = span;
    b.current<PatternPart>()->nodes.push_back(std::move(node));
  }
};

// Relationships.
template <>
struct action<rules::range_lower> {
  static void apply0(Builder& b) {
    b.current<RangeDraft>()->length.min = make_range_bound(b.token(), b.token_span());
  }
};
template <>
struct action<rules::range_upper> {
  static void apply0(Builder& b) {
    b.current<RangeDraft>()->length.max = make_range_bound(b.token(), b.token_span());
  }
};
template <>
struct action<rules::range_dots> : sets<&RangeDraft::dots> {};
template <>
struct action<rules::range> : builds<RangeDraft> {
  static void finish(Builder& b, RangeDraft& range, SourceSpan span) {
    range.length.span = span;
    if (!range.dots) range.length.max = range.length.min;  // *2 is *2..2
    b.current<RelationshipPattern>()->length = range.length;
  }
};
template <>
struct action<rules::relationship_type> {
  static void apply0(Builder& b) {
    take_types(std::move(b.finished_label), *b.current<RelationshipPattern>());
  }
};
template <>
struct action<rules::relationship_variable> : puts_name<&RelationshipPattern::variable> {};
template <>
struct action<rules::relationship_properties> : puts_expression<&RelationshipPattern::properties> {
};
template <>
struct action<rules::arrow_to_left>
    : sets<&RelationshipPattern::direction, PatternDirection::incoming> {};
template <>
struct action<rules::arrow_to_right> {
  static void apply0(Builder& b) {
    PatternDirection& direction = b.current<RelationshipPattern>()->direction;
    // <--> means either direction, as -- does.
    direction = direction == PatternDirection::incoming ? PatternDirection::undirected
                                                        : PatternDirection::outgoing;
  }
};
template <>
struct action<rules::relationship_pattern> : builds<RelationshipPattern> {
  static void finish(Builder& b, RelationshipPattern& relationship, SourceSpan span) {
    relationship.span = span;
    b.current<PatternPart>()->relationships.push_back(std::move(relationship));
  }
};

// Parts.
template <>
struct action<rules::path_variable> : puts_name<&PatternPart::path> {};
template <>
struct action<rules::shortest_single> : sets<&PatternPart::shortest, ShortestKind::single> {};
template <>
struct action<rules::shortest_all> : sets<&PatternPart::shortest, ShortestKind::all> {};
struct builds_part : builds<PatternPart> {
  static void finish(Builder& b, PatternPart& part, SourceSpan span) {
    part.span = span;
    b.finished_part = std::move(part);
  }
};
template <>
struct action<rules::pattern_part> : builds_part {};
template <>
struct action<rules::pattern_item> {
  static void apply0(Builder& b) {
    b.current<PatternDraft>()->parts.push_back(std::move(b.finished_part));
  }
};
template <>
struct action<rules::pattern> : builds<PatternDraft> {
  static void finish(Builder& b, PatternDraft& pattern, SourceSpan /*span*/) {
    b.finished_pattern = std::move(pattern.parts);
  }
};

// Patterns inside expressions.
template <>
struct action<rules::relationships_pattern> : builds_part {};
template <>
struct action<rules::shortest_path> : builds_part {};

/// The pattern just finished becomes a member of the current part.
template <auto Member>
struct puts_pattern {
  static void apply0(Builder& b) {
    b.current<detail::owner_t<Member>>()->*Member = std::move(b.finished_pattern);
  }
};

}  // namespace casus::syntax::build
