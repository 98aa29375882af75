#pragma once

// What a pattern asks of its elements and when that can be tested, and other questions about it.

#include <vector>

#include "engine/bind/bound_pattern.hpp"
#include "engine/bind/bound_query.hpp"
#include "engine/plan/logical_plan.hpp"
#include "engine/plan/variables.hpp"

namespace casus::plan {

/// That the node carries every label which the pattern gives it.
bind::ExpressionPtr has_labels(const bind::PatternNode& node);

/// That a variable is not null, as an OPTIONAL MATCH may have left it.
bind::ExpressionPtr is_not_null(bind::VariableId variable, SourceSpan span);

/// That what a variable holds has not been deleted.
bind::ExpressionPtr is_not_deleted(bind::VariableId variable, const bind::BoundStatement& statement, SourceSpan span);

/// Of a list of relationships that has been found: that `predicate`, which speaks of one on the way, holds for each.
bind::ExpressionPtr holds_for_each(const bind::PatternRelationship& relationship, bind::ExpressionPtr predicate);

/// The variables that a predicate on the relationships along the way needs besides the one it speaks of.
VariableSet needs_on_the_way(const bind::PatternRelationship& relationship, const bind::BoundExpression& predicate);

/// Whether the pattern draws a relationship from or to the node.
bool is_connected(const bind::Pattern& pattern, std::size_t node);

/// The nodes of a pattern with which a variable of it is found: the node, the ends of the relationship, or all nodes
/// of the path.
std::vector<std::size_t> nodes_of(const bind::Pattern& pattern, bind::VariableId variable);

/// Of the relationships which are `open`: those that hang together with the node.
std::vector<bool> connected_to(const bind::Pattern& pattern, std::size_t node, const std::vector<bool>& open);

/// The operator that puts a path together of what has been bound.
MakePath path_of(const bind::Pattern& pattern, const bind::PatternPath& path);

/// The variables of relationship `i` of a pattern: its own and that of a path which is made of it alone.
VariableSet own_variables(const bind::Pattern& pattern, std::size_t i);

/// Whether all `variables` are among `bound`.
bool all_bound(const VariableSet& variables, const VariableSet& bound);

/// Predicates whose variables are not all bound yet.
class PendingPredicates {
 public:
  struct Pending {
    bind::ExpressionPtr predicate;
    VariableSet variables;
  };

  void add(bind::ExpressionPtr predicate);
  /// Those whose variables are all bound; they are pending no longer.
  std::vector<bind::ExpressionPtr> take_ready(const VariableSet& bound);
  /// The same, where bound are `own` as well, and only of those that speak of one of these.
  std::vector<bind::ExpressionPtr> take_ready_about(const VariableSet& own, const VariableSet& bound);
  /// All variables of those that speak of one of `own`.
  [[nodiscard]] VariableSet needs_about(const VariableSet& own) const;
  [[nodiscard]] std::vector<bind::ExpressionPtr> predicates() const;
  [[nodiscard]] std::size_t size() const { return pending_.size(); }
  [[nodiscard]] auto begin() const { return pending_.begin(); }
  [[nodiscard]] auto end() const { return pending_.end(); }

 private:
  template <class Test>
  std::vector<bind::ExpressionPtr> take(const Test& test);
  std::vector<Pending> pending_;
};

/// What must be bound before relationship `i` of a pattern for all that is asked on its way to be asked there.
/// All that is asked of a shortest path takes part in its search.
VariableSet needs_before(const bind::Pattern& pattern, std::size_t i, const PendingPredicates& pending);

}  // namespace casus::plan
