#include <algorithm>

#include "engine/optimize/join_hops.hpp"

namespace casus::optimize {

namespace {

using plan::Hop;
using plan::LogicalOperator;
using plan::VariableId;
using Variables = std::vector<VariableId>;

bool contains(const Variables& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

/// An expansion from node to new node by one relationship.
const Hop* plain_hop(const LogicalOperator& op) {
  const auto* expand = std::get_if<plan::Expand>(&op.node);
  if (expand == nullptr || !expand->ties.empty() || expand->hop.into) return nullptr;
  return expand->hop.to == plan::no_variable ? nullptr : &expand->hop;
}

/// Whether a hop continues the one below it and nothing else is known of the node between them.
bool continues(const LogicalOperator& op, const Hop& hop, const Hop& below) {
  return hop.from == below.to && below.to_labels.empty() && hop.direction == below.direction &&
         hop.types == below.types && below.relationship != plan::no_variable &&
         !contains(op.live, below.to);
}

/// What a hop must differ from besides the relationships of the chain; all of these must be there.
bool split_rivals(const Hop& hop, const Variables& chain, Variables& others) {
  others.clear();
  for (const VariableId rival : hop.unique_against)
    if (!contains(chain, rival)) others.push_back(rival);
  std::sort(others.begin(), others.end());
  return std::all_of(chain.begin(), chain.end(), [&](VariableId relationship) {
    return contains(hop.unique_against, relationship);
  });
}

/// The operators of the longest such chain that ends with `op`, from the first hop on; all differ from
/// one another and from the same other relationships.
std::vector<LogicalOperator*> chain_to(LogicalOperator& op) {
  std::vector<LogicalOperator*> chain = {&op};
  for (LogicalOperator* below = op.inputs.front().get(); plain_hop(*below) != nullptr;
       below = below->inputs.front().get()) {
    const Hop& hop = *plain_hop(*below);
    if (!continues(*chain.back(), *plain_hop(*chain.back()), hop) || contains(op.live, hop.relationship))
      break;
    chain.push_back(below);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

bool are_one_chain(const std::vector<LogicalOperator*>& chain) {
  Variables relationships;
  Variables others_of_first;
  Variables others;
  for (const LogicalOperator* op : chain) {
    const Hop& hop = *plain_hop(*op);
    if (!split_rivals(hop, relationships, others)) return false;
    if (op == chain.front()) others_of_first = others;
    if (others != others_of_first) return false;
    relationships.push_back(hop.relationship);
  }
  return true;
}

}  // namespace

void join_hops(LogicalOperator& op) {
  const Hop* last = plain_hop(op);
  if (last == nullptr || last->relationship != plan::no_variable || op.inputs.empty()) return;
  std::vector<LogicalOperator*> chain = chain_to(op);
  // A chain that the first hops do not belong to may still end with one.
  while (chain.size() > 1 && !are_one_chain(chain)) chain.erase(chain.begin());
  if (chain.size() < 2) return;
  plan::VariableExpand joined;
  joined.hop = *last;
  joined.hop.from = plain_hop(*chain.front())->from;
  joined.hop.unique_against = plain_hop(*chain.front())->unique_against;
  joined.hop.unique_ends.clear();
  joined.hop.follows_unique.clear();
  joined.hop.unique_directions.clear();
  joined.length = {static_cast<std::uint32_t>(chain.size()), static_cast<std::uint32_t>(chain.size())};
  std::vector<plan::PlanPtr> inputs = std::move(chain.front()->inputs);
  op.node = std::move(joined);
  op.inputs = std::move(inputs);
}

}  // namespace casus::optimize
