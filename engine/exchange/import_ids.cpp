#include "engine/exchange/import_ids.hpp"

#include <charconv>
#include <functional>

namespace casus::exchange {

ImportId string_id(std::string_view text) {
  ImportId id;
  id.text = text;
  if (text.empty() || text.size() > 19 || text.front() < '0' || text.front() > '9') return id;
  if (text.front() == '0' && text.size() > 1) return id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.number);
  id.is_number = error == std::errc() && end == text.data() + text.size();
  return id;
}

// Numbers below the capacity keep their order, so that ids which count up, as most do, are looked
// up side by side; the upper bits are mixed in for those that do not.
std::size_t IdSpace::number_slot(std::uint64_t number) const {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
  const std::size_t mask = numbers_.size() - 1;
  std::size_t slot = (number ^ (((number >> number_bits_) * golden) >> 20)) & mask;
  while (number_nodes_[slot] != none && numbers_[slot] != number) slot = (slot + 1) & mask;
  return slot;
}

void IdSpace::grow_numbers() {
  const std::vector<std::uint64_t> numbers = std::move(numbers_);
  const std::vector<std::uint32_t> nodes = std::move(number_nodes_);
  number_bits_ = numbers.empty() ? 10 : number_bits_ + 1;
  numbers_.assign(std::size_t{1} << number_bits_, 0);
  number_nodes_.assign(std::size_t{1} << number_bits_, none);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (nodes[i] == none) continue;
    const std::size_t slot = number_slot(numbers[i]);
    numbers_[slot] = numbers[i];
    number_nodes_[slot] = nodes[i];
  }
}

std::size_t IdSpace::text_slot(std::string_view text, std::uint64_t hash) const {
  const std::size_t mask = texts_.size() - 1;
  std::size_t slot = hash & mask;
  while (texts_[slot].node != none && (texts_[slot].hash != hash || texts_[slot].text != text)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void IdSpace::grow_texts() {
  const std::vector<Text> texts = std::move(texts_);
  texts_.assign(texts.empty() ? 1024 : texts.size() * 2, {});
  for (const Text& text : texts) {
    if (text.node != none) texts_[text_slot(text.text, text.hash)] = text;
  }
}

std::string_view IdSpace::keep(std::string_view text) {
  constexpr std::size_t piece = std::size_t{1} << 18;
  if (arena_.empty() || arena_.back().capacity() - arena_.back().size() < text.size()) {
    arena_.emplace_back().reserve(text.size() > piece ? text.size() : piece);
  }
  std::string& last = arena_.back();
  last += text;  // within its capacity, so earlier views stay good
  return {last.data() + last.size() - text.size(), text.size()};
}

bool IdSpace::insert(const ImportId& id, std::uint32_t node) {
  return id.is_number ? insert_number(id.number, node) : insert_text(id.text, node);
}

bool IdSpace::insert_number(std::uint64_t number, std::uint32_t node) {
  constexpr std::uint64_t little = 4096;  // that is spent without asking
  if (number_count_ != 0 && find_sparse(number) != none) return false;
  if (dense_count_ + number_count_ == 0) dense_first_ = number < little ? 0 : number;
  const std::uint64_t place = number - dense_first_;
  if (place < 4 * (dense_count_ + number_count_) + little) {
    if (place >= dense_.size()) dense_.resize(place + 1, none);
    if (dense_[place] != none) return false;
    dense_[place] = node;
    ++dense_count_;
    return true;
  }
  if ((number_count_ + 1) * 4 > numbers_.size() * 3) grow_numbers();
  const std::size_t slot = number_slot(number);
  numbers_[slot] = number;
  number_nodes_[slot] = node;
  ++number_count_;
  return true;
}

bool IdSpace::insert_text(std::string_view text, std::uint32_t node) {
  if ((text_count_ + 1) * 4 > texts_.size() * 3) grow_texts();
  const std::uint64_t hash = std::hash<std::string_view>()(text);
  Text& slot = texts_[text_slot(text, hash)];
  if (slot.node != none) return false;
  slot = {keep(text), hash, node};
  ++text_count_;
  return true;
}

std::uint32_t IdSpace::find_sparse(std::uint64_t number) const {
  return number_count_ == 0 ? none : number_nodes_[number_slot(number)];
}

std::uint32_t IdSpace::find_text(std::string_view text) const {
  if (texts_.empty()) return none;
  return texts_[text_slot(text, std::hash<std::string_view>()(text))].node;
}

}  // namespace casus::exchange
