#pragma once

// The rows of one block of CSV text, read and converted: what runs in parallel.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/exchange/csv_blocks.hpp"
#include "engine/exchange/csv_header.hpp"
#include "engine/exchange/import_errors.hpp"
#include "engine/exchange/import_ids.hpp"
#include "engine/graph/bulk_column.hpp"

namespace casus::exchange {

/// A header, and where what it names is found.
struct CsvLayout {
  CsvTable table = CsvTable::nodes;
  std::vector<CsvColumn> columns;
  std::vector<std::size_t> stored;  // numbers of the columns whose values become properties
  // Numbers of columns; columns.size() where there is none.
  std::size_t id = 0;
  std::size_t labels = 0;
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t type = 0;
  bool needs_type = false;          // each row must name its own
  IdSpace* ids = nullptr;           // of nodes with ids
  const IdSpace* starts = nullptr;  // of relationships
  const IdSpace* ends = nullptr;
};

CsvLayout make_layout(std::vector<CsvColumn> columns, CsvTable table);

/// The good rows of a block, column by column, and the bad ones. Views lead into the block or to
/// `kept`, so a batch stays where it was made.
struct ImportBatch {
  CsvBlock block;
  std::vector<graph::BulkColumn> columns;  // one for each of CsvLayout::stored
  std::uint32_t rows = 0;                  // the good ones; the vectors below have as many, or none
  std::vector<ImportId> ids;               // of nodes with ids
  std::vector<std::uint64_t> ends;         // of relationships: start << 32 | end
  std::vector<std::string_view> names;     // labels or type, where there is such a column
  std::vector<std::uint64_t> lines;        // of nodes with ids, as are `texts`
  std::vector<std::string_view> texts;     // the rows as they stand
  std::vector<BadRow> bad;                 // in order
  std::deque<std::string> kept;

  ImportBatch() = default;
  ImportBatch(const ImportBatch&) = delete;
  ImportBatch& operator=(const ImportBatch&) = delete;
};

/// Fills the rest of a batch from its block.
void parse_batch(const CsvLayout& layout, char delimiter, ImportBatch& batch);

}  // namespace casus::exchange
