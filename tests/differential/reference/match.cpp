#include <algorithm>
#include <limits>

#include "tests/differential/reference/evaluator.hpp"
#include "tests/differential/reference/query.hpp"

namespace casus::reference {

namespace {

using Found = std::function<void(const Row&)>;

/// One search through all parts, by backtracking in the order in which they are written.
class Search {
 public:
  Search(const Evaluator& evaluator, const std::vector<const syntax::PatternPart*>& parts,
         const Found& found, const std::string* path = nullptr)
      : evaluator_(evaluator),
        graph_(evaluator.graph()),
        parts_(parts),
        found_(found),
        path_(path) {}

  void part(std::size_t index, Row row) {
    if (index == parts_.size()) {
      if (fits_in_the_end(row)) found_(row);
      return;
    }
    const syntax::PatternPart& part = *parts_[index];
    for (const auto& [id, record] : graph_.nodes) {
      const Mark mark(later_);
      Row bound = row;
      if (!bind_node(part.nodes.front(), id, bound)) continue;
      Path path;
      path.nodes.push_back(Value::node_reference(id));
      step(index, 0, id, bound, path);
    }
  }

 private:
  /// A map of properties that speaks of variables is looked at when all of them are bound.
  struct Later {
    const syntax::Expression* pattern;
    const Properties* properties;
  };
  /// Forgets at its end what has been put off since.
  class Mark {
   public:
    explicit Mark(std::vector<Later>& later) : later_(later), size_(later.size()) {}
    ~Mark() { later_.resize(size_); }
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

   private:
    std::vector<Later>& later_;
    std::size_t size_;
  };

  bool fits_in_the_end(const Row& row) const {
    return std::all_of(later_.begin(), later_.end(), [&](const Later& later) {
      return has_values(*later.properties, evaluator_.evaluate(*later.pattern, row));
    });
  }

  /// From node `at`, the relationship `position` of the part and all that follows.
  void step(std::size_t index, std::size_t position, std::uint64_t at, const Row& row,
            const Path& path) {
    evaluator_.count_step();
    const syntax::PatternPart& part = *parts_[index];
    if (position == part.relationships.size()) {
      Row bound = row;
      if (part.path) bound[part.path->text] = Value(path);
      if (path_ != nullptr) bound[*path_] = Value(path);
      if (part.shortest != syntax::ShortestKind::none) bound[shortest_path] = Value(path);
      return this->part(index + 1, std::move(bound));
    }
    const syntax::RelationshipPattern& pattern = part.relationships[position];
    if (pattern.length) return steps(index, position, at, row, path, {});
    for (const auto& [id, next] : neighbours(pattern, at, used(part))) {
      const Mark mark(later_);
      if (!has_properties(pattern.properties, graph_.relationships.at(id).properties)) continue;
      Row bound = row;
      if (!bind_variable(pattern.variable, Value::relationship_reference(id), bound)) continue;
      if (!bind_node(part.nodes[position + 1], next, bound)) continue;
      used(part).insert(id);
      step(index, position + 1, next, bound, longer(path, id, next));
      used(part).erase(id);
    }
  }

  /// A variable-length relationship after `walked`: stop here, or go on.
  void steps(std::size_t index, std::size_t position, std::uint64_t at, const Row& row,
             const Path& path, const List& walked) {
    const syntax::PatternPart& part = *parts_[index];
    const syntax::RelationshipPattern& pattern = part.relationships[position];
    evaluator_.count_step();
    const auto length = static_cast<std::int64_t>(walked.size());
    if (length >= pattern.length->min.value_or(1)) {
      const Mark mark(later_);
      Row bound = row;
      // A list that is known is to be walked as it is.
      if (bind_variable(pattern.variable, Value(walked), bound) &&
          bind_node(part.nodes[position + 1], at, bound))
        step(index, position + 1, at, bound, path);
    }
    if (length >= pattern.length->max.value_or(std::numeric_limits<std::int64_t>::max())) return;
    for (const auto& [id, next] : neighbours(pattern, at, used(part))) {
      const Mark mark(later_);
      if (!has_properties(pattern.properties, graph_.relationships.at(id).properties)) continue;
      List more = walked;
      more.push_back(Value::relationship_reference(id));
      used(part).insert(id);
      steps(index, position, next, row, longer(path, id, next), more);
      used(part).erase(id);
    }
  }

  /// The relationships that a part must not use again. A shortest path may share some with other parts.
  std::set<std::uint64_t>& used(const syntax::PatternPart& part) {
    return part.shortest == syntax::ShortestKind::none ? used_ : used_by_shortest_;
  }

  /// Relationships not yet used that fit the pattern, with the node they lead to from `at`.
  std::vector<std::pair<std::uint64_t, std::uint64_t>> neighbours(
      const syntax::RelationshipPattern& pattern, std::uint64_t at, const std::set<std::uint64_t>& used) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> out;
    for (const auto& [id, record] : graph_.relationships) {
      if (used.contains(id) || !has_type(pattern, record)) continue;
      const bool forwards = pattern.direction != syntax::PatternDirection::incoming;
      const bool backwards = pattern.direction != syntax::PatternDirection::outgoing;
      if (forwards && record.start == at) out.emplace_back(id, record.end);
      // A loop is one relationship: an undirected pattern finds it once.
      if (backwards && record.end == at && !(forwards && record.start == at))
        out.emplace_back(id, record.start);
    }
    return out;
  }

  static bool has_type(const syntax::RelationshipPattern& pattern,
                       const RelationshipRecord& record) {
    if (pattern.type_test) return fits(*pattern.type_test, {record.type});
    if (pattern.types.empty()) return true;
    for (const auto& type : pattern.types)
      if (type.text == record.type) return true;
    return false;
  }

  /// A literal, or a parameter.
  static bool speaks_of_nothing(const syntax::Expression& value) {
    return std::holds_alternative<syntax::IntegerLiteral>(value.node) ||
           std::holds_alternative<syntax::StringLiteral>(value.node) ||
           std::holds_alternative<syntax::BooleanLiteral>(value.node) ||
           std::holds_alternative<syntax::Parameter>(value.node);
  }

  bool has_properties(const syntax::ExpressionPtr& pattern, const Properties& properties) {
    if (!pattern) return true;
    const auto& entries = std::get<syntax::MapLiteral>(pattern->node).entries;
    if (std::all_of(entries.begin(), entries.end(), [](const auto& e) { return speaks_of_nothing(*e.value); }))
      return has_values(properties, evaluator_.evaluate(*pattern, {}));
    later_.push_back({pattern.get(), &properties});
    return true;
  }

  static bool has_values(const Properties& properties, const Value& wanted) {
    for (const auto& [key, value] : wanted.as_map()) {
      const auto found = properties.find(key);
      if (found == properties.end() || equal(found->second, value) != true) return false;
    }
    return true;
  }

  static bool bind_variable(const std::optional<syntax::Name>& name, const Value& value, Row& row) {
    if (!name) return true;
    const auto [place, added] = row.emplace(name->text, value);
    return added || equal(place->second, value) == true;
  }

  bool bind_node(const syntax::NodePattern& pattern, std::uint64_t id, Row& row) {
    const NodeRecord& record = graph_.nodes.at(id);
    for (const auto& label : pattern.labels)
      if (!record.labels.contains(label.text)) return false;
    for (const auto& test : pattern.label_tests)
      if (!fits(test, record.labels)) return false;
    return has_properties(pattern.properties, record.properties) &&
           bind_variable(pattern.variable, Value::node_reference(id), row);
  }

  static Path longer(const Path& path, std::uint64_t relationship, std::uint64_t node) {
    Path out = path;
    out.relationships.push_back(Value::relationship_reference(relationship));
    out.nodes.push_back(Value::node_reference(node));
    return out;
  }

  const Evaluator& evaluator_;
  const Graph& graph_;
  const std::vector<const syntax::PatternPart*>& parts_;
  const Found& found_;
  const std::string* path_;  // the variable of the path of a comprehension
  std::set<std::uint64_t> used_;
  std::set<std::uint64_t> used_by_shortest_;
  std::vector<Later> later_;
};

}  // namespace

bool fits(const syntax::LabelExpression& expression, const std::set<std::string>& labels) {
  const auto operand_fits = [&](const syntax::LabelExpression& e) { return fits(e, labels); };
  const auto& operands = expression.operands;
  switch (expression.kind) {
    case syntax::LabelExpressionKind::name:
      return labels.contains(expression.name.text);
    case syntax::LabelExpressionKind::any:
      return !labels.empty();
    case syntax::LabelExpressionKind::negation:
      return !fits(operands.front(), labels);
    case syntax::LabelExpressionKind::conjunction:
      return std::all_of(operands.begin(), operands.end(), operand_fits);
    case syntax::LabelExpressionKind::disjunction:
      return std::any_of(operands.begin(), operands.end(), operand_fits);
  }
  return false;
}

void Evaluator::match(const std::vector<syntax::PatternPart>& parts, const Row& row,
                      const std::function<void(const Row&)>& found) const {
  std::vector<const syntax::PatternPart*> pointers;
  for (const auto& part : parts) pointers.push_back(&part);
  Search(*this, pointers, found).part(0, row);
}

std::vector<Row> match_one(const Evaluator& evaluator, const syntax::PatternPart& pattern,
                           const Row& row, const std::string* path) {
  std::vector<Row> out;
  const std::vector<const syntax::PatternPart*> parts{&pattern};
  const Found found = [&](const Row& match) { out.push_back(match); };
  if (pattern.shortest != syntax::ShortestKind::none)
    throw OutsideCore("a shortest path as a value");
  Search(evaluator, parts, found, path).part(0, row);
  return out;
}

}  // namespace casus::reference
