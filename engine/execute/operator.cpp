#include "engine/execute/operator.hpp"

#include <algorithm>

namespace casus::execute {

bool FlatteningOperator::next_flat(ExecutionContext& context, Batch& out) {
  context.check();
  if (row_ >= batch_.size) {
    if (!input().next(context, out)) return false;
    if (out.multiplicity.empty()) return true;
    batch_ = std::move(out);
    row_ = 0;
    given_ = 0;
  }
  std::vector<std::uint32_t> rows;
  while (row_ < batch_.size && rows.size() < batch_size) {
    const std::uint64_t wanted = batch_.multiplicity[row_] - given_;
    const auto taken = std::min<std::uint64_t>(wanted, batch_size - rows.size());
    rows.insert(rows.end(), taken, static_cast<std::uint32_t>(row_));
    given_ += taken;
    if (taken < wanted) break;
    ++row_;
    given_ = 0;
  }
  out = batch_.gather(rows);
  out.multiplicity.clear();
  return true;
}

}  // namespace casus::execute
