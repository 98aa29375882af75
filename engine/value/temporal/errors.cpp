#include "engine/value/temporal/errors.hpp"

#include <array>
#include <string>
#include <utility>

#include "engine/value/errors.hpp"
#include "engine/value/near_names.hpp"
#include "engine/value/wording.hpp"

namespace casus::temporal {
namespace {

using wording::quoted;

std::string text_of(ValueKind kind) { return std::string(to_string(kind)); }

// A text as the query has it. Long input is cut so that a message stays one line.
std::string literal(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest) return "'" + std::string(text) + "'";
  return "'" + std::string(text.substr(0, longest)) + "…'";
}

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

Error argument_error(std::string detail, std::string message) {
  return runtime_error("ArgumentError", std::move(detail), std::move(message));
}

}  // namespace

Error malformed_text(ValueKind kind, std::string_view text) {
  return argument_error("InvalidArgumentValue",
                        literal(text) + " is no ISO 8601 text of a " + text_of(kind))
      .with_culprit(std::string(text));
}

Error field_out_of_range(std::string_view field, std::int64_t value, std::int64_t low,
                         std::int64_t high) {
  return number_out_of_range(quoted(field) + " must be " + std::to_string(low) + " to " +
                             std::to_string(high) + ", not " + std::to_string(value))
      .with_culprit(std::string(field));
}

Error day_past_month(std::int64_t year, int month, std::int64_t day, int last) {
  constexpr std::array<std::string_view, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return field_out_of_range("day", day, 1, last)
      .with_hint(std::string(names.at(static_cast<std::size_t>(month - 1))) + " " +
                 std::to_string(year) + " has " + std::to_string(last) + " days");
}

Error in_text(const Error& error, std::string_view text) {
  Error located(error.kind(), "in " + literal(text) + " " + error.what());
  return located.with_code(error.type(), error.detail())
      .with_culprit(std::string(text))
      .with_hint(error.hint());
}

Error unknown_field(ValueKind kind, std::string_view field, std::vector<std::string> known) {
  return argument_error("InvalidArgumentValue",
                        "a " + text_of(kind) + " cannot be made from " + quoted(field))
      .with_culprit(std::string(field))
      .with_hint(near_names_hint(field, std::move(known)));
}

Error missing_field(ValueKind kind, std::string_view needed, std::string_view because_of) {
  std::string message = "a " + text_of(kind);
  if (!because_of.empty()) message += " with " + quoted(because_of);
  Error missing = argument_error("InvalidArgumentValue",
                                 message + " needs " + quoted(needed) + (because_of.empty() ? "" : " too"));
  if (!because_of.empty()) missing.with_culprit(std::string(because_of));
  return missing;
}

Error no_units() {
  return argument_error("InvalidArgumentValue", "a DURATION needs at least one unit")
      .with_hint("as in {days: 1}");
}

Error conflicting_fields(std::string_view a, std::string_view b) {
  return argument_error("InvalidArgumentValue",
                        quoted(a) + " and " + quoted(b) + " cannot be combined")
      .with_culprit(std::string(b));
}

Error wrong_field_kind(std::string_view field, std::string_view wanted, const Value& value) {
  return runtime_error(
      "TypeError", "InvalidArgumentType",
      quoted(field) + " takes " + std::string(wanted) + ", not " + text_of(value.kind()))
      .with_culprit(std::string(field));
}

Error unknown_zone(std::string_view name, std::vector<std::string> known) {
  return argument_error("InvalidArgumentValue", quoted(name) + " is no time zone")
      .with_culprit(std::string(name))
      .with_hint(near_names_hint(name, std::move(known)));
}

Error no_zone_data(std::string_view reason) {
  return Error(ErrorKind::storage,
               "the time zone data of the system cannot be read: " + std::string(reason));
}

Error offset_contradicts_zone(std::string_view text) {
  return argument_error("InvalidArgumentValue",
                        "the offset in " + literal(text) + " is not one its time zone has then")
      .with_culprit(std::string(text));
}

Error no_component(ValueKind kind, std::string_view key) {
  return runtime_error("TypeError", "InvalidArgumentValue",
                       "a " + text_of(kind) + " has no component " + quoted(key));
}

Error missing_part(ValueKind wanted, ValueKind given) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       "a " + text_of(wanted) + " cannot be taken from a " + text_of(given));
}

Error unknown_unit(std::string_view unit, std::span<const std::string_view> known) {
  return argument_error("InvalidArgumentValue", quoted(unit) + " is no unit to truncate to")
      .with_culprit(std::string(unit))
      .with_hint("the units are " + listed(known));
}

Error unusable_unit(std::string_view unit, ValueKind kind) {
  return argument_error("InvalidArgumentValue",
                        "a " + text_of(kind) + " cannot be truncated to " + quoted(unit))
      .with_culprit(std::string(unit));
}

Error date_out_of_range() {
  return arithmetic_error("the result is outside the years -999999999 to 999999999");
}

Error duration_out_of_range() {
  return arithmetic_error("a part of the duration does not fit in 64 bits");
}

}  // namespace casus::temporal
