#pragma once

// Procedures and functions written in C++ and called from queries.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "casus/value.hpp"

namespace casus {

/// A declared type, in Cypher's words: `INTEGER?`, `STRING?`, `FLOAT?`, `NUMBER?`, `BOOLEAN?`, `MAP?`,
/// `NODE?`, `RELATIONSHIP?`, `PATH?`, `LIST<INTEGER?>?`, `DATE?`, `ANY?`. A `?` allows null, also inside
/// LIST<…>: `LIST<INTEGER>?` takes null but not `[1, null]`. A plain `LIST` takes elements of all kinds.
struct NamedType {
  std::string name;
  std::string type;
};

/// A procedure for CALL … YIELD. `run` gets one value per input, checked against its type, and appends
/// rows with one value per output. It may be called from several threads at once; what it throws ends
/// the statement (a casus::Error as it is, anything else as a runtime error with its text).
///
/// Nodes, relationships and paths among the arguments, also inside lists and maps, are copies with labels or
/// type and properties as the statement sees them at that moment. One that is given back, by a procedure or
/// a function, stands for the element of the graph with its id, of which everything else is read from the
/// graph again; a change made to the copy is no change of the graph. Texts must be UTF-8.
struct Procedure {
  std::string name;  // with its namespace: "stats.degree"
  std::vector<NamedType> inputs;
  std::vector<NamedType> outputs;
  std::function<void(std::span<const Value> arguments, std::vector<List>& rows)> run;
};

/// A scalar function. Same rules as a procedure.
struct ScalarFunction {
  std::string name;
  std::vector<NamedType> inputs;
  std::string output;
  bool deterministic = true;
  std::function<Value(std::span<const Value> arguments)> run;
};

/// One running aggregation over a group of rows.
class AggregateState {
 public:
  virtual ~AggregateState() = default;
  /// Takes one row's arguments.
  virtual void add(std::span<const Value> arguments) = 0;
  /// The group's value; called once, after the last add.
  virtual Value finish() = 0;
};

/// An aggregate function; `start` makes the state of a new group.
struct AggregateFunction {
  std::string name;
  std::vector<NamedType> inputs;
  std::string output;
  std::function<std::unique_ptr<AggregateState>()> start;
};

}  // namespace casus
