#pragma once

// What stands behind a Cursor.

#include "engine/session/execution.hpp"
#include "engine/session/state.hpp"

namespace casus::session {

/// A statement on its way, with all that it needs to go on after others have run.
class CursorState {
 public:
  CursorState(std::shared_ptr<ConnectionState> connection,
              const std::shared_ptr<const PreparedPlan>& prepared,
              std::unique_ptr<StatementTransaction> transaction, const Parameters& parameters,
              const Timing& timing);
  /// Of a statement that has run.
  explicit CursorState(Result result);

  bool next();
  [[nodiscard]] const List& row() const;
  [[nodiscard]] const Value& at(std::string_view column) const;
  void close() noexcept;

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] const Changes& changes() const { return finished_.changes(); }
  [[nodiscard]] const Timing& timing() const { return timing_; }
  [[nodiscard]] const std::string& plan() const { return finished_.plan(); }

 private:
  bool next_made();

  std::vector<std::string> columns_;
  Timing timing_;
  // In the order in which each needs the ones before it.
  std::shared_ptr<ConnectionState> connection_;
  Parameters parameters_;
  std::unique_ptr<StatementTransaction> transaction_;
  std::unique_ptr<Execution> execution_;  // null once it is over
  Result finished_;                       // of a statement that ran at once
  std::size_t given_ = 0;                 // rows of it
  List row_;
  bool on_row_ = false;
};

}  // namespace casus::session
