#include "engine/graph/known_keys.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>

namespace casus::graph {

namespace {

/// The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

constexpr std::uint64_t fewest_places = std::uint64_t{1} << 10U;
constexpr std::uint64_t most_places = std::uint64_t{1} << 20U;
constexpr std::uint64_t places_a_key = 16;  // of which a table is made for every one that was sought without it
constexpr std::uint64_t growth = 8;

}  // namespace

std::optional<std::uint64_t> hash_of_key(std::uint32_t index, std::span<const Value> values) {
  std::uint64_t hash = index;
  for (const Value& value : values) {
    std::uint64_t number = 0;
    if (value.is(ValueKind::integer))
      number = static_cast<std::uint64_t>(value.as_integer());
    else if (value.is(ValueKind::string))
      number = std::hash<std::string_view>()(value.as_string());
    else
      return std::nullopt;
    hash = mix(hash ^ mix(number + 0x9E3779B97F4A7C15U));
  }
  return hash;
}

KnownKeys::~KnownKeys() { delete table_.load(std::memory_order_relaxed); }

std::optional<std::uint32_t> KnownKeys::find(std::uint64_t hash) const {
  const Table* table = table_.load(std::memory_order_acquire);
  if (table == nullptr) return std::nullopt;
  const Place* group = group_of(*table, hash);
  for (std::size_t i = 0; i < group_size; ++i) {
    const std::uint64_t known = group[i].load(std::memory_order_relaxed);
    if (known != none_ && known >> 32U == hash >> 32U) return static_cast<std::uint32_t>(known);
  }
  return std::nullopt;
}

void KnownKeys::add(std::uint64_t hash, std::uint32_t element, std::uint64_t elements) {
  const Table* table = table_for(elements);
  if (table == nullptr) return;
  const std::uint64_t known = (hash >> 32U) << 32U | element;
  Place* group = group_of(*table, hash);
  for (std::size_t i = 0; i < group_size; ++i) {
    const std::uint64_t other = group[i].load(std::memory_order_relaxed);
    if (other != none_ && other >> 32U != hash >> 32U) continue;
    group[i].store(known, std::memory_order_relaxed);
    return;
  }
  group[(hash >> 32U) % group_size].store(known, std::memory_order_relaxed);
}

KnownKeys::Place* KnownKeys::group_of(const Table& table, std::uint64_t hash) {
  return table.places.get() + (hash & table.mask & ~std::uint64_t{group_size - 1});
}

const KnownKeys::Table* KnownKeys::table_for(std::uint64_t elements) {
  const Table* table = table_.load(std::memory_order_acquire);
  const std::uint64_t enough = std::clamp<std::uint64_t>(std::bit_ceil(2 * elements), 64, most_places);
  const std::uint64_t places = std::min(table == nullptr ? fewest_places : (table->mask + 1) * growth, enough);
  if (table != nullptr && places <= table->mask + 1) return table;
  if ((sought_.fetch_add(1, std::memory_order_relaxed) + 1) * places_a_key < places) return table;
  auto fresh = std::make_unique<Table>(Table{places - 1, std::make_unique<Place[]>(places), nullptr});
  for (std::uint64_t i = 0; i < places; ++i) fresh->places[i].store(none_, std::memory_order_relaxed);
  // Where another thread was first, its table counts.
  if (!table_.compare_exchange_strong(table, fresh.get(), std::memory_order_acq_rel)) return table;
  fresh->smaller.reset(table);
  return fresh.release();
}

}  // namespace casus::graph
