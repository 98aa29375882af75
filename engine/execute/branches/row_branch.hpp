#pragma once

// A branch that hangs from a node of the row and may be tied to other nodes of it.

#include <span>
#include <vector>

#include "engine/execute/branches/branch_counter.hpp"

namespace casus::execute {

/// Counts one top branch of a CountBranches for the rows of a batch. Ends are found by walking the
/// shortest list among the hop and the ties that count, and looking up each end in the others.
class RowBranch {
 public:
  RowBranch(const plan::Branch& branch, CountingState& state);

  /// Looks at another row. `batch` must stay as it is until the next call.
  void move_to(const Batch& batch, std::size_t row);
  /// Forgets what depends on the nodes of the row that inner branches are tied to.
  void forget();

  /// The number of matches in this row.
  std::uint64_t count();
  /// Whether there is a match.
  bool holds();
  /// Fetches what later rows will read.
  void prefetch(const Batch& batch, std::size_t row) const;
  /// Whether nothing but its node matters, so that multiply() may stand for move_to() and count().
  [[nodiscard]] bool is_plain() const { return plain_; }
  /// Multiplies numbers[i] by the number of matches of row i.
  void multiply(const Batch& batch, std::span<std::uint64_t> numbers);
  /// Calls visit(end, n) for the ends in this row in some order; an end may come more than once, each
  /// time with the number n > 0 of ways to it.
  template <class Visit>
  void for_each_end(Visit visit);

  [[nodiscard]] std::uint32_t node() const { return nodes_.front(); }
  [[nodiscard]] const Source& source() const { return counter_.source(); }
  /// The matches below an end.
  std::uint64_t below(std::uint32_t end) {
    if (counter_.ends_are_plain()) return 1;
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
    EndCounts ends;
    std::vector<std::uint32_t> taken;  // relationships of the row that must not be used again
  };

  [[nodiscard]] const Source& source_of(std::size_t input) const {
    return input == 0 ? counter_.source() : inputs_[input].source;
  }
  std::uint64_t find_below(std::uint32_t end);
  void read_special(const Batch& batch, std::size_t row);
  void add_taken(std::size_t input, const Batch& batch, std::size_t row);
  [[nodiscard]] bool is_special(std::uint32_t end) const;
  [[nodiscard]] bool is_excluded(std::uint32_t end) const;
  std::uint64_t count_alone();
  std::uint64_t count_tied();
  bool choose_stream(std::size_t& stream);
  void prepare_lookups(std::size_t stream);
  std::uint64_t lookup(std::size_t input, std::uint32_t end);
  std::uint64_t factor(std::size_t stream, std::uint32_t end);
  std::uint64_t sum_over(std::size_t stream);
  bool is_cheaper_to_subtract();
  std::uint64_t sum_without_second();
  std::uint64_t sum_over_with(std::size_t stream, std::size_t other);
  std::uint64_t distinct_combinations(std::uint32_t end);
  std::uint64_t combine(const std::vector<std::vector<std::uint32_t>>& found, std::size_t input,
                        std::vector<std::uint32_t>& chosen);

  const plan::Branch* branch_;
  BranchCounter counter_;
  std::vector<Input> inputs_;            // the hop, then the ties
  std::vector<std::uint32_t> nodes_;     // of the inputs
  std::vector<std::uint32_t> previous_;  // of the row before
  std::vector<std::uint32_t> excluded_;  // ends that are ruled out
  std::vector<std::uint32_t> special_;   // ends where a relationship may be ruled out, and excluded_
  bool plain_;                           // nothing but the hop
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
  std::vector<std::uint32_t> ends = special_;
  if (all_special_)
    source_of(stream).for_each_end(nodes_[stream], [&](std::uint32_t end) { ends.push_back(end); });
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  for (const std::uint32_t end : ends)
    if (const std::uint64_t ways = ways_to(end); ways != 0) visit(end, ways);
}

}  // namespace casus::execute
