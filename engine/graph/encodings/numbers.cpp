#include "engine/graph/encodings/numbers.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace casus::graph {

namespace {

// The first byte of a block: the bits of a number, and whether numbers are differences.
constexpr unsigned differences_flag = 0x80;
// A number of up to 56 bits lies within eight bytes wherever it begins.
constexpr unsigned widest = 56;
constexpr unsigned whole_word = 64;

// Numbers are kept modulo 2^64, so that differences of any two of them can be undone.
struct Plan {
  std::uint64_t base = 0;   // the least number, or the first one
  std::uint64_t least = 0;  // of the differences
  unsigned width = 0;
  bool differences = false;
};

unsigned width_of(std::uint64_t range) {
  const auto width = static_cast<unsigned>(std::bit_width(range));
  return width > widest ? whole_word : width;
}

template <class T>
std::uint64_t wide(T number) {
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(number));
}

template <class T>
Plan plan_of(std::span<const T> block) {
  std::int64_t least = static_cast<std::int64_t>(block[0]);
  std::int64_t greatest = least;
  std::int64_t least_step = INT64_MAX;
  std::int64_t greatest_step = INT64_MIN;
  std::uint64_t before = wide(block[0]);
  for (std::size_t i = 1; i < block.size(); ++i) {
    const auto number = static_cast<std::int64_t>(block[i]);
    const auto step = static_cast<std::int64_t>(wide(block[i]) - before);
    before = wide(block[i]);
    least = std::min(least, number);
    greatest = std::max(greatest, number);
    least_step = std::min(least_step, step);
    greatest_step = std::max(greatest_step, step);
  }
  Plan plan{wide(least), 0, width_of(wide(greatest) - wide(least)), false};
  if (block.size() < 2) return plan;
  const unsigned step_width = width_of(wide(greatest_step) - wide(least_step));
  if (step_width < plan.width) plan = {wide(block[0]), wide(least_step), step_width, true};
  return plan;
}

/// Gathers numbers of one width, the lowest bit first, into bytes that hold them all and eight
/// more.
class BitWriter {
 public:
  BitWriter(unsigned width, std::byte* to) : width_(width), to_(to) {}

  void put(std::uint64_t number) {
    held_ |= number << filled_;
    filled_ += width_;
    if (filled_ < whole_word) return;
    std::memcpy(to_, &held_, sizeof held_);
    to_ += sizeof held_;
    filled_ -= whole_word;
    // What did not fit; a shift by all 64 bits would be undefined.
    held_ = filled_ == 0 ? 0 : number >> (width_ - filled_);
  }
  void finish() { std::memcpy(to_, &held_, sizeof held_); }

 private:
  unsigned width_;
  std::byte* to_;
  std::uint64_t held_ = 0;
  unsigned filled_ = 0;
};

template <class T>
void write_block(std::span<const T> block, ByteWriter& writer) {
  const Plan plan = plan_of(block);
  writer.fixed(static_cast<std::uint8_t>(plan.width | (plan.differences ? differences_flag : 0)));
  writer.zigzag(static_cast<std::int64_t>(plan.base));
  if (plan.differences) writer.zigzag(static_cast<std::int64_t>(plan.least));
  if (plan.width == 0) return;
  std::array<std::byte, block_numbers * 8 + 8> bytes;
  BitWriter bits(plan.width, bytes.data());
  if (plan.differences) {
    for (std::size_t i = 1; i < block.size(); ++i)
      bits.put(wide(block[i]) - wide(block[i - 1]) - plan.least);
  } else {
    for (const T number : block) bits.put(wide(number) - plan.base);
  }
  bits.finish();
  const std::size_t count = block.size() - (plan.differences ? 1 : 0);
  writer.raw(bytes.data(), (count * plan.width + 7) / 8);
}

/// Calls take(number) for each of `count` numbers of `width` bits in `bytes`, which holds them all.
template <class Take>
void for_each_number(Bytes bytes, unsigned width, std::size_t count, const Take& take) {
  if (width == whole_word) {
    for (std::size_t i = 0; i < count; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + i * sizeof word, sizeof word);
      take(word);
    }
    return;
  }
  const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
  // Eight bytes at once as long as so many are there.
  const std::size_t whole =
      bytes.size() < 8 ? 0 : std::min(count, (bytes.size() - 8) * 8 / width + 1);
  std::size_t bit = 0;
  for (std::size_t i = 0; i < whole; ++i, bit += width) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + bit / 8, sizeof word);
    take(word >> (bit % 8) & mask);
  }
  for (std::size_t i = whole; i < count; ++i, bit += width) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + bit / 8, std::min(sizeof word, bytes.size() - bit / 8));
    take(word >> (bit % 8) & mask);
  }
}

template <class T>
void read_block(ByteReader& reader, std::span<T> out) {
  const auto first = reader.fixed<std::uint8_t>();
  const bool differences = (first & differences_flag) != 0;
  const unsigned width = first & ~differences_flag;
  if (width > widest && width != whole_word) reader.fail("its numbers are too wide");
  const auto base = static_cast<std::uint64_t>(reader.zigzag());
  const std::uint64_t least = differences ? static_cast<std::uint64_t>(reader.zigzag()) : 0;
  const std::size_t count = out.size() - (differences ? 1 : 0);
  const Bytes bytes = reader.raw((count * width + 7) / 8);
  T* to = out.data();
  if (differences) {
    std::uint64_t number = base;
    *to++ = static_cast<T>(number);
    if (width == 0) {
      for (std::size_t i = 0; i < count; ++i) *to++ = static_cast<T>(number += least);
    } else {
      for_each_number(bytes, width, count,
                      [&](std::uint64_t step) { *to++ = static_cast<T>(number += least + step); });
    }
  } else if (width == 0) {
    std::fill(out.begin(), out.end(), static_cast<T>(base));
  } else {
    for_each_number(bytes, width, count,
                    [&](std::uint64_t more) { *to++ = static_cast<T>(base + more); });
  }
}

}  // namespace

template <class T>
void write_numbers(std::span<const T> numbers, ByteWriter& writer) {
  for (; !numbers.empty(); numbers = numbers.subspan(std::min(block_numbers, numbers.size())))
    write_block(numbers.first(std::min(block_numbers, numbers.size())), writer);
}

template <class T>
void read_numbers(ByteReader& reader, std::span<T> out) {
  for (; !out.empty(); out = out.subspan(std::min(block_numbers, out.size())))
    read_block(reader, out.first(std::min(block_numbers, out.size())));
}

template void write_numbers(std::span<const std::uint32_t>, ByteWriter&);
template void write_numbers(std::span<const std::int64_t>, ByteWriter&);
template void read_numbers(ByteReader&, std::span<std::uint32_t>);
template void read_numbers(ByteReader&, std::span<std::int64_t>);

}  // namespace casus::graph
