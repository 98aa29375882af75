#include <unistd.h>

#include <array>
#include <cerrno>

#include "repl/errors.hpp"
#include "repl/session.hpp"
#include "repl/shell/command.hpp"
#include "repl/signals.hpp"

namespace casus::repl {

Outcome run_inputs(Session& session, StatementBuffer& buffer) {
  while (std::optional<Input> input = buffer.next()) {
    const Outcome outcome = input->kind == Input::Kind::command ? run_command(session, *input)
                                                                : session.execute(*input);
    if (outcome != Outcome::done) return outcome;
  }
  return Outcome::done;
}

Outcome run_script(Session& session, std::string_view text, const std::string& name) {
  StatementBuffer buffer(name);
  buffer.feed(text);
  buffer.finish();
  return run_inputs(session, buffer);
}

Outcome run_stream(Session& session, int descriptor, const std::string& name) {
  StatementBuffer buffer(name);
  std::array<char, std::size_t{1} << 16> bytes{};
  for (;;) {
    const ssize_t count = read(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR && !interrupted()) continue;
    if (count < 0 && errno == EINTR) return Outcome::interrupted;
    if (count < 0) throw cannot_read(name, errno);
    if (count == 0) buffer.finish();
    buffer.feed({bytes.data(), static_cast<std::size_t>(count)});
    const Outcome outcome = run_inputs(session, buffer);
    if (outcome != Outcome::done || count == 0) return outcome;
  }
}

}  // namespace casus::repl
