#include "repl/writers/json_writer.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/exchange/cypher_text.hpp"

namespace casus::repl {
namespace {

using nlohmann::ordered_json;

ordered_json to_json(const Value& value);

ordered_json to_json(const Map& map) {
  ordered_json object = ordered_json::object();
  for (const auto& [key, value] : map) object[key] = to_json(value);
  return object;
}

ordered_json to_json(const List& list) {
  ordered_json array = ordered_json::array();
  for (const Value& item : list) array.push_back(to_json(item));
  return array;
}

ordered_json to_json(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  return number;
}

ordered_json to_json(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      return nullptr;
    case ValueKind::boolean:
      return value.as_boolean();
    case ValueKind::integer:
      return value.as_integer();
    case ValueKind::floating:
      return to_json(value.as_floating());
    case ValueKind::list:
      return to_json(value.as_list());
    case ValueKind::map:
      return to_json(value.as_map());
    case ValueKind::node: {
      const Node& node = value.as_node();
      return {{"id", node.id},
              {"labels", ordered_json(node.labels)},
              {"properties", to_json(node.properties)}};
    }
    case ValueKind::relationship: {
      const Relationship& relationship = value.as_relationship();
      return {{"id", relationship.id},
              {"type", relationship.type},
              {"start", relationship.start},
              {"end", relationship.end},
              {"properties", to_json(relationship.properties)}};
    }
    case ValueKind::path: {
      const Path& path = value.as_path();
      return {{"nodes", to_json(path.nodes)}, {"relationships", to_json(path.relationships)}};
    }
    default:
      return exchange::plain_text(value);
  }
}

std::string dump(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string row_text(const std::vector<std::string>& columns, const List& row) {
  std::string text = "{";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) text += ',';
    text += dump(columns[i]) + ":" + json_text(row[i]);
  }
  return text + "}";
}

}  // namespace

std::string json_text(const Value& value) { return dump(to_json(value)); }

void JsonWriter::write(const Result& result, Output& output) const {
  std::string_view separator = "[\n ";
  for (const Row row : result) {
    output.write(separator);
    output.write(row_text(result.columns(), row.values()));
    separator = ",\n ";
  }
  output.write(result.empty() ? "[]\n" : "\n]\n");
}

void JsonLinesWriter::begin(const Columns& /*columns*/, Output& /*output*/) const {}

void JsonLinesWriter::row(const Columns& columns, const List& values, Output& output) const {
  output.write(row_text(columns, values) + "\n");
}

}  // namespace casus::repl
