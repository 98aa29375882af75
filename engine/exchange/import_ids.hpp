#pragma once

// From the ids in files to nodes.

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casus::exchange {

/// An id as a file has it: a number where the text is a plain decimal one, so that no two texts are
/// the same id.
struct ImportId {
  bool is_number = false;
  std::uint64_t number = 0;
  std::string_view text;
};

/// Of ids that are strings: canonical decimal numbers become numbers, all else stays text.
ImportId string_id(std::string_view text);

/// The ids of one space. insert() is for one thread, while nobody calls find(); find() for any.
/// Memory: of numbers that lie densely 4 to 16 bytes each, of others 12 at no less than 3/8 fill; about
/// 40 and the text for other ids.
class IdSpace {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  /// False where the id is taken.
  bool insert(const ImportId& id, std::uint32_t node);
  /// The node, or `none`.
  [[nodiscard]] std::uint32_t find(const ImportId& id) const {
    if (!id.is_number) return find_text(id.text);
    const std::uint64_t place = id.number - dense_first_;
    if (place < dense_.size() && dense_[place] != none) return dense_[place];
    return find_sparse(id.number);
  }

  /// Ids are integers by declaration: texts such as 007 are numbers, others are refused.
  bool integers = false;
  bool declared = false;

 private:
  bool insert_number(std::uint64_t number, std::uint32_t node);
  bool insert_text(std::string_view text, std::uint32_t node);
  [[nodiscard]] std::uint32_t find_sparse(std::uint64_t number) const;
  [[nodiscard]] std::uint32_t find_text(std::string_view text) const;
  [[nodiscard]] std::size_t number_slot(std::uint64_t number) const;
  [[nodiscard]] std::size_t text_slot(std::string_view text, std::uint64_t hash) const;
  void grow_numbers();
  void grow_texts();

  // Most files count their nodes: those numbers are places in an array, which costs a quarter of the
  // memory and one look each. It reaches as far as a quarter of it is filled; other numbers, and those
  // that came before it reached so far, are in the table.
  std::vector<std::uint32_t> dense_;
  std::uint64_t dense_first_ = 0;  // the number at its beginning
  std::size_t dense_count_ = 0;
  // Open addressing with linear probing; capacities are powers of two.
  std::vector<std::uint64_t> numbers_;
  std::vector<std::uint32_t> number_nodes_;  // `none`: the slot is free
  std::size_t number_count_ = 0;
  unsigned number_bits_ = 0;
  struct Text {
    std::string_view text;
    std::uint64_t hash = 0;
    std::uint32_t node = none;
  };
  [[nodiscard]] std::string_view keep(std::string_view text);
  std::vector<Text> texts_;
  std::size_t text_count_ = 0;
  std::deque<std::string> arena_;
};

/// The spaces by name.
using IdSpaces = std::map<std::string, IdSpace, std::less<>>;

}  // namespace casus::exchange
