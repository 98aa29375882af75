#pragma once

// Rows without anything that needs thought, as most files have them all through.

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/exchange/import_batch.hpp"

namespace casus::exchange {

/// Reads rows straight from the text into the columns of a batch, without cutting them into fields
/// first. It takes a row only where it is sure what it says: as many fields as the header, no doubled
/// quotation marks, ids that are known, values that are what their columns want. It never tells what is
/// wrong with another one; BatchParser does, and finds the batch as if nobody had looked at it.
class PlainRows {
 public:
  /// The batch must have its columns already. `check_text` where the text may be no UTF-8.
  PlainRows(const CsvLayout& layout, char delimiter, bool check_text, ImportBatch& batch);

  /// Takes rows of one line each, of which the first is `line`, from `at` up to `end` (behind which
  /// stands a byte that can be read) or the first row that is not plain. Returns where it stopped.
  const char* take(const char* at, const char* end, std::uint64_t line);

 private:
  enum class Kind : std::uint8_t { ignored, id, start, end, name, integer, text, other };
  struct Column {
    Kind kind = Kind::other;
    const CsvColumn* source = nullptr;
    graph::BulkColumn* stored = nullptr;
    const IdSpace* space = nullptr;
    std::int64_t least = 0;  // of integers
    std::int64_t greatest = 0;
  };
  /// What a row says besides the values of its columns.
  struct Row {
    ImportId id;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string_view name;
  };

  [[nodiscard]] Column plan(const CsvColumn& column) const;
  bool take_row(std::uint64_t line);
  bool take_fields();
  bool take_field(const Column& column);
  bool take_integer(const Column& column);
  bool take_id(const Column& column, ImportId& id);
  bool take_own_id(const Column& column);
  bool take_node(const Column& column, std::uint32_t& node);
  bool take_name();
  bool take_other(const Column& column);
  bool take_line_end();
  bool take_digits(std::uint64_t& number);
  std::string_view take_text();
  bool take_quoted(graph::BulkColumn& to);
  [[nodiscard]] bool at_field_end() const;
  void keep_row(const char* begin, const char* end, std::uint64_t line);
  void undo();

  const CsvLayout& layout_;
  char delimiter_;
  bool check_text_;
  ImportBatch& batch_;
  std::vector<Column> columns_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  Row row_;
  std::size_t added_ = 0;  // values of the row at hand, in the first columns that are stored
};

}  // namespace casus::exchange
