#pragma once

// What becomes of the rows of each group: one accumulator for each aggregate of a projection.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/vector.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

/// The rows of a batch as aggregates take them.
struct GroupedRows {
  std::size_t size = 0;
  std::span<const std::uint32_t> groups;        // of each row
  std::span<const std::uint64_t> multiplicity;  // empty where each row stands for one
  std::uint32_t group_count = 0;                // that there are by now

  [[nodiscard]] bool in_one_group() const { return group_count == 1; }
  [[nodiscard]] bool each_once() const { return multiplicity.empty(); }
  [[nodiscard]] std::uint64_t times(std::size_t row) const {
    return multiplicity.empty() ? 1 : multiplicity[row];
  }
};

/// One aggregate over all groups.
class Accumulator {
 public:
  Accumulator() = default;
  Accumulator(const Accumulator&) = delete;
  Accumulator& operator=(const Accumulator&) = delete;
  virtual ~Accumulator() = default;

  /// Takes the rows of a batch; `arguments` are the columns of argument_expressions(). Throws
  /// casus::Error (runtime) with the span of the first argument for values that do not fit.
  virtual void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
                   ExecutionContext& context) = 0;
  /// Of the rows of a batch, the numbers of those that change something; nothing where that are all, or it is not known
  /// without the arguments. Then only these need be added.
  virtual std::optional<std::vector<std::uint32_t>> rows_that_matter(const GroupedRows& /*rows*/) { return {}; }
  /// Takes over what another, made of the same call, has gathered, whose group g is groups[g] here. Only
  /// where can_merge().
  virtual void merge(Accumulator& other, const std::vector<std::uint32_t>& groups,
                     std::uint32_t group_count, ExecutionContext& context);
  /// The value of a group, also of one that no row was added to.
  virtual Value finish(std::uint32_t group, const ExecutionContext& context) = 0;
};

/// `first_items`: what the plan says of the list that the call makes; null where all of it is asked for.
std::unique_ptr<Accumulator> make_accumulator(const bind::AggregateCall& call,
                                              const plan::FirstItems* first_items = nullptr);
/// What the accumulator of a call wants the columns of: its arguments, or the items of a list of which
/// only the different ones count, so that no list is made for each row.
const std::vector<bind::ExpressionPtr>& argument_expressions(const bind::AggregateCall& call);
/// Whether two accumulators of the call, over parts of the rows, can become one.
bool can_merge(const bind::AggregateCall& call);

// --- one file each ------------------------------------------------------------------------------

/// count(*), without arguments, and count(x).
std::unique_ptr<Accumulator> count_rows();
/// sum and avg.
std::unique_ptr<Accumulator> total_numbers(const bind::AggregateCall& call);
/// min and max.
std::unique_ptr<Accumulator> find_extremes(const bind::AggregateCall& call);
/// collect, of each group only the first items where these are given.
std::unique_ptr<Accumulator> collect_rows(const plan::FirstItems* first_items);
/// Any aggregate, by an AggregateState for each group.
std::unique_ptr<Accumulator> keep_states(const bind::AggregateCall& call);
/// Lets each combination of arguments through once a group. Where the one argument is a list that the call
/// writes out (`lists`), `inner` gets that list.
std::unique_ptr<Accumulator> distinct_only(std::unique_ptr<Accumulator> inner, bool lists);
/// count(DISTINCT x).
std::unique_ptr<Accumulator> count_distinct();

// --- what they share ----------------------------------------------------------------------------

/// Where errors about the arguments of a call are.
SourceSpan place_of(const bind::AggregateCall& call);

/// Makes room for all groups.
template <class T>
void fit(std::vector<T>& groups, std::uint32_t count, ExecutionContext& context) {
  if (groups.size() >= count) return;
  // Twice, for the room that the array keeps to grow into.
  context.reserve(2 * (count - groups.size()) * sizeof(T));
  groups.resize(count);
}

}  // namespace casus::execute
