#include <algorithm>
#include <bit>
#include <cstring>

#include "casus/value.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/limits.hpp"
#include "engine/value/payload.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace detail {

Text* Text::make(std::string_view text) {
  watch::charge(watch::heap_bytes(sizeof(Text) + text.size()));
  void* block = ::operator new(sizeof(Text) + text.size());
  Text* made = new (block) Text;
  made->size = text.size();
  if (!text.empty()) std::memcpy(made->bytes(), text.data(), text.size());
  return made;
}

void Text::destroy(Text* text) noexcept {
  watch::give_back(watch::heap_bytes(sizeof(Text) + text->size));
  text->~Text();
  ::operator delete(text);
}

}  // namespace detail

namespace {

using detail::Holder;
using detail::Payload;

// What contents take of the heap besides their own size. Contents never change, so a block gives back
// what it was charged for.
std::size_t outer_bytes(const std::string& text) {
  constexpr std::size_t inside = 15;  // a shorter text lies in the string itself
  return text.capacity() > inside ? watch::heap_bytes(text.capacity() + 1) : 0;
}
std::size_t outer_bytes(const List& list) { return watch::heap_bytes(list.capacity() * sizeof(Value)); }
std::size_t outer_bytes(const Map& map) {
  std::size_t bytes = watch::heap_bytes(std::bit_ceil(map.size()) * sizeof(Map::Entry));
  for (const auto& [key, value] : map) bytes += outer_bytes(key);
  return bytes;
}
std::size_t outer_bytes(const Node& node) {
  std::size_t bytes = outer_bytes(node.properties);
  for (const std::string& label : node.labels) bytes += sizeof(std::string) + outer_bytes(label);
  return bytes;
}
std::size_t outer_bytes(const Relationship& relationship) {
  return outer_bytes(relationship.properties) + outer_bytes(relationship.type);
}
std::size_t outer_bytes(const Path& path) {
  return outer_bytes(path.nodes) + outer_bytes(path.relationships);
}
template <class T>
std::size_t outer_bytes(const T&) {
  return 0;
}

template <class T>
std::size_t bytes_of(const T& content) {
  return watch::heap_bytes(sizeof(Holder<T>)) + outer_bytes(content);
}

template <class T>
Payload* hold(T content, std::uint32_t depth) {
  if (depth > maximum_nesting) throw nested_too_deep();
  if (current_watch != nullptr) current_watch->charge(bytes_of(content));
  auto* holder = new Holder<T>(std::move(content));
  holder->depth = depth;
  return holder;
}

template <class T>
void drop(Payload* payload) noexcept {
  auto* holder = static_cast<Holder<T>*>(payload);
  if (current_watch != nullptr) current_watch->give_back(bytes_of(holder->content));
  delete holder;
}

void destroy(Payload* payload, ValueKind kind) noexcept {
  switch (kind) {
    case ValueKind::string:
      detail::Text::destroy(static_cast<detail::Text*>(payload));
      return;
    case ValueKind::list:
      drop<List>(payload);
      return;
    case ValueKind::map:
      drop<Map>(payload);
      return;
    case ValueKind::node:
      drop<Node>(payload);
      return;
    case ValueKind::relationship:
      drop<Relationship>(payload);
      return;
    case ValueKind::path:
      drop<Path>(payload);
      return;
    case ValueKind::time:
      drop<Time>(payload);
      return;
    case ValueKind::local_datetime:
      drop<LocalDateTime>(payload);
      return;
    case ValueKind::datetime:
      drop<DateTime>(payload);
      return;
    case ValueKind::duration:
      drop<Duration>(payload);
      return;
    default:
      return;
  }
}

}  // namespace

std::uint32_t Value::depth() const noexcept { return counted() ? payload_->depth : 0; }

static_assert(sizeof(Value) == 16);

Value::Value(std::string_view text)
    : kind_(ValueKind::string), payload_(detail::Text::make(text)) {}

Value::Value(List items) : integer_(0) {
  std::uint32_t depth = 0;
  for (const Value& item : items) depth = std::max(depth, item.depth());
  payload_ = hold(std::move(items), depth + 1);
  kind_ = ValueKind::list;  // only now: hold() may throw
}

namespace {

std::uint32_t depth_of(const Map& map) {
  std::uint32_t depth = 0;
  for (const auto& [key, value] : map) depth = std::max(depth, value.depth());
  return depth + 1;
}

}  // namespace

Value::Value(Map entries) : integer_(0) {
  const std::uint32_t depth = depth_of(entries);
  payload_ = hold(std::move(entries), depth);
  kind_ = ValueKind::map;
}

Value::Value(Node node) : integer_(0) {
  const std::uint32_t depth = depth_of(node.properties);
  payload_ = hold(std::move(node), depth);
  kind_ = ValueKind::node;
}

Value::Value(Relationship relationship) : integer_(0) {
  const std::uint32_t depth = depth_of(relationship.properties);
  payload_ = hold(std::move(relationship), depth);
  kind_ = ValueKind::relationship;
}

Value::Value(Path path) : integer_(0) {
  std::uint32_t depth = 0;
  for (const Value& node : path.nodes) depth = std::max(depth, node.depth());
  for (const Value& relationship : path.relationships) {
    depth = std::max(depth, relationship.depth());
  }
  payload_ = hold(std::move(path), depth + 1);
  kind_ = ValueKind::path;
}

Value::Value(Time value) : kind_(ValueKind::time), payload_(hold(value, 0)) {}
Value::Value(LocalDateTime value) : kind_(ValueKind::local_datetime), payload_(hold(value, 0)) {}
Value::Value(DateTime value) : kind_(ValueKind::datetime), payload_(hold(std::move(value), 0)) {}
Value::Value(Duration value) : kind_(ValueKind::duration), payload_(hold(value, 0)) {}

void Value::retain() noexcept { payload_->references.fetch_add(1, std::memory_order_relaxed); }

void Value::release() noexcept {
  if (payload_->references.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy(payload_, kind_);
}

template <class T>
const T& Value::payload(ValueKind kind) const {
  if (kind_ != kind) throw wrong_kind(kind, *this);
  if (reference_) throw unfilled_reference(*this);
  return static_cast<const Holder<T>*>(payload_)->content;
}

bool Value::as_boolean() const {
  if (kind_ != ValueKind::boolean) throw wrong_kind(ValueKind::boolean, *this);
  return integer_ != 0;
}

std::int64_t Value::as_integer() const {
  if (kind_ != ValueKind::integer) throw wrong_kind(ValueKind::integer, *this);
  return integer_;
}

double Value::as_floating() const {
  if (kind_ == ValueKind::integer) return static_cast<double>(integer_);
  if (kind_ != ValueKind::floating) throw wrong_kind(ValueKind::floating, *this);
  return floating_;
}

std::string_view Value::as_string() const {
  if (kind_ != ValueKind::string) throw wrong_kind(ValueKind::string, *this);
  return static_cast<const detail::Text*>(payload_)->view();
}

const List& Value::as_list() const { return payload<List>(ValueKind::list); }
const Map& Value::as_map() const { return payload<Map>(ValueKind::map); }
const Node& Value::as_node() const { return payload<Node>(ValueKind::node); }
const Relationship& Value::as_relationship() const {
  return payload<Relationship>(ValueKind::relationship);
}
const Path& Value::as_path() const { return payload<Path>(ValueKind::path); }

Date Value::as_date() const {
  if (kind_ != ValueKind::date) throw wrong_kind(ValueKind::date, *this);
  return Date{integer_};
}

LocalTime Value::as_local_time() const {
  if (kind_ != ValueKind::local_time) throw wrong_kind(ValueKind::local_time, *this);
  return LocalTime{integer_};
}

Time Value::as_time() const { return payload<Time>(ValueKind::time); }
LocalDateTime Value::as_local_datetime() const {
  return payload<LocalDateTime>(ValueKind::local_datetime);
}
const DateTime& Value::as_datetime() const { return payload<DateTime>(ValueKind::datetime); }
Duration Value::as_duration() const { return payload<Duration>(ValueKind::duration); }

Value Value::node_reference(std::uint64_t id) noexcept {
  Value value(static_cast<std::int64_t>(id));
  value.kind_ = ValueKind::node;
  value.reference_ = true;
  return value;
}

Value Value::relationship_reference(std::uint64_t id) noexcept {
  Value value(static_cast<std::int64_t>(id));
  value.kind_ = ValueKind::relationship;
  value.reference_ = true;
  return value;
}

std::uint64_t Value::element_id() const {
  if (kind_ != ValueKind::node && kind_ != ValueKind::relationship) {
    throw wrong_kind(ValueKind::node, *this);
  }
  if (reference_) return static_cast<std::uint64_t>(integer_);
  return kind_ == ValueKind::node ? as_node().id : as_relationship().id;
}

}  // namespace casus
