// BreakSymmetry: of two rows in which two nodes have changed places, one that counts for both.

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/branches/per_node.hpp"
#include "engine/execute/branches/source.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class BreakSymmetryOperator : public UnaryOperator {
 public:
  BreakSymmetryOperator(const plan::BreakSymmetry& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    if (node_.relationship && !source_) {
      source_.emplace(*node_.relationship, *context.graph);
      sizes_.make(context);
    }
    const auto first = IdColumn::nodes(out, node_.first);
    const auto second = IdColumn::nodes(out, node_.second);
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> numbers;
    rows.reserve(out.size), numbers.reserve(out.size);
    for (std::size_t row = 0; row < out.size; ++row) {
      const bool same = first[row] == second[row];
      if (!same && !comes_first(first[row], second[row])) continue;
      rows.push_back(static_cast<std::uint32_t>(row));
      numbers.push_back(checked_multiply(out.count_of(row), same ? 1 : 2));
    }
    out = out.gather(rows, live_);
    out.multiplicity = std::move(numbers);
    return true;
  }

 private:
  /// The node with more relationships comes first: what is tied to both then walks the shorter list.
  bool comes_first(std::uint32_t a, std::uint32_t b) {
    if (!source_) return a < b;
    const std::uint32_t of_a = size_at(a);
    const std::uint32_t of_b = size_at(b);
    return of_a != of_b ? of_a > of_b : a < b;
  }

  /// At most so many: an order of the nodes is all that is asked for.
  std::uint32_t size_at(std::uint32_t node) {
    static constexpr std::uint64_t most = 0xFFFFFFFFU;
    if (sizes_[node] == 0)
      sizes_.at(node) = static_cast<std::uint32_t>(std::min(source_->size_at(node) + 1, most));
    return sizes_[node];
  }

  const plan::BreakSymmetry& node_;
  const Live& live_;
  std::optional<Source> source_;
  PerNode<std::uint32_t> sizes_;  // one more, where known
};

}  // namespace

OperatorPtr make_break_symmetry(const plan::BreakSymmetry& node, const Live& live, OperatorPtr input) {
  return std::make_unique<BreakSymmetryOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
