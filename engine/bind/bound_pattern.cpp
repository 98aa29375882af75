#include "engine/bind/bound_pattern.hpp"

#include <memory>
#include <utility>

namespace casus::bind {

ExpressionPtr holds_for_each(const PatternRelationship& relationship, ExpressionPtr list, ExpressionPtr predicate) {
  const SourceSpan span = predicate->span;
  Quantifier all{syntax::QuantifierKind::all, relationship.element, std::move(list), std::move(predicate)};
  return std::make_shared<const BoundExpression>(
      BoundExpression{std::move(all), Type::of(ValueKind::boolean), span});
}

}  // namespace casus::bind
