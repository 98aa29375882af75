// The words that name types, in procedure signatures and schema commands.

#include <algorithm>
#include <cctype>
#include <vector>

#include "engine/value/errors.hpp"
#include "engine/value/limits.hpp"
#include "engine/value/type.hpp"
#include "engine/value/written_type.hpp"

namespace casus {
namespace {

struct NamedKinds {
  std::string_view words;
  Type (*make)();
};

template <ValueKind kind>
Type of() {
  return Type::of(kind);
}

Type list_of_any() { return Type::of(ValueKind::list); }

/// Longer names stand before their beginnings.
const std::vector<NamedKinds>& names() {
  static const std::vector<NamedKinds> table = {
      {"LOCAL DATETIME", of<ValueKind::local_datetime>},
      {"LOCALDATETIME", of<ValueKind::local_datetime>},
      {"TIMESTAMP WITHOUT TIME ZONE", of<ValueKind::local_datetime>},
      {"TIMESTAMP WITHOUT TIMEZONE", of<ValueKind::local_datetime>},
      {"ZONED DATETIME", of<ValueKind::datetime>},
      {"TIMESTAMP WITH TIME ZONE", of<ValueKind::datetime>},
      {"TIMESTAMP WITH TIMEZONE", of<ValueKind::datetime>},
      {"DATETIME", of<ValueKind::datetime>},
      {"LOCAL TIME", of<ValueKind::local_time>},
      {"LOCALTIME", of<ValueKind::local_time>},
      {"TIME WITHOUT TIME ZONE", of<ValueKind::local_time>},
      {"TIME WITHOUT TIMEZONE", of<ValueKind::local_time>},
      {"ZONED TIME", of<ValueKind::time>},
      {"TIME WITH TIME ZONE", of<ValueKind::time>},
      {"TIME WITH TIMEZONE", of<ValueKind::time>},
      {"TIME", of<ValueKind::time>},
      {"DATE", of<ValueKind::date>},
      {"DURATION", of<ValueKind::duration>},
      {"BOOLEAN", of<ValueKind::boolean>},
      {"BOOL", of<ValueKind::boolean>},
      {"STRING", of<ValueKind::string>},
      {"VARCHAR", of<ValueKind::string>},
      {"SIGNED INTEGER", of<ValueKind::integer>},
      {"INTEGER", of<ValueKind::integer>},
      {"INT", of<ValueKind::integer>},
      {"FLOAT", of<ValueKind::floating>},
      {"NUMBER", Type::number},
      {"LIST", list_of_any},
      {"ARRAY", list_of_any},
      {"MAP", of<ValueKind::map>},
      {"NODE", of<ValueKind::node>},
      {"RELATIONSHIP", of<ValueKind::relationship>},
      {"PATH", of<ValueKind::path>},
      {"PROPERTY VALUE", Type::any},
      {"ANY VALUE", Type::any},
      {"ANY", Type::any},
      {"NULL", Type::null},
  };
  return table;
}

/// Reads `T`, `T?`, `T NOT NULL`, `T | T`, `LIST<T>` and `LIST OF T`.
class TypeReader {
 public:
  explicit TypeReader(std::string_view text) : text_(text) {}

  WrittenType whole() {
    WrittenType type = alternatives(0);
    skip_space();
    if (position_ != text_.size()) throw no_type();
    return type;
  }

 private:
  WrittenType alternatives(std::uint32_t depth) {
    if (depth > maximum_nesting) throw nested_too_deep();
    WrittenType type{{single(depth)}};
    while (take("|")) type.alternatives.push_back(single(depth));
    return type;
  }

  WrittenType::Alternative single(std::uint32_t depth) {
    WrittenType::Alternative type = named(depth);
    type.nullable = take("?");
    if (!type.nullable && take_words("NOT")) {
      if (!take_words("NULL")) throw no_type();
      type.not_null = true;
    }
    return type;
  }

  WrittenType::Alternative named(std::uint32_t depth) {
    for (const auto& [words, make] : names()) {
      if (!take_words(words)) continue;
      WrittenType::Alternative type{make(), {}, false};
      if (words != "LIST" && words != "ARRAY") return type;
      if (take("<")) {
        type.element.push_back(alternatives(depth + 1));
        if (!take(">")) throw no_type();
      } else if (take_words("OF")) {
        if (depth > maximum_nesting) throw nested_too_deep();
        type.element.push_back({{single(depth + 1)}});
      }
      return type;
    }
    throw no_type();
  }

  void skip_space() {
    while (position_ < text_.size() && is_space(text_[position_])) ++position_;
  }

  bool take(std::string_view sign) {
    skip_space();
    if (!text_.substr(position_).starts_with(sign)) return false;
    position_ += sign.size();
    return true;
  }

  /// Takes words without regard to case, with any space between them, if no letter follows.
  bool take_words(std::string_view words) {
    const std::size_t start = position_;
    skip_space();
    for (const char c : words) {
      if (c == ' ') {
        if (position_ >= text_.size() || !is_space(text_[position_])) return give_back(start);
        skip_space();
      } else if (position_ < text_.size() && upper(text_[position_]) == c) {
        ++position_;
      } else {
        return give_back(start);
      }
    }
    const bool goes_on = position_ < text_.size() && is_word(text_[position_]);
    return goes_on ? give_back(start) : true;
  }

  bool give_back(std::size_t start) {
    position_ = start;
    return false;
  }

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
  static char upper(char c) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }

  [[nodiscard]] Error no_type() const {
    return Error(ErrorKind::semantic, "`" + std::string(text_) + "` names no type")
        .with_code("SyntaxError", "UnknownType");
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

WrittenType read_type(std::string_view text) { return TypeReader(text).whole(); }

Type parse_type(std::string_view text) { return read_type(text).type(); }

}  // namespace casus
