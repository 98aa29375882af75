#include "repl/signals.hpp"

#include <unistd.h>

#include <csignal>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "casus/lost_file.hpp"
#include "repl/errors.hpp"

namespace casus::repl {
namespace {

std::atomic<Connection*> running{nullptr};
std::atomic<bool> flag{false};
static_assert(std::atomic<Connection*>::is_always_lock_free, "needed in a signal handler");

extern "C" void on_interrupt(int) {
  const int saved = errno;
  flag.store(true);
  if (Connection* connection = running.load()) connection->interrupt();
  errno = saved;
}

void say(const char* text) {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text, std::strlen(text));
}

/// No statement can go on, and nothing that was committed is touched.
void end_for_lost_file(const char* path) {
  say("storage error: '");
  say(path);
  say("' cannot be read any more: it was cut short, or its disk failed\n");
  _exit(exit_database);
}

}  // namespace

void install_signal_handlers() {
  on_lost_file(end_for_lost_file);
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
  sigaction(SIGXFSZ, &action, nullptr);
}

bool interrupted() { return flag.load(); }

void clear_interrupted() { flag.store(false); }

InterruptScope::InterruptScope(Connection& connection) { running.store(&connection); }

InterruptScope::~InterruptScope() { running.store(nullptr); }

}  // namespace casus::repl
