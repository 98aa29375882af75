// What commits and openings cost, beside the bare system calls; a measurement, not a test.
//
//   commit_cost [--commits N] [--folder PATH]

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

#include "arguments.hpp"
#include "ledger.hpp"

using namespace casus;
using namespace casus::storage;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void report(const char* name, std::uint64_t repetitions,
            const std::function<void(std::uint64_t)>& action) {
  std::vector<double> times;
  for (std::uint64_t i = 0; i < repetitions; ++i) {
    const auto start = Clock::now();
    action(i);
    times.push_back(milliseconds_since(start));
  }
  std::sort(times.begin(), times.end());
  std::printf("%-48s median %8.4f ms   p90 %8.4f ms\n", name, times[times.size() / 2],
              times[times.size() * 9 / 10]);
}

const std::string large_chunk(16384 - chunk_overhead, 'x');

/// Five chunks of 16 KiB and a tiny one.
void small_commit(Store& store, std::uint32_t first) {
  auto writer = store.begin_write(std::chrono::seconds(5));
  for (std::uint32_t i = 0; i < 5; ++i)
    writer->put({ChunkKind::node_property, 0, first + i}, ledger::as_bytes(large_chunk));
  writer->put({ChunkKind::statistics, 0, 0}, ledger::as_bytes("tiny"));
  writer->commit();
}

void tiny_commit(Store& store) {
  auto writer = store.begin_write(std::chrono::seconds(5));
  writer->put({ChunkKind::statistics, 0, 0}, ledger::as_bytes("tiny"));
  writer->commit();
}

void measure_store(const char* name, const std::string& path, Durability durability,
                   std::uint64_t commits) {
  Options options;
  options.durability = durability;
  const auto store = Store::open(path, options);
  const std::string label = name;
  report((label + ": 82 KB, new chunks").c_str(), commits,
         [&](std::uint64_t i) { small_commit(*store, static_cast<std::uint32_t>(5 * i)); });
  report((label + ": 82 KB, same chunks").c_str(), commits,
         [&](std::uint64_t) { small_commit(*store, 0); });
  report((label + ": one tiny chunk").c_str(), commits,
         [&](std::uint64_t) { tiny_commit(*store); });
  if (!path.empty()) {
    constexpr int threads = 4;
    const auto start = Clock::now();
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
      running.emplace_back([&] {
        for (std::uint64_t i = 0; i < commits / threads; ++i) tiny_commit(*store);
      });
    for (std::thread& thread : running) thread.join();
    std::printf("%-48s a commit %7.4f ms\n", (label + ": tiny, four threads").c_str(),
                milliseconds_since(start) / static_cast<double>(commits));
  }
  const auto snapshot = store->snapshot();
  report((label + ": get of a chunk").c_str(), commits, [&](std::uint64_t) {
    if (snapshot->get({ChunkKind::node_property, 0, 3}).empty()) std::abort();
  });
}

int run(const test::Arguments& arguments) {
  const std::uint64_t commits = arguments.number("--commits", 300);
  const ledger::Folder folder(arguments.text("--folder", std::filesystem::temp_directory_path()));
  const int bare = open(folder.file("bare").c_str(), O_RDWR | O_CREAT, 0644);
  const std::string block(82'000, 'x');
  report("bare append of 82 KB and fdatasync", commits, [&](std::uint64_t) {
    if (write(bare, block.data(), block.size()) < 0 || fdatasync(bare) != 0) std::abort();
  });
  close(bare);
  measure_store("durability full", folder.file("full"), Durability::full, commits);
  measure_store("durability checkpoint", folder.file("checkpoint"), Durability::checkpoint,
                commits);
  measure_store("durability none", folder.file("none"), Durability::none, commits);
  measure_store("in memory", "", Durability::full, commits);
  report("open and close in memory", commits, [](std::uint64_t) { Store::open("", {}); });
  report("open and close a file of 125 MB", 20,
         [&](std::uint64_t) { Store::open(folder.file("full"), {}); });
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
