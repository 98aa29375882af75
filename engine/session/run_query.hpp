#pragma once

// The way of a query, from text to result.

#include <memory>
#include <string_view>

#include "engine/session/cursor_state.hpp"
#include "engine/session/state.hpp"

namespace casus::session {

/// Parses, binds, plans, optimizes, builds and executes one statement on a connection, inside its
/// transaction or as one of its own. See Connection::run.
Result run_query(ConnectionState& connection, std::string_view text, const Parameters& parameters);

/// The same for a statement that was prepared.
Result run_prepared(PreparedState& statement, const Parameters& parameters);

/// That way up to the operators; the rows come when they are asked for. See Cursor.
std::unique_ptr<CursorState> stream_query(const std::shared_ptr<ConnectionState>& connection,
                                          std::string_view text, const Parameters& parameters);
std::unique_ptr<CursorState> stream_prepared(PreparedState& statement, const Parameters& parameters);

/// The first half of that way: everything that does not depend on parameters and data. Plans come
/// from the cache where the same text was planned before.
std::shared_ptr<const PreparedPlan> prepare_query(ConnectionState& connection,
                                                  std::string_view text,
                                                  const graph::GraphView& graph, Timing& timing);

}  // namespace casus::session
