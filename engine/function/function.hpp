#pragma once

// The tables of functions. One file a family fills them: scalar, string, list, mathematical,
// predicate, temporal, graph, aggregate.

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "casus/procedure.hpp"
#include "casus/value.hpp"
#include "engine/value/type.hpp"

namespace casus::graph {
class GraphView;
}

namespace casus::function {

/// The bounds of a running statement, for calls that may take long or much memory.
class Limits {
 public:
  /// Throws casus::Error (interrupted) if the statement was cancelled or is out of time. To be called
  /// every ten thousand steps or so.
  virtual void check() const = 0;
  /// Accounts for memory; throws casus::Error (interrupted) past the limit.
  virtual void reserve(std::uint64_t bytes) = 0;
  virtual void release(std::uint64_t bytes) = 0;

 protected:
  ~Limits() = default;
};

/// What a call can see besides its arguments. One per running statement.
struct FunctionContext {
  const graph::GraphView* graph = nullptr;  // labels(), properties(), …; never null while executing
  DateTime statement_time;                  // the instant of date(), datetime.statement(), …
  DateTime transaction_time;
  std::string time_zone = "Z";     // the default zone
  std::function<double()> random;  // uniform in [0, 1)
  Limits* limits = nullptr;        // never null while executing
};

using Evaluate = std::function<Value(FunctionContext&, std::span<const Value>)>;

/// A scalar function. Names are matched without regard to case.
struct ScalarFunction {
  std::string name = {};              // as documented: "toUpper", "duration.between"
  std::vector<Type> parameters = {};  // all that may be given
  std::size_t required = 0;           // how many must be
  /// Of each parameter, whether null is refused; empty where it is of none.
  std::vector<bool> refuses_null = {};
  Type result = {};
  /// Narrows the result by the argument types where that is possible (head, coalesce, …).
  std::function<Type(std::span<const Type>)> infer = {};
  bool null_in_null_out = true;  // null if any argument is null, without a call
  /// Whether equal arguments give equal values all through a statement, as those of its own clock do: not
  /// so rand() and the real-time clocks.
  bool deterministic = true;
  bool variadic = false;         // the last parameter repeats (coalesce)
  bool takes_first = false;      // gives the first argument that is not null; later ones are not evaluated
  /// Whether the value follows from the labels of its argument, a node, or the type of its argument, a
  /// relationship.
  bool follows_from_kind = false;
  std::string summary = {};      // one line for the language reference and the shell
  Evaluate evaluate = {};
};

struct AggregateFunction {
  std::string name = {};
  std::vector<Type> parameters = {};
  std::size_t required = 1;
  /// Of each parameter, whether null is refused; empty where it is of none.
  std::vector<bool> refuses_null = {};
  Type result = {};
  std::function<Type(std::span<const Type>)> infer = {};
  std::string summary = {};
  /// Whether a group keeps every argument it was given, which then counts against the memory limit.
  bool keeps_arguments = false;
  /// add() is called once a row with the arguments, nulls included.
  std::function<std::unique_ptr<AggregateState>()> start = {};
};

/// One output of a procedure that gives whole columns at once.
struct NodeColumn {
  std::vector<std::uint32_t> ids;
};
using ProcedureColumn =
    std::variant<NodeColumn, std::vector<std::int64_t>, std::vector<double>, std::vector<Value>>;

struct Procedure {
  struct Field {
    std::string name;
    Type type;
  };
  std::string name = {};
  std::vector<Field> inputs = {};
  /// Of each input, whether null is refused; empty where it is of none.
  std::vector<bool> refuses_null = {};
  std::vector<Field> outputs = {};
  std::string summary = {};
  std::function<void(FunctionContext&, std::span<const Value>, std::vector<List>&)> run = {};
  /// Instead of `run`, for results that may be large: a column for each output, all of one length.
  std::function<std::vector<ProcedureColumn>(FunctionContext&, std::span<const Value>)> run_columns =
      {};
  std::size_t optional = 0;  // so many of the last inputs may be left out, and are then null
};

/// All functions and procedures of one database: the built-in ones and those a user added. Adding
/// makes a changed copy, so that running statements keep theirs; lookups need no lock.
class Registry {
 public:
  /// With all built-in functions.
  static std::shared_ptr<const Registry> built_in();

  /// nullptr where there is none. Pointers live as long as the registry.
  [[nodiscard]] const ScalarFunction* scalar(std::string_view name) const;
  [[nodiscard]] const AggregateFunction* aggregate(std::string_view name) const;
  [[nodiscard]] const Procedure* procedure(std::string_view name) const;
  /// For near names; as documented, in alphabetical order.
  [[nodiscard]] std::vector<std::string> function_names() const;
  [[nodiscard]] std::vector<std::string> procedure_names() const;

  void add(ScalarFunction function);
  void add(AggregateFunction function);
  void add(Procedure procedure);

  Registry();
  Registry(const Registry&);
  ~Registry();

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

/// Adapts what a user registered through the public API; throws casus::Error on a malformed type.
ScalarFunction adapt(casus::ScalarFunction function);
AggregateFunction adapt(casus::AggregateFunction function);
Procedure adapt(casus::Procedure procedure);

}  // namespace casus::function
