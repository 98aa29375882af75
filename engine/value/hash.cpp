// Hashing in agreement with equivalence: equal numbers hash alike whether integer or float.

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cmath>
#include <limits>

#include "engine/value/compare.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace {

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014), a good mix of 64 bits.
std::uint64_t mix(std::uint64_t bits) {
  bits += 0x9e3779b97f4a7c15ULL;
  bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
  return bits ^ (bits >> 31U);
}

std::uint64_t combine(std::uint64_t seed, std::uint64_t part) { return mix(seed ^ mix(part)); }

/// Keeps values of different kinds apart: a node and an integer of the same number.
std::uint64_t tagged(ValueKind kind, std::uint64_t part) {
  return combine(static_cast<std::uint64_t>(kind) << 56U, part);
}

std::uint64_t hash_integer(std::int64_t value) {
  return tagged(ValueKind::integer, static_cast<std::uint64_t>(value));
}

std::uint64_t hash_floating(double value) {
  constexpr double beyond = 9223372036854775808.0;  // 2^63
  if (std::isnan(value)) return tagged(ValueKind::floating, 0);
  if (value >= -beyond && value < beyond && std::trunc(value) == value) {
    return hash_integer(static_cast<std::int64_t>(value));
  }
  std::uint64_t bits = 0;
  static_assert(sizeof bits == sizeof value);
  __builtin_memcpy(&bits, &value, sizeof bits);
  return tagged(ValueKind::floating, bits);
}

std::uint64_t hash_text(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

std::uint64_t hash_list(std::uint64_t seed, const List& items) {
  watch::step(items.size());
  for (const Value& item : items) seed = combine(seed, hash(item));
  return combine(seed, items.size());
}

std::uint64_t hash_map(const Map& map) {
  std::uint64_t seed = tagged(ValueKind::map, map.size());
  for (const auto& [key, value] : map) seed = combine(combine(seed, hash_text(key)), hash(value));
  return seed;
}

std::uint64_t hash_seconds(ValueKind kind, std::int64_t seconds, std::int32_t nanoseconds) {
  return combine(tagged(kind, static_cast<std::uint64_t>(seconds)),
                 static_cast<std::uint64_t>(nanoseconds));
}

std::uint64_t hash_temporal(const Value& value) {
  switch (value.kind()) {
    case ValueKind::date:
      return tagged(ValueKind::date, static_cast<std::uint64_t>(value.as_date().epoch_days));
    case ValueKind::local_time:
      return hash_seconds(ValueKind::local_time, value.as_local_time().nanoseconds, 0);
    case ValueKind::time: {
      const Time time = value.as_time();
      return hash_seconds(ValueKind::time, time.nanoseconds, time.offset_seconds);
    }
    case ValueKind::local_datetime: {
      const LocalDateTime time = value.as_local_datetime();
      return hash_seconds(ValueKind::local_datetime, time.epoch_seconds, time.nanoseconds);
    }
    case ValueKind::datetime: {
      const DateTime& time = value.as_datetime();
      return combine(
          hash_seconds(ValueKind::datetime, time.epoch_seconds, time.nanoseconds),
          combine(static_cast<std::uint64_t>(time.offset_seconds), hash_text(time.zone)));
    }
    default: {
      const Duration duration = value.as_duration();
      const std::uint64_t clock =
          hash_seconds(ValueKind::duration, duration.seconds, duration.nanoseconds);
      return combine(combine(clock, static_cast<std::uint64_t>(duration.months)),
                     static_cast<std::uint64_t>(duration.days));
    }
  }
}

}  // namespace

std::size_t hash(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      return tagged(ValueKind::null, 0);
    case ValueKind::boolean:
      return tagged(ValueKind::boolean, value.as_boolean() ? 1 : 0);
    case ValueKind::integer:
      return hash_integer(value.as_integer());
    case ValueKind::floating:
      return hash_floating(value.as_floating());
    case ValueKind::string:
      return hash_text(value.as_string());
    case ValueKind::list:
      return hash_list(tagged(ValueKind::list, 0), value.as_list());
    case ValueKind::map:
      return hash_map(value.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return tagged(value.kind(), value.element_id());
    case ValueKind::path: {
      const Path& path = value.as_path();
      return hash_list(hash_list(tagged(ValueKind::path, 0), path.nodes), path.relationships);
    }
    default:
      return hash_temporal(value);
  }
}

}  // namespace casus
