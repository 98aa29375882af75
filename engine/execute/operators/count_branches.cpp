// CountBranches: each row counts as often as the branches that hang from its nodes match.

#include <algorithm>

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
    if (!group_) group_.emplace(node_.group, context);
    Numbers numbers{std::move(out.multiplicity), Numbers::unknown};
    out.multiplicity.clear();
    if (numbers.of_row.empty()) numbers = {std::vector<std::uint64_t>(out.size, 1), 1};
    group_->multiply(out, numbers);
    if (live_.empty() && out.origin.empty())
      add_up(out, numbers);
    else if (numbers.have_zero())
      keep_counted(out, numbers.of_row);
    else if (!numbers.are_all_one())
      out.multiplicity = std::move(numbers.of_row);
    return true;
  }

 private:
  /// One row for all, where nobody asks what is in them.
  static void add_up(Batch& out, Numbers& numbers) {
    const std::uint64_t sum = numbers.sum();
    out = Batch();
    out.size = sum == 0 ? 0 : 1;
    if (sum > 1) out.multiplicity.push_back(sum);
  }

  /// The rows that count at least once, with their numbers as multiplicities.
  void keep_counted(Batch& out, std::vector<std::uint64_t>& numbers) const {
    std::vector<std::uint32_t> rows(out.size);
    std::size_t kept = 0;
    std::uint64_t greatest = 0;
    for (std::size_t row = 0; row < numbers.size(); ++row) {
      const std::uint64_t number = numbers[row];
      greatest = std::max(greatest, number);
      numbers[kept] = number;
      rows[kept] = static_cast<std::uint32_t>(row);
      kept += number != 0 ? 1 : 0;
    }
    numbers.resize(kept);
    rows.resize(kept);
    out = out.gather(rows, live_);
    if (greatest > 1) out.multiplicity = std::move(numbers);
  }

  const plan::CountBranches& node_;
  const Live& live_;
  std::optional<RowGroup> group_;  // what it remembers stays right: plans with it do not write
};

}  // namespace

OperatorPtr make_count_branches(const plan::CountBranches& node, const Live& live, OperatorPtr input) {
  return std::make_unique<CountBranchesOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
