#pragma once

// A hop with one tie at rows of which both have few relationships.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/keyed_sums.hpp"
#include "engine/execute/branches/lists_ahead.hpp"
#include "engine/execute/branches/pair_counts.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

/// Counts the ends of a hop that its tie allows by holding the lists of the row against one another. Longer
/// ones are better marked, in runs of rows (TiedEnds). For one thread.
class ShortLists {
 public:
  /// The matches below an end; none where every end counts once, as it must where the tie forbids ends.
  using Below = std::function<std::uint64_t(std::uint32_t end)>;
  /// `backwards` is the hop, seen from its ends.
  ShortLists(const Source& hop, Source backwards, const Source& tie, plan::Tie::Kind kind, Below below,
             ExecutionContext& context)
      : context_(&context), hop_(hop), backwards_(std::move(backwards)), tie_(tie), kind_(kind),
        below_(std::move(below)) {}

  /// Whether ties may allow of one node for the hop to begin at, as a city does of one country, so that it is
  /// enough to compare nodes.
  [[nodiscard]] bool may_have_keys() const { return kind_ == plan::Tie::Kind::each && 2 * several_ <= asked_ + few_asked; }
  /// Counts the rows of which that is so; leaves the others in `rows`.
  void multiply_by_key(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                       std::vector<std::uint32_t>& rows, Numbers& numbers);

  /// Whether this pays: not where most lists have turned out to be long, nor where a node has more than two.
  [[nodiscard]] bool is_worth_it() const;
  /// Whether a tie has led to a single node in so many rows that all relationships of the hop should be had by
  /// their ends.
  [[nodiscard]] bool may_have_pairs() const;
  /// Counts the rows of which that is so; leaves the others in `rows`.
  void multiply_by_pairs(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                         std::vector<std::uint32_t>& rows, Numbers& numbers);
  /// Counts the rows, whose hop begins at from[k] and whose tie at tied[k], as far as their lists are short;
  /// leaves the others in `rows`.
  void multiply(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                std::vector<std::uint32_t>& rows, Numbers& numbers);

 private:
  /// The lists of one side.
  struct Side {
    explicit Side(const Source& its_source) : source(&its_source) {}
    const Source* source;
    std::array<ListsAhead, 2> ahead;
    std::array<std::span<const std::uint32_t>, 2> lists;  // of the current row
    std::size_t size = 0;

    void begin(std::span<const std::uint32_t> nodes);
    void next(std::size_t k);
  };

  [[nodiscard]] std::uint32_t single_tie(std::uint32_t tied) const;
  [[nodiscard]] std::optional<std::uint64_t> count(std::uint32_t from, std::uint32_t tied) const;
  [[nodiscard]] std::uint64_t all(std::uint32_t from) const;
  [[nodiscard]] std::uint64_t met(std::uint32_t from, std::uint32_t tied) const;
  [[nodiscard]] std::uint64_t ways_to(std::uint32_t end, std::uint32_t from) const;
  [[nodiscard]] std::uint64_t times_below(std::uint64_t ways, std::uint32_t end) const {
    return ways == 0 || !below_ ? ways : checked_multiply(ways, below_(end));
  }
  void ask_single_ties(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                              std::vector<std::uint32_t>& rows, Numbers& numbers);

  static constexpr std::uint64_t few_asked = 64;

  ExecutionContext* context_;
  KeyedSums keys_;  // of the nodes where ties begin
  std::uint64_t asked_ = 0;
  std::uint64_t several_ = 0;  // of these
  Side hop_;
  Source backwards_;
  Side tie_;
  plan::Tie::Kind kind_;
  Below below_;
  PairCounts pairs_;
  bool without_pairs_ = false;
  std::vector<PairCounts::Asked> asked_pairs_;  // of a batch
  std::vector<std::uint32_t> asked_rows_;
  std::vector<std::uint32_t> other_from_;  // and those of its rows whose ties are not known to be single
  std::vector<std::uint32_t> other_tied_;
  std::uint64_t rows_ = 0;
  std::uint64_t single_ = 0;  // of these, with a tie to one node
  std::uint64_t long_ = 0;    // and of these, with long lists
};

}  // namespace casus::execute
