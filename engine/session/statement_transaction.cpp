#include "engine/session/statement_transaction.hpp"

#include <chrono>

#include "engine/session/errors.hpp"
#include "engine/value/watch.hpp"

namespace casus::session {

DateTime current_time() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
  DateTime time;
  time.epoch_seconds = seconds.count();
  time.nanoseconds = static_cast<std::int32_t>(
      std::chrono::duration_cast<std::chrono::nanoseconds>(now - seconds).count());
  return time;
}

StatementTransaction::StatementTransaction(ConnectionState& connection)
    : connection_(connection), statement_time_(current_time()) {
  if (connection.transaction != nullptr) {
    snapshot_ = connection.transaction->snapshot;
    begun_ = connection.transaction->begun;
  } else {
    snapshot_ = connection.database->store().snapshot();
    begun_ = statement_time_;
  }
}

StatementTransaction::~StatementTransaction() {
  if (finished_ || !writing_) return;
  if (own_ != nullptr)
    own_->rollback();
  else if (connection_.transaction != nullptr && connection_.transaction->writer != nullptr)
    connection_.transaction->writer->rollback_to(savepoint_);
}

void StatementTransaction::begin_write() {
  graph::GraphStore& store = connection_.database->store();
  const storage::Patience patience(connection_.database->options().write_timeout,
                                   [] {
                                     if (current_watch != nullptr) current_watch->check();
                                   });
  ExplicitTransaction* outer = connection_.transaction.get();
  if (outer == nullptr) {
    own_ = store.begin(patience);
  } else if (outer->writer == nullptr) {
    auto writer = store.begin(patience);
    if (store.snapshot() != outer->snapshot) throw snapshot_out_of_date();
    outer->writer = std::move(writer);
  }
  writing_ = true;
  savepoint_ = writer()->savepoint();
}

graph::GraphTransaction* StatementTransaction::writer() const {
  if (own_ != nullptr) return own_.get();
  return connection_.transaction != nullptr ? connection_.transaction->writer.get() : nullptr;
}

const graph::GraphView& StatementTransaction::graph() const {
  const graph::GraphTransaction* current = writer();
  return current != nullptr ? current->view() : *snapshot_;
}

void StatementTransaction::finish() {
  if (writing_) {
    writer()->verify_constraints();
    if (own_ != nullptr) own_->commit();
  }
  finished_ = true;
}

}  // namespace casus::session
