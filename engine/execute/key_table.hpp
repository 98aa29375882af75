#pragma once

// Numbers rows of values, equal ones alike.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// A hash table with open addressing and linear probing: places hold a number and some bits of the hash,
/// and the values lie in blocks in the order of their numbers, so that nothing is allocated for a key of
/// its own.
class KeyTable {
 public:
  /// Tells apart, too, what is equal in another form, as 1 and 1.0 are; before the first key.
  void tell_forms_apart() { by_form_ = true; }
  /// Whether some keys may be other forms of others.
  [[nodiscard]] bool has_forms() const { return has_forms_; }
  /// The number of each row's key; new keys get the next numbers.
  void assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
              std::vector<std::uint32_t>& out);
  /// The same of texts, of which no Values need be made where equal ones have come before. `nulls` has a byte for each
  /// row, or is empty where no row is null.
  void assign_texts(std::span<const std::string_view> texts, std::span<const std::uint8_t> nulls,
                    ExecutionContext& context, std::vector<std::uint32_t>& out);
  [[nodiscard]] std::uint32_t count() const { return count_; }
  /// A value of a key.
  [[nodiscard]] const Value& value(std::uint32_t key, std::size_t column) const {
    return blocks_[key / block_keys][(key % block_keys) * width_ + column];
  }

 private:
  struct Place {
    std::uint32_t tag;
    std::uint32_t key;  // none where it is free
  };
  static constexpr std::uint32_t none = null_id;
  static constexpr std::size_t block_keys = 1024;
  static constexpr std::size_t first_places = 64;
  static constexpr std::size_t rows_ahead = 12;

  /// The keys whose contents were seen last, by where these lie: rows often share them. `contents` is those
  /// of a key here, which live as long as this.
  struct Shared {
    const void* contents = nullptr;
    std::uint32_t key = none;
  };
  static constexpr std::size_t shared_places = 256;

  /// The keys of texts that were seen last, by what these are.
  struct KnownText {
    std::string_view text;  // of the key
    std::uint32_t key = none;
  };
  static constexpr std::size_t known_texts = 1024;

  void find_shared(const std::vector<Vector>& columns, std::size_t size, std::vector<std::uint32_t>& out);
  void remember_shared(const Vector& column, std::uint32_t row, std::uint32_t key);
  void hash_rows(const std::vector<Vector>& columns);
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const { return hash & (places_.size() - 1); }
  [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
  }
  std::uint32_t find_or_add(const std::vector<Vector>& columns, std::size_t row, std::uint64_t hash,
                            ExecutionContext& context);
  [[nodiscard]] bool equals_row(std::uint32_t key, const std::vector<Vector>& columns,
                                std::size_t row) const;
  void append(const std::vector<Vector>& columns, std::size_t row, std::uint64_t hash,
              ExecutionContext& context);
  void grow(ExecutionContext& context);

  bool by_form_ = false;
  bool has_forms_ = false;
  std::size_t width_ = 0;
  std::uint32_t count_ = 0;
  std::vector<Place> places_;  // a power of two, at most half of them taken
  std::vector<std::unique_ptr<Value[]>> blocks_;
  std::vector<std::uint64_t> key_hashes_;  // of each key, to grow by
  std::vector<std::uint32_t> rows_;        // that must be looked up
  std::vector<std::uint64_t> hashes_;      // of these
  std::vector<std::uint32_t> repeated_;    // rows that share their contents with the one before
  std::vector<Shared> shared_;             // by the address of the contents
  std::vector<KnownText> texts_;
  std::uint32_t null_key_ = none;
};

}  // namespace casus::execute
