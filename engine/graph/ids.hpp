#pragma once

// Strong ids. Elements are numbered densely from 0; 32 bits bound a graph to 4,294,967,295 nodes
// and as many relationships, and keep adjacency half the size of 64-bit ids.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace casus::graph {

template <class Tag, class Number>
struct StrongId {
  Number value = invalid_value;

  static constexpr Number invalid_value = static_cast<Number>(-1);
  constexpr StrongId() = default;
  constexpr explicit StrongId(Number number) : value(number) {}
  [[nodiscard]] constexpr bool valid() const { return value != invalid_value; }
  friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

using NodeId = StrongId<struct NodeTag, std::uint32_t>;
using RelationshipId = StrongId<struct RelationshipTag, std::uint32_t>;
using LabelId = StrongId<struct LabelTag, std::uint32_t>;
using TypeId = StrongId<struct TypeTag, std::uint32_t>;
using PropertyKeyId = StrongId<struct PropertyKeyTag, std::uint32_t>;

enum class Direction : std::uint8_t { outgoing, incoming };
constexpr Direction reverse(Direction d) {
  return d == Direction::outgoing ? Direction::incoming : Direction::outgoing;
}

/// Ids of one chunk of a column or of adjacency.
inline constexpr std::uint32_t chunk_size = 1024;

}  // namespace casus::graph

template <class Tag, class Number>
struct std::hash<casus::graph::StrongId<Tag, Number>> {
  std::size_t operator()(casus::graph::StrongId<Tag, Number> id) const noexcept {
    return std::hash<Number>()(id.value);
  }
};
