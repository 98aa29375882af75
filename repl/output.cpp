#include "repl/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "repl/signals.hpp"

namespace casus::repl {

bool OutputFailed::closed_pipe() const { return error_ == EPIPE; }

void Output::write(std::string_view text) {
  constexpr std::size_t enough = std::size_t{1} << 16;
  buffer_ += text;
  if (buffer_.size() >= enough) flush();
}

void Output::flush() {
  std::string bytes;
  bytes.swap(buffer_);
  pass_on(bytes);
}

void FileOutput::pass_on(std::string_view bytes) {
  // After Ctrl-C the rest of what is being printed is not wanted.
  while (!bytes.empty() && !interrupted()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      throw OutputFailed("cannot write to " + name_ + ": " + std::strerror(errno), errno);
    }
  }
}

std::size_t FileOutput::columns() const { return terminal_columns(descriptor_); }

const std::string& StringOutput::text() {
  flush();
  return text_;
}

std::size_t terminal_columns(int descriptor) {
  if (isatty(descriptor) == 0) return 0;
  winsize size{};
  constexpr std::size_t usual = 80;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return size.ws_col;
}

}  // namespace casus::repl
