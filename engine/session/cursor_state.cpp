#include "engine/session/cursor_state.hpp"

#include <algorithm>
#include <utility>

#include "casus/cursor.hpp"
#include "engine/session/errors.hpp"
#include "engine/value/errors.hpp"

namespace casus {
namespace session {

CursorState::CursorState(std::shared_ptr<ConnectionState> connection,
                         const std::shared_ptr<const PreparedPlan>& prepared,
                         std::unique_ptr<StatementTransaction> transaction,
                         const Parameters& parameters, const Timing& timing)
    : timing_(timing),
      connection_(std::move(connection)),
      parameters_(parameters),
      transaction_(std::move(transaction)),
      execution_(take_execution(*connection_, prepared)) {
  execution_->start(*transaction_, *connection_, parameters_);
  columns_ = execution_->columns();
}

CursorState::CursorState(Result result)
    : columns_(result.columns()), timing_(result.timing()), finished_(std::move(result)) {}

bool CursorState::next() {
  if (execution_ != nullptr) return next_made();
  on_row_ = given_ < finished_.size();
  if (on_row_)
    row_ = finished_[given_++].values();
  else
    close();
  return on_row_;
}

bool CursorState::next_made() {
  try {
    on_row_ = execution_->next(row_);
  } catch (...) {
    close();
    throw;
  }
  timing_.execute_ms = execution_->taken_ms();
  if (!on_row_) close();
  return on_row_;
}

const List& CursorState::row() const {
  if (!on_row_) throw cursor_on_no_row();
  return row_;
}

const Value& CursorState::at(std::string_view column) const {
  const auto it = std::find(columns_.begin(), columns_.end(), column);
  if (it == columns_.end()) throw no_column(column);
  return row()[static_cast<std::size_t>(it - columns_.begin())];
}

void CursorState::close() noexcept {
  on_row_ = false;
  row_ = {};
  if (execution_ != nullptr) give_back(*connection_, std::move(execution_));
  transaction_.reset();
  parameters_.clear();
  given_ = finished_.size();
}

}  // namespace session

Cursor::Cursor(std::unique_ptr<session::CursorState> state) : state_(std::move(state)) {}
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&&) noexcept = default;
Cursor::~Cursor() = default;

const std::vector<std::string>& Cursor::columns() const { return state_->columns(); }
bool Cursor::next() { return state_->next(); }
const List& Cursor::row() const { return state_->row(); }
const Value& Cursor::operator[](std::size_t column) const {
  const List& row = state_->row();
  if (column >= row.size()) throw no_column(column, row.size());
  return row[column];
}
const Value& Cursor::operator[](std::string_view column) const { return state_->at(column); }
void Cursor::close() noexcept { state_->close(); }
const Changes& Cursor::changes() const { return state_->changes(); }
const Timing& Cursor::timing() const { return state_->timing(); }
const std::string& Cursor::plan() const { return state_->plan(); }

}  // namespace casus
