// ExpandThrough: follows two relationships from each row's node to the ends behind its neighbours.

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/lists_ahead.hpp"
#include "engine/execute/branches/per_node.hpp"
#include "engine/execute/branches/source.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

/// The ways to each end are added up in an array: a row of a product of sparse matrices, as Gustavson's
/// algorithm makes it (Two Fast Algorithms for Sparse Matrices, ACM TOMS 4(3), 1978).
class ExpandThroughOperator : public UnaryOperator {
 public:
  ExpandThroughOperator(const plan::ExpandThrough& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live),
        gives_ends_(std::find(live.begin(), live.end(), node.second.to) != live.end()) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    ends_.clear();
    given_ = 0;
    first_.reset(), second_.reset();
    ways_ = {};
    batch_ = Batch();
    row_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      if (!first_) begin(context);
    }
    rows_.clear(), reached_.clear(), numbers_.clear();
    while (row_ < batch_.size && rows_.size() < batch_size) {
      if (given_ == ends_.size()) walk(batch_.column(node_.first.from).node_at(row_), context);
      if (gives_ends_)
        give_ends(context);
      else
        give_sum(context);
      if (given_ == ends_.size()) ++row_;
    }
    out = batch_.gather(rows_, live_);
    if (gives_ends_) out.set(node_.second.to, Vector::nodes(std::move(reached_)));
    out.multiplicity = std::move(numbers_);
    return true;
  }

 private:
  void begin(ExecutionContext& context) {
    first_.emplace(node_.first, *context.graph);
    second_.emplace(node_.second, *context.graph);
    ways_.make(context);
  }

  /// Counts the ways from a node to each end; whether the ends carry the labels is asked once for each, later.
  void walk(std::uint32_t from, ExecutionContext& context) {
    from_ = from;
    given_ = 0;
    ends_.clear();
    middles_.clear();
    if (from == null_id) return;
    const bool any_middle = !first_->hop().needs_label_check();
    first_->for_each_end(from, [&](std::uint32_t middle) {
      if (any_middle || first_->hop().accepts_end(*context.graph, middle)) middles_.push_back(middle);
    });
    if (middles_.capacity() > reserved_middles_) {
      context.reserve((middles_.capacity() - reserved_middles_) * sizeof(std::uint32_t));
      reserved_middles_ = middles_.capacity();
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < second_->lists_per_node(); ++i) walk_lists(i, count, context);
    ends_.resize(count);
  }
  void walk_lists(std::size_t i, std::size_t& count, ExecutionContext& context) {
    static constexpr std::size_t worth_fetching = 16;
    const SliceReader& reader = second_->reader(i);
    const bool skips = second_->skips_self_loops(i);
    const bool far = middles_.size() >= worth_fetching;
    if (far) lists_.begin(reader, middles_);
    for (std::size_t k = 0; k < middles_.size(); ++k)
      add_ways(far ? lists_.next(k) : reader.ends(middles_[k]), skips ? middles_[k] : null_id, count, context);
  }
  void add_ways(std::span<const std::uint32_t> list, std::uint32_t skip, std::size_t& count,
                ExecutionContext& context) {
    watch::step(1 + list.size() / 8);
    make_room(count + list.size(), context);
    for (const std::uint32_t end : list) {
      if (end == skip) continue;
      std::uint64_t& ways = ways_.at(end);
      ends_[count] = end;
      count += ways++ == 0 ? 1 : 0;  // which ones are new cannot be guessed
    }
  }
  void make_room(std::size_t ends, ExecutionContext& context) {
    if (ends <= ends_.size()) return;
    const std::size_t wanted = std::max(ends, ends_.size() * 2);
    if (wanted > ends_.capacity()) context.reserve((wanted - ends_.capacity()) * sizeof(std::uint32_t));
    ends_.resize(wanted);
  }

  /// Calls visit(end, n) for further ends with which the row counts n times, until there are none or it says no.
  template <class Visit>
  void take_ends(const graph::GraphView& graph, Visit visit) {
    const bool all_carry = !second_->hop().needs_label_check();
    const std::uint32_t except = node_.ends_differ ? from_ : null_id;
    while (given_ < ends_.size()) {
      const std::uint32_t end = ends_[given_++];
      const std::uint64_t ways = std::exchange(ways_.again(end), 0);
      if (end == except || !(all_carry || second_->hop().accepts_end(graph, end))) continue;
      const std::uint64_t number = through_all(ways);
      if (number != 0 && !visit(end, number)) return;
    }
  }
  /// Of so many ways, as many as there are middles.
  [[nodiscard]] std::uint64_t through_all(std::uint64_t ways) const {
    if (node_.middles == 1) return ways;
    if (node_.middles_differ) return arrangements(ways, node_.middles);
    std::uint64_t power = ways;
    for (std::uint32_t i = 1; i < node_.middles; ++i) power = checked_multiply(power, ways);
    return power;
  }
  void give_ends(ExecutionContext& context) {
    const std::uint64_t each = batch_.count_of(row_);
    take_ends(*context.graph, [&](std::uint32_t end, std::uint64_t number) {
      rows_.push_back(static_cast<std::uint32_t>(row_));
      reached_.push_back(end);
      numbers_.push_back(each == 1 ? number : checked_multiply(each, number));
      return rows_.size() < batch_size;
    });
  }
  /// Nobody asks for the ends.
  void give_sum(ExecutionContext& context) {
    std::uint64_t sum = 0;
    take_ends(*context.graph, [&](std::uint32_t /*end*/, std::uint64_t number) {
      sum = checked_add(sum, number);
      return true;
    });
    if (sum == 0) return;
    rows_.push_back(static_cast<std::uint32_t>(row_));
    numbers_.push_back(checked_multiply(batch_.count_of(row_), sum));
  }

  const plan::ExpandThrough& node_;
  const Live& live_;
  bool gives_ends_;
  std::optional<Source> first_;
  std::optional<Source> second_;
  PerNode<std::uint64_t> ways_;       // to each of ends_ that has not been given yet
  ListsAhead lists_;
  std::vector<std::uint32_t> middles_;  // of the current row
  std::size_t reserved_middles_ = 0;
  std::vector<std::uint32_t> ends_;  // of the current row
  std::uint32_t from_ = null_id;
  std::size_t given_ = 0;
  Batch batch_;
  std::size_t row_ = 0;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> reached_;
  std::vector<std::uint64_t> numbers_;
};

}  // namespace

OperatorPtr make_expand_through(const plan::ExpandThrough& node, const Live& live, OperatorPtr input) {
  return std::make_unique<ExpandThroughOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
