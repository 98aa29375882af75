// ShortestPath: between two bound nodes.

#include "engine/execute/operators/operators.hpp"
#include "engine/execute/path_value.hpp"
#include "engine/execute/shortest_chains.hpp"

namespace casus::execute {

namespace {

class ShortestPathOperator : public UnaryOperator {
 public:
  ShortestPathOperator(const plan::ShortestPath& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live), chains_(node) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    begun_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    if (!input().next(context, batch)) return false;
    // Not before: what is below may write, and make names known.
    if (!begun_) chains_.begin(context);
    begun_ = true;
    const bool want_list = node_.hop.relationship != plan::no_variable;
    const bool want_length = node_.path != plan::no_variable && node_.only_length;
    const bool want_path = node_.path != plan::no_variable && !node_.only_length;
    std::vector<std::uint32_t> rows;
    std::vector<Value> lists;
    std::vector<Value> paths;
    std::vector<std::int64_t> lengths;
    for (std::size_t row = 0; row < batch.size; ++row) {
      context.check();
      for (const Chain& chain : chains_.find(batch, row, context)) {
        rows.push_back(static_cast<std::uint32_t>(row));
        if (want_length) lengths.push_back(static_cast<std::int64_t>(chain.size()));
        if (want_list) lists.push_back(relationship_list(chain));
        if (want_path)
          paths.push_back(
              chain_path(batch.column(node_.hop.from).node_at(row), chain, *context.graph));
      }
    }
    out = batch.gather(rows, live_);
    if (want_list) out.set(node_.hop.relationship, Vector::values(std::move(lists)));
    if (want_length) out.set(node_.path, Vector::integers(std::move(lengths)));
    if (want_path) out.set(node_.path, Vector::values(std::move(paths)));
    return true;
  }

 private:
  const plan::ShortestPath& node_;
  const Live& live_;
  ShortestChains chains_;
  bool begun_ = false;
};

}  // namespace

OperatorPtr make_shortest_path(const plan::ShortestPath& node, const Live& live,
                               OperatorPtr input) {
  return std::make_unique<ShortestPathOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
