#pragma once

// What stands behind the handles of the public API.

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "casus/database.hpp"
#include "engine/function/function.hpp"
#include "engine/graph/graph_store.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/session/plan_cache.hpp"

namespace casus::session {

/// One open database. Any thread.
class DatabaseState {
 public:
  DatabaseState(const std::string& path, const Options& options);

  [[nodiscard]] const Options& options() const { return options_; }
  /// How many threads a statement may use.
  [[nodiscard]] unsigned threads() const { return threads_; }
  [[nodiscard]] const optimize::DisabledPasses& disabled_passes() const { return disabled_passes_; }
  [[nodiscard]] graph::GraphStore& store() const { return *store_; }
  [[nodiscard]] PlanCache& plans() { return plans_; }

  /// The functions and procedures now known; a changed copy replaces it when one is added.
  [[nodiscard]] std::shared_ptr<const function::Registry> registry() const;
  /// Whether these are the ones now known.
  [[nodiscard]] bool knows(const function::Registry* registry) const {
    return current_registry_.load(std::memory_order_acquire) == registry;
  }
  template <class Item>
  void add(Item item) {
    const std::scoped_lock lock(mutex_);
    auto changed = std::make_shared<function::Registry>(*registry_);
    changed->add(std::move(item));
    registry_ = std::move(changed);
    current_registry_.store(registry_.get(), std::memory_order_release);
  }

 private:
  Options options_;
  optimize::DisabledPasses disabled_passes_;
  unsigned threads_;
  std::shared_ptr<graph::GraphStore> store_;
  mutable std::mutex mutex_;
  std::shared_ptr<const function::Registry> registry_;
  std::atomic<const function::Registry*> current_registry_;
  PlanCache plans_;
};

/// Throws name_is_built_in(). What the engine knows of its own functions, such as which values of a group
/// min() looks at, need not hold for another's of that name.
void require_free_name(const casus::Procedure& procedure);
void require_free_name(const casus::ScalarFunction& function);
void require_free_name(const casus::AggregateFunction& function);

/// An explicit transaction: a pinned snapshot, and a writer from the first writing statement on.
struct ExplicitTransaction {
  std::shared_ptr<const graph::GraphView> snapshot;
  std::unique_ptr<graph::GraphTransaction> writer;
  DateTime begun;
};

class Execution;

/// One connection. One thread at a time but for `interrupted`.
class ConnectionState {
 public:
  explicit ConnectionState(std::shared_ptr<DatabaseState> database);
  ~ConnectionState();
  ConnectionState(const ConnectionState&) = delete;
  ConnectionState& operator=(const ConnectionState&) = delete;

  std::shared_ptr<DatabaseState> database;
  std::unique_ptr<ExplicitTransaction> transaction;  // null outside BEGIN … COMMIT
  std::atomic<bool> interrupted{false};
  std::chrono::milliseconds timeout;
  std::uint64_t memory_limit;
  /// Operators of statements that ran before, the latest last.
  std::vector<std::unique_ptr<Execution>> kept_executions;

  void begin();
  void commit();
  void rollback();
};

/// A statement prepared on a connection.
class PreparedState {
 public:
  PreparedState(std::shared_ptr<ConnectionState> owner, std::string statement)
      : connection(std::move(owner)), text(std::move(statement)) {}
  std::shared_ptr<ConnectionState> connection;
  std::string text;
  std::shared_ptr<const PreparedPlan> plan;  // the one used last; null before the first
};

}  // namespace casus::session
