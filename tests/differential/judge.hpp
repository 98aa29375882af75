#pragma once

// Runs a statement on the engine and on the reference, and says where they differ.

#include <optional>
#include <string>

#include "casus/casus.hpp"
#include "grammar/tree/statement.hpp"
#include "tests/differential/engines.hpp"
#include "tests/differential/graph_spec.hpp"
#include "tests/differential/reference/evaluator.hpp"

namespace casus::differential {

/// What became of one comparison.
struct Verdict {
  enum class Kind { agree, differ, undecided };
  Kind kind = Kind::agree;
  std::string reason;    // of a difference
  std::string category;  // of a difference: rows, order, graph, rollback, "no error" or the error
  bool among_engines = false;  // the reference did not finish; the engine's settings were compared
  bool failed = false;         // both sides refused the statement
  std::size_t rows = 0;
};

/// How the engine holds the graph, which no answer may hang on.
struct Storage {
  /// The graph with the optimizer has indexes on the properties that random statements look for.
  bool indexes = false;
  /// Ids in use start behind those of elements made and deleted before, near the end of a chunk.
  bool gaps = false;
  /// The graph is made in a transaction that stays open; only reading statements can be judged.
  bool uncommitted = false;
  /// A pass of the optimizer that one of the engines leaves out; none if empty.
  std::string without_pass = {};
};

/// One graph, held by the engine once for each of its settings, and by the reference.
class Judge {
 public:
  /// Throws casus::Error if the engine refuses the statement that makes the graph.
  explicit Judge(const std::string& setup, const Storage& storage = {});

  /// Compares the rows and, for a writing statement, the graph that it leaves; afterwards the graph
  /// is again what it was. Where the reference gives up, the last of the engine's settings, which
  /// has no optimizer, stands in for it.
  Verdict compare(const std::string& statement);

  /// Compares the engine's answers to statements that must answer alike: `whole` against all of
  /// `parts` together.
  Verdict compare_rewrites(const std::string& whole, const std::vector<std::string>& parts);

 private:
  struct Engine {
    EngineSetting setting;
    Database database;
    Connection connection;
  };
  struct Answer;
  struct Question;
  struct Difference {
    std::string category;  // empty: none
    std::string reason;
  };
  Answer ask_reference(const syntax::Query& query, bool unordered,
                       reference::RowOrder order = reference::RowOrder::forward);
  /// Whether a writing statement writes or answers something else where the rows of its MATCH come in
  /// another order, as one does whose MERGE finds what an earlier row has set.
  bool hangs_on_order(const Question& question, const Answer& expected);
  Answer ask_engine(Connection& connection, const std::string& statement, bool writes,
                    bool unordered);
  /// Prepares the statement, runs it with other parameters, then reads it row by row with its own.
  static Answer ask_prepared(Connection& connection, const std::string& statement, bool unordered);
  /// Of `engine` from `expected`, in rows and in what a writing statement leaves.
  Difference engine_difference(Engine& engine, const Answer& expected, const Question& question);
  static Difference difference(const Answer& expected, const Answer& got,
                               const syntax::Query& query);
  Difference graph_difference(const Answer& expected, const Answer& got, Connection& connection);
  static Verdict undecided(const std::string& why);
  static Verdict differing(const Difference& found);

  void prepare(Engine& engine, const std::string& setup);

  Storage storage_;
  std::vector<Engine> engines_;
  reference::Graph graph_;
  std::vector<std::string> untouched_;
};

}  // namespace casus::differential
