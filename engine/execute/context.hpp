#pragma once

// What a running statement knows and shares with its operators.

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>

#include "casus/database.hpp"
#include "engine/bind/bound_query.hpp"
#include "engine/function/function.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/graph/transaction.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

class SubqueryRunner;

/// One per execution; used by the thread that runs it.
struct ExecutionContext final : function::Limits {
  const graph::GraphView* graph = nullptr;         // the transaction's view, or a snapshot
  graph::GraphTransaction* transaction = nullptr;  // null where the statement only reads
  const Parameters* parameters = nullptr;
  function::FunctionContext functions;
  Changes changes;
  const bind::BoundStatement* statement = nullptr;  // for the names of variables in messages
  SourceSpan delete_span;                           // of the last DELETE that took a node
  /// The inner plans of subquery expressions.
  std::map<const bind::BoundQuery*, std::unique_ptr<SubqueryRunner>> subqueries;

  /// What functions give for each kind of element, by its type or the set of its labels (evaluate/kind.cpp).
  std::map<const function::ScalarFunction*, std::unordered_map<std::uint64_t, Value>> values_by_kind;

  /// The limits. While the statement runs it is the thread's watch too, so that values count for it.
  Watch watch;

  bool evaluating = false;  // an expression
  std::uint64_t* tally = nullptr;  // counts what is reserved, see ReserveTally

  unsigned threads = 1;                    // that the statement may use
  std::uint64_t parallel_rows = 0;         // how many make several worth it
  std::uint64_t memory_limit = 0;          // bytes, as the watch has it; 0 is none

  ExecutionContext();
  ~ExecutionContext();
  ExecutionContext(const ExecutionContext&) = delete;
  ExecutionContext& operator=(const ExecutionContext&) = delete;

  /// Makes this the context of a thread that helps with the statement of another.
  void take_part_in(const ExecutionContext& whole, SharedUse& use);

  /// Throws casus::Error (interrupted) if the statement was cancelled or is out of time. Cheap enough
  /// for every batch; loops within a batch call it about every thousand steps.
  void check() const override { watch.check(); }
  /// Accounts for memory that an operator keeps, besides that of the values in it, which count by
  /// themselves; throws casus::Error (interrupted) past the limit.
  void reserve(std::uint64_t bytes) override {
    watch.charge(bytes);
    if (tally != nullptr) *tally += bytes;
  }
  void release(std::uint64_t bytes) override {
    watch.give_back(bytes);
    if (tally != nullptr) *tally -= std::min(*tally, bytes);
  }

  /// Throws casus::Error (semantic, ParameterMissing) where there is no such parameter.
  [[nodiscard]] const Value& parameter(const std::string& name) const;
  /// How the query calls a variable.
  [[nodiscard]] std::string name_of(bind::VariableId variable) const;
  /// The writer; throws casus::Error (internal) in a statement that only reads.
  graph::GraphTransaction& writer() const;
  /// Says what clause makes the changes from now on, for the errors that are found at the end.
  void writes_for(SourceSpan clause) const { writer().set_origin({clause.offset, clause.length}); }
  /// Throws casus::Error (runtime, EntityNotFound, DeletedEntityAccess) for an element that this
  /// transaction has deleted.
  void require_node(std::uint32_t id) const;
  void require_relationship(std::uint32_t id) const;
};

/// While it lives, what is reserved is added to `bytes`, so that an operator can give back all that its groups or
/// rows have taken when it begins anew for other rows; with null it is nobody's.
class ReserveTally {
 public:
  ReserveTally(ExecutionContext& context, std::uint64_t* bytes) : context_(context), before_(context.tally) {
    context_.tally = bytes;
  }
  ~ReserveTally() { context_.tally = before_; }
  ReserveTally(const ReserveTally&) = delete;
  ReserveTally& operator=(const ReserveTally&) = delete;

 private:
  ExecutionContext& context_;
  std::uint64_t* before_;
};

}  // namespace casus::execute
