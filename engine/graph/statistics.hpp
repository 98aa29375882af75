#pragma once

// Counts kept with a graph: exact, updated with every change, stored with every commit.

#include <cstdint>
#include <vector>

#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/ids.hpp"

namespace casus::graph {

struct Statistics {
  /// Ids in use are below these.
  std::uint32_t node_bound = 0;
  std::uint32_t relationship_bound = 0;
  std::uint64_t node_count = 0;
  std::uint64_t relationship_count = 0;
  /// No free id is below these (there may be none at all).
  std::uint32_t first_free_node = 0;
  std::uint32_t first_free_relationship = 0;
  /// Grows when names or the schema change, so that they are read again only then.
  std::uint64_t catalog_generation = 0;
  std::vector<std::uint64_t> label_counts;  // nodes by label id; shorter where the rest is zero
  std::vector<std::uint64_t> type_counts;   // relationships by type id

  /// Relationships of one type by the labels of their ends.
  struct TypeLabels {
    std::vector<std::uint64_t> start;  // by label id
    std::vector<std::uint64_t> end;
    [[nodiscard]] std::vector<std::uint64_t>& of(Direction direction) {
      return direction == Direction::outgoing ? start : end;
    }
    [[nodiscard]] const std::vector<std::uint64_t>& of(Direction direction) const {
      return direction == Direction::outgoing ? start : end;
    }
  };
  std::vector<TypeLabels> by_type;  // by type id
};

/// counts[position], 0 beyond its end.
inline std::uint64_t count_at(const std::vector<std::uint64_t>& counts, std::uint32_t position) {
  return position < counts.size() ? counts[position] : 0;
}

/// counts[position] += change, lengthened where needed.
inline void add_to_count(std::vector<std::uint64_t>& counts, std::uint32_t position,
                         std::int64_t change) {
  if (position >= counts.size()) counts.resize(position + 1);
  counts[position] += static_cast<std::uint64_t>(change);
}

/// The counts of the whole graph, without by_type.
void encode_statistics(const Statistics& statistics, ByteBuffer& out);
/// Throws casus::Error (storage) for damaged bytes.
Statistics decode_statistics(Bytes bytes);

void encode_type_labels(const Statistics::TypeLabels& labels, ByteBuffer& out);
Statistics::TypeLabels decode_type_labels(Bytes bytes);

}  // namespace casus::graph
