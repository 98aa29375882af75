// text =~ pattern, by RE2: matching takes time linear in the text whatever the pattern, and no
// stack. Its syntax is that of Java and Perl without look-around, back-references and possessive
// quantifiers, which no linear-time matcher offers.

#include <re2/re2.h>

#include <list>
#include <memory>
#include <string>

#include "engine/value/access.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/regex_syntax.hpp"

namespace casus {
namespace {

/// Bytes one compiled pattern and its automaton may take.
constexpr std::int64_t pattern_memory = std::int64_t{16} << 20;

/// The patterns that a thread used last, so that a query compiles each once and not once a row.
class PatternCache {
 public:
  /// Throws invalid_pattern(). Valid until the next call.
  const re2::RE2& compiled(std::string_view pattern) {
    for (auto it = patterns_.begin(); it != patterns_.end(); ++it) {
      if (it->text != pattern) continue;
      patterns_.splice(patterns_.begin(), patterns_, it);
      return *patterns_.front().compiled;
    }
    patterns_.push_front({std::string(pattern), compile(pattern)});
    if (patterns_.size() > capacity) patterns_.pop_back();
    return *patterns_.front().compiled;
  }

 private:
  struct Pattern {
    std::string text;
    std::unique_ptr<re2::RE2> compiled;
  };

  static std::unique_ptr<re2::RE2> compile(std::string_view pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory);
    auto made = std::make_unique<re2::RE2>(to_re2_syntax(pattern), options);
    if (!made->ok()) throw invalid_pattern(pattern, made->error());
    return made;
  }

  static constexpr std::size_t capacity = 8;
  std::list<Pattern> patterns_;  // the latest first
};

}  // namespace

Truth matches(const Value& text, const Value& pattern) {
  if (!text.is(ValueKind::string) || !pattern.is(ValueKind::string)) return Truth::unknown;
  thread_local PatternCache cache;
  const std::string_view subject = text.as_string();
  const re2::RE2& expression = cache.compiled(pattern.as_string());
  return truth_of(
      re2::RE2::FullMatch(re2::StringPiece(subject.data(), subject.size()), expression));
}

}  // namespace casus
