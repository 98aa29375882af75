// IN.

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"
#include "engine/value/access.hpp"
#include "engine/value/compare.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

namespace {

/// Whether it equals what it is equivalent to and nothing else, without a doubt: no null, no NaN, and
/// nothing in which these could be.
bool is_plain(const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean:
    case ValueKind::integer:
    case ValueKind::string:
    case ValueKind::node:
    case ValueKind::relationship: return true;
    case ValueKind::floating: return !std::isnan(value.as_floating());
    default: return false;
  }
}

/// The values of one list, to look up those of many rows.
class ListLookup {
 public:
  explicit ListLookup(const List& list) {
    for (const Value& item : list) {
      if (item.is_null())
        has_null_ = true;
      else if (is_plain(item))
        plain_.insert(item), held_.grow(bytes_a_value);
      else
        others_ = true;
      watch::step();
    }
  }
  [[nodiscard]] bool knows(const Value& element) const { return !others_ && is_plain(element); }
  [[nodiscard]] Truth contains(const Value& element) const {
    if (plain_.contains(element)) return Truth::yes;
    return has_null_ ? Truth::unknown : Truth::no;
  }

 private:
  std::unordered_set<Value, EquivalentHash, Equivalent> plain_;
  watch::Held held_;
  bool has_null_ = false;
  bool others_ = false;
  static constexpr std::size_t bytes_a_value = 48;  // the node, and its share of the buckets
};

bool is_of_texts(const List& list) {
  return std::all_of(list.begin(), list.end(),
                     [](const Value& item) { return item.is(ValueKind::string) || item.is_null(); });
}

/// Whether each text is in a list of texts and nulls.
Vector find_texts(const Texts& texts, const List& list) {
  std::vector<std::string_view> wanted;
  for (const Value& item : list)
    if (!item.is_null()) wanted.push_back(item.as_string());
  const Truth otherwise = wanted.size() < list.size() ? Truth::unknown : Truth::no;
  std::sort(wanted.begin(), wanted.end());
  watch::step(texts.values.size() + wanted.size());
  constexpr std::size_t few = 8;
  std::vector<Truth> out(texts.values.size());
  for (std::size_t row = 0; row < out.size(); ++row) {
    const std::string_view text = texts.values[row];
    const bool found = wanted.size() <= few ? std::find(wanted.begin(), wanted.end(), text) != wanted.end()
                                            : std::binary_search(wanted.begin(), wanted.end(), text);
    out[row] = texts.is_null(row) && !list.empty() ? Truth::unknown : found ? Truth::yes : otherwise;
  }
  return Vector::truths(std::move(out));
}

/// Whether all rows have one list, as where it was collected before and stands beside each of them.
bool is_the_same(const Vector& lists, std::size_t size) {
  if (lists.is_constant()) return true;
  if (lists.type() != VectorType::value || size == 0) return false;
  const std::vector<Value>& values = lists.data().values;
  if (!values.front().is(ValueKind::list)) return false;
  const List* first = &values.front().as_list();
  return std::all_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(size),
                     [&](const Value& value) { return value.is(ValueKind::list) && &value.as_list() == first; });
}

/// From here on a table is worth making.
constexpr std::size_t many_rows = 16;
constexpr std::size_t many_values = 16;

}  // namespace

Vector evaluate_membership(const bind::Membership& e, const Batch& batch, ExecutionContext& context) {
  const Vector list = evaluate(*e.list, batch, context);
  const Value first = is_the_same(list, batch.size) ? list.at(0) : Value();
  if (first.is(ValueKind::list) && is_of_texts(first.as_list()) && batch.size > 0)
    if (const auto texts = texts_in_place(*e.element, batch, context); texts && !texts->constant)
      return find_texts(*texts, first.as_list());
  const Vector element = evaluate(*e.element, batch, context);
  if (!element.is_constant() && batch.size >= many_rows && first.is(ValueKind::list) &&
      first.as_list().size() >= many_values) {
    const ListLookup lookup(first.as_list());
    return map_truths(batch, false, [&](std::size_t row) {
      const Value value = element.at(row);
      return lookup.knows(value) ? lookup.contains(value) : contains(first, value);
    });
  }
  return map_truths(batch, element.is_constant() && list.is_constant(), [&](std::size_t row) {
    return contains(list.at(row), element.at(row));
  });
}

}  // namespace casus::execute
