// Expand between two nodes that are both in the row.

#include <algorithm>
#include <optional>

#include "engine/execute/branches/end_marks.hpp"
#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

/// The relationships of a hop between two nodes, looked up from either of them. Rows that follow one another often have
/// one of the two nodes in common, as where a cycle is closed: its other ends are marked then, so that most rows are
/// dropped by reading one byte.
class RelationshipsBetween {
 public:
  RelationshipsBetween(const plan::Hop& hop, ExecutionContext& context)
      : context_(&context), forth_{Source(hop, *context.graph), {}}, back_{Source(backwards(hop), *context.graph), {}},
        to_itself_(hop.from == hop.to) {}

  /// Turns to the rows of a batch, of which these are the nodes.
  void begin(const IdColumn& from, const IdColumn& to, std::size_t size) {
    from_ = &from, to_ = &to;
    size_ = size;
    run_end_ = 0;
  }

  /// Replaces what is in `out` by the relationships of a row; to be asked for each row in turn.
  void find(std::size_t row, std::vector<std::uint32_t>& out) {
    out.clear();
    const std::uint32_t from = (*from_)[row];
    const std::uint32_t to = (*to_)[row];
    if (from == null_id || to == null_id) return;
    if (to_itself_) {
      if (row + lists_ahead < size_) prefetch(forth_, (*from_)[row + lists_ahead], &Source::prefetch_list);
      return forth_.source.relationships_to(from, to, out);
    }
    if (row >= run_end_) begin_run(row);
    if (marked_ != nullptr) {
      const bool is_back = marked_ == &back_;
      const std::uint32_t other = is_back ? from : to;
      if (marked_->marks[other] != 0) marked_->source.relationships_to(is_back ? to : from, other, out);
      return;
    }
    if (!stays_) fetch_later(row);
    const bool is_back = stays_ ? back_stays_ : back_.source.size_at(to) < forth_.source.size_at(from);
    if (is_back)
      back_.source.relationships_to(to, from, out);
    else
      forth_.source.relationships_to(from, to, out);
    watch::step();
  }

 private:
  struct Side {
    Source source;
    EndMarks marks;
  };

  [[nodiscard]] std::size_t end_of_run(const IdColumn& column, std::size_t row) const {
    std::size_t end = row + 1;
    while (end < size_ && column[end] == column[row]) ++end;
    return end;
  }

  void begin_run(std::size_t row) {
    static constexpr std::size_t least_rows = 3;
    static constexpr std::size_t worth_marking = 4;  // relationships for each row
    const std::size_t from_end = end_of_run(*from_, row);
    const std::size_t to_end = end_of_run(*to_, row);
    run_end_ = std::max(from_end, to_end);
    back_stays_ = to_end > from_end;
    stays_ = run_end_ - row >= least_rows;
    marked_ = nullptr;
    if (!stays_) run_end_ = row + 1;
    const std::uint32_t node = back_stays_ ? (*to_)[row] : (*from_)[row];
    Side& side = back_stays_ ? back_ : forth_;
    // What a transaction changes as it reads would leave marks behind.
    if (!stays_ || node == null_id || context_->transaction != nullptr) return;
    if (!side.marks.hold(node)) {
      if (side.source.size_at(node) > worth_marking * (run_end_ - row)) return;
      side.marks.fill(side.source, node, *context_);
    }
    if (side.marks.hold(node)) marked_ = &side;
  }

  void fetch_later(std::size_t row) const {
    if (row + places_ahead < size_) {
      prefetch(forth_, (*from_)[row + places_ahead], &Source::prefetch_place);
      prefetch(back_, (*to_)[row + places_ahead], &Source::prefetch_place);
    }
    if (row + lists_ahead < size_) {
      prefetch(forth_, (*from_)[row + lists_ahead], &Source::prefetch_list);
      prefetch(back_, (*to_)[row + lists_ahead], &Source::prefetch_list);
    }
  }
  static void prefetch(const Side& side, std::uint32_t node, void (Source::*what)(std::uint32_t) const) {
    if (node != null_id) (side.source.*what)(node);
  }

  ExecutionContext* context_;
  Side forth_;
  Side back_;
  bool to_itself_;  // self-loops are looked for
  const IdColumn* from_ = nullptr;
  const IdColumn* to_ = nullptr;
  std::size_t size_ = 0;
  std::size_t run_end_ = 0;
  bool stays_ = false;       // one node is the same in all rows up to there
  bool back_stays_ = false;  // and it is that where the hop ends
  const Side* marked_ = nullptr;
};

class ExpandIntoOperator : public UnaryOperator {
 public:
  ExpandIntoOperator(const plan::Expand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), hop_(node.hop), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    between_.reset();
    batch_ = Batch();
    row_ = position_ = 0;
    found_.clear();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      begin(context);
    }
    rows_.clear(), relationships_.clear();
    while (row_ < batch_.size && rows_.size() < batch_size) {
      if (!is_found_) between_->find(row_, found_), is_found_ = true;
      for (; position_ < found_.size() && rows_.size() < batch_size; ++position_) take(found_[position_]);
      if (position_ == found_.size()) next_row();
    }
    out = batch_.gather(rows_, live_);
    if (hop_.relationship != plan::no_variable) out.set(hop_.relationship, Vector::relationships(std::move(relationships_)));
    return true;
  }

 private:
  void begin(ExecutionContext& context) {
    if (!between_) between_.emplace(hop_, context);
    row_ = position_ = 0;
    is_found_ = false;
    from_ = IdColumn::nodes(batch_, hop_.from);
    to_ = IdColumn::nodes(batch_, hop_.to);
    between_->begin(from_, to_, batch_.size);
  }

  void next_row() {
    ++row_;
    position_ = 0;
    is_found_ = false;
  }

  void take(std::uint32_t relationship) {
    if (!hop_.unique_against.empty() && is_taken(batch_, hop_.unique_against, row_, relationship)) return;
    rows_.push_back(static_cast<std::uint32_t>(row_));
    if (hop_.relationship != plan::no_variable) relationships_.push_back(relationship);
  }

  const plan::Hop& hop_;
  const Live& live_;
  std::optional<RelationshipsBetween> between_;
  Batch batch_;
  IdColumn from_;
  IdColumn to_;
  std::size_t row_ = 0;
  std::vector<std::uint32_t> found_;  // of the current row
  bool is_found_ = false;
  std::size_t position_ = 0;  // among them
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> relationships_;
};

}  // namespace

OperatorPtr make_expand_into(const plan::Expand& node, const Live& live, OperatorPtr input) {
  return std::make_unique<ExpandIntoOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
