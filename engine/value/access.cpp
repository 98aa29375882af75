#include "engine/value/access.hpp"

#include <algorithm>

#include "engine/value/compare.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/wording.hpp"
#include "engine/value/watch.hpp"

namespace casus {
namespace {

Value list_element(const List& list, std::int64_t index) {
  const auto size = static_cast<std::int64_t>(list.size());
  if (index < 0) index += size;
  if (index < 0 || index >= size) return {};
  return list[static_cast<std::size_t>(index)];
}

Error no_list_index(const Value& index) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       wording::no_list_index(wording::kinds(index)));
}

Error no_map_key(const Value& key) {
  return runtime_error("TypeError", "MapElementAccessByNonString",
                       "a MAP is indexed by STRING, not " + wording::kinds(key));
}

Error not_indexed(const Value& subject) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       wording::not_indexed(wording::kinds(subject)));
}

Error no_properties(const Value& subject, std::string_view key) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       wording::no_properties(wording::kinds(subject), key));
}

/// A bound of a slice as a position from 0 to size.
std::size_t bound(const Value& value, std::size_t size) {
  if (!value.is(ValueKind::integer))
    throw invalid_argument_type("the end of a slice", Type::of(ValueKind::integer), value);
  const std::int64_t index = value.as_integer();
  const auto length = static_cast<std::int64_t>(size);
  if (index < 0) return static_cast<std::size_t>(index < -length ? 0 : index + length);
  return static_cast<std::size_t>(std::min(index, length));
}

/// Whether both are text; the predicates on text are unknown otherwise.
bool both_texts(const Value& a, const Value& b) {
  return a.is(ValueKind::string) && b.is(ValueKind::string);
}

}  // namespace

Value element_at(const Value& subject, const Value& index) {
  if (subject.is_null() || index.is_null()) return {};
  if (subject.is(ValueKind::list)) {
    if (!index.is(ValueKind::integer)) throw no_list_index(index);
    return list_element(subject.as_list(), index.as_integer());
  }
  if (subject.is(ValueKind::map)) {
    if (!index.is(ValueKind::string)) throw no_map_key(index);
    return property_of(subject, index.as_string());
  }
  throw not_indexed(subject);
}

Value slice(const Value& list, const Value* from, const Value* to) {
  if (list.is_null() || (from != nullptr && from->is_null()) || (to != nullptr && to->is_null())) {
    return {};
  }
  if (!list.is(ValueKind::list))
    throw invalid_argument_type("a slice", Type::of(ValueKind::list), list);
  const List& items = list.as_list();
  const std::size_t begin = from == nullptr ? 0 : bound(*from, items.size());
  const std::size_t end = to == nullptr ? items.size() : bound(*to, items.size());
  if (begin >= end) return List{};
  return List(items.begin() + static_cast<std::ptrdiff_t>(begin),
              items.begin() + static_cast<std::ptrdiff_t>(end));
}

Value property_of(const Value& subject, std::string_view key) {
  if (subject.is_null()) return {};
  if (subject.is(ValueKind::map)) {
    const Value* found = subject.as_map().find(key);
    return found == nullptr ? Value() : *found;
  }
  if (temporal::is_temporal(subject.kind())) return temporal::component(subject, key);
  throw no_properties(subject, key);
}

Truth contains(const Value& list, const Value& element) {
  if (list.is_null()) return Truth::unknown;
  if (!list.is(ValueKind::list)) throw invalid_argument_type("IN", Type::of(ValueKind::list), list);
  Truth found = Truth::no;
  for (const Value& item : list.as_list()) {
    watch::step();
    found = found || equals(item, element);
    if (found == Truth::yes) break;
  }
  return found;
}

Truth starts_with(const Value& text, const Value& prefix) {
  if (!both_texts(text, prefix)) return Truth::unknown;
  return truth_of(text.as_string().starts_with(prefix.as_string()));
}

Truth ends_with(const Value& text, const Value& suffix) {
  if (!both_texts(text, suffix)) return Truth::unknown;
  return truth_of(text.as_string().ends_with(suffix.as_string()));
}

Truth text_contains(const Value& text, const Value& part) {
  if (!both_texts(text, part)) return Truth::unknown;
  return truth_of(text.as_string().find(part.as_string()) != std::string_view::npos);
}

}  // namespace casus
