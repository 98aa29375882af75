// Procedures that list the names in a graph, each name in the order it was first used, and its schema.

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/schema_listing.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::function {
namespace {

/// Names are never removed from the catalog, so those that nothing carries any more are left out.
template <class Id>
void list_used(const graph::GraphView& graph, const graph::NameTable<Id>& names,
               std::uint64_t (graph::GraphView::*count)(Id) const, std::vector<List>& rows) {
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    if ((graph.*count)(Id(i)) > 0) rows.push_back({Value(names.name(Id(i)))});
  }
}

void labels(FunctionContext& context, Arguments, std::vector<List>& rows) {
  list_used<graph::LabelId>(*context.graph, context.graph->catalog().labels,
                            &graph::GraphView::node_count, rows);
}

void relationship_types(FunctionContext& context, Arguments, std::vector<List>& rows) {
  list_used<graph::TypeId>(*context.graph, context.graph->catalog().types,
                           &graph::GraphView::relationship_count, rows);
}

/// Property keys are not counted: every key that was ever used is listed.
void property_keys(FunctionContext& context, Arguments, std::vector<List>& rows) {
  const auto& names = context.graph->catalog().keys;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    rows.push_back({Value(names.name(graph::PropertyKeyId(i)))});
  }
}

void indexes(FunctionContext& context, Arguments, std::vector<List>& rows) {
  rows = list_indexes(*context.graph);
}

void constraints(FunctionContext& context, Arguments, std::vector<List>& rows) {
  rows = list_constraints(*context.graph);
}

decltype(Procedure::outputs) index_columns() {
  const Type names = Type::list_of(types::text());
  return {{"name", types::text()},          {"state", types::text()},
          {"populationPercent", Type::of(ValueKind::floating)},
          {"type", types::text()},          {"entityType", types::text()},
          {"labelsOrTypes", names},         {"properties", names},
          {"owningConstraint", types::text()}};
}

decltype(Procedure::outputs) constraint_columns() {
  const Type names = Type::list_of(types::text());
  return {{"name", types::text()},  {"type", types::text()}, {"entityType", types::text()},
          {"labelsOrTypes", names}, {"properties", names},   {"ownedIndex", types::text()},
          {"propertyType", types::text()}};
}

}  // namespace

void add_catalog_procedures(Registry& registry) {
  registry.add(Procedure{.name = "db.labels",
                         .outputs = {{"label", types::text()}},
                         .summary = "The labels in use.",
                         .run = labels});
  registry.add(Procedure{.name = "db.relationshipTypes",
                         .outputs = {{"relationshipType", types::text()}},
                         .summary = "The relationship types in use.",
                         .run = relationship_types});
  registry.add(Procedure{.name = "db.propertyKeys",
                         .outputs = {{"propertyKey", types::text()}},
                         .summary = "The property keys that were ever used.",
                         .run = property_keys});
  registry.add(Procedure{.name = "db.indexes",
                         .outputs = index_columns(),
                         .summary = "The indexes, as SHOW INDEXES lists them.",
                         .run = indexes});
  registry.add(Procedure{.name = "db.constraints",
                         .outputs = constraint_columns(),
                         .summary = "The constraints, as SHOW CONSTRAINTS lists them.",
                         .run = constraints});
}

}  // namespace casus::function
