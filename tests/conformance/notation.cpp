#include "tests/conformance/notation.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace casus::tck {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Value read() {
    Value value = read_value();
    blanks();
    if (at_ != text_.size()) fail("the end");
    return value;
  }

 private:
  [[noreturn]] void fail(const char* wanted) const {
    throw std::runtime_error("expected " + std::string(wanted) + " at " + std::to_string(at_) +
                             " in " + std::string(text_));
  }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool take(std::string_view token) {
    blanks();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  void need(std::string_view token) {
    if (!take(token)) fail(std::string(token).c_str());
  }
  [[nodiscard]] char peek() {
    blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  Value read_value() {
    switch (peek()) {
      case '(': return Value(read_node());
      case '<': return read_path();
      case '{': return Value(read_map());
      case '\'': return Value(read_string());
      case '[': return read_bracket();
      default: return read_word();
    }
  }

  /// `[:T {…}]` is a relationship, anything else a list.
  Value read_bracket() {
    need("[");
    if (peek() == ':') return Value(read_relationship_body());
    List list;
    if (take("]")) return Value(std::move(list));
    do list.push_back(read_value());
    while (take(","));
    need("]");
    return Value(std::move(list));
  }

  std::string read_name() {
    blanks();
    std::string name;
    if (take("`")) {
      while (at_ < text_.size() && text_[at_] != '`') name += text_[at_++];
      need("`");
      return name;
    }
    const auto ends = [](char c) { return std::string_view(" :,{}[]()<>-\n'").find(c) != std::string_view::npos; };
    while (at_ < text_.size() && !ends(text_[at_])) name += text_[at_++];
    return name;
  }

  Node read_node() {
    Node node;
    need("(");
    while (take(":")) node.labels.push_back(read_name());
    if (peek() == '{') node.properties = read_map();
    need(")");
    return node;
  }

  /// After the opening bracket.
  Relationship read_relationship_body() {
    Relationship relationship;
    need(":");
    relationship.type = read_name();
    if (peek() == '{') relationship.properties = read_map();
    need("]");
    return relationship;
  }

  Value read_path() {
    need("<");
    Path path;
    path.nodes.push_back(Value(read_node()));
    while (!take(">")) {
      const std::size_t left = path.nodes.size() - 1;
      const bool backwards = take("<-");
      if (!backwards) need("-");
      need("[");
      Relationship relationship = read_relationship_body();
      if (backwards)
        need("-");
      else
        need("->");
      relationship.start = backwards ? left + 1 : left;
      relationship.end = backwards ? left : left + 1;
      path.relationships.push_back(Value(std::move(relationship)));
      path.nodes.push_back(Value(read_node()));
    }
    return Value(std::move(path));
  }

  Map read_map() {
    Map map;
    need("{");
    if (take("}")) return map;
    do {
      std::string key = read_name();
      need(":");
      map.set(std::move(key), read_value());
    } while (take(","));
    need("}");
    return map;
  }

  /// A backslash before anything but \\, ', n and t stands for itself: what Gherkin leaves of \\b in a
  /// table is \b.
  std::string read_string() {
    need("'");
    std::string out;
    while (at_ < text_.size() && text_[at_] != '\'') {
      char c = text_[at_++];
      if (c == '\\' && at_ < text_.size() &&
          std::string_view("\\'nt").find(text_[at_]) != std::string_view::npos) {
        c = text_[at_++];
        if (c == 'n') c = '\n';
        if (c == 't') c = '\t';
      }
      out += c;
    }
    need("'");
    return out;
  }

  Value read_word() {
    blanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() && std::string_view(" ,]}\n").find(text_[at_]) == std::string_view::npos) ++at_;
    const std::string word(text_.substr(begin, at_ - begin));
    if (word == "null") return {};
    if (word == "true") return Value(true);
    if (word == "false") return Value(false);
    if (word == "NaN") return Value(std::numeric_limits<double>::quiet_NaN());
    if (word == "Inf" || word == "Infinity") return Value(std::numeric_limits<double>::infinity());
    if (word == "-Inf" || word == "-Infinity") return Value(-std::numeric_limits<double>::infinity());
    return read_number(word);
  }

  Value read_number(const std::string& word) {
    std::int64_t integer = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), integer);
    if (error == std::errc() && stop == word.data() + word.size()) return Value(integer);
    double number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc() || end != word.data() + word.size()) fail("a value");
    return Value(number);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_temporal(const Value& value) { return value.kind() >= ValueKind::date; }

bool maps_match(const Map& expected, const Map& actual, bool unordered) {
  if (expected.size() != actual.size()) return false;
  return std::all_of(expected.begin(), expected.end(), [&](const Map::Entry& entry) {
    const Value* other = actual.find(entry.first);
    return other != nullptr && matches(entry.second, *other, unordered);
  });
}

bool nodes_match(const Node& expected, const Node& actual, bool unordered) {
  auto a = expected.labels;
  auto b = actual.labels;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b && maps_match(expected.properties, actual.properties, unordered);
}

bool relationships_match(const Relationship& expected, const Relationship& actual, bool unordered) {
  return expected.type == actual.type && maps_match(expected.properties, actual.properties, unordered);
}

bool paths_match(const Path& expected, const Path& actual, bool unordered) {
  if (expected.relationships.size() != actual.relationships.size()) return false;
  for (std::size_t i = 0; i < expected.nodes.size(); ++i)
    if (!matches(expected.nodes[i], actual.nodes[i], unordered)) return false;
  for (std::size_t i = 0; i < expected.relationships.size(); ++i) {
    const Relationship& wanted = expected.relationships[i].as_relationship();
    const Relationship& got = actual.relationships[i].as_relationship();
    const bool wanted_forward = wanted.start == i;
    const bool got_forward = got.start == actual.nodes[i].as_node().id;
    const bool loop = got.start == got.end;
    if ((!loop && wanted_forward != got_forward) || !relationships_match(wanted, got, unordered)) return false;
  }
  return true;
}

bool lists_match(const List& expected, const List& actual, bool unordered) {
  if (expected.size() != actual.size()) return false;
  if (!unordered)
    return std::equal(expected.begin(), expected.end(), actual.begin(),
                      [](const Value& a, const Value& b) { return matches(a, b, false); });
  std::vector<bool> used(actual.size(), false);
  for (const Value& wanted : expected) {
    std::size_t i = 0;
    while (i < actual.size() && (used[i] || !matches(wanted, actual[i], true))) ++i;
    if (i == actual.size()) return false;
    used[i] = true;
  }
  return true;
}

}  // namespace

Value read_notation(std::string_view text) { return Reader(text).read(); }

bool matches(const Value& expected, const Value& actual, bool unordered) {
  if (expected.is(ValueKind::string) && is_temporal(actual))
    return expected.as_string() == to_text(actual);
  if (expected.kind() != actual.kind()) return false;
  switch (expected.kind()) {
    case ValueKind::null: return true;
    case ValueKind::boolean: return expected.as_boolean() == actual.as_boolean();
    case ValueKind::integer: return expected.as_integer() == actual.as_integer();
    case ValueKind::floating: {
      const double a = expected.as_floating();
      const double b = actual.as_floating();
      return a == b || (std::isnan(a) && std::isnan(b));
    }
    case ValueKind::string: return expected.as_string() == actual.as_string();
    case ValueKind::list: return lists_match(expected.as_list(), actual.as_list(), unordered);
    case ValueKind::map: return maps_match(expected.as_map(), actual.as_map(), unordered);
    case ValueKind::node: return nodes_match(expected.as_node(), actual.as_node(), unordered);
    case ValueKind::relationship:
      return relationships_match(expected.as_relationship(), actual.as_relationship(), unordered);
    case ValueKind::path: return paths_match(expected.as_path(), actual.as_path(), unordered);
    default: return false;
  }
}

}  // namespace casus::tck
