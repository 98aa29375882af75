// Expand with ties: the ends that several lists of neighbours share, found by walking the shortest.

#include "engine/execute/branches/row_branch.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class IntersectOperator : public UnaryOperator {
 public:
  IntersectOperator(const plan::Expand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), live_(live) {
    branch_.hop = node.hop;
    branch_.ties = node.ties;
    branch_.rivals = node.rivals;
  }

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      if (!ends_) ends_.emplace(branch_, state_of(context));
      ends_->begin(batch_);
      row_ = 0;
    }
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> ends;
    std::vector<std::uint64_t> counts;
    // One row's ends stay together; they are no more than its shortest list.
    for (; row_ < batch_.size && rows.size() < batch_size; ++row_) {
      ends_->move_to(row_);
      ends_->for_each_end([&](std::uint32_t end, std::uint64_t ways) {
        if (ends_->below(end) == 0) return;
        rows.push_back(static_cast<std::uint32_t>(row_));
        ends.push_back(end);
        counts.push_back(checked_multiply(ways, batch_.count_of(row_)));
      });
      state_->tick();
    }
    out = batch_.gather(rows, live_);
    if (branch_.hop.to != plan::no_variable) out.set(branch_.hop.to, Vector::nodes(std::move(ends)));
    out.multiplicity = std::move(counts);
    return true;
  }

 private:
  CountingState& state_of(ExecutionContext& context) {
    state_.emplace(CountingState{&context, {}, {}, 0});
    return *state_;
  }

  plan::Branch branch_;
  const Live& live_;
  std::optional<CountingState> state_;
  std::optional<RowBranch> ends_;
  Batch batch_;
  std::size_t row_ = 0;
};

}  // namespace

OperatorPtr make_intersect(const plan::Expand& node, const Live& live, OperatorPtr input) {
  return std::make_unique<IntersectOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
