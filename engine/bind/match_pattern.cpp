#include "engine/bind/match_pattern.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/bind/bind_expression.hpp"
#include "engine/bind/bind_label.hpp"

namespace casus::bind {

namespace {

std::vector<std::string> texts(const std::vector<syntax::Name>& names) {
  std::vector<std::string> out;
  for (const auto& name : names) out.push_back(name.text);
  return out;
}

void add_labels(const std::vector<syntax::Name>& labels, std::vector<std::string>& out) {
  for (const auto& label : labels)
    if (std::find(out.begin(), out.end(), label.text) == out.end()) out.push_back(label.text);
}

/// A number of relationships beyond every graph is as good as the largest one.
std::uint32_t clamped(std::int64_t bound) {
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(bound, 0, std::numeric_limits<std::uint32_t>::max()));
}

/// A list that was bound before is not walked step by step: what the pattern says of each relationship
/// is asked of all that are in it.
void ask_of_bound_lists(StatementContext& statement, MatchedPattern& matched) {
  for (PatternRelationship& relationship : matched.pattern.relationships) {
    if (!relationship.bound || !relationship.length) continue;
    for (ExpressionPtr& predicate : std::exchange(relationship.element_predicates, {})) {
      ExpressionPtr list = make_variable(statement, relationship.variable, relationship.span);
      matched.predicates.push_back(holds_for_each(relationship, std::move(list), std::move(predicate)));
    }
  }
}

}  // namespace

LengthRange length_range(const syntax::VariableLength& length) {
  LengthRange range;
  if (length.min) range.min = clamped(*length.min);
  if (length.max) range.max = clamped(*length.max);
  return range;
}

std::optional<VariableId> PatternMatcher::find(const syntax::Name& name) const {
  const auto variable = find_variable(context(), name.text, name.span);
  if (!variable && free_names_ == FreeNames::refused)
    throw new_variable_in_pattern_expression(name.text, scope_, name.span);
  return variable;
}

VariableId PatternMatcher::introduce(const syntax::Name& name, Type type) {
  const VariableId variable = statement_.add_variable(name.text, std::move(type));
  scope_.add(name.text, variable);
  result_.introduced.push_back(variable);
  return variable;
}

std::size_t PatternMatcher::add_node(const syntax::NodePattern& node) {
  const Type type = Type::of(ValueKind::node);
  PatternNode bound{};
  bound.span = node.span;
  bound.anonymous = !node.variable;
  if (node.variable) {
    const auto variable = find(*node.variable);
    if (variable &&
        (!statement_.type_of(*variable).may_be(type) || relationships_.count(*variable)))
      throw variable_type_conflict(node.variable->text, "a node", statement_.type_of(*variable),
                                   node.variable->span);
    bound.bound = variable.has_value();
    bound.variable = variable ? *variable : introduce(*node.variable, type);
  } else {
    bound.variable = statement_.add_variable("", type);
  }
  const auto [entry, is_new] = nodes_.emplace(bound.variable, result_.pattern.nodes.size());
  if (is_new) result_.pattern.nodes.push_back(std::move(bound));
  add_labels(node.labels, result_.pattern.nodes[entry->second].labels);
  statement_.note_labels(entry->first, result_.pattern.nodes[entry->second].labels);
  for (const auto& test : node.label_tests)
    pending_tests_.push_back({&test, entry->first, std::nullopt, node.span});
  if (node.properties != nullptr)
    pending_.push_back({node.properties.get(), entry->first, std::nullopt});
  return entry->second;
}

std::size_t PatternMatcher::add_relationship(const syntax::RelationshipPattern& relationship,
                                             syntax::ShortestKind shortest) {
  const bool many = relationship.length.has_value();
  const Type one = Type::of(ValueKind::relationship);
  const Type type = many ? Type::list_of(one) : one;
  PatternRelationship bound{};
  bound.span = relationship.span;
  bound.anonymous = !relationship.variable;
  bound.direction = relationship.direction;
  bound.types = texts(relationship.types);
  bound.shortest = shortest;
  if (many) {
    bound.length = length_range(*relationship.length);
    bound.element = statement_.add_variable("", one);
  }
  if (relationship.variable) {
    const syntax::Name& name = *relationship.variable;
    const auto variable = find(name);
    if (variable && relationships_.count(*variable))
      throw relationship_repeated(name.text, name.span);
    if (variable && (!statement_.type_of(*variable).may_be(type) || nodes_.count(*variable)))
      throw variable_type_conflict(name.text, many ? "a list of relationships" : "a relationship",
                                   statement_.type_of(*variable), name.span);
    bound.bound = variable.has_value();
    bound.variable = variable ? *variable : introduce(name, type);
  } else {
    bound.variable = statement_.add_variable("", type);
  }
  const std::size_t position = result_.pattern.relationships.size();
  relationships_.emplace(bound.variable, position);
  const VariableId subject = many ? bound.element : bound.variable;
  const auto on_the_way = many ? std::optional(position) : std::nullopt;
  if (relationship.type_test)
    pending_tests_.push_back({&*relationship.type_test, subject, on_the_way, relationship.span});
  if (relationship.properties != nullptr)
    pending_.push_back({relationship.properties.get(), subject, on_the_way});
  result_.pattern.relationships.push_back(std::move(bound));
  return position;
}

void PatternMatcher::add_path(const syntax::Name& name, PatternPath path) {
  if (find(name)) throw variable_already_bound(name.text, name.span);
  path.variable = introduce(name, Type::of(ValueKind::path));
  result_.pattern.paths.push_back(std::move(path));
}

void PatternMatcher::add_part(const syntax::PatternPart& part, const syntax::Name* path) {
  if (part.shortest != syntax::ShortestKind::none && part.relationships.size() != 1)
    throw shortest_path_shape(part.span);
  PatternPath bound{};
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    if (i > 0) {
      bound.relationships.push_back(add_relationship(part.relationships[i - 1], part.shortest));
    }
    bound.nodes.push_back(add_node(part.nodes[i]));
  }
  for (std::size_t i = 0; i < bound.relationships.size(); ++i) {
    auto& relationship = result_.pattern.relationships[bound.relationships[i]];
    relationship.from = bound.nodes[i];
    relationship.to = bound.nodes[i + 1];
  }
  if (path != nullptr) add_path(*path, std::move(bound));
}

std::vector<ExpressionPtr>& PatternMatcher::predicates_of(std::optional<std::size_t> on_the_way) {
  return on_the_way ? result_.pattern.relationships[*on_the_way].element_predicates
                    : result_.predicates;
}

void PatternMatcher::bind_test(const PendingTest& pending) {
  predicates_of(pending.on_the_way)
      .push_back(bind_label_expression(
          *pending.test, make_variable(statement_, pending.subject, pending.span), pending.span));
}

void PatternMatcher::bind_properties(const PendingProperties& pending) {
  const auto* map = std::get_if<syntax::MapLiteral>(&pending.map->node);
  if (map == nullptr) throw parameter_as_predicate("MATCH", pending.map->span);
  auto& predicates = predicates_of(pending.on_the_way);
  for (const auto& entry : map->entries) {
    const SourceSpan span = cover(entry.key.span, entry.value->span);
    ExpressionPtr subject = make_variable(statement_, pending.subject, entry.key.span);
    ExpressionPtr property = make_expression(PropertyOf{std::move(subject), entry.key.text},
                                             Type::any(), entry.key.span);
    predicates.push_back(
        make_equality(std::move(property), bind_expression(context(), *entry.value), span));
  }
}

MatchedPattern PatternMatcher::finish() {
  for (const auto& pending : pending_tests_) bind_test(pending);
  for (const auto& pending : pending_) bind_properties(pending);
  ask_of_bound_lists(statement_, result_);
  return std::move(result_);
}

}  // namespace casus::bind
