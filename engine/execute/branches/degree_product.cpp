#include "engine/execute/branches/degree_product.hpp"

#include <algorithm>
#include <array>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/fetch.hpp"
#include "engine/execute/branches/id_column.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

/// Loops over nodes side by side. Each number but the last of a product has to fit 32 bits: `bits` gathers
/// those, which tell afterwards whether all was right.
struct DegreeProduct::Kernels {
  struct Total {
    std::uint64_t sum = 0;
    std::uint64_t bits = 0;       // of numbers that were multiplied further
    std::uint64_t last_bits = 0;  // of whole products
  };

  template <bool bounded>
  [[gnu::always_inline]] static std::uint32_t step_at(const Steps& steps, std::size_t i) {
    const std::uint32_t degree = steps.offset[i + 1] - steps.offset[i];
    return bounded ? steps.bounds.of(degree) : degree;
  }
  template <bool bounded, std::size_t count_of_steps>
  [[gnu::always_inline]] static Total add(const Steps* steps, std::size_t begin, std::size_t end) {
    Steps at[count_of_steps];
    for (std::size_t n = 0; n < count_of_steps; ++n) at[n] = steps[n];
    Total total;
    for (std::size_t i = begin; i < end; ++i) {
      std::uint64_t product = step_at<bounded>(at[0], i);
      for (std::size_t n = 1; n < count_of_steps; ++n) {
        total.bits |= product;
        product = std::uint64_t{static_cast<std::uint32_t>(product)} * step_at<bounded>(at[n], i);
      }
      total.last_bits |= product;
      total.sum += product;
    }
    return total;
  }

  CASUS_VECTORIZED static Total add_one(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<true, 1>(steps, begin, end);
  }
  CASUS_VECTORIZED static Total add_two(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<true, 2>(steps, begin, end);
  }
  CASUS_VECTORIZED static Total add_three(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<true, 3>(steps, begin, end);
  }
  CASUS_VECTORIZED static Total add_plain_one(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<false, 1>(steps, begin, end);
  }
  CASUS_VECTORIZED static Total add_plain_two(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<false, 2>(steps, begin, end);
  }
  CASUS_VECTORIZED static Total add_plain_three(const Steps* steps, std::size_t begin, std::size_t end) {
    return add<false, 3>(steps, begin, end);
  }
  /// numbers[i] *= the step; the bits set in any product.
  CASUS_VECTORIZED static std::uint64_t multiply(const Steps& steps, std::size_t begin, std::size_t end,
                                                 std::uint64_t* numbers) {
    const Steps at = steps;
    std::uint64_t bits = 0;
    for (std::size_t i = begin; i < end; ++i) {
      numbers[i] = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} * step_at<true>(at, i);
      bits |= numbers[i];
    }
    return bits;
  }

  /// visit(begin, end) for parts of [0, count), before each of which what lies as far on in the next chunk is
  /// fetched: processors do not see by themselves where it begins.
  template <class Visit>
  static void in_parts(std::span<const Steps> steps, std::size_t count, Visit visit) {
    static constexpr std::size_t part = 256;
    static constexpr std::size_t line = 16;
    for (std::size_t begin = 0; begin < count; begin += part) {
      const std::size_t end = std::min(count, begin + part);
      for (const Steps& each : steps)
        for (std::size_t i = begin; each.next != nullptr && i < end; i += line) fetch(each.next + i);
      visit(begin, end);
    }
  }
};

DegreeProduct::Bounds DegreeProduct::bounds_of(plan::BranchGroup::Count count) {
  using Count = plan::BranchGroup::Count;
  Bounds bounds;
  if (count == Count::at_least_one) bounds.least = 1;
  if (count == Count::any || count == Count::none) bounds.most = 1;
  if (count == Count::none) bounds.flip = 1;
  return bounds;
}

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

/// The steps of nodes side by side in one chunk; false where their lists do not lie so.
bool DegreeProduct::find_steps(Nodes nodes) {
  steps_.clear();
  const std::uint32_t chunk = nodes.front() / graph::chunk_size;
  const std::uint32_t place = nodes.front() % graph::chunk_size;
  for (const DegreeFactor& factor : factors_) {
    if (factor.count != plan::BranchGroup::Count::none && factor.source->has_one_each(chunk)) continue;
    const graph::AdjacencyChunk* lists = factor.source->only_chunk(nodes.front());
    if (lists == nullptr) return false;
    const graph::AdjacencyChunk* next = factor.source->one_list().chunk_if_read(chunk + 1);
    steps_.push_back({lists->offset.data() + place, next == nullptr ? nullptr : next->offset.data() + place,
                      bounds_of(factor.count)});
  }
  return true;
}

std::optional<std::uint64_t> DegreeProduct::sum(const Batch& batch) {
  const IdColumn column = IdColumn::nodes(batch, factors_.front().node);
  if (column.list().empty() || !column.is_consecutive()) return std::nullopt;
  Kernels::Total total;
  bool all = true;
  for_each_chunk_run(column.list(), [&](std::size_t begin, std::size_t size) {
    all = all && find_steps(column.list().subspan(begin, size)) && steps_.size() <= most_at_once;
    if (!all) return;
    if (steps_.empty()) {
      total.sum += size;
      return;
    }
    const bool plain = std::all_of(steps_.begin(), steps_.end(), [](const Steps& s) {
      return s.bounds.least == 0 && s.bounds.most == Bounds().most && s.bounds.flip == 0;
    });
    static constexpr auto bounded_kernels = std::array{&Kernels::add_one, &Kernels::add_two, &Kernels::add_three};
    static constexpr auto plain_kernels =
        std::array{&Kernels::add_plain_one, &Kernels::add_plain_two, &Kernels::add_plain_three};
    const auto kernel = (plain ? plain_kernels : bounded_kernels)[steps_.size() - 1];
    Kernels::in_parts(steps_, size, [&](std::size_t from, std::size_t to) {
      const Kernels::Total part = kernel(steps_.data(), from, to);
      total.sum += part.sum;
      total.bits |= part.bits;
      total.last_bits |= part.last_bits;
    });
  });
  // So that no sum of a batch can have been too large.
  const bool fits = total.bits >> 32U == 0 && (total.last_bits >> 40U) == 0 && batch.size >> 20U == 0;
  return all && fits ? std::optional(total.sum) : std::nullopt;
}

/// Nodes side by side in one chunk; false, and nothing is done, where a product is too large.
bool DegreeProduct::multiply_run(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) {
  if (!find_steps(nodes)) return false;
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) found |= numbers[i];
  if (steps_.empty()) {
    bits |= found;
    return true;
  }
  std::vector<std::uint64_t> products(numbers, numbers + nodes.size());
  for (const Steps& steps : steps_) {
    if (found >> 32U != 0) return false;
    found = 0;
    Kernels::in_parts({&steps, 1}, nodes.size(), [&](std::size_t from, std::size_t to) {
      found |= Kernels::multiply(steps, from, to, products.data());
    });
  }
  std::copy(products.begin(), products.end(), numbers);
  bits |= found;
  return true;
}

void DegreeProduct::multiply_one_by_one(Nodes nodes, std::uint64_t* numbers, std::uint64_t& bits) const {
  for (const DegreeFactor& factor : factors_) {
    const SliceReader& lists = factor.source->one_list();
    const bool large = factor.source->is_large();
    const Bounds bounds = bounds_of(factor.count);
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
