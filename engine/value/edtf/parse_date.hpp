#pragma once

// Reading one date of any level.

#include <string>
#include <string_view>

#include "engine/value/edtf/edtf.hpp"

namespace casus::edtf {

/// What is wrong with a text; thrown within the reader, which adds the whole text to it.
struct Refusal {
  std::string reason;
};

enum class TimeAllowed : bool { no, yes };

/// Throws Refusal.
Date parse_date(std::string_view text, TimeAllowed time);

}  // namespace casus::edtf
