// List comprehensions, quantifiers and reduce: the elements of the lists become rows of an inner batch
// that has the outer columns beside them.

#include "engine/execute/evaluate.hpp"
#include "engine/plan/variables.hpp"
#include "engine/value/errors.hpp"

namespace casus::execute {

namespace {

/// How many elements are looked at together.
constexpr std::size_t inner_rows = 4 * batch_size;

/// Rows [from, to) of the outer batch with all elements of their lists, one inner row each.
struct Unnested {
  Batch batch;
  std::vector<std::size_t> offsets;  // to - from + 1 of them
};

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

/// Calls `finish(first_row, unnested)` for groups of rows whose elements fit together. Null lists have
/// no elements.
template <class Finish>
void unnest(const Vector& lists, plan::VariableId variable,
            const std::vector<plan::VariableId>& outer, std::string_view what, const Batch& batch,
            ExecutionContext& context, Finish finish) {
  for (std::size_t first = 0; first < batch.size;) {
    context.check();
    std::vector<std::uint32_t> rows;
    std::vector<Value> elements;
    Unnested group;
    group.offsets.push_back(0);
    std::size_t row = first;
    for (; row < batch.size && (row == first || elements.size() < inner_rows); ++row) {
      const Value value = lists.at(row);
      if (!value.is_null()) {
        const List& list = list_of(value, what);
        elements.insert(elements.end(), list.begin(), list.end());
        rows.insert(rows.end(), list.size(), static_cast<std::uint32_t>(row));
      }
      group.offsets.push_back(elements.size());
    }
    group.batch = batch.gather(rows, outer);
    group.batch.origin.clear();
    group.batch.multiplicity.clear();
    group.batch.set(variable, Vector::values(std::move(elements)));
    finish(first, group);
    first = row;
  }
}

Value comprehend(const Unnested& group, std::size_t i, const std::vector<bool>& kept,
                 const Vector& projected) {
  List out;
  for (std::size_t k = group.offsets[i]; k < group.offsets[i + 1]; ++k)
    if (kept[k]) out.push_back(projected.at(k));
  return Value(std::move(out));
}

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
  std::vector<Value> result(batch.size);
  unnest(lists, e.variable, outer, "a list comprehension", batch, context,
         [&](std::size_t first, const Unnested& group) {
           std::vector<bool> kept(group.batch.size, !e.predicate);
           std::vector<std::uint32_t> rows;
           if (e.predicate) rows = select(*e.predicate, group.batch, context);
           for (const std::uint32_t k : rows) kept[k] = true;
           Vector projected = group.batch.column(e.variable);
           if (e.projection && e.predicate) {
             // Only elements that pass are projected: the others might fail.
             const Vector some = rows.empty() ? Vector() : evaluate(*e.projection, group.batch.gather(rows), context);
             std::vector<Value> spread(group.batch.size);
             for (std::size_t k = 0; k < rows.size(); ++k) spread[rows[k]] = some.at(k);
             projected = Vector::values(std::move(spread));
           } else if (e.projection && group.batch.size > 0) {
             projected = evaluate(*e.projection, group.batch, context);
           }
           for (std::size_t i = 0; i + 1 < group.offsets.size(); ++i)
             if (!lists.is_null(first + i)) result[first + i] = comprehend(group, i, kept, projected);
         });
  return Vector::values(std::move(result));
}

Vector evaluate_quantifier(const bind::Quantifier& e, const Batch& batch,
                           ExecutionContext& context) {
  const Vector lists = evaluate(*e.list, batch, context);
  const auto outer = outer_variables(e.predicate.get(), nullptr, batch);
  std::vector<Truth> result(batch.size, Truth::unknown);
  unnest(lists, e.variable, outer, "a quantifier", batch, context,
         [&](std::size_t first, const Unnested& group) {
           const Vector truth =
               group.batch.size > 0 ? evaluate(*e.predicate, group.batch, context) : Vector();
           for (std::size_t i = 0; i + 1 < group.offsets.size(); ++i) {
             if (lists.is_null(first + i)) continue;
             Tally tally;
             for (std::size_t k = group.offsets[i]; k < group.offsets[i + 1]; ++k) {
               const Truth t = truth.truth_at(k);
               ++(t == Truth::yes ? tally.yes : t == Truth::no ? tally.no : tally.unknown);
             }
             result[first + i] = decide(e.kind, tally);
           }
         });
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
    for (std::size_t i = 0; i < active.size(); ++i) {
      result[active[i]] = stepped.at(i);
      context.limit_value(result[active[i]]);
    }
  }
  return Vector::values(std::move(result));
}

}  // namespace casus::execute
