#include "repl/shell/terminal_input.hpp"

#include <poll.h>
#include <unistd.h>
#include <utf8proc.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include "repl/signals.hpp"

namespace casus::repl {
namespace {

constexpr std::string_view paste_begin = "\x1b[200~";
constexpr std::string_view paste_end = "\x1b[201~";
/// How long the rest of an escape sequence or a character may take to arrive.
constexpr int soon_ms = 25;

std::atomic<bool> window_changed{false};

extern "C" void on_window_change(int) { window_changed.store(true); }

}  // namespace

void watch_window_size() {
  struct sigaction action {};
  action.sa_handler = on_window_change;
  sigemptyset(&action.sa_mask);
  sigaction(SIGWINCH, &action, nullptr);
}

TerminalInput::Status TerminalInput::fill() {
  std::array<char, 4096> chunk{};
  for (;;) {
    if (interrupted()) {
      bytes_.clear();
      pasting_ = false;
      return Status::interrupted;
    }
    if (window_changed.exchange(false)) return Status::resized;
    const ssize_t count = read(descriptor_, chunk.data(), chunk.size());
    if (count > 0) {
      bytes_.append(chunk.data(), static_cast<std::size_t>(count));
      return Status::character;
    }
    if (count == 0) return Status::end;
    if (errno == EINTR) continue;
    if (errno != EAGAIN) return Status::end;
    pollfd wait{descriptor_, POLLIN, 0};
    poll(&wait, 1, -1);
  }
}

bool TerminalInput::fill_soon() {
  pollfd wait{descriptor_, POLLIN, 0};
  return poll(&wait, 1, soon_ms) > 0 && fill() == Status::character;
}

TerminalInput::Status TerminalInput::take_marker(bool& taken) {
  taken = false;
  const std::string_view marker = pasting_ ? paste_end : paste_begin;
  while (bytes_.size() < marker.size() && marker.starts_with(bytes_)) {
    if (!fill_soon()) break;
  }
  if (!bytes_.starts_with(marker)) return Status::character;
  bytes_.erase(0, marker.size());
  pasting_ = !pasting_;
  taken = true;
  return Status::character;
}

wchar_t TerminalInput::decode() {
  static constexpr wchar_t replacement = 0xFFFD;
  const auto first = static_cast<unsigned char>(bytes_.front());
  const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  while (bytes_.size() < length) {
    if (!fill_soon()) break;
  }
  utf8proc_int32_t point = -1;
  const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes_.data()),
                                     static_cast<utf8proc_ssize_t>(bytes_.size()), &point);
  bytes_.erase(0, used > 0 ? static_cast<std::size_t>(used) : 1);
  return used > 0 ? static_cast<wchar_t>(point) : replacement;
}

TerminalInput::Status TerminalInput::next(wchar_t& character) {
  for (;;) {
    if (bytes_.empty()) {
      const Status status = fill();
      if (status != Status::character) return status;
    }
    if (bytes_.front() == '\x1b') {
      bool taken = false;
      take_marker(taken);
      if (taken || bytes_.empty()) continue;
    }
    character = decode();
    if (pasting_ && character == L'\t') character = L' ';
    if (pasting_ && character == L'\r') character = L'\n';
    return Status::character;
  }
}

}  // namespace casus::repl
