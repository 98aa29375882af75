// VariableExpand where only matters which nodes are reached, not by how many ways.

#include <algorithm>

#include "engine/execute/ends_finder.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class DistinctEndsOperator : public UnaryOperator {
 public:
  DistinctEndsOperator(const plan::VariableExpand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live), finder_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    begun_ = false;
    batch_ = Batch();
    row_ = given_ = 0;
    ends_ = {};
    done_ = false;
  }

 protected:
  [[nodiscard]] const plan::Hop& hop() const { return node_.hop; }
  bool next_batch(ExecutionContext& context) {
    row_ = 0;
    if (!input().next(context, batch_)) return false;
    // Not before: what is below may write, and make names known.
    if (!begun_) finder_.begin(context);
    begun_ = true;
    return true;
  }

  const plan::VariableExpand& node_;
  const Live& live_;
  EndsFinder finder_;
  bool begun_ = false;
  Batch batch_;
  std::size_t row_ = 0;
  std::span<const std::uint32_t> ends_;  // of the row before row_
  std::size_t given_ = 0;                // of these
  bool done_ = false;
};

/// Nobody asks for the end, or it is bound: the row stays once or goes.
class KeepConnectedOperator : public DistinctEndsOperator {
 public:
  using DistinctEndsOperator::DistinctEndsOperator;

  bool next(ExecutionContext& context, Batch& out) override {
    if (!next_batch(context)) return false;
    context.check();
    std::vector<std::uint32_t> rows;
    for (; row_ < batch_.size; ++row_) {
      if (row_ % 64 == 63) context.check();
      const bool keep = hop().into ? finder_.connects(batch_, row_, same_start_follows(), context)
                                   : finder_.has_end(batch_, row_, context);
      if (keep) rows.push_back(static_cast<std::uint32_t>(row_));
    }
    out = batch_.gather(rows, live_);
    return true;
  }

 private:
  /// Then one search from the start serves several rows.
  [[nodiscard]] bool same_start_follows() const {
    constexpr std::size_t enough = 3;
    if (row_ + enough >= batch_.size) return false;
    const Vector& from = batch_.column(hop().from);
    for (std::size_t i = 1; i <= enough; ++i)
      if (from.node_at(row_ + i) != from.node_at(row_)) return false;
    return true;
  }
};

class EndsOperator : public DistinctEndsOperator {
 public:
  using DistinctEndsOperator::DistinctEndsOperator;

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> ends;
    while (ends.size() < batch_size) {
      if (given_ == ends_.size()) {
        // A batch holds rows of one input batch only.
        if ((row_ == batch_.size && !ends.empty()) || !next_ends(context)) break;
        continue;
      }
      const std::size_t count = std::min(ends_.size() - given_, batch_size - ends.size());
      const auto some = ends_.subspan(given_, count);
      ends.insert(ends.end(), some.begin(), some.end());
      if (!of_all_) rows.insert(rows.end(), count, static_cast<std::uint32_t>(row_ - 1));
      given_ += count;
    }
    if (ends.empty() && done_) return false;
    out = of_all_ ? Batch() : batch_.gather(rows, live_);
    out.size = ends.size();
    out.set(hop().to, Vector::nodes(std::move(ends)));
    return true;
  }

 private:
  /// The ends of the next row; false where there is none, or only in a new input batch.
  bool next_ends(ExecutionContext& context) {
    given_ = 0;
    ends_ = {};
    if (done_) return false;
    if (row_ == batch_.size) {
      of_all_ = false;
      if (!next_batch(context)) {
        done_ = true;
        return false;
      }
      if (only_ends() && batch_.origin.empty()) {
        of_all_ = true;
        ends_ = finder_.ends_of_all(all_starts(context), context);
        row_ = batch_.size = 1;
        done_ = true;
        return true;
      }
      if (batch_.size == 0) return true;
    }
    context.check();
    ends_ = finder_.ends(batch_, row_++, context);
    return true;
  }

  /// Whether rows are told apart by their end alone, so that all starts can be searched from at once.
  [[nodiscard]] bool only_ends() const {
    return live_.size() == 1 && live_.front() == hop().to && finder_.depends_on_start_only();
  }

  /// The starts of all rows.
  std::span<const std::uint32_t> all_starts(ExecutionContext& context) {
    seen_.fit(context);
    seen_.clear(starts_.all());
    starts_.clear();
    do {
      const Vector& from = batch_.column(hop().from);
      for (std::size_t i = 0; i < batch_.size; ++i) {
        const std::uint32_t node = from.node_at(i);
        if (node != null_id && seen_.insert(node)) starts_.push(node);
      }
      starts_.account(context);
      context.check();
    } while (input().next(context, batch_));
    batch_ = Batch();
    return starts_.all();
  }

  bool of_all_ = false;
  NodeSet seen_;
  NodeList starts_;
};

}  // namespace

OperatorPtr make_distinct_ends(const plan::VariableExpand& node, const Live& live,
                               OperatorPtr input) {
  if (node.hop.into || node.hop.to == plan::no_variable)
    return std::make_unique<KeepConnectedOperator>(node, live, std::move(input));
  return std::make_unique<EndsOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
