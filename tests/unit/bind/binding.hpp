#pragma once

// Parsing and binding in one step, for tests.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "engine/bind/bind.hpp"

namespace casus::tests {

/// Parses and binds; throws casus::Error of either stage.
bind::BoundStatement bind_text(std::string_view text,
                               std::shared_ptr<const function::Registry> registry = nullptr);

/// "SyntaxError/UndefinedVariable", or "" where the text binds.
std::string error_of(std::string_view text,
                     std::shared_ptr<const function::Registry> registry = nullptr);

/// The built-in functions and procedures with these signatures, which yield nothing:
/// "test.labels(in :: INTEGER?) :: (label :: STRING?)".
std::shared_ptr<const function::Registry> registry_with(const std::vector<std::string>& signatures);

}  // namespace casus::tests
