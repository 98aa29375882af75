#include "engine/graph/editable_column.hpp"

#include <memory>

namespace casus::graph {

namespace {

bool is_flat(std::uintptr_t slot) { return (slot & flat_tag) != 0; }

bool no_values(const std::array<std::uint64_t, validity_words>& validity) {
  for (const std::uint64_t word : validity) {
    if (word != 0) return false;
  }
  return true;
}

std::uintptr_t make_column(ColumnType type) {
  const std::size_t width = value_width(type);
  if (width == 0) {
    auto column = std::make_unique<ValueColumn>();
    column->type = type;
    return tagged(column.release(), owned_tag);
  }
  auto bytes = std::make_unique<std::byte[]>(sizeof(ColumnChunkHead) + width * chunk_size);
  auto* head = new (bytes.get()) ColumnChunkHead();
  head->header.type = static_cast<std::uint8_t>(type);
  return tagged(bytes.release(), owned_tag | flat_tag);
}

std::uintptr_t to_value_column(const ColumnChunkHead& head) {
  auto column = std::make_unique<ValueColumn>();
  column->type = head.type() == ColumnType::string ? ColumnType::string : ColumnType::generic;
  column->validity = head.validity;
  for (std::uint32_t i = 0; i < chunk_size; ++i) column->values[i] = read_column(head, i);
  return tagged(column.release(), owned_tag);
}

void store_fixed(ColumnChunkHead& head, std::uint32_t index, const Value& value) {
  auto* bytes = reinterpret_cast<std::byte*>(&head + 1);
  switch (value.kind()) {
    case ValueKind::integer: {
      const std::int64_t number = value.as_integer();
      std::memcpy(bytes + index * sizeof number, &number, sizeof number);
      break;
    }
    case ValueKind::floating: {
      const double number = value.as_floating();
      std::memcpy(bytes + index * sizeof number, &number, sizeof number);
      break;
    }
    case ValueKind::date: {
      const std::int64_t days = value.as_date().epoch_days;
      std::memcpy(bytes + index * sizeof days, &days, sizeof days);
      break;
    }
    default:
      bytes[index] = static_cast<std::byte>(value.as_boolean());
  }
}

template <class Validity>
void mark(Validity& validity, std::uint32_t index, bool present) {
  const std::uint64_t bit = std::uint64_t{1} << (index % 64);
  validity[index / 64] = present ? validity[index / 64] | bit : validity[index / 64] & ~bit;
}

}  // namespace

Value read_column_slot(std::uintptr_t slot, std::uint32_t index) {
  if (is_flat(slot)) return read_column(*payload<const ColumnChunkHead>(slot), index);
  return payload<const ValueColumn>(slot)->values[index];
}

std::uintptr_t copy_column(std::uintptr_t slot, const Value& first) {
  const auto& head = *payload<const ColumnChunkHead>(slot);
  if (head.type() == ColumnType::absent) return make_column(column_type_of(first.kind()));
  const std::size_t width = value_width(head.type());
  if (width == 0) return to_value_column(head);
  const std::size_t size = sizeof(ColumnChunkHead) + width * chunk_size;
  auto bytes = std::make_unique<std::byte[]>(size);
  std::memcpy(bytes.get(), &head, size);
  return tagged(bytes.release(), owned_tag | flat_tag);
}

std::uintptr_t set_in_column(std::uintptr_t slot, std::uint32_t index, const Value& value) {
  if (!is_flat(slot)) {
    auto& column = *payload<ValueColumn>(slot);
    if (!value.is_null() && !value.is(ValueKind::string)) column.type = ColumnType::generic;
    column.values[index] = value;
    mark(column.validity, index, !value.is_null());
    return slot;
  }
  auto& head = *payload<ColumnChunkHead>(slot);
  if (value.is_null()) {
    mark(head.validity, index, false);
    return slot;
  }
  if (column_type_of(value.kind()) == head.type()) {
    store_fixed(head, index, value);
    mark(head.validity, index, true);
    return slot;
  }
  const std::uintptr_t general =
      no_values(head.validity) ? make_column(column_type_of(value.kind())) : to_value_column(head);
  release_column(slot);
  return set_in_column(general, index, value);
}

void encode_column(std::uintptr_t slot, ByteBuffer& out) {
  if (is_flat(slot)) {
    encode_fixed_column(*payload<const ColumnChunkHead>(slot), out);
  } else {
    encode_values(payload<const ValueColumn>(slot)->values, out);
  }
}

void release_column(std::uintptr_t slot) {
  if (is_flat(slot)) {
    delete[] payload<std::byte>(slot);
  } else {
    delete payload<ValueColumn>(slot);
  }
}

}  // namespace casus::graph
