#pragma once

// Triangles of oriented lists, one side after the other.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "engine/execute/oriented_neighbours.hpp"
#include "engine/execute/workers.hpp"

namespace casus::execute {

/// Goes through the pairs of a node and one with a higher number in its list, and finds what lies in the lists of
/// both: the third nodes of triangles. For one thread; several share out the first nodes.
class TriangleFinder {
 public:
  /// `morsels` may be null; else they are ranges of first nodes.
  TriangleFinder(const OrientedNeighbours& lists, Morsels* morsels, ExecutionContext& context)
      : lists_(lists), morsels_(morsels), with_entries_(!lists.pairs_are_simple()), bound_(lists.size()) {
    const std::size_t of_node = with_entries_ ? sizeof(std::uint8_t) + sizeof(std::uint32_t) : sizeof(std::uint8_t);
    context.reserve(lists.size() * of_node + 3 * sizeof(std::uint32_t) * std::uint64_t{lists.longest()});
    marks_.resize(lists.size());
    thirds_.resize(lists.longest() + std::size_t{1});
    if (with_entries_) {
      entries_.resize(lists.size());
      places_.resize(thirds_.size());
      longest_entries_.resize(thirds_.size());
    }
    if (morsels_ != nullptr) {
      // Most work is at the nodes with the highest numbers: each range has its share of them.
      stride_ = lists.size() / 8 * 5 + 1;
      while (std::gcd(stride_, std::uint64_t{lists.size()}) > 1) ++stride_;
      take_morsel();
    }
    mark();
  }
  TriangleFinder(const TriangleFinder&) = delete;
  TriangleFinder& operator=(const TriangleFinder&) = delete;

  /// Moves to the next pair; false where there is none.
  bool next() {
    while (next_ < bound_) {
      while (place_ < after_first_.size()) {
        second_ = after_first_[place_++];
        after_second_ = lists_.after(second_);
        if (after_second_.empty()) continue;
        if (place_ + ahead < after_first_.size()) lists_.prefetch(after_first_[place_ + ahead]);
        steps_ += after_second_.size();
        if (steps_ > many_steps) note_steps();
        return true;
      }
      note_steps();
      for (const std::uint32_t number : after_first_) marks_[number] = 0;
      if (++next_ == bound_ && morsels_ != nullptr) take_morsel();
      mark();
    }
    return false;
  }
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t second() const { return second_; }
  /// The entry of the pair in the list of all lists.
  [[nodiscard]] std::uint32_t entry() const { return lists_.begin(first_) + place_ - 1; }

  /// How many thirds there are.
  [[nodiscard]] std::uint64_t count_thirds() const {
    const std::uint8_t* marks = marks_.data();
    std::uint64_t count = 0;
    for (const std::uint32_t number : after_second_) count += marks[number];
    return count;
  }
  /// The thirds; they stay as they are until this is called again.
  std::span<const std::uint32_t> find_thirds() {
    const std::size_t found = with_entries_ ? find_with_places(after_second_) : find(after_second_);
    return {thirds_.data(), found};
  }
  /// Of the thirds found last, where pairs are not simple: the entry of the pair of the second and the third, and
  /// of the first and the third.
  [[nodiscard]] std::uint32_t later_entry(std::size_t i) const { return lists_.begin(second_) + places_[i]; }
  [[nodiscard]] std::uint32_t longest_entry(std::size_t i) const { return longest_entries_[i]; }

 private:
  static constexpr std::uint32_t ahead = 4;  // lists

  static constexpr std::uint64_t many_steps = 16384;

  void note_steps() {
    watch::step(1 + steps_ / 4);
    steps_ = 0;
  }
  void take_morsel() {
    if (!morsels_->take(next_, bound_)) next_ = bound_ = 0;
    bound_ = std::min(bound_, lists_.size());  // there are no more numbers than ids
    next_ = std::min(next_, bound_);
  }
  /// What follows the first node.
  void mark() {
    place_ = 0;
    after_first_ = {};
    if (next_ >= bound_) return;
    first_ = static_cast<std::uint32_t>(next_ * stride_ % lists_.size());
    after_first_ = lists_.after(first_);
    if (after_first_.size() == 1) after_first_ = {};  // what is behind the second cannot be behind the first, too
    for (const std::uint32_t number : after_first_) marks_[number] = 1;
    if (!with_entries_) return;
    std::uint32_t entry = lists_.begin(first_);
    for (const std::uint32_t number : after_first_) entries_[number] = entry++;
  }

  std::size_t find(std::span<const std::uint32_t> after) {
    const std::uint8_t* marks = marks_.data();
    std::uint32_t* const thirds = thirds_.data();
    std::size_t found = 0;
    for (const std::uint32_t number : after) {
      thirds[found] = number;
      found += marks[number];  // which ones cannot be guessed
    }
    return found;
  }
  std::size_t find_with_places(std::span<const std::uint32_t> after) {
    const std::uint8_t* marks = marks_.data();
    std::uint32_t* const places = places_.data();
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < after.size(); ++i) {
      places[found] = i;
      found += marks[after[i]];
    }
    for (std::size_t i = 0; i < found; ++i) {
      thirds_[i] = after[places[i]];
      longest_entries_[i] = entries_[thirds_[i]];
    }
    return found;
  }

  const OrientedNeighbours& lists_;
  Morsels* morsels_;
  bool with_entries_;
  std::vector<std::uint8_t> marks_;     // by number: whether it comes after the first
  std::vector<std::uint32_t> entries_;  // of these, with the first
  std::uint32_t next_ = 0;  // in the order in which first nodes are taken
  std::uint32_t bound_ = 0;
  std::uint64_t stride_ = 1;
  std::uint32_t first_ = 0;
  std::uint32_t place_ = 0;  // in the list of the first: behind the second
  std::span<const std::uint32_t> after_first_;
  std::uint32_t second_ = 0;
  std::span<const std::uint32_t> after_second_;
  std::uint64_t steps_ = 0;
  std::vector<std::uint32_t> thirds_;
  std::vector<std::uint32_t> places_;  // in the list of the second
  std::vector<std::uint32_t> longest_entries_;
};

}  // namespace casus::execute
