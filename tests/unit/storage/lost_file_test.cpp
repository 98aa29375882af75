#include "casus/lost_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <string>
#include <vector>

#include "engine/storage/lost_file.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;

namespace {

std::string expected_path;
volatile std::sig_atomic_t told = 0;

void expect_and_leave(const char* path) { _exit(path == expected_path ? 42 : 43); }
void count_calls(const char*) { told = told + 1; }
extern "C" void leave_with_count(int) { _exit(50 + told); }
extern "C" void leave_with_count_and_info(int, siginfo_t* info, void*) {
  _exit((info->si_addr != nullptr ? 60 : 70) + told);
}

void act_on_bus_errors(void (*act)(int)) {
  struct sigaction action {};
  action.sa_handler = act;
  sigaction(SIGBUS, &action, nullptr);
}

/// In a process of its own: a store whose file is cut short while a snapshot is held, and then read.
template <class Prepare>
int read_lost_page(Prepare prepare) {
  return in_child_process([&] {
    act_on_bus_errors(SIG_DFL);  // in place of those of the tests or a sanitizer
    const TemporaryFolder folder;
    expected_path = folder.file("file");
    const auto store = Store::open(expected_path, {});
    for (std::uint32_t i = 0; i < 50; ++i) put_chunk(*store, chunk(i), std::string(5000, 'x'));
    const auto held = store->snapshot();
    if (truncate(expected_path.c_str(), 5 * 4096) != 0) return 1;
    prepare();
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < 50; ++i) bytes += held->get(chunk(i)).size();
    return bytes == 0 ? 2 : 3;
  });
}

}  // namespace

TEST_CASE("a program is told which file was cut short under a statement", "[storage]") {
  REQUIRE(read_lost_page([] { on_lost_file(expect_and_leave); }) == 42);
  REQUIRE(read_lost_page([] {
            on_lost_file(count_calls);
            on_lost_file(expect_and_leave);  // in its place
          }) == 42);
}

TEST_CASE("what was done about bus errors before goes on", "[storage]") {
  REQUIRE(read_lost_page([] {}) == -SIGBUS);
  REQUIRE(read_lost_page([] { on_lost_file(count_calls); }) == -SIGBUS);
  REQUIRE(read_lost_page([] { on_lost_file(nullptr); }) == -SIGBUS);
  REQUIRE(read_lost_page([] {
            act_on_bus_errors(leave_with_count);
            on_lost_file(count_calls);
          }) == 51);
  REQUIRE(read_lost_page([] {
            struct sigaction action {};
            action.sa_sigaction = leave_with_count_and_info;
            action.sa_flags = SA_SIGINFO;
            sigaction(SIGBUS, &action, nullptr);
            on_lost_file(count_calls);
          }) == 61);
}

TEST_CASE("bus errors of others are nothing to do with a database", "[storage]") {
  const auto sent = [](void (*before)(int)) {
    return in_child_process([&] {
      act_on_bus_errors(before);
      on_lost_file(expect_and_leave);
      raise(SIGBUS);
      return 7;
    });
  };
  REQUIRE(sent(leave_with_count) == 50);
  REQUIRE(sent(SIG_IGN) == 7);
  REQUIRE(sent(SIG_DFL) == -SIGBUS);

  const TemporaryFolder folder;
  const std::string path = folder.file("other");
  std::ofstream(path) << std::string(2 * 4096, 'x');
  REQUIRE(in_child_process([&] {
            act_on_bus_errors(leave_with_count);
            on_lost_file(count_calls);
            const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
            const auto* map = static_cast<const volatile char*>(
                mmap(nullptr, 2 * 4096, PROT_READ, MAP_SHARED, descriptor, 0));
            if (ftruncate(descriptor, 4096) != 0) return 1;
            return static_cast<int>(map[4096]);
          }) == 50);
}

namespace {

/// Where the process has mapped a file.
std::vector<const void*> maps_of(const std::string& path) {
  std::ifstream maps("/proc/self/maps");
  std::vector<const void*> found;
  for (std::string line; std::getline(maps, line);)
    if (line.size() > path.size() && line.ends_with(" " + path))
      found.push_back(reinterpret_cast<const void*>(std::stoull(line, nullptr, 16)));
  return found;
}

}  // namespace

TEST_CASE("LMDB's map of a file is known as well as our own", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  std::vector<const void*> maps;
  {
    const auto store = Store::open(path, {});
    put_chunk(*store, chunk(1), "one");
    maps = maps_of(path);
    REQUIRE(maps.size() >= 2);
    for (const void* map : maps) {
      REQUIRE(path_mapped_at(map) != nullptr);
      REQUIRE(path_mapped_at(map) == path);
    }
  }
  for (const void* map : maps) REQUIRE(path_mapped_at(map) == nullptr);
  REQUIRE(path_mapped_at(&maps) == nullptr);
}
