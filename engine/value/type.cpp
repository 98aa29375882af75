#include "engine/value/type.hpp"

#include <array>

namespace casus {
namespace {

constexpr std::array all_kinds = {
    ValueKind::boolean,        ValueKind::integer,  ValueKind::floating,   ValueKind::string,
    ValueKind::list,           ValueKind::map,      ValueKind::node,       ValueKind::relationship,
    ValueKind::path,           ValueKind::date,     ValueKind::local_time, ValueKind::time,
    ValueKind::local_datetime, ValueKind::datetime, ValueKind::duration};

}  // namespace

std::string_view to_string(ValueKind kind) {
  switch (kind) {
    case ValueKind::null:
      return "NULL";
    case ValueKind::boolean:
      return "BOOLEAN";
    case ValueKind::integer:
      return "INTEGER";
    case ValueKind::floating:
      return "FLOAT";
    case ValueKind::string:
      return "STRING";
    case ValueKind::list:
      return "LIST";
    case ValueKind::map:
      return "MAP";
    case ValueKind::node:
      return "NODE";
    case ValueKind::relationship:
      return "RELATIONSHIP";
    case ValueKind::path:
      return "PATH";
    case ValueKind::date:
      return "DATE";
    case ValueKind::local_time:
      return "LOCAL TIME";
    case ValueKind::time:
      return "ZONED TIME";
    case ValueKind::local_datetime:
      return "LOCAL DATETIME";
    case ValueKind::datetime:
      return "ZONED DATETIME";
    case ValueKind::duration:
      return "DURATION";
  }
  return "UNKNOWN";
}

Type operator|(const Type& a, const Type& b) {
  Type joined(a.kinds_ | b.kinds_);
  if (joined.is_any()) return joined;
  const bool a_has_lists = a.may_be(ValueKind::list);
  const bool b_has_lists = b.may_be(ValueKind::list);
  if (a_has_lists && !b_has_lists) joined.element_ = a.element_;
  if (b_has_lists && !a_has_lists) joined.element_ = b.element_;
  if (a_has_lists && b_has_lists && a.element_ && b.element_) {
    joined.element_ = std::make_shared<const Type>(*a.element_ | *b.element_);
  }
  return joined;
}

bool Type::may_be(const Type& wanted) const {
  if (is_null()) return true;
  const std::uint32_t common = kinds_ & wanted.kinds_;
  if (common == 0) return false;
  constexpr auto list_bit = std::uint32_t{1} << static_cast<unsigned>(ValueKind::list);
  if (common != list_bit || !element_ || !wanted.element_) return true;
  return element_->may_be(*wanted.element_);
}

std::string Type::to_string() const {
  if (is_any()) return "ANY";
  if (is_null()) return "NULL";
  std::string text;
  for (const ValueKind kind : all_kinds) {
    if (!may_be(kind)) continue;
    if (!text.empty()) text += " or ";
    text += casus::to_string(kind);
    if (kind == ValueKind::list && element_) text += "<" + element_->to_string() + ">";
  }
  return text;
}

}  // namespace casus
