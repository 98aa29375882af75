#pragma once

// Patterns that are looked for: in MATCH, as conditions, in comprehensions and shortest paths.

#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/bind/expression_context.hpp"
#include "grammar/tree/pattern.hpp"

namespace casus::bind {

/// Whether names that are free become variables of the pattern, or are errors.
enum class FreeNames { introduced, refused };

struct MatchedPattern {
  Pattern pattern;
  std::vector<ExpressionPtr> predicates;  // of the property maps
  std::vector<VariableId> introduced;     // named variables, in the order of their first mention
};

/// Binds the parts of one pattern, one after the other. New names are added to `scope`. Property
/// maps come last, in finish(), as they may use every variable of the pattern.
class PatternMatcher {
 public:
  PatternMatcher(StatementContext& statement, Scope& scope, FreeNames free_names)
      : statement_(statement), scope_(scope), free_names_(free_names) {}

  /// `path` names the part's path; it may be null.
  void add_part(const syntax::PatternPart& part, const syntax::Name* path);
  MatchedPattern finish();

 private:
  /// A property map and the variable that it speaks of; for a variable length that is each
  /// relationship on the way.
  struct PendingProperties {
    const syntax::Expression* map;
    VariableId subject;
    std::optional<std::size_t> on_the_way;  // position of the relationship
  };

  /// What a label expression says beyond names, and the variable that it speaks of.
  struct PendingTest {
    const syntax::LabelExpression* test;
    VariableId subject;
    std::optional<std::size_t> on_the_way;
    SourceSpan span;
  };

  std::size_t add_node(const syntax::NodePattern& node);
  std::size_t add_relationship(const syntax::RelationshipPattern& relationship,
                               syntax::ShortestKind shortest);
  void add_path(const syntax::Name& name, PatternPath path);
  [[nodiscard]] ExpressionContext context() const { return {statement_, &scope_}; }
  std::optional<VariableId> find(const syntax::Name& name) const;
  VariableId introduce(const syntax::Name& name, Type type);
  void bind_properties(const PendingProperties& pending);
  void bind_test(const PendingTest& pending);
  std::vector<ExpressionPtr>& predicates_of(std::optional<std::size_t> on_the_way);

  StatementContext& statement_;
  Scope& scope_;
  FreeNames free_names_;
  MatchedPattern result_;
  std::unordered_map<VariableId, std::size_t> nodes_;
  std::unordered_map<VariableId, std::size_t> relationships_;
  std::vector<PendingProperties> pending_;
  std::vector<PendingTest> pending_tests_;
};

/// The bounds of a variable length, with what was left open filled in.
LengthRange length_range(const syntax::VariableLength& length);

}  // namespace casus::bind
