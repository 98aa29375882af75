// Functions of which the value follows from what kind an element is: the labels of a node, the type of a
// relationship. Each kind's value is computed once a statement and shared by all rows.

#include "engine/execute/evaluate.hpp"

namespace casus::execute {

using graph::GraphView;
using graph::LabelId;
using graph::RelationshipId;

namespace {

constexpr std::uint64_t null_kind = ~std::uint64_t{0};

/// Reads one label's bitmap for ids in any order, fast for ids close to one another.
class LabelReader {
 public:
  LabelReader(const GraphView& graph, LabelId label) : graph_(graph), label_(label) {}

  [[nodiscard]] bool carries(std::uint32_t node) {
    const std::uint32_t word = node / 64;
    if (word - first_ >= count_) {
      first_ = word;
      words_ = graph_.label_words(label_, word, count_);
    }
    return words_ != nullptr && word - first_ < count_ && ((words_[word - first_] >> (node % 64)) & 1U) != 0;
  }

 private:
  const GraphView& graph_;
  LabelId label_;
  const std::uint64_t* words_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t count_ = 0;
};

/// The set of labels of each node, a bit a label; false where there is no room for all labels, or a node is
/// there no more.
bool find_label_sets(const GraphView& graph, std::span<const std::uint32_t> nodes,
                     std::vector<std::uint64_t>& kinds) {
  constexpr std::size_t most_labels = 63;  // no set is null_kind
  const std::size_t labels = graph.catalog().labels.size();
  if (labels > most_labels) return false;
  kinds.assign(nodes.size(), 0);
  LabelReader existing(graph, LabelId());
  for (std::size_t row = 0; row < nodes.size(); ++row) {
    if (nodes[row] == null_id)
      kinds[row] = null_kind;
    else if (!existing.carries(nodes[row]))
      return false;
  }
  for (std::uint32_t label = 0; label < labels; ++label) {
    if (graph.node_count(LabelId(label)) == 0) continue;
    LabelReader reader(graph, LabelId(label));
    for (std::size_t row = 0; row < nodes.size(); ++row)
      if (nodes[row] != null_id && reader.carries(nodes[row])) kinds[row] |= std::uint64_t{1} << label;
  }
  return true;
}

void find_types(const GraphView& graph, std::span<const std::uint32_t> relationships,
                std::vector<std::uint64_t>& kinds) {
  kinds.resize(relationships.size());
  for (std::size_t row = 0; row < relationships.size(); ++row)
    kinds[row] = relationships[row] == null_id ? null_kind
                                               : graph.ends(RelationshipId(relationships[row])).type.value;
}

}  // namespace

std::optional<Vector> evaluate_by_kind(const bind::Call& e, const Vector& elements, ExecutionContext& context) {
  const bool nodes = elements.type() == VectorType::node;
  if ((!nodes && elements.type() != VectorType::relationship) || elements.is_constant()) return std::nullopt;
  const auto& ids = elements.data().ids;
  std::vector<std::uint64_t> kinds;
  if (!nodes)
    find_types(*context.graph, ids, kinds);
  else if (!find_label_sets(*context.graph, ids, kinds))
    return std::nullopt;
  auto& known = context.values_by_kind[e.function];
  const Value* value = nullptr;  // of the row before
  std::vector<Value> out;
  out.reserve(ids.size());
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (row == 0 || kinds[row] != kinds[row - 1]) {
      const auto [found, is_new] = known.try_emplace(kinds[row]);
      if (is_new && kinds[row] != null_kind)
        found->second = e.function->evaluate(context.functions, std::vector<Value>{elements.at(row)});
      value = &found->second;
    }
    out.push_back(*value);
  }
  watch::step(ids.size());
  return Vector::values(std::move(out));
}

}  // namespace casus::execute
