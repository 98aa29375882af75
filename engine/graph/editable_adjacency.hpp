#pragma once

// An adjacency chunk that a transaction changes. Sources that have not changed are read from the
// chunk it began as; a changed source has arrays of its own, which take insertions at the end and
// removals as a count, and are put in order when they are next read.

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "engine/graph/encodings/adjacency.hpp"

namespace casus::graph {

/// Memory for arrays of neighbours in sizes of powers of two, reused within one transaction and
/// given back together. For one thread.
class NeighbourPool {
 public:
  /// Room for 2^size_class neighbours and as many relationship ids.
  std::uint32_t* take(unsigned size_class);
  void give_back(std::uint32_t* block, unsigned size_class);

 private:
  std::vector<std::unique_ptr<std::uint32_t[]>> slabs_;
  std::uint32_t* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t slab_words_ = 1024;
  std::array<std::vector<std::uint32_t*>, 33> free_;
};

/// What the changed chunks of one transaction share.
struct AdjacencyContext {
  NeighbourPool pool;
  std::mutex ordering;  // readers that put a list in order take turns
  std::function<bool(std::uint32_t relationship)> exists;
};

/// Changes belong to one thread; between them any number of threads may read.
class EditableAdjacency {
 public:
  struct List {
    const std::uint32_t* neighbours = nullptr;
    AdjacencyIds ids;
    std::uint32_t count = 0;
  };

  EditableAdjacency(const AdjacencyChunk& base, AdjacencyIds base_ids, AdjacencyContext& context)
      : base_(base), base_ids_(base_ids), context_(context) {}

  void insert(std::uint32_t source, std::uint32_t neighbour, std::uint32_t relationship);
  /// Forgets one relationship of the source, which context.exists must no longer know when the list
  /// is next read.
  void remove(std::uint32_t source);
  /// Takes back remove(). The relationship must still be unknown to context.exists during the call.
  void restore(std::uint32_t source, std::uint32_t neighbour, std::uint32_t relationship);

  [[nodiscard]] List read(std::uint32_t source) const;
  [[nodiscard]] std::uint32_t degree(std::uint32_t source) const;
  void encode(AdjacencyEncoder& encoder) const;

 private:
  struct Insertion {
    std::uint32_t source;
    std::uint32_t neighbour;
    std::uint32_t relationship;
  };
  struct Entries {
    std::uint32_t* block = nullptr;  // neighbours, then from 2^size_class on the relationship ids
    std::uint32_t count = 0;
    std::uint32_t sorted = 0;  // how many from the front are in order
    std::uint32_t removed = 0;
    std::uint8_t size_class = 0;
    bool tidy = true;  // in order and without removed ones; set and read through atomic_ref
    [[nodiscard]] std::uint32_t* ids() const { return block + (std::size_t{1} << size_class); }
  };

  [[nodiscard]] List base_list(std::uint32_t source) const;
  // The functions that change mutable members are called by the one writer, or under
  // context_.ordering.
  Entries& changed(std::uint32_t source) const;
  void append(Entries& entries, std::uint32_t neighbour, std::uint32_t relationship) const;
  void reserve(Entries& entries, std::uint32_t count) const;
  void tidy_up(Entries& entries) const;
  void drain() const;
  void drain_for_reader() const;
  void encode_insertions(AdjacencyEncoder& encoder) const;

  const AdjacencyChunk& base_;
  AdjacencyIds base_ids_;
  AdjacencyContext& context_;
  mutable std::vector<Insertion> log_;
  mutable std::atomic<bool> drained_ = true;                  // whether log_ is empty
  mutable std::array<std::uint16_t, chunk_size> position_{};  // in entries_, plus one; 0: unchanged
  mutable std::vector<Entries> entries_;
};

}  // namespace casus::graph
