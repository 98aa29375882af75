#pragma once

// Named zones by the date library. Only zone.cpp and zone_data.cpp include its headers.

#include <string>

namespace date {
class time_zone;
}

namespace casus::temporal {

/// The zone of a name, with links followed as zone.hpp says. Lives as long as the program. Throws
/// (runtime, ArgumentError) for an unknown name, (storage) where there is no zone data.
const date::time_zone& find_zone(const std::string& name);

}  // namespace casus::temporal
