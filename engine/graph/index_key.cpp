#include "engine/graph/index_key.hpp"

#include <bit>
#include <cmath>
#include <limits>

#include "engine/storage/store.hpp"

namespace casus::graph {

namespace {

// One tag for each kind of value, ascending in the keys. Part of the file format. 0x00, which ends
// strings and lists, is never a tag.
enum class KeyTag : unsigned char {
  boolean = 0x10,
  number = 0x20,
  string = 0x30,
  date = 0x40,
  local_time = 0x42,
  time = 0x44,
  local_datetime = 0x46,
  datetime = 0x48,
  duration = 0x4A,
  list = 0x50
};

void put_tag(std::string& key, KeyTag tag) { key.push_back(static_cast<char>(tag)); }

void put_unsigned(std::string& key, std::uint64_t value, int bytes) {
  char big_endian[8];
  for (int i = 0; i < bytes; ++i) {
    big_endian[i] = static_cast<char>(value >> ((bytes - 1 - i) * 8));
  }
  key.append(big_endian, static_cast<std::size_t>(bytes));
}

// Two's complement with the sign flipped sorts as unsigned.
void put_signed(std::string& key, std::int64_t value) {
  put_unsigned(key, static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63), 8);
}

// IEEE 754 bits sort as unsigned once negative ones are inverted and the sign of others is flipped.
std::uint64_t ordered_bits(double value) {
  if (value == 0) value = 0;  // -0.0 equals 0.0
  if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
  const auto bits = std::bit_cast<std::uint64_t>(value);
  return (bits >> 63) != 0 ? ~bits : bits | (std::uint64_t{1} << 63);
}

// The greatest double that is not greater than the integer, and how far the integer lies above it:
// less than 2,048, the distance of doubles near 2^63.
void put_number(std::string& key, const Value& value) {
  put_tag(key, KeyTag::number);
  if (value.is(ValueKind::floating)) {
    put_unsigned(key, ordered_bits(value.as_floating()), 8);
    put_unsigned(key, 0, 2);
    return;
  }
  const std::int64_t integer = value.as_integer();
  auto below = static_cast<double>(integer);
  // A conversion that rounded up, perhaps to 2^63 itself, which is no integer of 64 bits.
  if (below >= 0x1p63 || static_cast<std::int64_t>(below) > integer) {
    below = std::nextafter(below, -std::numeric_limits<double>::infinity());
  }
  put_unsigned(key, ordered_bits(below), 8);
  put_unsigned(key, static_cast<std::uint64_t>(integer - static_cast<std::int64_t>(below)), 2);
}

// 0x00 and 0x01 become 0x01 0x01 and 0x01 0x02, so that the 0x00 at the end stands nowhere else and
// no key of a string begins another.
void put_escaped(std::string& key, std::string_view text) {
  for (const char c : text) {
    if (c == '\0' || c == '\x01') {
      key.push_back('\x01');
      key.push_back(static_cast<char>(c + 1));
    } else {
      key.push_back(c);
    }
  }
}

bool put_temporal(std::string& key, const Value& value) {
  switch (value.kind()) {
    case ValueKind::date:
      put_tag(key, KeyTag::date);
      put_signed(key, value.as_date().epoch_days);
      return true;
    case ValueKind::local_time:
      put_tag(key, KeyTag::local_time);
      put_signed(key, value.as_local_time().nanoseconds);
      return true;
    case ValueKind::time: {  // by the instant; the offset is looked at in the element
      const Time time = value.as_time();
      put_tag(key, KeyTag::time);
      put_signed(key, time.nanoseconds - std::int64_t{time.offset_seconds} * 1'000'000'000);
      return true;
    }
    case ValueKind::local_datetime:
      put_tag(key, KeyTag::local_datetime);
      put_signed(key, value.as_local_datetime().epoch_seconds);
      put_unsigned(key, static_cast<std::uint64_t>(value.as_local_datetime().nanoseconds), 4);
      return true;
    case ValueKind::datetime:  // by the instant; the zone is looked at in the element
      put_tag(key, KeyTag::datetime);
      put_signed(key, value.as_datetime().epoch_seconds);
      put_unsigned(key, static_cast<std::uint64_t>(value.as_datetime().nanoseconds), 4);
      return true;
    case ValueKind::duration: {
      const Duration duration = value.as_duration();
      put_tag(key, KeyTag::duration);
      for (const std::int64_t part : {duration.months, duration.days, duration.seconds}) {
        put_signed(key, part);
      }
      put_unsigned(key, static_cast<std::uint64_t>(duration.nanoseconds), 4);
      return true;
    }
    default:
      return false;
  }
}

// The keys that values of one kind can have: all that begin with its tag.
bool kind_bounds(const Value& value, std::string& from, std::string& to) {
  std::string key;
  if (value.is(ValueKind::duration) || !append_index_key(key, value)) return false;
  from.push_back(key.front());
  to.push_back(static_cast<char>(key.front() + 1));
  if (!value.is_number()) return true;
  if (value.is(ValueKind::floating) && std::isnan(value.as_floating())) return false;
  // NaN lies after infinity and is in no range.
  to.pop_back();
  append_index_key(to, std::numeric_limits<double>::infinity());
  to = after_prefix(std::move(to));
  return true;
}

}  // namespace

bool append_index_key(std::string& key, const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean:
      put_tag(key, KeyTag::boolean);
      key.push_back(value.as_boolean() ? '\x02' : '\x01');
      return true;
    case ValueKind::integer:
    case ValueKind::floating:
      put_number(key, value);
      return true;
    case ValueKind::string:
      put_tag(key, KeyTag::string);
      put_escaped(key, value.as_string());
      key.push_back('\0');
      return true;
    case ValueKind::list:
      put_tag(key, KeyTag::list);
      for (const Value& item : value.as_list()) {
        // A null in a list equals nothing, so such a list has no key.
        if (!append_index_key(key, item)) return false;
      }
      key.push_back('\0');
      return true;
    default:
      return put_temporal(key, value);
  }
}

void cut_index_key(std::string& key) {
  if (key.size() > storage::max_index_key_bytes) key.resize(storage::max_index_key_bytes);
}

bool may_be_cut(std::string_view key) { return key.size() >= storage::max_index_key_bytes; }

bool key_is_exact(const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean:
    case ValueKind::integer:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::local_time:
    case ValueKind::local_datetime:
      return true;
    case ValueKind::floating:
      return !std::isnan(value.as_floating());
    default:
      return false;
  }
}

bool can_bound_range(const Value& value) { return !value.is(ValueKind::list); }

void append_prefix_key(std::string& key, std::string_view prefix) {
  put_tag(key, KeyTag::string);
  put_escaped(key, prefix);
}

std::string after_prefix(std::string key) {
  while (!key.empty() && key.back() == '\xFF') key.pop_back();
  if (!key.empty()) ++key.back();
  return key;
}

bool index_key_bounds(const std::string& leading, const IndexRange& range, std::string& from,
                      std::string& to) {
  from = leading;
  to = leading;
  if (range.prefix) {
    append_prefix_key(from, *range.prefix);
    to = after_prefix(from);
    return true;
  }
  if (!range.lower && !range.upper) {
    to = after_prefix(to);
    return true;
  }
  if (!kind_bounds(range.lower ? range.lower->value : range.upper->value, from, to)) return false;
  if (range.lower) {
    std::string key = leading;
    append_index_key(key, range.lower->value);
    // An exact bound that is not included begins after all keys that begin with it.
    from = range.lower->inclusive || !key_is_exact(range.lower->value) ? key : after_prefix(key);
  }
  if (range.upper) {
    std::string key = leading;
    if (!append_index_key(key, range.upper->value)) return false;
    if (key[leading.size()] != from[leading.size()] && range.lower) return false;
    to = range.upper->inclusive || !key_is_exact(range.upper->value) ? after_prefix(key) : key;
  }
  return from < to;
}

}  // namespace casus::graph
