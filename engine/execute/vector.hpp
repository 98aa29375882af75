#pragma once

// Columns of a batch.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/ids.hpp"
#include "engine/value/truth.hpp"

namespace casus::execute {

enum class VectorType : std::uint8_t {
  none,          // no such column
  node,          // ids; null_id is null
  relationship,  // ids; null_id is null
  integer,
  floating,
  boolean,  // a Truth for each row
  value     // any Value
};

inline constexpr std::uint32_t null_id = static_cast<std::uint32_t>(-1);

/// What a vector holds; only the array of its type is used. `nulls` (integer, floating) has a byte for
/// each row, or is empty where no row is null.
struct VectorData {
  std::vector<std::uint32_t> ids;
  std::vector<std::int64_t> integers;
  std::vector<double> floats;
  std::vector<Truth> truths;
  std::vector<Value> values;
  std::vector<std::uint8_t> nulls;
  bool consecutive = false;  // ids known to be n, n + 1, n + 2, …
};

/// One column: a value for each row of a batch, or one value for all rows (`constant`). Copies share
/// the data, which must not be changed once shared.
class Vector {
 public:
  Vector() = default;
  Vector(VectorType type, std::shared_ptr<VectorData> data, bool constant = false)
      : data_(std::move(data)), type_(type), constant_(constant) {}

  static Vector constant(Value value);
  static Vector nodes(std::vector<std::uint32_t> ids);
  /// The same of ids that ascend, each but once.
  static Vector ascending_nodes(std::vector<std::uint32_t> ids);
  static Vector relationships(std::vector<std::uint32_t> ids);
  static Vector integers(std::vector<std::int64_t> values, std::vector<std::uint8_t> nulls = {});
  static Vector floats(std::vector<double> values, std::vector<std::uint8_t> nulls = {});
  static Vector truths(std::vector<Truth> values);
  static Vector values(std::vector<Value> values);
  /// The same as a column of integers or of floats, where all but null are that.
  static Vector typed(std::vector<Value> values);

  [[nodiscard]] VectorType type() const { return type_; }
  [[nodiscard]] bool is_constant() const { return constant_; }
  [[nodiscard]] bool exists() const { return type_ != VectorType::none; }
  [[nodiscard]] const VectorData& data() const { return *data_; }
  /// Where row `row` lies in the arrays of data().
  [[nodiscard]] std::size_t position(std::size_t row) const { return constant_ ? 0 : row; }

  [[nodiscard]] Value at(std::size_t row) const;
  [[nodiscard]] bool is_null(std::size_t row) const;
  /// The truth of a row; throws casus::Error (runtime, TypeError) where it is neither boolean nor null.
  [[nodiscard]] Truth truth_at(std::size_t row) const;
  /// The id of the node in a row, null_id for null; throws casus::Error (runtime) for other values.
  [[nodiscard]] std::uint32_t node_at(std::size_t row) const;
  [[nodiscard]] std::uint32_t relationship_at(std::size_t row) const;

  /// The column whose row i is this one's row rows[i].
  [[nodiscard]] Vector gather(std::span<const std::uint32_t> rows) const;

 private:
  std::shared_ptr<VectorData> data_;
  VectorType type_ = VectorType::none;
  bool constant_ = false;
};

/// Collects columns of batches of one shape into a longer one.
class VectorCollector {
 public:
  /// Adds `size` rows of a column; the kind of the result widens where columns differ.
  void add(const Vector& column, std::size_t size);
  [[nodiscard]] Vector take();

 private:
  void widen();
  VectorType type_ = VectorType::none;
  std::shared_ptr<VectorData> data_;
  std::size_t size_ = 0;
};

}  // namespace casus::execute
