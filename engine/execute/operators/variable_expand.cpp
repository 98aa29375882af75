// VariableExpand: every chain of min..max relationships without repetition, depth first.

#include <algorithm>
#include <unordered_set>

#include "engine/execute/chain_steps.hpp"
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
    leave_row(context);
    context.release(list_bytes_);
    list_bytes_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      if (!finder_) finder_.emplace(node_, *context.graph);
      row_ = 0;
      started_ = false;
    }
    rows_.clear(), ends_.clear(), lists_.clear();
    context.release(list_bytes_);
    list_bytes_ = 0;
    StepBudget budget(context);
    while (row_ < batch_.size && rows_.size() < batch_size && list_bytes_ < large_batch) {
      budget.spend(4);
      advance(context, budget);
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
  void advance(ExecutionContext& context, StepBudget& budget) {
    if (!started_) {
      begin_row(context, budget);
      return;
    }
    if (frames_.empty()) {
      ++row_;
      started_ = false;
      return;
    }
    Frame& frame = frames_.back();
    if (frame.next >= frame.steps.size()) {
      pop_frame(context);
      return;
    }
    const Step step = frame.steps[frame.next++];
    if (is_used(step.relationship)) return;
    push_relationship(step.relationship);
    if (path_.size() >= node_.length.min) {
      budget.spend(path_.size());
      emit(step.node, context);
    }
    if (!node_.length.max || path_.size() < *node_.length.max)
      push_frame(step.node, context, budget);
    else
      pop_relationship();
  }

  /// Long chains are looked up in a set.
  [[nodiscard]] bool is_used(std::uint32_t relationship) const {
    if (path_.size() > short_path) return used_.contains(relationship);
    return std::find(path_.begin(), path_.end(), relationship) != path_.end();
  }
  void push_relationship(std::uint32_t relationship) {
    path_.push_back(relationship);
    if (path_.size() == short_path + 1) used_.insert(path_.begin(), path_.end());
    if (path_.size() > short_path + 1) used_.insert(relationship);
  }
  void pop_relationship() {
    if (path_.size() > short_path + 1) used_.erase(path_.back());
    if (path_.size() == short_path + 1) used_.clear();
    path_.pop_back();
  }

  void begin_row(ExecutionContext& context, StepBudget& budget) {
    started_ = true;
    leave_row(context);
    const std::uint32_t from = batch_.column(node_.hop.from).node_at(row_);
    if (from == null_id) return;
    taken_.clear();
    for (const auto variable : node_.hop.unique_against)
      add_relationships(batch_.column(variable), row_, taken_);
    if (node_.length.min == 0) emit(from, context);
    if (!node_.length.max || *node_.length.max > 0) push_frame(from, context, budget);
  }

  void leave_row(ExecutionContext& context) {
    while (!frames_.empty()) pop_frame(context);
    path_.clear();
    used_.clear();
  }

  void pop_frame(ExecutionContext& context) {
    context.release(bytes_of(frames_.back()));
    frames_.pop_back();
    if (!path_.empty()) pop_relationship();
  }

  static std::uint64_t bytes_of(const Frame& frame) {
    constexpr std::uint64_t bytes_a_level = sizeof(Frame) + 64;  // with the place in path_ and used_
    return bytes_a_level + frame.steps.capacity() * sizeof(Step);
  }

  void push_frame(std::uint32_t node, ExecutionContext& context, StepBudget& budget) {
    Frame frame;
    finder_->find(node, batch_, row_, context, frame.steps);
    std::erase_if(frame.steps, [&](const Step& s) {
      return std::find(taken_.begin(), taken_.end(), s.relationship) != taken_.end();
    });
    budget.spend(frame.steps.size());
    context.reserve(bytes_of(frame));
    frames_.push_back(std::move(frame));
  }

  void emit(std::uint32_t end, ExecutionContext& context) {
    if (node_.hop.into ? batch_.column(node_.hop.to).node_at(row_) != end
                       : !finder_->hop().accepts_end(*context.graph, end))
      return;
    rows_.push_back(static_cast<std::uint32_t>(row_));
    ends_.push_back(end);
    if (node_.hop.relationship == plan::no_variable) return;
    const std::uint64_t bytes = path_.size() * sizeof(Value);
    list_bytes_ += bytes;
    context.reserve(bytes);
    List list;
    list.reserve(path_.size());
    for (const std::uint32_t r : path_) list.push_back(Value::relationship_reference(r));
    if (node_.reversed) std::reverse(list.begin(), list.end());
    lists_.push_back(Value(std::move(list)));
  }

  static constexpr std::size_t short_path = 16;
  static constexpr std::uint64_t large_batch = std::uint64_t{16} << 20;

  const plan::VariableExpand& node_;
  const Live& live_;
  std::optional<StepFinder> finder_;
  Batch batch_;
  std::size_t row_ = 0;
  bool started_ = false;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> path_;   // relationships on the way
  std::unordered_set<std::uint32_t> used_;  // the same where there are many
  std::uint64_t list_bytes_ = 0;            // of the lists in the batch under way
  std::vector<std::uint32_t> taken_;  // relationships of the row that may not be used
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> ends_;
  std::vector<Value> lists_;
};

}  // namespace

OperatorPtr make_variable_expand(const plan::VariableExpand& node, const Live& live,
                                 OperatorPtr input) {
  if (node.distinct_ends) return make_distinct_ends(node, live, std::move(input));
  return std::make_unique<VariableExpandOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
