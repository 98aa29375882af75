// Operators that look at one row at a time: Unit, Filter, Project, Retain, Skip, Limit, Eager.

#include <deque>
#include <utility>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class UnitOperator : public Operator {
 public:
  void open(ExecutionContext&) override { given_ = false; }
  bool next(ExecutionContext&, Batch& out) override {
    if (given_) return false;
    given_ = true;
    out = Batch();
    out.size = 1;
    return true;
  }

 private:
  bool given_ = true;
};

class FilterOperator : public UnaryOperator {
 public:
  FilterOperator(const plan::Filter& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    context.check();
    for (std::size_t i = 0; i < node_.predicates.size() && out.size > 0; ++i) {
      const auto rows = select(*node_.predicates[i], out, context);
      const bool last = i + 1 == node_.predicates.size();
      if (rows.size() == out.size) continue;
      out = last ? out.gather(rows, live_) : out.gather(rows);
    }
    return true;
  }

 private:
  const plan::Filter& node_;
  const Live& live_;
};

class ProjectOperator : public UnaryOperator {
 public:
  ProjectOperator(const plan::Project& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    std::vector<Vector> computed;
    for (const auto& item : node_.items) computed.push_back(evaluate(*item.expression, out, context));
    for (std::size_t i = 0; i < computed.size(); ++i)
      out.set(node_.items[i].variable, std::move(computed[i]));
    return true;
  }

 private:
  const plan::Project& node_;
};

class RetainOperator : public UnaryOperator {
 public:
  RetainOperator(const plan::Retain& node, OperatorPtr input)
      : UnaryOperator(std::move(input)) {
    for (const auto variable : node.variables) {
      if (variable >= kept_.size()) kept_.resize(variable + 1);
      kept_[variable] = true;
    }
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    if (out.columns.size() > kept_.size()) out.columns.resize(kept_.size());
    for (std::size_t i = 0; i < out.columns.size(); ++i)
      if (!kept_[i]) out.columns[i] = Vector();
    return true;
  }

 private:
  std::vector<bool> kept_;  // by variable
};

class FlattenOperator : public FlatteningOperator {
 public:
  using FlatteningOperator::FlatteningOperator;
  bool next(ExecutionContext& context, Batch& out) override { return next_flat(context, out); }
};

/// The number that SKIP or LIMIT asks for.
std::uint64_t row_count(const bind::BoundExpression& count, std::string_view clause,
                        ExecutionContext& context) {
  const Value value = evaluate_constant(count, context);
  if (!value.is(ValueKind::integer) || value.as_integer() < 0)
    throw located(bad_row_count(clause, value), count.span);
  return static_cast<std::uint64_t>(value.as_integer());
}

class SkipOperator : public UnaryOperator {
 public:
  SkipOperator(const plan::Skip& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    left_ = row_count(*node_.count, "SKIP", context);
    UnaryOperator::open(context);
  }
  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    if (left_ == 0) return true;
    // Only the first row that stays can count less than before.
    std::uint64_t less = 0;
    std::size_t first = 0;
    for (; first < out.size && left_ > 0; ++first) {
      less = std::min(left_, out.count_of(first));
      left_ -= less;
      if (less < out.count_of(first)) break;
      less = 0;
    }
    out = out.slice(first, out.size - first);
    if (less > 0) out.multiplicity.front() -= less;
    return true;
  }

 private:
  const plan::Skip& node_;
  std::uint64_t left_ = 0;
};

class LimitOperator : public UnaryOperator {
 public:
  LimitOperator(const plan::Limit& node, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node) {}

  void open(ExecutionContext& context) override {
    left_ = row_count(*node_.count, "LIMIT", context);
    UnaryOperator::open(context);
    must_start_ = node_.writes_below;
  }
  bool next(ExecutionContext& context, Batch& out) override {
    // The first batch comes when all writes below are done.
    const bool start = std::exchange(must_start_, false);
    if ((left_ == 0 && !start) || !input().next(context, out)) return false;
    std::size_t rows = 0;
    for (; rows < out.size && left_ > 0; ++rows) {
      const std::uint64_t taken = std::min(left_, out.count_of(rows));
      left_ -= taken;
      if (taken < out.count_of(rows)) out.multiplicity[rows] = taken;
    }
    if (rows < out.size) out = out.slice(0, rows);
    return true;
  }

 private:
  const plan::Limit& node_;
  std::uint64_t left_ = 0;
  bool must_start_ = false;
};

class EagerOperator : public UnaryOperator {
 public:
  EagerOperator(const Live& live, OperatorPtr input) : UnaryOperator(std::move(input)), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batches_.clear();
    context.release(std::exchange(kept_, 0));
    filled_ = false;
  }
  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (batches_.empty()) return false;
    out = std::move(batches_.front());
    batches_.pop_front();
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    Batch batch;
    while (input().next(context, batch)) {
      context.check();
      if (batch.size == 0) continue;
      const std::size_t bytes = batch.size * live_.size() * sizeof(Value);
      context.reserve(bytes);
      kept_ += bytes;
      batches_.push_back(std::move(batch));
    }
    filled_ = true;
  }
  const Live& live_;
  std::deque<Batch> batches_;
  std::uint64_t kept_ = 0;  // bytes reserved for them
  bool filled_ = false;
};

}  // namespace

OperatorPtr make_unit() { return std::make_unique<UnitOperator>(); }
OperatorPtr make_filter(const plan::Filter& node, const Live& live, OperatorPtr input) {
  return std::make_unique<FilterOperator>(node, live, std::move(input));
}
OperatorPtr make_project(const plan::Project& node, OperatorPtr input) {
  return std::make_unique<ProjectOperator>(node, std::move(input));
}
OperatorPtr make_retain(const plan::Retain& node, OperatorPtr input) {
  return std::make_unique<RetainOperator>(node, std::move(input));
}
OperatorPtr make_flatten(OperatorPtr input) {
  return std::make_unique<FlattenOperator>(std::move(input));
}
OperatorPtr make_skip(const plan::Skip& node, OperatorPtr input) {
  return std::make_unique<SkipOperator>(node, std::move(input));
}
OperatorPtr make_limit(const plan::Limit& node, OperatorPtr input) {
  return std::make_unique<LimitOperator>(node, std::move(input));
}
OperatorPtr make_eager(const Live& live, OperatorPtr input) {
  return std::make_unique<EagerOperator>(live, std::move(input));
}

}  // namespace casus::execute
