// MergeRows: equal rows become one with the sum of their multiplicities.

#include <numeric>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/groups.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class MergeRowsOperator : public UnaryOperator {
 public:
  MergeRowsOperator(const plan::MergeRows& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    groups_ = Groups();
    counts_.clear();
    filled_ = false;
    given_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (given_ >= groups_.count()) return false;
    const std::uint32_t end = static_cast<std::uint32_t>(
        std::min<std::size_t>(groups_.count(), given_ + batch_size));
    out = Batch();
    out.size = end - given_;
    std::vector<std::uint32_t> given(out.size);
    std::iota(given.begin(), given.end(), given_);
    for (std::size_t k = 0; k < node_.variables.size(); ++k) {
      out.set(node_.variables[k], groups_.column(given, k));
    }
    out.multiplicity.assign(counts_.begin() + given_, counts_.begin() + end);
    given_ = end;
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    Batch batch;
    std::vector<std::uint32_t> groups;
    while (input().next(context, batch)) {
      context.check();
      groups_.assign(columns_of(batch, node_.variables), batch.size, context, groups);
      counts_.resize(groups_.count(), 0);
      for (std::size_t row = 0; row < batch.size; ++row)
        counts_[groups[row]] = checked_add(counts_[groups[row]], batch.count_of(row));
    }
    filled_ = true;
  }

  const plan::MergeRows& node_;
  Groups groups_;
  std::vector<std::uint64_t> counts_;
  bool filled_ = false;
  std::uint32_t given_ = 0;
};

}  // namespace

OperatorPtr make_merge_rows(const plan::MergeRows& node, OperatorPtr input) {
  return std::make_unique<MergeRowsOperator>(node, std::move(input));
}

}  // namespace casus::execute
