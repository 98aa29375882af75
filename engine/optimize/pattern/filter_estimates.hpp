#pragma once

// Which part of the rows of a pattern its filters keep: predicates that read several vertices.

#include <vector>

#include "engine/optimize/pattern/pattern_graph.hpp"

namespace casus::optimize {

class FilterEstimates {
 public:
  FilterEstimates(const PatternGraph& graph, const graph::GraphView& view);

  /// The part kept by the filters of which `v` is the last vertex to be bound.
  [[nodiscard]] double part(std::size_t v, const std::vector<bool>& bound) const;
  /// That of the equalities among these, of a property of `v` with something of the others: nodes of a value can be
  /// found by a table. 1 where there is none.
  [[nodiscard]] double part_by_value(std::size_t v, const std::vector<bool>& bound) const;

 private:
  struct Read {
    std::size_t vertex;
    double part;    // where it is the last to be bound
    bool by_value;  // since the filter is an equality
  };
  using Weighed = std::vector<Read>;  // of one filter
  template <class Take>
  void for_each_complete(std::size_t v, const std::vector<bool>& bound, Take take) const;

  std::vector<Weighed> filters_;
};

}  // namespace casus::optimize
