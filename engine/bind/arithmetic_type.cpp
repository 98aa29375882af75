#include "engine/bind/arithmetic_type.hpp"

namespace casus::bind {

namespace {

using syntax::ArithmeticOperator;

constexpr ValueKind temporal_kinds[] = {ValueKind::date, ValueKind::local_time, ValueKind::time,
                                        ValueKind::local_datetime, ValueKind::datetime};

/// Numbers with numbers: an integer unless one of them is a float.
Type numeric_result(const Type& left, const Type& right) {
  Type result = Type::null();
  if (!left.may_be(Type::number()) || !right.may_be(Type::number())) return result;
  if (left.may_be(ValueKind::integer) && right.may_be(ValueKind::integer))
    result = result | Type::of(ValueKind::integer);
  if (left.may_be(ValueKind::floating) || right.may_be(ValueKind::floating))
    result = result | Type::of(ValueKind::floating);
  return result;
}

Type scaled_duration(ArithmeticOperator op, const Type& left, const Type& right) {
  const bool scaled = left.may_be(ValueKind::duration) && right.may_be(Type::number());
  const bool scales = op == ArithmeticOperator::multiply && left.may_be(Type::number()) &&
                      right.may_be(ValueKind::duration);
  return scaled || scales ? Type::of(ValueKind::duration) : Type::null();
}

/// A point in time and a duration, or two durations.
Type shifted_time(ArithmeticOperator op, const Type& left, const Type& right) {
  Type result = Type::null();
  const bool add = op == ArithmeticOperator::add;
  for (const ValueKind kind : temporal_kinds) {
    const bool shifted = left.may_be(kind) && right.may_be(ValueKind::duration);
    const bool shifts = add && left.may_be(ValueKind::duration) && right.may_be(kind);
    if (shifted || shifts) result = result | Type::of(kind);
  }
  if (left.may_be(ValueKind::duration) && right.may_be(ValueKind::duration))
    result = result | Type::of(ValueKind::duration);
  return result;
}

/// What a list grows by when `other` is added to it: its elements if it is a list, else itself.
Type added_element(const Type& other) {
  if (other.is_only(ValueKind::list)) return other.element();
  return other.may_be(ValueKind::list) ? Type::any() : other;
}

/// Texts with texts and numbers, and lists with anything.
Type concatenation(const Type& left, const Type& right) {
  const auto has_text = [](const Type& one, const Type& other) {
    return one.may_be(ValueKind::string) && (other.may_be(ValueKind::string) || other.may_be(Type::number()));
  };
  Type result = Type::null();
  if (has_text(left, right) || has_text(right, left)) result = result | Type::of(ValueKind::string);
  if (left.may_be(ValueKind::list) || right.may_be(ValueKind::list))
    result = result | Type::list_of(added_element(left) | added_element(right));
  return result;
}

}  // namespace

std::optional<Type> arithmetic_type(ArithmeticOperator op, const Type& left, const Type& right) {
  if (left.is_null() || right.is_null()) {
    const bool grows_list = op == ArithmeticOperator::add &&
                            (left.may_be(ValueKind::list) || right.may_be(ValueKind::list));
    return grows_list ? Type::any() : Type::null();
  }
  Type result = numeric_result(left, right);
  switch (op) {
    case ArithmeticOperator::add:
      result = result | shifted_time(op, left, right) | concatenation(left, right);
      break;
    case ArithmeticOperator::subtract:
      result = result | shifted_time(op, left, right);
      break;
    case ArithmeticOperator::multiply:
    case ArithmeticOperator::divide:
      result = result | scaled_duration(op, left, right);
      break;
    case ArithmeticOperator::modulo:
      break;
    case ArithmeticOperator::power:
      if (!result.is_null()) result = Type::of(ValueKind::floating);
      break;
  }
  if (result.is_null()) return std::nullopt;
  return result;
}

std::string_view symbol_of(ArithmeticOperator op) {
  switch (op) {
    case ArithmeticOperator::add:
      return "`+`";
    case ArithmeticOperator::subtract:
      return "`-`";
    case ArithmeticOperator::multiply:
      return "`*`";
    case ArithmeticOperator::divide:
      return "`/`";
    case ArithmeticOperator::modulo:
      return "`%`";
    case ArithmeticOperator::power:
      return "`^`";
  }
  return "`+`";
}

}  // namespace casus::bind
