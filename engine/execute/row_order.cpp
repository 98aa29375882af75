#include "engine/execute/row_order.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

#include "engine/execute/branches/optional_room.hpp"
#include "engine/value/compare.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

namespace {

constexpr std::uint64_t top_bit = std::uint64_t{1} << 63U;

std::uint64_t code_of(std::int64_t number) { return static_cast<std::uint64_t>(number) ^ top_bit; }

/// Negative numbers have all bits turned, others the first one (IEEE 754). All NaN are one, above infinity.
std::uint64_t code_of(double number) {
  if (std::isnan(number)) number = std::numeric_limits<double>::quiet_NaN();
  const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);  // -0.0 is 0.0
  return (bits & top_bit) != 0 ? ~bits : bits | top_bit;
}

/// The first eight bytes.
std::uint64_t code_of(std::string_view text) {
  std::uint64_t code = 0;
  for (std::size_t i = 0; i < sizeof(code); ++i)
    code = (code << 8U) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return code;
}

/// One key.
class Codes {
 public:
  Codes(const Vector& column, bool descending, std::size_t size)
      : column_(&column), descending_(descending), kind_(kind_of(column, size)) {}

  [[nodiscard]] bool is_constant() const { return column_->is_constant(); }
  /// Whether there are any.
  [[nodiscard]] bool exist() const { return kind_ != Kind::none; }
  [[nodiscard]] std::uint64_t code(std::uint32_t row) const { return descending_ ? ~ascending(row) : ascending(row); }
  /// Whether rows of this code are surely equal: null shares that of the greatest, and texts that begin alike one.
  [[nodiscard]] bool is_exact(std::uint64_t code) const {
    return kind_ != Kind::texts && (descending_ ? ~code : code) != null_code;
  }
  [[nodiscard]] std::weak_ordering compare(std::uint32_t a, std::uint32_t b) const {
    const auto found = order(column_->at(a), column_->at(b));
    return descending_ ? 0 <=> found : found;
  }

 private:
  enum class Kind : std::uint8_t { none, integers, floats, truths, integer_values, floating_values, dates, texts };
  static constexpr std::uint64_t null_code = ~std::uint64_t{0};

  static Kind kind_of(const Vector& column, std::size_t size) {
    if (column.is_constant()) return Kind::none;
    switch (column.type()) {
      case VectorType::integer: return Kind::integers;
      case VectorType::floating: return Kind::floats;
      case VectorType::boolean: return Kind::truths;
      case VectorType::value: return kind_of(std::span(column.data().values).first(size));
      default: return Kind::none;
    }
  }
  /// Where all values but null are of one.
  static Kind kind_of(std::span<const Value> values) {
    ValueKind all = ValueKind::null;
    for (const Value& value : values) {
      if (value.is_null()) continue;
      if (all != ValueKind::null && value.kind() != all) return Kind::none;
      all = value.kind();
    }
    switch (all) {
      case ValueKind::integer: return Kind::integer_values;
      case ValueKind::floating: return Kind::floating_values;
      case ValueKind::date: return Kind::dates;
      case ValueKind::string: return Kind::texts;
      default: return Kind::none;
    }
  }

  [[nodiscard]] std::uint64_t ascending(std::uint32_t row) const {
    if (column_->is_null(row)) return null_code;
    const VectorData& data = column_->data();
    switch (kind_) {
      case Kind::integers: return code_of(data.integers[row]);
      case Kind::floats: return code_of(data.floats[row]);
      case Kind::truths: return data.truths[row] == Truth::yes ? 1 : 0;
      case Kind::integer_values: return code_of(data.values[row].as_integer());
      case Kind::floating_values: return code_of(data.values[row].as_floating());
      case Kind::dates: return code_of(data.values[row].as_date().epoch_days);
      case Kind::texts: return code_of(data.values[row].as_string());
      case Kind::none: break;
    }
    return 0;
  }

  const Vector* column_;
  bool descending_;
  Kind kind_;
};

struct Entry {
  std::uint64_t code;
  std::uint32_t row;
};

/// By code; entries of one code keep their order. By one byte after the other, from the last (Knuth, The Art of
/// Computer Programming 3, 5.2.5), but for bytes that all have in common.
void sort_by_code(std::vector<Entry>& entries, std::vector<Entry>& room) {
  constexpr std::size_t few = 1024;
  constexpr std::size_t bytes = sizeof(std::uint64_t);
  constexpr std::size_t values = 256;
  if (entries.size() < few) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.code != b.code ? a.code < b.code : a.row < b.row;
    });
    return;
  }
  std::array<std::array<std::uint32_t, values>, bytes> counts{};
  for (const Entry& entry : entries)
    for (std::size_t byte = 0; byte < bytes; ++byte) ++counts[byte][(entry.code >> (8 * byte)) % values];
  room.resize(entries.size());
  for (std::size_t byte = 0; byte < bytes; ++byte) {
    auto& places = counts[byte];
    watch::step(entries.size() / 4);
    if (places[(entries.front().code >> (8 * byte)) % values] == entries.size()) continue;
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::uint32_t{0});
    for (const Entry& entry : entries) room[places[(entry.code >> (8 * byte)) % values]++] = entry;
    entries.swap(room);
  }
}

class RowOrder {
 public:
  RowOrder(const std::vector<Vector>& columns, const std::vector<bind::SortKey>& keys, std::size_t size) : rows_(size) {
    std::iota(rows_.begin(), rows_.end(), 0U);
    for (std::size_t k = 0; k < columns.size(); ++k) keys_.emplace_back(columns[k], keys[k].descending, size);
  }
  std::vector<std::uint32_t> find(bool with_codes) {
    if (with_codes)
      arrange(0, rows_.size(), 0);
    else
      compare(0, rows_.size(), 0);
    return std::move(rows_);
  }

 private:
  /// Puts rows_[from, to), which are equal in the keys before `key` and in their old order, in order.
  void arrange(std::size_t from, std::size_t to, std::size_t key) {
    constexpr std::size_t few = 16;
    if (key == keys_.size() || to - from < 2) return;
    if (keys_[key].is_constant()) return arrange(from, to, key + 1);
    if (to - from <= few || !keys_[key].exist()) return compare(from, to, key);
    for (const Run& run : sort_run(from, to, key)) {
      if (run.exact || are_equal(run.from, run.to, key))
        arrange(run.from, run.to, key + 1);
      else
        compare(run.from, run.to, key);
    }
  }

  /// Rows that have one code.
  struct Run {
    std::size_t from;
    std::size_t to;
    bool exact;
  };
  /// Sorts rows_[from, to) by the codes of a key; gives what has still to be put in order.
  std::vector<Run> sort_run(std::size_t from, std::size_t to, std::size_t key) {
    std::vector<Entry> entries(to - from);
    std::vector<Entry> room;
    for (std::size_t i = from; i < to; ++i) entries[i - from] = {keys_[key].code(rows_[i]), rows_[i]};
    sort_by_code(entries, room);
    for (std::size_t i = from; i < to; ++i) rows_[i] = entries[i - from].row;
    std::vector<Run> runs;
    for (std::size_t i = 0; i < entries.size();) {
      const std::size_t first = i;
      while (i < entries.size() && entries[i].code == entries[first].code) ++i;
      if (i - first > 1) runs.push_back({from + first, from + i, keys_[key].is_exact(entries[first].code)});
    }
    return runs;
  }
  [[nodiscard]] bool are_equal(std::size_t from, std::size_t to, std::size_t key) const {
    for (std::size_t i = from + 1; i < to; ++i)
      if (keys_[key].compare(rows_[from], rows_[i]) != 0) return false;
    return true;
  }
  void compare(std::size_t from, std::size_t to, std::size_t key) {
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
      watch::step();
      for (std::size_t k = key; k < keys_.size(); ++k)
        if (const auto c = keys_[k].compare(a, b); c != 0) return c < 0;
      return a < b;
    };
    const auto first = rows_.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(first, first + static_cast<std::ptrdiff_t>(to - from), before);
  }

  std::vector<Codes> keys_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace

std::vector<std::uint32_t> order_of_rows(const std::vector<Vector>& columns, const std::vector<bind::SortKey>& keys,
                                         std::size_t size, ExecutionContext& context) {
  const std::size_t bytes = 2 * size * sizeof(Entry);
  const bool with_codes = reserve_if_plenty(context, bytes);
  auto rows = RowOrder(columns, keys, size).find(with_codes);
  if (with_codes) context.release(bytes);
  return rows;
}

}  // namespace casus::execute
