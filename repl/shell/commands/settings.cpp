// :format, :output, :timing, :param and :params

#include "engine/exchange/cypher_text.hpp"
#include "repl/errors.hpp"
#include "repl/shell/command.hpp"

namespace casus::repl {
namespace {

Outcome set_format(Session& session, const std::string& name) {
  if (name.empty()) {
    std::string line = "format: " + std::string(name_of(session.settings().format)) + "; of";
    for (const std::string& known : format_names()) line += " " + known;
    session.output().write(line + "\n");
    session.output().flush();
    return Outcome::done;
  }
  const std::optional<Format> format = format_named(name);
  if (!format) throw unknown_format(name, format_names());
  session.settings().format = *format;
  return Outcome::done;
}

Outcome set_output(Session& session, const std::string& path) {
  session.redirect(path);
  return Outcome::done;
}

Outcome set_timing(Session& session, const std::string& word) {
  bool& timing = session.settings().timing;
  if (word.empty()) {
    timing = !timing;
  } else if (word == "on" || word == "off") {
    timing = word == "on";
  } else {
    throw wrong_arguments(":timing [on|off]");
  }
  complain(session, timing ? "timing is on" : "timing is off");
  return Outcome::done;
}

/// `name => literal`, `name = literal`, `name literal`, or a map literal of several.
Outcome set_parameter(Session& session, const std::string& text) {
  Parameters& parameters = session.settings().parameters;
  if (text.starts_with('{')) {
    const Value several = parse_literal(text);
    for (const auto& [name, value] : several.as_map()) {
      parameters.insert_or_assign(name, value);
    }
    return Outcome::done;
  }
  const std::size_t end = text.find_first_of(" \t=");
  if (end == std::string::npos || end == 0) throw wrong_arguments(":param NAME => VALUE");
  std::string value = first_word(text.substr(end)).first;
  value = text.substr(text.find(value, end));
  for (const std::string_view arrow : {"=>", "="}) {
    if (value.starts_with(arrow)) {
      value.erase(0, arrow.size());
      break;
    }
  }
  auto parameter = parse_parameter(text.substr(0, end) + "=" + value);
  parameters.insert_or_assign(std::move(parameter.first), std::move(parameter.second));
  return Outcome::done;
}

Outcome list_parameters(Session& session, const std::string& word) {
  Parameters& parameters = session.settings().parameters;
  if (word == "clear") {
    parameters.clear();
    return Outcome::done;
  }
  if (!word.empty()) throw wrong_arguments(":params [clear]");
  if (parameters.empty()) complain(session, "no parameters; :param NAME => VALUE sets one");
  for (const auto& [name, value] : parameters) {
    session.output().write("$" + exchange::cypher_name(name) + " => " +
                           exchange::cypher_expression(value) + "\n");
  }
  session.output().flush();
  return Outcome::done;
}

}  // namespace

std::vector<Command> settings_commands() {
  return {
      {"format",
       {"mode"},
       "[FORMAT]",
       "How results are shown",
       "  table, csv, tsv, json, jsonl, markdown, cypher, dot or mermaid.",
       ArgumentKind::format,
       set_format},
      {"output",
       {},
       "[FILE]",
       "Send results to a file; without one to the terminal again",
       "",
       ArgumentKind::file,
       set_output},
      {"timing",
       {},
       "[on|off]",
       "Show the time of each statement",
       "",
       ArgumentKind::on_off,
       set_timing},
      {"param",
       {},
       "NAME => VALUE",
       "Set a query parameter to a Cypher literal",
       "  Used as $NAME in queries. Also :param {a: 1, b: 'two'} for several.",
       ArgumentKind::none,
       set_parameter},
      {"params",
       {},
       "[clear]",
       "List the parameters, or forget them",
       "",
       ArgumentKind::none,
       list_parameters},
  };
}

}  // namespace casus::repl
