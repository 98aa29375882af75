#include "engine/graph/editable_adjacency.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace casus::graph {

namespace {

constexpr std::size_t largest_slab_words = std::size_t{1} << 18;

std::uint64_t joined(std::uint32_t neighbour, std::uint32_t relationship) {
  return (std::uint64_t{neighbour} << 32) | relationship;
}

// Sorts the entries from `sorted` on and merges them with those before.
void sort_tail(std::uint32_t* neighbours, std::uint32_t* ids, std::uint32_t sorted,
               std::uint32_t count) {
  std::vector<std::uint64_t> tail;
  tail.reserve(count - sorted);
  for (std::uint32_t i = sorted; i < count; ++i) tail.push_back(joined(neighbours[i], ids[i]));
  std::sort(tail.begin(), tail.end());
  // Merged from the back, so that entries below the least of the tail stay untouched.
  std::uint32_t write = count;
  std::uint32_t left = sorted;
  while (!tail.empty()) {
    --write;
    if (left > 0 && joined(neighbours[left - 1], ids[left - 1]) > tail.back()) {
      --left;
      neighbours[write] = neighbours[left];
      ids[write] = ids[left];
    } else {
      neighbours[write] = static_cast<std::uint32_t>(tail.back() >> 32);
      ids[write] = static_cast<std::uint32_t>(tail.back());
      tail.pop_back();
    }
  }
}

}  // namespace

std::uint32_t* NeighbourPool::take(unsigned size_class) {
  if (!free_[size_class].empty()) {
    std::uint32_t* block = free_[size_class].back();
    free_[size_class].pop_back();
    return block;
  }
  const std::size_t words = std::size_t{2} << size_class;
  if (words > left_) {
    if (words >= largest_slab_words / 4) {
      return slabs_.emplace_back(new std::uint32_t[words]).get();
    }
    slab_words_ = std::min(std::max(slab_words_ * 2, words * 2), largest_slab_words);
    next_ = slabs_.emplace_back(new std::uint32_t[slab_words_]).get();
    left_ = slab_words_;
  }
  std::uint32_t* block = next_;
  next_ += words;
  left_ -= words;
  return block;
}

void NeighbourPool::give_back(std::uint32_t* block, unsigned size_class) {
  free_[size_class].push_back(block);
}

EditableAdjacency::Entries& EditableAdjacency::changed(std::uint32_t source) const {
  if (position_[source] != 0) return entries_[position_[source] - 1U];
  Entries entries;
  const std::uint32_t first = base_.offset[source];
  const std::uint32_t count = base_.offset[source + 1] - first;
  reserve(entries, std::max(count, 3U) + 1);
  std::memcpy(entries.block, base_.neighbours() + first, count * sizeof(std::uint32_t));
  for (std::uint32_t i = 0; i < count; ++i) {
    entries.ids()[i] = base_ids_[first + i];
  }
  entries.count = entries.sorted = count;
  entries_.push_back(entries);
  position_[source] = static_cast<std::uint16_t>(entries_.size());
  return entries_.back();
}

void EditableAdjacency::reserve(Entries& entries, std::uint32_t count) const {
  if (entries.block != nullptr && count <= (std::uint32_t{1} << entries.size_class)) return;
  const auto size_class = static_cast<std::uint8_t>(std::bit_width(count - 1));
  Entries larger = entries;
  larger.size_class = size_class;
  larger.block = context_.pool.take(size_class);
  if (entries.block != nullptr) {
    std::memcpy(larger.block, entries.block, entries.count * sizeof(std::uint32_t));
    std::memcpy(larger.ids(), entries.ids(), entries.count * sizeof(std::uint32_t));
    context_.pool.give_back(entries.block, entries.size_class);
  }
  entries = larger;
}

void EditableAdjacency::append(Entries& entries, std::uint32_t neighbour,
                               std::uint32_t relationship) const {
  reserve(entries, entries.count + 1);
  const std::uint32_t last = entries.count;
  entries.block[last] = neighbour;
  entries.ids()[last] = relationship;
  const bool in_order = entries.sorted == last &&
                        (last == 0 || joined(entries.block[last - 1], entries.ids()[last - 1]) <
                                          joined(neighbour, relationship));
  ++entries.count;
  if (in_order) {
    entries.sorted = entries.count;
  } else {
    entries.tidy = false;
  }
}

void EditableAdjacency::insert(std::uint32_t source, std::uint32_t neighbour,
                               std::uint32_t relationship) {
  log_.push_back({source, neighbour, relationship});
  drained_.store(false, std::memory_order_relaxed);
}

void EditableAdjacency::drain() const {
  for (const Insertion& insertion : log_) {
    append(changed(insertion.source), insertion.neighbour, insertion.relationship);
  }
  if (log_.size() > 64) {
    log_ = {};
  } else {
    log_.clear();
  }
  drained_.store(true, std::memory_order_release);
}

void EditableAdjacency::drain_for_reader() const {
  if (drained_.load(std::memory_order_acquire)) return;
  const std::lock_guard lock(context_.ordering);
  if (!drained_.load(std::memory_order_relaxed)) drain();
}

void EditableAdjacency::remove(std::uint32_t source) {
  drain();
  Entries& entries = changed(source);
  ++entries.removed;
  entries.tidy = false;
}

void EditableAdjacency::restore(std::uint32_t source, std::uint32_t neighbour,
                                std::uint32_t relationship) {
  drain();
  Entries& entries = changed(source);
  // The removed entry may still stand in the list: drop it, so that it does not come twice.
  if (entries.removed != 0) tidy_up(entries);
  append(entries, neighbour, relationship);
}

void EditableAdjacency::tidy_up(Entries& entries) const {
  std::uint32_t* neighbours = entries.block;
  std::uint32_t* ids = entries.ids();
  if (entries.removed != 0) {
    std::uint32_t kept = 0;
    std::uint32_t kept_sorted = 0;
    for (std::uint32_t i = 0; i < entries.count; ++i) {
      if (!context_.exists(ids[i])) continue;
      neighbours[kept] = neighbours[i];
      ids[kept] = ids[i];
      ++kept;
      if (i < entries.sorted) kept_sorted = kept;
    }
    entries.count = kept;
    entries.sorted = kept_sorted;
    entries.removed = 0;
  }
  if (entries.sorted != entries.count) sort_tail(neighbours, ids, entries.sorted, entries.count);
  entries.sorted = entries.count;
}

EditableAdjacency::List EditableAdjacency::base_list(std::uint32_t source) const {
  const std::uint32_t first = base_.offset[source];
  AdjacencyIds ids = base_ids_;
  if (ids.explicit_ids != nullptr) {
    ids.explicit_ids += first;
  } else {
    ids.base += first;
  }
  return {base_.neighbours() + first, ids, base_.offset[source + 1] - first};
}

EditableAdjacency::List EditableAdjacency::read(std::uint32_t source) const {
  drain_for_reader();
  if (position_[source] == 0) return base_list(source);
  Entries& entries = entries_[position_[source] - 1U];
  std::atomic_ref<bool> tidy(entries.tidy);
  if (!tidy.load(std::memory_order_acquire)) {
    const std::lock_guard lock(context_.ordering);
    if (!tidy.load(std::memory_order_relaxed)) {
      tidy_up(entries);
      tidy.store(true, std::memory_order_release);
    }
  }
  return {entries.block, {entries.ids(), 0}, entries.count};
}

std::uint32_t EditableAdjacency::degree(std::uint32_t source) const {
  drain_for_reader();
  if (position_[source] == 0) return base_.offset[source + 1] - base_.offset[source];
  return read(source).count;
}

void EditableAdjacency::encode(AdjacencyEncoder& encoder) const {
  if (entries_.empty()) return encode_insertions(encoder);
  for (std::uint32_t source = 0; source < chunk_size; ++source) {
    const List list = read(source);
    for (std::uint32_t i = 0; i < list.count; ++i) {
      encoder.add(source, list.neighbours[i], list.ids[i]);
    }
  }
}

// A chunk that has only been inserted into goes to the file without arrays for its sources: the log
// is sorted by source in counting passes and each part merged with what was there.
void EditableAdjacency::encode_insertions(AdjacencyEncoder& encoder) const {
  std::vector<std::uint32_t> end(chunk_size + 1);
  for (const Insertion& insertion : log_) ++end[insertion.source + 1];
  for (std::uint32_t i = 0; i < chunk_size; ++i) end[i + 1] += end[i];
  std::vector<std::uint64_t> added(log_.size());
  std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
  for (const Insertion& insertion : log_) {
    added[next[insertion.source]++] = joined(insertion.neighbour, insertion.relationship);
  }
  for (std::uint32_t source = 0; source < chunk_size; ++source) {
    const List old = base_list(source);
    std::uint32_t taken = 0;
    std::sort(added.begin() + end[source], added.begin() + end[source + 1]);
    for (std::uint32_t i = end[source]; i < end[source + 1]; ++i) {
      for (; taken < old.count && joined(old.neighbours[taken], old.ids[taken]) < added[i];
           ++taken) {
        encoder.add(source, old.neighbours[taken], old.ids[taken]);
      }
      encoder.add(source, static_cast<std::uint32_t>(added[i] >> 32),
                  static_cast<std::uint32_t>(added[i]));
    }
    for (; taken < old.count; ++taken) encoder.add(source, old.neighbours[taken], old.ids[taken]);
  }
}

}  // namespace casus::graph
