#include "engine/value/literal.hpp"

#include <charconv>

#include "engine/value/number.hpp"

namespace casus {
namespace {

bool is_plain_first(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || !is_plain_first(static_cast<unsigned char>(name.front()))) return false;
  for (const char c : name) {
    if (!is_plain_first(static_cast<unsigned char>(c)) && (c < '0' || c > '9')) return false;
  }
  return true;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '\\':
      out += "\\\\";
      return;
    case '\'':
      out += "\\'";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20 && byte != 0x7f) {
    out += c;
    return;
  }
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u00";
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

void append_map(std::string& out, const Map& map) {
  out += '{';
  const char* separator = "";
  for (const auto& [key, value] : map) {
    out += separator;
    append_name(out, key);
    out += ": ";
    append_literal(out, value);
    separator = ", ";
  }
  out += '}';
}

void append_list(std::string& out, const List& items) {
  out += '[';
  const char* separator = "";
  for (const Value& item : items) {
    out += separator;
    append_literal(out, item);
    separator = ", ";
  }
  out += ']';
}

/// What stands for an element whose contents were not fetched.
void append_id(std::string& out, const Value& element) {
  out += '#';
  out += std::to_string(element.element_id());
}

void append_node(std::string& out, const Value& value) {
  out += '(';
  if (value.is_reference()) {
    append_id(out, value);
  } else {
    const Node& node = value.as_node();
    for (const std::string& label : node.labels) {
      out += ':';
      append_name(out, label);
    }
    if (!node.labels.empty() && !node.properties.empty()) out += ' ';
    if (!node.properties.empty()) append_map(out, node.properties);
  }
  out += ')';
}

void append_relationship(std::string& out, const Value& value) {
  out += '[';
  if (value.is_reference()) {
    append_id(out, value);
  } else {
    const Relationship& relationship = value.as_relationship();
    out += ':';
    append_name(out, relationship.type);
    if (!relationship.properties.empty()) {
      out += ' ';
      append_map(out, relationship.properties);
    }
  }
  out += ']';
}

/// Whether the path walks this relationship from its end to its start.
bool walked_backwards(const Value& from, const Value& relationship) {
  return !relationship.is_reference() && relationship.as_relationship().start != from.element_id();
}

void append_path(std::string& out, const Path& path) {
  out += '<';
  for (std::size_t i = 0; i < path.nodes.size(); ++i) {
    append_node(out, path.nodes[i]);
    if (i >= path.relationships.size()) break;
    const bool backwards = walked_backwards(path.nodes[i], path.relationships[i]);
    out += backwards ? "<-" : "-";
    append_relationship(out, path.relationships[i]);
    out += backwards ? "-" : "->";
  }
  out += '>';
}

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  (void)error;  // the buffer holds any 64-bit integer
  out.append(buffer, end);
}

std::string temporal_text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::date:
      return to_string(value.as_date());
    case ValueKind::local_time:
      return to_string(value.as_local_time());
    case ValueKind::time:
      return to_string(value.as_time());
    case ValueKind::local_datetime:
      return to_string(value.as_local_datetime());
    case ValueKind::datetime:
      return to_string(value.as_datetime());
    default:
      return to_string(value.as_duration());
  }
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '\'';
  for (const char c : text) append_escaped(out, c);
  out += '\'';
}

void append_name(std::string& out, std::string_view name) {
  if (is_plain_name(name)) {
    out += name;
    return;
  }
  out += '`';
  for (const char c : name) {
    if (c == '`') out += '`';
    out += c;
  }
  out += '`';
}

void append_literal(std::string& out, const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      out += "null";
      return;
    case ValueKind::boolean:
      out += value.as_boolean() ? "true" : "false";
      return;
    case ValueKind::integer:
      append_integer(out, value.as_integer());
      return;
    case ValueKind::floating:
      out += float_text(value.as_floating());
      return;
    case ValueKind::string:
      append_quoted(out, value.as_string());
      return;
    case ValueKind::list:
      append_list(out, value.as_list());
      return;
    case ValueKind::map:
      append_map(out, value.as_map());
      return;
    case ValueKind::node:
      append_node(out, value);
      return;
    case ValueKind::relationship:
      append_relationship(out, value);
      return;
    case ValueKind::path:
      append_path(out, value.as_path());
      return;
    default:
      append_quoted(out, temporal_text(value));
      return;
  }
}

void append_text(std::string& out, const Value& value) {
  switch (value.kind()) {
    case ValueKind::string:
      out += value.as_string();
      return;
    case ValueKind::date:
    case ValueKind::local_time:
    case ValueKind::time:
    case ValueKind::local_datetime:
    case ValueKind::datetime:
    case ValueKind::duration:
      out += temporal_text(value);
      return;
    default:
      append_literal(out, value);
      return;
  }
}

std::string to_literal(const Value& value) {
  std::string out;
  append_literal(out, value);
  return out;
}

std::string to_text(const Value& value) {
  std::string out;
  append_text(out, value);
  return out;
}

}  // namespace casus
