# Every outside library, found once and here, so that all rooms see the same targets and a missing
# one is named before anything is compiled. The Debian packages that bring them are listed in
# cmake/packages.txt.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(TBB REQUIRED)
find_package(date REQUIRED)
find_package(roaring REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(PkgConfig REQUIRED)

# Linked by their plain names; here only looked for.
foreach(library lmdb libxxhash re2 libutf8proc)
  pkg_check_modules(CASUS_FOUND_${library} REQUIRED QUIET ${library})
endforeach()

if(CASUS_BUILD_PROGRAMS)
  find_package(CLI11 REQUIRED)
endif()
