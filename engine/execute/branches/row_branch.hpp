#pragma once

// A branch that hangs from a node of the row and may be tied to other nodes of it.

#include <optional>
#include <span>
#include <vector>

#include "engine/execute/branches/branch_counter.hpp"
#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/branches/short_lists.hpp"
#include "engine/execute/branches/tied_ends.hpp"

namespace casus::execute {

/// Counts one top branch of a CountBranches for the rows of a batch. Ends are found by walking the
/// shortest list among the hop and the ties that count, and looking up each end in the others.
class RowBranch {
 public:
  RowBranch(const plan::Branch& branch, CountingState& state);
  RowBranch(const RowBranch&) = delete;
  RowBranch& operator=(const RowBranch&) = delete;

  /// Turns to another batch, which must stay as it is as long as this is asked about it.
  void begin(const Batch& batch);
  /// Looks at another row of it.
  void move_to(std::size_t row);

  /// The number of matches in this row.
  std::uint64_t count() { return arrangements(count_picked_once(), branch_->picks); }
  /// Whether there is a match.
  bool holds();
  /// Before rows[k] is looked at: fetches what later ones of these rows will read.
  void prefetch(std::size_t k, std::span<const std::uint32_t> rows) const;
  /// Whether it is nothing but the number of relationships at its node.
  [[nodiscard]] bool is_degree() const { return plain_ && branch_->picks == 1 && counter_.is_plain_degree(); }
  /// Whether it has ties.
  [[nodiscard]] bool is_tied() const { return inputs_.size() > 1; }
  /// About how many relationships have been looked at so far, as far as that is counted.
  [[nodiscard]] std::uint64_t work() const { return tied_ ? tied_->work() : 0; }
  /// Whether a row has a match depends on nothing but its node; then: drops the rows of which it is not as wanted.
  [[nodiscard]] bool may_be_tested_alone() const { return plain_ && branch_->picks == 1 && !counter_.depends_on_row(); }
  void test(bool wanted, Numbers& numbers);
  /// Whether it has no ties, and nothing matters beside its node in rows that rule out no relationship from it.
  [[nodiscard]] bool may_be_free() const { return may_be_free_; }
  /// Of such a branch: whether the row is one of these.
  [[nodiscard]] bool is_free(std::size_t row) const {
    const std::uint32_t node = node_in(row);
    return std::none_of(taken_.begin(), taken_.end(), [&](const TakenColumns& taken) {
      return taken.relationship[row] != null_id && (taken.one[row] == node || taken.other[row] == node) &&
             !taken.is_opposed(row, node);
    });
  }
  /// The node that it hangs from in a row.
  [[nodiscard]] std::uint32_t node_in(std::size_t row) const { return columns_.front()[row]; }
  /// The matches in a row in which it is free.
  std::uint64_t count_free(std::size_t row) {
    const std::uint32_t node = node_in(row);
    return node == null_id ? 0 : counter_.sum(node);
  }
  /// After move_to(): the relationships of the row that are ruled out.
  [[nodiscard]] std::span<const std::uint32_t> taken() const { return inputs_.front().taken; }
  /// Before rows[k] is looked at in which it is free: fetches what count_free() will read of later ones.
  void prefetch_free(std::size_t k, std::span<const std::uint32_t> rows) const {
    if (k + places_ahead >= rows.size()) return;
    if (const std::uint32_t node = node_in(rows[k + places_ahead]); node != null_id) counter_.prefetch(node);
  }
  /// Whether nothing but its node matters.
  [[nodiscard]] bool is_plain() const { return plain_; }
  /// Multiplies numbers[i] by the number of matches of row i, for all rows of the batch.
  void multiply(Numbers& numbers);
  /// Calls visit(end, n) for the ends in this row in some order; an end may come more than once, each
  /// time with the number n > 0 of ways to it.
  template <class Visit>
  void for_each_end(Visit visit);

  [[nodiscard]] std::uint32_t node() const { return nodes_.front(); }
  /// Whether it pays to prefetch().
  [[nodiscard]] bool is_large() const { return large_; }
  /// The nodes that it hangs from, row by row, where they are consecutive and nothing else of the rows
  /// matters; else empty.
  [[nodiscard]] std::span<const std::uint32_t> consecutive_nodes() const {
    const bool found = plain_ && row_columns_.empty() && columns_.front().is_consecutive();
    return found ? columns_.front().list() : std::span<const std::uint32_t>();
  }
  /// As BranchCounter has it.
  void sums_of_run(std::uint32_t first, const std::uint64_t* wanted, std::span<std::uint64_t> sums) {
    counter_.sums_of_run(first, wanted, sums);
  }
  /// Whether that is known of all nodes of the chunk of ids that this one is in: no end comes twice, nor is
  /// the node itself.
  [[nodiscard]] bool has_simple_ends_in_chunk(std::uint32_t node) {
    return inputs_.front().simple.has_all(source_of(0), node, *counter_.state().context);
  }
  /// The nodes that it hangs from in these rows.
  void list_nodes(std::span<const std::uint32_t> rows, std::vector<std::uint32_t>& out) const {
    list_nodes(0, rows, out);
  }
  [[nodiscard]] const Source& source() const { return counter_.source(); }
  [[nodiscard]] const plan::Branch& branch() const { return *branch_; }
  /// Whether every end counts once.
  [[nodiscard]] bool ends_are_plain() const { return counter_.ends_are_plain(); }
  /// Whether its matches at a node are the ends in one list, each of which counts once.
  [[nodiscard]] bool is_listed() const {
    return plain_ && ends_are_plain() && source().only_list(0).has_value();
  }
  /// Whether no end of the node comes twice, nor is the node itself.
  [[nodiscard]] bool ends_are_simple() {
    return has_simple_ends(0);
  }
  /// The matches below an end.
  std::uint64_t below(std::uint32_t end) {
    if (counter_.ends_are_plain()) return 1;
    if (counter_.knows_by_key()) return counter_.below(end, {});
    if (below_.made())
      if (const std::uint64_t known = below_[end]; known != 0) return known - 1;
    return find_below(end);
  }
  /// The ways to one end: combinations of a relationship of the hop and of each tie.
  std::uint64_t ways_to(std::uint32_t end);
  /// The ways to an end by one relationship of the hop; the branch must have no rivals.
  std::uint64_t ways_by(std::uint32_t relationship, std::uint32_t end);

 private:
  struct Input {
    Source source;
    plan::Tie::Kind kind;
    const plan::Hop* hop;
    EndMarks marks;
    SimpleEnds simple;
    std::vector<std::uint32_t> taken;  // relationships of the row that must not be used again
  };
  /// An end at which relationships must be looked at one by one.
  struct Special {
    std::uint32_t end;
    /// The inputs, a bit each, of which one relationship leads to it, and that is taken.
    std::uint32_t used_up;
    /// Relationships of the hop to it that are taken.
    std::uint32_t taken = 0;
  };
  /// Columns of a relationship that must not be used again, and of its ends.
  struct TakenColumns {
    std::size_t input;
    IdColumn relationship;
    IdColumn one;
    IdColumn other;
    bool surely_followed;
    /// From `one` it leads against, and from `other` along, the hop of the input: it can be followed only where
    /// it is a self-loop.
    bool opposed_at_one;
    bool opposed_at_other;

    /// Whether it can surely not be followed from a node.
    [[nodiscard]] bool is_opposed(std::size_t row, std::uint32_t near) const {
      return one[row] != other[row] &&
             ((near == one[row] && opposed_at_one) || (near == other[row] && opposed_at_other));
    }
  };

  [[nodiscard]] const Source& source_of(std::size_t input) const {
    return input == 0 ? counter_.source() : inputs_[input].source;
  }
  void list_nodes(std::size_t input, std::span<const std::uint32_t> rows, std::vector<std::uint32_t>& out) const {
    out.resize(rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) out[k] = columns_[input][rows[k]];
  }
  std::uint64_t find_below(std::uint32_t end);
  std::uint64_t count_picked_once();
  void forget_if_other_row(std::size_t row);
  void read_special(std::size_t row);
  void take(std::size_t input, std::uint32_t relationship, std::uint32_t one, std::uint32_t other,
            bool surely_followed);
  void take_listed(std::size_t input, std::size_t row);
  Special& add_special(std::uint32_t end, std::uint32_t used_up);
  [[nodiscard]] bool has_simple_ends(std::size_t input);
  [[nodiscard]] bool is_special(std::uint32_t end) const;
  [[nodiscard]] bool is_excluded(std::uint32_t end) const;
  void prefetch_input(std::size_t input, std::size_t k, std::span<const std::uint32_t> rows) const;
  void multiply_plain(Numbers& numbers);
  void multiply_consecutive(std::span<const std::uint32_t> nodes, Numbers& numbers);
  void make_short_lists();
  void multiply_short_lists(Numbers& numbers);
  std::size_t multiply_run(std::size_t k, Numbers& numbers);
  [[nodiscard]] std::size_t end_of_run(std::size_t input, std::size_t k) const;
  void multiply_rows(std::size_t begin, std::size_t end, Numbers& numbers);
  std::uint64_t count_alone();
  std::uint64_t count_tied();
  bool choose_stream(std::size_t& stream);
  void prepare_lookups(std::size_t stream);
  std::uint64_t lookup(std::size_t input, std::uint32_t end);
  std::uint64_t factor(std::size_t stream, std::uint32_t end);
  std::uint64_t sum_over_ends();
  std::uint64_t without_special(std::uint64_t count);
  bool put_right_at_nodes(std::size_t row, std::uint64_t& count);
  std::uint64_t distinct_combinations(std::uint32_t end);
  std::uint64_t combine_two(std::vector<std::vector<std::uint32_t>>& found);
  std::uint64_t combine(const std::vector<std::vector<std::uint32_t>>& found, std::size_t input,
                        std::vector<std::uint32_t>& chosen);

  const plan::Branch* branch_;
  BranchCounter counter_;
  std::vector<Input> inputs_;        // the hop, then the ties
  std::optional<TiedEnds> tied_;     // of two inputs
  std::optional<ShortLists> short_;  // where nothing but their lists matters
  const Batch* batch_ = nullptr;
  std::vector<std::uint32_t> rows_;     // of the batch that are not 0
  std::vector<std::uint32_t> from_;      // the nodes of the inputs in these rows
  std::vector<std::uint32_t> tied_to_;
  std::vector<IdColumn> columns_;       // of the inputs
  std::vector<IdColumn> row_columns_;   // what inner branches are tied to
  std::vector<IdColumn> other_than_;
  std::vector<TakenColumns> taken_;
  std::vector<std::uint32_t> nodes_;     // of the inputs
  std::vector<std::uint32_t> previous_;  // of the row before
  std::vector<std::uint32_t> row_nodes_; // of the row that is remembered
  std::vector<std::uint32_t> excluded_;  // ends that are ruled out
  std::vector<Special> special_;         // ends where a relationship may be ruled out, and excluded_
  std::vector<std::vector<std::uint32_t>> found_;  // by input, between its node and an end
  bool plain_ = false;                   // nothing but the hop
  bool may_be_free_ = false;
  bool has_special_ = false;             // rows may have special ends
  bool large_ = false;                   // more relationships than stay at hand
  bool takes_lists_ = false;             // relationships are ruled out whose ends are not in the row
  bool all_special_ = false;
  NodeNumbers below_;
  std::vector<std::uint32_t> known_below_;
};

template <class Visit>
void RowBranch::for_each_end(Visit visit) {
  if (nodes_.front() == null_id) return;
  if (plain_) {
    counter_.source().for_each_end(nodes_.front(), [&](std::uint32_t end) { visit(end, 1); });
    return;
  }
  std::size_t stream = 0;
  if (!choose_stream(stream)) return;
  prepare_lookups(stream);
  source_of(stream).for_each_end(nodes_[stream], [&](std::uint32_t end) {
    if (is_special(end)) return;
    if (const std::uint64_t ways = factor(stream, end); ways != 0) visit(end, ways);
  });
  std::vector<std::uint32_t> ends;
  for (const Special& special : special_) ends.push_back(special.end);
  if (all_special_)
    source_of(stream).for_each_end(nodes_[stream], [&](std::uint32_t end) { ends.push_back(end); });
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  for (const std::uint32_t end : ends)
    if (const std::uint64_t ways = ways_to(end); ways != 0) visit(end, ways);
}

}  // namespace casus::execute
