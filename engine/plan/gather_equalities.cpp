#include "engine/plan/gather_equalities.hpp"

#include <algorithm>
#include <string>

#include "engine/plan/variables.hpp"

namespace casus::plan {

namespace {

using bind::BoundExpression;
using bind::ExpressionPtr;

bool is_element(const BoundExpression& e) {
  return std::holds_alternative<bind::VariableReference>(e.node) &&
         (e.type.is_only(ValueKind::node) || e.type.is_only(ValueKind::relationship));
}

/// Values that may be looked at also where an earlier alternative holds: nothing that fails for some
/// rows. What a function makes of constants fails for all of them or for none.
bool is_safe(const BoundExpression& e) {
  if (const auto* property = std::get_if<bind::PropertyOf>(&e.node)) return is_element(*property->subject);
  if (const auto* call = std::get_if<bind::Call>(&e.node))
    return is_deterministic(e) && std::all_of(call->arguments.begin(), call->arguments.end(), [](const auto& a) {
             return std::holds_alternative<bind::Constant>(a->node);
           });
  return std::holds_alternative<bind::Constant>(e.node) ||
         std::holds_alternative<bind::ParameterReference>(e.node) ||
         std::holds_alternative<bind::VariableReference>(e.node);
}

/// What one property must equal one of, as far as a disjunction has been read.
class Alternatives {
 public:
  /// Whether all of the predicate is of this form, about the property seen before if there was one.
  bool read(const BoundExpression& predicate) {
    if (const auto* logical = std::get_if<bind::Logical>(&predicate.node))
      return logical->op == syntax::LogicalOperator::disjunction &&
             std::all_of(logical->operands.begin(), logical->operands.end(),
                         [&](const ExpressionPtr& operand) { return read(*operand); });
    if (const auto* comparison = std::get_if<bind::Comparison>(&predicate.node))
      return comparison->operators.size() == 1 &&
             comparison->operators.front() == syntax::ComparisonOperator::equal &&
             (read_equality(comparison->operands[0], comparison->operands[1]) ||
              read_equality(comparison->operands[1], comparison->operands[0]));
    const auto* in = std::get_if<bind::Membership>(&predicate.node);
    return in != nullptr && read_list(in->element, in->list);
  }

  [[nodiscard]] bind::Membership membership() && {
    auto list = std::make_shared<const BoundExpression>(BoundExpression{
        bind::MakeList{std::move(values_)}, Type::list_of(Type::any()), property_->span});
    return {property_, std::move(list)};
  }
  [[nodiscard]] bool empty() const { return property_ == nullptr; }

 private:
  /// Of a list that is not written out it is not known whether it is one. An empty one says nothing of a
  /// property that is missing, where the whole is null all the same for the others.
  bool read_list(const ExpressionPtr& element, const ExpressionPtr& list) {
    if (const auto* constant = std::get_if<bind::Constant>(&list->node)) {
      if (!constant->value.is(ValueKind::list)) return false;
      const List& items = constant->value.as_list();
      return std::all_of(items.begin(), items.end(), [&](const Value& item) {
        return read_equality(element, std::make_shared<const BoundExpression>(BoundExpression{
                                          bind::Constant{item}, Type::any(), list->span}));
      });
    }
    const auto* made = std::get_if<bind::MakeList>(&list->node);
    return made != nullptr &&
           std::all_of(made->items.begin(), made->items.end(),
                       [&](const ExpressionPtr& item) { return read_equality(element, item); });
  }

  /// The value must not hang on the element itself: nothing could be asked of an index then.
  bool read_equality(const ExpressionPtr& side, const ExpressionPtr& value) {
    const auto* property = std::get_if<bind::PropertyOf>(&side->node);
    if (property == nullptr) return false;
    const auto* subject = std::get_if<bind::VariableReference>(&property->subject->node);
    if (subject == nullptr || !is_safe(*value) || free_variables(*value).contains(subject->variable))
      return false;
    if (property_ == nullptr) {
      property_ = side;
      variable_ = subject->variable;
      key_ = property->key;
    } else if (variable_ != subject->variable || key_ != property->key) {
      return false;
    }
    values_.push_back(value);
    return true;
  }

  ExpressionPtr property_;
  bind::VariableId variable_ = 0;
  std::string key_;
  std::vector<ExpressionPtr> values_;
};

bool is_disjunction(const BoundExpression& predicate) {
  const auto* logical = std::get_if<bind::Logical>(&predicate.node);
  return logical != nullptr && logical->op == syntax::LogicalOperator::disjunction;
}

}  // namespace

std::vector<ExpressionPtr> gather_equalities(std::vector<ExpressionPtr> predicates) {
  for (ExpressionPtr& predicate : predicates) {
    Alternatives alternatives;
    if (!is_disjunction(*predicate) || !alternatives.read(*predicate) || alternatives.empty()) continue;
    predicate = std::make_shared<const BoundExpression>(BoundExpression{
        std::move(alternatives).membership(), predicate->type, predicate->span});
  }
  return predicates;
}

}  // namespace casus::plan
