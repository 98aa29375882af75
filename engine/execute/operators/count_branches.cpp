// CountBranches: each row counts as often as the branches that hang from its nodes match.

#include "engine/execute/branches/row_group.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class CountBranchesOperator : public UnaryOperator {
 public:
  CountBranchesOperator(const plan::CountBranches& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    if (!group_) group_.emplace(node_.group, context, node_.nodes_repeat);
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> counts;
    rows.reserve(out.size);
    counts.reserve(out.size);
    bool ones = true;
    for (std::size_t row = 0; row < out.size; ++row) {
      const std::uint64_t matches = group_->count(out, row);
      if (matches == 0) continue;
      rows.push_back(static_cast<std::uint32_t>(row));
      counts.push_back(checked_multiply(matches, out.count_of(row)));
      ones = ones && counts.back() == 1;
    }
    out = out.gather(rows, live_);
    out.multiplicity.clear();
    if (!ones) out.multiplicity = std::move(counts);
    return true;
  }

 private:
  const plan::CountBranches& node_;
  const Live& live_;
  std::optional<RowGroup> group_;  // what it remembers stays right: plans with it do not write
};

}  // namespace

OperatorPtr make_count_branches(const plan::CountBranches& node, const Live& live, OperatorPtr input) {
  return std::make_unique<CountBranchesOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
