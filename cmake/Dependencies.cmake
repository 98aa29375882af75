# Every outside library, found once and here, so that all rooms see the same targets. The Debian
# packages that bring them are listed in cmake/packages.txt.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(TBB REQUIRED)
find_package(date REQUIRED)
find_package(roaring REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(PkgConfig REQUIRED)
