#pragma once

// Opening a database and running statements.

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/cursor.hpp"
#include "casus/procedure.hpp"
#include "casus/result.hpp"
#include "casus/value.hpp"

namespace casus {

/// Values for $name in a query, by name without the dollar sign. Texts must be UTF-8. Nodes, relationships and
/// paths are refused, also inside lists and maps, since those of a result are copies: give an id or a key, and
/// MATCH the element.
using Parameters = std::map<std::string, Value, std::less<>>;

/// When a commit is safe on disk.
enum class Durability {
  full,        ///< when commit returns (default)
  checkpoint,  ///< after the next checkpoint or close; a crash of the machine may lose the last commits,
               ///< whole. A commit a second, or 64 MiB, after the last checkpoint makes one of its own.
  none         ///< when the system writes it; a crash of the machine may lose the file
};

struct Options {
  bool read_only = false;
  Durability durability = Durability::full;
  /// How long a writing statement waits for another writer before a conflict error.
  std::chrono::milliseconds write_timeout{5000};
  /// Bytes one statement may use for rows and state; 0 is no limit.
  std::uint64_t memory_limit = 0;
  /// How long one statement may run; 0 is no limit.
  std::chrono::milliseconds timeout{0};
  /// Worker threads of one statement; 0 is one per core.
  unsigned threads = 0;
  /// How many rows a part of a plan must be expected to have before several threads share it.
  std::uint64_t parallel_rows = 10'000;
  /// Whether the optimizer runs; switched off to test it.
  bool optimize = true;
  /// Passes of the optimizer, by name, that do not run; for tests and for hunting a fault. EXPLAIN
  /// shows the plan that is left. Throws casus::Error (semantic) at open for a name that is none.
  std::vector<std::string> disabled_passes;
};

class Connection;
namespace session {
class DatabaseState;
class ConnectionState;
class PreparedState;
}  // namespace session

/// A graph in one file or in memory. A handle: copies share the same open database, which closes when
/// the last handle and the last connection are gone. All functions may be called from any thread.
class Database {
 public:
  /// Opens the file at `path`, made if absent; "" or ":memory:" is a new graph in memory. Opening a
  /// file that this process has open already gives another handle to the same database.
  /// Throws casus::Error (storage) if the file is damaged, foreign, newer, or not accessible.
  static Database open(const std::string& path, const Options& options = {});

  /// A new connection. Connections are cheap; use one per thread.
  [[nodiscard]] Connection connect() const;

  /// Makes a procedure or function known to all statements that start later. Throws casus::Error if
  /// its signature is malformed, or its name is that of a built-in one. An equal name replaces the one
  /// that was added earlier.
  void add_procedure(Procedure procedure);
  void add_function(ScalarFunction function);
  void add_function(AggregateFunction function);

 private:
  explicit Database(std::shared_ptr<session::DatabaseState> state) : state_(std::move(state)) {}
  std::shared_ptr<session::DatabaseState> state_;
};

/// A statement with its plan made, to be run again with other parameters: the quickest way to run one
/// often. It is planned anew where the graph has changed so much that the plan is no longer good, or an
/// index has come or gone. Belongs to the connection that made it, and is used by one thread at a time
/// with it; it keeps the connection and the database open. Copies share one plan.
class PreparedStatement {
 public:
  /// As Connection::run.
  Result run(const Parameters& parameters = {});
  /// As Connection::stream. Cursors stay good when the statement is run again or goes away.
  Cursor stream(const Parameters& parameters = {});

 private:
  friend class Connection;
  explicit PreparedStatement(std::shared_ptr<session::PreparedState> state) : state_(std::move(state)) {}
  std::shared_ptr<session::PreparedState> state_;
};

/// A sequence of statements, with at most one open transaction. For one thread at a time, except
/// interrupt(), which any thread may call.
class Connection {
 public:
  /// Runs one statement to its end. Outside a transaction it is one of its own: either all of it
  /// takes effect or, where this throws casus::Error, nothing. Inside one, a failed statement leaves
  /// the transaction as it was before it.
  Result run(std::string_view statement, const Parameters& parameters = {});

  /// Starts a statement and gives its rows one at a time; see Cursor. Throws the errors of starting it.
  Cursor stream(std::string_view statement, const Parameters& parameters = {});

  /// Parses and plans a statement without running it. Throws its compile-time errors.
  PreparedStatement prepare(std::string_view statement);

  /// Explicit transactions, the same as the statements BEGIN, COMMIT and ROLLBACK. They are serializable:
  /// each reads the graph as of its begin(), and one that would write after another has committed since
  /// gets a casus::Error (conflict) and is to be tried again. A commit() that ends
  /// with an error, also one that was interrupted or ran out of time, has changed nothing, and its
  /// transaction is over.
  void begin();
  void commit();
  void rollback();
  [[nodiscard]] bool in_transaction() const;

  /// Makes every commit so far safe on disk, also where the durability is checkpoint or none. Waits for
  /// other writers as a writing statement does; throws casus::Error (conflict, storage; semantic while a
  /// transaction is open here).
  void checkpoint();

  /// Ends the statement that now runs on this connection with an error of kind `interrupted`.
  /// May be called from a signal handler; does nothing where none runs.
  void interrupt() noexcept;

  /// Limits for the statements that follow on this connection.
  void set_timeout(std::chrono::milliseconds timeout);
  void set_memory_limit(std::uint64_t bytes);

  /// The labels, relationship types and property keys in use, for completion and near names; each
  /// in alphabetical order.
  struct Names {
    std::vector<std::string> labels;
    std::vector<std::string> relationship_types;
    std::vector<std::string> property_keys;
    std::vector<std::string> functions;
    std::vector<std::string> procedures;
  };
  [[nodiscard]] Names names() const;

 private:
  friend class Database;
  explicit Connection(std::shared_ptr<session::ConnectionState> state) : state_(std::move(state)) {}
  std::shared_ptr<session::ConnectionState> state_;
};

/// Parses a value in Cypher literal syntax, such as `42`, `'text'`, `[1, 2]` or `{a: null}`.
Value parse_literal(std::string_view text);

/// The library's version, e.g. "0.1.0".
std::string_view version();

}  // namespace casus
