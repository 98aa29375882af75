#pragma once

#include <string_view>

#include "casus/value.hpp"

namespace casus::session {

/// The value of an expression without variables. Throws casus::Error (syntax, semantic, runtime).
Value evaluate_literal(std::string_view text);

}  // namespace casus::session
