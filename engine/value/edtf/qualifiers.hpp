#pragma once

#include <array>

#include "engine/value/edtf/edtf.hpp"

namespace casus::edtf {

/// What qualifies the year, the month (or season) and the day of a date, all marks taken together.
std::array<Qualifier, 3> qualifiers_of(const Date& date);

}  // namespace casus::edtf
