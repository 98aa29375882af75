#pragma once

// Reading ISO 8601 texts, in all the forms that openCypher takes. Every function takes the whole
// text or throws (runtime, ArgumentError): InvalidArgumentValue where the form is wrong,
// NumberOutOfRange where a field is.

#include <string_view>

#include "casus/temporal.hpp"
#include "engine/value/temporal/zone.hpp"

namespace casus::temporal {

/// 2015-07-21, 20150721, 2015-07, 201507, 2015-W30-2, 2015W302, 2015-W30, 2015W30, 2015-Q2-60,
/// 2015Q260, 2015-Q2, 2015Q2, 2015-202, 2015202, 2015; a year with a sign may have one to nine
/// digits and takes the forms with hyphens only.
Date parse_date(std::string_view text);

/// 21:40:32.142, 214032.142, 21:40:32, 214032, 21:40, 2140, 21; up to nine decimals behind a point
/// or a comma.
LocalTime parse_local_time(std::string_view text);

/// As parse_local_time, then perhaps an offset: Z, +01:00, +0100, +01.
Time parse_time(std::string_view text, std::int32_t default_offset_seconds);

/// A date, then perhaps T and a local time.
LocalDateTime parse_local_datetime(std::string_view text);

/// As parse_local_datetime, then perhaps an offset, then perhaps a zone: [Europe/Stockholm].
DateTime parse_datetime(std::string_view text, const Zone& default_zone);

/// P12Y5M14DT16H12M70S with a decimal fraction or a sign on any part, P2.5W, -P1D,
/// P2012-02-02T14:37:21.545, P20120202T143721.545.
Duration parse_duration(std::string_view text);

}  // namespace casus::temporal
