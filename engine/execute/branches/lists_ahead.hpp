#pragma once

// The lists of many nodes that lie in no order, fetched before they are asked for.

#include <array>
#include <cstdint>
#include <span>

#include "engine/execute/branches/slice_reader.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// While one list is looked at, the next ones are on their way from memory, and where the lists after these
/// begin, so that waiting for one covers waiting for many: group prefetching (Chen, Ailamaki, Gibbons, Mowry:
/// Improving Hash Join Performance through Prefetching, 2004), as a pipeline. For one thread.
class ListsAhead {
 public:
  /// Begins with the list of nodes[first]. The nodes, of which some may be null_id, and the reader must stay
  /// as they are as long as this is asked. The relationships beside the lists may be wanted, too.
  void begin(const SliceReader& reader, std::span<const std::uint32_t> nodes, std::size_t first = 0,
             bool with_relationships = false) {
    reader_ = &reader;
    with_relationships_ = with_relationships;
    nodes_ = nodes;
    for (std::size_t k = first; k < first + places; ++k) find_place(k);
    for (std::size_t k = first; k < first + lists; ++k) find_list(k);
  }
  /// The list of nodes[k]; to be asked once for each in turn.
  std::span<const std::uint32_t> next(std::size_t k) {
    find_place(k + places);
    find_list(k + lists);
    const Entry& entry = entries_[k % room];
    return {entry.first, entry.size};
  }

 private:
  static constexpr std::size_t places = 32;
  static constexpr std::size_t lists = 16;
  static constexpr std::size_t room = 64;  // a power of two above `places`

  /// First where the list is to be found, then the list.
  struct Entry {
    const std::uint32_t* first = nullptr;
    const std::uint32_t* offset = nullptr;
    std::size_t size = 0;
  };

  void find_place(std::size_t k) {
    if (k >= nodes_.size()) return;
    Entry& entry = entries_[k % room];
    if (nodes_[k] == null_id) {
      entry = {};
      return;
    }
    const SliceReader::Place place = reader_->place_of(nodes_[k]);
    entry = {place.first, place.offset, 1};
    fetch(place.offset != nullptr ? place.offset : place.first);
  }
  void find_list(std::size_t k) {
    if (k >= nodes_.size()) return;
    Entry& entry = entries_[k % room];
    if (entry.offset != nullptr) {
      entry.size = entry.offset[1] - entry.offset[0];
      entry.first += entry.offset[0];
      fetch(entry.first);
      if (with_relationships_ && entry.size != 0) reader_->prefetch_relationships(nodes_[k]);
    } else if (entry.first == nullptr) {
      const auto list = nodes_[k] == null_id ? std::span<const std::uint32_t>() : reader_->ends(nodes_[k]);
      entry = {list.data(), nullptr, list.size()};
    }
  }

  const SliceReader* reader_ = nullptr;
  bool with_relationships_ = false;
  std::span<const std::uint32_t> nodes_;
  std::array<Entry, room> entries_;
};

}  // namespace casus::execute
