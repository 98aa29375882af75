// Subtract: by how much one count exceeds another.

#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class SubtractOperator : public UnaryOperator {
 public:
  SubtractOperator(const plan::Subtract& node, OperatorPtr input, OperatorPtr subtracted)
      : UnaryOperator(std::move(input)), node_(node), subtracted_(std::move(subtracted)) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    subtracted_->open(context);
    given_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (given_) return false;
    given_ = true;
    const std::int64_t whole = number_from(input(), context);
    const std::int64_t part = number_from(*subtracted_, context);
    out = Batch();
    out.size = 1;
    out.set(node_.variable, Vector::integers({whole - part}));
    return true;
  }

 private:
  [[nodiscard]] std::int64_t number_from(Operator& rows, ExecutionContext& context) const {
    Batch batch;
    while (rows.next(context, batch))
      if (batch.size > 0) return batch.column(node_.variable).at(0).as_integer();
    return 0;
  }

  const plan::Subtract& node_;
  OperatorPtr subtracted_;
  bool given_ = false;
};

}  // namespace

OperatorPtr make_subtract(const plan::Subtract& node, OperatorPtr input, OperatorPtr subtracted) {
  return std::make_unique<SubtractOperator>(node, std::move(input), std::move(subtracted));
}

}  // namespace casus::execute
