#pragma once

// Patterns that are made: in CREATE and MERGE.

#include <span>

#include "engine/bind/expression_context.hpp"
#include "grammar/tree/pattern.hpp"

namespace casus::bind {

enum class MakingClause { create, merge };

/// Binds the parts of one pattern of CREATE or MERGE and adds its new names to `scope`. Property
/// maps see what was bound before the clause alone, as nothing of the pattern exists yet when they
/// are evaluated.
Pattern bind_making_pattern(StatementContext& statement, Scope& scope,
                            std::span<const syntax::PatternPart> parts, MakingClause clause);

/// Throws for a value that no property can hold: a map, an element of the graph, a list of them.
void require_property_value(std::string_view key, const ExpressionPtr& value);

}  // namespace casus::bind
