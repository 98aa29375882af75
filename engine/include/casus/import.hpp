#pragma once

// Filling a new database from CSV files.

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The files of one kind of node or relationship: one table cut in pieces, whose first file begins
/// with the header.
struct ImportSource {
  /// Labels that all nodes of these files carry (there may be none), or the one type of the
  /// relationships (none where a column :TYPE gives it).
  std::vector<std::string> names;
  std::vector<std::string> files;
};

/// How far an import is.
struct ImportProgress {
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  std::string_view file;  // that is being read; empty while the last parts are written
};

struct ImportOptions {
  std::vector<ImportSource> nodes;
  std::vector<ImportSource> relationships;
  /// Between fields: any ASCII character but a quotation mark, a line break or a letter or digit.
  char delimiter = ',';
  /// Leave out rows that cannot be read, nodes whose id is taken and relationships whose ends are
  /// missing, and write them to `reject_file`; otherwise the first such row ends the import.
  bool skip_bad_rows = false;
  /// Made when the first row is rejected, replacing what was there: a CSV file with the columns
  /// file, line, column, reason, row. Empty: the path of the database and ".rejected.csv".
  std::string reject_file;
  /// Threads that read and write; 0 is one per core.
  unsigned threads = 0;
  /// How long to wait for another writer of an existing database.
  std::chrono::milliseconds write_timeout{5000};
  /// Called now and then, one call after the other but from any thread; false ends the import.
  std::function<bool(const ImportProgress&)> on_progress;
};

struct ImportReport {
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  std::uint64_t properties = 0;
  std::uint64_t rejected_rows = 0;
  std::string reject_file;  // empty where no row was rejected
};

/// Makes the database at `path` from CSV files, all of it or nothing. There must be no such file,
/// or a database without nodes and without indexes and constraints.
///
/// Files are UTF-8. Fields may be quoted with ", which doubled stands for itself; quoted fields may
/// hold delimiters and line breaks. A field that is empty without quotes is an absent value; empty
/// lines are skipped. The header names each column as Neo4j's import tool has it:
///     name  name:type  name:type[]      a property; arrays are split at ';'
///     :ID  name:ID  :ID(Space)          what relationships know the node by, also a property if
///                                       named; {id-type:long} makes it an integer, else a string
///     :LABEL                            further labels, split at ';'
///     :START_ID(Space)  :END_ID(Space)  the ends of a relationship
///     :TYPE                             its type
///     :IGNORE  name:IGNORE              skipped
/// Types: string (also where none is given), char, byte, short, int, long, float, double, boolean,
/// date, localtime, time, localdatetime, datetime (the last two with zone also as
/// `at:datetime{timezone:Europe/Oslo}`), duration.
///
/// Throws casus::Error: runtime for what is wrong with files and rows, with file, line and column;
/// storage and conflict for the database; interrupted where on_progress said so.
ImportReport import_csv(const std::string& path, const ImportOptions& options);

}  // namespace casus
