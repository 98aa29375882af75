#pragma once

// Tables from chunk number to chunk, two levels deep: object (label, type or key), then chunk
// number. Slots are filled when a chunk is first asked for. Readers load one atomic word and take
// no lock.

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

namespace casus::graph {

/// A tagged pointer to a chunk; 0 while the chunk has not been looked for. Chunks that do not exist
/// are represented by an empty one, so that a filled slot can always be followed.
using Slot = std::atomic<std::uintptr_t>;
static_assert(Slot::is_always_lock_free && sizeof(Slot) == sizeof(std::uintptr_t));

/// The pointer leads to one of the flat layouts of encodings/layout.hpp.
inline constexpr std::uintptr_t flat_tag = 1;
/// The chunk belongs to this view, a transaction's, and may be changed in place.
inline constexpr std::uintptr_t owned_tag = 2;
inline constexpr std::uintptr_t tag_mask = 7;

template <class Chunk>
[[nodiscard]] Chunk* payload(std::uintptr_t tagged) {
  return reinterpret_cast<Chunk*>(tagged & ~tag_mask);
}
template <class Chunk>
[[nodiscard]] std::uintptr_t tagged(const Chunk* chunk, std::uintptr_t tags) {
  return reinterpret_cast<std::uintptr_t>(chunk) | tags;
}

/// Adjacency and, beside it in the same cache line, its relationship ids: either a pointer to the
/// array of ids, or, with affine_tag, the base of consecutive ids in the upper 32 bits. `ids` is
/// written before `chunk`. For a changed (owned) chunk `ids` means nothing.
struct AdjacencySlot {
  Slot chunk;
  Slot ids;
};
inline constexpr std::uintptr_t affine_tag = 1;
static_assert(sizeof(std::uintptr_t) == 8, "affine bases are kept in the upper half of a pointer");

/// The tables of one kind of chunk. The first level is an array of objects; the second, made when
/// an object is first touched, an array of slots for all chunk numbers below capacity(). Large
/// tables are zero pages until they are used. find() and touch() may run in any number of threads;
/// grow() only while nobody else reads.
template <class Entry>
class ChunkTables {
 public:
  ChunkTables() = default;
  ChunkTables(std::uint32_t objects, std::uint32_t capacity) { grow(objects, capacity); }
  ChunkTables(const ChunkTables&) = delete;
  ChunkTables& operator=(const ChunkTables&) = delete;
  ~ChunkTables() { release(); }

  /// nullptr where the object is unknown or untouched, or the number out of range.
  [[nodiscard]] Entry* find(std::uint32_t object, std::uint32_t number) const {
    if (object >= objects_ || number >= capacity_) return nullptr;
    Entry* table = tables_[object].load(std::memory_order_acquire);
    return table == nullptr ? nullptr : table + number;
  }

  [[nodiscard]] bool contains(std::uint32_t object, std::uint32_t number) const {
    return object < objects_ && number < capacity_;
  }

  /// The slot, made if need be; `contains(object, number)` must hold.
  [[nodiscard]] Entry& touch(std::uint32_t object, std::uint32_t number) const {
    Entry* table = tables_[object].load(std::memory_order_acquire);
    if (table == nullptr) {
      Entry* fresh = allocate(capacity_);
      if (tables_[object].compare_exchange_strong(table, fresh, std::memory_order_acq_rel)) {
        table = fresh;
      } else {
        std::free(fresh);  // another thread was first and `table` is its
      }
    }
    return table[number];
  }

  /// Makes room for at least so many objects and chunk numbers.
  void grow(std::uint32_t objects, std::uint32_t capacity) {
    if (objects > objects_) grow_objects(objects);
    if (capacity > capacity_) grow_capacity(capacity);
  }

  [[nodiscard]] std::uint32_t objects() const { return objects_; }
  [[nodiscard]] std::uint32_t capacity() const { return capacity_; }

 private:
  // Zeroed memory is an array of empty slots; calloc hands out untouched zero pages for large ones.
  static Entry* allocate(std::uint32_t capacity) {
    void* memory = std::calloc(capacity == 0 ? 1 : capacity, sizeof(Entry));
    if (memory == nullptr) throw std::bad_alloc();
    return static_cast<Entry*>(memory);
  }

  void grow_objects(std::uint32_t objects) {
    if (objects > reserved_) {
      const std::uint32_t reserved = objects_ == 0 ? objects : objects + objects / 2;
      auto tables = std::make_unique<std::atomic<Entry*>[]>(reserved);
      for (std::uint32_t i = 0; i < objects_; ++i) tables[i].store(tables_[i].load());
      tables_ = std::move(tables);
      reserved_ = reserved;
    }
    objects_ = objects;
  }

  void grow_capacity(std::uint32_t capacity) {
    const std::uint64_t doubled = capacity_ == 0 ? 0 : std::uint64_t{capacity_} * 2;
    const std::uint32_t wanted = doubled > capacity && doubled < 0xFFFFFFFFU
                                     ? static_cast<std::uint32_t>(doubled)
                                     : capacity;
    for (std::uint32_t i = 0; i < objects_; ++i) {
      Entry* old = tables_[i].load();
      if (old == nullptr) continue;
      Entry* fresh = allocate(wanted);
      std::memcpy(static_cast<void*>(fresh), static_cast<const void*>(old),
                  std::size_t{capacity_} * sizeof(Entry));
      tables_[i].store(fresh);
      std::free(old);
    }
    capacity_ = wanted;
  }

  void release() {
    for (std::uint32_t i = 0; i < objects_; ++i) std::free(tables_[i].load());
  }

  std::unique_ptr<std::atomic<Entry*>[]> tables_;
  std::uint32_t objects_ = 0;
  std::uint32_t reserved_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace casus::graph
