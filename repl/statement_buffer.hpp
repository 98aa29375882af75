#pragma once

// Cuts a stream of text into statements and commands, as they become complete.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repl/underline.hpp"

namespace casus::repl {

/// One thing to do.
struct Input {
  enum class Kind { statement, command };
  Kind kind = Kind::statement;
  std::string text;  // without the semicolon; a command with its colon
  Origin origin;
};

/// Statements end at a semicolon; a line that begins with a colon where a statement could begin is
/// a command. Blanks and comments between them are skipped. Used for scripts as a whole, for pipes
/// as they arrive, and for the lines of the shell.
class StatementBuffer {
 public:
  explicit StatementBuffer(std::string name = {}) { origin_.name = std::move(name); }

  void feed(std::string_view text);
  /// No more text will come: what remains counts as a statement without semicolon.
  void finish() { finished_ = true; }
  /// The next complete input; none where more text is needed (or nothing remains).
  std::optional<Input> next();

  /// The unfinished text, without blanks and comments before it; empty between statements.
  [[nodiscard]] std::string_view pending() const;
  void clear();

 private:
  void skip_blanks();
  void consume(std::size_t bytes);

  struct Piece {
    std::size_t begin;
    std::size_t end;
    bool terminated;
  };
  void split();
  std::optional<Input> take_command();

  std::string text_;
  std::size_t begin_ = 0;      // what comes before is done
  std::size_t searched_ = 0;   // no semicolon that ends a statement lies between begin_ and here
  std::vector<Piece> pieces_;  // complete or not, from begin_ on; empty if not split yet
  std::size_t next_piece_ = 0;
  Origin origin_;  // of begin_
  bool finished_ = false;
};

}  // namespace casus::repl
