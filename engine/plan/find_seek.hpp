#pragma once

// Choosing an index for the first touch of a node or a relationship.

#include <optional>
#include <span>

#include "engine/graph/graph_view.hpp"
#include "engine/plan/logical_plan.hpp"
#include "engine/plan/variables.hpp"

namespace casus::plan {

template <class Operator>
struct Seek {
  Operator op;
  double rows = 0;  // expected
};

/// The most selective index that the predicates can use, with what they compare to computable from the
/// variables bound so far; nothing where there is none. The predicates stay to be tested: but for
/// equality, an index only says which elements to look at.
std::optional<Seek<IndexSeek>> find_seek(const bind::PatternNode& node,
                                         std::span<const ExpressionPtr> predicates,
                                         const VariableSet& bound, const graph::GraphView& graph);
/// Of a relationship that can have one type only: each type has indexes of its own.
std::optional<Seek<RelationshipIndexSeek>> find_seek(const bind::PatternRelationship& relationship,
                                                     std::span<const ExpressionPtr> predicates,
                                                     const VariableSet& bound,
                                                     const graph::GraphView& graph);

}  // namespace casus::plan
