#include "engine/exchange/import_value.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

#include "casus/error.hpp"
#include "engine/exchange/text.hpp"
#include "engine/value/number.hpp"
#include "engine/value/temporal/parse.hpp"

namespace casus::exchange {

namespace {

using graph::ColumnType;

constexpr char array_delimiter = ';';

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The text for a message: one line, and not too long.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  const bool cut = text.size() > longest;
  return fmt::format("'{}{}'", visible(text.substr(0, longest)), cut ? "…" : "");
}

template <class T>
constexpr IntegerRange range_of(std::string_view name) {
  return {std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), name};
}

}  // namespace

std::optional<IntegerRange> integer_range(CsvType type) {
  switch (type) {
    case CsvType::byte_integer:
      return range_of<std::int8_t>("byte");
    case CsvType::short_integer:
      return range_of<std::int16_t>("short");
    case CsvType::int_integer:
      return range_of<std::int32_t>("int");
    case CsvType::long_integer:
      return range_of<std::int64_t>("long");
    default:
      return std::nullopt;
  }
}

namespace {

// Whether the text is the word, whatever the case of its letters.
bool is_word(std::string_view text, std::string_view word) {
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] | 0x20) != word[i]) return false;
  }
  return true;
}

/// A reading of one text: the value, or why there is none.
struct Reading {
  Value value;
  std::string problem;
};

Reading read_integer_in(std::string_view text, const IntegerRange& range) {
  std::int64_t number = 0;
  if (read_integer(text, number) && number >= range.least && number <= range.greatest) {
    return {number, {}};
  }
  return {Value(), fmt::format("{} is no integer from {} to {} ({})", quoted(text), range.least,
                               range.greatest, range.name)};
}

Reading read_temporal(const CsvColumn& column, std::string_view text) {
  try {
    switch (column.type) {
      case CsvType::date:
        return {temporal::parse_date(text), {}};
      case CsvType::local_time:
        return {temporal::parse_local_time(text), {}};
      case CsvType::time:
        return {temporal::parse_time(text, temporal::offset_at(column.zone, 0)), {}};
      case CsvType::local_datetime:
        return {temporal::parse_local_datetime(text), {}};
      case CsvType::datetime:
        return {temporal::parse_datetime(text, column.zone), {}};
      default:
        return {temporal::parse_duration(text), {}};
    }
  } catch (const Error& error) {
    return {Value(), error.what()};
  }
}

Reading read_value(const CsvColumn& column, std::string_view text, bool check_text) {
  if (const auto range = integer_range(column.type)) return read_integer_in(text, *range);
  if (column.type == CsvType::floating) {
    const auto number = parse_float(trimmed(text));
    if (number) return {*number, {}};
    return {Value(), fmt::format("{} is no number", quoted(text))};
  }
  if (column.type == CsvType::boolean) {
    const std::string_view word = trimmed(text);
    if (is_word(word, "true")) return {true, {}};
    if (is_word(word, "false")) return {false, {}};
    return {Value(), fmt::format("{} is neither true nor false", quoted(text))};
  }
  if (column.type != CsvType::string && column.type != CsvType::character) {
    return read_temporal(column, trimmed(text));
  }
  std::size_t bad = 0;
  if (check_text && !is_utf8(text, &bad)) {
    return {Value(), fmt::format("byte {} of the field is no UTF-8", bad + 1)};
  }
  if (column.type == CsvType::character) {
    std::size_t characters = 0;
    for (const char c : text) characters += (c & 0xC0) != 0x80 ? 1 : 0;
    if (characters != 1) return {Value(), fmt::format("{} is not one character", quoted(text))};
  }
  return {text, {}};
}

Reading read_array(const CsvColumn& column, std::string_view text, bool check_text) {
  List items;
  while (!text.empty()) {
    const std::size_t end = text.find(array_delimiter);
    Reading item = read_value(column, text.substr(0, end), check_text);
    if (!item.problem.empty()) {
      return {Value(), fmt::format("item {}: {}", items.size() + 1, item.problem)};
    }
    items.push_back(std::move(item.value));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return {Value(std::move(items)), {}};
}

void add_value(const Value& value, graph::BulkColumn& out) {
  switch (out.type()) {
    case ColumnType::integer:
      return out.add_integer(value.as_integer());
    case ColumnType::floating:
      return out.add_floating(value.as_floating());
    case ColumnType::boolean:
      return out.add_boolean(value.as_boolean());
    case ColumnType::date:
      return out.add_date(value.as_date());
    case ColumnType::string:
      return out.add_string(value.as_string());
    default:
      return out.add_generic(value);
  }
}

}  // namespace

bool read_integer(std::string_view text, std::int64_t& out) {
  text = trimmed(text);
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

ColumnType column_type(const CsvColumn& column) {
  if (column.role == CsvRole::id) {
    return column.integer_ids ? ColumnType::integer : ColumnType::string;
  }
  if (column.array) return ColumnType::generic;
  if (integer_range(column.type)) return ColumnType::integer;
  switch (column.type) {
    case CsvType::floating:
      return ColumnType::floating;
    case CsvType::boolean:
      return ColumnType::boolean;
    case CsvType::date:
      return ColumnType::date;
    case CsvType::string:
    case CsvType::character:
      return ColumnType::string;
    default:
      return ColumnType::generic;
  }
}

std::string add_field(const CsvColumn& column, const CsvField& field, bool check_text,
                      graph::BulkColumn& out) {
  if (field.text.empty() && !field.quoted) {
    out.add_absent();
    return {};
  }
  // What most fields are, without a Value in between.
  if (column.type == CsvType::string && !column.array && !check_text) {
    out.add_string(field.text);
    return {};
  }
  if (out.type() == ColumnType::integer) {
    std::int64_t number = 0;
    const IntegerRange range = *integer_range(column.type);
    if (read_integer(field.text, number) && number >= range.least && number <= range.greatest) {
      out.add_integer(number);
      return {};
    }
  }
  Reading reading = column.array ? read_array(column, field.text, check_text)
                                 : read_value(column, field.text, check_text);
  if (!reading.problem.empty()) return std::move(reading.problem);
  add_value(reading.value, out);
  return {};
}

}  // namespace casus::exchange
