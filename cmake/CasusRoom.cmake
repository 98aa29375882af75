# casus_room(NAME SOURCES … LIBRARIES …): one room of the house as an object library
# casus_NAME. The library `casus` is made of the objects of all rooms. LIBRARIES are the
# outside libraries of the room; which other rooms it may include is checked by tests/tidy.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

function(casus_compile_settings target)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/engine/include)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
endfunction()

function(casus_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(casus_${name} OBJECT ${ROOM_SOURCES})
  casus_compile_settings(casus_${name})
  target_link_libraries(casus_${name} PUBLIC ${ROOM_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY CASUS_ROOMS casus_${name})
endfunction()
