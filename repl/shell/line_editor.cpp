#include "repl/shell/line_editor.hpp"

#include <histedit.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "engine/exchange/text.hpp"
#include "repl/output.hpp"
#include "repl/shell/terminal_input.hpp"
#include "repl/signals.hpp"

namespace casus::repl {
namespace {

constexpr int history_size = 2000;

std::wstring widened(std::string_view text) {
  std::wstring out;
  while (!text.empty()) {
    utf8proc_int32_t point = 0xFFFD;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    out += used > 0 ? static_cast<wchar_t>(point) : L'\xFFFD';
    text.remove_prefix(used > 0 ? static_cast<std::size_t>(used) : 1);
  }
  return out;
}

std::string narrowed(const wchar_t* begin, const wchar_t* end) {
  std::string out;
  for (; begin != end; ++begin) {
    utf8proc_uint8_t bytes[4];
    const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(*begin), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(used));
  }
  return out;
}

/// Candidates in columns, as shells list files.
std::string listing(const std::vector<std::string>& candidates, std::size_t columns) {
  constexpr std::size_t most = 200;
  std::size_t width = 0;
  const std::size_t count = std::min(candidates.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    width = std::max(width, exchange::display_width(candidates[i]) + 2);
  }
  const std::size_t per_line = std::max<std::size_t>(1, columns / std::max<std::size_t>(width, 1));
  const std::size_t lines = (count + per_line - 1) / per_line;
  std::string out;
  for (std::size_t line = 0; line < lines; ++line) {
    for (std::size_t i = line; i < count; i += lines) {
      out += exchange::visible(candidates[i]);
      if (i + lines < count) out.append(width - exchange::display_width(candidates[i]), ' ');
    }
    out += '\n';
  }
  if (count < candidates.size()) {
    out += "… and " + std::to_string(candidates.size() - count) + " more\n";
  }
  return out;
}

}  // namespace

struct LineEditor::State {
  EditLine* editor = nullptr;
  HistoryW* history = nullptr;
  std::string history_file;
  std::string last_entry;
  Completer completer;
  std::wstring prompt;
  TerminalInput input{STDIN_FILENO};
  FILE* screen = nullptr;
  bool capable = false;  // the terminal understands escape sequences

  static State& of(EditLine* editor) {
    void* data = nullptr;
    el_wget(editor, EL_CLIENTDATA, &data);
    return *static_cast<State*>(data);
  }

  static wchar_t* prompt_text(EditLine* editor) { return of(editor).prompt.data(); }

  static int next_character(EditLine* editor, wchar_t* character) {
    State& state = of(editor);
    for (;;) {
      switch (state.input.next(*character)) {
        case TerminalInput::Status::character:
          return 1;
        case TerminalInput::Status::resized:
          el_resize(editor);
          break;
        case TerminalInput::Status::interrupted:
          errno = EINTR;
          return -1;
        case TerminalInput::Status::end:
          return 0;
      }
    }
  }

  static unsigned char complete_word(EditLine* editor, int) {
    State& state = of(editor);
    const LineInfoW* line = el_wline(editor);
    const std::string before = narrowed(line->buffer, line->cursor);
    const Completion completion = state.completer(before);
    if (completion.candidates.empty() || completion.length > before.size()) return CC_REFRESH_BEEP;
    const std::string_view typed =
        std::string_view(before).substr(before.size() - completion.length);
    std::string text = common_prefix(completion.candidates);
    const bool alone = completion.candidates.size() == 1;
    if (alone) text += completion.suffix;
    // A shared beginning that is shorter than what was typed (in another case) must not replace it.
    if (alone || text.size() > typed.size() || (text.size() == typed.size() && text != typed)) {
      el_wdeletestr(editor, static_cast<int>(widened(typed).size()));
      el_winsertstr(editor, widened(text).c_str());
      return CC_REFRESH;
    }
    const std::size_t columns = std::max<std::size_t>(terminal_columns(fileno(state.screen)), 20);
    std::fprintf(state.screen, "\n%s", listing(completion.candidates, columns).c_str());
    std::fflush(state.screen);
    return CC_REDISPLAY;
  }

  void bracketed_paste(bool on) const {
    if (!capable) return;
    std::fputs(on ? "\x1b[?2004h" : "\x1b[?2004l", screen);
    std::fflush(screen);
  }

  void load_history() {
    HistEventW event;
    history_w(history, &event, H_SETSIZE, history_size);
    history_w(history, &event, H_SETUNIQUE, 1);
    if (history_file.empty()) return;
    const int loaded = history_w(history, &event, H_LOAD, history_file.c_str());
    if (loaded > 2 * history_size) history_w(history, &event, H_SAVE, history_file.c_str());
  }
};

LineEditor::LineEditor(std::string history_file, Completer completer)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.history_file = std::move(history_file);
  state.completer = std::move(completer);
  state.screen = isatty(STDOUT_FILENO) != 0 ? stdout : stderr;
  const char* terminal = std::getenv("TERM");
  state.capable = terminal != nullptr && *terminal != '\0' && std::strcmp(terminal, "dumb") != 0;
  state.editor = el_init("casus", stdin, state.screen, stderr);
  state.history = history_winit();
  if (state.editor == nullptr || state.history == nullptr) throw std::bad_alloc();
  EditLine* editor = state.editor;
  el_wset(editor, EL_CLIENTDATA, static_cast<void*>(&state));
  el_wset(editor, EL_PROMPT, &State::prompt_text);
  el_wset(editor, EL_SIGNAL, 0);
  el_wset(editor, EL_EDITOR, L"emacs");
  el_wset(editor, EL_HIST, history_w, state.history);
  el_wset(editor, EL_GETCFN, &State::next_character);
  el_wset(editor, EL_ADDFN, L"casus-complete", L"Complete the word", &State::complete_word);
  el_wset(editor, EL_BIND, L"\t", L"casus-complete", nullptr);
  el_wset(editor, EL_BIND, L"^R", L"em-inc-search-prev", nullptr);
  el_source(editor, nullptr);
  state.load_history();
  watch_window_size();
}

LineEditor::~LineEditor() {
  history_wend(state_->history);
  el_end(state_->editor);
}

LineEditor::Status LineEditor::read(const std::string& prompt, std::string& line) {
  State& state = *state_;
  state.prompt = widened(prompt);
  // Before the prompt is drawn: libedit would draw first, and a key typed at once (by a script, say)
  // would meet the terminal's own line editing, which swallows an end of input.
  el_wset(state.editor, EL_PREP_TERM, 1);
  state.bracketed_paste(true);
  int count = 0;
  const wchar_t* text = el_wgets(state.editor, &count);
  state.bracketed_paste(false);
  if (text != nullptr && count > 0) {
    line = narrowed(text, text + count);
    return Status::line;
  }
  std::fputc('\n', state.screen);
  std::fflush(state.screen);
  return interrupted() ? Status::interrupted : Status::end;
}

void LineEditor::remember(const std::string& entry) {
  State& state = *state_;
  if (entry.empty() || entry == state.last_entry) return;
  state.last_entry = entry;
  HistEventW event;
  history_w(state.history, &event, H_ENTER, widened(entry).c_str());
  if (state.history_file.empty()) return;
  // Appending the newest entry keeps what other shells have written meanwhile. libedit writes one
  // entry more than it is told.
  if (FILE* file = std::fopen(state.history_file.c_str(), "a")) {
    history_w(state.history, &event, H_NSAVE_FP, std::size_t{0}, file);
    std::fclose(file);
  }
}

}  // namespace casus::repl
