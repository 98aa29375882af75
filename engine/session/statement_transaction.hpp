#pragma once

// The transaction of one statement: a part of the connection's explicit one, or one of its own.

#include <memory>

#include "engine/session/state.hpp"

namespace casus::session {

/// Gone without finish(), it undoes whatever the statement has changed.
class StatementTransaction {
 public:
  explicit StatementTransaction(ConnectionState& connection);
  ~StatementTransaction();
  StatementTransaction(const StatementTransaction&) = delete;
  StatementTransaction& operator=(const StatementTransaction&) = delete;

  /// Takes the writer's seat; graph() is then the state that the writer changes. Throws casus::Error
  /// (conflict) where the seat stays taken, or others have committed since BEGIN; (storage) where the
  /// database is read-only.
  void begin_write();

  /// What the statement reads.
  [[nodiscard]] const graph::GraphView& graph() const;
  /// Null until begin_write().
  [[nodiscard]] graph::GraphTransaction* writer() const;
  /// When the transaction began.
  [[nodiscard]] DateTime begun() const { return begun_; }
  /// When the statement began.
  [[nodiscard]] DateTime statement_time() const { return statement_time_; }

  /// Checks what only holds at the end of a statement, and commits where the transaction is the
  /// statement's own.
  void finish();

 private:
  ConnectionState& connection_;
  std::shared_ptr<const graph::GraphView> snapshot_;
  std::unique_ptr<graph::GraphTransaction> own_;
  graph::GraphTransaction::Savepoint savepoint_;
  DateTime statement_time_;
  DateTime begun_;
  bool writing_ = false;
  bool finished_ = false;
};

/// The present instant in UTC.
DateTime current_time();

}  // namespace casus::session
