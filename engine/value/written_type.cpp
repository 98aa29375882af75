#include "engine/value/written_type.hpp"

#include <algorithm>

namespace casus {
namespace {

bool is_of(const Value& value, const WrittenType::Alternative& type) {
  if (value.is_null()) return !type.not_null;
  if (!type.kind.may_be(value.kind())) return false;
  if (type.element.empty() || !value.is(ValueKind::list)) return true;
  const List& items = value.as_list();
  return std::all_of(items.begin(), items.end(), [&type](const Value& item) {
    return type.element.front().admits(item);
  });
}

/// "INTEGER or FLOAT", which NUMBER is, as two alternatives.
std::string with_bars(std::string text) {
  constexpr std::string_view word = " or ";
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;)
    text.replace(at, word.size(), " | ");
  return text;
}

}  // namespace

Type WrittenType::type() const {
  Type joined = Type::null();
  for (const Alternative& one : alternatives) {
    joined = joined |
             (one.element.empty() ? one.kind : Type::list_of(one.element.front().type()));
  }
  return joined;
}

bool WrittenType::admits(const Value& value) const {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&value](const Alternative& one) { return is_of(value, one); });
}

std::string WrittenType::text() const {
  std::string text;
  for (const Alternative& one : alternatives) {
    if (!text.empty()) text += " | ";
    text += one.element.empty() ? with_bars(one.kind.to_string())
                                : "LIST<" + one.element.front().text() + ">";
    if (one.not_null) text += " NOT NULL";
  }
  return text;
}

}  // namespace casus
