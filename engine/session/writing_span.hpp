#pragma once

// Where a statement writes, for errors that are found when all of it has been done.

#include <optional>

#include "grammar/tree/statement.hpp"

namespace casus::session {

/// The smallest span over all clauses that may break a constraint: what creates, sets and removes. No value
/// where there is none.
std::optional<SourceSpan> writing_span(const syntax::Query& query);

}  // namespace casus::session
