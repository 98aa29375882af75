#pragma once

#include <string_view>

#include "casus/error.hpp"

namespace casus::edtf {

/// A text that is no EDTF. `reason` completes "… is no EDTF date: ".
Error malformed(std::string_view text, std::string_view reason);

}  // namespace casus::edtf
