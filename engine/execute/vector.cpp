#include "engine/execute/vector.hpp"

#include <algorithm>

#include "engine/execute/errors.hpp"
#include "engine/value/errors.hpp"

namespace casus::execute {

namespace {

std::shared_ptr<VectorData> fresh() { return std::make_shared<VectorData>(); }

template <class T>
void pick(const std::vector<T>& from, std::span<const std::uint32_t> rows, std::vector<T>& to) {
  to.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) to[i] = from[rows[i]];
}

Error not_an_element(std::string_view wanted, const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       "expected a " + std::string(wanted) + ", got " +
                           std::string(to_string(value.kind())));
}

}  // namespace

Vector Vector::constant(Value value) {
  auto data = fresh();
  VectorType type = VectorType::value;
  if (value.is(ValueKind::integer)) {
    type = VectorType::integer;
    data->integers.push_back(value.as_integer());
  } else if (value.is(ValueKind::floating)) {
    type = VectorType::floating;
    data->floats.push_back(value.as_floating());
  } else if (value.is(ValueKind::boolean)) {
    type = VectorType::boolean;
    data->truths.push_back(truth_of(value.as_boolean()));
  } else {
    data->values.push_back(std::move(value));
  }
  return {type, std::move(data), true};
}

Vector Vector::nodes(std::vector<std::uint32_t> ids) {
  auto data = fresh();
  data->ids = std::move(ids);
  return {VectorType::node, std::move(data)};
}

Vector Vector::ascending_nodes(std::vector<std::uint32_t> ids) {
  const bool consecutive = !ids.empty() && ids.back() - ids.front() == ids.size() - 1;
  Vector vector = nodes(std::move(ids));
  vector.data_->consecutive = consecutive;
  return vector;
}
Vector Vector::relationships(std::vector<std::uint32_t> ids) {
  auto data = fresh();
  data->ids = std::move(ids);
  return {VectorType::relationship, std::move(data)};
}
Vector Vector::integers(std::vector<std::int64_t> values, std::vector<std::uint8_t> nulls) {
  auto data = fresh();
  data->integers = std::move(values);
  data->nulls = std::move(nulls);
  return {VectorType::integer, std::move(data)};
}
Vector Vector::floats(std::vector<double> values, std::vector<std::uint8_t> nulls) {
  auto data = fresh();
  data->floats = std::move(values);
  data->nulls = std::move(nulls);
  return {VectorType::floating, std::move(data)};
}
Vector Vector::truths(std::vector<Truth> values) {
  auto data = fresh();
  data->truths = std::move(values);
  return {VectorType::boolean, std::move(data)};
}
namespace {

/// The numbers of values that all have them or are null, and which are null; false where some are others.
template <class Number, class NumberOf>
bool take_numbers(const std::vector<Value>& values, ValueKind kind, NumberOf number_of, std::vector<Number>& numbers,
                  std::vector<std::uint8_t>& nulls) {
  numbers.resize(values.size());
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (values[row].is(kind)) {
      numbers[row] = number_of(values[row]);
      continue;
    }
    if (!values[row].is_null()) return false;
    nulls.resize(values.size());
    nulls[row] = 1;
  }
  return true;
}

}  // namespace

Vector Vector::typed(std::vector<Value> values) {
  const auto first = std::find_if(values.begin(), values.end(), [](const Value& value) { return !value.is_null(); });
  if (first == values.end()) return Vector::values(std::move(values));
  std::vector<std::uint8_t> nulls;
  std::vector<std::int64_t> integers;
  std::vector<double> floats;
  const auto integer_of = [](const Value& value) { return value.as_integer(); };
  const auto float_of = [](const Value& value) { return value.as_floating(); };
  if (first->is(ValueKind::integer) && take_numbers(values, ValueKind::integer, integer_of, integers, nulls))
    return Vector::integers(std::move(integers), std::move(nulls));
  if (first->is(ValueKind::floating) && take_numbers(values, ValueKind::floating, float_of, floats, nulls))
    return Vector::floats(std::move(floats), std::move(nulls));
  return Vector::values(std::move(values));
}

Vector Vector::values(std::vector<Value> values) {
  auto data = fresh();
  data->values = std::move(values);
  return {VectorType::value, std::move(data)};
}

bool Vector::is_null(std::size_t row) const {
  const std::size_t i = position(row);
  switch (type_) {
    case VectorType::none: return true;
    case VectorType::node:
    case VectorType::relationship: return data_->ids[i] == null_id;
    case VectorType::integer:
    case VectorType::floating: return !data_->nulls.empty() && data_->nulls[i] != 0;
    case VectorType::boolean: return data_->truths[i] == Truth::unknown;
    case VectorType::value: return data_->values[i].is_null();
  }
  return true;
}

Value Vector::at(std::size_t row) const {
  if (is_null(row)) return {};
  const std::size_t i = position(row);
  switch (type_) {
    case VectorType::node: return Value::node_reference(data_->ids[i]);
    case VectorType::relationship: return Value::relationship_reference(data_->ids[i]);
    case VectorType::integer: return Value(data_->integers[i]);
    case VectorType::floating: return Value(data_->floats[i]);
    case VectorType::boolean: return Value(data_->truths[i] == Truth::yes);
    default: return data_->values[i];
  }
}

Truth Vector::truth_at(std::size_t row) const {
  if (type_ == VectorType::boolean) return data_->truths[position(row)];
  const Value value = at(row);
  if (value.is_null()) return Truth::unknown;
  if (value.is(ValueKind::boolean)) return truth_of(value.as_boolean());
  throw predicate_not_boolean(value);
}

std::uint32_t Vector::node_at(std::size_t row) const {
  if (type_ == VectorType::node) return data_->ids[position(row)];
  const Value value = at(row);
  if (value.is_null()) return null_id;
  if (!value.is(ValueKind::node)) throw not_an_element("node", value);
  return static_cast<std::uint32_t>(value.element_id());
}

std::uint32_t Vector::relationship_at(std::size_t row) const {
  if (type_ == VectorType::relationship) return data_->ids[position(row)];
  const Value value = at(row);
  if (value.is_null()) return null_id;
  if (!value.is(ValueKind::relationship)) throw not_an_element("relationship", value);
  return static_cast<std::uint32_t>(value.element_id());
}

Vector Vector::gather(std::span<const std::uint32_t> rows) const {
  if (constant_ || type_ == VectorType::none) return *this;
  auto data = fresh();
  switch (type_) {
    case VectorType::node:
    case VectorType::relationship: pick(data_->ids, rows, data->ids); break;
    case VectorType::integer: pick(data_->integers, rows, data->integers); break;
    case VectorType::floating: pick(data_->floats, rows, data->floats); break;
    case VectorType::boolean: pick(data_->truths, rows, data->truths); break;
    default: pick(data_->values, rows, data->values); break;
  }
  if (!data_->nulls.empty()) pick(data_->nulls, rows, data->nulls);
  return {type_, std::move(data)};
}

void VectorCollector::widen() {
  if (type_ == VectorType::value || data_ == nullptr) return;
  const Vector narrow(type_, data_);
  auto wide = fresh();
  wide->values.reserve(size_);
  for (std::size_t i = 0; i < size_; ++i) wide->values.push_back(narrow.at(i));
  data_ = std::move(wide);
  type_ = VectorType::value;
}

void VectorCollector::add(const Vector& column, std::size_t size) {
  if (data_ == nullptr) {
    data_ = fresh();
    type_ = column.exists() ? column.type() : VectorType::value;
  }
  if (type_ != column.type()) widen();
  const auto append = [&](auto& to, const auto& from) {
    if (column.is_constant())
      to.insert(to.end(), size, from.front());
    else
      to.insert(to.end(), from.begin(), from.begin() + static_cast<std::ptrdiff_t>(size));
  };
  switch (type_) {
    case VectorType::node:
    case VectorType::relationship: append(data_->ids, column.data().ids); break;
    case VectorType::integer: append(data_->integers, column.data().integers); break;
    case VectorType::floating: append(data_->floats, column.data().floats); break;
    case VectorType::boolean: append(data_->truths, column.data().truths); break;
    default:
      for (std::size_t i = 0; i < size; ++i) data_->values.push_back(column.at(i));
  }
  if (type_ == VectorType::integer || type_ == VectorType::floating) {
    if (!column.data().nulls.empty()) {
      data_->nulls.resize(size_, 0);
      append(data_->nulls, column.data().nulls);
    } else if (!data_->nulls.empty()) {
      data_->nulls.resize(size_ + size, 0);
    }
  }
  size_ += size;
}

Vector VectorCollector::take() {
  if (data_ == nullptr) return {};
  size_ = 0;
  return {type_, std::move(data_)};
}

}  // namespace casus::execute
