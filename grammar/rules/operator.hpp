#pragma once

// Operators between and before operands. An expression is read as one flat run of operands and
// operators; build/operators.cpp groups it by the precedence levels named there.

#include "grammar/rules/token.hpp"
#include "grammar/scan/operator.hpp"

namespace casus::syntax::rules {

/// Base of operator tokens: Self::scan(p, end) gives the operator and its end.
template <class Self>
struct operator_token {
  using rule_t = token<Self>;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    const char* const begin = in.current();
    if (state.refused || begin == in.end()) return false;
    const ScannedOperator found = Self::scan(begin, in.end());
    if (found.end == nullptr) return false;
    state.last_operator = found.op;
    state.token_begin = begin;
    state.token_end = found.end;
    in.bump(static_cast<std::size_t>(skip_blank(found.end, in.end()) - begin));
    return true;
  }
};

// OrExpression, XorExpression, AndExpression: OR, XOR, AND
struct logical_operator : operator_token<logical_operator> {
  static ScannedOperator scan(const char* p, const char* end) {
    return scan_logical_operator(p, end);
  }
};

// PartialComparisonExpression, StringPredicateExpression, ListPredicateExpression and the
// arithmetic expressions: = <> < <= > >=, STARTS WITH, ENDS WITH, CONTAINS, =~, IN, + - * / % ^
struct tight_operator : operator_token<tight_operator> {
  static ScannedOperator scan(const char* p, const char* end) {
    return scan_tight_operator(p, end);
  }
};

// UnaryAddOrSubtractExpression: a sign that is not part of a number
struct sign : operator_token<sign> {
  static ScannedOperator scan(const char* p, const char* end) { return scan_sign(p, end); }
};

// NotExpression: NOT
struct not_operator : prefix_keyword<"NOT"> {};

}  // namespace casus::syntax::rules
