// List comprehensions, quantifiers and reduce: the elements of the lists become rows of an inner batch
// that has the outer columns beside them.

#include <numeric>
#include <utility>

#include "engine/execute/evaluate.hpp"
#include "engine/plan/variables.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

namespace {

/// How many elements are looked at together.
constexpr std::size_t inner_rows = 4 * batch_size;

const List& list_of(const Value& value, std::string_view what) {
  if (!value.is(ValueKind::list)) throw invalid_argument_type(what, value);
  return value.as_list();
}

std::vector<plan::VariableId> outer_variables(const bind::BoundExpression* a,
                                              const bind::BoundExpression* b, const Batch& batch) {
  plan::VariableSet used;
  for (const auto* e : {a, b})
    if (e != nullptr) plan::add_free_variables(*e, used);
  std::vector<plan::VariableId> out;
  for (const auto v : used)
    if (batch.column(v).exists()) out.push_back(v);
  return out;
}

/// Calls `take(inner, rows)` for one group of elements after the other: inner row k is an element of the
/// list in row rows[k]. Null lists have no elements.
template <class Take>
void unnest(const Vector& lists, plan::VariableId variable,
            const std::vector<plan::VariableId>& outer, std::string_view what, const Batch& batch,
            ExecutionContext& context, Take take) {
  std::vector<std::uint32_t> rows;
  std::vector<Value> elements;
  const auto pass_on = [&] {
    if (rows.empty()) return;
    context.check();
    Batch inner = batch.gather(rows, outer);
    inner.origin.clear();
    inner.multiplicity.clear();
    inner.set(variable, Vector::values(std::exchange(elements, {})));
    take(inner, rows);
    rows.clear();
  };
  for (std::uint32_t row = 0; row < batch.size; ++row) {
    const Value value = lists.at(row);
    if (value.is_null()) continue;
    for (const Value& element : list_of(value, what)) {
      rows.push_back(row);
      elements.push_back(element);
      if (rows.size() == inner_rows) pass_on();
    }
  }
  pass_on();
}

/// The lists that a comprehension makes, one for each row.
class ListsInTheMaking {
 public:
  explicit ListsInTheMaking(std::size_t size) : lists_(size) {}
  void add(const std::vector<std::uint32_t>& rows, std::span<const std::uint32_t> kept,
           const Vector& values) {
    held_.grow(kept.size() * 2 * sizeof(Value));
    for (std::size_t i = 0; i < kept.size(); ++i) lists_[rows[kept[i]]].push_back(values.at(i));
  }
  /// Null where the list it was made from is.
  Vector take(const Vector& from) {
    held_.release();
    std::vector<Value> out(lists_.size());
    for (std::size_t row = 0; row < lists_.size(); ++row)
      if (!from.is_null(row)) out[row] = Value(std::move(lists_[row]));
    return Vector::values(std::move(out));
  }

 private:
  std::vector<List> lists_;
  watch::Held held_;
};

/// The three counts that decide every quantifier.
struct Tally {
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;
};

Truth decide(syntax::QuantifierKind kind, const Tally& t) {
  using enum syntax::QuantifierKind;
  const Truth otherwise = t.unknown > 0 ? Truth::unknown : Truth::no;
  switch (kind) {
    case any: return t.yes > 0 ? Truth::yes : otherwise;
    case all: return t.no > 0 ? Truth::no : (t.unknown > 0 ? Truth::unknown : Truth::yes);
    case none: return t.yes > 0 ? Truth::no : (t.unknown > 0 ? Truth::unknown : Truth::yes);
    case single:
      if (t.yes > 1) return Truth::no;
      return t.unknown > 0 ? Truth::unknown : truth_of(t.yes == 1);
  }
  return Truth::unknown;
}

}  // namespace

Vector evaluate_comprehension(const bind::ListComprehension& e, const Batch& batch,
                              ExecutionContext& context) {
  const Vector lists = evaluate(*e.list, batch, context);
  const auto outer = outer_variables(e.predicate.get(), e.projection.get(), batch);
  ListsInTheMaking made(batch.size);
  std::vector<std::uint32_t> everything(inner_rows);
  std::iota(everything.begin(), everything.end(), 0U);
  unnest(lists, e.variable, outer, "a list comprehension", batch, context,
         [&](const Batch& elements, const std::vector<std::uint32_t>& rows) {
           // Only elements that pass are projected: the others might fail.
           std::vector<std::uint32_t> passed;
           if (e.predicate) passed = select(*e.predicate, elements, context);
           if (e.predicate && passed.empty()) return;
           const Batch kept = e.predicate ? elements.gather(passed) : elements;
           made.add(rows, e.predicate ? passed : std::span(everything).first(rows.size()),
                    e.projection ? evaluate(*e.projection, kept, context) : kept.column(e.variable));
         });
  return made.take(lists);
}

Vector evaluate_quantifier(const bind::Quantifier& e, const Batch& batch,
                           ExecutionContext& context) {
  const Vector lists = evaluate(*e.list, batch, context);
  const auto outer = outer_variables(e.predicate.get(), nullptr, batch);
  std::vector<Tally> tallies(batch.size);
  unnest(lists, e.variable, outer, "a quantifier", batch, context,
         [&](const Batch& elements, const std::vector<std::uint32_t>& rows) {
           const Vector truth = evaluate(*e.predicate, elements, context);
           for (std::size_t k = 0; k < rows.size(); ++k) {
             Tally& tally = tallies[rows[k]];
             const Truth t = truth.truth_at(k);
             ++(t == Truth::yes ? tally.yes : t == Truth::no ? tally.no : tally.unknown);
           }
         });
  std::vector<Truth> result(batch.size, Truth::unknown);
  for (std::size_t row = 0; row < batch.size; ++row)
    if (!lists.is_null(row)) result[row] = decide(e.kind, tallies[row]);
  return Vector::truths(std::move(result));
}

Vector evaluate_reduce(const bind::Reduce& e, const Batch& batch, ExecutionContext& context) {
  const Vector lists = evaluate(*e.list, batch, context);
  const Vector initial = evaluate(*e.initial, batch, context);
  const auto outer = outer_variables(e.step.get(), nullptr, batch);
  std::vector<Value> result(batch.size);
  std::vector<std::uint32_t> open;
  for (std::size_t row = 0; row < batch.size; ++row) {
    const Value value = lists.at(row);
    if (value.is_null()) continue;
    list_of(value, "reduce");
    result[row] = initial.at(row);
    open.push_back(static_cast<std::uint32_t>(row));
  }
  // Step k of all rows together.
  for (std::size_t k = 0; !open.empty(); ++k) {
    if (k % 256 == 0) context.check();
    std::vector<std::uint32_t> active;
    std::vector<Value> elements;
    std::vector<Value> accumulators;
    for (const std::uint32_t row : open) {
      const Value value = lists.at(row);
      if (k >= value.as_list().size()) continue;
      active.push_back(row);
      elements.push_back(value.as_list()[k]);
      accumulators.push_back(std::move(result[row]));
    }
    open = active;
    if (open.empty()) break;
    Batch inner = batch.gather(active, outer);
    inner.set(e.variable, Vector::values(std::move(elements)));
    inner.set(e.accumulator, Vector::values(std::move(accumulators)));
    const Vector stepped = evaluate(*e.step, inner, context);
    for (std::size_t i = 0; i < active.size(); ++i) result[active[i]] = stepped.at(i);
  }
  return Vector::values(std::move(result));
}

}  // namespace casus::execute
