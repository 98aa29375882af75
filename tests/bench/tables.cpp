#include "tests/bench/tables.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace casus::bench {

namespace {

Rows sorted_rows(std::vector<std::uint32_t> degree, const auto& for_each_pair) {
  Rows rows;
  rows.offset.assign(degree.size() + 1, 0);
  for (std::size_t i = 0; i < degree.size(); ++i) rows.offset[i + 1] = rows.offset[i] + degree[i];
  rows.target.resize(rows.offset.back());
  std::vector<std::uint32_t> next(rows.offset.begin(), rows.offset.end() - 1);
  for_each_pair([&](std::uint32_t from, std::uint32_t to) { rows.target[next[from]++] = to; });
  for (std::size_t i = 0; i < degree.size(); ++i) {
    std::sort(rows.target.begin() + rows.offset[i], rows.target.begin() + rows.offset[i + 1]);
  }
  return rows;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

}  // namespace

Rows::Rows(const Pairs& pairs, std::uint32_t sources, bool reversed) {
  std::vector<std::uint32_t> degree(sources);
  for (const auto& [a, b] : pairs) ++degree[reversed ? b : a];
  *this = sorted_rows(std::move(degree), [&](const auto& put) {
    for (const auto& [a, b] : pairs) reversed ? put(b, a) : put(a, b);
  });
}

Rows symmetric(const Pairs& pairs, std::uint32_t count) {
  std::vector<std::uint32_t> degree(count);
  for (const auto& [a, b] : pairs) {
    ++degree[a];
    ++degree[b];
  }
  return sorted_rows(std::move(degree), [&](const auto& put) {
    for (const auto& [a, b] : pairs) {
      put(a, b);
      put(b, a);
    }
  });
}

LineFile::LineFile(const std::string& path)
    : descriptor_(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw std::runtime_error("cannot write " + path);
}

LineFile::~LineFile() {
  flush();
  close(descriptor_);
}

LineFile& LineFile::operator<<(std::uint64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  buffer_.append(digits, end);
  return *this;
}

void LineFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t count = write(descriptor_, buffer_.data() + done, buffer_.size() - done);
    if (count <= 0) throw std::runtime_error("the disk is full");
    done += static_cast<std::size_t>(count);
  }
  buffer_.clear();
}

Pairs read_pairs(const std::string& path) {
  const std::string text = read_file(path);
  Pairs pairs;
  const char* at = text.data() + std::min(text.find('\n'), text.size() - 1) + 1;
  const char* const end = text.data() + text.size();
  const auto number = [&at] {
    std::uint32_t value = 0;
    for (; *at >= '0' && *at <= '9'; ++at)
      value = value * 10 + static_cast<std::uint32_t>(*at - '0');
    return value;
  };
  while (at < end) {
    const std::uint32_t first = number();
    ++at;
    pairs.emplace_back(first, number());
    while (at < end && *at != '\n') ++at;
    ++at;
  }
  return pairs;
}

std::uint32_t count_rows(const std::string& path) {
  const std::string text = read_file(path);
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) - 1;
}

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

std::uint32_t Random::power_law(double exponent, std::uint32_t most) {
  const double value = std::pow(1.0 - unit(), -1.0 / (exponent - 1.0));
  return value >= most ? most : static_cast<std::uint32_t>(value);
}

std::uint32_t Random::zipf(std::uint32_t count) {
  const double rank = std::exp(unit() * std::log(static_cast<double>(count) + 1)) - 1;
  return std::min(static_cast<std::uint32_t>(rank), count - 1);
}

}  // namespace casus::bench
