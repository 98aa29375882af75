#include "engine/value/wording.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace casus::wording {

namespace {

// Those that messages list one by one.
constexpr std::array<ValueKind, 9> plain_kinds = {
    ValueKind::boolean, ValueKind::integer,      ValueKind::floating,
    ValueKind::string,  ValueKind::list,         ValueKind::map,
    ValueKind::node,    ValueKind::relationship, ValueKind::path};
constexpr std::array<ValueKind, 5> instants = {ValueKind::date, ValueKind::local_time,
                                               ValueKind::time, ValueKind::local_datetime,
                                               ValueKind::datetime};

std::string name_of(const Type& type, ValueKind kind) {
  std::string name(to_string(kind));
  if (kind == ValueKind::list && !type.element().is_any())
    name += "<" + kinds(type.element()) + ">";
  return name;
}

/// All instants, or all instants and durations, go by one name.
void add_temporal(const Type& type, std::vector<std::string>& names) {
  const bool duration = type.may_be(ValueKind::duration);
  const bool all = std::all_of(instants.begin(), instants.end(),
                               [&](ValueKind kind) { return type.may_be(kind); });
  if (all) {
    names.emplace_back(duration ? "temporal value" : "instant");
    return;
  }
  for (const ValueKind kind : instants)
    if (type.may_be(kind)) names.push_back(name_of(type, kind));
  if (duration) names.push_back(name_of(type, ValueKind::duration));
}

}  // namespace

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

std::string kinds(const Type& type) {
  if (type.is_any()) return "any value";
  if (type.is_null()) return "NULL";
  std::vector<std::string> names;
  for (const ValueKind kind : plain_kinds)
    if (type.may_be(kind)) names.push_back(name_of(type, kind));
  add_temporal(type, names);
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

std::string kinds(const Value& value) { return std::string(to_string(value.kind())); }

std::string takes(std::string_view operation, const Type& wanted, std::string_view found) {
  const std::string listed = kinds(wanted);
  const bool vowel = std::string_view("AEIOUaeiou").find(listed.front()) != std::string_view::npos;
  const std::string article = wanted.is_any() ? "" : vowel ? "an " : "a ";
  return std::string(operation) + " takes " + article + listed + ", not " + std::string(found);
}

std::string cannot_take(std::string_view operation, std::string_view left, std::string_view right) {
  return std::string(operation) + " cannot take " + std::string(left) + " and " +
         std::string(right);
}

std::string no_properties(std::string_view found, std::string_view key) {
  return std::string(found) + " has no properties, so " + quoted(key) + " cannot be read from it";
}

std::string no_list_index(std::string_view found) {
  return "a LIST is indexed by INTEGER, not " + std::string(found);
}

std::string not_indexed(std::string_view found) {
  return std::string(found) + " cannot be indexed";
}

std::string row_count(std::string_view keyword, std::string_view found) {
  return std::string(keyword) + " takes a non-negative integer, not " + std::string(found);
}

std::string length_hint(const Type& found) {
  const bool measured = found.is_only(ValueKind::string) || found.is_only(ValueKind::list);
  return measured ? "`size` counts the characters of a text and the elements of a list" : "";
}

}  // namespace casus::wording
