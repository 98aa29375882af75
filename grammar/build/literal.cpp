#include "grammar/build/literal.hpp"

#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

#include "grammar/errors.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

constexpr std::uint64_t largest_integer = 0x7fffffffffffffffU;

// Digits with a base prefix or none; the sign is taken apart so that the smallest integer fits.
std::int64_t make_integer(std::string_view digits, bool negative, std::string_view token,
                          SourceSpan span) {
  int base = 10;
  if (digits.size() >= 2 && digits[0] == '0') {
    const char prefix = to_upper(digits[1]);
    if (prefix == 'X') base = 16;
    if (prefix == 'O') base = 8;
  }
  if (base != 10) digits.remove_prefix(2);
  std::uint64_t magnitude = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, status] = std::from_chars(digits.data(), end, magnitude, base);
  if (stop != end || status == std::errc::invalid_argument) throw invalid_number(token, span);
  const std::uint64_t limit = negative ? largest_integer + 1 : largest_integer;
  if (status != std::errc() || magnitude > limit) throw integer_overflow(token, span);
  return static_cast<std::int64_t>(negative ? ~magnitude + 1 : magnitude);
}

double make_float(std::string_view digits, std::string_view token, SourceSpan span) {
  double value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, status] = std::from_chars(digits.data(), end, value);
  if (stop != end) throw invalid_number(token, span);
  if (status == std::errc()) return value;
  // Out of range: too small is zero, too large is an error. strtod tells which.
  value = std::strtod(std::string(digits).c_str(), nullptr);
  if (std::isinf(value)) throw float_overflow(token, span);
  return value;
}

std::optional<char> simple_escape(char c) {
  switch (c) {
    case '\\':
    case '\'':
    case '"':
    case '`':
      return c;
    case 'b':
    case 'B':
      return '\b';
    case 'f':
    case 'F':
      return '\f';
    case 'n':
    case 'N':
      return '\n';
    case 'r':
    case 'R':
      return '\r';
    case 't':
    case 'T':
      return '\t';
    default:
      return std::nullopt;
  }
}

class StringDecoder {
 public:
  StringDecoder(std::string_view token, SourceSpan span)
      : begin_(token.data()),
        p_(begin_ + 1),
        end_(begin_ + token.size() - 1),
        offset_(span.offset) {}

  std::string decode() {
    text_.reserve(static_cast<std::size_t>(end_ - p_));
    while (p_ != end_) {
      const auto* escape =
          static_cast<const char*>(std::memchr(p_, '\\', static_cast<std::size_t>(end_ - p_)));
      const char* const plain_end = escape == nullptr ? end_ : escape;
      text_.append(p_, plain_end);
      p_ = plain_end;
      if (p_ != end_) decode_escape();
    }
    return std::move(text_);
  }

 private:
  void decode_escape() {
    const char kind = p_[1];
    if (kind == 'u' || kind == 'U') {
      decode_unicode();
      return;
    }
    const std::optional<char> c = simple_escape(kind);
    if (!c) {
      const std::size_t length = 1 + decode_utf8(p_ + 1, end_).length;
      throw invalid_escape({p_, length}, span_of(p_, length));
    }
    text_ += *c;
    p_ += 2;
  }

  void decode_unicode() {
    const char* const start = p_;
    char32_t value = hexadecimal(start);
    // Characters beyond 16 bits may be written as a pair of surrogates.
    const bool paired =
        value >= 0xd800 && value <= 0xdbff && end_ - p_ >= 6 && p_[0] == '\\' && p_[1] == 'u';
    if (paired) {
      const char32_t low = hexadecimal(p_);
      if (low < 0xdc00 || low > 0xdfff) refuse(start);
      value = 0x10000 + ((value - 0xd800) << 10U) + (low - 0xdc00);
    }
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) refuse(start);
    append_utf8(text_, value);
  }

  // Reads the digits of the escape at `start` and moves behind them.
  char32_t hexadecimal(const char* start) {
    const std::ptrdiff_t digits = start[1] == 'u' ? 4 : 8;
    std::uint32_t value = 0;
    if (end_ - start < digits + 2) refuse(start);
    const char* const stop = start + 2 + digits;
    if (std::from_chars(start + 2, stop, value, 16).ptr != stop) refuse(start);
    p_ = stop;
    return value;
  }

  [[noreturn]] void refuse(const char* start) const {
    const char* stop = start + 2;
    while (stop != end_ && at_name_part(stop, end_) && stop - start < 10) {
      stop += decode_utf8(stop, end_).length;
    }
    const auto length = static_cast<std::size_t>(stop - start);
    throw invalid_unicode_escape({start, length}, span_of(start, length));
  }

  [[nodiscard]] SourceSpan span_of(const char* p, std::size_t length) const {
    return {offset_ + static_cast<std::uint32_t>(p - begin_), static_cast<std::uint32_t>(length)};
  }

  const char* begin_;
  const char* p_;
  const char* end_;
  std::uint32_t offset_;
  std::string text_;
};

}  // namespace

Expression::Node make_number(std::string_view token, SourceSpan span) {
  const bool negative = token.front() == '-';
  std::string_view digits = token;
  if (negative || token.front() == '+') digits.remove_prefix(1);
  const bool prefixed = digits.size() >= 2 && digits[0] == '0' &&
                        (to_upper(digits[1]) == 'X' || to_upper(digits[1]) == 'O');
  if (prefixed || digits.find_first_of(".eE") == std::string_view::npos) {
    return IntegerLiteral{make_integer(digits, negative, token, span)};
  }
  const double value = make_float(digits, token, span);
  return FloatLiteral{negative ? -value : value};
}

std::int64_t make_range_bound(std::string_view token, SourceSpan span) {
  if (token.find_first_not_of("0123456789") != std::string_view::npos) {
    throw invalid_range_bound(token, span);
  }
  return make_integer(token, false, token, span);
}

std::string make_string(std::string_view token, SourceSpan span) {
  return StringDecoder(token, span).decode();
}

}  // namespace casus::syntax
