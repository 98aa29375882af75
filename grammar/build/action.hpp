#pragma once

// The shapes that most tree-building actions have.

#include <concepts>
#include <type_traits>

#include "grammar/build/builder.hpp"

namespace casus::syntax::build {

namespace pegtl = tao::pegtl;

/// What to do when a rule has matched; nothing, unless specialised.
template <class Rule>
struct action : pegtl::nothing<Rule> {};

namespace detail {
template <class Owner, class Member>
Owner owner_of(Member Owner::*);
template <auto Member>
using owner_t = decltype(owner_of(Member));

template <class T, class Variant>
struct is_alternative : std::false_type {};
template <class T, class... Ts>
struct is_alternative<T, std::variant<Ts...>> : std::disjunction<std::is_same<T, Ts>...> {};
}  // namespace detail

template <class T>
concept expression_node = detail::is_alternative<T, Expression::Node>::value;
template <class T>
concept clause_node = detail::is_alternative<T, decltype(Clause::node)>::value;

/// The rule builds a part of type T: rules inside it fill `current<T>()`. When it has matched,
/// `action<Rule>::finish(builder, part, span)` takes the part.
template <class T>
struct builds : pegtl::maybe_nothing {
  template <class Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input>
  static bool match(Input& in, Builder& builder) {
    T part{};
    T*& current = builder.current<T>();
    T* const outer = std::exchange(current, &part);
    const char* const begin = in.current();
    const unsigned outer_highest = std::exchange(builder.highest, 0);
    const bool matched = pegtl::match<Rule, A, M, Action, Control>(in, builder);
    current = outer;
    if (!matched || builder.refused) return false;
    Action<Rule>::finish(builder, part, builder.span_from(begin));
    builder.highest = std::max(builder.highest, outer_highest);
    return true;
  }

  static void finish(Builder& builder, T& part, SourceSpan span) requires expression_node<T> {
    builder.push(std::move(part), span, builder.highest + 1);
    builder.highest = 0;  // counted again when the new expression is taken
  }
  static void finish(Builder& builder, T& part, SourceSpan span) requires clause_node<T> {
    builder.current<ClauseListDraft>()->clauses.push_back({std::move(part), span});
  }
};

/// The rule has left an expression, which becomes (or joins) a member of the current part.
template <auto Member>
struct puts_expression {
  static void apply0(Builder& builder) {
    auto& member = builder.current<detail::owner_t<Member>>()->*Member;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, ExpressionPtr>) {
      member = builder.pop_expression();
    } else {
      member.push_back(builder.pop_expression());
    }
  }
};

/// The rule is a name, which becomes (or joins) a member of the current part.
template <auto Member>
struct puts_name {
  static void apply0(Builder& builder) {
    auto& member = builder.current<detail::owner_t<Member>>()->*Member;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, std::vector<Name>>) {
      member.push_back(builder.token_name());
    } else {
      member = builder.token_name();
    }
  }
};

/// That the rule matched says a fixed value of a member of the current part.
template <auto Member, auto Value = true>
struct sets {
  static void apply0(Builder& builder) {
    builder.current<detail::owner_t<Member>>()->*Member = Value;
  }
};

/// The part joins a member of the part around it.
template <class T, auto Member>
struct joins : builds<T> {
  static void finish(Builder& builder, T& part, SourceSpan /*span*/) {
    (builder.current<detail::owner_t<Member>>()->*Member).push_back(std::move(part));
  }
};

}  // namespace casus::syntax::build
