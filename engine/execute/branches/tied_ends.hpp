#pragma once

// The ends that a hop from one node of the row shares, or must not share, with the lists of another.

#include <algorithm>
#include <bit>
#include <type_traits>
#include <vector>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/end_marks.hpp"
#include "engine/execute/branches/hub_marks.hpp"

namespace casus::execute {

/// What hangs from each end where nothing does.
struct OneBelow {
  std::uint64_t operator()(std::uint32_t) const { return 1; }
};

/// Counts a hop with one tie. Where one of the two nodes stays the same from row to row, or where looking
/// up each end would be more work, the ends of one are marked and the other's lists are held against the
/// marks; else the shorter lists are walked and their ends looked up in the longer. Where one stays for so
/// many rows that walking the lists of the others has been more work than walking backwards once from each of
/// its ends, what they meet is added up under their ids (spread), and read off for all further rows: a cycle
/// of four costs about its halves. For one thread.
class TiedEnds {
 public:
  /// Of a hop and a tie, and the same seen from their ends.
  struct Sources {
    const Source& hop;
    const Source& tie;
    Source hop_backwards;
    Source tie_backwards;
  };
  TiedEnds(Sources sources, plan::Tie::Kind kind, ExecutionContext& context)
      : context_(&context), hop_{&sources.hop, std::move(sources.hop_backwards), {}, {}},
        tie_{&sources.tie, std::move(sources.tie_backwards), {}, {}}, kind_(kind) {}
  TiedEnds(const TiedEnds&) = delete;
  TiedEnds& operator=(const TiedEnds&) = delete;

  /// Looks at another pair of nodes: where the hop and where the tie begins. `tied` may be null_id.
  void move_to(std::uint32_t from, std::uint32_t tied) {
    mark_if_repeated(hop_, from);
    mark_if_repeated(tie_, tied);
  }
  /// The sum over all ends of the ways to it times below(end). all() gives the same without the tie.
  template <class All, class Below>
  std::uint64_t sum(All all, Below below) {
    if (tie_.node == null_id) return kind_ == Kind::none ? all() : 0;
    mark_if_cheaper();
    if (hop_.marks.hold(hop_.node) && is_worth_walking(tie_, hop_) && ends_count_once())
      return with_none(all, sum_at_marks(tie_, hop_.marks, below));
    if (tie_.marks.hold(tie_.node) && is_worth_walking(hop_, tie_)) return sum_against_tie(below);
    return sum_by_lookup(all, below);
  }
  /// The ways to one end. Bits of `once`: 1 where the hop, 2 where the tie is known to lead there once.
  std::uint64_t ways_to(std::uint32_t end, std::uint32_t once) {
    const bool tied_once = (once & 2U) != 0;
    // The marks may answer at once.
    if (!tied_once && kind_ != Kind::none && tie_.marks.hold(tie_.node) && tie_.marks[end] == 0) return 0;
    const std::uint64_t ways = (once & 1U) != 0 ? 1 : count_at(hop_, end);
    return ways == 0 ? 0 : times_tie(ways, tied_once ? 1 : count_at(tie_, end));
  }

  /// In a run: whether neither of the two nodes has an end twice, or itself as one.
  [[nodiscard]] bool ends_are_simple() const { return stays_simple_ && walked_simple_; }
  /// In a run: whether the hop leads to an end below which there is anything.
  [[nodiscard]] bool hop_leads_to(std::uint32_t end) const {
    return hop_stays_ ? weight_at(end) != 0 : hop_.source->count_to(hop_.node, end) != 0;
  }
  /// About how many relationships have been looked at in runs.
  [[nodiscard]] std::uint64_t work() const { return work_; }

  // --- runs: rows in which one of the two nodes stays the same ------------------------------------

  /// Begins a run; false where it cannot be. all() and below() must give the same in all rows of it;
  /// `plain` says that below() is 1.
  template <class All>
  bool begin_run(bool hop_stays, std::uint32_t node, bool plain, All all) {
    Side& stays = hop_stays ? hop_ : tie_;
    if (plain && node == run_node_ && hop_stays == hop_stays_ && (!by_marks_ || stays.marks.hold(node))) {
      stays.node = node;  // rows in between may have moved it
      return true;
    }
    run_node_ = null_id;
    if (!stays.marks.hold(node)) stays.marks.fill(*stays.source, node, *context_);
    if (!stays.marks.hold(node)) return false;
    end_spread();
    if (plain) run_node_ = node;
    stays.node = node;
    hop_stays_ = hop_stays;
    stays_simple_ = stays.simple.has(*stays.source, node, *context_);
    work_ += size_of(stays);
    spread_steps_ = steps_to_spread * size_of(stays);
    weigh(stays, hop_stays || kind_ == Kind::each, plain);
    run_all_ = hop_stays && kind_ == Kind::none ? all() : 0;
    return true;
  }
  /// What sum() gives where the other of the two nodes is `node`.
  template <class All, class Below>
  std::uint64_t sum_in_run(std::uint32_t node, All all, Below below) {
    Side& walked = hop_stays_ ? tie_ : hop_;
    walked.node = node;
    if (node == null_id) return hop_stays_ && kind_ == Kind::none ? run_all_ : 0;
    walked_simple_ = walked.simple.has(*walked.source, node, *context_);
    if (hop_stays_ && kind_ != Kind::each && !walked_simple_) return sum(all, below);
    const std::uint64_t met = is_spread_ ? spread_[node] : met_from(node, below);
    if (!is_spread_ && walked_ > spread_steps_ && ++walks_ > weighed_.size()) spread_if_cheaper(below);
    if (kind_ != Kind::none) return met;
    return (hop_stays_ ? run_all_ : all()) - met;
  }

 private:
  using Kind = plan::Tie::Kind;
  struct Side {
    const Source* source;
    Source backwards;
    EndMarks marks;
    SimpleEnds simple;
    std::uint32_t node = null_id;
  };

  void mark_if_repeated(Side& side, std::uint32_t node) {
    if (node == side.node && node != null_id) {
      repeated_ = &side;
      if (!side.marks.hold(node)) side.marks.fill(*side.source, node, *context_);
    }
    side.node = node;
  }
  /// Marks the side that has been repeated of late, where neither is marked yet.
  void mark_if_cheaper() {
    if (hop_.marks.hold(hop_.node) || tie_.marks.hold(tie_.node) || hop_.node == null_id) return;
    const std::uint64_t hop = size_of(hop_);
    const std::uint64_t tie = size_of(tie_);
    const std::uint64_t lookups = std::min(hop * lookup_steps(tie), tie * lookup_steps(hop));
    const std::uint64_t marked = repeated_ == &hop_ ? hop : tie;
    if (steps_to_mark * marked + hop + tie < lookups)
      repeated_->marks.fill(*repeated_->source, repeated_->node, *context_);
  }
  [[nodiscard]] static std::uint64_t size_of(const Side& side) {
    return side.source->size_at(side.node);
  }
  static std::uint64_t lookup_steps(std::uint64_t size) {
    return size <= 8 ? 4 + size / 2 : 6 * static_cast<std::uint64_t>(std::bit_width(size));
  }
  /// Whether walking one side is not much more work than looking up the ends of the marked one in it.
  [[nodiscard]] static bool is_worth_walking(const Side& walked, const Side& marked) {
    const std::uint64_t size = size_of(walked);
    return size < marked.marks.size() * lookup_steps(size);
  }
  /// Whether the walk along the tie's lists meets each end as often as it counts.
  bool ends_count_once() {
    return kind_ == Kind::each || tie_.simple.has(*tie_.source, tie_.node, *context_);
  }
  [[nodiscard]] std::uint64_t times_tie(std::uint64_t ways, std::uint64_t found) const {
    switch (kind_) {
      case Kind::each: return checked_multiply(ways, found);
      case Kind::some: return found == 0 ? 0 : ways;
      case Kind::none: return found == 0 ? ways : 0;
    }
    return 0;
  }
  template <class All>
  std::uint64_t with_none(All all, std::uint64_t met) const {
    return kind_ == Kind::none ? all() - met : met;
  }
  std::uint64_t count_at(Side& side, std::uint32_t end) {
    if (side.node == null_id) return 0;
    if (side.marks.hold(side.node)) return side.marks[end];
    if (end == side.node && side.simple.has(*side.source, end, *context_)) return 0;
    return side.source->count_to(side.node, end);
  }

  /// The sum along the lists of one side of the marks met.
  template <class Below>
  static std::uint64_t sum_at_marks(const Side& walked, const EndMarks& marks, Below below) {
    std::uint64_t sum = 0;
    const std::uint8_t* mark = marks.data();
    walked.source->for_each_list(walked.node, [&](auto list, std::uint32_t skip) {
      if constexpr (std::is_same_v<Below, OneBelow>) {
        for (const std::uint32_t end : list) sum += mark[end];
        if (skip != null_id && mark[skip] != 0) sum -= count_in(list, skip) * mark[skip];
      } else {
        for (const std::uint32_t end : list)
          if (mark[end] != 0 && end != skip)
            sum = checked_add(sum, checked_multiply(mark[end], below(end)));
      }
    });
    return sum;
  }
  template <class Below>
  std::uint64_t sum_against_tie(Below below) {
    if (kind_ == Kind::each) return sum_at_marks(hop_, tie_.marks, below);
    const bool none = kind_ == Kind::none;
    std::uint64_t sum = 0;
    hop_.source->for_each_end(hop_.node, [&](std::uint32_t end) {
      if ((tie_.marks[end] != 0) != none) sum = checked_add(sum, below(end));
    });
    return sum;
  }
  template <class All, class Below>
  std::uint64_t sum_by_lookup(All all, Below below) {
    const std::uint64_t hop = size_of(hop_);
    const std::uint64_t tie = size_of(tie_);
    if (hop == 0) return 0;
    if (tie == 0) return kind_ == Kind::none ? all() : 0;
    if (tie * lookup_steps(hop) < hop * lookup_steps(tie) && ends_count_once()) {
      std::uint64_t met = 0;
      tie_.source->for_each_end(tie_.node, [&](std::uint32_t end) {
        if (const std::uint64_t ways = count_at(hop_, end); ways != 0)
          met = checked_add(met, checked_multiply(ways, below(end)));
      });
      return with_none(all, met);
    }
    std::uint64_t sum = 0;
    hop_.source->for_each_end(hop_.node, [&](std::uint32_t end) {
      if (const std::uint64_t ways = times_tie(1, count_at(tie_, end)); ways != 0)
        sum = checked_add(sum, checked_multiply(ways, below(end)));
    });
    return sum;
  }

  /// Gives each end of the node that stays what one relationship to it from the other node is worth,
  /// but for what hangs from it, which is asked for when it is first met. Where nothing hangs from it and its
  /// mark says as much, that is read (by_marks_): bytes stay in the nearest cache.
  void weigh(const Side& stays, bool each, bool plain) {
    if (!by_marks_)
      for (const std::uint32_t end : weighed_) weights_.at(end) = 0;
    weighed_.clear();
    by_marks_ = plain && (each || stays_simple_);
    if (by_marks_) {
      marks_ = stays.marks.data();
      stays.source->for_each_end(stays.node, [&](std::uint32_t end) { weighed_.push_back(end); });
      return;
    }
    weights_.make(*context_);
    stays.source->for_each_end(stays.node, [&](std::uint32_t end) {
      if (weights_[end] != 0) return;
      const auto ways = static_cast<std::uint32_t>(each ? stays.marks[end] : 1);
      weights_.at(end) = plain ? ways : ways | unsettled;
      weighed_.push_back(end);
    });
  }
  /// What the lists of a node on the other side meet.
  template <class Below>
  std::uint64_t met_from(std::uint32_t node, Below below) {
    const std::uint64_t before = work_;
    std::uint64_t met = 0;
    const Source& source = *(hop_stays_ ? tie_ : hop_).source;
    if (std::is_same_v<Below, OneBelow> && stays_simple_ && walked_simple_ && source.lists_per_node() - 1 < 2) {
      met = met_simply(source, node);
    } else {
      source.for_each_list(node, [&](auto list, std::uint32_t skip) {
        met = checked_add(met, weight_of(list, below));
        if (skip != null_id && weight_at(skip) != 0) met -= weight_of(skip, below) * count_in(list, skip);
      });
    }
    walked_ += work_ - before;
    return met;
  }
  /// The same where nothing hangs from the ends, and neither of the two nodes has an end twice, or itself as one.
  std::uint64_t met_simply(const Source& source, std::uint32_t node) {
    const auto first = source.reader(0).ends(node);
    const auto second = source.lists_per_node() == 2 ? source.reader(1).ends(node) : first.first(0);
    const std::uint64_t size = first.size() + second.size();
    if (size >= HubMarks::least_size && size >= 2 * weighed_.size()) {
      work_ += weighed_.size();
      if (const auto met = walked_hubs().count(source, node, size, weighed_, *context_)) return *met;
    }
    return weight_of(first, OneBelow()) + weight_of(second, OneBelow());
  }
  HubMarks& walked_hubs() { return hubs_[hop_stays_ ? 1 : 0]; }

  // --- spread: what each node on the other side meets, by its id ----------------------------------

  /// Looks for what it costs once the walks so far allow of looking.
  template <class Below>
  void spread_if_cheaper(Below below) {
    const Source& backwards = (hop_stays_ ? tie_ : hop_).backwards;
    if (!spread_weighed_) {
      for (const std::uint32_t end : weighed_) spread_steps_ += steps_to_spread * backwards.size_at(end);
      spread_weighed_ = true;
      return;
    }
    spread_.make(*context_);
    is_spread_ = true;
    work_ += spread_steps_ / steps_to_spread;
    for (const std::uint32_t end : weighed_) {
      context_->check();
      const std::uint64_t weight = weight_of_weighed(end, below);
      if (weight == 0) continue;
      backwards.for_each_end(end, [&](std::uint32_t node) {
        std::uint64_t& met = spread_.at(node);
        met = checked_add(met, weight);
      });
    }
  }
  /// Before others are weighed.
  void end_spread() {
    if (is_spread_)
      for (const std::uint32_t end : weighed_)
        (hop_stays_ ? tie_ : hop_).backwards.for_each_end(end, [&](std::uint32_t node) { spread_.at(node) = 0; });
    is_spread_ = spread_weighed_ = false;
    walked_ = 0;
    walks_ = 0;
    spread_steps_ = 0;
  }

  template <class Below>
  std::uint64_t settle(std::uint32_t end, Below below) {
    const std::uint64_t weight = checked_multiply(weights_[end] & ~unsettled, below(end));
    if (weight < unsettled) weights_.at(end) = static_cast<std::uint32_t>(weight);
    return weight;
  }
  template <class Below>
  std::uint64_t weight_of(std::uint32_t end, Below below) {
    const std::uint32_t weight = weight_at(end);
    return by_marks_ || (weight & unsettled) == 0 ? weight : settle(end, below);
  }
  [[nodiscard]] std::uint32_t weight_at(std::uint32_t end) const { return by_marks_ ? marks_[end] : weights_[end]; }
  /// Of an entry of weighed_, in which an end with a mark of several is several times.
  template <class Below>
  std::uint64_t weight_of_weighed(std::uint32_t end, Below below) {
    return by_marks_ ? 1 : weight_of(end, below);
  }
  template <class Below>
  std::uint64_t weight_of(std::span<const std::uint32_t> list, Below below) {
    std::uint64_t sum = 0;
    work_ += list.size() + 1;
    if (list.size() > weighed_.size() * lookup_steps(list.size())) {
      for (const std::uint32_t end : weighed_)
        if (const std::uint64_t times = count_in(list, end); times != 0)
          sum = checked_add(sum, checked_multiply(weight_of_weighed(end, below), times));
      return sum;
    }
    if constexpr (std::is_same_v<Below, OneBelow>)
      return by_marks_ ? sum_at(marks_, list) : sum_at(weights_.data(), list);
    for (const std::uint32_t end : list)
      if (weights_[end] != 0) sum = checked_add(sum, weight_of(end, below));
    return sum;
  }

  template <class Weight>
  static std::uint64_t sum_at(const Weight* weights, std::span<const std::uint32_t> list) {
    std::uint64_t sum = 0;
    std::size_t i = 0;
    for (; i + 4 <= list.size(); i += 4)
      sum += (std::uint64_t{weights[list[i]]} + weights[list[i + 1]]) +
             (std::uint64_t{weights[list[i + 2]]} + weights[list[i + 3]]);
    for (; i < list.size(); ++i) sum += weights[list[i]];
    return sum;
  }

  static constexpr std::uint32_t unsettled = std::uint32_t{1} << 31U;
  static constexpr std::uint64_t steps_to_mark = 4;
  static constexpr std::uint64_t steps_to_spread = 3;  // for each relationship, to add and to clear

  ExecutionContext* context_;
  Side hop_;
  Side tie_;
  Kind kind_;
  Side* repeated_ = &tie_;
  std::uint64_t work_ = 0;
  bool hop_stays_ = false;
  bool stays_simple_ = false;
  bool walked_simple_ = false;
  std::uint64_t run_all_ = 0;  // without the tie
  std::uint32_t run_node_ = null_id;  // of the last run, where what was weighed in it counts for the next
  PerNode<std::uint32_t> weights_;
  std::vector<std::uint32_t> weighed_;
  bool by_marks_ = false;
  const std::uint8_t* marks_ = nullptr;
  HubMarks hubs_[2];  // of the hop, of the tie
  PerNode<std::uint64_t> spread_;
  bool is_spread_ = false;
  bool spread_weighed_ = false;
  std::uint64_t walked_ = 0;        // relationships, in this run
  std::uint64_t walks_ = 0;         // rows in which it was more than is weighed
  std::uint64_t spread_steps_ = 0;  // what they must come to before
};

}  // namespace casus::execute
