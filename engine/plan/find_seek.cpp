#include "engine/plan/find_seek.hpp"

#include <algorithm>

#include "engine/graph/schema.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::plan {

namespace {

using syntax::ComparisonOperator;
using Kind = IndexQuestion::Kind;

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

/// `element.key op value`, whichever side the property stands on, as what it asks of an index of that
/// key alone.
std::optional<IndexQuestion> read_comparison(const ExpressionPtr& left, ComparisonOperator op,
                                             const ExpressionPtr& right, VariableId element,
                                             const VariableSet& bound) {
  if (op == ComparisonOperator::not_equal) return std::nullopt;
  const std::string* key = key_of(*left, element);
  const bool flipped = key == nullptr || !computable(*right, bound);
  if (flipped) key = key_of(*right, element);
  const ExpressionPtr& value = flipped ? left : right;
  if (key == nullptr || !computable(*value, bound)) return std::nullopt;
  if (flipped) op = mirrored(op);

  IndexQuestion question;
  question.key = *key;
  if (op == ComparisonOperator::equal) {
    question.value = value;
    return question;
  }
  const bool lower = op == ComparisonOperator::greater || op == ComparisonOperator::greater_or_equal;
  question.kind = Kind::range;
  (lower ? question.lower : question.upper) = value;
  // The predicate is tested again.
  (lower ? question.include_lower : question.include_upper) = true;
  return question;
}

/// `element.key IN list`, `element.key STARTS WITH prefix`.
std::optional<IndexQuestion> read_test(const ExpressionPtr& tested, Kind kind, const ExpressionPtr& value,
                                       VariableId element, const VariableSet& bound) {
  const std::string* key = key_of(*tested, element);
  if (key == nullptr || !computable(*value, bound)) return std::nullopt;
  IndexQuestion question;
  question.key = *key;
  question.kind = kind;
  question.value = value;
  return question;
}

/// Adds what a predicate asks of indexes of one key.
void read_predicate(const bind::BoundExpression& predicate, VariableId element,
                    const VariableSet& bound, std::vector<IndexQuestion>& out) {
  const auto add = [&](std::optional<IndexQuestion> question) {
    if (question) out.push_back(std::move(*question));
  };
  if (const auto* c = std::get_if<bind::Comparison>(&predicate.node)) {
    // a < b < c holds where both do.
    for (std::size_t i = 0; i < c->operators.size(); ++i)
      add(read_comparison(c->operands[i], c->operators[i], c->operands[i + 1], element, bound));
  } else if (const auto* in = std::get_if<bind::Membership>(&predicate.node)) {
    add(read_test(in->element, Kind::any_of, in->list, element, bound));
  } else if (const auto* text = std::get_if<bind::TextPredicate>(&predicate.node)) {
    if (text->op == syntax::TextOperator::starts_with)
      add(read_test(text->text, Kind::prefix, text->pattern, element, bound));
  }
}

/// Two bounds of one key make one range.
void add_other_bound(IndexQuestion& range, std::span<const IndexQuestion> known) {
  for (const IndexQuestion& other : known) {
    if (other.kind != Kind::range || other.key != range.key) continue;
    if (!range.lower && other.lower) range.lower = other.lower, range.include_lower = true;
    if (!range.upper && other.upper) range.upper = other.upper, range.include_upper = true;
  }
}

/// How many of `elements` an answer holds, by its form.
double expected_rows(const IndexQuestion& question, const graph::SchemaRule& rule, double elements) {
  constexpr double equal_part = 0.001;
  const bool one = rule.is_constraint() && question.leading.size() + 1 == rule.keys.size();
  for (std::size_t i = 0; i < question.leading.size(); ++i)
    elements = std::max(1.0, elements * equal_part);
  switch (question.kind) {
    case Kind::equality: return one ? 1 : std::max(1.0, elements * equal_part);
    case Kind::any_of: return std::min(elements, one ? 4 : std::max(4.0, elements * equal_part * 4));
    case Kind::prefix: return elements * 0.05;
    case Kind::range: return elements * (question.lower && question.upper ? 0.1 : 0.3);
  }
  return elements;
}

struct Choice {
  IndexQuestion question;
  double rows = 0;

  /// Of two that are as good by what is known, the one that says more.
  [[nodiscard]] bool better_than(const std::optional<Choice>& other) const {
    if (!other || rows != other->rows) return !other || rows < other->rows;
    return question.leading.size() > other->question.leading.size();
  }
};

/// Whether a property for which the predicate holds has a key in an index: a list with null in it, which has
/// none, is in ranges whose bounds are lists.
bool implies_key(const IndexQuestion& question) {
  const auto may_be_list = [](const ExpressionPtr& bound) {
    return bound && bound->type.may_be(ValueKind::list);
  };
  return question.kind != Kind::range || !(may_be_list(question.lower) || may_be_list(question.upper));
}

/// Whether the index has every element that the predicates let through, so that it may be asked this
/// question: one that lacks any of its keys is not in it, and no predicate on a missing property holds. For
/// the key of the question itself this is seen when its bounds are known.
bool holds_all(const graph::SchemaRule& rule, const IndexQuestion& question,
               std::span<const IndexQuestion> known, const graph::Catalog& catalog) {
  return std::all_of(rule.keys.begin(), rule.keys.end(), [&](auto key) {
    const std::string& name = catalog.keys.name(key);
    return name == question.key || std::any_of(known.begin(), known.end(), [&](const IndexQuestion& one) {
             return one.key == name && implies_key(one);
           });
  });
}

/// What the predicates ask of one index: equality for as many of its leading keys as there is, and of the
/// key that follows whatever keeps the fewest.
std::optional<Choice> ask(const graph::SchemaRule& rule, std::span<const IndexQuestion> known,
                          double elements, const graph::Catalog& catalog) {
  std::optional<Choice> best;
  std::vector<IndexQuestion::Leading> leading;
  for (const auto key : rule.keys) {
    const std::string& name = catalog.keys.name(key);
    const IndexQuestion* equality = nullptr;
    for (const IndexQuestion& one : known) {
      if (one.key != name) continue;
      if (one.kind == Kind::equality && equality == nullptr) equality = &one;
      if (!holds_all(rule, one, known, catalog)) continue;
      Choice choice{one, 0};
      choice.question.index = rule.id;
      choice.question.leading = leading;
      if (one.kind == Kind::range) add_other_bound(choice.question, known);
      choice.rows = expected_rows(choice.question, rule, elements);
      if (choice.better_than(best)) best = std::move(choice);
    }
    if (equality == nullptr) break;
    leading.push_back({name, equality->value});
  }
  return best;
}

/// The best of the indexes among `rules`.
std::optional<Choice> choose(std::span<const graph::SchemaRule* const> rules,
                             std::span<const IndexQuestion> known, double elements,
                             const graph::Catalog& catalog) {
  std::optional<Choice> best;
  for (const graph::SchemaRule* rule : rules) {
    if (!rule->has_index()) continue;
    auto choice = ask(*rule, known, elements, catalog);
    if (choice && choice->better_than(best)) best = std::move(choice);
  }
  return best;
}

std::vector<IndexQuestion> read_predicates(std::span<const ExpressionPtr> predicates,
                                           VariableId element, const VariableSet& bound) {
  std::vector<IndexQuestion> out;
  for (const auto& predicate : predicates) read_predicate(*predicate, element, bound, out);
  return out;
}

}  // namespace

std::optional<Seek<IndexSeek>> find_seek(const bind::PatternNode& node,
                                         std::span<const ExpressionPtr> predicates,
                                         const VariableSet& bound, const graph::GraphView& graph) {
  std::optional<Seek<IndexSeek>> best;
  if (graph.schema().empty()) return best;
  const auto known = read_predicates(predicates, node.variable, bound);
  if (known.empty()) return best;
  for (const auto& name : node.labels) {
    const auto label = graph.catalog().labels.find(name);
    if (!label.valid()) continue;
    auto choice = choose(graph.schema().of_label(label), known,
                         static_cast<double>(graph.node_count(label)), graph.catalog());
    if (!choice || (best && best->rows <= choice->rows)) continue;
    best = Seek<IndexSeek>{{std::move(choice->question), node.variable, node.labels, name}, choice->rows};
  }
  return best;
}

std::optional<Seek<RelationshipIndexSeek>> find_seek(const bind::PatternRelationship& relationship,
                                                     std::span<const ExpressionPtr> predicates,
                                                     const VariableSet& bound,
                                                     const graph::GraphView& graph) {
  if (graph.schema().empty() || relationship.types.size() != 1) return std::nullopt;
  const auto type = graph.catalog().types.find(relationship.types.front());
  if (!type.valid()) return std::nullopt;
  const auto known = read_predicates(predicates, relationship.variable, bound);
  auto choice = choose(graph.schema().of_type(type), known,
                       static_cast<double>(graph.relationship_count(type)), graph.catalog());
  if (!choice) return std::nullopt;
  return Seek<RelationshipIndexSeek>{
      {std::move(choice->question), relationship.variable, relationship.types.front()}, choice->rows};
}

}  // namespace casus::plan
