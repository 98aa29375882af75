#pragma once

// A place in a text that is read from left to right.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace casus::temporal {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  /// Takes the character if it is next.
  bool take(char expected) {
    if (next() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// How many digits come next.
  [[nodiscard]] std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }

  /// Takes exactly `count` (at most 18) digits as a number; nothing where there are fewer.
  std::optional<std::int64_t> digits(std::size_t count) {
    if (digits_ahead() < count) return std::nullopt;
    std::int64_t number = 0;
    for (const char digit : rest_.substr(0, count)) number = number * 10 + (digit - '0');
    rest_.remove_prefix(count);
    return number;
  }

  std::string_view take_text(std::size_t count) {
    const std::string_view text = rest_.substr(0, count);
    rest_.remove_prefix(text.size());
    return text;
  }

 private:
  std::string_view rest_;
};

}  // namespace casus::temporal
