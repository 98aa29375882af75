#pragma once

// The rows of a statement, one at a time.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.hpp"

namespace casus {

namespace session {
class CursorState;
}

/// Rows that are made as they are asked for, so that a result of any size takes little memory:
///
///     Cursor rows = connection.stream("MATCH (p:Person) RETURN p.name AS name");
///     while (rows.next()) use(rows["name"]);
///
/// A statement that only reads shows the graph as it was when stream() was called, whatever this or any
/// other connection writes, commits or rolls back meanwhile. Until the last row has been read or the
/// cursor is closed, the file cannot reuse the space of what has been replaced since: close cursors that
/// are not read to their end.
///
/// Other statements run at once and keep their rows in memory until the cursor has given them: those
/// that write (all of their changes are made when stream() returns), commands, EXPLAIN and PROFILE, and
/// reading ones in a transaction that has written.
///
/// Any number of cursors may be open on one connection beside its other statements. A cursor belongs to
/// the thread that uses the connection; it keeps the database open. Connection::interrupt() ends the
/// next call of next() too, unless another statement was begun in between. The connection's timeout
/// counts the time spent in next(), its memory limit what the operators hold.
class Cursor {
 public:
  Cursor(Cursor&&) noexcept;
  Cursor& operator=(Cursor&&) noexcept;
  ~Cursor();

  [[nodiscard]] const std::vector<std::string>& columns() const;

  /// Goes to the next row, the first one at the first call; false at the end. Throws casus::Error where
  /// the statement fails, and returns false from then on.
  bool next();
  /// The row that next() went to; valid until the next call of next() or close(). Throws casus::Error
  /// where there is none.
  [[nodiscard]] const List& row() const;
  /// A value of that row by position or column name; as row(), and throws casus::Error where there is
  /// no such column. Copies of a value stay valid.
  [[nodiscard]] const Value& operator[](std::size_t column) const;
  [[nodiscard]] const Value& operator[](std::string_view column) const;

  /// Lets go of the graph and of all rows that are left. next() then returns false.
  void close() noexcept;

  /// What the statement changed.
  [[nodiscard]] const Changes& changes() const;
  /// `execute_ms` grows with the time spent in next().
  [[nodiscard]] const Timing& timing() const;
  /// The plan as text, for EXPLAIN and PROFILE; empty otherwise.
  [[nodiscard]] const std::string& plan() const;

 private:
  friend class Connection;
  friend class PreparedStatement;
  explicit Cursor(std::unique_ptr<session::CursorState> state);
  std::unique_ptr<session::CursorState> state_;
};

}  // namespace casus
