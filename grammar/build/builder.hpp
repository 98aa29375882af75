#pragma once

// The state of a parse that builds a tree. Finished expressions wait on a stack of operands; the
// other parts under construction are found through `current<T>()`, which the actions of nested
// rules fill in place.

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "grammar/build/draft.hpp"
#include "grammar/errors.hpp"
#include "grammar/rules/token.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::syntax::build {

/// The trees that the parser makes are never higher, so walks over them may recurse.
inline constexpr unsigned max_tree_height = 2 * max_nesting;

class Builder : public rules::ParseState {
 public:
  /// The part of type T that is being built.
  template <class T>
  T*& current() {
    return std::get<T*>(current_);
  }

  // Spans and tokens.
  [[nodiscard]] std::string_view token() const {
    return {token_begin, static_cast<std::size_t>(token_end - token_begin)};
  }
  [[nodiscard]] SourceSpan token_span() const { return span_from(token_begin); }
  [[nodiscard]] SourceSpan span_from(const char* begin) const {
    return {offset_of(begin), static_cast<std::uint32_t>(token_end - begin)};
  }
  [[nodiscard]] Name token_name() const { return {unquote_name(token()), token_span()}; }
  /// A dotted name without the backticks of its parts.
  [[nodiscard]] Name token_dotted_name() const;
  [[noreturn]] void refuse_nesting(const char* p) const {
    throw nesting_too_deep({offset_of(p), p == text.end ? 0U : 1U});
  }

  // Operands.
  void push(Expression::Node node, SourceSpan span, unsigned height = 1);
  ExpressionPtr pop_expression();
  /// Makes the top operand the subject of a larger one: n becomes n.name.
  template <class Wrap>
  void wrap(Wrap&& make_node) {
    Operand& top = operands_.back();
    const SourceSpan span{top.expression->span.offset,
                          offset_of(token_end) - top.expression->span.offset};
    Expression::Node node = make_node(std::move(top.expression));
    replace_top(std::move(node), span, top.height + 1);
  }
  [[nodiscard]] const Expression& top() const { return *operands_.back().expression; }
  void raise_top(unsigned height);
  void widen_top(SourceSpan span) { operands_.back().expression->span = span; }

  // Operators, see operators.cpp.
  void push_prefix(Operator op);
  void push_infix(Operator op);
  void apply_null_predicate(bool negated);
  /// Opens an expression; returns what close_expression takes.
  std::size_t open_expression() { return std::exchange(operator_base_, operators_.size()); }
  void close_expression(std::size_t outer_base) {
    reduce_to_base();
    operator_base_ = outer_base;
  }
  void abandon_expression(std::size_t outer_base) { operator_base_ = outer_base; }

  /// The height of the highest expression taken from the stack since this was last set.
  unsigned highest = 0;

  // Finished parts that the rule around them takes.
  LabelExpression finished_label;
  PatternPart finished_part;
  std::vector<PatternPart> finished_pattern;
  std::vector<SetItem> finished_set_items;
  Projection finished_projection;
  Query finished_query;
  Statement statement;

 private:
  struct Operand {
    ExpressionPtr expression;
    unsigned height = 1;
  };
  struct PendingOperator {
    Operator op = Operator::conjunction;
    SourceSpan span;
  };

  void replace_top(Expression::Node node, SourceSpan span, unsigned height);
  void reduce_to_base();
  void reduce_tighter_than(Operator op);
  void reduce_once();
  void reduce_prefix();
  void reduce_predicate();
  void reduce_run();

  std::vector<Operand> operands_;
  std::vector<PendingOperator> operators_;
  std::size_t operator_base_ = 0;
  CurrentParts current_{};
};

}  // namespace casus::syntax::build
