#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "casus/error.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;
using namespace std::chrono_literals;

TEST_CASE("threads read snapshots, shared and their own, while others write", "[storage]") {
  const TemporaryFolder folder;
  const bool in_memory = GENERATE(false, true);
  Options options;
  options.durability = GENERATE(Durability::full, Durability::checkpoint);
  const auto store = Store::open(in_memory ? "" : folder.file("file"), options);
  constexpr int writers = 2, readers = 3, commits = 60;
  put_chunk(*store, chunk(0), "0");
  const auto shared = store->snapshot();
  std::atomic<bool> stop = false;
  std::atomic<int> faults = 0;
  std::vector<std::thread> threads;
  for (int w = 0; w < writers; ++w)
    threads.emplace_back([&] {
      for (int i = 0; i < commits; ++i) {
        auto writer = store->begin_write(60s);
        const int next = std::stoi(text_of(writer->base().get(chunk(0)))) + 1;
        writer->put(chunk(0), bytes_of(std::to_string(next)));
        for (std::uint32_t c = 1; c < 6; ++c)
          writer->put(chunk(c), bytes_of(std::string(c * 3000, static_cast<char>(next))));
        writer->add_index_entry(1, "key", static_cast<std::uint32_t>(next));
        writer->commit();
      }
    });
  for (int r = 0; r < readers; ++r)
    threads.emplace_back([&] {
      while (!stop) {
        const auto snapshot = store->snapshot();
        const int number = std::stoi(text_of(snapshot->get(chunk(0))));
        for (std::uint32_t c = 1; c < 6 && number > 0; ++c)
          if (text_of(snapshot->get(chunk(c))) != std::string(c * 3000, static_cast<char>(number)))
            ++faults;
        if (entries_of(*snapshot, 1).size() != static_cast<std::size_t>(number)) ++faults;
        if (text_of(shared->get(chunk(0))) != "0" || !shared->get(chunk(1)).empty()) ++faults;
      }
    });
  for (int w = 0; w < writers; ++w) threads[static_cast<std::size_t>(w)].join();
  stop = true;
  for (std::size_t r = writers; r < threads.size(); ++r) threads[r].join();
  REQUIRE(faults == 0);
  REQUIRE(text_of(store->snapshot()->get(chunk(0))) == std::to_string(writers * commits));
  REQUIRE(store->check().empty());
}

TEST_CASE("threads use one snapshot at once", "[storage]") {
  const TemporaryFolder folder;
  const auto store = Store::open(folder.file("file"), {});
  auto writer = store->begin_write(1s);
  for (std::uint32_t c = 0; c < 200; ++c)
    writer->put(chunk(c), bytes_of(std::string(c * 40 + 1, static_cast<char>(c))));
  for (std::uint32_t i = 0; i < 3000; ++i) writer->add_index_entry(1, std::to_string(i), i);
  writer->commit();
  const auto snapshot = store->snapshot();
  std::atomic<int> faults = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (std::uint32_t c = 0; c < 200; ++c)
        if (text_of(snapshot->get(chunk(c))) != std::string(c * 40 + 1, static_cast<char>(c)))
          ++faults;
      if (entries_of(*snapshot, 1).size() != 3000) ++faults;
    });
  for (std::thread& thread : threads) thread.join();
  REQUIRE(faults == 0);
}
