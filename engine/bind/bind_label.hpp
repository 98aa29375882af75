#pragma once

// Label expressions as predicates: A|B, !A, A&(B|C), %.

#include "engine/bind/expression_context.hpp"
#include "grammar/tree/label_expression.hpp"

namespace casus::bind {

/// Whether `subject`, a node or relationship, is as `expression` says; null where it is null.
ExpressionPtr bind_label_expression(const syntax::LabelExpression& expression,
                                    const ExpressionPtr& subject, SourceSpan span);

}  // namespace casus::bind
