// Expand: follows one relationship from each row's node to another that is not in the row.

#include <algorithm>
#include <array>

#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/branches/lists_ahead.hpp"
#include "engine/execute/branches/source.hpp"
#include "engine/execute/hop.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

using graph::GraphView;

/// Which nodes carry a label, read a chunk of ids at a time. The graph must stay as it is.
class LabelBits {
 public:
  LabelBits(const GraphView& graph, graph::LabelId label) : graph_(&graph), label_(label) {}

  bool has(std::uint32_t node) {
    const std::uint32_t word = node / 64;
    if (word - first_ >= count_) load(word);
    return words_ != nullptr && ((words_[word - first_] >> (node % 64)) & 1U) != 0;
  }

 private:
  void load(std::uint32_t word) {
    static constexpr std::uint32_t words_a_chunk = graph::chunk_size / 64;
    first_ = word - word % words_a_chunk;
    words_ = graph_->label_words(label_, first_, count_);
  }

  const GraphView* graph_;
  graph::LabelId label_;
  const std::uint64_t* words_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t count_ = 0;
};

class ExpandOperator : public UnaryOperator {
 public:
  ExpandOperator(const plan::Expand& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), hop_(node.hop), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    resolved_ = false;
    batch_ = Batch();
    row_ = slice_ = position_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      if (!resolved_) resolve(*context.graph);
      row_ = slice_ = position_ = 0;
      read_taken();
      look_at_nodes();
    }
    rows_.clear(), ends_.clear(), relationships_.clear();
    const Vector& from = batch_.column(hop_.from);
    if (taken_.size() == hop_.unique_against.size() && from.type() == VectorType::node && !from.is_constant())
      expand_simply(*context.graph, from.data().ids);
    else
      while (row_ < batch_.size && rows_.size() < batch_size) expand_slice(*context.graph);
    out = batch_.gather(rows_, live_);
    if (hop_.to != plan::no_variable) out.set(hop_.to, Vector::nodes(std::move(ends_)));
    if (hop_.relationship != plan::no_variable)
      out.set(hop_.relationship, Vector::relationships(std::move(relationships_)));
    return true;
  }

 private:
  /// A relationship of each row, with the ends of the one that was last looked at.
  struct Taken {
    IdColumn column;
    std::uint32_t last = null_id;
    graph::RelationshipEnds ends{};
  };

  void resolve(const GraphView& graph) {
    resolved_ = true;
    graph_ = &graph;
    target_ = ResolvedHop(hop_, graph, true);
    const auto& slices = target_.slices();
    chunk_known_ = false;
    readers_.clear();
    for (const auto& slice : slices) readers_.emplace_back(graph, slice.type, slice.direction);
  }

  void look_at_nodes() {
    const Vector& from = batch_.column(hop_.from);
    consecutive_ = batch_.size > 1 && from.type() == VectorType::node && !from.is_constant() &&
                   from.data().ids.front() != null_id &&
                   are_consecutive(std::span(from.data().ids).first(batch_.size));
  }

  /// The relationships of each row that must not be followed again, where these are no lists.
  void read_taken() {
    taken_.clear();
    for (const auto variable : hop_.unique_against)
      if (batch_.column(variable).type() == VectorType::relationship)
        taken_.push_back({IdColumn::relationships(batch_, variable)});
  }

  /// The way of most hops: lists of neighbours to be taken whole.
  void expand_simply(const GraphView& graph, const std::vector<std::uint32_t>& from) {
    rows_.resize(batch_size);
    ends_.resize(batch_size);
    if (asks_relationship()) relationships_.resize(batch_size);
    given_ = 0;
    if (readers_.size() == 1)
      expand_one_list(from);
    else
      while (row_ < batch_.size && (from[row_] == null_id || take_lists(from[row_]))) ++row_, slice_ = 0;
    if (target_.needs_label_check()) drop_others(graph);
    rows_.resize(given_);
    ends_.resize(given_);
    if (asks_relationship()) relationships_.resize(given_);
  }

  /// Leaves the ends that carry the labels.
  void drop_others(const GraphView& graph) {
    watch::step(given_);
    for (const std::string& name : hop_.to_labels) {
      const graph::LabelId label = graph.catalog().labels.find(name);
      LabelBits bits(graph, label);
      std::size_t kept = 0;
      for (std::size_t i = 0; i < given_ && label.valid(); ++i) {
        rows_[kept] = rows_[i];
        ends_[kept] = ends_[i];
        if (asks_relationship()) relationships_[kept] = relationships_[i];
        kept += bits.has(ends_[i]) ? 1 : 0;
      }
      given_ = kept;
    }
  }

  /// Takes the lists of consecutive nodes, which lie one behind the other, while there is room. Rows are written four
  /// at a time, so that nothing depends on how short a list is.
  void expand_consecutive(const std::vector<std::uint32_t>& from) {
    static constexpr std::uint32_t few = 4;
    while (row_ < batch_.size) {
      const SliceReader& reader = readers_.front();
      const graph::AdjacencyChunk* chunk = reader.chunk_of(from[row_]);
      if (chunk == nullptr) return;
      const std::uint32_t source = from[row_] % graph::chunk_size;
      const std::size_t stop = row_ + std::min<std::size_t>(batch_.size - row_, graph::chunk_size - source);
      const std::uint32_t* offset = &chunk->offset[source];
      const std::uint32_t first = *offset;
      const auto along = asks_relationship() ? reader.relationships(from[row_]) : graph::RelationshipSlice();
      std::size_t given = given_;
      for (; row_ < stop; ++row_, ++offset) {
        const std::uint32_t size = offset[1] - offset[0];
        if (given + std::max(size, few) > batch_size) break;
        std::fill_n(rows_.data() + given, few, static_cast<std::uint32_t>(row_));
        if (size > few) std::fill_n(rows_.data() + given + few, size - few, static_cast<std::uint32_t>(row_));
        given += size;
      }
      std::copy_n(chunk->neighbours() + first, given - given_, ends_.data() + given_);
      for (std::size_t i = 0; asks_relationship() && i < given - given_; ++i)
        relationships_[given_ + i] = along[i].value;
      given_ = given;
      if (row_ < stop) return;
    }
  }

  /// Takes the ends of nodes that are known to have one each: first those of some nodes are fetched, then all are read.
  void expand_only_ends(const std::vector<std::uint32_t>& from) {
    std::array<const std::uint32_t*, 256> ends;
    const SliceReader& reader = readers_.front();
    const std::size_t stop = std::min(batch_.size, row_ + (batch_size - given_));
    while (row_ < stop) {
      const std::size_t wanted = std::min(stop - row_, ends.size());
      std::size_t found = 0;
      for (; found < wanted; ++found) {
        const std::uint32_t node = from[row_ + found];
        ends[found] = node == null_id ? nullptr : reader.only_end(node);
        if (ends[found] == nullptr) break;
        fetch(ends[found]);
      }
      for (std::size_t i = 0; i < found; ++i) {
        rows_[given_ + i] = static_cast<std::uint32_t>(row_ + i);
        ends_[given_ + i] = *ends[i];
      }
      row_ += found, given_ += found;
      if (found < wanted) return;
    }
  }

  /// Lists are found anew in each call: between two the graph may change.
  void expand_one_list(const std::vector<std::uint32_t>& from) {
    const bool plain = taken_.empty() && !target_.slices().front().skip_self_loops;
    if (plain) {
      if (position_ != 0) {
        if (!take(0, readers_.front().ends(from[row_]), from[row_])) return;
        ++row_, position_ = 0;
      }
      if (consecutive_) expand_consecutive(from);
      if (!asks_relationship()) expand_only_ends(from);
    }
    if (row_ == batch_.size) return;
    lists_.begin(readers_.front(), from, row_, asks_relationship());
    const bool only_ends = plain && !asks_relationship();
    for (; row_ < batch_.size; ++row_, position_ = 0) {
      const std::span<const std::uint32_t> near = lists_.next(row_);
      if (near.size() == 1 && only_ends && given_ < batch_size) {
        rows_[given_] = static_cast<std::uint32_t>(row_);
        ends_[given_++] = near.front();
      } else if (!near.empty() && !take(0, near, from[row_])) {
        return;
      }
    }
  }

  /// Takes the lists of the current row from the current slice on; false where there was no room for all.
  bool take_lists(std::uint32_t from) {
    if (from / graph::chunk_size != chunk_ || !chunk_known_) find_slices_of(from);
    for (; slice_ < slices_here_.size(); ++slice_, position_ = 0) {
      const std::size_t slice = slices_here_[slice_];
      const std::span<const std::uint32_t> near = readers_[slice].ends(from);
      if (!near.empty() && !take(slice, near, from)) return false;
    }
    return true;
  }

  /// Takes what there is room for of a list, from the current position on; false where that was not all.
  bool take(std::size_t slice, std::span<const std::uint32_t> near, std::uint32_t from) {
    if (given_ == batch_size) return false;
    const bool without_itself =
        target_.slices()[slice].skip_self_loops && std::binary_search(near.begin(), near.end(), from);
    if (without_itself || (!taken_.empty() && may_meet_taken(slice, from)))
      take_others(readers_[slice], near, from, without_itself ? from : null_id);
    else
      take_list(readers_[slice], near, from);
    return position_ == near.size();
  }

  /// Whether the current row has a relationship that must not be followed again and leads from this node as the slice
  /// does. It is not asked where the relationships of the list are known without being read.
  bool may_meet_taken(std::size_t slice, std::uint32_t from) {
    if (readers_[slice].relationships(from).explicit_ids == nullptr) return true;
    const auto& [type, direction, skip_self_loops] = target_.slices()[slice];
    const bool out = direction == graph::Direction::outgoing;
    return std::any_of(taken_.begin(), taken_.end(), [&, type = type](Taken& taken) {
      const std::uint32_t relationship = taken.column[row_];
      if (relationship == null_id) return false;
      if (relationship != taken.last) {
        taken.last = relationship;
        taken.ends = graph_->ends(graph::RelationshipId(relationship));
      }
      return taken.ends.type == type && (out ? taken.ends.start : taken.ends.end).value == from;
    });
  }

  void take_list(const SliceReader& reader, std::span<const std::uint32_t> near, std::uint32_t from) {
    const std::size_t stop = std::min(near.size(), position_ + (batch_size - given_));
    if (asks_relationship()) {
      const graph::RelationshipSlice along = reader.relationships(from);
      for (std::size_t i = position_; i < stop; ++i)
        relationships_[given_ + i - position_] = along[i].value;
    }
    for (std::size_t i = position_; i < stop; ++i, ++given_) {
      rows_[given_] = static_cast<std::uint32_t>(row_);
      ends_[given_] = near[i];
    }
    position_ = stop;
  }

  /// The same without relationships that lead to one node or are taken.
  void take_others(const SliceReader& reader, std::span<const std::uint32_t> near, std::uint32_t from,
                   std::uint32_t without) {
    const graph::RelationshipSlice along = reader.relationships(from);
    const std::uint32_t taken = taken_.empty() ? null_id : taken_.front().column[row_];
    for (; position_ < near.size() && given_ < batch_size; ++position_) {
      const std::uint32_t relationship = along[position_].value;
      rows_[given_] = static_cast<std::uint32_t>(row_);
      ends_[given_] = near[position_];
      if (asks_relationship()) relationships_[given_] = relationship;
      const bool free = near[position_] != without && relationship != taken;
      given_ += free && (taken_.size() < 2 || !is_taken_by_another(relationship)) ? 1 : 0;
    }
  }
  [[nodiscard]] bool is_taken_by_another(std::uint32_t relationship) const {
    return std::any_of(taken_.begin() + 1, taken_.end(),
                       [&](const Taken& taken) { return taken.column[row_] == relationship; });
  }

  /// A hop may have a slice for every type of the graph, of which a chunk of nodes has few.
  void find_slices_of(std::uint32_t from) {
    chunk_ = from / graph::chunk_size;
    chunk_known_ = true;
    slices_here_.clear();
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      const graph::AdjacencyChunk* chunk = readers_[i].chunk_of(from);
      if (chunk == nullptr || chunk->offset[graph::chunk_size] != 0) slices_here_.push_back(i);
    }
  }

  [[nodiscard]] bool asks_relationship() const { return hop_.relationship != plan::no_variable; }

  void next_slice() {
    position_ = 0;
    if (++slice_ >= target_.slices().size()) slice_ = 0, ++row_;
  }

  /// Takes what fits of the current row's current slice.
  void expand_slice(const GraphView& graph) {
    const std::uint32_t from = batch_.column(hop_.from).node_at(row_);
    if (from == null_id || target_.slices().empty()) {
      slice_ = position_ = 0;
      ++row_;
      return;
    }
    const auto& slice = target_.slices()[slice_];
    const graph::Neighbours near{readers_[slice_].ends(from), readers_[slice_].relationships(from)};
    const std::size_t begin = position_;
    const std::size_t stop = std::min(near.size(), begin + (batch_size - rows_.size()));
    watch::step(1 + (stop - begin) / 4);
    const bool plain = hop_.unique_against.empty() && !target_.needs_label_check() &&
                       !(slice.skip_self_loops && std::binary_search(near.nodes.begin(), near.nodes.end(), from));
    if (plain)
      take_all(near, begin, stop);
    else
      take_tested(graph, near, begin, stop, from, slice.skip_self_loops);
    position_ = stop;
    if (stop == near.size()) next_slice();
  }

  void take_all(const graph::Neighbours& near, std::size_t begin, std::size_t end) {
    rows_.insert(rows_.end(), end - begin, static_cast<std::uint32_t>(row_));
    ends_.insert(ends_.end(), near.nodes.begin() + static_cast<std::ptrdiff_t>(begin),
                 near.nodes.begin() + static_cast<std::ptrdiff_t>(end));
    if (hop_.relationship == plan::no_variable) return;
    for (std::size_t i = begin; i < end; ++i) relationships_.push_back(near.relationships[i].value);
  }

  void take_tested(const GraphView& graph, const graph::Neighbours& near, std::size_t begin,
                   std::size_t end, std::uint32_t from, bool skip_self_loops) {
    for (std::size_t i = begin; i < end; ++i) {
      if (skip_self_loops && near.nodes[i] == from) continue;
      const std::uint32_t relationship = near.relationships[i].value;
      if (!target_.accepts_end(graph, near.nodes[i])) continue;
      if (is_taken(batch_, hop_.unique_against, row_, relationship)) continue;
      rows_.push_back(static_cast<std::uint32_t>(row_));
      ends_.push_back(near.nodes[i]);
      if (hop_.relationship != plan::no_variable) relationships_.push_back(relationship);
    }
  }

  const plan::Hop& hop_;
  const Live& live_;
  ResolvedHop target_;
  bool resolved_ = false;
  const GraphView* graph_ = nullptr;
  std::vector<Taken> taken_;
  std::vector<SliceReader> readers_;  // of each slice
  Batch batch_;
  bool consecutive_ = false;  // the nodes of the batch
  std::size_t row_ = 0;
  std::size_t slice_ = 0;
  std::size_t position_ = 0;
  std::vector<std::size_t> slices_here_;  // with any neighbours in chunk `chunk_`
  std::uint32_t chunk_ = 0;
  bool chunk_known_ = false;
  ListsAhead lists_;  // where the hop has one list a node
  std::size_t given_ = 0;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> relationships_;
};

bool only_counts(const plan::Hop& hop) {
  return hop.relationship == plan::no_variable && hop.to == plan::no_variable && hop.unique_against.empty();
}

}  // namespace

OperatorPtr make_expand(const plan::Expand& node, const Live& live, OperatorPtr input) {
  if (only_counts(node.hop))
    return make_count_neighbours(node, live, std::move(input));
  return std::make_unique<ExpandOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
