#include "engine/execute/branches/degree_product.hpp"

#include <algorithm>
#include <array>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

namespace {

constexpr std::size_t most_at_once = 3;

/// What a number of relationships counts as.
struct Bounds {
  std::uint32_t least = 0;
  std::uint32_t most = 0xFFFFFFFFU;
  std::uint32_t flip = 0;  // 1: one becomes none, and none one

  explicit Bounds(plan::BranchGroup::Count count) {
    using Count = plan::BranchGroup::Count;
    if (count == Count::at_least_one) least = 1;
    if (count == Count::any || count == Count::none) most = 1;
    if (count == Count::none) flip = 1;
  }
  [[nodiscard]] std::uint32_t of(std::uint32_t degree) const {
    const std::uint32_t raised = degree < least ? least : degree;
    return (raised > most ? most : raised) ^ flip;
  }
};

/// Where the lists of the first node begin.
struct Steps {
  const std::uint32_t* offset = nullptr;
  Bounds bounds{plan::BranchGroup::Count::product};
};
using StepsAtOnce = std::array<Steps, most_at_once>;

std::uint32_t step_at(const Steps& steps, std::size_t i) {
  return steps.bounds.of(steps.offset[i + 1] - steps.offset[i]);
}

/// out[i] = numbers[i] times the steps; the bits set in any product on the way, which says whether all
/// of them were right: each but the last has to fit 32 bits.
CASUS_VECTORIZED std::uint64_t multiply_one(const StepsAtOnce& steps, std::size_t count,
                                            const std::uint64_t* numbers, std::uint64_t* out) {
  const Steps a = steps[0];
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * step_at(a, i);
    bits |= out[i];
  }
  return bits;
}

CASUS_VECTORIZED std::uint64_t multiply_two(const StepsAtOnce& steps, std::size_t count,
                                            const std::uint64_t* numbers, std::uint64_t* out) {
  const Steps a = steps[0];
  const Steps b = steps[1];
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t first = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * step_at(a, i);
    out[i] = std::uint64_t{static_cast<std::uint32_t>(first)} * step_at(b, i);
    bits |= first | out[i];
  }
  return bits;
}

CASUS_VECTORIZED std::uint64_t multiply_three(const StepsAtOnce& steps, std::size_t count,
                                              const std::uint64_t* numbers, std::uint64_t* out) {
  const Steps a = steps[0];
  const Steps b = steps[1];
  const Steps c = steps[2];
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t first = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * step_at(a, i);
    const std::uint64_t second = std::uint64_t{static_cast<std::uint32_t>(first)} * step_at(b, i);
    out[i] = std::uint64_t{static_cast<std::uint32_t>(second)} * step_at(c, i);
    bits |= first | second | out[i];
  }
  return bits;
}

}  // namespace

bool DegreeProduct::take(const DegreeFactor& factor) {
  if (!factors_.empty() && factors_.front().node != factor.node) return false;
  if (!factor.source->has_one_list()) return false;
  factors_.push_back(factor);
  return true;
}

bool DegreeProduct::multiply(const Batch& batch, Numbers& numbers) {
  const IdColumn column = IdColumn::nodes(batch, factors_.front().node);
  const Nodes nodes = column.list();
  if (nodes.empty()) return false;
  const bool small = numbers.are_small();
  products_.resize(nodes.size());
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < nodes.size();) {
    const std::size_t room =
        std::min<std::size_t>(nodes.size() - i, graph::chunk_size - nodes[i] % graph::chunk_size);
    const Nodes run = nodes.subspan(i, room);
    const bool together = run.front() != null_id && (column.is_consecutive() || are_consecutive(run));
    if (!(small && together && multiply_run(run, &numbers[i], bits)))
      multiply_one_by_one(run, &numbers[i], bits);
    i += room;
  }
  numbers.bits = bits;
  return true;
}

/// Nodes side by side in one chunk; false, and nothing is done, where a product is too large.
bool DegreeProduct::multiply_run(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) {
  StepsAtOnce steps{};
  std::size_t taken = 0;
  std::uint64_t found = 0;
  const std::uint64_t* from = numbers;
  const auto multiply = [&] {
    const auto by = taken == 1 ? multiply_one : taken == 2 ? multiply_two : multiply_three;
    found |= by(steps, nodes.size(), from, products_.data());
    from = products_.data();
    taken = 0;
  };
  for (const DegreeFactor& factor : factors_) {
    const std::uint32_t chunk = nodes.front() / graph::chunk_size;
    if (factor.count != plan::BranchGroup::Count::none && factor.source->has_one_each(chunk)) continue;
    const graph::AdjacencyChunk* lists = factor.source->only_chunk(nodes.front());
    if (lists == nullptr) return false;
    if (found >> 32 != 0) return false;
    steps[taken++] = {lists->offset.data() + nodes.front() % graph::chunk_size, Bounds(factor.count)};
    if (taken == most_at_once) multiply();
  }
  if (taken != 0) multiply();
  if (from == numbers) {  // by one only
    for (std::size_t i = 0; i < nodes.size(); ++i) bits |= numbers[i];
    return true;
  }
  if (found >> 32 != 0) return false;
  std::copy_n(products_.data(), nodes.size(), numbers);
  bits |= found;
  return true;
}

void DegreeProduct::multiply_one_by_one(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) const {
  for (const DegreeFactor& factor : factors_) {
    const SliceReader& lists = factor.source->one_list();
    const bool large = factor.source->is_large();
    const Bounds bounds(factor.count);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (large && i + places_ahead < nodes.size()) lists.prefetch_place(nodes[i + places_ahead]);
      if (numbers[i] == 0) continue;
      const std::uint64_t degree = nodes[i] == null_id ? 0 : lists.degree(nodes[i]);
      numbers[i] = checked_multiply(numbers[i], bounds.of(static_cast<std::uint32_t>(degree)));
    }
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) bits |= numbers[i];
}

}  // namespace casus::execute
