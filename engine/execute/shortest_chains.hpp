#pragma once

// The shortest chains of relationships between two nodes.

#include <vector>

#include "engine/execute/breadth_first.hpp"
#include "engine/execute/meeting_search.hpp"

namespace casus::execute {

/// A chain as relationship ids; its start is known.
using Chain = std::vector<std::uint32_t>;

/// Without predicates on the whole chain the search runs from both ends; with them, or for a minimum
/// above 1, chains are tried in the order of their length.
class ShortestChains {
 public:
  explicit ShortestChains(const plan::ShortestPath& node);

  /// To be called before use and whenever the graph may have changed; forgets what the last searches knew.
  void begin(ExecutionContext& context);

  /// All shortest chains between the nodes that a row binds, or only one of them. Where nobody asks for more than
  /// its length, that one may be of any relationships.
  std::vector<Chain> find(const Batch& batch, std::size_t row, ExecutionContext& context);

 private:
  /// The row at hand.
  struct Place {
    const Batch& batch;
    std::size_t row;
    std::uint32_t from;
    std::uint32_t to;
  };
  using NodesByDistance = std::vector<std::vector<std::uint32_t>>;

  std::vector<Chain> between(const Place& place, ExecutionContext& context);
  template <class Steps>
  std::vector<Chain> meet(const Place& place, Steps& steps, ExecutionContext& context);
  Chain along(const std::vector<std::uint32_t>& nodes, const Place& place, ExecutionContext& context);
  std::vector<Chain> through(const NodesByDistance& at, const Place& place, ExecutionContext& context);
  std::vector<Chain> closed(const Place& place, ExecutionContext& context);
  std::vector<Chain> by_trying(const Place& place, std::uint32_t max, ExecutionContext& context);
  [[nodiscard]] bool meets_predicates(const Place& place, const Chain& chain,
                                      ExecutionContext& context) const;

  const plan::ShortestPath& node_;
  std::optional<StepFinder> finder_;
  std::uint32_t max_;
  bool undirected_;
  const std::vector<std::uint32_t> none_taken_;
  std::optional<MeetingSearch> meeting_;
  std::optional<BreadthFirst> from_end_;
};

}  // namespace casus::execute
