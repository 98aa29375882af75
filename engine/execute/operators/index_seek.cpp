// IndexSeek and RelationshipIndexSeek: each input row with the elements that an index names for it.

#include <algorithm>
#include <bit>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/graph/index_key.hpp"
#include "engine/graph/schema.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

using graph::GraphView;
using Kind = plan::IndexQuestion::Kind;
using Ids = std::vector<std::uint32_t>;

/// A value for each row of a batch. Constants and parameters need no column: looking one element up is little work.
class Asked {
 public:
  void read(const plan::ExpressionPtr& expression, const Batch& batch, ExecutionContext& context) {
    same_ = nullptr;
    column_ = Vector();
    if (expression == nullptr) return;
    if (const auto* constant = std::get_if<bind::Constant>(&expression->node))
      same_ = &constant->value;
    else if (const auto* parameter = std::get_if<bind::ParameterReference>(&expression->node))
      same_ = &context.parameter(parameter->name);
    else
      column_ = evaluate(*expression, batch, context);
  }
  [[nodiscard]] Value at(std::size_t row) const { return same_ != nullptr ? *same_ : column_.at(row); }
  [[nodiscard]] bool is_null(std::size_t row) const { return same_ != nullptr ? same_->is_null() : column_.is_null(row); }

 private:
  const Value* same_ = nullptr;
  Vector column_;
};

/// The values that a question asks about, read a batch at a time.
class Question {
 public:
  explicit Question(const plan::IndexQuestion& node) : node_(node) {}

  void read(const Batch& batch, ExecutionContext& context) {
    leading_.resize(node_.leading.size());
    for (std::size_t i = 0; i < leading_.size(); ++i) leading_[i].read(node_.leading[i].value, batch, context);
    value_.read(node_.value, batch, context);
    lower_.read(node_.lower, batch, context);
    upper_.read(node_.upper, batch, context);
  }

  /// Whether an index knows all that is asked for a row. What is no list makes IN fail, if there is anything to
  /// be looked at.
  [[nodiscard]] bool is_answered(std::size_t row) const {
    const auto answered = [&](const plan::ExpressionPtr& e, const Asked& bound) {
      return !e || graph::can_bound_range(bound.at(row));
    };
    if (node_.kind == Kind::any_of) return value_.is_null(row) || value_.at(row).is(ValueKind::list);
    return node_.kind != Kind::range || (answered(node_.lower, lower_) && answered(node_.upper, upper_));
  }

  /// Appends what the index answers for a row.
  void ask(const GraphView& graph, const graph::SchemaRule& rule, std::size_t row, Ids& out) {
    sought_.clear();
    for (const Asked& leading : leading_) sought_.push_back(leading.at(row));
    if (node_.kind == Kind::equality) return look_up(graph, rule, value_.at(row), out);
    if (node_.kind == Kind::any_of) return look_up_any(graph, rule, row, out);
    graph::IndexRange range;
    range.equal = sought_;
    if (node_.kind == Kind::prefix) {
      const Value prefix = value_.at(row);
      if (!prefix.is(ValueKind::string)) return;
      range.prefix = std::string(prefix.as_string());
    } else {
      if ((node_.lower && lower_.is_null(row)) || (node_.upper && upper_.is_null(row))) return;
      if (node_.lower) range.lower = {lower_.at(row), node_.include_lower};
      if (node_.upper) range.upper = {upper_.at(row), node_.include_upper};
    }
    graph.index_range(rule, range, out);
  }

  /// Without an index: of these elements those for which what is asked by equality holds. Whatever else
  /// is asked is tested above.
  template <class Id>
  void keep_equal(const GraphView& graph, std::size_t row, Ids& elements) const {
    for (std::size_t i = 0; i < leading_.size(); ++i)
      keep<Id>(graph, node_.leading[i].key, leading_[i].at(row), elements);
    if (node_.kind == Kind::equality) keep<Id>(graph, node_.key, value_.at(row), elements);
  }

 private:
  template <class Id>
  static void keep(const GraphView& graph, const std::string& name, const Value& wanted, Ids& elements) {
    const auto key = graph.catalog().keys.find(name);
    std::erase_if(elements, [&](std::uint32_t element) {
      return !key.valid() || equals(graph.property(Id(element), key), wanted) != Truth::yes;
    });
  }

  /// Of `last` behind the leading values in sought_.
  void look_up(const GraphView& graph, const graph::SchemaRule& rule, Value last, Ids& out) {
    sought_.push_back(std::move(last));
    const bool has_null =
        std::any_of(sought_.begin(), sought_.end(), [](const Value& v) { return v.is_null(); });
    if (!has_null) graph.index_lookup(rule, sought_, out);
    sought_.pop_back();
  }

  /// An element is found once, however often its value stands in the list.
  void look_up_any(const GraphView& graph, const graph::SchemaRule& rule, std::size_t row, Ids& out) {
    const Value list = value_.at(row);
    if (list.is_null()) return;
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    for (const Value& value : list.as_list()) look_up(graph, rule, value, out);
    std::sort(out.begin() + first, out.end());
    out.erase(std::unique(out.begin() + first, out.end()), out.end());
  }

  const plan::IndexQuestion& node_;
  std::vector<Asked> leading_;
  Asked value_;
  Asked lower_;
  Asked upper_;
  std::vector<Value> sought_;  // kept for its room
};

/// Puts ids that an index gives by value in the order in which elements are stored, where they are a good part of all:
/// what is read of elements that lie far apart is waited for. None must be there twice.
void put_in_order(Ids& ids, std::uint32_t bound) {
  constexpr std::uint32_t word = 64;
  if (ids.size() < bound / word || std::is_sorted(ids.begin(), ids.end())) return;
  std::vector<std::uint64_t> bits(bound / word + 1);
  for (const std::uint32_t id : ids) bits[id / word] |= std::uint64_t{1} << (id % word);
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < bits.size(); ++i)
    for (std::uint64_t rest = bits[i]; rest != 0; rest &= rest - 1)
      ids[next++] = i * word + static_cast<std::uint32_t>(std::countr_zero(rest));
  ids.resize(next);
}

/// Gives each row with the elements that find() names.
class SeekOperator : public UnaryOperator {
 public:
  SeekOperator(const plan::IndexQuestion& node, VariableId element, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), question_(node), index_(node.index), element_(element),
        live_(live) {}

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
      if (batch_.size > 0) question_.read(batch_, context);
    }
    rows_.clear();
    Ids elements;
    while (elements.size() < batch_size && (given_ < found_.size() || row_ < batch_.size)) {
      if (given_ >= found_.size()) find_for_row(*context.graph);
      const std::size_t taken = std::min(found_.size() - given_, batch_size - elements.size());
      const auto from = found_.begin() + static_cast<std::ptrdiff_t>(given_);
      elements.insert(elements.end(), from, from + static_cast<std::ptrdiff_t>(taken));
      rows_.resize(elements.size(), static_cast<std::uint32_t>(row_ - 1));
      given_ += taken;
    }
    out = batch_.gather(rows_, live_);
    if (std::find(live_.begin(), live_.end(), element_) != live_.end())
      out.set(element_, column(std::move(elements)));
    return true;
  }

 protected:
  /// Without the index.
  virtual void scan(const GraphView& graph, const Question& question, std::size_t row,
                    Ids& out) const = 0;
  /// Takes off what the index does not know about.
  virtual void check(const GraphView& graph, Ids& found) const = 0;
  [[nodiscard]] virtual Vector column(Ids elements) const = 0;
  /// Above all ids.
  [[nodiscard]] virtual std::uint32_t bound(const GraphView& graph) const = 0;

 private:
  /// Goes to the next row and finds its elements.
  void find_for_row(const GraphView& graph) {
    held_.release();
    found_.clear();
    given_ = 0;
    // The index may be gone since the plan was made, or not know; all that it spoke of is then read.
    const graph::SchemaRule* rule = graph.schema().find(index_);
    if (rule != nullptr && question_.is_answered(row_))
      question_.ask(graph, *rule, row_, found_), put_in_order(found_, bound(graph));
    else
      scan(graph, question_, row_, found_);
    check(graph, found_);
    held_.grow(found_.capacity() * sizeof(std::uint32_t));
    ++row_;
  }

  Question question_;
  std::uint32_t index_;
  VariableId element_;
  const Live& live_;
  Batch batch_;
  std::size_t row_ = 0;  // after the one whose elements are found_
  Ids found_;
  std::size_t given_ = 0;  // of found_
  Ids rows_;  // kept for its room
  watch::Held held_;
};

class NodeSeekOperator : public SeekOperator {
 public:
  NodeSeekOperator(const plan::IndexSeek& node, const Live& live, OperatorPtr input)
      : SeekOperator(node, node.node, live, std::move(input)), node_(node) {}

 protected:
  void scan(const GraphView& graph, const Question& question, std::size_t row,
            Ids& out) const override {
    const auto label = graph.catalog().labels.find(node_.label);
    if (!label.valid()) return;
    graph.scan_nodes(label, 0, graph.node_bound(), out);
    question.keep_equal<graph::NodeId>(graph, row, out);
  }

  /// The nodes must carry every label.
  void check(const GraphView& graph, Ids& found) const override {
    if (node_.labels.size() < 2) return;
    std::erase_if(found, [&](std::uint32_t id) {
      return std::any_of(node_.labels.begin(), node_.labels.end(), [&](const std::string& name) {
        const auto label = graph.catalog().labels.find(name);
        return !label.valid() || !graph.has_label(graph::NodeId(id), label);
      });
    });
  }

  [[nodiscard]] Vector column(Ids elements) const override { return Vector::nodes(std::move(elements)); }
  [[nodiscard]] std::uint32_t bound(const GraphView& graph) const override { return graph.node_bound(); }

 private:
  const plan::IndexSeek& node_;
};

class RelationshipSeekOperator : public SeekOperator {
 public:
  RelationshipSeekOperator(const plan::RelationshipIndexSeek& node, const Live& live, OperatorPtr input)
      : SeekOperator(node, node.relationship, live, std::move(input)), node_(node) {}

 protected:
  void scan(const GraphView& graph, const Question& question, std::size_t row,
            Ids& out) const override {
    const auto type = graph.catalog().types.find(node_.type);
    for (std::uint32_t id = 0; type.valid() && id < graph.relationship_bound(); ++id) {
      watch::step(1);
      const graph::RelationshipId relationship(id);
      if (graph.has_relationship(relationship) && graph.ends(relationship).type == type)
        out.push_back(id);
    }
    question.keep_equal<graph::RelationshipId>(graph, row, out);
  }

  void check(const GraphView&, Ids&) const override {}
  [[nodiscard]] Vector column(Ids elements) const override {
    return Vector::relationships(std::move(elements));
  }
  [[nodiscard]] std::uint32_t bound(const GraphView& graph) const override { return graph.relationship_bound(); }

 private:
  const plan::RelationshipIndexSeek& node_;
};

}  // namespace

OperatorPtr make_index_seek(const plan::IndexSeek& node, const Live& live, OperatorPtr input) {
  return std::make_unique<NodeSeekOperator>(node, live, std::move(input));
}

OperatorPtr make_relationship_index_seek(const plan::RelationshipIndexSeek& node, const Live& live,
                                         OperatorPtr input) {
  return std::make_unique<RelationshipSeekOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
