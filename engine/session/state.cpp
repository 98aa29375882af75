#include "engine/session/state.hpp"

#include <algorithm>
#include <thread>

#include "engine/algorithm/registry.hpp"
#include "engine/session/errors.hpp"
#include "engine/session/execution.hpp"
#include "engine/session/statement_transaction.hpp"
#include "engine/session/statement_watch.hpp"

namespace casus::session {

namespace {

optimize::DisabledPasses disabled_passes_of(const Options& options) {
  const auto& known = optimize::pass_names();
  for (const auto& name : options.disabled_passes)
    if (std::find(known.begin(), known.end(), name) == known.end()) throw unknown_pass(name, known);
  if (!options.optimize) return {known.begin(), known.end()};
  return {options.disabled_passes.begin(), options.disabled_passes.end()};
}

}  // namespace

DatabaseState::DatabaseState(const std::string& path, const Options& options)
    : options_(options), disabled_passes_(disabled_passes_of(options)),
      threads_(options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency())),
      store_(graph::GraphStore::open(path, options)),
      registry_(algorithm::built_in_registry()),
      current_registry_(registry_.get()) {}

namespace {

void require_no_function(const std::string& name) {
  const auto known = algorithm::built_in_registry();
  if (known->scalar(name) != nullptr || known->aggregate(name) != nullptr) throw name_is_built_in(name);
}

}  // namespace

void require_free_name(const casus::Procedure& procedure) {
  if (algorithm::built_in_registry()->procedure(procedure.name) != nullptr)
    throw name_is_built_in(procedure.name);
}
void require_free_name(const casus::ScalarFunction& function) { require_no_function(function.name); }
void require_free_name(const casus::AggregateFunction& function) { require_no_function(function.name); }

std::shared_ptr<const function::Registry> DatabaseState::registry() const {
  const std::scoped_lock lock(mutex_);
  return registry_;
}

ConnectionState::ConnectionState(std::shared_ptr<DatabaseState> of)
    : database(std::move(of)), timeout(database->options().timeout),
      memory_limit(database->options().memory_limit) {}

ConnectionState::~ConnectionState() = default;

void ConnectionState::begin() {
  if (transaction != nullptr) throw already_in_transaction();
  auto begun = std::make_unique<ExplicitTransaction>();
  begun->snapshot = database->store().snapshot();
  begun->begun = current_time();
  transaction = std::move(begun);
}

void ConnectionState::commit() {
  if (transaction == nullptr) throw not_in_transaction();
  const auto ending = std::move(transaction);
  interrupted = false;
  const StatementWatch watched(*this);
  if (ending->writer != nullptr) ending->writer->commit();
}

void ConnectionState::rollback() {
  if (transaction == nullptr) throw not_in_transaction();
  const auto ending = std::move(transaction);
  if (ending->writer != nullptr) ending->writer->rollback();
}

}  // namespace casus::session
