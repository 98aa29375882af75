#include "engine/algorithm/errors.hpp"

#include "engine/value/errors.hpp"
#include "engine/value/literal.hpp"
#include "engine/value/near_names.hpp"
#include "engine/value/wording.hpp"

namespace casus::algorithm {

namespace {

using wording::quoted;

Error bad_argument(std::string message) {
  return runtime_error("ArgumentError", "InvalidArgumentValue", std::move(message));
}

std::string shown(const Value& value) {
  return value.is_number() || value.is(ValueKind::string) ? to_literal(value) : wording::kinds(value);
}

}  // namespace

Error unknown_option(std::string_view procedure, std::string_view option,
                     const std::vector<std::string>& options) {
  return bad_argument(quoted(procedure) + " has no option " + quoted(option))
      .with_hint(near_names_hint(option, options));
}

Error bad_option(std::string_view procedure, std::string_view option, std::string_view wanted,
                 const Value& value) {
  return bad_argument("the option " + quoted(option) + " of " + quoted(procedure) + " must be " +
                      std::string(wanted) + ", not " + shown(value));
}

Error missing_option(std::string_view procedure, std::string_view option, std::string_view wanted) {
  return bad_argument(quoted(procedure) + " needs the option " + quoted(option) + ": " +
                      std::string(wanted));
}

Error node_left_out(std::string_view procedure, std::string_view option) {
  return bad_argument("the option " + quoted(option) + " of " + quoted(procedure) +
                      " is a node that the labels leave out");
}

Error negative_weight(std::string_view procedure, double weight) {
  return bad_argument(quoted(procedure) + " takes weights of 0 or more, not " +
                      to_literal(Value(weight)));
}

Error cyclic_graph(std::string_view procedure) {
  return bad_argument(quoted(procedure) + " needs a graph without cycles");
}

}  // namespace casus::algorithm
