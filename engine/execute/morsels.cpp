#include "engine/execute/morsels.hpp"

#include <algorithm>
#include <utility>

namespace casus::execute {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t most_at_once = 2048;  // as many ids as a scan reads at once
constexpr std::uint32_t least_tried = 16;
constexpr auto enough_for_several = 500us;  // ten times what it takes to have another thread begin

}  // namespace

void Morsels::begin(Use use, std::uint32_t bound, std::size_t workers) {
  use_ = use;
  workers_ = workers;
  shared_ = nullptr;
  cut(bound);
  batch_ = Batch();
  row_ = 0;
  rows_ended_ = false;
  rows_tried_ = 0;
  rows_at_once_ = use == Use::tried ? least_tried : 4 * least_tried;
}

void Morsels::divide() {
  use_ = Use::divided;
  if (rows_tried_ > 0) rows_at_once_ = std::clamp<std::size_t>(rows_tried_ / 2, least_tried, most_at_once);
}

void Morsels::end() {
  shared_ = nullptr;
  batch_ = Batch();
  row_ = 0;
}

/// Fewer at once where there are few, so that all threads get some to the end.
void Morsels::cut(std::uint32_t bound) {
  if (whole_ != nullptr) {
    whole_->cut(bound);
    return;
  }
  constexpr std::uint32_t least = 8;
  constexpr std::uint32_t for_each_worker = 16;
  const auto fair = bound / (static_cast<std::uint32_t>(workers_) * for_each_worker);
  size_ = std::clamp(fair, least, most_at_once);
  bound_ = bound;
  next_ = 0;
}

bool Morsels::take(std::uint32_t& from, std::uint32_t& to) {
  if (whole_ != nullptr) {
    if (!whole_->take(from, to)) return false;
    last_ = from;
    return true;
  }
  const std::uint32_t size = use_ == Use::tried ? tried_size() : size_;
  if (size == 0) return false;
  const std::uint64_t begin = next_.fetch_add(size, std::memory_order_relaxed);
  if (begin >= bound_) return false;
  from = static_cast<std::uint32_t>(begin);
  to = static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + size, bound_));
  return true;
}

/// Little at first, so that it is soon seen where each node is a lot of work.
std::uint32_t Morsels::tried_size() {
  if (next_ == 0) {
    started_ = Clock::now();
    return std::clamp(bound_ / 64, least_tried, most_at_once);
  }
  const auto taken = Clock::now() - started_;
  if (taken > enough_for_several) return 0;
  const auto all = taken * static_cast<std::int64_t>(bound_) / static_cast<std::int64_t>(next_);
  return all < enough_for_several ? most_at_once : std::clamp(bound_ / 16, least_tried, most_at_once);
}

void Morsels::open_rows(ExecutionContext& context) {
  rows_context_ = &context;
  rows_->open(context);
}

bool Morsels::take_rows(ExecutionContext& own, Batch& out) {
  if (whole_ != nullptr) return whole_->deal_rows(last_, out);
  if (use_ == Use::whole) return rows_->next(own, out);
  std::uint64_t place = 0;
  return deal_rows(place, out);
}

/// The trial takes twice as many each time, so that it is soon seen where each row is a lot of work.
bool Morsels::deal_rows(std::uint64_t& place, Batch& out) {
  const std::lock_guard lock(dealing_);
  const bool tried = use_ == Use::tried;
  if (tried && rows_tried_ > 0) {
    if (Clock::now() - started_ > enough_for_several) return false;
    rows_at_once_ = std::clamp<std::size_t>(rows_tried_, least_tried, most_at_once);
  }
  place = next_;
  if (row_ >= batch_.size && !read_rows()) return false;
  if (tried && rows_tried_ == 0) started_ = Clock::now();  // what is below has had its time
  const std::size_t count = std::min(rows_at_once_, batch_.size - row_);
  if (count == batch_.size) {
    out = std::exchange(batch_, Batch());
  } else {
    out = batch_.slice(row_, count);
    row_ += count;
  }
  if (tried) rows_tried_ += count;
  ++next_;
  return true;
}

/// False at the end; an error is one, too.
bool Morsels::read_rows() {
  if (rows_ended_) return false;
  const WatchScope scope(rows_context_->watch);
  rows_ended_ = true;
  do {
    batch_ = Batch();
    row_ = 0;
    if (!rows_->next(*rows_context_, batch_)) {
      batch_ = Batch();
      return false;
    }
  } while (batch_.size == 0);
  rows_ended_ = false;
  return true;
}

}  // namespace casus::execute
