#include "engine/plan/find_seek.hpp"

#include <algorithm>

#include "engine/graph/schema.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::plan {

namespace {

using syntax::ComparisonOperator;

/// `node.key`; the key, or nothing for any other expression.
const std::string* key_of(const bind::BoundExpression& e, VariableId node) {
  const auto* property = std::get_if<bind::PropertyOf>(&e.node);
  if (property == nullptr) return nullptr;
  const auto* variable = std::get_if<bind::VariableReference>(&property->subject->node);
  return variable != nullptr && variable->variable == node ? &property->key : nullptr;
}

bool computable(const bind::BoundExpression& e, const VariableSet& bound) {
  const VariableSet used = free_variables(e);
  return is_deterministic(e) && std::includes(bound.begin(), bound.end(), used.begin(), used.end());
}

ComparisonOperator mirrored(ComparisonOperator op) {
  switch (op) {
    case ComparisonOperator::less: return ComparisonOperator::greater;
    case ComparisonOperator::less_or_equal: return ComparisonOperator::greater_or_equal;
    case ComparisonOperator::greater: return ComparisonOperator::less;
    case ComparisonOperator::greater_or_equal: return ComparisonOperator::less_or_equal;
    default: return op;
  }
}

/// `node.key op value`, whichever side the property stands on.
struct KeyTest {
  const std::string* key = nullptr;
  ComparisonOperator op = ComparisonOperator::equal;
  ExpressionPtr value;
};

std::optional<KeyTest> read_comparison(const bind::BoundExpression& predicate, VariableId node,
                                       const VariableSet& bound) {
  const auto* c = std::get_if<bind::Comparison>(&predicate.node);
  if (c == nullptr || c->operators.size() != 1) return std::nullopt;
  const auto op = c->operators.front();
  if (op == ComparisonOperator::not_equal) return std::nullopt;
  for (const bool flipped : {false, true}) {
    const auto& side = c->operands[flipped ? 1 : 0];
    const auto& value = c->operands[flipped ? 0 : 1];
    if (const std::string* key = key_of(*side, node); key != nullptr && computable(*value, bound))
      return KeyTest{key, flipped ? mirrored(op) : op, value};
  }
  return std::nullopt;
}

/// A seek by one predicate, without its index.
std::optional<IndexSeek> read_predicate(const bind::BoundExpression& predicate, VariableId node,
                                        const VariableSet& bound) {
  IndexSeek seek;
  seek.node = node;
  if (const auto test = read_comparison(predicate, node, bound)) {
    seek.key = *test->key;
    const bool lower = test->op == ComparisonOperator::greater ||
                       test->op == ComparisonOperator::greater_or_equal;
    if (test->op == ComparisonOperator::equal) {
      seek.value = test->value;
    } else {
      seek.kind = IndexSeek::Kind::range;
      (lower ? seek.lower : seek.upper) = test->value;
      (lower ? seek.include_lower : seek.include_upper) = true;  // the predicate is tested again
    }
    return seek;
  }
  if (const auto* in = std::get_if<bind::Membership>(&predicate.node)) {
    const std::string* key = key_of(*in->element, node);
    if (key == nullptr || !computable(*in->list, bound)) return std::nullopt;
    seek.key = *key;
    seek.kind = IndexSeek::Kind::any_of;
    seek.value = in->list;
    return seek;
  }
  if (const auto* text = std::get_if<bind::TextPredicate>(&predicate.node)) {
    const std::string* key = key_of(*text->text, node);
    if (text->op != syntax::TextOperator::starts_with || key == nullptr ||
        !computable(*text->pattern, bound))
      return std::nullopt;
    seek.key = *key;
    seek.kind = IndexSeek::Kind::prefix;
    seek.value = text->pattern;
    return seek;
  }
  return std::nullopt;
}

const graph::SchemaRule* index_on(const std::string& label, const std::string& key,
                                  const graph::GraphView& graph) {
  const auto label_id = graph.catalog().labels.find(label);
  const auto key_id = graph.catalog().keys.find(key);
  if (!label_id.valid() || !key_id.valid()) return nullptr;
  for (const graph::SchemaRule& rule : graph.schema().rules())
    if (rule.has_index() && rule.element == graph::ElementKind::node && rule.label() == label_id &&
        rule.keys.front() == key_id)
      return &rule;
  return nullptr;
}

double expected_rows(const IndexSeek& seek, const graph::SchemaRule& rule,
                     const graph::GraphView& graph) {
  const double nodes = static_cast<double>(graph.node_count(rule.label()));
  const bool one = rule.kind != graph::RuleKind::range_index && rule.keys.size() == 1;
  switch (seek.kind) {
    case IndexSeek::Kind::equality: return one ? 1 : std::max(1.0, nodes * 0.001);
    case IndexSeek::Kind::any_of: return one ? 4 : std::max(4.0, nodes * 0.004);
    case IndexSeek::Kind::prefix: return nodes * 0.05;
    case IndexSeek::Kind::range: return nodes * (seek.lower && seek.upper ? 0.1 : 0.3);
  }
  return nodes;
}

/// Two bounds of one key make one range.
void add_other_bound(IndexSeek& seek, std::span<const ExpressionPtr> predicates,
                     const VariableSet& bound) {
  for (const auto& predicate : predicates) {
    const auto other = read_predicate(*predicate, seek.node, bound);
    if (!other || other->kind != IndexSeek::Kind::range || other->key != seek.key) continue;
    if (!seek.lower && other->lower) seek.lower = other->lower, seek.include_lower = true;
    if (!seek.upper && other->upper) seek.upper = other->upper, seek.include_upper = true;
  }
}

}  // namespace

std::optional<Seek> find_seek(const bind::PatternNode& node, std::span<const ExpressionPtr> predicates,
                              const VariableSet& bound, const graph::GraphView& graph) {
  std::optional<Seek> best;
  if (graph.schema().empty()) return best;
  for (const auto& predicate : predicates) {
    auto seek = read_predicate(*predicate, node.variable, bound);
    if (!seek) continue;
    for (const auto& label : node.labels) {
      const graph::SchemaRule* rule = index_on(label, seek->key, graph);
      if (rule == nullptr) continue;
      if (seek->kind == IndexSeek::Kind::range) add_other_bound(*seek, predicates, bound);
      const double rows = expected_rows(*seek, *rule, graph);
      if (best && best->rows <= rows) continue;
      best = Seek{*seek, rows};
      best->op.index = rule->id;
      best->op.label = label;
      best->op.labels = node.labels;
    }
  }
  return best;
}

}  // namespace casus::plan
