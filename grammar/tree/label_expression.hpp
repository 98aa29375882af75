#pragma once

// What a label expression says beyond a list of names: !A, A|B, A&(B|C), %.

#include <cstdint>
#include <vector>

#include "grammar/tree/name.hpp"

namespace casus::syntax {

enum class LabelExpressionKind : std::uint8_t { name, any, negation, conjunction, disjunction };

/// `any` is %, which every node with a label fits and every relationship. Conjunctions and
/// disjunctions have two operands or more, and none of their own kind.
struct LabelExpression {
  LabelExpressionKind kind = LabelExpressionKind::name;
  Name name;                              // of a name
  std::vector<LabelExpression> operands;  // of the others
};

}  // namespace casus::syntax
