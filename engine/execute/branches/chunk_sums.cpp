// Sums of branches for whole chunks of ids, read on from list to list.

#include <algorithm>
#include <array>

#include "engine/execute/branches/branch_counter.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

namespace {

constexpr std::uint32_t few_relationships = 64;

/// out[i] += offset[i + 1] - offset[i]
CASUS_VECTORIZED void add_steps(const std::uint32_t* offset, std::span<std::uint64_t> out) {
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += offset[i + 1] - offset[i];
}

}  // namespace

/// Nodes with many relationships are left out: working one out that nobody asks for costs too much.
void BranchCounter::compute_chunk(std::uint32_t chunk) {
  const std::uint32_t first = chunk * graph::chunk_size;
  const std::uint32_t bound = state_->context->graph->node_bound();
  const std::uint32_t last = std::min(bound - first, graph::chunk_size);
  state_->context->check();
  try {
    if (chain_ != nullptr && !but_for_loops_ && compute_chain_chunk(first, last)) return;
    for (std::uint32_t i = 0; i < last; ++i)
      if (sums_[first + i] == 0 && source_.size_at(first + i) <= few_relationships) compute(first + i);
  } catch (const Error& error) {
    // Too many matches below a node that nobody may ever ask for.
    if (error.kind() != ErrorKind::runtime) throw;
  }
}

/// The same in one pass over the lists of a chunk; false where they do not lie so.
bool BranchCounter::compute_chain_chunk(std::uint32_t first, std::uint32_t last) {
  const graph::AdjacencyChunk* lists = source_.only_chunk(first);
  if (lists == nullptr) return false;
  std::array<std::uint64_t, graph::chunk_size> sums{};
  if (add_running_sums({lists, false}, first, {sums.data(), last})) {
    for (std::uint32_t i = 0; i < last; ++i)
      if (sums_[first + i] == 0) sums_.set(first + i, sums[i]);
    return true;
  }
  const std::uint32_t* ends = lists->neighbours();
  const std::uint32_t count = lists->header.count;
  const bool large = chain_->is_large();
  for (std::uint32_t i = 0; i < last; ++i) {
    const std::uint32_t from = lists->offset[i];
    const std::uint32_t to = lists->offset[i + 1];
    if (large)
      for (std::uint32_t k = from + places_ahead; k < std::min(to + std::uint32_t{places_ahead}, count); ++k)
        chain_->prefetch(ends[k]);
    if (sums_[first + i] != 0 || to - from > few_relationships) continue;
    sums_.set(first + i, chain_->sum_over({ends + from, to - from}, null_id));
  }
  return true;
}

void BranchCounter::sums_of_run(std::uint32_t first, const std::uint64_t* wanted, std::span<std::uint64_t> sums) {
  std::array<Source::ChunkLists, 2> room{};
  const auto lists = source_.chunks_at(first, room);
  const bool sizes = plain_degree_ || (ends_plain_ && simple_.has_all(source_, first, *state_->context));
  if (lists.empty() || !(sizes || (chain_ != nullptr && !depends_on_row_))) {
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] = wanted != nullptr && wanted[i] == 0 ? 0 : sum(first + static_cast<std::uint32_t>(i));
    return;
  }
  std::fill(sums.begin(), sums.end(), 0);
  for (const Source::ChunkLists& each : lists) {
    if (sizes)
      add_steps(&each.chunk->offset[first % graph::chunk_size], sums);
    else
      add_chain_sums(each, first, wanted, sums);
  }
  if (!sizes && but_for_loops_) put_loops_right(first, wanted, sums);
}

void BranchCounter::put_loops_right(std::uint32_t first, const std::uint64_t* wanted, std::span<std::uint64_t> sums) {
  if (source_.chunk_is_simple(first / graph::chunk_size, false).value_or(false)) return;
  for (std::uint32_t i = 0; i < sums.size(); ++i)
    if ((wanted == nullptr || wanted[i] != 0) && !is_chain_at(first + i)) sums[i] = compute_alone(first + i);
}

void BranchCounter::add_chain_sums(const Source::ChunkLists& lists, std::uint32_t first,
                                   const std::uint64_t* wanted, std::span<std::uint64_t> sums) {
  const std::uint32_t* offset = &lists.chunk->offset[first % graph::chunk_size];
  const std::uint32_t* ends = lists.chunk->neighbours();
  const std::uint32_t last = offset[sums.size()];
  const bool large = chain_->is_large();
  state_->tick(last - offset[0]);
  const bool most_wanted =
      wanted == nullptr || 2 * std::count(wanted, wanted + sums.size(), 0) < static_cast<std::ptrdiff_t>(sums.size());
  if (most_wanted && add_running_sums(lists, first, sums)) return;
  for (std::uint32_t i = 0; i < sums.size(); ++i) {
    const std::span list(ends + offset[i], ends + offset[i + 1]);
    if (large)
      for (std::uint32_t k = 0; k < list.size() && offset[i] + k + places_ahead < last; ++k)
        chain_->prefetch(list[k + places_ahead]);
    if (wanted != nullptr && wanted[i] == 0) continue;
    sums[i] = checked_add(sums[i], chain_->sum_over(list, lists.skip_self_loops ? first + i : null_id));
  }
}

/// The same where the sums of all ends are known, as they soon are where lists lead to few nodes; false where not.
bool BranchCounter::add_running_sums(const Source::ChunkLists& lists, std::uint32_t first,
                                     std::span<std::uint64_t> sums) {
  static constexpr std::uint32_t most = std::uint32_t{1} << 16U;
  static constexpr std::int64_t often = 8;
  const std::uint32_t* offset = &lists.chunk->offset[first % graph::chunk_size];
  const std::span ends(lists.chunk->neighbours() + offset[0], lists.chunk->neighbours() + offset[sums.size()]);
  if (!chain_->sums_.made() || ends.size() > most || run_well_ < -often) return false;
  if (running_.size() <= ends.size()) {
    state_->context->reserve((ends.size() + 1 - running_.size()) * sizeof(std::uint64_t));
    running_.resize(ends.size() + 1);
  }
  if (!chain_->sums_.running_sums(ends, chain_->is_large(), running_.data())) {
    --run_well_;
    return false;
  }
  ++run_well_;
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] = checked_add(sums[i], running_[offset[i + 1] - offset[0]] - running_[offset[i] - offset[0]]);
  const bool has_loops =
      lists.skip_self_loops && !source_.chunk_is_simple(first / graph::chunk_size, true).value_or(false);
  if (!has_loops) return true;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const std::uint32_t node = first + static_cast<std::uint32_t>(i);
    const std::uint64_t loops =
        count_in({lists.chunk->neighbours() + offset[i], lists.chunk->neighbours() + offset[i + 1]}, node);
    if (loops != 0) sums[i] -= loops * (chain_->sums_[node] - 1);
  }
  return true;
}

}  // namespace casus::execute
