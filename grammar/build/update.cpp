#include "grammar/build/draft.hpp"
#include "grammar/errors.hpp"

namespace casus::syntax::build {

// Declared in update_actions.hpp, which this file does not include: it would draw in PEGTL.
SetItem make_set_item(SetItemDraft& draft, SourceSpan span);
RemoveItem make_remove_item(RemoveItemDraft& draft, SourceSpan span);

SetItem make_set_item(SetItemDraft& draft, SourceSpan span) {
  Expression& target = *draft.target;
  if (auto* variable = std::get_if<Variable>(&target.node)) {
    Name name{std::move(variable->name), target.span};
    if (!draft.labels.empty()) return {SetLabels{std::move(name), std::move(draft.labels)}, span};
    return {SetAllProperties{std::move(name), draft.add, std::move(draft.value)}, span};
  }
  auto* property = std::get_if<PropertyAccess>(&target.node);
  if (property == nullptr || draft.add || !draft.labels.empty()) {
    throw invalid_set_item(target.span);
  }
  return {
      SetProperty{std::move(property->subject), std::move(property->key), std::move(draft.value)},
      span};
}

RemoveItem make_remove_item(RemoveItemDraft& draft, SourceSpan span) {
  Expression& target = *draft.target;
  auto* variable = std::get_if<Variable>(&target.node);
  if (variable != nullptr && !draft.labels.empty()) {
    return {RemoveLabels{{std::move(variable->name), target.span}, std::move(draft.labels)}, span};
  }
  auto* property = std::get_if<PropertyAccess>(&target.node);
  if (property == nullptr || !draft.labels.empty()) throw invalid_remove_item(target.span);
  return {RemoveProperty{std::move(property->subject), std::move(property->key)}, span};
}

}  // namespace casus::syntax::build
