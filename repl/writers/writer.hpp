#pragma once

// Result writers: one format each, behind one interface.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.hpp"
#include "repl/output.hpp"

namespace casus::repl {

enum class Format { table, csv, tsv, json, jsonl, markdown, cypher, dot, mermaid };

/// The formats' names, in the order of the help text.
const std::vector<std::string>& format_names();
std::optional<Format> format_named(std::string_view name);
std::string_view name_of(Format format);

/// Fetches nodes by their ids from the database a result came from, to complete pictures and
/// scripts of relationships. Nodes that are gone are left out.
using NodeLookup = std::function<List(const std::vector<std::uint64_t>& ids)>;

/// Writes results in one format. Stateless between results; may throw OutputFailed.
class Writer {
 public:
  virtual ~Writer() = default;
  /// Writes the whole result. It has at least one column.
  virtual void write(const Result& result, Output& output) const = 0;
};

/// Writes formats in which every row stands for itself, so that rows can be written as they come.
class RowWriter : public Writer {
 public:
  using Columns = std::vector<std::string>;
  void write(const Result& result, Output& output) const final;
  /// What comes before the first row.
  virtual void begin(const Columns& columns, Output& output) const = 0;
  virtual void row(const Columns& columns, const List& values, Output& output) const = 0;
};

/// Null for a format that must see the whole result.
std::unique_ptr<RowWriter> make_row_writer(Format format);

/// A writer for the format. `lookup` may be empty: relationships then stand without absent ends.
std::unique_ptr<Writer> make_writer(Format format, NodeLookup lookup = {});

}  // namespace casus::repl
