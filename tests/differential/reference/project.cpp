#include <algorithm>

#include "tests/differential/reference/query.hpp"

namespace casus::reference {

namespace {

/// The aggregate calls of an expression, outermost first. Only through the operators in which the
/// generator puts aggregates.
void find_aggregates(const syntax::Expression& expression,
                     std::vector<const syntax::Expression*>& out) {
  const auto each = [&](const std::vector<syntax::ExpressionPtr>& list) {
    for (const auto& item : list) find_aggregates(*item, out);
  };
  if (std::holds_alternative<syntax::CountStar>(expression.node)) {
    out.push_back(&expression);
  } else if (const auto* call = std::get_if<syntax::FunctionCall>(&expression.node)) {
    if (is_aggregate(lower_case(call->name.text)))
      out.push_back(&expression);
    else
      each(call->arguments);
  } else if (const auto* arithmetic = std::get_if<syntax::Arithmetic>(&expression.node)) {
    each(arithmetic->operands);
  } else if (const auto* comparison = std::get_if<syntax::Comparison>(&expression.node)) {
    each(comparison->operands);
  } else if (const auto* list = std::get_if<syntax::ListLiteral>(&expression.node)) {
    each(list->items);
  } else if (const auto* membership = std::get_if<syntax::Membership>(&expression.node)) {
    find_aggregates(*membership->element, out);
    find_aggregates(*membership->list, out);
  } else if (const auto* index = std::get_if<syntax::IndexAccess>(&expression.node)) {
    find_aggregates(*index->subject, out);
    find_aggregates(*index->index, out);
  } else if (const auto* logical = std::get_if<syntax::Logical>(&expression.node)) {
    each(logical->operands);
  } else if (const auto* negation = std::get_if<syntax::Not>(&expression.node)) {
    find_aggregates(*negation->operand, out);
  } else if (const auto* test = std::get_if<syntax::NullPredicate>(&expression.node)) {
    find_aggregates(*test->operand, out);
  } else if (const auto* map = std::get_if<syntax::MapLiteral>(&expression.node)) {
    for (const auto& entry : map->entries) find_aggregates(*entry.value, out);
  } else if (const auto* choice = std::get_if<syntax::Case>(&expression.node)) {
    if (choice->subject) find_aggregates(*choice->subject, out);
    for (const auto& branch : choice->branches) {
      find_aggregates(*branch.when, out);
      find_aggregates(*branch.then, out);
    }
    if (choice->otherwise) find_aggregates(*choice->otherwise, out);
  }
}

std::string column_name(const syntax::ProjectionItem& item) {
  return item.alias ? item.alias->text : item.text;
}

/// A row before projection and what became of it, for ORDER BY to see both.
struct Projected {
  Row before;
  Row after;
};

AggregateValues aggregate_group(const std::vector<const syntax::Expression*>& calls,
                                const std::vector<Row>& group, const Evaluator& evaluator) {
  AggregateValues values;
  for (const syntax::Expression* call : calls) {
    const auto* function = std::get_if<syntax::FunctionCall>(&call->node);
    if (function == nullptr) {
      values[call] = Value(static_cast<std::int64_t>(group.size()));
      continue;
    }
    std::vector<Value> arguments;
    for (const Row& row : group)
      arguments.push_back(evaluator.evaluate(*function->arguments.front(), row));
    values[call] = aggregate(lower_case(function->name.text), function->distinct, arguments);
  }
  return values;
}

std::vector<Projected> project_groups(const syntax::Projection& projection,
                                      const std::vector<Row>& rows, const Evaluator& evaluator,
                                      const Row& lasting,
                                      const std::vector<const syntax::Expression*>& calls) {
  if (projection.all) throw OutsideCore("* with aggregates");
  std::map<std::string, std::vector<Row>> groups;
  std::vector<const syntax::ProjectionItem*> keys;
  for (const auto& item : projection.items) {
    std::vector<const syntax::Expression*> own;
    find_aggregates(*item.expression, own);
    if (own.empty()) keys.push_back(&item);
  }
  for (const Row& row : rows) {
    std::string key;
    for (const auto* item : keys)
      key += equivalence_key(evaluator.evaluate(*item->expression, row)) + "|";
    groups[key].push_back(row);
  }
  if (groups.empty() && keys.empty()) groups[""];
  std::vector<Projected> out;
  for (const auto& [key, group] : groups) {
    const AggregateValues values = aggregate_group(calls, group, evaluator);
    const Evaluator inner = evaluator.with_aggregates(values);
    const Row first = group.empty() ? lasting : group.front();
    Projected projected;
    for (const auto& item : projection.items)
      projected.after[column_name(item)] = inner.evaluate(*item.expression, first);
    projected.before = projected.after;
    out.push_back(std::move(projected));
  }
  return out;
}

std::vector<Projected> project_each(const syntax::Projection& projection,
                                    const std::vector<Row>& rows, const Evaluator& evaluator) {
  std::vector<Projected> out;
  for (const Row& row : rows) {
    Projected projected{row, projection.all ? row : Row()};
    for (const auto& item : projection.items)
      projected.after[column_name(item)] = evaluator.evaluate(*item.expression, row);
    out.push_back(std::move(projected));
  }
  return out;
}

void keep_distinct(std::vector<Projected>& rows) {
  std::set<std::string> seen;
  std::vector<Projected> out;
  for (Projected& row : rows) {
    std::string key;
    for (const auto& [name, value] : row.after) key += equivalence_key(value) + "|";
    if (!seen.insert(key).second) continue;
    row.before = row.after;
    out.push_back(std::move(row));
  }
  rows = std::move(out);
}

void sort_rows(const std::vector<syntax::SortItem>& items, std::vector<Projected>& rows,
               const Evaluator& evaluator, const Row& lasting) {
  std::vector<std::pair<std::vector<Value>, Projected>> keyed;
  for (Projected& row : rows) {
    Row scope = row.before;
    for (const auto& [name, value] : row.after) scope[name] = value;
    scope.insert(lasting.begin(), lasting.end());
    std::vector<Value> keys;
    for (const auto& item : items) keys.push_back(evaluator.evaluate(*item.expression, scope));
    keyed.emplace_back(std::move(keys), std::move(row));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const int sign = order(a.first[i], b.first[i]);
      if (sign != 0) return items[i].descending ? sign > 0 : sign < 0;
    }
    return false;
  });
  rows.clear();
  for (auto& [keys, row] : keyed) rows.push_back(std::move(row));
}

std::size_t count_of(const syntax::Expression& expression, const Evaluator& evaluator) {
  const Value value = evaluator.evaluate(expression, {});
  if (!value.is(ValueKind::integer) || value.as_integer() < 0) throw QueryError("not a count");
  return static_cast<std::size_t>(value.as_integer());
}

}  // namespace

std::vector<Row> project(const syntax::Projection& projection, const std::vector<Row>& rows,
                         const Evaluator& evaluator, const Row& lasting,
                         std::vector<std::string>& columns) {
  std::vector<const syntax::Expression*> calls;
  for (const auto& item : projection.items) find_aggregates(*item.expression, calls);
  std::vector<Projected> projected = calls.empty()
                                         ? project_each(projection, rows, evaluator)
                                         : project_groups(projection, rows, evaluator, lasting, calls);
  if (projection.distinct) keep_distinct(projected);
  if (!projection.order.empty()) sort_rows(projection.order, projected, evaluator, lasting);
  const std::size_t skip = projection.skip ? count_of(*projection.skip, evaluator) : 0;
  const std::size_t limit =
      projection.limit ? count_of(*projection.limit, evaluator) : projected.size();
  columns.clear();
  if (projection.all && !rows.empty())
    for (const auto& [name, value] : rows.front()) columns.push_back(name);
  for (const auto& item : projection.items) columns.push_back(column_name(item));
  std::vector<Row> out;
  for (std::size_t i = skip; i < projected.size() && out.size() < limit; ++i) {
    out.push_back(std::move(projected[i].after));
    out.back().insert(lasting.begin(), lasting.end());
  }
  return out;
}

}  // namespace casus::reference
