// AND, OR, XOR, CASE and coalesce(). An operand is evaluated only for rows that earlier ones leave undecided, so
// that `n.x <> 0 AND 1 / n.x > 2` never divides by zero.

#include <algorithm>

#include "engine/execute/evaluate.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows all_rows(std::size_t size) {
  Rows rows(size);
  for (std::size_t i = 0; i < size; ++i) rows[i] = static_cast<std::uint32_t>(i);
  return rows;
}

/// Evaluates for some rows of the batch; row i of the result belongs to rows[i].
Vector evaluate_for(const bind::BoundExpression& e, const Batch& batch, const Rows& rows,
                    ExecutionContext& context) {
  if (rows.size() == batch.size) return evaluate(e, batch, context);
  return evaluate(e, batch.gather(rows), context);
}

Vector exclusive(const bind::Logical& e, const Batch& batch, ExecutionContext& context) {
  std::vector<Truth> result(batch.size, Truth::no);
  for (const auto& operand : e.operands) {
    const Vector truth = evaluate(*operand, batch, context);
    if (truth.type() == VectorType::boolean && !truth.is_constant())
      for (std::size_t row = 0; row < batch.size; ++row) result[row] = result[row] ^ truth.data().truths[row];
    else
      for (std::size_t row = 0; row < batch.size; ++row) result[row] = result[row] ^ truth.truth_at(row);
  }
  return Vector::truths(std::move(result));
}

/// Columns for some rows each, of which one column for all is to be made. Rows that are in none are null.
class Pieces {
 public:
  void add(Rows rows, Vector values) {
    size_ += rows.size();
    pieces_.push_back({std::move(rows), std::move(values)});
  }

  [[nodiscard]] Vector put_together(std::size_t size) const {
    if (are_all(VectorType::integer)) {
      std::vector<std::int64_t> out(size);
      put(out, [](const VectorData& data) -> const auto& { return data.integers; });
      return Vector::integers(std::move(out), nulls(size));
    }
    if (are_all(VectorType::floating)) {
      std::vector<double> out(size);
      put(out, [](const VectorData& data) -> const auto& { return data.floats; });
      return Vector::floats(std::move(out), nulls(size));
    }
    std::vector<Value> out(size);
    for (const auto& [rows, values] : pieces_)
      for (std::size_t i = 0; i < rows.size(); ++i) out[rows[i]] = values.at(i);
    return Vector::values(std::move(out));
  }

 private:
  struct Piece {
    Rows rows;
    Vector values;
  };

  [[nodiscard]] bool are_all(VectorType type) const {
    return !pieces_.empty() &&
           std::all_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.values.type() == type; });
  }
  template <class Number, class NumbersOf>
  void put(std::vector<Number>& out, NumbersOf numbers_of) const {
    for (const auto& [rows, values] : pieces_)
      for (std::size_t i = 0; i < rows.size(); ++i) out[rows[i]] = numbers_of(values.data())[values.position(i)];
  }
  [[nodiscard]] std::vector<std::uint8_t> nulls(std::size_t size) const {
    const bool some = size_ < size || std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
                        return !piece.values.data().nulls.empty();
                      });
    if (!some) return {};
    std::vector<std::uint8_t> nulls(size, 1);
    for (const auto& [rows, values] : pieces_)
      for (std::size_t i = 0; i < rows.size(); ++i) nulls[rows[i]] = values.is_null(i) ? 1 : 0;
    return nulls;
  }

  std::vector<Piece> pieces_;
  std::size_t size_ = 0;
};

}  // namespace

Vector evaluate_logical(const bind::Logical& e, const Batch& batch, ExecutionContext& context) {
  if (e.op == syntax::LogicalOperator::exclusive_disjunction) return exclusive(e, batch, context);
  const bool conjunction = e.op == syntax::LogicalOperator::conjunction;
  const Truth decided = conjunction ? Truth::no : Truth::yes;
  std::vector<Truth> result(batch.size, !decided);
  Rows open = all_rows(batch.size);
  for (const auto& operand : e.operands) {
    if (open.empty()) break;
    const Vector truth = evaluate_for(*operand, batch, open, context);
    std::size_t left = 0;  // of those open
    const auto decide = [&](auto truth_of_row) {
      for (std::size_t i = 0; i < open.size(); ++i) {
        Truth& row = result[open[i]];
        row = conjunction ? (row && truth_of_row(i)) : (row || truth_of_row(i));
        open[left] = open[i];
        left += row != decided ? 1 : 0;
      }
    };
    if (truth.type() == VectorType::boolean && !truth.is_constant())
      decide([&truths = truth.data().truths](std::size_t i) { return truths[i]; });
    else
      decide([&](std::size_t i) { return truth.truth_at(i); });
    open.resize(left);
  }
  return Vector::truths(std::move(result));
}

Vector evaluate_case(const bind::Case& e, const Batch& batch, ExecutionContext& context) {
  Pieces result;
  Rows open = all_rows(batch.size);
  const Vector subject = e.subject ? evaluate(*e.subject, batch, context) : Vector();
  for (const auto& [when, then] : e.branches) {
    if (open.empty()) break;
    const Vector condition = evaluate_for(*when, batch, open, context);
    Rows taken;
    Rows still;
    const auto part = [&](auto holds) {
      for (std::size_t i = 0; i < open.size(); ++i) (holds(i) ? taken : still).push_back(open[i]);
    };
    if (e.subject)
      part([&](std::size_t i) { return equals(subject.at(open[i]), condition.at(i)) == Truth::yes; });
    else
      part([&](std::size_t i) { return condition.truth_at(i) == Truth::yes; });
    if (!taken.empty()) {
      Vector value = evaluate_for(*then, batch, taken, context);
      result.add(std::move(taken), std::move(value));
    }
    open = std::move(still);
  }
  if (e.otherwise && !open.empty()) {
    Vector value = evaluate_for(*e.otherwise, batch, open, context);
    result.add(std::move(open), std::move(value));
  }
  return result.put_together(batch.size);
}

Vector evaluate_first_value(const bind::Call& e, const Batch& batch, ExecutionContext& context) {
  std::vector<Value> result(batch.size);
  Rows open = all_rows(batch.size);
  for (const auto& argument : e.arguments) {
    if (open.empty()) break;
    const Vector value = evaluate_for(*argument, batch, open, context);
    Rows still;
    for (std::size_t i = 0; i < open.size(); ++i) {
      result[open[i]] = value.at(i);
      if (result[open[i]].is_null()) still.push_back(open[i]);
    }
    if (still.empty() && open.size() == batch.size) return value;
    open = std::move(still);
  }
  return Vector::values(std::move(result));
}

}  // namespace casus::execute
