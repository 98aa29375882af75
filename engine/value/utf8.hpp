#pragma once

// Texts are UTF-8: what comes in from outside is looked at once, so that all inside may rely on it.

#include <string_view>

#include "casus/value.hpp"

namespace casus {

/// Whether the bytes are UTF-8 (The Unicode Standard, table 3-7: no surrogates, no longer forms).
bool is_utf8(std::string_view text);

/// Whether all texts and keys of maps in a value are UTF-8. Elements of a graph are not looked into.
bool has_only_utf8(const Value& value);

}  // namespace casus
