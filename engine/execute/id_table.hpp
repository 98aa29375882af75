#pragma once

// Numbers rows of ids, equal ones alike.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/context.hpp"

namespace casus::execute {

/// Two or more ids become one number by way of pairs: the first two ids, that number and the third, and
/// so on. Each kind of pair has a hash table with open addressing and linear probing. As long as the first of them
/// never falls from row to row, as where rows come from a scan, a pair can only be one of those with the same first:
/// the table then knows no others, and stays small.
class IdTable {
 public:
  /// The number of each row's ids; new combinations get the next numbers. `columns` are two or more, and as
  /// many each time.
  void assign(const std::vector<std::span<const std::uint32_t>>& columns, ExecutionContext& context,
              std::vector<std::uint32_t>& out);
  [[nodiscard]] std::uint32_t count() const { return pairs_.empty() ? 0 : pairs_.back().count(); }
  [[nodiscard]] std::uint32_t id(std::uint32_t number, std::size_t column) const;

 private:
  class Pairs {
   public:
    /// Replaces each of `firsts` by the number of its pair with the second.
    void assign(std::vector<std::uint32_t>& firsts, std::span<const std::uint32_t> seconds,
                ExecutionContext& context);
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(known_.size()); }
    [[nodiscard]] std::uint32_t first(std::uint32_t number) const {
      return static_cast<std::uint32_t>(known_[number] >> 32U);
    }
    [[nodiscard]] std::uint32_t second(std::uint32_t number) const {
      return static_cast<std::uint32_t>(known_[number]);
    }

   private:
    struct Place {
      std::uint64_t pair = 0;
      std::uint32_t number = free;
    };
    static constexpr std::uint32_t free = static_cast<std::uint32_t>(-1);
    [[nodiscard]] bool rises(std::span<const std::uint32_t> firsts) const;
    void assign_rising(std::vector<std::uint32_t>& firsts, std::span<const std::uint32_t> seconds,
                       ExecutionContext& context);
    void stop_rising(ExecutionContext& context);
    [[nodiscard]] std::size_t place_of(std::uint64_t pair) const;
    /// `from`: pairs with smaller numbers are others.
    std::uint32_t number_of(std::uint64_t pair, std::uint32_t from = 0);
    void grow(std::size_t wanted, std::uint32_t from, ExecutionContext& context);
    void make_room(std::size_t count, ExecutionContext& context);

    std::vector<Place> places_;  // a power of two, at most half of them taken by pairs that may come again
    unsigned shift_ = 64;
    std::vector<std::uint64_t> known_;  // by number
    bool rising_ = true;                // so far
    std::uint32_t run_ = 0;             // the number of the first pair with the current first
  };

  void choose_first(const std::vector<std::span<const std::uint32_t>>& columns);
  /// Which column comes at a place: the chosen one first, in whose place the first one comes.
  [[nodiscard]] std::size_t column_at(std::size_t place) const { return place == 0 ? first_ : place == first_ ? 0 : place; }

  std::vector<Pairs> pairs_;
  std::size_t first_ = 0;
};

}  // namespace casus::execute
