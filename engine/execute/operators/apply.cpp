// Apply (OPTIONAL MATCH, CALL { … }), Union and Foreach.

#include <algorithm>
#include <numeric>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/value/errors.hpp"

namespace casus::execute {

namespace {

class ApplyOperator : public FlatteningOperator {
 public:
  ApplyOperator(const plan::Apply& node, const Live& live, bool unordered, OperatorPtr input, RunnerPtr inner)
      : FlatteningOperator(std::move(input)), node_(node), live_(live), unordered_(unordered),
        inner_(std::move(inner)) {}

  void open(ExecutionContext& context) override {
    FlatteningOperator::open(context);
    running_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    for (;;) {
      if (!running_) {
        if (!(node_.unit ? next_flat(context, outer_) : input().next(context, outer_))) return false;
        begin(context);
        if (unordered_) {
          join(Batch(), {}, out, true);
          return true;
        }
      }
      if (node_.unit) {
        finish_unit(context, out);
        return true;
      }
      Batch found;
      if (inner_->next(context, found)) {
        join(found, found.origin, out);
        return true;
      }
      running_ = false;
      if (node_.optional && matched_ < outer_.size) {
        Batch nothing;
        join(nothing, {}, out, true);
        return true;
      }
    }
  }

 private:
  void begin(ExecutionContext& context) {
    running_ = true;
    matched_ = 0;
    if (!node_.unit) inner_->start(outer_, context);
  }

  void finish_unit(ExecutionContext& context, Batch& out) {
    inner_->start(outer_, context);
    Batch ignored;
    while (inner_->next(context, ignored)) continue;
    running_ = false;
    std::vector<std::uint32_t> rows(outer_.size);
    std::iota(rows.begin(), rows.end(), 0U);
    out = outer_.gather(rows, live_);
  }

  /// Outer rows beside the inner rows that came from them. The inner rows come in the order of the
  /// outer ones, so an outer row that is passed over has no partner; where they do not, all outer rows have
  /// been given before.
  void join(const Batch& found, const std::vector<std::uint32_t>& origin, Batch& out,
            bool at_end = false) {
    std::vector<std::uint32_t> outer_rows;
    std::vector<std::uint32_t> inner_rows;  // null_id for none
    const auto leave_out_until = [&](std::uint32_t row) {
      for (; node_.optional && matched_ < row; ++matched_)
        outer_rows.push_back(matched_), inner_rows.push_back(null_id);
    };
    for (std::size_t i = 0; i < found.size; ++i) {
      leave_out_until(origin[i]);
      matched_ = std::max(matched_, origin[i] + 1);
      outer_rows.push_back(origin[i]);
      inner_rows.push_back(static_cast<std::uint32_t>(i));
    }
    if (at_end) leave_out_until(static_cast<std::uint32_t>(outer_.size));
    out = outer_.gather(outer_rows, live_);
    for (const auto variable : node_.introduced)
      if (std::find(live_.begin(), live_.end(), variable) != live_.end())
        out.set(variable, with_nulls(found.column(variable), inner_rows));
    multiply(found, inner_rows, out);
  }

  static void multiply(const Batch& found, const std::vector<std::uint32_t>& inner_rows, Batch& out) {
    if (found.multiplicity.empty()) return;
    out.multiplicity.resize(out.size, 1);
    for (std::size_t i = 0; i < inner_rows.size(); ++i)
      if (inner_rows[i] != null_id) out.multiplicity[i] *= found.multiplicity[inner_rows[i]];
  }

  static Vector with_nulls(const Vector& column, const std::vector<std::uint32_t>& rows) {
    if (std::find(rows.begin(), rows.end(), null_id) == rows.end()) return column.gather(rows);
    if (column.type() == VectorType::node || column.type() == VectorType::relationship) {
      std::vector<std::uint32_t> ids;
      for (const std::uint32_t row : rows)
        ids.push_back(row == null_id ? null_id : column.data().ids[column.position(row)]);
      return column.type() == VectorType::node ? Vector::nodes(std::move(ids))
                                               : Vector::relationships(std::move(ids));
    }
    std::vector<Value> values;
    for (const std::uint32_t row : rows) values.push_back(row == null_id ? Value() : column.at(row));
    return Vector::values(std::move(values));
  }

  const plan::Apply& node_;
  const Live& live_;
  bool unordered_;  // the inner rows; then each outer row comes once without partner, before all others
  RunnerPtr inner_;
  Batch outer_;
  bool running_ = false;
  std::uint32_t matched_ = 0;  // outer rows below this have been given
};

class UnionOperator : public Operator {
 public:
  UnionOperator(const plan::Union& node, std::vector<OperatorPtr> inputs)
      : node_(node), inputs_(std::move(inputs)) {}

  void open(ExecutionContext& context) override {
    current_ = 0;
    inputs_.front()->open(context);
  }
  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    while (!inputs_[current_]->next(context, batch)) {
      if (current_ + 1 == inputs_.size()) return false;
      // Opened only now, so that a part sees what the parts before it have written.
      inputs_[++current_]->open(context);
    }
    out = Batch();
    out.size = batch.size;
    for (std::size_t k = 0; k < node_.outputs.size(); ++k)
      out.set(node_.outputs[k], batch.column(node_.columns[current_][k]));
    out.multiplicity = std::move(batch.multiplicity);
    out.origin = std::move(batch.origin);
    return true;
  }

 private:
  const plan::Union& node_;
  std::vector<OperatorPtr> inputs_;
  std::size_t current_ = 0;
};

class ForeachOperator : public FlatteningOperator {
 public:
  ForeachOperator(const plan::Foreach& node, OperatorPtr input, RunnerPtr inner)
      : FlatteningOperator(std::move(input)), node_(node), inner_(std::move(inner)) {}

  bool next(ExecutionContext& context, Batch& out) override {
    if (!next_flat(context, out)) return false;
    for (std::size_t row = 0; row < out.size; ++row) {
      Batch one = out.slice(row, 1);
      const Value list = evaluate(*node_.list, one, context).at(0);
      if (list.is_null()) continue;
      if (!list.is(ValueKind::list)) throw invalid_argument_type("FOREACH", list);
      for (const Value& element : list.as_list()) {
        one.set(node_.variable, Vector::constant(element));
        inner_->start(one, context);
        Batch ignored;
        while (inner_->next(context, ignored)) continue;
      }
    }
    return true;
  }

 private:
  const plan::Foreach& node_;
  RunnerPtr inner_;
};

}  // namespace

OperatorPtr make_apply(const plan::Apply& node, const Live& live, bool unordered, OperatorPtr input,
                       RunnerPtr inner) {
  return std::make_unique<ApplyOperator>(node, live, unordered, std::move(input), std::move(inner));
}
OperatorPtr make_union(const plan::Union& node, std::vector<OperatorPtr> inputs) {
  return std::make_unique<UnionOperator>(node, std::move(inputs));
}
OperatorPtr make_foreach(const plan::Foreach& node, OperatorPtr input, RunnerPtr inner) {
  return std::make_unique<ForeachOperator>(node, std::move(input), std::move(inner));
}

}  // namespace casus::execute
