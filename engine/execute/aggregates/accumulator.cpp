// Which accumulator an aggregate has.

#include "engine/execute/aggregates/accumulator.hpp"

#include "engine/function/aggregate_kind.hpp"

namespace casus::execute {

using function::AggregateKind;

namespace {

AggregateKind kind_of(const bind::AggregateCall& call) {
  return call.function == nullptr ? AggregateKind::count : function::kind_of(*call.function);
}

/// Equal values change nothing about these, so that DISTINCT does not either.
bool ignores_repetition(AggregateKind kind) {
  return kind == AggregateKind::least || kind == AggregateKind::greatest;
}

const bind::MakeList* distinct_list(const bind::AggregateCall& call) {
  if (!call.distinct || call.arguments.size() != 1 || ignores_repetition(kind_of(call))) return nullptr;
  return std::get_if<bind::MakeList>(&call.arguments.front()->node);
}

std::unique_ptr<Accumulator> of_all_rows(const bind::AggregateCall& call, const plan::FirstItems* first_items) {
  switch (kind_of(call)) {
    case AggregateKind::count: return count_rows();
    case AggregateKind::sum:
    case AggregateKind::average: return total_numbers(call);
    case AggregateKind::least:
    case AggregateKind::greatest: return find_extremes(call);
    case AggregateKind::collect: return collect_rows(first_items);
    case AggregateKind::other: break;
  }
  return keep_states(call);
}

}  // namespace

std::unique_ptr<Accumulator> make_accumulator(const bind::AggregateCall& call, const plan::FirstItems* first_items) {
  const AggregateKind kind = kind_of(call);
  if (!call.distinct || ignores_repetition(kind)) return of_all_rows(call, first_items);
  const bool lists = distinct_list(call) != nullptr;
  if (kind == AggregateKind::count && !lists) return count_distinct();
  return distinct_only(of_all_rows(call, nullptr), lists);
}

const std::vector<bind::ExpressionPtr>& argument_expressions(const bind::AggregateCall& call) {
  const bind::MakeList* list = distinct_list(call);
  return list != nullptr ? list->items : call.arguments;
}

/// Lists are gathered in the order of their rows, and deviations depend on it in their last digits: these stay with one
/// thread. Sums keep so many digits more than they give that the order of the parts does not show.
bool can_merge(const bind::AggregateCall& call) {
  const AggregateKind kind = kind_of(call);
  const bool totals = kind == AggregateKind::sum || kind == AggregateKind::average;
  return kind == AggregateKind::count || ignores_repetition(kind) || (totals && !call.distinct);
}

SourceSpan place_of(const bind::AggregateCall& call) {
  return call.arguments.empty() ? SourceSpan{} : call.arguments.front()->span;
}

void Accumulator::merge(Accumulator& /*other*/, const std::vector<std::uint32_t>& /*groups*/,
                        std::uint32_t /*group_count*/, ExecutionContext& /*context*/) {
  throw Error(ErrorKind::internal, "an aggregate that stays with one thread was to be merged");
}

}  // namespace casus::execute
