#pragma once

// Aggregations in the code of the program that Casus is embedded in.

#include "casus/procedure.hpp"

namespace casus::graph {
class GraphView;
}

namespace casus::function {

/// What start() of an adapted aggregate function makes. It has to see the graph: elements, which the engine
/// knows by their id alone, are filled in for add(), and those that finish() gives become ids again.
class OutsideAggregation : public AggregateState {
 public:
  /// To be called once, before all else; the graph outlives this.
  void see(const graph::GraphView& view) { view_ = &view; }

 protected:
  [[nodiscard]] const graph::GraphView* seen() const { return view_; }

 private:
  const graph::GraphView* view_ = nullptr;
};

}  // namespace casus::function
