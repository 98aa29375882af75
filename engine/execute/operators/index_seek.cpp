// IndexSeek: each input row with the nodes that an index names for it.

#include <algorithm>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/graph/schema.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

class IndexSeekOperator : public UnaryOperator {
 public:
  IndexSeekOperator(const plan::IndexSeek& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
    found_.clear();
    given_ = 0;
    held_.release();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size && given_ >= found_.size()) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      if (batch_.size > 0) read_operands(context);
    }
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> nodes;
    while (nodes.size() < batch_size && (given_ < found_.size() || row_ < batch_.size)) {
      if (given_ >= found_.size()) find_for_row(*context.graph);
      const std::size_t taken = std::min(found_.size() - given_, batch_size - nodes.size());
      const auto from = found_.begin() + static_cast<std::ptrdiff_t>(given_);
      nodes.insert(nodes.end(), from, from + static_cast<std::ptrdiff_t>(taken));
      rows.resize(nodes.size(), static_cast<std::uint32_t>(row_ - 1));
      given_ += taken;
    }
    out = batch_.gather(rows, live_);
    if (std::find(live_.begin(), live_.end(), node_.node) != live_.end())
      out.set(node_.node, Vector::nodes(std::move(nodes)));
    return true;
  }

 private:
  void read_operands(ExecutionContext& context) {
    const auto read = [&](const plan::ExpressionPtr& e) {
      return e != nullptr ? evaluate(*e, batch_, context) : Vector();
    };
    value_ = read(node_.value);
    lower_ = read(node_.lower);
    upper_ = read(node_.upper);
  }

  /// Goes to the next row and finds its nodes.
  void find_for_row(const graph::GraphView& graph) {
    held_.release();
    found_.clear();
    given_ = 0;
    find(graph, found_);
    held_.grow(found_.capacity() * sizeof(std::uint32_t));
    ++row_;
  }

  /// The nodes for the current row that carry every label.
  void find(const graph::GraphView& graph, std::vector<std::uint32_t>& nodes) const {
    const std::size_t first = nodes.size();
    // The index may be gone since the plan was made; the label is then read whole.
    if (const graph::SchemaRule* rule = graph.schema().find(node_.index))
      seek(graph, *rule, nodes);
    else
      scan(graph, nodes);
    if (node_.labels.size() < 2) return;
    const auto lacks_label = [&](std::uint32_t id) {
      return std::any_of(node_.labels.begin(), node_.labels.end(), [&](const std::string& name) {
        const auto label = graph.catalog().labels.find(name);
        return !label.valid() || !graph.has_label(graph::NodeId(id), label);
      });
    };
    nodes.erase(std::remove_if(nodes.begin() + static_cast<std::ptrdiff_t>(first), nodes.end(), lacks_label),
                nodes.end());
  }

  void scan(const graph::GraphView& graph, std::vector<std::uint32_t>& nodes) const {
    const auto label = graph.catalog().labels.find(node_.label);
    if (!label.valid()) return;
    graph.scan_nodes(label, 0, graph.node_bound(), nodes);
    if (node_.kind != plan::IndexSeek::Kind::equality) return;  // the predicate is tested above
    const auto key = graph.catalog().keys.find(node_.key);
    const Value wanted = value_.at(row_);
    std::erase_if(nodes, [&](std::uint32_t node) {
      return !key.valid() || equals(graph.property(graph::NodeId(node), key), wanted) != Truth::yes;
    });
  }

  void seek(const graph::GraphView& graph, const graph::SchemaRule& rule,
            std::vector<std::uint32_t>& nodes) const {
    graph::IndexRange range;
    switch (node_.kind) {
      case plan::IndexSeek::Kind::equality: look_up(graph, rule, value_.at(row_), nodes); return;
      case plan::IndexSeek::Kind::any_of: look_up_any(graph, rule, nodes); return;
      case plan::IndexSeek::Kind::prefix: {
        const Value prefix = value_.at(row_);
        if (!prefix.is(ValueKind::string)) return;
        range.prefix = std::string(prefix.as_string());
        break;
      }
      case plan::IndexSeek::Kind::range:
        if ((node_.lower && lower_.is_null(row_)) || (node_.upper && upper_.is_null(row_))) return;
        if (node_.lower) range.lower = {lower_.at(row_), node_.include_lower};
        if (node_.upper) range.upper = {upper_.at(row_), node_.include_upper};
        break;
    }
    graph.index_range(rule, range, nodes);
  }

  static void look_up(const graph::GraphView& graph, const graph::SchemaRule& rule,
                      const Value& value, std::vector<std::uint32_t>& nodes) {
    if (value.is_null()) return;
    graph.index_lookup(rule, std::span(&value, 1), nodes);
  }

  /// A node is found once, however often its value stands in the list.
  void look_up_any(const graph::GraphView& graph, const graph::SchemaRule& rule,
                   std::vector<std::uint32_t>& nodes) const {
    const Value list = value_.at(row_);
    if (!list.is(ValueKind::list)) return;
    const auto first = nodes.size();
    for (const Value& value : list.as_list()) look_up(graph, rule, value, nodes);
    const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, nodes.end());
    nodes.erase(std::unique(begin, nodes.end()), nodes.end());
  }

  const plan::IndexSeek& node_;
  const Live& live_;
  Batch batch_;
  Vector value_;
  Vector lower_;
  Vector upper_;
  std::size_t row_ = 0;  // after the one whose nodes are found_
  std::vector<std::uint32_t> found_;
  std::size_t given_ = 0;  // of found_
  watch::Held held_;
};

}  // namespace

OperatorPtr make_index_seek(const plan::IndexSeek& node, const Live& live, OperatorPtr input) {
  return std::make_unique<IndexSeekOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
