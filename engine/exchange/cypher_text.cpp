#include "engine/exchange/cypher_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/exchange/text.hpp"

namespace casus::exchange {

std::string plain_text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::string:
      return std::string(value.as_string());
    case ValueKind::list:
    case ValueKind::map:
    case ValueKind::node:
    case ValueKind::relationship:
    case ValueKind::path:
      return to_literal(value);
    default:
      break;
  }
  std::string text = to_literal(value);
  if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') {
    text = text.substr(1, text.size() - 2);
  }
  return text;
}

std::string cypher_name(std::string_view name) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const bool bare = !name.empty() && is_letter(name.front()) &&
                    std::all_of(name.begin(), name.end(),
                                [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  if (bare) return std::string(name);
  std::string quoted = "`";
  for (const char c : valid_utf8(name)) {
    if (c == '`') quoted += '`';
    quoted += c;
  }
  return quoted + '`';
}

std::string cypher_string(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "'";
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '\'':
        out += "\\'";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          out += "\\u00";
          out += digits[byte >> 4];
          out += digits[byte & 0xF];
        } else {
          out += c;
        }
    }
  }
  return out + '\'';
}

namespace {

std::string cypher_map(const Map& map) {
  std::string out = "{";
  for (const auto& [key, value] : map) {
    if (out.size() > 1) out += ", ";
    out += cypher_name(key) + ": " + cypher_expression(value);
  }
  return out + "}";
}

std::string cypher_list(const List& list) {
  std::string out = "[";
  for (const Value& item : list) {
    if (out.size() > 1) out += ", ";
    out += cypher_expression(item);
  }
  return out + "]";
}

std::string cypher_float(const Value& value) {
  const double number = value.as_floating();
  if (std::isnan(number)) return "(0.0 / 0.0)";
  if (std::isinf(number)) return number > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
  return to_literal(value);
}

std::string call(std::string_view function, const Value& value) {
  return std::string(function) + "('" + plain_text(value) + "')";
}

}  // namespace

std::string cypher_expression(const Value& value) {
  switch (value.kind()) {
    case ValueKind::floating:
      return cypher_float(value);
    case ValueKind::string:
      return cypher_string(value.as_string());
    case ValueKind::list:
      return cypher_list(value.as_list());
    case ValueKind::map:
      return cypher_map(value.as_map());
    case ValueKind::node:
      return cypher_map(value.as_node().properties);
    case ValueKind::relationship:
      return cypher_map(value.as_relationship().properties);
    case ValueKind::path:
      return cypher_list(value.as_path().nodes);
    case ValueKind::date:
      return call("date", value);
    case ValueKind::local_time:
      return call("localtime", value);
    case ValueKind::time:
      return call("time", value);
    case ValueKind::local_datetime:
      return call("localdatetime", value);
    case ValueKind::datetime:
      return call("datetime", value);
    case ValueKind::duration:
      return call("duration", value);
    default:
      return to_literal(value);
  }
}

namespace {

/// Sets of connected nodes, by union-find over positions in Elements::nodes.
class Components {
 public:
  explicit Components(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  /// The lower position stands for the set, so that statements follow the order of ids.
  void join(std::size_t a, std::size_t b) {
    const std::size_t first = find(a);
    const std::size_t second = find(b);
    parent_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::vector<std::size_t> parent_;
};

std::string properties_text(const Map& properties) {
  return properties.empty() ? std::string() : " " + cypher_map(properties);
}

std::string node_body(const Node& node) {
  std::string text;
  for (const std::string& label : node.labels) text += ":" + cypher_name(label);
  return text + properties_text(node.properties);
}

struct Statement {
  std::vector<std::size_t> nodes;
  std::vector<const Relationship*> relationships;
};

std::string variable(std::size_t position) { return "n" + std::to_string(position); }

std::string statement_text(const Elements& elements, const Statement& statement,
                           const std::map<std::uint64_t, std::size_t>& positions) {
  std::string out = "CREATE ";
  const bool named = !statement.relationships.empty();
  std::string_view separator;
  for (const std::size_t position : statement.nodes) {
    std::string body = node_body(elements.nodes[position].as_node());
    if (!named && body.starts_with(' ')) body.erase(0, 1);
    out += separator;
    out += "(" + (named ? variable(position) : std::string()) + body + ")";
    separator = ",\n  ";
  }
  for (const Relationship* relationship : statement.relationships) {
    out += separator;
    out += "(" + variable(positions.at(relationship->start)) +
           ")-[:" + cypher_name(relationship->type) + properties_text(relationship->properties) +
           "]->(" + variable(positions.at(relationship->end)) + ")";
  }
  return out + ";\n";
}

}  // namespace

std::string cypher_script(const Elements& elements) {
  std::map<std::uint64_t, std::size_t> positions;
  for (std::size_t i = 0; i < elements.nodes.size(); ++i) {
    positions.emplace(elements.nodes[i].as_node().id, i);
  }
  Components components(elements.nodes.size());
  std::string comments;
  std::vector<const Relationship*> whole;
  for (const Value& value : elements.relationships) {
    const Relationship& relationship = value.as_relationship();
    const auto start = positions.find(relationship.start);
    const auto end = positions.find(relationship.end);
    if (start == positions.end() || end == positions.end()) {
      comments += "// left out, its ends are not in the result: relationship " +
                  std::to_string(relationship.id) + " of type " + one_line(relationship.type) +
                  "\n";
      continue;
    }
    components.join(start->second, end->second);
    whole.push_back(&relationship);
  }
  std::map<std::size_t, Statement> statements;
  for (std::size_t i = 0; i < elements.nodes.size(); ++i) {
    statements[components.find(i)].nodes.push_back(i);
  }
  for (const Relationship* relationship : whole) {
    statements[components.find(positions.at(relationship->start))].relationships.push_back(
        relationship);
  }
  std::string out = comments;
  for (const auto& [root, statement] : statements) {
    out += statement_text(elements, statement, positions);
  }
  return out;
}

}  // namespace casus::exchange
