#pragma once

// Expressions. The comment above a rule names the production of the openCypher 9 grammar.

#include "grammar/rules/operator.hpp"
#include "grammar/rules/pattern.hpp"
#include "grammar/rules/token.hpp"

namespace casus::syntax::rules {

struct expression;
struct query;
struct bare_query;

/// The grammar limits its own recursion: each expression inside another counts one.
struct expression_depth {
  unsigned& depth;
  explicit expression_depth(unsigned& d) : depth(d) { ++depth; }
  ~expression_depth() { --depth; }
  expression_depth(const expression_depth&) = delete;
  expression_depth& operator=(const expression_depth&) = delete;
};

template <class Rule>
struct nested {
  using rule_t = nested;
  using subs_t = pegtl::type_list<Rule>;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    const expression_depth guard(state.depth);
    if (state.depth > max_nesting + 1) state.refuse_nesting(in.current());
    return Control<Rule>::template match<A, M, Action, Control>(in, state);
  }
};

/// Chooses among the alternatives of Atom by looking ahead once.
template <AtomKind Kind, class Rule>
struct when {
  static constexpr AtomKind kind = Kind;
  using rule = Rule;
};
template <class... Cases>
struct select_atom {
  using rule_t = select_atom;
  using subs_t = pegtl::type_list<typename Cases::rule...>;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    const AtomKind kind = classify_atom(in.current(), state.text);
    bool result = false;
    const auto attempt = [&]<class Case>(std::type_identity<Case>) {
      if (kind != Case::kind) return false;
      using rule = typename Case::rule;
      result = Control<rule>::template match<A, M, Action, Control>(in, state);
      return true;
    };
    (void)(attempt(std::type_identity<Cases>()) || ...);
    return result;
  }
};

// BooleanLiteral, NULL
struct true_literal : keyword<"TRUE"> {};
struct false_literal : keyword<"FALSE"> {};
struct null_literal : keyword<"NULL"> {};

// Variable
struct variable : name {};

// ListLiteral
struct list_item : pegtl::seq<expression> {};
struct list_literal : if_must<symbol<'['>, pegtl::opt<comma_list<list_item>>, symbol<']'>> {};

// MapLiteral
struct map_key : name {};
struct map_entry : if_must<map_key, symbol<':'>, expression> {};
struct map_literal : if_must<symbol<'{'>, pegtl::opt<comma_list<map_entry>>, symbol<'}'>> {};

// ParenthesizedExpression
struct parenthesized : if_must<symbol<'('>, expression, symbol<')'>> {};

// ListComprehension: '[', FilterExpression, ['|', Expression], ']'
struct comprehension_variable : name {};
struct comprehension_list : pegtl::seq<expression> {};
struct comprehension_predicate : pegtl::seq<expression> {};
struct comprehension_projection : pegtl::seq<expression> {};
struct list_comprehension
    : if_must<symbol<'['>, comprehension_variable, keyword<"IN">, comprehension_list,
              pegtl::opt<if_must<keyword<"WHERE">, comprehension_predicate>>,
              pegtl::opt<if_must<symbol<'|'>, comprehension_projection>>, symbol<']'>> {};

// PatternComprehension
struct pattern_path : name {};
struct comprehension_pattern : pegtl::seq<relationships_pattern> {};
struct pattern_predicate : pegtl::seq<expression> {};
struct pattern_projection : pegtl::seq<expression> {};
struct pattern_comprehension
    : if_must<symbol<'['>,
              pegtl::opt<pegtl::seq<path_assignment_ahead, pattern_path, must<symbol<'='>>>>,
              comprehension_pattern, pegtl::opt<if_must<keyword<"WHERE">, pattern_predicate>>,
              symbol<'|'>, pattern_projection, symbol<']'>> {};

// PatternPredicate
struct pattern_expression : pegtl::seq<relationships_pattern> {};
// ShortestPathPattern, as a value
struct shortest_path_expression : pegtl::seq<shortest_path> {};

// CaseExpression, CaseAlternative
struct case_subject : pegtl::seq<expression> {};
struct case_when : pegtl::seq<expression> {};
struct case_then : pegtl::seq<expression> {};
struct case_otherwise : pegtl::seq<expression> {};
struct case_alternative : if_must<keyword<"WHEN">, case_when, keyword<"THEN">, case_then> {};
struct case_expression
    : if_must<keyword<"CASE">,
              pegtl::sor<case_alternative, pegtl::seq<case_subject, must<case_alternative>>>,
              pegtl::star<case_alternative>, pegtl::opt<if_must<keyword<"ELSE">, case_otherwise>>,
              keyword<"END">> {};

// COUNT '(' '*' ')'
struct count_star : if_must<keyword<"COUNT">, symbol<'('>, symbol<'*'>, symbol<')'>> {};

// Quantifier: ALL | ANY | NONE | SINGLE '(' FilterExpression ')'
struct all_quantifier : keyword<"ALL"> {};
struct any_quantifier : keyword<"ANY"> {};
struct none_quantifier : keyword<"NONE"> {};
struct single_quantifier : keyword<"SINGLE"> {};
struct quantifier_variable : name {};
struct quantifier_list : pegtl::seq<expression> {};
struct quantifier_predicate : pegtl::seq<expression> {};
struct quantifier
    : if_must<pegtl::sor<all_quantifier, any_quantifier, none_quantifier, single_quantifier>,
              symbol<'('>, quantifier_variable, keyword<"IN">, quantifier_list,
              pegtl::opt<if_must<keyword<"WHERE">, quantifier_predicate>>, symbol<')'>> {};

// Reduce: REDUCE '(' Variable '=' Expression ',' IdInColl '|' Expression ')'
struct reduce_accumulator : name {};
struct reduce_initial : pegtl::seq<expression> {};
struct reduce_variable : name {};
struct reduce_list : pegtl::seq<expression> {};
struct reduce_step : pegtl::seq<expression> {};
struct reduce : if_must<keyword<"REDUCE">, symbol<'('>, reduce_accumulator, symbol<'='>,
                        reduce_initial, comma, reduce_variable, keyword<"IN">, reduce_list,
                        symbol<'|'>, reduce_step, symbol<')'>> {};

// ExistentialSubquery; COUNT { … } and COLLECT { … } likewise
struct pattern_ahead : lookahead<pattern_ahead> {
  static bool holds(const char* p, const TextView& text) { return pattern_starts(p, text); }
};
struct exists_subquery : keyword<"EXISTS"> {};
struct count_subquery : keyword<"COUNT"> {};
struct collect_subquery : keyword<"COLLECT"> {};
struct subquery_body : pegtl::sor<pegtl::seq<pattern_ahead, bare_query>, query> {};
struct subquery_expression : if_must<pegtl::sor<exists_subquery, count_subquery, collect_subquery>,
                                     symbol<'{'>, subquery_body, symbol<'}'>> {};

// FunctionInvocation
struct function_name : dotted_name {};
struct function_distinct : prefix_keyword<"DISTINCT"> {};
struct function_argument : pegtl::seq<expression> {};
struct function_call : if_must<function_name, symbol<'('>, pegtl::opt<function_distinct>,
                               pegtl::opt<comma_list<function_argument>>, symbol<')'>> {};

// Map projection: Variable '{' (.key | .* | key: Expression | Variable), … '}'
struct projected_all : symbol<'*'> {};
struct projected_property : name {};
struct projected_name : name {};
struct projected_value : if_must<symbol<':'>, expression> {};
struct map_projection_item
    : pegtl::sor<if_must<property_dot, pegtl::sor<projected_all, projected_property>>,
                 pegtl::seq<projected_name, pegtl::opt<projected_value>>> {};
struct map_projection_subject : name {};
struct map_projection : if_must<map_projection_subject, symbol<'{'>,
                                pegtl::opt<comma_list<map_projection_item>>, symbol<'}'>> {};

// Atom
struct atom
    : select_atom<
          when<AtomKind::variable, variable>, when<AtomKind::number, number>,
          when<AtomKind::string, string_literal>, when<AtomKind::parameter, parameter>,
          when<AtomKind::function_call, function_call>,
          when<AtomKind::parenthesized, parenthesized>, when<AtomKind::list_literal, list_literal>,
          when<AtomKind::map_literal, map_literal>, when<AtomKind::true_literal, true_literal>,
          when<AtomKind::false_literal, false_literal>, when<AtomKind::null_literal, null_literal>,
          when<AtomKind::count_star, count_star>,
          when<AtomKind::list_comprehension, list_comprehension>,
          when<AtomKind::pattern_comprehension, pattern_comprehension>,
          when<AtomKind::relationships_pattern, pattern_expression>,
          when<AtomKind::shortest_path, shortest_path_expression>,
          when<AtomKind::case_expression, case_expression>, when<AtomKind::quantifier, quantifier>,
          when<AtomKind::reduce, reduce>, when<AtomKind::subquery, subquery_expression>,
          when<AtomKind::map_projection, map_projection>> {};

// PropertyLookup
struct property_key : name {};
struct property_lookup : if_must<property_dot, property_key> {};

// ListOperatorExpression: '[' Expression ']' | '[' [Expression] '..' [Expression] ']'
struct index_or_from : pegtl::seq<expression> {};
struct slice_dots : two_dots {};
struct slice_to : pegtl::seq<expression> {};
struct slice_rest : pegtl::seq<slice_dots, pegtl::opt<slice_to>> {};
struct list_operator
    : if_must<symbol<'['>,
              pegtl::sor<slice_rest, pegtl::seq<index_or_from, pegtl::opt<slice_rest>>>,
              symbol<']'>> {};

// NodeLabels, as a predicate
struct predicate_labels : pegtl::seq<predicate_label_expression> {};
struct label_predicate : if_must<symbol<':'>, predicate_labels> {};

// PropertyOrLabelsExpression and NonArithmeticOperatorExpression
struct postfix_expression
    : pegtl::seq<atom, pegtl::star<pegtl::sor<property_lookup, list_operator>>,
                 pegtl::opt<label_predicate>> {};

// UnaryAddOrSubtractExpression
struct operand
    : pegtl::sor<pegtl::seq<pegtl::plus<sign>, must<postfix_expression>>, postfix_expression> {};

// NotExpression
struct negated_operand : pegtl::sor<pegtl::seq<pegtl::plus<not_operator>, must<operand>>, operand> {
};

// NullPredicateExpression
struct null_predicate_not : keyword<"NOT"> {};
struct null_predicate : if_must<keyword<"IS">, pegtl::opt<null_predicate_not>, keyword<"NULL">> {};

// Expression and the productions between OrExpression and NonArithmeticOperatorExpression
struct operators_and_operands
    : pegtl::seq<
          negated_operand,
          pegtl::star<pegtl::sor<if_must<tight_operator, operand>,
                                 if_must<logical_operator, negated_operand>, null_predicate>>> {};
struct expression : nested<operators_and_operands> {};

}  // namespace casus::syntax::rules

namespace tao::pegtl {

template <class Name, class Rule>
struct analyze_traits<Name, casus::syntax::rules::nested<Rule>> : analyze_seq_traits<Rule> {};
template <class Name, class... Cases>
struct analyze_traits<Name, casus::syntax::rules::select_atom<Cases...>>
    : analyze_sor_traits<typename Cases::rule...> {};

}  // namespace tao::pegtl
