// Arrays by node id: what one statement leaves behind the next one must not find.

#include <catch2/catch.hpp>
#include <cstring>
#include <thread>
#include <vector>

#include "engine/execute/branches/zeroed_memory.hpp"

namespace {

using casus::execute::ZeroedMemory;

bool is_zero(const ZeroedMemory& memory, std::size_t size) {
  const std::vector<std::byte> zeros(size);
  return std::memcmp(memory.data(), zeros.data(), size) == 0;
}

}  // namespace

TEST_CASE("memory that was cleared and let go is zero when it is taken again") {
  for (const std::size_t size : {1UL, 4096UL, 5000UL, 300000UL, ZeroedMemory::largest_kept, 3000000UL}) {
    for (int round = 0; round < 3; ++round) {
      std::vector<ZeroedMemory> several;
      for (int i = 0; i < 10; ++i) {
        several.emplace_back(size, false);
        REQUIRE(is_zero(several.back(), size));
        std::memset(several.back().data(), 0xAB, size);
      }
      for (ZeroedMemory& memory : several)
        if (memory.is_kept()) std::memset(memory.data(), 0, size);
    }
  }
}

TEST_CASE("memory is owned once") {
  ZeroedMemory first(8192, false);
  const std::byte* place = first.data();
  ZeroedMemory second(std::move(first));
  CHECK(second.data() == place);
  CHECK(first.data() == nullptr);  // NOLINT(bugprone-use-after-move): what is left is nothing
  ZeroedMemory third(8192, true);
  CHECK(third.has_large_pages());
  CHECK_FALSE(third.is_kept());
  third = std::move(second);
  CHECK(third.data() == place);
}

TEST_CASE("threads take different memory") {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t)
    threads.emplace_back([t, &wrong] {
      for (int round = 0; round < 500; ++round) {
        ZeroedMemory memory(20000, false);
        wrong[t] += is_zero(memory, 20000) ? 0 : 1;
        std::memset(memory.data(), static_cast<int>(t + 1), 20000);
        for (std::size_t i = 0; i < 20000; i += 97)
          wrong[t] += memory.data()[i] == static_cast<std::byte>(t + 1) ? 0 : 1;
        std::memset(memory.data(), 0, 20000);
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}
