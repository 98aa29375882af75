#include "tests/unit/bind/binding.hpp"

#include "grammar/parse.hpp"

namespace casus::tests {

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// "a :: INTEGER?, b :: STRING?"
std::vector<NamedType> named_types(std::string_view text) {
  std::vector<NamedType> out;
  while (!trimmed(text).empty()) {
    const auto comma = text.find(',');
    const std::string_view one = text.substr(0, comma);
    const auto colons = one.find("::");
    out.push_back({trimmed(one.substr(0, colons)), trimmed(one.substr(colons + 2))});
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return out;
}

Procedure procedure_of(std::string_view signature) {
  const auto open = signature.find('(');
  const auto close = signature.find(')');
  const auto outputs_open = signature.find('(', close);
  const auto outputs_close = signature.rfind(')');
  Procedure procedure;
  procedure.name = trimmed(signature.substr(0, open));
  procedure.inputs = named_types(signature.substr(open + 1, close - open - 1));
  if (outputs_open != std::string_view::npos)
    procedure.outputs =
        named_types(signature.substr(outputs_open + 1, outputs_close - outputs_open - 1));
  procedure.run = [](std::span<const Value>, std::vector<List>&) {};
  return procedure;
}

}  // namespace

std::shared_ptr<const function::Registry> registry_with(
    const std::vector<std::string>& signatures) {
  if (signatures.empty()) return function::Registry::built_in();
  auto registry = std::make_shared<function::Registry>(*function::Registry::built_in());
  for (const auto& signature : signatures) registry->add(function::adapt(procedure_of(signature)));
  return registry;
}

bind::BoundStatement bind_text(std::string_view text,
                               std::shared_ptr<const function::Registry> registry) {
  auto parsed = syntax::parse_statement(text);
  if (const auto* error = std::get_if<syntax::ParseError>(&parsed)) {
    Error thrown(ErrorKind::syntax, error->message);
    throw thrown.with_code("SyntaxError", error->code).at_compile_time(true);
  }
  const auto& query = std::get<syntax::Query>(std::get<syntax::Statement>(parsed).node);
  if (registry == nullptr) registry = function::Registry::built_in();
  return bind::bind_query(query, {registry, nullptr});
}

std::string error_of(std::string_view text, std::shared_ptr<const function::Registry> registry) {
  try {
    bind_text(text, std::move(registry));
    return {};
  } catch (const Error& error) {
    return error.type() + "/" + error.detail();
  }
}

}  // namespace casus::tests
