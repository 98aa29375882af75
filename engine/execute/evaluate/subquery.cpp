// EXISTS, COUNT, COLLECT and their kin.

#include "engine/execute/evaluate.hpp"
#include "engine/execute/subquery_runner.hpp"

namespace casus::execute {

namespace {

Vector exists(SubqueryRunner& runner, const Batch& argument, ExecutionContext& context) {
  std::vector<Truth> found(argument.size, Truth::no);
  std::size_t missing = argument.size;
  runner.run(argument, context, [&](const Batch& rows) {
    for (const std::uint32_t row : rows.origin)
      if (found[row] == Truth::no) found[row] = Truth::yes, --missing;
    return missing > 0;
  });
  return Vector::truths(std::move(found));
}

Vector count(SubqueryRunner& runner, const Batch& argument, ExecutionContext& context) {
  std::vector<std::int64_t> counts(argument.size, 0);
  runner.run(argument, context, [&](const Batch& rows) {
    for (std::size_t i = 0; i < rows.size; ++i)
      counts[rows.origin[i]] += static_cast<std::int64_t>(rows.count_of(i));
    return true;
  });
  return Vector::integers(std::move(counts));
}

Vector collect(SubqueryRunner& runner, const Batch& argument, bool first_only,
               ExecutionContext& context) {
  std::vector<List> lists(argument.size);
  watch::Held held;
  runner.run(argument, context, [&](const Batch& rows) {
    const Vector& column = rows.column(runner.column);
    for (std::size_t i = 0; i < rows.size; ++i) {
      List& list = lists[rows.origin[i]];
      if (first_only && !list.empty()) continue;
      held.grow((first_only ? 1 : rows.count_of(i)) * 2 * sizeof(Value));
      list.insert(list.end(), first_only ? 1 : rows.count_of(i), column.at(i));
    }
    return true;
  });
  held.release();
  std::vector<Value> out;
  out.reserve(lists.size());
  for (List& list : lists)
    out.push_back(first_only ? (list.empty() ? Value() : list.front()) : Value(std::move(list)));
  return Vector::values(std::move(out));
}

}  // namespace

Vector evaluate_subquery(const bind::Subquery& e, const Batch& batch, ExecutionContext& context) {
  SubqueryRunner& runner = *context.subqueries.at(e.query.get());
  Batch argument;
  argument.size = batch.size;
  for (const auto variable : e.outer) {
    if (!batch.column(variable).exists() && batch.size > 0)
      throw Error(ErrorKind::internal, "a plan asks a subquery before its variables are bound");
    argument.set(variable, batch.column(variable));
  }
  switch (e.kind) {
    case bind::Subquery::Kind::exists: return exists(runner, argument, context);
    case bind::Subquery::Kind::count: return count(runner, argument, context);
    case bind::Subquery::Kind::collect: return collect(runner, argument, false, context);
    case bind::Subquery::Kind::first: return collect(runner, argument, true, context);
  }
  return {};
}

}  // namespace casus::execute
