#pragma once

// Tables of id pairs, flat arrays made from them, and CSV files of both, for the benchmarks.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casus::bench {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Compressed sparse rows: what a hand-written program would use. Lists are sorted.
struct Rows {
  std::vector<std::uint32_t> offset;
  std::vector<std::uint32_t> target;

  Rows() = default;
  /// Of `sources` sources; the other way round if `reversed`.
  Rows(const Pairs& pairs, std::uint32_t sources, bool reversed = false);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(offset.size()) - 1; }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t source) const {
    return {target.data() + offset[source], offset[source + 1] - offset[source]};
  }
  [[nodiscard]] std::uint32_t degree(std::uint32_t source) const {
    return offset[source + 1] - offset[source];
  }
  [[nodiscard]] std::size_t bytes() const { return (offset.size() + target.size()) * 4; }
};

/// Both directions of a relation that has none.
Rows symmetric(const Pairs& pairs, std::uint32_t count);

/// Writes a file of lines; numbers are appended as text. Throws std::runtime_error.
class LineFile {
 public:
  explicit LineFile(const std::string& path);
  ~LineFile();
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;

  LineFile& operator<<(std::string_view text) {
    buffer_ += text;
    return *this;
  }
  LineFile& operator<<(std::uint64_t number);
  void end_line() {
    buffer_ += '\n';
    if (buffer_.size() > (std::size_t{1} << 20)) flush();
  }
  void flush();

 private:
  int descriptor_;
  std::string buffer_;
};

/// The first two columns of a CSV file of numbers. Throws std::runtime_error.
Pairs read_pairs(const std::string& path);
/// How many lines follow the header.
std::uint32_t count_rows(const std::string& path);

/// Numbers from a seed, the same everywhere (splitmix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// Below `bound`, which is not 0.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>((next() >> 32) * bound >> 32);
  }
  /// In [0, 1).
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  /// At least 1, at most `most`: Pareto distributed with this exponent.
  std::uint32_t power_law(double exponent, std::uint32_t most);
  /// Below `count`; small numbers are likelier (as rank to the power of -1, roughly).
  std::uint32_t zipf(std::uint32_t count);

 private:
  std::uint64_t state_;
};

}  // namespace casus::bench
