// Aggregate and Distinct: rows that agree on some values come together.

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/execute/aggregation.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class AggregateOperator : public UnaryOperator {
 public:
  AggregateOperator(const plan::Aggregate& node, OperatorPtr input, std::unique_ptr<Workers> workers)
      : UnaryOperator(std::move(input)), node_(node), workers_(std::move(workers)) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    context.release(std::exchange(kept_, 0));
    groups_.emplace(node_);
    filled_ = false;
    given_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (given_ >= groups_->count()) return false;
    const auto end = static_cast<std::uint32_t>(
        std::min<std::size_t>(groups_->count(), given_ + batch_size));
    out = groups_->rows(given_, end, context);
    given_ = end;
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    using Use = Morsels::Use;
    const Use use = workers_ != nullptr ? workers_->begin(context) : Use::whole;
    if (use != Use::divided) fill_alone(context);
    if (use == Use::divided || (use == Use::tried && workers_->are_left())) fill_by_workers(context);
    if (workers_ != nullptr) workers_->end();
    groups_->end();
    filled_ = true;
  }

  void fill_alone(ExecutionContext& context) {
    Batch batch;
    while (input().next(context, batch)) {
      context.check();
      const ReserveTally tally(context, &kept_);
      groups_->add(batch, context);
    }
  }

  /// Each worker gathers its own groups, which then come together.
  void fill_by_workers(ExecutionContext& context) {
    struct Part {
      std::optional<Aggregation> groups;
      std::uint64_t kept = 0;
    };
    std::vector<Part> parts(Workers::count(context));
    workers_->run(context, [&](std::size_t worker, ExecutionContext& own, Operator& input) {
      Part& part = parts[worker];
      part.groups.emplace(node_);
      Batch batch;
      while (input.next(own, batch)) {
        own.check();
        const ReserveTally tally(own, &part.kept);
        part.groups->add(batch, own);
      }
      part.groups->end_adding();
    });
    std::erase_if(parts, [](const Part& part) { return !part.groups; });
    // The one with the most groups stays: of very many, each is met once more.
    const auto most = std::max_element(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
      return a.groups->count() < b.groups->count();
    });
    if (most != parts.end() && most->groups->count() > groups_->count()) {
      std::swap(*most->groups, *groups_);
      std::swap(most->kept, kept_);
    }
    for (Part& part : parts) {
      const ReserveTally tally(context, &kept_);
      groups_->merge(*part.groups, context);
      part.groups.reset();
      context.watch.give_back(part.kept);
    }
  }

  const plan::Aggregate& node_;
  std::unique_ptr<Workers> workers_;  // null where one thread must do
  std::optional<Aggregation> groups_;
  std::uint64_t kept_ = 0;  // bytes reserved for them
  bool filled_ = false;
  std::uint32_t given_ = 0;
};

class DistinctOperator : public UnaryOperator {
 public:
  DistinctOperator(const plan::Distinct& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    context.release(std::exchange(kept_, 0));
    groups_ = Groups();
  }
  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    std::uint32_t known = groups_.count();
    const ReserveTally tally(context, &kept_);
    groups_.assign(columns_of(out, node_.variables), out.size, context, assigned_);
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < out.size; ++row)
      if (assigned_[row] >= known) rows.push_back(static_cast<std::uint32_t>(row)), ++known;
    out = out.gather(rows, live_);
    out.multiplicity.clear();
    return true;
  }

 private:
  const plan::Distinct& node_;
  const Live& live_;
  Groups groups_;
  std::uint64_t kept_ = 0;  // bytes reserved for them
  std::vector<std::uint32_t> assigned_;
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& node, OperatorPtr input,
                           std::unique_ptr<Workers> workers) {
  return std::make_unique<AggregateOperator>(node, std::move(input), std::move(workers));
}
OperatorPtr make_distinct(const plan::Distinct& node, const Live& live, OperatorPtr input) {
  return std::make_unique<DistinctOperator>(node, live, std::move(input));
}
}  // namespace casus::execute
