// CSV files with neo4j-admin's headers: nodes.Actor.Person.csv has the nodes whose labels are Actor
// and Person, relationships.KNOWS.csv the relationships of type KNOWS.

#include <map>
#include <string>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/export.hpp"
#include "engine/exchange/export_scan.hpp"

namespace casus::exchange {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// Quoted where it must be; an empty text is "" and so differs from none.
std::string field(std::string_view text) {
  const bool plain = !text.empty() && text.find_first_of(",;\"'\r\n\t") == std::string_view::npos &&
                     text.front() != ' ' && text.back() != ' ';
  return plain ? std::string(text) : quoted(text);
}

std::string_view scalar_type(ValueKind kind) {
  switch (kind) {
    case ValueKind::boolean:
      return "boolean";
    case ValueKind::integer:
      return "long";
    case ValueKind::floating:
      return "double";
    case ValueKind::date:
      return "date";
    case ValueKind::local_time:
      return "localtime";
    case ValueKind::time:
      return "time";
    case ValueKind::local_datetime:
      return "localdatetime";
    case ValueKind::datetime:
      return "datetime";
    case ValueKind::duration:
      return "duration";
    default:
      return "string";
  }
}

std::string value_field(const Value& value, const PropertyType& type) {
  if (!type.is_list()) return field(plain_text(value));
  std::string text;
  for (const Value& item : value.as_list()) {
    if (!text.empty()) text += ';';
    text += plain_text(item);
  }
  return value.as_list().empty() ? std::string() : field(text);
}

/// Names of files, each used once, of letters that every file system takes.
class FileNames {
 public:
  std::string make(std::string_view kind, const std::vector<std::string>& names) {
    std::string base(kind);
    for (const std::string& name : names) base += "." + portable(name);
    if (base.size() > longest) base.resize(longest);
    std::string made = base;
    for (int again = 2; !taken_.emplace(lower(made), 0).second; ++again)
      made = base + "-" + std::to_string(again);
    return made + ".csv";
  }

 private:
  static constexpr std::size_t longest = 200;
  static std::string portable(const std::string& name) {
    std::string out;
    for (const char c : name) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '_' || c == '-';
      out += letter ? c : '_';
    }
    return out;
  }
  /// Some file systems do not tell capital letters from small ones.
  static std::string lower(std::string name) {
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
  }
  std::map<std::string, int> taken_;
};

/// One file: the types of its columns from a first walk, its rows from a second.
class Table {
 public:
  void learn(const Map& properties) { add_to(types_, properties); }

  void open(std::string file, std::string first_columns) {
    file_ = std::move(file);
    buffer_ = std::move(first_columns);
    for (const auto& [key, type] : types_)
      buffer_ += "," + field(key + ":" + std::string(scalar_type(type.kind())) +
                             (type.is_list() ? "[]" : ""));
    buffer_ += '\n';
  }

  void add(const std::string& first_fields, const Map& properties, ExportFolder& folder) {
    buffer_ += first_fields;
    for (const auto& [key, type] : types_) {
      buffer_ += ',';
      if (const Value* value = properties.find(key)) buffer_ += value_field(*value, type);
    }
    buffer_ += '\n';
    if (buffer_.size() >= flush_bytes) flush(folder);
  }

  void flush(ExportFolder& folder) {
    folder.append(file_, buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t flush_bytes = std::size_t{1} << 16;
  PropertyTypes types_;
  std::string file_;
  std::string buffer_;
};

std::string joined_labels(const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels) text += (text.empty() ? "" : ";") + label;
  return labels.empty() ? std::string() : field(text);
}

void export_nodes(const graph::GraphView& view, FileNames& names, ExportFolder& folder) {
  std::map<std::vector<std::string>, Table> tables;
  for_each_node(view, [&](const Node& node) { tables[node.labels].learn(node.properties); });
  for (auto& [labels, table] : tables) table.open(names.make("nodes", labels), ":ID,:LABEL");
  for_each_node(view, [&](const Node& node) {
    tables[node.labels].add(std::to_string(node.id) + "," + joined_labels(node.labels),
                            node.properties, folder);
  });
  for (auto& [labels, table] : tables) table.flush(folder);
}

void export_relationships(const graph::GraphView& view, FileNames& names, ExportFolder& folder) {
  for (std::uint32_t number = 0; number < view.catalog().types.size(); ++number) {
    const graph::TypeId type(number);
    if (view.relationship_count(type) == 0) continue;
    Table table;
    for_each_relationship(view, type, [&](const Relationship& r) { table.learn(r.properties); });
    const std::string& name = view.catalog().types.name(type);
    table.open(names.make("relationships", {name}), ":START_ID,:END_ID,:TYPE");
    for_each_relationship(view, type, [&](const Relationship& r) {
      table.add(std::to_string(r.start) + "," + std::to_string(r.end) + "," + field(name),
                r.properties, folder);
    });
    table.flush(folder);
  }
}

}  // namespace

void export_csv(const graph::GraphView& view, ExportFolder& folder) {
  FileNames names;
  export_nodes(view, names, folder);
  export_relationships(view, names, folder);
}

}  // namespace casus::exchange
