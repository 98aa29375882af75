#pragma once

// What a statement is given from outside, looked at before it runs.

#include "casus/database.hpp"
#include "engine/bind/bound_query.hpp"

namespace casus::session {

/// Throws casus::Error, at the place of the parameter in the text, where one that the statement asks for is
/// missing, holds a text that is no UTF-8, or holds an element of a graph. An element is a copy of what it
/// was when a result was made: written to, it would not show what was written, and its id may be another’s
/// by now.
void check_parameters(const bind::BoundStatement& statement, const Parameters& parameters);

}  // namespace casus::session
