#pragma once

// Sets of ids, one for each of many groups.

#include <algorithm>
#include <bit>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <vector>

#include "engine/execute/context.hpp"

namespace casus::execute {

/// A set of ids that is filled and then counted. Ids are appended to a list: those that come in ascending order,
/// as neighbours of a node do, are different without a look at the others; else the list is sorted now and then.
/// A list that would take more room than bits is turned into bits.
class IdSet {
 public:
  void add(std::uint32_t id, ExecutionContext& context) {
    if (dense_) return add_bit(id, context);
    if (!words_.empty() && words_.back() == id) return;
    const bool ascends = distinct_ == words_.size() && (words_.empty() || words_.back() < id);
    if (words_.size() == words_.capacity()) grow(words_.size() * 2, context);
    words_.push_back(id);
    greatest_ = std::max(greatest_, id);
    if (ascends) {
      ++distinct_;
      if (distinct_ % longest_unlooked == 0) choose_form(context);
    } else if (words_.size() >= longest_unlooked && words_.size() / 2 >= distinct_) {
      sort();
      choose_form(context);
    }
  }

  [[nodiscard]] std::uint32_t count() {
    settle();
    return distinct_;
  }

  /// Calls visit(id) for each, ascending.
  template <class Visit>
  void each(Visit visit) {
    settle();
    if (!dense_) return void(std::for_each(words_.begin(), words_.end(), visit));
    for (std::uint32_t word = 0; word < words_.size(); ++word)
      for (std::uint32_t bits = words_[word]; bits != 0; bits &= bits - 1)
        visit(word * 32 + static_cast<std::uint32_t>(std::countr_zero(bits)));
  }

 private:
  static constexpr std::uint32_t longest_unlooked = 128;

  void settle() {
    if (!dense_ && distinct_ != words_.size()) sort();
  }
  void add_bit(std::uint32_t id, ExecutionContext& context) {
    if (id / 32 >= words_.size()) {
      grow(std::max<std::size_t>(id / 32 + 1, words_.size() * 2), context);
      words_.resize(words_.capacity(), 0);
    }
    std::uint32_t& word = words_[id / 32];
    const std::uint32_t bit = std::uint32_t{1} << (id % 32);
    distinct_ += (word & bit) == 0 ? 1 : 0;
    word |= bit;
  }
  void grow(std::size_t places, ExecutionContext& context) {
    if (places <= words_.capacity()) return;
    context.reserve((places - words_.capacity()) * sizeof(std::uint32_t));
    words_.reserve(places);
  }
  void sort() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    distinct_ = static_cast<std::uint32_t>(words_.size());
  }
  /// To be called when the list is sorted.
  void choose_form(ExecutionContext& context) {
    if (greatest_ / 32 >= distinct_) return;
    const Words ids = std::move(words_);
    context.release((ids.capacity() - Words().capacity()) * sizeof(std::uint32_t));
    words_ = Words();
    dense_ = true;
    distinct_ = 0;
    for (const std::uint32_t id : ids) add_bit(id, context);
  }

  using Words = boost::container::small_vector<std::uint32_t, 2>;
  Words words_;                 // ids, or bits where dense_
  std::uint32_t distinct_ = 0;  // of a list: so many at its front are sorted and different
  std::uint32_t greatest_ = 0;
  bool dense_ = false;
};

/// By the number of a group.
class GroupedIds {
 public:
  IdSet& of(std::uint32_t group, ExecutionContext& context) {
    if (group >= sets_.size()) {
      if (group >= sets_.capacity()) {
        const std::size_t places = std::max<std::size_t>(group + 1, sets_.capacity() * 2);
        context.reserve((places - sets_.capacity()) * sizeof(IdSet));
        sets_.reserve(places);
      }
      sets_.resize(group + 1);
    }
    return sets_[group];
  }
  [[nodiscard]] std::uint32_t count(std::uint32_t group) {
    return group < sets_.size() ? sets_[group].count() : 0;
  }
  /// Calls visit(group, id) for each.
  template <class Visit>
  void each(Visit visit) {
    for (std::uint32_t group = 0; group < sets_.size(); ++group)
      sets_[group].each([&](std::uint32_t id) { visit(group, id); });
  }

 private:
  std::vector<IdSet> sets_;
};

}  // namespace casus::execute
