#include "engine/value/regex_syntax.hpp"

#include <algorithm>
#include <utility>

#include "engine/value/errors.hpp"

namespace casus {
namespace {

/// The classes of POSIX by Java's names and by RE2's.
constexpr std::pair<std::string_view, std::string_view> posix_classes[] = {
    {"Lower", "lower"}, {"Upper", "upper"}, {"ASCII", "ascii"}, {"Alpha", "alpha"},
    {"Digit", "digit"}, {"Alnum", "alnum"}, {"Punct", "punct"}, {"Graph", "graph"},
    {"Print", "print"}, {"Blank", "blank"}, {"Cntrl", "cntrl"}, {"XDigit", "xdigit"},
    {"Space", "space"}};

/// Unicode's binary properties that Java names, by the general categories that come closest.
constexpr std::pair<std::string_view, std::string_view> binary_properties[] = {
    {"IsAlphabetic", "L"}, {"IsLetter", "L"},      {"IsLowercase", "Ll"},  {"IsUppercase", "Lu"},
    {"IsDigit", "Nd"},     {"IsPunctuation", "P"}, {"IsWhite_Space", "Z"}, {"IsControl", "Cc"}};

template <std::size_t size>
std::string_view find(const std::pair<std::string_view, std::string_view> (&table)[size],
                      std::string_view name) {
  for (const auto& [java, re2] : table) {
    if (java == name) return re2;
  }
  return {};
}

class Rewriter {
 public:
  explicit Rewriter(std::string_view pattern) : pattern_(pattern), rest_(pattern) {}

  std::string rewritten() {
    while (!rest_.empty()) {
      if (rest_.starts_with("\\Q")) {
        take_quotation();
      } else if (rest_.front() == '\\') {
        take_escape();
      } else if (in_class_) {
        take_in_class();
      } else {
        take_outside();
      }
    }
    return std::move(out_);
  }

 private:
  void take(std::size_t count) {
    count = std::min(count, rest_.size());
    out_ += rest_.substr(0, count);
    rest_.remove_prefix(count);
  }

  void replace(std::size_t count, std::string_view by) {
    out_ += by;
    rest_.remove_prefix(count);
  }

  /// \Q…\E stands for itself.
  void take_quotation() {
    const std::size_t end = rest_.find("\\E");
    take(end == std::string_view::npos ? rest_.size() : end + 2);
  }

  void take_escape() {
    if (rest_.starts_with("\\Z") && !in_class_) {
      replace(2, "\\z");
    } else if (rest_.starts_with("\\p{") || rest_.starts_with("\\P{")) {
      take_named_class();
    } else {
      take(2);
    }
  }

  void take_named_class() {
    const std::size_t end = rest_.find('}');
    if (end == std::string_view::npos) {
      take(rest_.size());
      return;
    }
    const bool negated = rest_[1] == 'P';
    const std::string_view name = rest_.substr(3, end - 3);
    std::string words(rest_.substr(0, end + 1));
    if (const auto posix = find(posix_classes, name); !posix.empty()) {
      words = std::string(negated ? "[:^" : "[:") + std::string(posix) + ":]";
      if (!in_class_) words = "[" + words + "]";
    } else if (const auto property = find(binary_properties, name); !property.empty()) {
      words = std::string(negated ? "\\P{" : "\\p{") + std::string(property) + "}";
    } else if (name.starts_with("Is")) {
      words = std::string(negated ? "\\P{" : "\\p{") + std::string(name.substr(2)) + "}";
    }
    replace(end + 1, words);
  }

  void take_in_class() {
    if (rest_.starts_with("&&")) {
      throw invalid_pattern(pattern_, "character classes have no `&&` here");
    }
    if (rest_.starts_with("[:")) {
      const std::size_t end = rest_.find(":]");
      take(end == std::string_view::npos ? 2 : end + 2);
    } else if (rest_.front() == '[') {
      throw invalid_pattern(pattern_, "write `[` in a character class as `\\[`");
    } else {
      if (rest_.front() == ']') in_class_ = false;
      take(1);
    }
  }

  void take_outside() {
    if (rest_.front() == '[') {
      in_class_ = true;
      // A bracket that opens a class may be followed by one that stands for itself.
      take(rest_.starts_with("[^]")                             ? 3
           : rest_.starts_with("[]") || rest_.starts_with("[^") ? 2
                                                                : 1);
    } else if (rest_.starts_with("(?<") && !rest_.starts_with("(?<=") &&
               !rest_.starts_with("(?<!")) {
      replace(3, "(?P<");
    } else {
      take(1);
    }
  }

  std::string_view pattern_;
  std::string_view rest_;
  std::string out_;
  bool in_class_ = false;
};

}  // namespace

std::string to_re2_syntax(std::string_view pattern) { return Rewriter(pattern).rewritten(); }

}  // namespace casus
