// The public handles.

#include "casus/database.hpp"

#include <algorithm>

#include "casus/error.hpp"
#include "engine/session/errors.hpp"
#include "engine/session/run_query.hpp"
#include "engine/session/state.hpp"
#include "engine/session/statement_transaction.hpp"
#include "engine/session/literal.hpp"

namespace casus {

using session::ConnectionState;
using session::DatabaseState;

Database Database::open(const std::string& path, const Options& options) {
  return Database(std::make_shared<DatabaseState>(path, options));
}

Connection Database::connect() const {
  return Connection(std::make_shared<ConnectionState>(state_));
}

void Database::add_procedure(Procedure procedure) {
  session::require_free_name(procedure);
  state_->add(function::adapt(std::move(procedure)));
}
void Database::add_function(ScalarFunction function) {
  session::require_free_name(function);
  state_->add(function::adapt(std::move(function)));
}
void Database::add_function(AggregateFunction function) {
  session::require_free_name(function);
  state_->add(function::adapt(std::move(function)));
}

Result PreparedStatement::run(const Parameters& parameters) {
  return session::run_prepared(*state_, parameters);
}

Cursor PreparedStatement::stream(const Parameters& parameters) {
  return Cursor(session::stream_prepared(*state_, parameters));
}

Result Connection::run(std::string_view statement, const Parameters& parameters) {
  return session::run_query(*state_, statement, parameters);
}

Cursor Connection::stream(std::string_view statement, const Parameters& parameters) {
  return Cursor(session::stream_query(state_, statement, parameters));
}

PreparedStatement Connection::prepare(std::string_view statement) {
  const session::StatementTransaction transaction(*state_);
  Timing timing;
  auto prepared = std::make_shared<session::PreparedState>(state_, std::string(statement));
  prepared->plan = session::prepare_query(*state_, statement, transaction.graph(), timing);
  return PreparedStatement(std::move(prepared));
}

void Connection::begin() { state_->begin(); }
void Connection::commit() { state_->commit(); }
void Connection::rollback() { state_->rollback(); }
void Connection::checkpoint() {
  if (in_transaction()) throw session::checkpoint_in_transaction();
  state_->database->store().store().checkpoint();
}
bool Connection::in_transaction() const { return state_->transaction != nullptr; }
void Connection::interrupt() noexcept { state_->interrupted.store(true); }
void Connection::set_timeout(std::chrono::milliseconds timeout) { state_->timeout = timeout; }
void Connection::set_memory_limit(std::uint64_t bytes) { state_->memory_limit = bytes; }

namespace {

template <class Table>
std::vector<std::string> sorted_names(const Table& table) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < table.size(); ++i)
    names.push_back(table.name(decltype(table.find(""))(i)));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Connection::Names Connection::names() const {
  const session::StatementTransaction transaction(*state_);
  const graph::Catalog& catalog = transaction.graph().catalog();
  const auto registry = state_->database->registry();
  return {sorted_names(catalog.labels), sorted_names(catalog.types), sorted_names(catalog.keys),
          registry->function_names(), registry->procedure_names()};
}

Value parse_literal(std::string_view text) { return session::evaluate_literal(text); }

std::string_view version() { return CASUS_VERSION; }

}  // namespace casus
