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
    if (source_) find_sizes(out.size, first), find_sizes(out.size, second);
    std::vector<std::uint32_t> rows(out.size);
    std::vector<std::uint64_t> numbers(out.size);
    std::size_t kept = 0;
    for (std::size_t row = 0; row < out.size; ++row) {
      const bool same = first[row] == second[row];
      rows[kept] = static_cast<std::uint32_t>(row);
      numbers[kept] = same ? 1 : 2;
      kept += same || comes_first(first[row], second[row]) ? 1 : 0;  // which ones cannot be guessed
    }
    rows.resize(kept), numbers.resize(kept);
    if (!out.multiplicity.empty())
      for (std::size_t i = 0; i < kept; ++i) numbers[i] = checked_multiply(numbers[i], out.count_of(rows[i]));
    out = out.gather(rows, live_);
    out.multiplicity = std::move(numbers);
    return true;
  }

 private:
  /// The node with more relationships comes first: what is tied to both then walks the shorter list.
  [[nodiscard]] bool comes_first(std::uint32_t a, std::uint32_t b) const {
    const auto size = [&](std::uint32_t node) { return source_ ? sizes_[node] : 0; };
    const auto rank = [&](std::uint32_t node) { return (std::uint64_t{~size(node)} << 32U) | node; };
    return rank(a) < rank(b);
  }

  /// At most so many: an order of the nodes is all that is asked for.
  void find_sizes(std::size_t count, const IdColumn& nodes) {
    static constexpr std::uint64_t most = 0xFFFFFFFFU;
    for (std::size_t row = 0; row < count; ++row) {
      const std::uint32_t node = nodes[row];
      if (node != null_id && sizes_[node] == 0)
        sizes_.at(node) = static_cast<std::uint32_t>(std::min(source_->size_at(node) + 1, most));
    }
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
