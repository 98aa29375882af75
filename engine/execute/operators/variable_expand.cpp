// VariableExpand: every chain of min..max relationships without repetition, depth first.

#include <algorithm>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/step_finder.hpp"

namespace casus::execute {

namespace {

class VariableExpandOperator : public UnaryOperator {
 public:
  VariableExpandOperator(const plan::VariableExpand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    finder_.reset();
    batch_ = Batch();
    row_ = 0;
    started_ = false;
    frames_.clear();
    path_.clear();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      if (!finder_) finder_.emplace(node_.hop, node_.element, node_.element_predicates, *context.graph);
      row_ = 0;
      started_ = false;
    }
    rows_.clear(), ends_.clear(), lists_.clear();
    std::size_t steps = 0;
    while (row_ < batch_.size && rows_.size() < batch_size) {
      if (++steps % 4096 == 0) context.check();
      advance(context);
    }
    out = batch_.gather(rows_, live_);
    if (!node_.hop.into && node_.hop.to != plan::no_variable)
      out.set(node_.hop.to, Vector::nodes(std::move(ends_)));
    if (node_.hop.relationship != plan::no_variable)
      out.set(node_.hop.relationship, Vector::values(std::move(lists_)));
    return true;
  }

 private:
  struct Frame {
    std::vector<Step> steps;
    std::size_t next = 0;
  };

  /// One step of the search: begins a row, goes one relationship deeper, or goes back.
  void advance(ExecutionContext& context) {
    if (!started_) {
      begin_row(context);
      return;
    }
    if (frames_.empty()) {
      ++row_;
      started_ = false;
      return;
    }
    Frame& frame = frames_.back();
    if (frame.next >= frame.steps.size()) {
      context.release(frame_bytes(frame));
      frames_.pop_back();
      if (!path_.empty()) path_.pop_back();
      return;
    }
    const Step step = frame.steps[frame.next++];
    if (std::find(path_.begin(), path_.end(), step.relationship) != path_.end()) return;
    path_.push_back(step.relationship);
    if (path_.size() >= node_.length.min) emit(step.node, context);
    if (!node_.length.max || path_.size() < *node_.length.max)
      push_frame(step.node, context);
    else
      path_.pop_back();
  }

  void begin_row(ExecutionContext& context) {
    started_ = true;
    frames_.clear();
    path_.clear();
    const std::uint32_t from = batch_.column(node_.hop.from).node_at(row_);
    if (from == null_id) return;
    taken_.clear();
    for (const auto variable : node_.hop.unique_against)
      add_relationships(batch_.column(variable), row_, taken_);
    if (node_.length.min == 0) emit(from, context);
    if (!node_.length.max || *node_.length.max > 0) push_frame(from, context);
  }

  void push_frame(std::uint32_t node, ExecutionContext& context) {
    Frame frame;
    finder_->find(node, batch_, row_, context, frame.steps);
    std::erase_if(frame.steps, [&](const Step& s) {
      return std::find(taken_.begin(), taken_.end(), s.relationship) != taken_.end();
    });
    context.reserve(frame_bytes(frame));
    frames_.push_back(std::move(frame));
  }

  static std::size_t frame_bytes(const Frame& frame) {
    return sizeof(Frame) + watch::heap_bytes(frame.steps.capacity() * sizeof(Step));
  }

  void emit(std::uint32_t end, const ExecutionContext& context) {
    if (node_.hop.into ? batch_.column(node_.hop.to).node_at(row_) != end
                       : !finder_->hop().accepts_end(*context.graph, end))
      return;
    rows_.push_back(static_cast<std::uint32_t>(row_));
    ends_.push_back(end);
    if (node_.hop.relationship == plan::no_variable) return;
    List list;
    list.reserve(path_.size());
    for (const std::uint32_t r : path_) list.push_back(Value::relationship_reference(r));
    if (node_.reversed) std::reverse(list.begin(), list.end());
    lists_.push_back(Value(std::move(list)));
  }

  const plan::VariableExpand& node_;
  const Live& live_;
  std::optional<StepFinder> finder_;
  Batch batch_;
  std::size_t row_ = 0;
  bool started_ = false;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> path_;   // relationships on the way
  std::vector<std::uint32_t> taken_;  // relationships of the row that may not be used
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> ends_;
  std::vector<Value> lists_;
};

}  // namespace

OperatorPtr make_variable_expand(const plan::VariableExpand& node, const Live& live,
                                 OperatorPtr input) {
  return std::make_unique<VariableExpandOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
