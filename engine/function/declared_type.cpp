#include "engine/function/declared_type.hpp"

#include <algorithm>

namespace casus::function {
namespace {

bool wants_floats(const Type& type) {
  return type.may_be(ValueKind::floating) && !type.may_be(ValueKind::integer);
}

bool fits(const Value& value, const WrittenType& type);

bool fits_one(const Value& value, const WrittenType::Alternative& type) {
  if (value.is_null()) return type.nullable || type.kind.is_null();
  if (value.is(ValueKind::integer) && wants_floats(type.kind)) return true;
  if (!type.kind.may_be(value.kind())) return false;
  if (type.element.empty() || !value.is(ValueKind::list)) return true;
  const List& items = value.as_list();
  return std::all_of(items.begin(), items.end(),
                     [&](const Value& item) { return fits(item, type.element.front()); });
}

bool fits(const Value& value, const WrittenType& type) {
  return std::any_of(type.alternatives.begin(), type.alternatives.end(),
                     [&](const auto& one) { return fits_one(value, one); });
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
  WrittenType written = read_type(text);
  Type type = written.type();
  return {std::move(name), std::move(text), std::move(type), std::move(written)};
}

bool conforms(const Value& value, const DeclaredType& type) {
  return fits(value, type.written);
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
