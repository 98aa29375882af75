// NodeScan: each input row with each node that carries all labels.

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/value_table.hpp"

namespace casus::execute {

namespace {

class NodeScanOperator : public UnaryOperator {
 public:
  NodeScanOperator(const plan::NodeScan& node, const Live& live, OperatorPtr input,
                   std::shared_ptr<Morsels> morsels)
      : UnaryOperator(std::move(input)), node_(node), live_(live), morsels_(std::move(morsels)) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    resolved_ = false;
    rows_scanned_ = 0;
    table_.clear();
    batch_ = Batch();
    row_ = 0;
    next_id_ = 0;
    wants_morsel_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> nodes;
    nodes.reserve(std::min<std::size_t>(bound_, scanned_at_once + batch_size));
    while (nodes.size() < batch_size) {
      if (std::exchange(wants_morsel_, false) && !morsels_->take(next_id_, bound_)) ++row_;
      if (row_ >= batch_.size) {
        if (!nodes.empty()) break;
        if (!input().next(context, batch_)) return false;
        // Only now, when whatever writes below has written.
        if (!resolved_) resolve(context);
        row_ = 0;
        next_id_ = 0;
        read_values(context);
        if (unknown_label_ || (divided_ && !morsels_->take(next_id_, bound_)))
          row_ = batch_.size;
        continue;
      }
      watch::step(64);
      if (next_id_ == 0 && asks_table(*context.graph))
        find_by_value(nodes);
      else
        scan_chunk(*context.graph, nodes);
      if (!stands_alone()) rows.resize(nodes.size(), static_cast<std::uint32_t>(row_));
      if (next_id_ < bound_) continue;
      wants_morsel_ = divided_;
      if (!divided_)
        ++row_, next_id_ = 0;
      else if (!nodes.empty())
        break;  // so that the ids of a batch lie together, and are known to be of this morsel
    }
    const bool wanted = std::find(live_.begin(), live_.end(), node_.node) != live_.end();
    if (stands_alone()) {
      out = Batch();
      out.size = nodes.size();
      if (wanted) out.set(node_.node, Vector::ascending_nodes(std::move(nodes)));
      return true;
    }
    out = batch_.gather(rows, live_);
    if (wanted) out.set(node_.node, Vector::nodes(std::move(nodes)));
    return true;
  }

 private:
  static constexpr std::uint32_t scanned_at_once = 2048;

  /// Whether the input is one row with nothing in it.
  [[nodiscard]] bool stands_alone() const {
    return batch_.size == 1 && batch_.columns.empty() && batch_.multiplicity.empty() && batch_.origin.empty();
  }

  /// Where a value cannot be had all nodes are looked at, and the test above says why, if there are any.
  void read_values(ExecutionContext& context) {
    values_ = Vector();
    if (node_.value == nullptr || batch_.size == 0) return;
    try {
      values_ = evaluate(*node_.value, batch_, context);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::runtime) throw;
    }
  }

  /// A table of values costs about as much as looking at the nodes for a row or two.
  bool asks_table(const graph::GraphView& graph) {
    if (!values_.exists() || ++rows_scanned_ < 3) return false;
    if (table_.built()) return true;
    std::vector<std::uint32_t> nodes;
    while (next_id_ < bound_) scan_chunk(graph, nodes);
    table_.build(graph, graph.catalog().keys.find(node_.key), nodes);
    return true;
  }

  void find_by_value(std::vector<std::uint32_t>& nodes) {
    table_.find(values_.at(row_), nodes);
    next_id_ = bound_;
  }

  void resolve(ExecutionContext& context) {
    resolved_ = true;
    unknown_label_ = false;
    labels_.clear();
    bound_ = context.graph->node_bound();
    for (const auto& name : node_.labels) {
      const auto label = context.graph->catalog().labels.find(name);
      unknown_label_ = unknown_label_ || !label.valid();
      labels_.push_back(label);
    }
    // The rarest label is scanned, the others are tested.
    if (!unknown_label_)
      std::sort(labels_.begin(), labels_.end(), [&](auto a, auto b) {
        return context.graph->node_count(a) < context.graph->node_count(b);
      });
    divided_ = morsels_ != nullptr && morsels_->in_use();
    listed_ = divided_ ? share_list(*context.graph) : nullptr;
  }

  /// A label that few nodes carry, perhaps side by side, is divided by these, not by ids.
  std::shared_ptr<const std::vector<std::uint32_t>> share_list(const graph::GraphView& graph) {
    static constexpr std::uint64_t few = 32 * scanned_at_once;
    if (unknown_label_ || labels_.empty() || graph.node_count(labels_.front()) > few) return nullptr;
    return morsels_->share<std::vector<std::uint32_t>>([&] {
      auto nodes = std::make_shared<std::vector<std::uint32_t>>();
      graph.scan_nodes(labels_.front(), 0, bound_, *nodes);
      morsels_->cut(static_cast<std::uint32_t>(nodes->size()));
      return nodes;
    });
  }

  void scan_chunk(const graph::GraphView& graph, std::vector<std::uint32_t>& nodes) {
    const std::uint32_t to = std::min<std::uint64_t>(bound_, std::uint64_t{next_id_} + scanned_at_once);
    const std::size_t before = nodes.size();
    if (listed_ != nullptr)
      nodes.insert(nodes.end(), listed_->begin() + next_id_, listed_->begin() + to);
    else
      graph.scan_nodes(labels_.empty() ? graph::LabelId() : labels_.front(), next_id_, to, nodes);
    next_id_ = to;
    if (labels_.size() < 2) return;
    const auto fails = [&](std::uint32_t id) {
      return !std::all_of(labels_.begin() + 1, labels_.end(), [&](graph::LabelId label) {
        return graph.has_label(graph::NodeId(id), label);
      });
    };
    nodes.erase(std::remove_if(nodes.begin() + static_cast<std::ptrdiff_t>(before), nodes.end(), fails),
                nodes.end());
  }

  const plan::NodeScan& node_;
  const Live& live_;
  std::shared_ptr<Morsels> morsels_;  // below an operator that has workers
  bool divided_ = false;              // into morsels
  bool wants_morsel_ = false;         // before it goes on
  std::shared_ptr<const std::vector<std::uint32_t>> listed_;  // what they are morsels of, if not of ids
  std::vector<graph::LabelId> labels_;
  bool resolved_ = false;
  bool unknown_label_ = false;
  std::size_t rows_scanned_ = 0;
  Vector values_;     // of the batch, where nodes of some value are wanted
  ValueTable table_;
  Batch batch_;
  std::size_t row_ = 0;
  std::uint32_t next_id_ = 0;
  std::uint32_t bound_ = 0;
};

}  // namespace

OperatorPtr make_node_scan(const plan::NodeScan& node, const Live& live, OperatorPtr input,
                           std::shared_ptr<Morsels> morsels) {
  return std::make_unique<NodeScanOperator>(node, live, std::move(input), std::move(morsels));
}

}  // namespace casus::execute
