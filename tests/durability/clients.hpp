#pragma once

// Several clients of one database at once, as threads of this process or as processes of their own.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <exception>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace casus::test {

/// What the client of a number does; an exception says that it saw what must not be.
using ClientRun = std::function<void(std::uint64_t number)>;

/// Throws the first client's exception once all have ended.
inline void run_in_threads(std::uint64_t clients, const ClientRun& run) {
  std::vector<std::thread> threads;
  std::vector<std::exception_ptr> errors(clients);
  for (std::uint64_t number = 0; number < clients; ++number)
    threads.emplace_back([&, number] {
      try {
        run(number);
      } catch (...) {
        errors[number] = std::current_exception();
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::exception_ptr& error : errors)
    if (error) std::rethrow_exception(error);
}

/// A process is a copy of this one, so that nothing may be open here; exceptions are printed there.
inline void run_in_processes(std::uint64_t clients, const ClientRun& run) {
  std::vector<pid_t> processes;
  for (std::uint64_t number = 0; number < clients; ++number) {
    const pid_t process = fork();
    if (process < 0) throw std::runtime_error("cannot fork");
    if (process == 0) {
      try {
        run(number);
      } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        _exit(1);
      }
      _exit(0);
    }
    processes.push_back(process);
  }
  bool all_well = true;
  for (const pid_t process : processes) {
    int status = 0;
    waitpid(process, &status, 0);
    all_well = all_well && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  if (!all_well) throw std::runtime_error("an anomaly occurred in a process");
}

}  // namespace casus::test
