// Kills writing processes with SIGKILL at random moments; after each kill the file must open,
// check() must find nothing, and the state must be that of all acknowledged commits and at most one
// more of each process, whole.
//
//   crash_test [--kills N] [--writers N] [--threads N] [--lifetime MILLISECONDS] [--durability
//   full|checkpoint|none] [--seed N]

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <thread>
#include <vector>

#include "arguments.hpp"
#include "casus/error.hpp"
#include "ledger.hpp"

using namespace casus;
using namespace casus::storage;

namespace {

/// Commits until killed, and tells each number to `acknowledge` once the commit has returned.
[[noreturn]] void write_until_killed(const std::string& path, const Options& options,
                                     std::uint64_t threads, int acknowledge) {
  try {
    const auto store = Store::open(path, options);
    const auto commit_forever = [&] {
      for (;;) {
        const std::uint32_t n = ledger::advance(*store, std::chrono::seconds(30));
        if (write(acknowledge, &n, sizeof n) != sizeof n) _exit(3);
      }
    };
    std::vector<std::thread> others;
    for (std::uint64_t t = 1; t < threads; ++t) others.emplace_back(commit_forever);
    commit_forever();
    _exit(4);
  } catch (const std::exception& error) {
    std::cerr << "writer: " << error.what() << std::endl;
    _exit(2);
  }
}

struct WriterProcess {
  pid_t process = -1;
  int acknowledged = -1;
};

WriterProcess start_writer(const std::string& path, const Options& options, std::uint64_t threads) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("cannot fork");
  if (process == 0) {
    close(ends[0]);
    write_until_killed(path, options, threads, ends[1]);
  }
  close(ends[1]);
  return {process, ends[0]};
}

/// The greatest number the writer acknowledged before it was killed.
std::uint32_t kill_writer(const WriterProcess& writer) {
  kill(writer.process, SIGKILL);
  int status = 0;
  waitpid(writer.process, &status, 0);
  if (!WIFSIGNALED(status)) throw std::runtime_error("a writer ended of itself");
  std::uint32_t last = 0, number = 0;
  while (read(writer.acknowledged, &number, sizeof number) == sizeof number)
    last = std::max(last, number);
  close(writer.acknowledged);
  return last;
}

int run(const test::Arguments& arguments) {
  const auto kills = arguments.number("--kills", 30);
  const auto writers = arguments.number("--writers", 2);
  const auto threads = arguments.number("--threads", 1);
  const auto lifetime = arguments.number("--lifetime", 60);
  const auto seed = arguments.number("--seed", std::random_device()());
  Options options;
  options.durability = arguments.durability();
  std::cout << "crash_test --kills " << kills << " --writers " << writers << " --threads "
            << threads << " --lifetime " << lifetime << " --durability "
            << arguments.text("--durability", "full") << " --seed " << seed << std::endl;
  std::mt19937 random(static_cast<unsigned>(seed));
  const ledger::Folder folder;
  const std::string path = folder.file("crash.casus");
  std::uint32_t acknowledged = 0;
  for (std::uint64_t round = 0; round < kills; ++round) {
    std::vector<WriterProcess> running;
    for (std::uint64_t i = 0; i < writers; ++i)
      running.push_back(start_writer(path, options, threads));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % (1000 * lifetime)));
    for (const WriterProcess& writer : running)
      acknowledged = std::max(acknowledged, kill_writer(writer));
    const auto store = Store::open(path, options);
    const std::uint32_t found = ledger::verify_all(*store);
    if (found < acknowledged || found > acknowledged + writers * threads)
      throw std::runtime_error("acknowledged " + std::to_string(acknowledged) + ", found " +
                               std::to_string(found));
    acknowledged = found;
    if (round % 5 == 0 && ledger::advance(*store, std::chrono::seconds(1)) != ++acknowledged)
      throw std::runtime_error("the file does not go on where it was");
  }
  std::cout << kills << " kills, " << acknowledged << " commits, none lost, none in part"
            << std::endl;
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
