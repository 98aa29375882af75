#include "tests/queries/function_tables.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "casus/casus.hpp"
#include "engine/algorithm/registry.hpp"
#include "engine/function/function.hpp"
#include "tests/queries/test_case.hpp"

namespace casus::queries {
namespace {

using function::Registry;

/// A bar would end the cell.
std::string in_cell(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

/// `(INTEGER, STRING?)`: optional parameters in brackets, a repeated one with dots.
std::string parameter_list(const std::vector<Type>& parameters, std::size_t required,
                           bool variadic) {
  std::string text;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (i == required) text += "[";
    if (i > 0) text += ", ";
    text += parameters[i].to_string();
  }
  if (parameters.size() > required) text += "]";
  return "(" + text + (variadic ? ", …" : "") + ")";
}

std::string row(const std::string& signature, const std::string& result,
                const std::string& summary) {
  const std::string given = result.empty() ? "" : "`" + in_cell(result) + "` ";
  return "| `" + in_cell(signature) + "` | " + given + "| " + in_cell(summary) + " |";
}

/// The last `optional` of them in brackets.
std::string field_list(const std::vector<function::Procedure::Field>& fields,
                       std::size_t optional = 0) {
  std::string text;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i + optional == fields.size()) text += "[";
    text += (i == 0 ? "" : ", ") + fields[i].name + " :: " + fields[i].type.to_string();
  }
  return text + (optional > 0 ? "]" : "");
}

std::vector<std::string> function_rows(const Registry& registry,
                                       const std::vector<std::string>& names, bool aggregates) {
  std::vector<std::string> rows;
  for (const auto& name : names) {
    const auto* aggregate = registry.aggregate(name);
    const auto* scalar = registry.scalar(name);
    if (aggregates && aggregate != nullptr)
      rows.push_back(row(name + parameter_list(aggregate->parameters, aggregate->required, false),
                         aggregate->result.to_string(), aggregate->summary));
    if (!aggregates && scalar != nullptr)
      rows.push_back(
          row(name + parameter_list(scalar->parameters, scalar->required, scalar->variadic),
              scalar->result.to_string(), scalar->summary));
  }
  return rows;
}

std::vector<std::string> procedure_rows(const Registry& registry,
                                        const std::vector<std::string>& names) {
  std::vector<std::string> rows;
  for (const auto& name : names)
    if (const auto* procedure = registry.procedure(name); procedure != nullptr)
      rows.push_back(row(name + "(" + field_list(procedure->inputs, procedure->optional) + ")",
                         field_list(procedure->outputs), procedure->summary));
  return rows;
}

struct Tables {
  std::vector<std::string> functions;
  std::vector<std::string> aggregates;
  std::vector<std::string> procedures;
  std::size_t named = 0;
};

Tables make_tables() {
  const auto names = Database::open(":memory:").connect().names();
  const auto registry = algorithm::built_in_registry();
  return {function_rows(*registry, names.functions, false),
          function_rows(*registry, names.functions, true),
          procedure_rows(*registry, names.procedures),
          names.functions.size() + names.procedures.size()};
}

void print(std::ostream& out, const char* head, const std::vector<std::string>& rows) {
  out << head << "\n|---|---|---|\n";
  for (const auto& line : rows) out << line << '\n';
  out << '\n';
}

}  // namespace

void print_function_tables(std::ostream& out) {
  const Tables tables = make_tables();
  print(out, "| function | result | meaning |", tables.functions);
  print(out, "| aggregate | result | meaning |", tables.aggregates);
  print(out, "| procedure | yields | meaning |", tables.procedures);
}

namespace {

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// All that the document’s examples run, in lower case.
std::string executed_text(const std::filesystem::path& document) {
  std::string text;
  for (const TestCase& test : read_test_file(document).cases)
    for (const Step& step : test.steps) text += in_lower_case(step.text) + '\n';
  return text;
}

/// Whether the text calls a function or procedure of that name.
bool calls(const std::string& text, const std::string& name) {
  const std::string call = in_lower_case(name) + '(';
  for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1];
    if (std::isalnum(static_cast<unsigned char>(before)) == 0 && before != '_' && before != '.') return true;
  }
  return false;
}

/// The names that no example of the document calls.
std::vector<std::string> without_example(const std::filesystem::path& document) {
  const std::string text = executed_text(document);
  const auto names = Database::open(":memory:").connect().names();
  std::vector<std::string> out;
  for (const auto* all : {&names.functions, &names.procedures})
    std::copy_if(all->begin(), all->end(), std::back_inserter(out),
                 [&](const std::string& name) { return !calls(text, name); });
  return out;
}

}  // namespace

bool check_mentions(const std::filesystem::path& document, std::ostream& out) {
  std::ifstream in(document);
  if (!in) throw std::runtime_error("cannot read " + document.string());
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const Tables tables = make_tables();
  std::size_t found = 0;
  std::size_t lacking = 0;
  for (const auto* rows : {&tables.functions, &tables.aggregates, &tables.procedures}) {
    for (const auto& line : *rows) {
      const bool there = text.find(line) != std::string::npos;
      ++(there ? found : lacking);
      if (!there) out << "FAIL the document lacks " << line << '\n';
    }
  }
  for (const std::string& name : without_example(document)) {
    ++lacking;
    out << "FAIL no example of the document calls " << name << '\n';
  }
  out << found << " found, " << lacking << " lacking\n";
  return lacking == 0 && found >= tables.named;
}

}  // namespace casus::queries
