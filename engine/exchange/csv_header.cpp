#include "engine/exchange/csv_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "engine/exchange/import_errors.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct NamedType {
  std::string_view name;
  CsvType type;
};
constexpr NamedType types[] = {{"string", CsvType::string},
                               {"char", CsvType::character},
                               {"byte", CsvType::byte_integer},
                               {"short", CsvType::short_integer},
                               {"int", CsvType::int_integer},
                               {"integer", CsvType::int_integer},
                               {"long", CsvType::long_integer},
                               {"float", CsvType::floating},
                               {"double", CsvType::floating},
                               {"boolean", CsvType::boolean},
                               {"bool", CsvType::boolean},
                               {"date", CsvType::date},
                               {"localtime", CsvType::local_time},
                               {"time", CsvType::time},
                               {"localdatetime", CsvType::local_datetime},
                               {"datetime", CsvType::datetime},
                               {"duration", CsvType::duration}};

struct NamedRole {
  std::string_view name;
  CsvRole role;
  std::optional<CsvTable> only_in;
};
constexpr NamedRole roles[] = {{"id", CsvRole::id, CsvTable::nodes},
                               {"label", CsvRole::labels, CsvTable::nodes},
                               {"start_id", CsvRole::start_id, CsvTable::relationships},
                               {"end_id", CsvRole::end_id, CsvTable::relationships},
                               {"type", CsvRole::type, CsvTable::relationships},
                               {"ignore", CsvRole::ignored, std::nullopt}};

/// Reads one header field.
class HeaderField {
 public:
  HeaderField(std::string_view text, std::size_t number, CsvTable table, const std::string& file)
      : text_(text), number_(number), table_(table), file_(file) {}

  CsvColumn parse() {
    CsvColumn column;
    column.text = text_;
    if (!is_utf8(text_)) fail("it is no UTF-8");
    std::string_view rest = text_;
    const std::string_view options = take_options(rest);
    const std::size_t colon = rest.rfind(':');
    column.name = trimmed(rest.substr(0, colon));
    if (colon != std::string_view::npos) {
      take_type(trimmed(rest.substr(colon + 1)), column);
    }
    if (column.role == CsvRole::property && column.name.empty()) {
      fail("the property has no name; :IGNORE leaves a column out");
    }
    apply_options(options, column);
    return column;
  }

 private:
  [[noreturn]] void fail(std::string_view reason) const {
    throw bad_header(file_, number_, text_, reason);
  }

  // The text between braces at the end.
  std::string_view take_options(std::string_view& rest) const {
    const std::size_t open = rest.find('{');
    if (open == std::string_view::npos) return {};
    const std::string_view options = trimmed(rest.substr(open));
    if (options.back() != '}') fail("its options are not closed by }");
    rest = rest.substr(0, open);
    return options.substr(1, options.size() - 2);
  }

  void take_type(std::string_view type, CsvColumn& column) const {
    std::string_view space;
    const std::size_t parenthesis = type.find('(');
    const bool has_space = parenthesis != std::string_view::npos;
    if (has_space) {
      if (type.back() != ')') fail("the parenthesis is not closed");
      space = type.substr(parenthesis + 1, type.size() - parenthesis - 2);
      type = trimmed(type.substr(0, parenthesis));
    }
    const std::string name = lower(type);
    for (const NamedRole& role : roles) {
      if (role.name != name) continue;
      if (role.only_in && *role.only_in != table_) {
        fail(table_ == CsvTable::nodes ? "a file of nodes has no such column"
                                       : "a file of relationships has no such column");
      }
      column.role = role.role;
      column.space = trimmed(space);
      const bool of_ids = column.role == CsvRole::id || column.role == CsvRole::start_id ||
                          column.role == CsvRole::end_id;
      if (has_space && !of_ids) fail("only ids have a space");
      return;
    }
    if (has_space) fail("only ids have a space");
    take_property_type(name, column);
  }

  void take_property_type(std::string_view name, CsvColumn& column) const {
    if (name.ends_with("[]")) {
      column.array = true;
      name.remove_suffix(2);
    }
    for (const NamedType& type : types) {
      if (type.name != name) continue;
      column.type = type.type;
      return;
    }
    if (name == "point" || name == "vector") {
      fail(fmt::format("Casus has no values of type {}; :IGNORE leaves the column out", name));
    }
    fail(name.empty() ? "a type is missing behind the colon"
                      : fmt::format("there is no type {}", name));
  }

  void apply_options(std::string_view options, CsvColumn& column) const {
    while (!trimmed(options).empty()) {
      const std::size_t comma = options.find(',');
      const std::string_view option = trimmed(options.substr(0, comma));
      options = comma == std::string_view::npos ? "" : options.substr(comma + 1);
      const std::size_t colon = option.find(':');
      if (colon == std::string_view::npos) fail("an option is written name:value");
      apply_option(lower(trimmed(option.substr(0, colon))), trimmed(option.substr(colon + 1)),
                   column);
    }
  }

  void apply_option(const std::string& name, std::string_view value, CsvColumn& column) const {
    if (name == "id-type" && column.role == CsvRole::id) {
      const std::string type = lower(value);
      column.integer_ids = type == "long" || type == "int" || type == "integer";
      if (column.integer_ids) column.type = CsvType::long_integer;
      if (column.integer_ids || type == "string") return;
      fail("an id-type is string, int or long");
    }
    const bool zoned = column.type == CsvType::time || column.type == CsvType::datetime;
    if (name == "timezone" && column.role == CsvRole::property && zoned) {
      try {
        column.zone = temporal::parse_zone(value);
      } catch (const Error& error) {
        fail(error.what());
      }
      return;
    }
    fail(fmt::format("there is no option {} here", name));
  }

  std::string_view text_;
  std::size_t number_;
  CsvTable table_;
  const std::string& file_;
};

void require_once(const std::vector<CsvColumn>& columns, CsvRole role, std::string_view name,
                  const std::string& file) {
  const auto count = std::count_if(columns.begin(), columns.end(),
                                   [role](const CsvColumn& c) { return c.role == role; });
  if (count > 1) throw bad_header(file, fmt::format("there are {} columns {}", count, name));
}

}  // namespace

std::size_t find_column(const std::vector<CsvColumn>& columns, CsvRole role) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [role](const CsvColumn& c) { return c.role == role; });
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<CsvColumn> parse_csv_header(const std::vector<std::string>& fields, CsvTable table,
                                        const std::string& file) {
  std::vector<CsvColumn> columns;
  std::set<std::string> names;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    columns.push_back(HeaderField(trimmed(fields[i]), i + 1, table, file).parse());
    const CsvColumn& column = columns.back();
    const bool stored = column.role == CsvRole::property || column.role == CsvRole::id;
    if (stored && !column.name.empty() && !names.insert(column.name).second) {
      throw bad_header(file, i + 1, column.text, "another column has the same name");
    }
  }
  require_once(columns, CsvRole::id, ":ID", file);
  require_once(columns, CsvRole::labels, ":LABEL", file);
  require_once(columns, CsvRole::start_id, ":START_ID", file);
  require_once(columns, CsvRole::end_id, ":END_ID", file);
  require_once(columns, CsvRole::type, ":TYPE", file);
  if (table == CsvTable::relationships &&
      (find_column(columns, CsvRole::start_id) == columns.size() ||
       find_column(columns, CsvRole::end_id) == columns.size())) {
    throw bad_header(file, "relationships need the columns :START_ID and :END_ID");
  }
  return columns;
}

}  // namespace casus::exchange
