#include "grammar/build/build.hpp"

#include "grammar/build/clause_actions.hpp"
#include "grammar/build/expression_actions.hpp"
#include "grammar/build/pattern_actions.hpp"
#include "grammar/build/statement_actions.hpp"
#include "grammar/build/update_actions.hpp"

namespace casus::syntax::build {

namespace {

// Once the text is refused, what the actions rely on may be missing: rules around the failure may
// still match, without what is optional in them.
template <class Rule>
struct control : pegtl::normal<Rule> {
  template <template <class...> class Action, class Input>
  static auto apply0(const Input& /*in*/, Builder& builder)
      -> decltype(Action<Rule>::apply0(builder)) {
    if (!builder.refused) Action<Rule>::apply0(builder);
  }
};

template <class Grammar>
bool matches(Builder& builder, const TextView& text) {
  builder.text = text;
  builder.token_begin = builder.token_end = text.begin;
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text.begin,
                                                                                  text.end, "");
  return pegtl::parse<Grammar, action, control>(in, builder) && !builder.refused;
}

}  // namespace

std::optional<Statement> build_statement(const TextView& text) {
  Builder builder;
  if (!matches<rules::statement>(builder, text)) return std::nullopt;
  return std::move(builder.statement);
}

std::optional<ExpressionPtr> build_expression(const TextView& text) {
  Builder builder;
  if (!matches<rules::lone_expression>(builder, text)) return std::nullopt;
  return builder.pop_expression();
}

}  // namespace casus::syntax::build
