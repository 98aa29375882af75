// CountBranches: each row counts as often as the branches that hang from its nodes match.

#include <algorithm>

#include "engine/execute/branches/row_group.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

/// One that stands on another takes over what it counts: rows need not be made in between.
class CountBranchesOperator : public UnaryOperator {
 public:
  CountBranchesOperator(std::vector<const plan::CountBranches*> nodes, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), nodes_(std::move(nodes)), live_(live) {}

  [[nodiscard]] const std::vector<const plan::CountBranches*>& nodes() const { return nodes_; }
  using UnaryOperator::take_input;

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    if (groups_.empty()) prepare(context);
    if (only_degrees_ && live_.empty() && out.origin.empty() && out.multiplicity.empty() && out.size != 0) {
      if (const auto sum = degrees_.sum(out)) {
        stand_for(*sum, out);
        return true;
      }
    }
    Numbers numbers{std::move(out.multiplicity), Numbers::unknown};
    out.multiplicity.clear();
    if (numbers.of_row.empty()) numbers = {std::vector<std::uint64_t>(out.size, 1), 1};
    const bool multiplied = degrees_.size() != 0 && degrees_.multiply(out, numbers);
    for (const auto& group : groups_) group->multiply(out, numbers, multiplied);
    if (live_.empty() && out.origin.empty())
      add_up(out, numbers);
    else if (numbers.have_zero())
      keep_counted(out, numbers.of_row);
    else if (!numbers.are_all_one())
      out.multiplicity = std::move(numbers.of_row);
    return true;
  }

 private:
  void prepare(ExecutionContext& context) {
    for (const plan::CountBranches* node : nodes_) {
      groups_.push_back(std::make_unique<RowGroup>(node->group, context));
      groups_.back()->give_degrees(degrees_);
    }
    only_degrees_ = std::all_of(groups_.begin(), groups_.end(), [](const auto& group) { return group->is_given(); });
  }

  /// One row for all, where nobody asks what is in them.
  static void add_up(Batch& out, Numbers& numbers) { stand_for(numbers.sum(), out); }
  static void stand_for(std::uint64_t sum, Batch& out) {
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

  std::vector<const plan::CountBranches*> nodes_;
  const Live& live_;
  std::vector<std::unique_ptr<RowGroup>> groups_;  // what they remember stays right: plans with them do not write
  DegreeProduct degrees_;
  bool only_degrees_ = false;  // they are all there is
};

}  // namespace

OperatorPtr make_count_branches(const plan::CountBranches& node, const Live& live, OperatorPtr input) {
  std::vector<const plan::CountBranches*> nodes;
  if (auto* below = dynamic_cast<CountBranchesOperator*>(input.get())) {
    nodes = below->nodes();
    OperatorPtr its_input = below->take_input();
    input = std::move(its_input);
  }
  nodes.push_back(&node);
  return std::make_unique<CountBranchesOperator>(std::move(nodes), live, std::move(input));
}

}  // namespace casus::execute
