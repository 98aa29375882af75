#pragma once

// The one exception type of the library.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace casus {

/// Kinds of error, sorted by who must act.
enum class ErrorKind {
  syntax,       ///< the text is no statement: correct the query
  semantic,     ///< a statement without meaning (unknown variable, wrong type): correct the query
  runtime,      ///< the data or a parameter made the statement fail: correct the data or the query
  constraint,   ///< the change would break a constraint or the graph type: nothing was changed
  conflict,     ///< another transaction was in the way: try again
  storage,      ///< the file or the disk: nothing was changed
  interrupted,  ///< cancelled, out of time or past the memory limit: nothing was changed
  internal      ///< a fault in Casus: report it
};

/// A range of bytes in the text of the statement.
struct TextSpan {
  std::size_t offset = 0;
  std::size_t length = 0;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// What went wrong, in one line of plain words (`what()`), with the place in the query text where
/// there is one. Thrown by every call of this library that can fail; whatever was being done has been
/// undone by then. Copyable, safe to pass between threads.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, std::string message) : std::runtime_error(std::move(message)), kind_(kind) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }
  /// The place in the statement's text, in bytes.
  [[nodiscard]] const std::optional<TextSpan>& span() const { return span_; }
  /// openCypher's type of the error: SyntaxError, TypeError, ArgumentError, EntityNotFound, …
  [[nodiscard]] const std::string& type() const { return type_; }
  /// openCypher's detail of the error: UndefinedVariable, InvalidArgumentType, …; may be empty.
  [[nodiscard]] const std::string& detail() const { return detail_; }
  /// True if the statement was refused before it read or changed anything.
  [[nodiscard]] bool at_compile_time() const { return at_compile_time_; }
  /// The part of an argument that is to blame, where it is not the whole: a key of a map, or a piece of a
  /// text, which may be empty. None otherwise. With it an error gets a narrower place in the statement's text.
  [[nodiscard]] const std::optional<std::string>& culprit() const { return culprit_; }
  /// What may help, such as a near name; empty where there is nothing to say.
  [[nodiscard]] const std::string& hint() const { return hint_; }

  Error& with_span(TextSpan span) { span_ = span; return *this; }
  Error& with_code(std::string type, std::string detail) {
    type_ = std::move(type);
    detail_ = std::move(detail);
    return *this;
  }
  Error& with_culprit(std::string culprit) { culprit_ = std::move(culprit); return *this; }
  Error& with_hint(std::string hint) { hint_ = std::move(hint); return *this; }
  Error& at_compile_time(bool yes) { at_compile_time_ = yes; return *this; }

 private:
  ErrorKind kind_;
  std::optional<TextSpan> span_;
  std::string type_;
  std::string detail_;
  std::optional<std::string> culprit_;
  std::string hint_;
  bool at_compile_time_ = false;
};

/// The name of a kind, in lower case.
std::string_view to_string(ErrorKind kind);

}  // namespace casus
