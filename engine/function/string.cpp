// Functions on text. Positions and lengths count Unicode code points.

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/unicode.hpp"
#include "engine/value/limits.hpp"
#include "engine/value/watch.hpp"

namespace casus::function {
namespace {

Value to_upper(FunctionContext&, Arguments arguments) {
  return upper_case(text_argument("toUpper", arguments[0]));
}

Value to_lower(FunctionContext&, Arguments arguments) {
  return lower_case(text_argument("toLower", arguments[0]));
}

/// A code point to be trimmed: one of `characters`, or white space where none are given.
bool is_trimmed(std::string_view code_point, const std::string_view* characters) {
  if (characters == nullptr) return is_white_space(first_code_point(code_point).value);
  for (std::string_view rest = *characters; !rest.empty();) {
    const std::size_t size = first_code_point(rest).bytes;
    if (rest.substr(0, size) == code_point) return true;
    rest.remove_prefix(size);
  }
  return false;
}

std::string_view trimmed_left(std::string_view text, const std::string_view* characters) {
  while (!text.empty()) {
    const std::size_t size = first_code_point(text).bytes;
    if (!is_trimmed(text.substr(0, size), characters)) break;
    text.remove_prefix(size);
  }
  return text;
}

std::string_view trimmed_right(std::string_view text, const std::string_view* characters) {
  std::size_t end = 0;  // behind the last code point that stays
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = first_code_point(text.substr(at)).bytes;
    if (!is_trimmed(text.substr(at, size), characters)) end = at + size;
    at += size;
  }
  return text.substr(0, end);
}

enum class Side { left, right, both };

Evaluate trimming(std::string_view name, Side side) {
  return [name, side](FunctionContext&, Arguments arguments) {
    std::string_view text = text_argument(name, arguments[0]);
    std::string_view given;
    const std::string_view* characters = nullptr;
    if (arguments.size() > 1) {
      given = text_argument(name, arguments[1]);
      characters = &given;
    }
    if (side != Side::right) text = trimmed_left(text, characters);
    if (side != Side::left) text = trimmed_right(text, characters);
    return Value(text);
  };
}

Error text_too_long(std::string_view function) {
  return number_out_of_range("the text that `" + std::string(function) + "` makes is too long");
}

Value replace(FunctionContext&, Arguments arguments) {
  const std::string_view text = text_argument("replace", arguments[0]);
  const std::string_view search = text_argument("replace", arguments[1]);
  const std::string_view replacement = text_argument("replace", arguments[2]);
  if (search.empty()) return arguments[0];
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find(search); at != std::string_view::npos;
       at = text.find(search, from)) {
    out.append(text.substr(from, at - from)).append(replacement);
    if (out.size() > maximum_made_bytes) throw text_too_long("replace");
    watch::step();
    if (out.size() > out.capacity() / 2) watch::require(2 * out.capacity());
    from = at + search.size();
  }
  return out.append(text.substr(from));
}

/// An INTEGER argument that must not be negative.
std::int64_t natural_argument(std::string_view function, std::string_view what,
                              const Value& value) {
  const std::int64_t number = integer_argument(function, value);
  if (number < 0) {
    throw number_out_of_range("the " + std::string(what) + " of `" + std::string(function) +
                              "` must not be negative, but is " + std::to_string(number));
  }
  return number;
}

Value substring(FunctionContext&, Arguments arguments) {
  std::string_view text = text_argument("substring", arguments[0]);
  text.remove_prefix(
      byte_of_code_point(text, natural_argument("substring", "start", arguments[1])));
  if (arguments.size() == 2) return text;
  const std::int64_t length = natural_argument("substring", "length", arguments[2]);
  return text.substr(0, byte_of_code_point(text, length));
}

Value left(FunctionContext&, Arguments arguments) {
  const std::string_view text = text_argument("left", arguments[0]);
  return text.substr(0, byte_of_code_point(text, natural_argument("left", "length", arguments[1])));
}

Value right(FunctionContext&, Arguments arguments) {
  const std::string_view text = text_argument("right", arguments[0]);
  const std::int64_t length = natural_argument("right", "length", arguments[1]);
  const std::int64_t skipped = code_point_count(text) - length;
  return skipped <= 0 ? arguments[0] : Value(text.substr(byte_of_code_point(text, skipped)));
}

/// Each code point a text of its own.
Value characters_of(std::string_view text) {
  List characters;
  watch::Held held;
  while (!text.empty()) {
    const std::size_t size = first_code_point(text).bytes;
    held.grow(sizeof(Value));
    characters.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return characters;
}

/// Where the earliest of the delimiters begins at or behind `from`, and how long it is.
struct Delimiter {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Delimiter next_delimiter(std::string_view text, std::size_t from,
                         const std::vector<std::string_view>& delimiters) {
  Delimiter first;
  for (const std::string_view delimiter : delimiters) {
    const std::size_t at = text.find(delimiter, from);
    if (at < first.at || (at == first.at && delimiter.size() > first.size)) {
      first = {at, delimiter.size()};
    }
  }
  return first;
}

Type delimiter_types() { return types::text() | Type::list_of(types::text()); }

std::vector<std::string_view> delimiters_of(const Value& value) {
  if (!value.is(ValueKind::list)) return {text_argument("split", value, delimiter_types)};
  std::vector<std::string_view> delimiters;
  for (const Value& item : value.as_list()) {
    const std::string_view delimiter = text_argument("split", item, delimiter_types);
    if (!delimiter.empty()) delimiters.push_back(delimiter);
  }
  return delimiters;
}

Value split(FunctionContext&, Arguments arguments) {
  const std::string_view text = text_argument("split", arguments[0]);
  const std::vector<std::string_view> delimiters = delimiters_of(arguments[1]);
  if (delimiters.size() == 1 && delimiters.front().empty()) return characters_of(text);
  List parts;
  watch::Held held;
  std::size_t from = 0;
  for (Delimiter next = next_delimiter(text, 0, delimiters); next.at != std::string_view::npos;
       next = next_delimiter(text, from, delimiters)) {
    held.grow(sizeof(Value));
    parts.emplace_back(text.substr(from, next.at - from));
    from = next.at + next.size;
  }
  parts.emplace_back(text.substr(from));
  return parts;
}

NormalForm form_named(std::string_view name) {
  if (name == "NFC") return NormalForm::nfc;
  if (name == "NFD") return NormalForm::nfd;
  if (name == "NFKC") return NormalForm::nfkc;
  if (name == "NFKD") return NormalForm::nfkd;
  throw runtime_error("ArgumentError", "InvalidArgumentValue",
                      "`" + std::string(name) + "` is no normal form: use NFC, NFD, NFKC or NFKD");
}

Value normalize(FunctionContext&, Arguments arguments) {
  const std::string_view text = text_argument("normalize", arguments[0]);
  const NormalForm form =
      arguments.size() < 2 ? NormalForm::nfc : form_named(text_argument("normalize", arguments[1]));
  return normalized(text, form);
}

void add_case_functions(Registry& registry) {
  for (const char* name : {"toUpper", "upper"}) {
    registry.add(ScalarFunction{.name = name,
                                .parameters = {types::text()},
                                .required = 1,
                                .result = types::text(),
                                .summary = "The text in upper case.",
                                .evaluate = to_upper});
  }
  for (const char* name : {"toLower", "lower"}) {
    registry.add(ScalarFunction{.name = name,
                                .parameters = {types::text()},
                                .required = 1,
                                .result = types::text(),
                                .summary = "The text in lower case.",
                                .evaluate = to_lower});
  }
}

void add_trim_functions(Registry& registry) {
  struct Trim {
    const char* name;
    Side side;
    const char* where;
  };
  for (const auto& [name, side, where] :
       {Trim{"trim", Side::both, "both ends"}, Trim{"btrim", Side::both, "both ends"},
        Trim{"ltrim", Side::left, "the start"}, Trim{"rtrim", Side::right, "the end"}}) {
    registry.add(ScalarFunction{.name = name,
                                .parameters = {types::text(), types::text()},
                                .required = 1,
                                .result = types::text(),
                                .summary = std::string("The text without white space, or without "
                                                       "the characters given, at ") +
                                           where + ".",
                                .evaluate = trimming(name, side)});
  }
}

void add_part_functions(Registry& registry) {
  registry.add(ScalarFunction{.name = "substring",
                              .parameters = {types::text(), types::integer(), types::integer()},
                              .required = 2,
                              .result = types::text(),
                              .summary = "The text from a position (counted from 0) on, to its end "
                                         "or of the length given.",
                              .evaluate = substring});
  registry.add(ScalarFunction{.name = "left",
                              .parameters = {types::text(), types::integer()},
                              .required = 2,
                              .result = types::text(),
                              .summary = "The first characters of a text.",
                              .evaluate = left});
  registry.add(ScalarFunction{.name = "right",
                              .parameters = {types::text(), types::integer()},
                              .required = 2,
                              .result = types::text(),
                              .summary = "The last characters of a text.",
                              .evaluate = right});
}

}  // namespace

void add_string_functions(Registry& registry) {
  add_case_functions(registry);
  add_trim_functions(registry);
  add_part_functions(registry);
  registry.add(ScalarFunction{.name = "replace",
                              .parameters = {types::text(), types::text(), types::text()},
                              .required = 3,
                              .result = types::text(),
                              .summary = "The text with every occurrence of a second text "
                                         "replaced by a third.",
                              .evaluate = replace});
  registry.add(
      ScalarFunction{.name = "split",
                     .parameters = {types::text(), delimiter_types()},
                     .required = 2,
                     .result = Type::list_of(types::text()),
                     .summary = "The parts of a text between a delimiter or any of several.",
                     .evaluate = split});
  registry.add(ScalarFunction{.name = "normalize",
                              .parameters = {types::text(), types::text()},
                              .required = 1,
                              .result = types::text(),
                              .summary = "The text in a Unicode normal form: NFC, or as named.",
                              .evaluate = normalize});
}

}  // namespace casus::function
