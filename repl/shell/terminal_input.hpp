#pragma once

// Characters from the terminal, one at a time, as libedit asks for them.

#include <cwchar>
#include <string>

namespace casus::repl {

/// Decodes UTF-8 and understands bracketed paste: between ESC[200~ and ESC[201~ tabs become blanks.
/// Malformed bytes become U+FFFD.
class TerminalInput {
 public:
  enum class Status { character, interrupted, resized, end };

  explicit TerminalInput(int descriptor) : descriptor_(descriptor) {}

  /// Waits for a character. `interrupted` after Ctrl-C, which also drops what was typed ahead;
  /// `resized` after the window changed, when the caller may redraw and ask again.
  Status next(wchar_t& character);

 private:
  Status fill();
  bool fill_soon();
  Status take_marker(bool& taken);
  wchar_t decode();

  int descriptor_;
  std::string bytes_;  // read but not yet taken
  bool pasting_ = false;
};

/// Lets TerminalInput notice changes of the window. Once per process.
void watch_window_size();

}  // namespace casus::repl
