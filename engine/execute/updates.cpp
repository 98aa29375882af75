#include "engine/execute/updates.hpp"

#include <algorithm>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

namespace {

using graph::NodeId;
using graph::RelationshipId;

NodeId node_id(const Value& v) { return NodeId(static_cast<std::uint32_t>(v.element_id())); }
RelationshipId relationship_id(const Value& v) {
  return RelationshipId(static_cast<std::uint32_t>(v.element_id()));
}

void require(const Value& element, const ExecutionContext& context) {
  if (element.is(ValueKind::node))
    context.require_node(node_id(element).value);
  else if (element.is(ValueKind::relationship))
    context.require_relationship(relationship_id(element).value);
  else
    throw not_a_list_or_map(element);
}

Map properties_as_map(const Value& source, const ExecutionContext& context) {
  if (source.is(ValueKind::map)) return source.as_map();
  require(source, context);
  std::vector<std::pair<graph::PropertyKeyId, Value>> properties;
  if (source.is(ValueKind::node))
    context.graph->properties_of(node_id(source), properties);
  else
    context.graph->properties_of(relationship_id(source), properties);
  Map map;
  for (auto& [key, value] : properties) map.set(context.graph->catalog().keys.name(key), value);
  return map;
}

void set_all(const bind::SetAllProperties& item, const Batch& row, ExecutionContext& context) {
  const Value element = row.column(item.variable).at(0);
  if (element.is_null()) return;
  const Value source = evaluate(*item.value, row, context).at(0);
  if (source.is_null() && item.add) return;
  located_at(item.value->span, [&] {
    const Map wanted = source.is_null() ? Map() : properties_as_map(source, context);
    if (!item.add)
      for (const auto& [key, value] : properties_as_map(element, context))
        if (wanted.find(key) == nullptr) set_property(context, element, key, Value());
    for (const auto& [key, value] : wanted) set_property(context, element, key, value);
  });
}

void set_labels(const bind::SetLabels& item, const Batch& row, ExecutionContext& context) {
  const Value element = row.column(item.variable).at(0);
  if (element.is_null()) return;
  require(element, context);
  for (const auto& name : item.labels)
    if (context.writer().add_label(node_id(element), context.writer().label(name)))
      ++context.changes.labels_added;
}

void remove_labels(const bind::RemoveLabels& item, const Batch& row, ExecutionContext& context) {
  const Value element = row.column(item.variable).at(0);
  if (element.is_null()) return;
  require(element, context);
  for (const auto& name : item.labels) {
    const auto label = context.graph->catalog().labels.find(name);
    if (label.valid() && context.writer().remove_label(node_id(element), label))
      ++context.changes.labels_removed;
  }
}

void apply_item(const bind::UpdateItem& item, const Batch& row, ExecutionContext& context) {
  std::visit(overloaded{[&](const bind::SetProperty& s) {
                          const Value element = evaluate(*s.subject, row, context).at(0);
                          if (element.is_null()) return;
                          located_at(s.subject->span, [&] { require(element, context); });
                          const Value value = evaluate(*s.value, row, context).at(0);
                          located_at(s.value->span,
                                     [&] { set_property(context, element, s.key, value); });
                        },
                        [&](const bind::SetAllProperties& s) { set_all(s, row, context); },
                        [&](const bind::SetLabels& s) { set_labels(s, row, context); },
                        [&](const bind::RemoveLabels& s) { remove_labels(s, row, context); }},
             item);
}

/// The property columns of one element of a pattern.
class PropertyColumns {
 public:
  PropertyColumns(const bind::PropertyMap& map, const Batch& rows, const KnownValues& known,
                  ExecutionContext& context) {
    for (const auto& [key, value] : map.entries)
      columns_.push_back({&key, values_of(*value, rows, known, context), value->span});
    if (map.whole == nullptr) return;
    whole_ = values_of(*map.whole, rows, known, context);
    whole_span_ = map.whole->span;
  }

  void write(const Value& element, std::size_t row, bool refuse_nulls,
             ExecutionContext& context) const {
    for (const Column& column : columns_)
      located_at(column.span, [&] {
        put(element, *column.key, column.values.at(row), refuse_nulls, context);
      });
    if (!whole_.exists()) return;
    const Value map = whole_.at(row);
    if (map.is_null()) return;
    located_at(whole_span_, [&] {
      if (!map.is(ValueKind::map)) throw not_a_list_or_map(map);
      for (const auto& [key, value] : map.as_map()) put(element, key, value, refuse_nulls, context);
    });
  }

 private:
  static Vector values_of(const bind::BoundExpression& expression, const Batch& rows, const KnownValues& known,
                          ExecutionContext& context) {
    for (const auto& [read, values] : known)
      if (read == &expression) return values;
    return evaluate(expression, rows, context);
  }
  static void put(const Value& element, const std::string& key, const Value& value,
                  bool refuse_nulls, ExecutionContext& context) {
    if (value.is_null()) {
      if (refuse_nulls) throw merge_on_null(key);
      return;
    }
    set_property(context, element, key, value);
  }
  struct Column {
    const std::string* key;
    Vector values;
    SourceSpan span;
  };
  std::vector<Column> columns_;
  Vector whole_;
  SourceSpan whole_span_;
};

}  // namespace

void set_property(ExecutionContext& context, const Value& element, std::string_view key,
                  const Value& value) {
  auto& writer = context.writer();
  if (value.is_null() && !context.graph->catalog().keys.find(key).valid()) return;
  const auto id = writer.key(key);
  const bool touched = element.is(ValueKind::node)
                           ? writer.set_property(node_id(element), id, value)
                           : writer.set_property(relationship_id(element), id, value);
  if (touched) ++context.changes.properties_set;
}

void apply_items(const std::vector<bind::UpdateItem>& items, const Batch& batch,
                 ExecutionContext& context) {
  for (std::size_t row = 0; row < batch.size; ++row) {
    if (row % 1024 == 0) context.check();
    const Batch one = batch.slice(row, 1);
    for (const auto& item : items) apply_item(item, one, context);
  }
}

PatternCreator::PatternCreator(const bind::Pattern& pattern) : pattern_(pattern) {
  std::set<bind::VariableId> made;
  for (const auto& node : pattern.nodes)
    if (!node.bound) made.insert(node.variable);
  for (const auto& relationship : pattern.relationships)
    if (!relationship.bound) made.insert(relationship.variable);
  for (const auto& node : pattern.nodes)
    if (!node.bound) note_reading(node.properties, made);
  for (const auto& relationship : pattern.relationships)
    if (!relationship.bound) note_reading(relationship.properties, made);
}

void PatternCreator::note_reading(const bind::PropertyMap& map, const std::set<bind::VariableId>& made) {
  const auto note = [&](const bind::BoundExpression& expression) {
    if (!plan::reads_graph(expression)) return;
    for (const auto variable : plan::free_variables(expression))
      if (made.contains(variable)) return;
    reading_.push_back(&expression);
  };
  for (const auto& [key, value] : map.entries) note(*value);
  if (map.whole != nullptr) note(*map.whole);
}

KnownValues PatternCreator::read(const Batch& rows, ExecutionContext& context) const {
  KnownValues known;
  for (const auto* expression : reading_) known.emplace_back(expression, evaluate(*expression, rows, context));
  return known;
}

void PatternCreator::create_nodes(Batch& rows, const KnownValues& known, bool refuse_nulls,
                                  ExecutionContext& context) const {
  auto& writer = context.writer();
  for (const auto& node : pattern_.nodes) {
    if (node.bound) continue;
    const PropertyColumns properties(node.properties, rows, known, context);
    std::vector<graph::LabelId> labels;
    for (const auto& name : node.labels) labels.push_back(writer.label(name));
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    std::vector<std::uint32_t> ids(rows.size);
    for (std::size_t row = 0; row < rows.size; ++row) {
      ids[row] = writer.create_node(labels).value;
      ++context.changes.nodes_created;
      context.changes.labels_added += labels.size();
      properties.write(Value::node_reference(ids[row]), row, refuse_nulls, context);
    }
    rows.set(node.variable, Vector::nodes(std::move(ids)));
  }
}

void PatternCreator::create_relationships(Batch& rows, const KnownValues& known, bool refuse_nulls,
                                          ExecutionContext& context) const {
  auto& writer = context.writer();
  for (const auto& r : pattern_.relationships) {
    if (r.bound) continue;
    const PropertyColumns properties(r.properties, rows, known, context);
    const bool backwards = r.direction == syntax::PatternDirection::incoming;
    const auto& start = pattern_.nodes[backwards ? r.to : r.from];
    const auto& end = pattern_.nodes[backwards ? r.from : r.to];
    const auto type = writer.type(r.types.front());
    std::vector<std::uint32_t> ids(rows.size);
    for (std::size_t row = 0; row < rows.size; ++row) {
      const std::uint32_t a = rows.column(start.variable).node_at(row);
      const std::uint32_t b = rows.column(end.variable).node_at(row);
      if (a == null_id || b == null_id) {
        const auto& missing = a == null_id ? start : end;
        throw located(relationship_without_end(context.name_of(missing.variable)), missing.span);
      }
      located_at(start.span, [&] { context.require_node(a); });
      located_at(end.span, [&] { context.require_node(b); });
      ids[row] = writer.create_relationship(NodeId(a), type, NodeId(b)).value;
      ++context.changes.relationships_created;
      properties.write(Value::relationship_reference(ids[row]), row, refuse_nulls, context);
    }
    rows.set(r.variable, Vector::relationships(std::move(ids)));
  }
}

void PatternCreator::make_paths(Batch& rows) const {
  for (const auto& path : pattern_.paths) {
    std::vector<Value> values(rows.size);
    for (std::size_t row = 0; row < rows.size; ++row) {
      Path made;
      for (const std::size_t n : path.nodes)
        made.nodes.push_back(rows.column(pattern_.nodes[n].variable).at(row));
      for (const std::size_t r : path.relationships)
        made.relationships.push_back(rows.column(pattern_.relationships[r].variable).at(row));
      values[row] = Value(std::move(made));
    }
    rows.set(path.variable, Vector::values(std::move(values)));
  }
}

void PatternCreator::create(Batch& rows, const KnownValues& known, bool refuse_nulls,
                            ExecutionContext& context) const {
  create_nodes(rows, known, refuse_nulls, context);
  create_relationships(rows, known, refuse_nulls, context);
  make_paths(rows);
}

}  // namespace casus::execute
