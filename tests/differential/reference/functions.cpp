#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "tests/differential/reference/evaluator.hpp"
#include "tests/differential/reference/instants.hpp"
#include "tests/differential/reference/temporal.hpp"

namespace casus::reference {

namespace {

using Arguments = std::span<const Value>;

Value text_of(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      return {};
    case ValueKind::string:
      return value;
    case ValueKind::integer:
      return Value(std::to_string(value.as_integer()));
    case ValueKind::boolean:
      return Value(value.as_boolean() ? "true" : "false");
    case ValueKind::floating:
      throw OutsideCore("the text of a float");
    case ValueKind::duration:
      throw OutsideCore("the text of a duration");
    default:
      if (is_temporal(value)) return Value(instant_text(value));
      throw QueryError("no text");
  }
}

Value to_integer(const Value& value) {
  if (value.is_null() || value.is(ValueKind::integer)) return value;
  if (value.is(ValueKind::floating)) return Value(static_cast<std::int64_t>(value.as_floating()));
  if (!value.is(ValueKind::string)) throw QueryError("no number");
  const std::string_view text = value.as_string();
  std::int64_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && stop == text.data() + text.size()) return Value(number);
  throw OutsideCore("unusual text of a number");
}

Value size_of(const Value& value) {
  if (value.is_null()) return {};
  if (value.is(ValueKind::list)) return Value(static_cast<std::int64_t>(value.as_list().size()));
  if (value.is(ValueKind::string))
    return Value(static_cast<std::int64_t>(value.as_string().size()));
  throw QueryError("no size");
}

Value range(Arguments arguments) {
  std::int64_t step = arguments.size() == 3 ? arguments[2].as_integer() : 1;
  if (step == 0) throw QueryError("a step of zero");
  const std::int64_t end = arguments[1].as_integer();
  List out;
  for (std::int64_t i = arguments[0].as_integer(); step > 0 ? i <= end : i >= end; i += step)
    out.push_back(Value(i));
  return Value(std::move(out));
}

Value names_of(const std::set<std::string>& names) {
  List out;
  for (const auto& name : names) out.push_back(Value(name));
  return Value(std::move(out));
}

/// Functions of nodes, relationships, maps and paths.
std::optional<Value> call_graph_function(const Graph& graph, const std::string& name,
                                         const Value& first) {
  const auto relationship = [&]() -> const RelationshipRecord& {
    properties_of(graph, first);
    return graph.relationships.at(first.element_id());
  };
  if (name == "labels") {
    properties_of(graph, first);
    return names_of(graph.nodes.at(first.element_id()).labels);
  }
  if (name == "type") {
    const auto deleted = graph.deleted_types.find(first.element_id());
    return Value(deleted != graph.deleted_types.end() ? deleted->second : relationship().type);
  }
  if (name == "startnode") return Value::node_reference(relationship().start);
  if (name == "endnode") return Value::node_reference(relationship().end);
  if (name == "keys" || name == "properties") {
    std::set<std::string> keys;
    Map map;
    if (first.is(ValueKind::map))
      map = first.as_map();
    else
      for (const auto& [key, value] : properties_of(graph, first)) map.set(key, value);
    for (const auto& [key, value] : map) keys.insert(key);
    return name == "keys" ? names_of(keys) : Value(map);
  }
  if (name == "nodes") return Value(first.as_path().nodes);
  if (name == "relationships") return Value(first.as_path().relationships);
  if (name == "length")
    return Value(static_cast<std::int64_t>(first.as_path().relationships.size()));
  return std::nullopt;
}

std::optional<Value> call_list_function(const std::string& name, const Value& first) {
  if (name == "reverse" && first.is(ValueKind::string)) {
    std::string text(first.as_string());
    std::reverse(text.begin(), text.end());
    return Value(text);
  }
  if (name != "head" && name != "last" && name != "tail" && name != "reverse") return std::nullopt;
  if (!first.is(ValueKind::list)) throw QueryError("not a list");
  List list = first.as_list();
  if (name == "reverse") {
    std::reverse(list.begin(), list.end());
    return Value(std::move(list));
  }
  if (list.empty()) return name == "tail" ? Value(List{}) : Value();
  if (name == "tail") return Value(List(list.begin() + 1, list.end()));
  return name == "head" ? list.front() : list.back();
}

std::optional<Value> call_number_function(const std::string& name, const Value& first) {
  if (name != "abs" && name != "sign" && name != "floor" && name != "ceil" && name != "tofloat")
    return std::nullopt;
  if (!first.is_number()) throw QueryError("not a number");
  const bool integer = first.is(ValueKind::integer);
  const double number = first.as_floating();
  if (name == "sign") return Value(number > 0 ? 1 : (number < 0 ? -1 : 0));
  if (name == "floor") return Value(std::floor(number));
  if (name == "ceil") return Value(std::ceil(number));
  if (name == "tofloat") return Value(number);
  if (!integer) return Value(std::fabs(number));
  return number < 0 ? arithmetic(syntax::ArithmeticOperator::subtract, Value(0), first) : first;
}

std::optional<Value> call_text_function(const std::string& name, const Value& first) {
  if (name != "toupper" && name != "tolower" && name != "trim" && name != "ltrim" &&
      name != "rtrim")
    return std::nullopt;
  if (!first.is(ValueKind::string)) throw QueryError("not a string");
  std::string text(first.as_string());
  if (name == "tolower") return Value(lower_case(text));
  if (name == "toupper") {
    for (char& c : text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return Value(text);
  }
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return Value("");
  const std::size_t end = text.find_last_not_of(' ') + 1;
  if (name == "ltrim") return Value(text.substr(begin));
  return Value(name == "rtrim" ? text.substr(0, end) : text.substr(begin, end - begin));
}

Value substring(Arguments arguments) {
  if (arguments[0].is_null()) return {};
  const std::string_view text = arguments[0].as_string();
  const auto begin = arguments[1].as_integer();
  const auto length =
      arguments.size() == 3 ? arguments[2].as_integer() : static_cast<std::int64_t>(text.size());
  if (begin < 0 || length < 0) throw QueryError("a negative position");
  if (begin >= static_cast<std::int64_t>(text.size())) return Value("");
  return Value(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(length)));
}

/// The text before the first `separator`, and so on to the end.
Value split(const std::string& text, const std::string& separator) {
  List out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(separator); at != std::string::npos;
       at = text.find(separator, begin)) {
    out.push_back(Value(text.substr(begin, at - begin)));
    begin = at + separator.size();
  }
  out.push_back(Value(text.substr(begin)));
  return Value(std::move(out));
}

std::optional<Value> call_text_function_of_more(const std::string& name, Arguments arguments) {
  if (name != "split" && name != "replace" && name != "left" && name != "right")
    return std::nullopt;
  for (const Value& argument : arguments)
    if (argument.is_null()) return Value();
  std::string text(arguments[0].as_string());
  if (name == "left" || name == "right") {
    const auto count = std::min(static_cast<std::size_t>(arguments[1].as_integer()), text.size());
    return Value(name == "left" ? text.substr(0, count) : text.substr(text.size() - count));
  }
  const std::string part(arguments[1].as_string());
  if (part.empty()) throw OutsideCore("an empty part of a text");
  if (name == "split") return split(text, part);
  const std::string with(arguments[2].as_string());
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + with.size()))
    text.replace(at, part.size(), with);
  return Value(text);
}

Value to_boolean(const Value& value) {
  if (value.is(ValueKind::boolean)) return value;
  if (!value.is(ValueKind::string)) throw OutsideCore("toBoolean of another value");
  const std::string text = lower_case(std::string(value.as_string()));
  return text == "true" ? Value(true) : (text == "false" ? Value(false) : Value());
}

std::int64_t integer_arithmetic(syntax::ArithmeticOperator op, std::int64_t a, std::int64_t b) {
  using enum syntax::ArithmeticOperator;
  std::int64_t out = 0;
  bool overflow = false;
  switch (op) {
    case add:
      overflow = __builtin_add_overflow(a, b, &out);
      break;
    case subtract:
      overflow = __builtin_sub_overflow(a, b, &out);
      break;
    case multiply:
      overflow = __builtin_mul_overflow(a, b, &out);
      break;
    case divide:
    case modulo:
      if (b == 0) throw QueryError("division by zero");
      if (a == std::numeric_limits<std::int64_t>::min() && b == -1) {
        if (op == divide) throw QueryError("overflow");
        return 0;
      }
      out = op == divide ? a / b : a % b;
      break;
    case power:
      throw OutsideCore("integer power");
  }
  if (overflow) throw QueryError("overflow");
  return out;
}

}  // namespace

Value arithmetic(syntax::ArithmeticOperator op, const Value& a, const Value& b) {
  using enum syntax::ArithmeticOperator;
  if (a.is_null() || b.is_null()) return {};
  if (op == add && (a.is(ValueKind::list) || b.is(ValueKind::list))) {
    List list = a.is(ValueKind::list) ? a.as_list() : List{a};
    if (b.is(ValueKind::list))
      list.insert(list.end(), b.as_list().begin(), b.as_list().end());
    else
      list.push_back(b);
    return Value(std::move(list));
  }
  if (op == add && a.is(ValueKind::string) && b.is(ValueKind::string))
    return Value(std::string(a.as_string()) + std::string(b.as_string()));
  if (op == add && (a.is(ValueKind::string) || b.is(ValueKind::string)))
    throw OutsideCore("a string and another value added");
  if (const auto value = temporal_arithmetic(op, a, b)) return *value;
  if (!a.is_number() || !b.is_number()) throw QueryError("not numbers");
  if (op == power) return Value(std::pow(a.as_floating(), b.as_floating()));
  if (a.is(ValueKind::integer) && b.is(ValueKind::integer))
    return Value(integer_arithmetic(op, a.as_integer(), b.as_integer()));
  const double x = a.as_floating();
  const double y = b.as_floating();
  switch (op) {
    case add:
      return Value(x + y);
    case subtract:
      return Value(x - y);
    case multiply:
      return Value(x * y);
    case divide:
      return Value(x / y);
    default:
      return Value(std::fmod(x, y));
  }
}

Value call_function(const Graph& graph, const std::string& name, Arguments arguments) {
  if (arguments.empty()) throw OutsideCore("function " + name);
  if (name == "coalesce") {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [](const Value& value) { return !value.is_null(); });
    return found != arguments.end() ? *found : Value();
  }
  if (name == "range") return range(arguments);
  const Value& first = arguments.front();
  if (first.is_null()) return {};  // as every other function of the core
  if (const auto value = call_temporal(name, arguments)) return *value;
  if (const auto value = call_text_function_of_more(name, arguments)) return *value;
  if (name == "toboolean") return to_boolean(first);
  if (name == "size") return size_of(first);
  if (name == "tostring") return text_of(first);
  if (name == "tointeger") return to_integer(first);
  if (name == "substring") return substring(arguments);
  if (const auto value = call_graph_function(graph, name, first)) return *value;
  if (const auto value = call_list_function(name, first)) return *value;
  if (const auto value = call_number_function(name, first)) return *value;
  if (const auto value = call_text_function(name, first)) return *value;
  throw OutsideCore("function " + name);
}

bool is_aggregate(const std::string& name) {
  return name == "count" || name == "sum" || name == "avg" || name == "min" || name == "max" ||
         name == "collect";
}

Value aggregate(const std::string& name, bool distinct, const std::vector<Value>& values) {
  List kept;
  std::set<std::string> seen;
  for (const Value& value : values)
    if (!value.is_null() && (!distinct || seen.insert(equivalence_key(value)).second))
      kept.push_back(value);
  if (name == "count") return Value(static_cast<std::int64_t>(kept.size()));
  if (name == "collect") return Value(std::move(kept));
  if (name == "min" || name == "max") {
    if (kept.empty()) return {};
    const auto below = [](const Value& a, const Value& b) { return order(a, b) < 0; };
    return name == "min" ? *std::min_element(kept.begin(), kept.end(), below)
                         : *std::max_element(kept.begin(), kept.end(), below);
  }
  Value total(0);
  for (const Value& value : kept) {
    if (!value.is_number()) throw QueryError("not a number");
    total = arithmetic(syntax::ArithmeticOperator::add, total, value);
  }
  if (name == "sum") return total;
  if (kept.empty()) return {};
  return Value(total.as_floating() / static_cast<double>(kept.size()));
}

}  // namespace casus::reference
