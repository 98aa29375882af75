#pragma once

// What bulk loading keeps between relationship types, and how it sorts.

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "engine/graph/bulk_load.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// The chunk of the relationship table that the next type goes on with.
struct BulkLoad::OpenRelationships {
  RelationshipChunk chunk;
};

/// Runs one thing at a time beside the thread that asks for it; at once where there is but one thread,
/// so that memory holds no two types then.
class BulkLoad::Background {
 public:
  Background() = default;
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;
  ~Background() {
    group_.cancel();
    try {
      group_.wait();
    } catch (...) {
      // Another error is on its way already, which is why nobody has waited.
    }
  }

  template <class Work>
  void run(Work work) {
    if (tbb::this_task_arena::max_concurrency() == 1) return work();
    group_.run(std::move(work));
  }
  /// Throws what the work has thrown.
  void wait() { group_.wait(); }

 private:
  tbb::task_group group_;
};

/// Sorts by `key_of(element)`, stably: counting passes of 11 bits from the lowest (LSD radix sort,
/// Knuth, The Art of Computer Programming 5.2.5), skipping digits that all elements share. Only
/// bits [low, 64) count. Needs memory for a second copy.
template <class Element, class KeyOf>
void radix_sort(std::vector<Element>& elements, unsigned low, KeyOf key_of) {
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t buckets = std::size_t{1} << digit_bits;
  std::uint64_t differing = 0;
  bool sorted = true;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const std::uint64_t before = key_of(elements[i - 1]) >> low;
    const std::uint64_t key = key_of(elements[i]) >> low;
    differing |= before ^ key;
    sorted &= before <= key;
  }
  if (sorted) return;
  std::vector<Element> other(elements.size());
  for (unsigned shift = 0; shift < 64 - low && (differing >> shift) != 0;) {
    // Begin at a bit that differs, so that a gap between the two halves of a key costs no pass.
    shift += static_cast<unsigned>(std::countr_zero(differing >> shift));
    const auto digit = [&](const Element& element) {
      return (key_of(element) >> low >> shift) & (buckets - 1);
    };
    std::array<std::uint32_t, buckets + 1> next{};
    for (const Element& element : elements) ++next[digit(element) + 1];
    for (std::size_t i = 1; i <= buckets; ++i) next[i] += next[i - 1];
    for (const Element& element : elements) other[next[digit(element)]++] = element;
    elements.swap(other);
    shift += digit_bits;
  }
}

}  // namespace casus::graph
