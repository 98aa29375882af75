#pragma once

// Reading lines from the terminal: libedit with UTF-8, history in a file, completion, Ctrl-C, and
// bracketed paste, so that tabs in pasted text are blanks and do not complete.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "repl/shell/completion.hpp"

namespace casus::repl {

/// One per process; for one thread.
class LineEditor {
 public:
  enum class Status { line, interrupted, end };
  /// Completes the text of the current line before the cursor; Completion::begin may lie before
  /// the line, in lines read earlier, and nothing is completed then.
  using Completer = std::function<Completion(std::string_view line)>;

  /// `history_file` may be empty: nothing is kept then.
  LineEditor(std::string history_file, Completer completer);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// Reads one line, with its line feed. Ctrl-C gives `interrupted` and drops the line; Ctrl-D on
  /// an empty line gives `end`. A statement recalled from the history may hold several lines.
  Status read(const std::string& prompt, std::string& line);

  /// Adds to the history, in memory and in the file, unless it equals the last entry. Other running
  /// shells append to the same file.
  void remember(const std::string& entry);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace casus::repl
