#include "engine/function/declared_type.hpp"

#include <algorithm>

namespace casus::function {
namespace {

/// The type at the top: `?` inside LIST<…> is of the elements.
bool is_nullable(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  return end != std::string_view::npos && text[end] == '?';
}

bool wants_floats(const Type& type) {
  return type.may_be(ValueKind::floating) && !type.may_be(ValueKind::integer);
}

bool fits(const Value& value, const Type& type) {
  if (value.is(ValueKind::integer) && wants_floats(type)) return true;
  if (!type.may_be(value.kind())) return false;
  if (!value.is(ValueKind::list)) return true;
  const Type element = type.element();
  if (element.is_any()) return true;
  return std::all_of(value.as_list().begin(), value.as_list().end(),
                     [&](const Value& item) { return item.is_null() || fits(item, element); });
}

Value as_declared(const Value& value, const Type& type) {
  if (value.is(ValueKind::integer) && wants_floats(type)) return value.as_floating();
  if (!value.is(ValueKind::list) || type.is_any() || !wants_floats(type.element())) return value;
  List items;
  items.reserve(value.as_list().size());
  for (const Value& item : value.as_list()) items.push_back(as_declared(item, type.element()));
  return items;
}

}  // namespace

DeclaredType declared_type(std::string name, std::string text) {
  Type type = parse_type(text);
  const bool allows_null = is_nullable(text);
  return {std::move(name), std::move(text), std::move(type), allows_null};
}

bool conforms(const Value& value, const DeclaredType& type) {
  return value.is_null() ? type.allows_null : fits(value, type.type);
}

Value converted(const Value& value, const DeclaredType& type) {
  return as_declared(value, type.type);
}

Type accepted(const DeclaredType& type) {
  if (wants_floats(type.type)) return type.type | Type::of(ValueKind::integer);
  if (type.type.may_be(ValueKind::list) && wants_floats(type.type.element())) {
    return type.type | Type::list_of(Type::number());
  }
  return type.type;
}

}  // namespace casus::function
