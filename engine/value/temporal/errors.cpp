#include "engine/value/temporal/errors.hpp"

#include <string>

#include "engine/value/errors.hpp"

namespace casus::temporal {
namespace {

std::string text_of(ValueKind kind) { return std::string(to_string(kind)); }

// Long input is cut so that a message stays one line.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest) return "'" + std::string(text) + "'";
  return "'" + std::string(text.substr(0, longest)) + "…'";
}

Error argument_error(std::string detail, std::string message) {
  return runtime_error("ArgumentError", std::move(detail), std::move(message));
}

}  // namespace

Error malformed_text(ValueKind kind, std::string_view text) {
  return argument_error("InvalidArgumentValue",
                        quoted(text) + " is no ISO 8601 text of a " + text_of(kind));
}

Error field_out_of_range(std::string_view field, std::int64_t value, std::int64_t low,
                         std::int64_t high) {
  return number_out_of_range(std::string(field) + " must be " + std::to_string(low) + " to " +
                             std::to_string(high) + " but is " + std::to_string(value));
}

Error unknown_field(ValueKind kind, std::string_view field) {
  return argument_error("InvalidArgumentValue",
                        "a " + text_of(kind) + " cannot be made from " + quoted(field));
}

Error missing_field(ValueKind kind, std::string_view needed, std::string_view because_of) {
  std::string message = "a " + text_of(kind);
  if (!because_of.empty()) message += " with " + std::string(because_of);
  return argument_error("InvalidArgumentValue", message + " needs " + std::string(needed) +
                                                    (because_of.empty() ? "" : " too"));
}

Error conflicting_fields(std::string_view a, std::string_view b) {
  return argument_error("InvalidArgumentValue",
                        std::string(a) + " and " + std::string(b) + " cannot be combined");
}

Error wrong_field_kind(std::string_view field, std::string_view wanted, const Value& value) {
  return runtime_error(
      "TypeError", "InvalidArgumentType",
      std::string(field) + " takes " + std::string(wanted) + " but is " + text_of(value.kind()));
}

Error unknown_zone(std::string_view name) {
  return argument_error("InvalidArgumentValue", quoted(name) + " is no time zone");
}

Error no_zone_data(std::string_view reason) {
  return Error(ErrorKind::storage,
               "the time zone data of the system cannot be read: " + std::string(reason));
}

Error offset_contradicts_zone(std::string_view text) {
  return argument_error("InvalidArgumentValue",
                        "the offset in " + quoted(text) + " is not one its time zone has then");
}

Error no_component(ValueKind kind, std::string_view key) {
  return runtime_error("TypeError", "InvalidArgumentValue",
                       "a " + text_of(kind) + " has no component " + quoted(key));
}

Error missing_part(ValueKind wanted, ValueKind given) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       "a " + text_of(wanted) + " cannot be taken from a " + text_of(given));
}

Error unknown_unit(std::string_view unit) {
  return argument_error("InvalidArgumentValue", quoted(unit) + " is no unit to truncate to");
}

Error unusable_unit(std::string_view unit, ValueKind kind) {
  return argument_error("InvalidArgumentValue",
                        "a " + text_of(kind) + " cannot be truncated to " + quoted(unit));
}

Error date_out_of_range() {
  return arithmetic_error("the result is outside the years -999999999 to 999999999");
}

Error duration_out_of_range() {
  return arithmetic_error("a part of the duration does not fit in 64 bits");
}

}  // namespace casus::temporal
