set(TEMPORAL_SOURCES
  temporal/arithmetic.cpp
  temporal/build.cpp
  temporal/build_date.cpp
  temporal/build_time.cpp
  temporal/calendar.cpp
  temporal/component.cpp
  temporal/duration.cpp
  temporal/duration_between.cpp
  temporal/duration_map.cpp
  temporal/errors.cpp
  temporal/fields.cpp
  temporal/order.cpp
  temporal/parse.cpp
  temporal/parse_duration.cpp
  temporal/parts.cpp
  temporal/print.cpp
  temporal/shift.cpp
  temporal/truncate.cpp
  temporal/zone.cpp
  temporal/zone_data.cpp)

# How Debian builds date-tz: the headers lay out their classes by these.
set_source_files_properties(temporal/zone.cpp temporal/zone_data.cpp PROPERTIES
  COMPILE_DEFINITIONS "USE_OS_TZDB=1;ONLY_C_LOCALE=1;HAS_STRING_VIEW=1")

# EDTF stands beside the temporal values and is part of the same room.
include(${CMAKE_CURRENT_LIST_DIR}/../edtf/sources.cmake)
list(APPEND TEMPORAL_SOURCES ${EDTF_SOURCES})
