#include <algorithm>
#include <limits>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/pattern/predicates.hpp"
#include "engine/optimize/slots.hpp"
#include "engine/plan/replace.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using bind::BoundExpression;
using bind::ExpressionPtr;
using plan::LogicalOperator;
using plan::VariableId;

constexpr std::uint64_t all_items = std::numeric_limits<std::uint64_t>::max();

bool is_variable(const ExpressionPtr& e, VariableId variable) { return e != nullptr && as_variable(*e) == variable; }

/// A position from the beginning.
std::optional<std::uint64_t> as_position(const ExpressionPtr& e) {
  const auto* constant = e == nullptr ? nullptr : std::get_if<bind::Constant>(&e->node);
  if (constant == nullptr || !constant->value.is(ValueKind::integer) || constant->value.as_integer() < 0)
    return std::nullopt;
  return static_cast<std::uint64_t>(constant->value.as_integer());
}

/// How many of the first items of the list an expression asks for, if it is something that asks for some of these.
std::optional<std::uint64_t> first_items_asked(const BoundExpression& e, VariableId list) {
  if (const auto* element = std::get_if<bind::ElementAt>(&e.node); element != nullptr && is_variable(element->subject, list))
    if (const auto position = as_position(element->index)) return *position + 1;
  if (const auto* call = std::get_if<bind::Call>(&e.node);
      call != nullptr && call->function->name == "head" && call->arguments.size() == 1 &&
      is_variable(call->arguments.front(), list))
    return 1;
  const auto* slice = std::get_if<bind::SliceOf>(&e.node);
  if (slice == nullptr || !is_variable(slice->list, list)) return std::nullopt;
  if (slice->from != nullptr && !as_position(slice->from)) return std::nullopt;
  return as_position(slice->to);
}

/// How many of the first items are asked for in the whole plan; perhaps all.
class Asked {
 public:
  explicit Asked(VariableId list) : list_(list) {}

  void look_at(LogicalOperator& op) {
    for (const auto& input : op.inputs) look_at(*input);
    plan::VariableSet reads;
    plan::add_read_variables(op, reads);
    if (!reads.contains(list_) || std::holds_alternative<plan::Retain>(op.node)) return;
    bool seen = false;
    for_each_slot(op, [&](const ExpressionPtr& slot) {
      if (!plan::free_variables(*slot).contains(list_)) return;
      seen = true;
      look_at(slot);
    });
    if (!seen) count_ = all_items;  // it is read by other means
  }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  void look_at(const ExpressionPtr& slot) {
    const auto rest = plan::replace_parts(slot, [&](const BoundExpression& e) -> ExpressionPtr {
      const auto asked = first_items_asked(e, list_);
      if (!asked) return nullptr;
      count_ = std::max(count_, *asked);
      return std::make_shared<const BoundExpression>(BoundExpression{bind::Constant{Value()}, e.type, e.span});
    });
    if (plan::free_variables(*rest).contains(list_)) count_ = all_items;
  }

  VariableId list_;
  std::uint64_t count_ = 0;
};

bool collects(const bind::AggregateCall& call) {
  return call.function != nullptr && function::kind_of(*call.function) == function::AggregateKind::collect &&
         !call.distinct;
}

void gather(LogicalOperator& op, LogicalOperator& root, const plan::VariableSet& wanted, bool may_skip) {
  for (const auto& input : op.inputs) gather(*input, root, wanted, may_skip);
  auto* aggregate = std::get_if<plan::Aggregate>(&op.node);
  if (aggregate == nullptr) return;
  for (const bind::AggregateCall& call : aggregate->aggregates) {
    if (!collects(call) || wanted.contains(call.variable)) continue;
    Asked asked(call.variable);
    asked.look_at(root);
    if (asked.count() == 0 || asked.count() == all_items) continue;
    const bool harmless = may_skip && value_cannot_fail(*call.arguments.front());
    aggregate->first_items.push_back({call.variable, asked.count(), harmless});
  }
}

}  // namespace

void gather_first_items(LogicalOperator& root, const plan::VariableSet& wanted, bool may_skip) {
  gather(root, root, wanted, may_skip);
}

}  // namespace casus::optimize
