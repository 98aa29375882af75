#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace casus::differential {

/// Seeded choices, the same on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// 0 … bound - 1; `bound` is at least 1.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }
  bool percent(int chance) { return between(1, 100) <= chance; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  std::string pick(std::initializer_list<const char*> from) {
    return *(from.begin() + below(from.size()));
  }
  std::string pick(std::initializer_list<std::string> from) {
    return *(from.begin() + below(from.size()));
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace casus::differential
