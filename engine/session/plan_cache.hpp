#pragma once

// Plans of statements that ran before, by their text.

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/bind/bound_query.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/plan/plan_query.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::session {

/// The size of a graph, in powers of two, and its names: where these stay, a plan made earlier is still
/// a good one. (It is a right one in any case: names are looked up again at each run.)
struct GraphShape {
  int nodes = 0;
  int relationships = 0;
  std::uint32_t names = 0;
  std::uint32_t schema = 0;  // changes whenever an index or constraint comes or goes
  GraphShape() = default;
  explicit GraphShape(const graph::GraphView& graph);
  friend bool operator==(const GraphShape&, const GraphShape&) = default;
};

/// A statement that is ready to run: shared, never changed. A command (of transactions or of the
/// schema) has no plan.
struct PreparedPlan {
  std::optional<syntax::Statement> command;
  syntax::ExplainMode explain = syntax::ExplainMode::none;
  std::string text;  // of a statement to be explained
  bind::BoundStatement bound;
  plan::StatementPlan plan;
  GraphShape shape;  // of the graph that it was planned for
};

/// Keeps the plans used last. Any thread.
class PlanCache {
 public:
  explicit PlanCache(std::size_t capacity = 256) : capacity_(capacity) {}

  /// A plan made with the same functions for a graph of this shape; null where there is none. Whether its
  /// assumptions hold is for the caller to ask.
  std::shared_ptr<const PreparedPlan> find(std::string_view text, const function::Registry* registry,
                                           const GraphShape& shape);
  void add(std::string_view text, std::shared_ptr<const PreparedPlan> plan);

 private:
  struct Entry {
    std::string text;
    std::shared_ptr<const PreparedPlan> plan;
  };
  std::mutex mutex_;
  std::size_t capacity_;
  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_text_;
};

}  // namespace casus::session
