#include <map>
#include <span>

#include "casus/error.hpp"
#include "tests/differential/reference/query.hpp"

namespace casus::reference {

namespace {

/// One updating clause over all its rows, row by row.
class Update {
 public:
  Update(Graph& graph, const Evaluator& evaluator) : graph_(graph), evaluator_(evaluator) {}

  /// No row sees what another makes: what properties read is read for all rows before the first is made,
  /// but for what reads an element of the pattern itself.
  void create(std::span<const syntax::PatternPart> parts, std::vector<Row>& rows) {
    std::vector<KnownProperties> known;
    for (const Row& row : rows) known.push_back(properties_before(parts, row));
    for (std::size_t i = 0; i < rows.size(); ++i) create(parts, rows[i], known[i]);
  }

  void merge(const syntax::MergeClause& clause, const Row& row, std::vector<Row>& out) {
    refuse_null_properties(clause.pattern, row);
    std::vector<Row> found = match_one(evaluator_, clause.pattern, row, nullptr);
    const bool created = found.empty();
    if (created) {
      found.push_back(row);
      create({&clause.pattern, 1}, found);
    }
    for (Row& match : found) {
      set(created ? clause.on_create : clause.on_match, match);
      out.push_back(std::move(match));
    }
  }

  void set(const std::vector<syntax::SetItem>& items, const Row& row) {
    for (const auto& item : items)
      std::visit([&](const auto& node) { set_item(node, row); }, item.node);
  }

  void remove(const std::vector<syntax::RemoveItem>& items, const Row& row) {
    for (const auto& item : items)
      std::visit([&](const auto& node) { remove_item(node, row); }, item.node);
  }

  void note_deleted(const syntax::DeleteClause& clause, const Row& row) {
    for (const auto& target : clause.targets) note_deleted(evaluator_.evaluate(*target, row));
  }

  /// Deletes what has been noted. A node that keeps relationships cannot go, unless they go with
  /// it.
  void delete_noted(bool detach) {
    for (auto it = graph_.relationships.begin(); it != graph_.relationships.end();) {
      const bool end_goes = nodes_.contains(it->second.start) || nodes_.contains(it->second.end);
      if (relationships_.contains(it->first) || (end_goes && detach)) {
        graph_.deleted_types[it->first] = it->second.type;
        it = graph_.relationships.erase(it);
      } else if (end_goes)
        throw StillConnected("a node that still has relationships");
      else
        ++it;
    }
    for (const std::uint64_t id : nodes_) graph_.nodes.erase(id);
  }

 private:
  void note_deleted(const Value& target) {
    switch (target.kind()) {
      case ValueKind::null:
        return;
      case ValueKind::node:
        nodes_.insert(target.element_id());
        return;
      case ValueKind::relationship:
        relationships_.insert(target.element_id());
        return;
      case ValueKind::path:
        for (const Value& node : target.as_path().nodes) note_deleted(node);
        for (const Value& step : target.as_path().relationships) note_deleted(step);
        return;
      default:
        throw QueryError("nothing to delete");
    }
  }

  using KnownProperties = std::map<const syntax::Expression*, Properties>;

  KnownProperties properties_before(std::span<const syntax::PatternPart> parts, const Row& row) {
    KnownProperties known;
    const auto read = [&](const syntax::ExpressionPtr& pattern) {
      try {
        known[pattern.get()] = properties(pattern, row, {});
      } catch (const QueryError&) {  // an element that is not there yet, or it fails then too
      } catch (const Error&) {
      }
    };
    for (const auto& part : parts) {
      for (const auto& node : part.nodes) read(node.properties);
      for (const auto& relationship : part.relationships) read(relationship.properties);
    }
    return known;
  }

  void create(std::span<const syntax::PatternPart> parts, Row& row, const KnownProperties& known) {
    for (const auto& part : parts) create(part, row, known);
  }

  void create(const syntax::PatternPart& part, Row& row, const KnownProperties& known) {
    std::vector<std::uint64_t> ids;
    Path path;
    for (const auto& node : part.nodes) {
      ids.push_back(create_node(node, row, known));
      path.nodes.push_back(Value::node_reference(ids.back()));
    }
    for (std::size_t i = 0; i < part.relationships.size(); ++i) {
      const syntax::RelationshipPattern& pattern = part.relationships[i];
      const bool backwards = pattern.direction == syntax::PatternDirection::incoming;
      // Queries that were made smaller may be malformed.
      if (pattern.types.size() != 1) throw QueryError("a relationship is made with one type");
      RelationshipRecord record;
      record.type = pattern.types.front().text;
      record.start = ids[backwards ? i + 1 : i];
      record.end = ids[backwards ? i : i + 1];
      record.properties = properties(pattern.properties, row, known);
      const Value made = Value::relationship_reference(graph_.add(std::move(record)));
      if (pattern.variable) row[pattern.variable->text] = made;
      path.relationships.push_back(made);
    }
    if (part.path) row[part.path->text] = Value(std::move(path));
  }

  std::uint64_t create_node(const syntax::NodePattern& pattern, Row& row, const KnownProperties& known) {
    if (pattern.variable && row.contains(pattern.variable->text)) {
      const Value& bound = row.at(pattern.variable->text);
      if (!bound.is(ValueKind::node)) throw QueryError("no node to create from");
      properties_of(graph_, bound);
      return bound.element_id();
    }
    NodeRecord record;
    for (const auto& label : pattern.labels) record.labels.insert(label.text);
    record.properties = properties(pattern.properties, row, known);
    const std::uint64_t id = graph_.add(std::move(record));
    if (pattern.variable) row[pattern.variable->text] = Value::node_reference(id);
    return id;
  }

  Properties properties(const syntax::ExpressionPtr& pattern, const Row& row, const KnownProperties& known) {
    Properties out;
    if (!pattern) return out;
    if (const auto before = known.find(pattern.get()); before != known.end()) return before->second;
    const Value map = evaluator_.evaluate(*pattern, row);
    for (const auto& [key, value] : map.as_map())
      if (!value.is_null()) out[key] = storable(value);
    return out;
  }

  static const Value& storable(const Value& value) {
    const ValueKind kind = value.kind();
    if (kind == ValueKind::map || kind == ValueKind::node || kind == ValueKind::relationship ||
        kind == ValueKind::path)
      throw QueryError("not a property value");
    if (kind == ValueKind::list)
      for (const Value& item : value.as_list())
        if (item.is(ValueKind::map)) throw OutsideCore("maps in lists as properties");
    return value;
  }

  void refuse_null_properties(const syntax::PatternPart& part, const Row& row) {
    const auto refuse = [&](const syntax::ExpressionPtr& pattern) {
      if (!pattern) return;
      const Value map = evaluator_.evaluate(*pattern, row);
      for (const auto& [key, value] : map.as_map())
        if (value.is_null()) throw QueryError("MERGE on null");
    };
    for (const auto& node : part.nodes) refuse(node.properties);
    for (const auto& relationship : part.relationships) refuse(relationship.properties);
    for (const auto& node : part.nodes)
      if (node.variable && row.contains(node.variable->text) &&
          row.at(node.variable->text).is_null())
        throw QueryError("MERGE from null");
  }

  Properties* properties_to_change(const Value& element) {
    if (element.is_null()) return nullptr;
    properties_of(graph_, element);
    return element.is(ValueKind::node) ? &graph_.nodes.at(element.element_id()).properties
                                       : &graph_.relationships.at(element.element_id()).properties;
  }

  static void assign(Properties& properties, const std::string& key, const Value& value) {
    if (value.is_null())
      properties.erase(key);
    else
      properties[key] = storable(value);
  }

  void set_item(const syntax::SetProperty& item, const Row& row) {
    const Value value = evaluator_.evaluate(*item.value, row);
    if (auto* properties = properties_to_change(evaluator_.evaluate(*item.subject, row)))
      assign(*properties, item.key.text, value);
  }

  void set_item(const syntax::SetAllProperties& item, const Row& row) {
    const Value value = evaluator_.evaluate(*item.value, row);
    Properties* properties = properties_to_change(row.at(item.variable.text));
    if (properties == nullptr) return;
    Properties given;
    if (value.is(ValueKind::map))
      for (const auto& [key, entry] : value.as_map()) given[key] = entry;
    else if (!value.is_null())
      given = properties_of(graph_, value);
    if (!item.add) properties->clear();
    for (const auto& [key, entry] : given) assign(*properties, key, entry);
  }

  void set_item(const syntax::SetLabels& item, const Row& row) {
    const Value& node = row.at(item.variable.text);
    if (node.is_null()) return;
    properties_of(graph_, node);
    for (const auto& label : item.labels)
      graph_.nodes.at(node.element_id()).labels.insert(label.text);
  }

  void remove_item(const syntax::RemoveProperty& item, const Row& row) {
    if (auto* properties = properties_to_change(evaluator_.evaluate(*item.subject, row)))
      properties->erase(item.key.text);
  }

  void remove_item(const syntax::RemoveLabels& item, const Row& row) {
    const Value& node = row.at(item.variable.text);
    if (node.is_null()) return;
    properties_of(graph_, node);
    for (const auto& label : item.labels)
      graph_.nodes.at(node.element_id()).labels.erase(label.text);
  }

  Graph& graph_;
  const Evaluator& evaluator_;
  std::set<std::uint64_t> nodes_;
  std::set<std::uint64_t> relationships_;
};

}  // namespace

namespace {

/// All of the body for one item of one row, before the next item.
void run_foreach(const syntax::ForeachClause& clause, const std::vector<Row>& rows, Graph& graph,
                 const Evaluator& evaluator) {
  for (const Row& row : rows) {
    const Value list = evaluator.evaluate(*clause.list, row);
    if (list.is_null()) continue;
    for (const Value& item : list.is(ValueKind::list) ? list.as_list() : List{list}) {
      evaluator.count_step();
      std::vector<Row> inner{row};
      inner.front()[clause.variable.text] = item;
      for (const syntax::Clause& update : clause.body) run_update(update, inner, graph, evaluator);
    }
  }
}

}  // namespace

bool run_update(const syntax::Clause& clause, std::vector<Row>& rows, Graph& graph,
                const Evaluator& evaluator) {
  if (const auto* foreach = std::get_if<syntax::ForeachClause>(&clause.node)) {
    run_foreach(*foreach, rows, graph, evaluator);
    return true;
  }
  Update update(graph, evaluator);
  if (const auto* create = std::get_if<syntax::CreateClause>(&clause.node)) {
    update.create(create->pattern, rows);
  } else if (const auto* merge = std::get_if<syntax::MergeClause>(&clause.node)) {
    std::vector<Row> out;
    for (const Row& row : rows) update.merge(*merge, row, out);
    rows = std::move(out);
  } else if (const auto* set = std::get_if<syntax::SetClause>(&clause.node)) {
    for (const Row& row : rows) update.set(set->items, row);
  } else if (const auto* remove = std::get_if<syntax::RemoveClause>(&clause.node)) {
    for (const Row& row : rows) update.remove(remove->items, row);
  } else if (const auto* erase = std::get_if<syntax::DeleteClause>(&clause.node)) {
    for (const Row& row : rows) update.note_deleted(*erase, row);
    update.delete_noted(erase->detach);
  } else {
    return false;
  }
  return true;
}

}  // namespace casus::reference
