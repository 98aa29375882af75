#include "engine/function/schema_listing.hpp"

#include "engine/graph/schema.hpp"

namespace casus::function {
namespace {

using graph::ElementKind;
using graph::RuleKind;
using graph::SchemaRule;

std::string type_of(const SchemaRule& rule) {
  const bool node = rule.element == ElementKind::node;
  switch (rule.kind) {
    case RuleKind::unique: return node ? "NODE_PROPERTY_UNIQUENESS" : "RELATIONSHIP_PROPERTY_UNIQUENESS";
    case RuleKind::key: return node ? "NODE_KEY" : "RELATIONSHIP_KEY";
    case RuleKind::not_null: return node ? "NODE_PROPERTY_EXISTENCE" : "RELATIONSHIP_PROPERTY_EXISTENCE";
    case RuleKind::property_type: return node ? "NODE_PROPERTY_TYPE" : "RELATIONSHIP_PROPERTY_TYPE";
    case RuleKind::range_index: break;
  }
  return "RANGE";
}

/// The columns that both have.
List describe(const SchemaRule& rule, std::string type, const graph::Catalog& catalog) {
  List properties;
  for (const auto key : rule.keys) properties.emplace_back(catalog.keys.name(key));
  const bool node = rule.element == ElementKind::node;
  const std::string& on =
      node ? catalog.labels.name(rule.label()) : catalog.types.name(rule.relationship_type());
  return {Value(rule.name), Value(std::move(type)), Value(node ? "NODE" : "RELATIONSHIP"),
          Value(List{Value(on)}), Value(std::move(properties))};
}

}  // namespace

std::vector<List> list_indexes(const graph::GraphView& graph) {
  std::vector<List> rows;
  for (const SchemaRule& rule : graph.schema().rules()) {
    if (!rule.has_index()) continue;
    List row = describe(rule, "RANGE", graph.catalog());
    // An index is filled by the statement that makes it, so nobody ever sees it half full.
    const List filled{Value("ONLINE"), Value(100.0)};
    row.insert(row.begin() + 1, filled.begin(), filled.end());
    row.push_back(rule.is_constraint() ? Value(rule.name) : Value());
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<List> list_constraints(const graph::GraphView& graph) {
  std::vector<List> rows;
  for (const SchemaRule& rule : graph.schema().rules()) {
    if (!rule.is_constraint()) continue;
    rows.push_back(describe(rule, type_of(rule), graph.catalog()));
    rows.back().push_back(rule.has_index() ? Value(rule.name) : Value());
    rows.back().push_back(rule.type_text.empty() ? Value() : Value(rule.type_text));
  }
  return rows;
}

}  // namespace casus::function
