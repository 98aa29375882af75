#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "engine/graph/graph_view.hpp"
#include "engine/plan/estimate.hpp"
#include "engine/plan/variables.hpp"
#include "engine/value/compare.hpp"

namespace casus::plan {

namespace {

constexpr std::uint64_t few_nodes = 500;  // of which it hardly matters
constexpr std::uint32_t places = 8;       // that a sample is taken from
constexpr std::size_t at_a_place = 32;

/// Nodes of a label that lie side by side at some places: a property of these is read from few chunks.
std::vector<std::uint32_t> sample_nodes(const graph::GraphView& graph, graph::LabelId label) {
  constexpr std::uint32_t step = 4096;
  constexpr std::uint32_t farthest = 64 * step;
  std::vector<std::uint32_t> out;
  std::vector<std::uint32_t> found;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < places; ++i) {
    const auto start = static_cast<std::uint32_t>(std::uint64_t{graph.node_bound()} * i / places);
    next = std::max(next, start);
    found.clear();
    for (; next < graph.node_bound() && next < start + farthest && found.size() < at_a_place; next += step)
      graph.scan_nodes(label, next, std::min(next + step, graph.node_bound()), found);
    out.insert(out.end(), found.begin(),
               found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), at_a_place)));
  }
  return out;
}

/// How many values there are, from how often each is in a sample: the "guaranteed error estimator" of Charikar,
/// Chaudhuri, Motwani and Narasayya (Towards Estimation Error Guarantees for Distinct Values, PODS 2000). Where
/// none comes twice, each is taken to be a key.
double distinct_values(const std::unordered_map<Value, std::size_t, EquivalentHash, Equivalent>& seen,
                       double sampled, double all) {
  double once = 0;
  for (const auto& [value, times] : seen) once += times == 1 ? 1 : 0;
  if (once == sampled) return all;
  return std::sqrt(all / sampled) * once + (static_cast<double>(seen.size()) - once);
}

}  // namespace

const std::string* compared_key(const bind::BoundExpression& predicate, VariableId variable) {
  const auto* comparison = std::get_if<bind::Comparison>(&predicate.node);
  if (comparison == nullptr || comparison->operators.size() != 1 ||
      comparison->operators.front() != syntax::ComparisonOperator::equal)
    return nullptr;
  for (const std::size_t side : {0, 1}) {
    const std::string* key = key_of(*comparison->operands[side], variable);
    if (key != nullptr && !free_variables(*comparison->operands[1 - side]).contains(variable)) return key;
  }
  return nullptr;
}

double predicate_selectivity(const bind::BoundExpression& predicate, VariableId node,
                             const std::vector<std::string>& labels, const graph::GraphView& graph) {
  const double by_form = predicate_selectivity(predicate);
  const std::string* name = compared_key(predicate, node);
  if (name == nullptr) return by_form;
  const graph::LabelId label = labels.empty() ? graph::LabelId() : graph.catalog().labels.find(labels.front());
  const auto key = graph.catalog().keys.find(*name);
  if (!key.valid() || (!labels.empty() && !label.valid())) return by_form;
  const double all = estimate_nodes(graph, labels);
  if (all < few_nodes) return by_form;
  std::unordered_map<Value, std::size_t, EquivalentHash, Equivalent> seen;
  const std::vector<std::uint32_t> nodes = sample_nodes(graph, label);
  double sampled = 0;
  for (const std::uint32_t node_id : nodes) {
    Value value = graph.property(graph::NodeId(node_id), key);
    if (value.is_null()) continue;
    ++seen[std::move(value)];
    ++sampled;
  }
  if (sampled == 0) return nodes.empty() ? by_form : 1 / all;
  const double with_value = sampled / static_cast<double>(nodes.size());
  return with_value / distinct_values(seen, sampled, std::max(sampled, all * with_value));
}

}  // namespace casus::plan
