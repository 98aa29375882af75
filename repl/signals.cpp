#include "repl/signals.hpp"

#include <csignal>

#include <atomic>
#include <cerrno>

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

}  // namespace

void install_signal_handlers() {
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
