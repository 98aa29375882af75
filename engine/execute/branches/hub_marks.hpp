#pragma once

// Nodes with so many ends that these are better looked up than walked, again and again.

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/execute/branches/optional_room.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

/// The ends of hubs as bits, kept once a hub has come up twice. In graphs where few nodes have most of the
/// relationships, intersections then cost the shorter of both lists wherever the longer one belongs to a hub. For
/// one thread.
class HubMarks {
 public:
  static constexpr std::uint64_t least_size = 64;

  /// How many of `nodes`, all different, are ends of `hub`, which has `size` of them, none twice; no value where
  /// that is not known without walking.
  std::optional<std::uint64_t> count(const Source& source, std::uint32_t hub, std::uint64_t size,
                                     std::span<const std::uint32_t> nodes, ExecutionContext& context) {
    if (hubs_.empty()) hubs_.reserve(64);
    Hub& found = hubs_[hub];
    if (found.bits.empty() && !(++found.uses == uses_before && mark(source, hub, size, found, context)))
      return std::nullopt;
    std::uint64_t count = 0;
    for (const std::uint32_t node : nodes) {
      const std::uint32_t place = node - found.first;  // far too large for nodes before
      count += place < found.range ? (found.bits[place / 64] >> (place % 64)) & 1U : 0;
    }
    return count;
  }

 private:
  static constexpr std::uint32_t uses_before = 2;
  static constexpr std::uint64_t most_bits_for_one = 256;
  static constexpr std::uint64_t most_bytes = std::uint64_t{32} << 20U;

  struct Hub {
    std::uint32_t uses = 0;
    std::uint32_t first = 0;
    std::uint32_t range = 0;
    std::vector<std::uint64_t> bits;
  };

  /// Not where ends lie so far apart that the bits would be too many.
  bool mark(const Source& source, std::uint32_t hub, std::uint64_t size, Hub& out, ExecutionContext& context) {
    std::uint32_t first = null_id;
    std::uint32_t last = 0;
    source.for_each_list(hub, [&](auto list, std::uint32_t) {
      if (!list.empty()) first = std::min(first, list.front()), last = std::max(last, list.back());
    });
    const std::uint64_t range = std::uint64_t{last} - first + 1;
    const std::uint64_t bytes = (range / 64 + 1) * sizeof(std::uint64_t);
    if (range > most_bits_for_one * size || bytes_ + bytes > most_bytes || !reserve_if_plenty(context, bytes))
      return false;
    bytes_ += bytes;
    out.first = first;
    out.range = static_cast<std::uint32_t>(range);
    out.bits.assign(range / 64 + 1, 0);
    source.for_each_end(hub, [&](std::uint32_t end) {
      out.bits[(end - first) / 64] |= std::uint64_t{1} << ((end - first) % 64);
    });
    return true;
  }

  boost::unordered_flat_map<std::uint32_t, Hub> hubs_;
  std::uint64_t bytes_ = 0;
};

}  // namespace casus::execute
