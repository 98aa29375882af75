// Sort, with a bound on how many rows are wanted where the plan knows one.

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

class SortOperator : public UnaryOperator {
 public:
  SortOperator(const plan::Sort& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    context.release(std::exchange(kept_, 0));
    filled_ = false;
    given_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (given_ >= order_.size()) return false;
    const std::size_t count = std::min(batch_size, order_.size() - given_);
    out = rows_.gather(std::span(order_).subspan(given_, count));
    given_ += count;
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    filled_ = true;
    order_.clear();
    BatchCollector collector;
    std::vector<VectorCollector> keys(node_.keys.size());
    Batch batch;
    while (input().next(context, batch)) {
      context.check();
      if (batch.size == 0) continue;
      // Once more for the room that vectors keep to grow into.
      const std::size_t bytes =
          batch.size * (sizeof(std::uint32_t) + 2 * (live_.size() + keys.size()) * sizeof(Value));
      context.reserve(bytes);
      kept_ += bytes;
      for (std::size_t k = 0; k < keys.size(); ++k)
        keys[k].add(evaluate(*node_.keys[k].expression, batch, context), batch.size);
      collector.add(batch, live_);
    }
    order_.resize(collector.size());
    rows_ = collector.take();
    std::iota(order_.begin(), order_.end(), 0U);
    columns_.clear();
    for (auto& key : keys) columns_.push_back(key.take());
    arrange(context);
  }

  void arrange(ExecutionContext& context) {
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
      watch::step();
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        const auto c = order(columns_[k].at(a), columns_[k].at(b));
        if (c != 0) return node_.keys[k].descending ? c > 0 : c < 0;
      }
      return a < b;  // equal rows keep their order
    };
    std::size_t wanted = order_.size();
    if (node_.limit != nullptr && rows_.multiplicity.empty()) {
      const Value limit = evaluate_constant(*node_.limit, context);
      if (limit.is(ValueKind::integer) && limit.as_integer() >= 0)
        wanted = std::min<std::size_t>(wanted, static_cast<std::size_t>(limit.as_integer()));
    }
    if (wanted < order_.size()) {
      std::partial_sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(wanted),
                        order_.end(), before);
      order_.resize(wanted);
    } else {
      std::sort(order_.begin(), order_.end(), before);
    }
  }

  const plan::Sort& node_;
  const Live& live_;
  Batch rows_;
  std::vector<Vector> columns_;
  std::vector<std::uint32_t> order_;
  std::uint64_t kept_ = 0;  // bytes reserved for rows_
  bool filled_ = false;
  std::size_t given_ = 0;
};

}  // namespace

OperatorPtr make_sort(const plan::Sort& node, const Live& live, OperatorPtr input) {
  return std::make_unique<SortOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
