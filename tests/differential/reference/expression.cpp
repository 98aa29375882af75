#include <algorithm>

#include "tests/differential/reference/evaluator.hpp"
#include "tests/differential/reference/query.hpp"
#include "tests/differential/reference/temporal.hpp"

namespace casus::reference {

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

Ternary truth(const Value& value) {
  if (value.is_null()) return std::nullopt;
  if (!value.is(ValueKind::boolean)) throw QueryError("not a truth value");
  return value.as_boolean();
}

Value from_ternary(Ternary truth_value) { return truth_value ? Value(*truth_value) : Value(); }

const Properties& properties_of(const Graph& graph, const Value& element) {
  if (element.is(ValueKind::node)) {
    const auto node = graph.nodes.find(element.element_id());
    if (node == graph.nodes.end()) throw QueryError("a deleted node");
    return node->second.properties;
  }
  if (!element.is(ValueKind::relationship)) throw QueryError("no properties");
  const auto relationship = graph.relationships.find(element.element_id());
  if (relationship == graph.relationships.end()) throw QueryError("a deleted relationship");
  return relationship->second.properties;
}

namespace {

Value property(const Graph& graph, const Value& subject, const std::string& key) {
  if (subject.is_null()) return {};
  if (subject.is(ValueKind::map)) {
    const Value* value = subject.as_map().find(key);
    return value != nullptr ? *value : Value();
  }
  if (is_temporal(subject)) return temporal_component(subject, key);
  const Properties& properties = properties_of(graph, subject);
  const auto found = properties.find(key);
  return found != properties.end() ? found->second : Value();
}

Value at_index(const Graph& graph, const Value& subject, const Value& index) {
  if (subject.is_null() || index.is_null()) return {};
  if (!subject.is(ValueKind::list)) {
    if (!index.is(ValueKind::string)) throw QueryError("not a key");
    return property(graph, subject, std::string(index.as_string()));
  }
  if (!index.is(ValueKind::integer)) throw QueryError("not an index");
  const List& list = subject.as_list();
  const auto size = static_cast<std::int64_t>(list.size());
  const std::int64_t at = index.as_integer() < 0 ? index.as_integer() + size : index.as_integer();
  return at >= 0 && at < size ? list[static_cast<std::size_t>(at)] : Value();
}

Value slice(const Value& subject, const Value* from, const Value* to) {
  if (subject.is_null() || (from != nullptr && from->is_null()) || (to != nullptr && to->is_null()))
    return {};
  if (!subject.is(ValueKind::list)) throw QueryError("not a list");
  const List& list = subject.as_list();
  const auto size = static_cast<std::int64_t>(list.size());
  const auto bound = [&](const Value* value, std::int64_t otherwise) {
    if (value == nullptr) return otherwise;
    if (!value->is(ValueKind::integer)) throw QueryError("not an index");
    const std::int64_t at = value->as_integer();
    return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
  };
  const std::int64_t begin = bound(from, 0);
  const std::int64_t end = bound(to, size);
  if (begin >= end) return Value(List{});
  return Value(List(list.begin() + begin, list.begin() + end));
}

Ternary compare(syntax::ComparisonOperator op, const Value& a, const Value& b) {
  using enum syntax::ComparisonOperator;
  switch (op) {
    case equal:
      return reference::equal(a, b);
    case not_equal:
      return negate(reference::equal(a, b));
    case less:
      return reference::less(a, b);
    case less_or_equal:
      return reference::less_or_equal(a, b);
    case greater:
      return reference::less(b, a);
    case greater_or_equal:
      return reference::less_or_equal(b, a);
  }
  return std::nullopt;
}

Ternary contains(const Value& list, const Value& element) {
  if (list.is_null()) return std::nullopt;
  if (!list.is(ValueKind::list)) throw QueryError("not a list");
  Ternary found = false;
  for (const Value& item : list.as_list()) found = disjunction(found, equal(item, element));
  return found;
}

Ternary test_text(syntax::TextOperator op, const Value& text, const Value& pattern) {
  if (!text.is(ValueKind::string) || !pattern.is(ValueKind::string)) return std::nullopt;
  const std::string_view a = text.as_string();
  const std::string_view b = pattern.as_string();
  switch (op) {
    case syntax::TextOperator::starts_with:
      return a.starts_with(b);
    case syntax::TextOperator::ends_with:
      return a.ends_with(b);
    case syntax::TextOperator::contains:
      return a.find(b) != std::string_view::npos;
    case syntax::TextOperator::matches:
      throw OutsideCore("regular expressions");
  }
  return std::nullopt;
}

Ternary quantify(syntax::QuantifierKind kind, std::size_t yes, std::size_t no,
                 std::size_t unknown) {
  switch (kind) {
    case syntax::QuantifierKind::all:
      if (no > 0) return false;
      break;
    case syntax::QuantifierKind::any:
      if (yes > 0) return true;
      break;
    case syntax::QuantifierKind::none:
      if (yes > 0) return false;
      break;
    case syntax::QuantifierKind::single:
      if (yes > 1) return false;
      break;
  }
  if (unknown > 0) return std::nullopt;
  switch (kind) {
    case syntax::QuantifierKind::any:
      return false;
    case syntax::QuantifierKind::single:
      return yes == 1;
    default:
      return true;
  }
}

}  // namespace

struct ExpressionVisitor {
  const Evaluator& evaluator;
  const syntax::Expression& self;
  const Row& row;

  [[nodiscard]] Value eval(const syntax::ExpressionPtr& expression) const {
    return evaluator.evaluate(*expression, row);
  }
  [[nodiscard]] const Graph& graph() const { return evaluator.graph_; }

  Value operator()(const syntax::NullLiteral&) const { return {}; }
  Value operator()(const syntax::BooleanLiteral& x) const { return Value(x.value); }
  Value operator()(const syntax::IntegerLiteral& x) const { return Value(x.value); }
  Value operator()(const syntax::FloatLiteral& x) const { return Value(x.value); }
  Value operator()(const syntax::StringLiteral& x) const { return Value(x.value); }
  Value operator()(const syntax::Parameter& x) const {
    const auto found = evaluator.parameters_.find(x.name);
    if (found == evaluator.parameters_.end()) throw QueryError("a missing parameter");
    return found->second;
  }
  Value operator()(const syntax::Variable& x) const { return row_value(x.name); }
  Value operator()(const syntax::ListLiteral& x) const {
    List list;
    for (const auto& item : x.items) list.push_back(eval(item));
    return Value(std::move(list));
  }
  Value operator()(const syntax::MapLiteral& x) const {
    Map map;
    for (const auto& entry : x.entries) map.set(entry.key.text, eval(entry.value));
    return Value(std::move(map));
  }
  Value operator()(const syntax::PropertyAccess& x) const {
    return property(graph(), eval(x.subject), x.key.text);
  }
  Value operator()(const syntax::IndexAccess& x) const {
    return at_index(graph(), eval(x.subject), eval(x.index));
  }
  Value operator()(const syntax::SliceAccess& x) const {
    const Value from = x.from ? eval(x.from) : Value();
    const Value to = x.to ? eval(x.to) : Value();
    return slice(eval(x.subject), x.from ? &from : nullptr, x.to ? &to : nullptr);
  }
  Value operator()(const syntax::LabelPredicate& x) const {
    const Value subject = eval(x.subject);
    if (subject.is_null()) return {};
    properties_of(graph(), subject);
    const std::set<std::string> labels =
        subject.is(ValueKind::node)
            ? graph().nodes.at(subject.element_id()).labels
            : std::set<std::string>{graph().relationships.at(subject.element_id()).type};
    const auto has = [&](const syntax::Name& label) { return labels.contains(label.text); };
    const auto is = [&](const syntax::LabelExpression& test) { return fits(test, labels); };
    return Value(std::all_of(x.labels.begin(), x.labels.end(), has) &&
                 std::all_of(x.tests.begin(), x.tests.end(), is));
  }
  Value operator()(const syntax::Logical& x) const {
    Ternary result = truth(eval(x.operands.front()));
    for (std::size_t i = 1; i < x.operands.size(); ++i) {
      const Ternary next = truth(eval(x.operands[i]));
      switch (x.op) {
        case syntax::LogicalOperator::conjunction:
          result = conjunction(result, next);
          break;
        case syntax::LogicalOperator::disjunction:
          result = disjunction(result, next);
          break;
        case syntax::LogicalOperator::exclusive_disjunction:
          result = result && next ? Ternary(*result != *next) : std::nullopt;
      }
    }
    return from_ternary(result);
  }
  Value operator()(const syntax::Not& x) const {
    return from_ternary(negate(truth(eval(x.operand))));
  }
  Value operator()(const syntax::Comparison& x) const {
    Ternary result = true;
    for (std::size_t i = 0; i < x.operators.size(); ++i)
      result = conjunction(result,
                           compare(x.operators[i], eval(x.operands[i]), eval(x.operands[i + 1])));
    return from_ternary(result);
  }
  Value operator()(const syntax::Arithmetic& x) const {
    Value result = eval(x.operands.front());
    for (std::size_t i = 0; i < x.operators.size(); ++i)
      result = arithmetic(x.operators[i], result, eval(x.operands[i + 1]));
    return result;
  }
  Value operator()(const syntax::Sign& x) const {
    const Value operand = eval(x.operand);
    if (!operand.is_null() && !operand.is_number()) throw QueryError("not a number");
    if (!x.negative || operand.is_null()) return operand;
    if (operand.is(ValueKind::floating)) return Value(-operand.as_floating());
    return arithmetic(syntax::ArithmeticOperator::subtract, Value(0), operand);
  }
  Value operator()(const syntax::TextPredicate& x) const {
    return from_ternary(test_text(x.op, eval(x.text), eval(x.pattern)));
  }
  Value operator()(const syntax::Membership& x) const {
    return from_ternary(contains(eval(x.list), eval(x.element)));
  }
  Value operator()(const syntax::NullPredicate& x) const {
    return Value(eval(x.operand).is_null() != x.negated);
  }
  Value operator()(const syntax::FunctionCall& x) const {
    const std::string name = lower_case(x.name.text);
    if (is_aggregate(name)) return group_value();
    if (name == "exists" && x.arguments.size() == 1) {
      const Value value = eval(x.arguments.front());
      const bool pattern =
          std::holds_alternative<syntax::PatternExpression>(x.arguments.front()->node);
      return pattern ? value : Value(!value.is_null());
    }
    std::vector<Value> arguments;
    for (const auto& argument : x.arguments) arguments.push_back(eval(argument));
    return call_function(graph(), name, arguments);
  }
  Value operator()(const syntax::CountStar&) const { return group_value(); }
  Value operator()(const syntax::Case& x) const {
    for (const auto& branch : x.branches) {
      const Value when = eval(branch.when);
      const Ternary taken = x.subject ? equal(eval(x.subject), when) : truth(when);
      if (taken == true) return eval(branch.then);
    }
    return x.otherwise ? eval(x.otherwise) : Value();
  }
  Value operator()(const syntax::ListComprehension& x) const {
    const Value list = eval(x.list);
    if (list.is_null()) return {};
    if (!list.is(ValueKind::list)) throw QueryError("not a list");
    List out;
    for (const Value& item : list.as_list()) {
      Row inner = row;
      inner[x.variable.text] = item;
      if (x.predicate && evaluator.test(*x.predicate, inner) != true) continue;
      out.push_back(x.projection ? evaluator.evaluate(*x.projection, inner) : item);
    }
    return Value(std::move(out));
  }
  Value operator()(const syntax::Quantifier& x) const {
    const Value list = eval(x.list);
    if (list.is_null()) return {};
    if (!list.is(ValueKind::list)) throw QueryError("not a list");
    std::size_t yes = 0, no = 0, unknown = 0;
    for (const Value& item : list.as_list()) {
      Row inner = row;
      inner[x.variable.text] = item;
      const Ternary holds = evaluator.test(*x.predicate, inner);
      ++(!holds ? unknown : (*holds ? yes : no));
    }
    return from_ternary(quantify(x.kind, yes, no, unknown));
  }
  Value operator()(const syntax::Reduce& x) const {
    const Value list = eval(x.list);
    Value accumulated = eval(x.initial);
    if (list.is_null()) return {};
    if (!list.is(ValueKind::list)) throw QueryError("not a list");
    for (const Value& item : list.as_list()) {
      Row inner = row;
      inner[x.accumulator.text] = accumulated;
      inner[x.variable.text] = item;
      accumulated = evaluator.evaluate(*x.step, inner);
    }
    return accumulated;
  }
  Value operator()(const syntax::PatternExpression& x) const {
    return Value(!matches(*x.pattern).empty());
  }
  Value operator()(const syntax::PatternComprehension& x) const {
    List out;
    for (const Row& match : matches(*x.pattern, x.path ? &x.path->text : nullptr))
      if (!x.predicate || evaluator.test(*x.predicate, match) == true)
        out.push_back(evaluator.evaluate(*x.projection, match));
    return Value(std::move(out));
  }
  Value operator()(const syntax::SubqueryExpression& x) const {
    const Table table = run_subquery(*x.query, row, evaluator);
    switch (x.kind) {
      case syntax::SubqueryKind::exists:
        return Value(!table.rows.empty());
      case syntax::SubqueryKind::count:
        return Value(static_cast<std::int64_t>(table.rows.size()));
      case syntax::SubqueryKind::collect:
        break;
    }
    List list;
    for (const Row& found : table.rows) list.push_back(found.at(table.columns.front()));
    return Value(std::move(list));
  }
  Value operator()(const syntax::MapProjection& x) const {
    const Value subject = row_value(x.subject.text);
    if (subject.is_null()) return {};
    Map map;
    // What is named wins over what .* brings, wherever it stands.
    for (const auto& item : x.items)
      if (item.kind == syntax::MapProjectionItem::Kind::all_properties) add_all(subject, map);
    for (const auto& item : x.items) {
      if (item.kind == syntax::MapProjectionItem::Kind::property)
        map.set(item.key.text, property(graph(), subject, item.key.text));
      if (item.kind == syntax::MapProjectionItem::Kind::entry)
        map.set(item.key.text, eval(item.value));
      if (item.kind == syntax::MapProjectionItem::Kind::variable)
        map.set(item.key.text, row_value(item.key.text));
    }
    return Value(std::move(map));
  }

 private:
  [[nodiscard]] Value row_value(const std::string& name) const {
    const auto found = row.find(name);
    if (found == row.end()) throw QueryError("an unknown variable " + name);
    return found->second;
  }
  void add_all(const Value& subject, Map& map) const {
    if (subject.is(ValueKind::map))
      for (const auto& [key, value] : subject.as_map()) map.set(key, value);
    else
      for (const auto& [key, value] : properties_of(graph(), subject)) map.set(key, value);
  }
  [[nodiscard]] Value group_value() const {
    if (evaluator.aggregates_ == nullptr) throw QueryError("an aggregate outside a projection");
    return evaluator.aggregates_->at(&self);
  }
  [[nodiscard]] std::vector<Row> matches(const syntax::PatternPart& pattern,
                                         const std::string* path = nullptr) const {
    return match_one(evaluator, pattern, row, path);
  }
};

Value Evaluator::evaluate(const syntax::Expression& expression, const Row& row) const {
  return std::visit(ExpressionVisitor{*this, expression, row}, expression.node);
}

Ternary Evaluator::test(const syntax::Expression& expression, const Row& row) const {
  return truth(evaluate(expression, row));
}

}  // namespace casus::reference
