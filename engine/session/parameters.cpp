#include "engine/session/parameters.hpp"

#include "engine/execute/errors.hpp"
#include "engine/session/errors.hpp"
#include "engine/value/utf8.hpp"

namespace casus::session {

namespace {

bool is_element(const Value& value) {
  return value.is(ValueKind::node) || value.is(ValueKind::relationship) || value.is(ValueKind::path);
}

/// An element in the value, at any depth; nullptr where there is none.
const Value* find_element(const Value& value) {
  if (is_element(value)) return &value;
  if (value.is(ValueKind::list)) {
    for (const Value& item : value.as_list())
      if (const Value* found = find_element(item)) return found;
  } else if (value.is(ValueKind::map)) {
    for (const auto& entry : value.as_map())
      if (const Value* found = find_element(entry.second)) return found;
  }
  return nullptr;
}

void check_parameter(const std::string& name, const Parameters& parameters) {
  const auto parameter = parameters.find(name);
  if (parameter == parameters.end()) {
    std::vector<std::string> given;
    for (const auto& one : parameters) given.push_back(one.first);
    throw execute::missing_parameter(name, given);
  }
  if (const Value* element = find_element(parameter->second)) throw element_as_parameter(name, *element);
  if (!has_only_utf8(parameter->second)) throw parameter_not_utf8(name);
}

}  // namespace

void check_parameters(const bind::BoundStatement& statement, const Parameters& parameters) {
  for (const auto& [name, span] : statement.parameters)
    execute::located_at(span, [&] { check_parameter(name, parameters); });
}

}  // namespace casus::session
