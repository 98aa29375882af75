#include "engine/graph/encodings/value_codec.hpp"

#include "engine/graph/errors.hpp"
#include "engine/value/limits.hpp"

namespace casus::graph {

namespace {

enum class ValueTag : std::uint8_t {
  no = 1,
  yes = 2,
  integer = 3,
  floating = 4,
  string = 5,
  list = 6,
  date = 7,
  local_time = 8,
  time = 9,
  local_datetime = 10,
  datetime = 11,
  duration = 12,
  null = 13  // only within a list
};

bool storable_scalar(ValueKind kind) {
  switch (kind) {
    case ValueKind::boolean:
    case ValueKind::integer:
    case ValueKind::floating:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::local_time:
    case ValueKind::time:
    case ValueKind::local_datetime:
    case ValueKind::datetime:
    case ValueKind::duration:
      return true;
    default:
      return false;
  }
}

void put(ByteWriter& out, ValueTag tag) { out.fixed(static_cast<std::uint8_t>(tag)); }

void encode_temporal(const Value& value, ByteWriter& out) {
  switch (value.kind()) {
    case ValueKind::date:
      put(out, ValueTag::date);
      out.zigzag(value.as_date().epoch_days);
      break;
    case ValueKind::local_time:
      put(out, ValueTag::local_time);
      out.zigzag(value.as_local_time().nanoseconds);
      break;
    case ValueKind::time: {
      const Time time = value.as_time();
      put(out, ValueTag::time);
      out.zigzag(time.nanoseconds);
      out.zigzag(time.offset_seconds);
      break;
    }
    case ValueKind::local_datetime: {
      const LocalDateTime time = value.as_local_datetime();
      put(out, ValueTag::local_datetime);
      out.zigzag(time.epoch_seconds);
      out.zigzag(time.nanoseconds);
      break;
    }
    case ValueKind::datetime: {
      const DateTime& time = value.as_datetime();
      put(out, ValueTag::datetime);
      out.zigzag(time.epoch_seconds);
      out.zigzag(time.nanoseconds);
      out.zigzag(time.offset_seconds);
      out.text(time.zone);
      break;
    }
    case ValueKind::duration: {
      const Duration duration = value.as_duration();
      put(out, ValueTag::duration);
      out.zigzag(duration.months);
      out.zigzag(duration.days);
      out.zigzag(duration.seconds);
      out.zigzag(duration.nanoseconds);
      break;
    }
    default:
      require_storable(value);
  }
}

// Sequenced reads: the order of evaluation inside braces is left to right.
Value decode_temporal(ValueTag tag, ByteReader& in) {
  const auto small = [&in] {
    const std::int64_t value = in.zigzag();
    if (value < INT32_MIN || value > INT32_MAX) in.fail("a number is out of range");
    return static_cast<std::int32_t>(value);
  };
  const auto nanoseconds_of_second = [&] {
    const std::int32_t value = small();
    if (value < 0 || value > 999'999'999) in.fail("a number is out of range");
    return value;
  };
  const auto nanoseconds_of_day = [&in] {
    const std::int64_t value = in.zigzag();
    if (value < 0 || value > 86'399'999'999'999) in.fail("a number is out of range");
    return value;
  };
  switch (tag) {
    case ValueTag::date:
      return Date{in.zigzag()};
    case ValueTag::local_time:
      return LocalTime{nanoseconds_of_day()};
    case ValueTag::time:
      return Time{nanoseconds_of_day(), small()};
    case ValueTag::local_datetime:
      return LocalDateTime{in.zigzag(), nanoseconds_of_second()};
    case ValueTag::datetime:
      return DateTime{in.zigzag(), nanoseconds_of_second(), small(), std::string(in.text())};
    case ValueTag::duration:
      return Duration{in.zigzag(), in.zigzag(), in.zigzag(), nanoseconds_of_second()};
    default:
      in.fail("a value has an unknown tag");
  }
}

Value decode_scalar(ValueTag tag, ByteReader& in) {
  switch (tag) {
    case ValueTag::no:
      return false;
    case ValueTag::yes:
      return true;
    case ValueTag::integer:
      return in.zigzag();
    case ValueTag::floating:
      return in.fixed<double>();
    case ValueTag::string:
      return in.text();
    default:
      return decode_temporal(tag, in);
  }
}

}  // namespace

void require_storable(const Value& value) {
  if (storable_scalar(value.kind())) return;
  if (!value.is(ValueKind::list)) throw invalid_property_type(to_string(value.kind()), false);
  for (const Value& item : value.as_list()) {
    if (item.is_null() || storable_scalar(item.kind())) continue;
    if (!item.is(ValueKind::list)) throw invalid_property_type(to_string(item.kind()), true);
    require_storable(item);  // values nest no deeper than a walk may recurse
  }
}

void encode_value(const Value& value, ByteWriter& out) {
  switch (value.kind()) {
    case ValueKind::boolean:
      put(out, value.as_boolean() ? ValueTag::yes : ValueTag::no);
      break;
    case ValueKind::integer:
      put(out, ValueTag::integer);
      out.zigzag(value.as_integer());
      break;
    case ValueKind::floating:
      put(out, ValueTag::floating);
      out.fixed(value.as_floating());
      break;
    case ValueKind::string:
      put(out, ValueTag::string);
      out.text(value.as_string());
      break;
    case ValueKind::list:
      put(out, ValueTag::list);
      out.varint(value.as_list().size());
      for (const Value& item : value.as_list()) encode_value(item, out);
      break;
    case ValueKind::null:
      put(out, ValueTag::null);
      break;
    default:
      encode_temporal(value, out);
  }
}

namespace {

Value decode_nested(ByteReader& in, int depth) {
  const auto tag = static_cast<ValueTag>(in.fixed<std::uint8_t>());
  if (tag == ValueTag::null && depth > 0) return {};
  if (tag != ValueTag::list) return decode_scalar(tag, in);
  if (depth > static_cast<int>(maximum_nesting)) in.fail("lists are nested too deep");
  List items(in.count());
  for (Value& item : items) item = decode_nested(in, depth + 1);
  return Value(std::move(items));
}

}  // namespace

Value decode_value(ByteReader& in) { return decode_nested(in, 0); }

bool decode_text(ByteReader& in, std::string_view& out) {
  if (static_cast<ValueTag>(in.fixed<std::uint8_t>()) != ValueTag::string) return false;
  out = in.text();
  return true;
}

}  // namespace casus::graph
