#pragma once

// Which elements lately asked keys of indexes led to, so that the same key need not be sought again. The
// idea is that of InnoDB's adaptive hash index; here a hit is only a guess, which the caller checks against the
// element itself.

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "casus/value.hpp"

namespace casus::graph {

/// The key as a number, which differs between indexes; nothing for keys of other kinds than integers and texts.
std::optional<std::uint64_t> hash_of_key(std::uint32_t index, std::span<const Value> values);

/// A table of one committed state: as long as it lives, a key leads to the same elements. It is made once enough
/// keys have been asked for to be worth its memory, and again, larger, when more have been; a key takes the place of
/// another one where its places are taken. Any number of threads may use it at once.
class KnownKeys {
 public:
  KnownKeys() = default;
  ~KnownKeys();
  KnownKeys(const KnownKeys&) = delete;
  KnownKeys& operator=(const KnownKeys&) = delete;

  /// The one element that a key with this hash led to; perhaps that of another key.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t hash) const;
  /// `elements`: how many there are of which keys may be asked.
  void add(std::uint64_t hash, std::uint32_t element, std::uint64_t elements);

 private:
  /// The upper half of the hash, and the element; none_ where there is none.
  using Place = std::atomic<std::uint64_t>;
  struct Table {
    std::uint64_t mask;
    std::unique_ptr<Place[]> places;
    std::unique_ptr<const Table> smaller;  // the one before, which others may yet be reading
  };
  const Table* table_for(std::uint64_t elements);

  /// Places that lie side by side, any of which a key may have.
  static constexpr std::size_t group_size = 4;
  static Place* group_of(const Table& table, std::uint64_t hash);

  static constexpr std::uint64_t none_ = ~std::uint64_t{0};
  std::atomic<const Table*> table_{nullptr};
  std::atomic<std::uint64_t> sought_{0};
};

}  // namespace casus::graph
