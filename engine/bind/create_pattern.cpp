#include "engine/bind/create_pattern.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

namespace {

std::string_view keyword(MakingClause clause) {
  return clause == MakingClause::create ? "CREATE" : "MERGE";
}

/// Binds one pattern. Names are looked up in `declared`, which lies over the names before the
/// clause.
class PatternMaker {
 public:
  PatternMaker(StatementContext& statement, const Scope& before, MakingClause clause)
      : statement_(statement),
        before_(before),
        declared_(&before),
        nodes_so_far_(&before),
        clause_(clause) {}

  void add_part(const syntax::PatternPart& part);
  Pattern finish(Scope& scope) {
    for (const auto& [name, variable] : declared_.own()) scope.add(name, variable);
    return std::move(pattern_);
  }

 private:
  std::size_t add_node(const syntax::NodePattern& node, bool alone);
  std::size_t add_relationship(const syntax::RelationshipPattern& relationship);
  void check_relationship(const syntax::RelationshipPattern& relationship) const;
  void check_bound_node(const syntax::NodePattern& node, VariableId variable, bool alone) const;
  PropertyMap bind_properties(const syntax::ExpressionPtr& properties, const Scope& names) const;
  VariableId declare(const syntax::Name& name, Type type);
  [[nodiscard]] ExpressionContext names() const { return {statement_, &declared_}; }

  StatementContext& statement_;
  const Scope& before_;
  Scope declared_;
  Scope nodes_so_far_;  // those of this pattern, over the names before it
  MakingClause clause_;
  Pattern pattern_;
  std::unordered_map<VariableId, std::size_t> nodes_;
};

VariableId PatternMaker::declare(const syntax::Name& name, Type type) {
  const VariableId variable = statement_.add_variable(name.text, std::move(type));
  declared_.add(name.text, variable);
  return variable;
}

/// `names` are those of the pattern that exist when the properties are evaluated.
PropertyMap PatternMaker::bind_properties(const syntax::ExpressionPtr& properties,
                                          const Scope& names) const {
  PropertyMap bound;
  if (properties == nullptr) return bound;
  const bool creates = clause_ == MakingClause::create;
  const ExpressionContext context{statement_, creates ? &names : &before_};
  const auto* map = std::get_if<syntax::MapLiteral>(&properties->node);
  if (map == nullptr) {
    if (!creates) throw parameter_as_predicate("MERGE", properties->span);
    bound.whole = bind_expression(context, *properties);
    return bound;
  }
  for (const auto& entry : map->entries) {
    ExpressionPtr value = bind_expression(context, *entry.value);
    require_property_value(entry.key.text, value);
    bound.entries.emplace_back(entry.key.text, std::move(value));
  }
  return bound;
}

void PatternMaker::check_bound_node(const syntax::NodePattern& node, VariableId variable,
                                    bool alone) const {
  const syntax::Name& name = *node.variable;
  if (alone) throw variable_already_bound(name.text, name.span);
  const Type& type = statement_.type_of(variable);
  if (!type.may_be(Type::of(ValueKind::node)))
    throw variable_type_conflict(name.text, "a node", type, name.span);
  if (!node.labels.empty() || !node.label_tests.empty() || node.properties != nullptr)
    throw bound_node_restated(name.text, keyword(clause_), node.span);
}

std::size_t PatternMaker::add_node(const syntax::NodePattern& node, bool alone) {
  PatternNode bound{};
  bound.span = node.span;
  bound.anonymous = !node.variable;
  std::optional<VariableId> variable;
  if (node.variable) variable = find_variable(names(), node.variable->text, node.variable->span);
  if (variable) {
    check_bound_node(node, *variable, alone);
    const auto [entry, is_new] = nodes_.emplace(*variable, pattern_.nodes.size());
    if (!is_new) return entry->second;
    bound.variable = *variable;
    bound.bound = true;
  } else {
    if (!node.label_tests.empty()) throw labels_to_choose_from(keyword(clause_), node.span);
    bound.properties = bind_properties(node.properties, nodes_so_far_);
    const Type type = Type::of(ValueKind::node);
    bound.variable =
        node.variable ? declare(*node.variable, type) : statement_.add_variable("", type);
    if (node.variable) nodes_so_far_.add(node.variable->text, bound.variable);
    for (const auto& label : node.labels)
      if (std::find(bound.labels.begin(), bound.labels.end(), label.text) == bound.labels.end())
        bound.labels.push_back(label.text);
    nodes_.emplace(bound.variable, pattern_.nodes.size());
  }
  pattern_.nodes.push_back(std::move(bound));
  return pattern_.nodes.size() - 1;
}

void PatternMaker::check_relationship(const syntax::RelationshipPattern& relationship) const {
  if (relationship.variable) {
    const syntax::Name& name = *relationship.variable;
    if (find_variable(names(), name.text, name.span))
      throw variable_already_bound(name.text, name.span);
  }
  if (relationship.length) throw creating_variable_length(keyword(clause_), relationship.span);
  if (relationship.type_test) throw labels_to_choose_from(keyword(clause_), relationship.span);
  if (relationship.types.size() != 1)
    throw needs_one_type(keyword(clause_), relationship.types.size(), relationship.span);
  if (clause_ == MakingClause::create &&
      relationship.direction == syntax::PatternDirection::undirected)
    throw needs_direction(relationship.span);
}

std::size_t PatternMaker::add_relationship(const syntax::RelationshipPattern& relationship) {
  check_relationship(relationship);
  PatternRelationship bound{};
  bound.span = relationship.span;
  bound.anonymous = !relationship.variable;
  bound.direction = relationship.direction;
  bound.types = {relationship.types.front().text};
  bound.properties = bind_properties(relationship.properties, declared_);
  const Type type = Type::of(ValueKind::relationship);
  bound.variable = relationship.variable ? declare(*relationship.variable, type)
                                         : statement_.add_variable("", type);
  pattern_.relationships.push_back(std::move(bound));
  return pattern_.relationships.size() - 1;
}

void PatternMaker::add_part(const syntax::PatternPart& part) {
  if (part.shortest != syntax::ShortestKind::none)
    throw shortest_path_created(keyword(clause_), part.span);
  PatternPath path{};
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    if (i > 0) path.relationships.push_back(add_relationship(part.relationships[i - 1]));
    path.nodes.push_back(add_node(part.nodes[i], part.relationships.empty()));
  }
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    pattern_.relationships[path.relationships[i]].from = path.nodes[i];
    pattern_.relationships[path.relationships[i]].to = path.nodes[i + 1];
  }
  if (!part.path) return;
  if (find_variable(names(), part.path->text, part.path->span))
    throw variable_already_bound(part.path->text, part.path->span);
  path.variable = declare(*part.path, Type::of(ValueKind::path));
  pattern_.paths.push_back(std::move(path));
}

Type storable_scalars() {
  return Type::of(ValueKind::boolean) | Type::number() | Type::of(ValueKind::string) |
         Type::of(ValueKind::date) | Type::of(ValueKind::local_time) | Type::of(ValueKind::time) |
         Type::of(ValueKind::local_datetime) | Type::of(ValueKind::datetime) |
         Type::of(ValueKind::duration);
}

bool can_be_stored(const Type& type) {
  return type.may_be(storable_scalars()) ||
         (type.may_be(ValueKind::list) && can_be_stored(type.element()));
}

}  // namespace

Pattern bind_making_pattern(StatementContext& statement, Scope& scope,
                            std::span<const syntax::PatternPart> parts, MakingClause clause) {
  statement.note_write();
  PatternMaker maker(statement, scope, clause);
  for (const auto& part : parts) maker.add_part(part);
  return maker.finish(scope);
}

void require_property_value(std::string_view key, const ExpressionPtr& value) {
  if (!can_be_stored(value->type)) throw invalid_property_value(key, value->type, value->span);
}

}  // namespace casus::bind
