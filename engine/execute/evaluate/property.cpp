// Properties and labels of elements, and keys of maps and temporal values.

#include <algorithm>
#include <array>
#include <type_traits>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"
#include "engine/execute/evaluate/property_columns.hpp"
#include "engine/value/access.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/temporal/calendar.hpp"

namespace casus::execute {

using graph::ColumnType;
using graph::GraphView;
using graph::NodeId;
using graph::RelationshipId;

namespace {

/// Values of texts, of which equal ones share what they hold as far as they come up close to one another: many
/// nodes have one of few texts.
class SharedTexts {
 public:
  const Value& value_of(std::string_view text) {
    Value& known = known_[place_of(text)];
    if (!known.is(ValueKind::string) || known.as_string() != text) known = Value(text);
    return known;
  }

 private:
  static constexpr std::size_t places = 64;
  static std::size_t place_of(std::string_view text) {
    if (text.empty()) return 0;
    const std::size_t mixed = text.size() * 31 + static_cast<unsigned char>(text.front()) * 7U +
                              static_cast<unsigned char>(text[text.size() / 2]) * 5U +
                              static_cast<unsigned char>(text.back());
    return mixed % places;
  }
  std::array<Value, places> known_;
};

template <class Id>
std::vector<Value> read_texts(const GraphView& graph, graph::PropertyKeyId key, const std::vector<std::uint32_t>& ids) {
  std::vector<Value> values(ids.size());
  const auto read = [&](auto value_of) {
    std::string_view text;
    for (std::size_t row = 0; row < ids.size(); ++row) {
      if (ids[row] == null_id) continue;
      if (graph.string_property(Id(ids[row]), key, text))
        values[row] = value_of(text);
      else
        values[row] = graph.property(Id(ids[row]), key);
    }
  };
  static constexpr std::size_t few = 8;  // of so few, making and dropping what is shared would be most of the work
  if (ids.size() < few) {
    read([](std::string_view text) { return Value(text); });
  } else {
    SharedTexts texts;
    read([&](std::string_view text) -> const Value& { return texts.value_of(text); });
  }
  return values;
}

Vector truths_of(const std::vector<std::uint8_t>& values, const std::vector<std::uint8_t>& nulls) {
  std::vector<Truth> truths(values.size());
  for (std::size_t row = 0; row < values.size(); ++row)
    truths[row] = !nulls.empty() && nulls[row] != 0 ? Truth::unknown : truth_of(values[row] != 0);
  return Vector::truths(std::move(truths));
}

template <class Id>
Vector elements_property(const std::vector<std::uint32_t>& ids, const Columns<Id>& columns) {
  std::vector<std::uint8_t> nulls;
  const ColumnType type = columns.first_type(ids);
  if (type == ColumnType::integer) {
    std::vector<std::int64_t> values;
    if (read_typed(columns, ids, type, values, nulls)) return Vector::integers(std::move(values), std::move(nulls));
  } else if (type == ColumnType::floating) {
    std::vector<double> values;
    if (read_typed(columns, ids, type, values, nulls)) return Vector::floats(std::move(values), std::move(nulls));
  } else if (type == ColumnType::boolean) {
    std::vector<std::uint8_t> values;
    if (read_typed(columns, ids, type, values, nulls)) return truths_of(values, nulls);
  } else if (type == ColumnType::string) {
    return Vector::values(read_texts<Id>(*columns.graph, columns.key, ids));
  }
  std::vector<Value> values(ids.size());
  for (std::size_t row = 0; row < ids.size(); ++row)
    if (ids[row] != null_id) values[row] = columns.value(ids[row]);
  return Vector::values(std::move(values));
}

/// The ids of a column, each of which is asked for first where some may be deleted.
template <class Require>
const std::vector<std::uint32_t>& ids_there(const Vector& elements, bool some_deleted, Require require) {
  const auto& ids = elements.data().ids;
  for (std::size_t row = 0; some_deleted && row < ids.size(); ++row)
    if (ids[row] != null_id) require(ids[row]);
  return ids;
}

Value property_of_value(const Value& subject, const std::string& key, graph::PropertyKeyId id,
                        const ExecutionContext& context) {
  if (subject.is(ValueKind::node)) {
    const auto node = static_cast<std::uint32_t>(subject.element_id());
    context.require_node(node);
    return id.valid() ? context.graph->property(NodeId(node), id) : Value();
  }
  if (subject.is(ValueKind::relationship)) {
    const auto relationship = static_cast<std::uint32_t>(subject.element_id());
    context.require_relationship(relationship);
    return id.valid() ? context.graph->property(RelationshipId(relationship), id) : Value();
  }
  return property_of(subject, key);
}

Map all_properties(const Value& subject, const ExecutionContext& context) {
  std::vector<std::pair<graph::PropertyKeyId, Value>> properties;
  if (subject.is(ValueKind::node)) {
    context.require_node(static_cast<std::uint32_t>(subject.element_id()));
    context.graph->properties_of(NodeId(static_cast<std::uint32_t>(subject.element_id())), properties);
  } else if (subject.is(ValueKind::relationship)) {
    context.require_relationship(static_cast<std::uint32_t>(subject.element_id()));
    context.graph->properties_of(RelationshipId(static_cast<std::uint32_t>(subject.element_id())),
                                 properties);
  } else {
    throw not_a_list_or_map(subject);
  }
  Map map;
  for (auto& [key, value] : properties)
    map.set(context.graph->catalog().keys.name(key), std::move(value));
  return map;
}

Truth has_labels(const Value& subject, const bind::HasLabels& e, const ExecutionContext& context) {
  if (subject.is_null()) return Truth::unknown;
  if (subject.is(ValueKind::relationship)) {
    const auto ends = context.graph->ends(RelationshipId(static_cast<std::uint32_t>(subject.element_id())));
    const std::string& type = context.graph->catalog().types.name(ends.type);
    for (const auto& label : e.labels)
      if (label != type) return Truth::no;
    return Truth::yes;
  }
  if (!subject.is(ValueKind::node)) throw invalid_argument_type("a label predicate", subject);
  context.require_node(static_cast<std::uint32_t>(subject.element_id()));
  for (const auto& name : e.labels) {
    const auto label = context.graph->catalog().labels.find(name);
    if (!label.valid() ||
        !context.graph->has_label(NodeId(static_cast<std::uint32_t>(subject.element_id())), label))
      return Truth::no;
  }
  return Truth::yes;
}

/// The same for a column of nodes.
std::vector<Truth> nodes_have_labels(const std::vector<std::uint32_t>& ids, const bind::HasLabels& e,
                                     const ExecutionContext& context) {
  const GraphView& graph = *context.graph;
  std::vector<graph::LabelId> labels;
  for (const auto& name : e.labels) labels.push_back(graph.catalog().labels.find(name));
  const bool unknown = std::any_of(labels.begin(), labels.end(), [](auto label) { return !label.valid(); });
  std::vector<Truth> truths(ids.size(), Truth::unknown);
  watch::step(ids.size());
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (ids[row] == null_id) continue;
    if (context.changes.nodes_deleted > 0) context.require_node(ids[row]);
    truths[row] = truth_of(!unknown && std::all_of(labels.begin(), labels.end(), [&](auto label) {
      return graph.has_label(NodeId(ids[row]), label);
    }));
  }
  return truths;
}

bool is_not_deleted(const Value& value, const GraphView& graph) {
  if (value.is(ValueKind::list)) {
    const List& list = value.as_list();
    return std::all_of(list.begin(), list.end(), [&](const Value& v) { return is_not_deleted(v, graph); });
  }
  if (value.is(ValueKind::node)) return graph.has_node(NodeId(static_cast<std::uint32_t>(value.element_id())));
  return !value.is(ValueKind::relationship) ||
         graph.has_relationship(RelationshipId(static_cast<std::uint32_t>(value.element_id())));
}

}  // namespace

namespace {

using Part = std::int64_t (*)(std::int64_t days);

/// The parts of a date that follow from its place in the calendar alone.
Part part_of_date(std::string_view key) {
  using temporal::calendar_date;
  if (key == "year") return [](std::int64_t days) { return std::int64_t{calendar_date(days).year}; };
  if (key == "month") return [](std::int64_t days) { return std::int64_t{calendar_date(days).month}; };
  if (key == "day") return [](std::int64_t days) { return std::int64_t{calendar_date(days).day}; };
  return nullptr;
}

/// A part of a date that is itself a property, as in `p.published.year`; nothing where it is something else.
std::optional<Vector> date_part_in_place(const bind::PropertyOf& e, const Batch& batch, ExecutionContext& context) {
  if (!std::holds_alternative<bind::PropertyOf>(e.subject->node)) return std::nullopt;
  const Part part = part_of_date(e.key);
  if (part == nullptr) return std::nullopt;
  auto days = days_in_place(*e.subject, batch, context);
  if (!days || days->constant) return std::nullopt;
  for (std::int64_t& day : days->values) day = part(day);
  return Vector::integers(std::move(days->values), std::move(days->nulls));
}

}  // namespace

Vector evaluate_property(const bind::PropertyOf& e, const Batch& batch, ExecutionContext& context) {
  if (auto parts = date_part_in_place(e, batch, context)) return *std::move(parts);
  const Vector subject = evaluate(*e.subject, batch, context);
  const auto key = context.graph->catalog().keys.find(e.key);
  if (subject.type() == VectorType::node && !subject.is_constant() && key.valid())
    return elements_property(ids_there(subject, context.changes.nodes_deleted > 0,
                                       [&](std::uint32_t id) { context.require_node(id); }),
                             Columns<NodeId>{context.graph, key});
  if (subject.type() == VectorType::relationship && !subject.is_constant() && key.valid())
    return elements_property(ids_there(subject, context.changes.relationships_deleted > 0,
                                       [&](std::uint32_t id) { context.require_relationship(id); }),
                             Columns<RelationshipId>{context.graph, key});
  return map_rows(batch, subject.is_constant(), [&](std::size_t row) {
    return property_of_value(subject.at(row), e.key, key, context);
  });
}

Vector evaluate_all_properties(const bind::AllProperties& e, const Batch& batch,
                               ExecutionContext& context) {
  const Vector subject = evaluate(*e.subject, batch, context);
  return map_rows(batch, subject.is_constant(), [&](std::size_t row) {
    Value value = subject.at(row);
    if (value.is_null() || value.is(ValueKind::map)) return value;
    return Value(all_properties(value, context));
  });
}

Vector evaluate_element(const bind::ElementAt& e, const Batch& batch, ExecutionContext& context) {
  const Vector subject = evaluate(*e.subject, batch, context);
  const Vector index = evaluate(*e.index, batch, context);
  const bool constant = subject.is_constant() && index.is_constant();
  return map_rows(batch, constant, [&](std::size_t row) {
    const Value value = subject.at(row);
    const Value key = index.at(row);
    const bool element = value.is(ValueKind::node) || value.is(ValueKind::relationship);
    if (!element || key.is_null()) return element_at(value, key);
    if (!key.is(ValueKind::string))
      throw runtime_error("TypeError", "PropertyAccessByNonString",
                          "a property of an element is found by a string, not by " +
                              std::string(to_string(key.kind())));
    const std::string name(key.as_string());
    return property_of_value(value, name, context.graph->catalog().keys.find(name), context);
  });
}

Vector evaluate_has_labels(const bind::HasLabels& e, const Batch& batch,
                           ExecutionContext& context) {
  const Vector subject = evaluate(*e.subject, batch, context);
  if (subject.type() == VectorType::node && !subject.is_constant())
    return Vector::truths(nodes_have_labels(subject.data().ids, e, context));
  return map_truths(batch, subject.is_constant(), [&](std::size_t row) {
    return has_labels(subject.at(row), e, context);
  });
}

Vector evaluate_not_deleted(const bind::NotDeleted& e, const Batch& batch, ExecutionContext& context) {
  const Vector subject = evaluate(*e.subject, batch, context);
  return map_truths(batch, subject.is_constant(), [&](std::size_t row) {
    return truth_of(is_not_deleted(subject.at(row), *context.graph));
  });
}

}  // namespace casus::execute
