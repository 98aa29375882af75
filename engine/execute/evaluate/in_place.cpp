#include "engine/execute/evaluate/in_place.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/property_columns.hpp"
#include "engine/function/unicode.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

using syntax::ComparisonOperator;
using syntax::TextOperator;

namespace {

constexpr std::size_t bytes_per_step = 32;

// --- reading ------------------------------------------------------------------------------------

const bind::PropertyOf* property_of_variable(const bind::BoundExpression& e) {
  const auto* property = std::get_if<bind::PropertyOf>(&e.node);
  const bool plain = property != nullptr && std::holds_alternative<bind::VariableReference>(property->subject->node);
  return plain ? property : nullptr;
}

bool is_at_hand(const bind::BoundExpression& e) {
  return std::holds_alternative<bind::Constant>(e.node) || std::holds_alternative<bind::ParameterReference>(e.node);
}

/// The value that all rows have; nothing where the expression is more than a constant or a function of some.
std::optional<Value> same_for_all(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context) {
  if (const auto* constant = std::get_if<bind::Constant>(&e.node)) return constant->value;
  if (const auto* parameter = std::get_if<bind::ParameterReference>(&e.node)) return context.parameter(parameter->name);
  const auto* call = std::get_if<bind::Call>(&e.node);
  const bool of_constants = call != nullptr && !call->arguments.empty() &&
                            std::all_of(call->arguments.begin(), call->arguments.end(),
                                        [](const auto& argument) { return is_at_hand(*argument); });
  if (batch.size == 0 || !of_constants) return std::nullopt;
  const Vector value = evaluate(e, batch, context);
  return value.is_constant() ? std::optional(value.at(0)) : std::nullopt;
}

template <class Id>
bool read(const Columns<Id>& columns, const std::vector<std::uint32_t>& ids, Days& out) {
  return columns.first_type(ids) == graph::ColumnType::date &&
         read_typed(columns, ids, graph::ColumnType::date, out.values, out.nulls);
}

template <class Id>
bool read(const Columns<Id>& columns, const std::vector<std::uint32_t>& ids, Texts& out) {
  if (columns.first_type(ids) != graph::ColumnType::string) return false;
  out.values.resize(ids.size());
  out.nulls.assign(ids.size(), 0);
  bool any_null = false;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (ids[row] != null_id && columns.graph->string_property(Id(ids[row]), columns.key, out.values[row])) continue;
    if (ids[row] != null_id && !columns.value(ids[row]).is_null()) return false;
    out.nulls[row] = 1, any_null = true;
  }
  if (!any_null) out.nulls.clear();
  return true;
}

template <class Column>
std::optional<Column> read_property(const bind::PropertyOf& property, const Batch& batch, ExecutionContext& context) {
  if (context.transaction != nullptr) return std::nullopt;
  const auto key = context.graph->catalog().keys.find(property.key);
  const Vector& subject = batch.column(std::get<bind::VariableReference>(property.subject->node).variable);
  if (!key.valid() || !subject.exists() || subject.is_constant()) return std::nullopt;
  Column out;
  bool done = false;
  if (subject.type() == VectorType::node)
    done = read(Columns<graph::NodeId>{context.graph, key}, subject.data().ids, out);
  else if (subject.type() == VectorType::relationship)
    done = read(Columns<graph::RelationshipId>{context.graph, key}, subject.data().ids, out);
  return done ? std::optional(std::move(out)) : std::nullopt;
}

bool take(Value value, Texts& out) {
  if (!value.is(ValueKind::string)) return false;
  out.kept = std::move(value);
  out.values.push_back(out.kept.as_string());
  return true;
}
bool take(const Value& value, Days& out) {
  if (!value.is(ValueKind::date)) return false;
  out.values.push_back(value.as_date().epoch_days);
  return true;
}

/// The call of toLower() or toUpper() that an expression is, if any.
const bind::Call* change_of_case(const bind::BoundExpression& e) {
  static constexpr std::string_view names[] = {"toLower", "lower", "toUpper", "upper"};
  const auto* call = std::get_if<bind::Call>(&e.node);
  const bool changes = call != nullptr && call->arguments.size() == 1 &&
                       std::find(std::begin(names), std::end(names), call->function->name) != std::end(names);
  return changes ? call : nullptr;
}

void append_in_case(std::string_view text, bool lower, std::string& out) {
  if (!function::is_ascii(text)) {
    out += lower ? function::lower_case(text) : function::upper_case(text);
    return;
  }
  constexpr int step = 'a' - 'A';
  const std::size_t begin = out.size();
  out += text;
  for (std::size_t i = begin; i < out.size(); ++i) {
    const char c = out[i];
    const bool turned = lower ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z';
    out[i] = static_cast<char>(c + (turned ? (lower ? step : -step) : 0));
  }
}

/// Texts of properties in the case that a call asks for.
std::optional<Texts> in_other_case(const bind::Call& call, const Batch& batch, ExecutionContext& context) {
  const auto* property = property_of_variable(*call.arguments.front());
  auto texts = property != nullptr ? read_property<Texts>(*property, batch, context) : std::nullopt;
  if (!texts) return std::nullopt;
  // Of long ones, Values count against the statement's memory one by one.
  constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  std::size_t bytes = 0;
  for (const std::string_view text : texts->values) bytes += text.size();
  if (bytes > most_bytes) return std::nullopt;
  const bool lower = call.function->name == "toLower" || call.function->name == "lower";
  std::vector<std::size_t> ends;
  auto made = std::make_shared<std::string>();
  for (std::size_t row = 0; row < texts->values.size(); ++row) {
    const std::string_view text = texts->values[row];
    watch::step(1 + text.size() / bytes_per_step);
    if (!texts->is_null(row)) append_in_case(text, lower, *made);
    ends.push_back(made->size());
  }
  std::size_t begin = 0;
  for (std::size_t row = 0; row < ends.size(); ++row) {
    texts->values[row] = std::string_view(*made).substr(begin, ends[row] - begin);
    begin = ends[row];
  }
  texts->made = std::move(made);
  return texts;
}

template <class Column>
std::optional<Column> column_of(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context) {
  if constexpr (std::is_same_v<Column, Texts>)
    if (const auto* call = change_of_case(e); call != nullptr && !is_at_hand(*call->arguments.front()))
      return in_other_case(*call, batch, context);
  if (const auto* property = property_of_variable(e)) return read_property<Column>(*property, batch, context);
  auto value = same_for_all(e, batch, context);
  Column out;
  out.constant = true;
  return value && take(*std::move(value), out) ? std::optional(std::move(out)) : std::nullopt;
}

bool reads_property(const bind::BoundExpression& e) {
  const auto* call = change_of_case(e);
  return property_of_variable(call != nullptr ? *call->arguments.front() : e) != nullptr;
}

// --- comparing ----------------------------------------------------------------------------------

template <class T, class Test>
Vector test_rows(const InPlace<T>& a, const InPlace<T>& b, std::size_t size, Test test) {
  std::vector<Truth> out(size);
  for (std::size_t row = 0; row < size; ++row)
    out[row] = truth_of(test(a.values[row * a.step()], b.values[row * b.step()]));
  for (const InPlace<T>* side : {&a, &b})
    for (std::size_t row = 0; !side->nulls.empty() && row < size; ++row)
      if (side->nulls[row] != 0) out[row] = Truth::unknown;
  return Vector::truths(std::move(out));
}

template <class T>
Vector compare_rows(ComparisonOperator op, const InPlace<T>& a, const InPlace<T>& b, std::size_t size) {
  const auto with = [&](auto test) { return test_rows(a, b, size, test); };
  switch (op) {
    case ComparisonOperator::equal: return with([](const T& x, const T& y) { return x == y; });
    case ComparisonOperator::not_equal: return with([](const T& x, const T& y) { return x != y; });
    case ComparisonOperator::less: return with([](const T& x, const T& y) { return x < y; });
    case ComparisonOperator::less_or_equal: return with([](const T& x, const T& y) { return x <= y; });
    case ComparisonOperator::greater: return with([](const T& x, const T& y) { return x > y; });
    default: return with([](const T& x, const T& y) { return x >= y; });
  }
}

template <class Column>
std::optional<Vector> compare_as(const bind::Comparison& e, std::size_t i, const Batch& batch,
                                 ExecutionContext& context) {
  // A constant tells sooner than a column whether this will do.
  const bool left_first = !reads_property(*e.operands[i]);
  const auto first = column_of<Column>(*e.operands[left_first ? i : i + 1], batch, context);
  if (!first) return std::nullopt;
  const auto second = column_of<Column>(*e.operands[left_first ? i + 1 : i], batch, context);
  if (!second) return std::nullopt;
  watch::step(batch.size);
  return compare_rows(e.operators[i], left_first ? *first : *second, left_first ? *second : *first, batch.size);
}

bool contains(std::string_view text, std::string_view pattern) {
  if (pattern.empty() || text.size() < pattern.size()) return pattern.empty();
  return memmem(text.data(), text.size(), pattern.data(), pattern.size()) != nullptr;
}

}  // namespace

std::optional<Texts> texts_in_place(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context) {
  return column_of<Texts>(e, batch, context);
}

std::optional<Days> days_in_place(const bind::BoundExpression& e, const Batch& batch, ExecutionContext& context) {
  return column_of<Days>(e, batch, context);
}

std::optional<Vector> compare_in_place(const bind::Comparison& e, std::size_t i, const Batch& batch,
                                       ExecutionContext& context) {
  if (batch.size == 0) return std::nullopt;
  if (!reads_property(*e.operands[i]) && !reads_property(*e.operands[i + 1])) return std::nullopt;
  if (auto truths = compare_as<Texts>(e, i, batch, context)) return truths;
  return compare_as<Days>(e, i, batch, context);
}

std::optional<Vector> match_in_place(const bind::TextPredicate& e, const Batch& batch, ExecutionContext& context) {
  if (!reads_property(*e.text) || e.op == TextOperator::matches) return std::nullopt;
  const auto pattern = same_for_all(*e.pattern, batch, context);
  if (!pattern || !pattern->is(ValueKind::string)) return std::nullopt;
  const auto texts = texts_in_place(*e.text, batch, context);
  if (!texts) return std::nullopt;
  Texts patterns;
  patterns.constant = true;
  patterns.values.push_back(pattern->as_string());
  const auto with = [&](auto test) { return test_rows(*texts, patterns, batch.size, test); };
  for (const std::string_view text : texts->values) watch::step(1 + text.size() / bytes_per_step);
  using View = std::string_view;
  if (e.op == TextOperator::starts_with) return with([](View text, View start) { return text.starts_with(start); });
  if (e.op == TextOperator::ends_with) return with([](View text, View end) { return text.ends_with(end); });
  return with([](View text, View part) { return contains(text, part); });
}

}  // namespace casus::execute
