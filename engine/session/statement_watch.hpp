#pragma once

// The watch over what a statement does outside its plan: commands on the schema, the checks of
// constraints and the commit stop as the making of rows does.

#include <chrono>

#include "engine/session/state.hpp"
#include "engine/value/watch.hpp"

namespace casus::session {

class StatementWatch {
 public:
  /// `start` is when the statement's time began to count.
  explicit StatementWatch(const ConnectionState& connection,
                          std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now())
      : scope_(watch_) {
    watch_.set_interrupt(&connection.interrupted);
    watch_.set_memory_limit(connection.memory_limit);
    if (connection.timeout.count() > 0) watch_.set_deadline(start + connection.timeout);
  }

 private:
  Watch watch_;
  WatchScope scope_;
};

}  // namespace casus::session
