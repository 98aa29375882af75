// Aggregates that have nothing of their own here: an AggregateState for each group takes row after row.

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/execute/errors.hpp"
#include "engine/function/outside_aggregation.hpp"

namespace casus::execute {

namespace {

/// The state of one aggregate in one group.
constexpr std::uint64_t state_bytes = 64;

class KeepStates final : public Accumulator {
 public:
  explicit KeepStates(const bind::AggregateCall& call) : call_(&call) {}

  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    fit_states(rows.group_count, context);
    std::vector<Value> values(arguments.size());
    located_at(place_of(*call_), [&] {
      for (std::size_t row = 0; row < rows.size; ++row) {
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = arguments[i].at(row);
        add_row(rows.groups[row], values, rows.times(row), context);
      }
    });
  }

  Value finish(std::uint32_t group, const ExecutionContext& context) override {
    while (states_.size() <= group) states_.push_back(new_state(context));
    return located_at(place_of(*call_), [&] { return states_[group]->finish(); });
  }

 private:
  void fit_states(std::uint32_t group_count, ExecutionContext& context) {
    if (states_.size() < group_count) context.reserve((group_count - states_.size()) * state_bytes);
    while (states_.size() < group_count) states_.push_back(new_state(context));
  }

  [[nodiscard]] std::unique_ptr<AggregateState> new_state(const ExecutionContext& context) const {
    auto state = call_->function->start();
    if (auto* outside = dynamic_cast<function::OutsideAggregation*>(state.get()))
      outside->see(*context.graph);
    return state;
  }

  void add_row(std::uint32_t group, const std::vector<Value>& values, std::uint64_t times,
               ExecutionContext& context) {
    // Once more for the room that a list keeps to grow into.
    if (call_->function->keeps_arguments) context.reserve(2 * times * values.size() * sizeof(Value));
    for (; times > 0; --times) {
      watch::step();
      states_[group]->add(values);
    }
  }

  const bind::AggregateCall* call_;
  std::vector<std::unique_ptr<AggregateState>> states_;
};

}  // namespace

std::unique_ptr<Accumulator> keep_states(const bind::AggregateCall& call) {
  return std::make_unique<KeepStates>(call);
}

}  // namespace casus::execute
