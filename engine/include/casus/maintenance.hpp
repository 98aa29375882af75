#pragma once

// Care of a database: checking it, copying it, compacting it, saving what is left of a damaged one,
// and writing its graph in other formats.
//
// Every new file or folder here appears whole or not at all under its name: it is written under
// another name beside it, made durable, and renamed; a file has no name at all until then where the
// file system can do so. Elsewhere a kill leaves such a file behind, named PATH.new-N, which the next
// to make a file at PATH removes; one that is still being written, by any process, stays.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/database.hpp"

namespace casus {

/// How much there is of a graph.
struct GraphSize {
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
};

/// What is wrong with the file at `path`, a line each; empty where nothing is. Looks at every
/// checksum and tree of the file, then at the graph: labels, properties and relationships stand on
/// what exists, both directions of adjacency say the same, counts are right, index entries are those
/// of the data. Damage that Database::open refuses is found, too. Changes nothing; others may read
/// and write meanwhile: the state looked at is the latest commit. Takes time by the size of the
/// file, and about a byte of memory an element.
///
/// Throws casus::Error (storage) where there is nothing to check: no file, a file that may not be
/// read, one of another program or of a newer release, or one that this process has open for
/// writing (check its Database then).
std::vector<std::string> check(const std::string& path);

/// The same for an open database, also one in memory. Any thread.
std::vector<std::string> check(const Database& database);

/// How the bytes of a database are used. A snapshot that is held for long (an open transaction that
/// has read, a statement that runs, a result still being read) keeps everything that commits after
/// it replace: the file grows with each commit until the snapshot is gone, then the space is used
/// again. `held_bytes` says how much that is, `oldest_reader` who is the cause.
struct SpaceReport {
  std::uint64_t file_bytes = 0;
  std::uint64_t used_bytes = 0;     ///< by the latest commit
  std::uint64_t free_bytes = 0;     ///< for the next commits; compact() gives it back
  std::uint64_t held_bytes = 0;     ///< replaced, but an old snapshot may still read it
  std::uint64_t commits_behind = 0; ///< how many commits the oldest snapshot has not seen
  int oldest_reader = 0;            ///< the process that holds it; 0 where none is behind
};

/// Costs about a microsecond a megabyte of free space. Throws casus::Error (storage). Any thread.
SpaceReport space(const Database& database);
/// The same for a database that is not open here.
SpaceReport space(const std::string& path);

/// Copies the latest commit to a new file, without free space and with every checksum verified.
/// Statements of all threads and processes go on meanwhile and are not in the copy. A graph in
/// memory is so saved. Throws casus::Error (storage): there is a file at `target`, the disk is full,
/// the database is damaged. Any thread.
void backup(const Database& database, const std::string& target);

/// As backup(), for a database that is not open here: `path` is only read.
void compact(const std::string& path, const std::string& target);

/// Puts a copy without free space in the place of the file at `path`, which keeps its permissions.
/// Until the copy is whole and safe on disk the file stays as it was. Nobody else may have the
/// database open: throws casus::Error (conflict) where a process has, this one included, and
/// (storage) as backup() does. Needs disk space for the copy.
void compact(const std::string& path);

/// What salvage() could save.
struct SalvageReport {
  GraphSize saved;
  std::uint32_t rules = 0;  ///< indexes and constraints
  /// Each piece of damage by which something may be lost, what it was (`lost: the property `born` of up
  /// to 1024 nodes (`Person` 1024)`) and each thing that was left out, a line each; at most some
  /// thousands. Empty where everything is saved, though indexes or counts were damaged.
  std::vector<std::string> losses;
};

/// Makes a new database of everything that can still be read in a damaged one. Where the list of
/// relationships is lost they are taken from adjacency; nodes whose existence is lost are taken
/// from what refers to them; names that are lost are made up (Label_3, TYPE_3, key_3). Where pages
/// of the file's tree are lost, data that was deleted lately may come back. Elements get new ids.
/// Constraints that the saved graph breaks are left out. The file at `path` is only read and must
/// not be open. Needs a few times its size in memory.
///
/// Throws casus::Error (storage) where nothing can be read at all, or `target` exists or cannot be
/// written.
SalvageReport salvage(const std::string& path, const std::string& target);

/// Whether the file at `path` begins as a database of Casus (or another of LMDB's), or is the lock file
/// beside one, so that nobody would want a text written over it. Links are followed. False where there
/// is no such file or it may not be read. Never throws.
bool is_database_file(const std::string& path);

/// Formats of export_graph().
enum class ExportFormat {
  cypher,   ///< statements that make the graph, its indexes and constraints in an empty database
  csv,      ///< a folder of files as neo4j-admin imports them, one for each label set and type
  json,     ///< {"nodes": […], "relationships": […]}, an element a line
  graphml,  ///< XML for graph programs (Gephi, yEd, NetworkX)
  dot       ///< a Graphviz picture; drawing it takes a small graph
};

/// The format of this name: cypher, csv, json, graphml, dot.
std::optional<ExportFormat> export_format_named(std::string_view name);

/// Writes the whole graph of the latest commit to `path` and returns its size. An existing file is
/// replaced, but never a database; a device, a pipe or what this process has open (/dev/stdout,
/// /dev/fd/N) is written to directly; the folder of ExportFormat::csv must be absent or empty.
///
/// What the formats keep: cypher everything (a graph made from the text is equal but for ids); json
/// values as JSON has them, temporal values as texts; csv and graphml one type a property, so values
/// of several types become texts, and csv keeps no empty lists.
///
/// The cypher of a small graph is one transaction. That of a large one is many: run again after it was
/// stopped it goes on from there, and a database that is neither empty nor half made by it refuses it.
///
/// Throws casus::Error (storage) where `path` cannot be written, is a database, or the database is
/// damaged. Any thread; statements go on meanwhile.
GraphSize export_graph(const Database& database, ExportFormat format, const std::string& path);

}  // namespace casus
