#pragma once

// What a statement returns.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"

namespace casus {

/// What a statement changed. A property counts each time it is set to or removed from a value.
struct Changes {
  std::uint64_t nodes_created = 0;
  std::uint64_t nodes_deleted = 0;
  std::uint64_t relationships_created = 0;
  std::uint64_t relationships_deleted = 0;
  std::uint64_t properties_set = 0;
  std::uint64_t labels_added = 0;
  std::uint64_t labels_removed = 0;
  std::uint64_t indexes_added = 0;
  std::uint64_t indexes_removed = 0;
  std::uint64_t constraints_added = 0;
  std::uint64_t constraints_removed = 0;

  [[nodiscard]] bool any() const;
};

/// Wall-clock milliseconds of each stage. `plan` covers binding, planning and optimizing; it is near
/// zero where the plan came from the cache.
struct Timing {
  double parse_ms = 0;
  double plan_ms = 0;
  double execute_ms = 0;
};

class Result;

/// One row of a result; a view that lives as long as the result.
class Row {
 public:
  [[nodiscard]] std::size_t size() const;
  /// By position; throws casus::Error if out of range.
  [[nodiscard]] const Value& operator[](std::size_t column) const;
  /// By column name; throws casus::Error if there is none.
  [[nodiscard]] const Value& operator[](std::string_view column) const;
  /// All values, in the order of the columns.
  [[nodiscard]] const List& values() const;

 private:
  friend class Result;
  Row(const Result* result, std::size_t index) : result_(result), index_(index) {}
  const Result* result_;
  std::size_t index_;
};

/// The rows of a statement with their columns. Owns its values: it stays valid after the connection
/// and the database are gone, and graph elements in it do not follow later changes.
class Result {
 public:
  Result();
  Result(std::vector<std::string> columns, std::vector<List> rows);

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] Row operator[](std::size_t row) const;

  class Iterator {
   public:
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    Row operator*() const { return (*result_)[index_]; }
    Iterator& operator++() { ++index_; return *this; }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    friend class Result;
    Iterator(const Result* result, std::size_t index) : result_(result), index_(index) {}
    const Result* result_;
    std::size_t index_;
  };
  [[nodiscard]] Iterator begin() const { return {this, 0}; }
  [[nodiscard]] Iterator end() const { return {this, rows_.size()}; }

  [[nodiscard]] const Changes& changes() const { return changes_; }
  [[nodiscard]] const Timing& timing() const { return timing_; }
  /// The plan as text, for EXPLAIN and PROFILE; empty otherwise.
  [[nodiscard]] const std::string& plan() const { return plan_; }

  // For the engine.
  void set_changes(const Changes& changes) { changes_ = changes; }
  void set_timing(const Timing& timing) { timing_ = timing; }
  void set_plan(std::string plan) { plan_ = std::move(plan); }

 private:
  friend class Row;
  std::vector<std::string> columns_;
  std::vector<List> rows_;
  Changes changes_;
  Timing timing_;
  std::string plan_;
};

}  // namespace casus
