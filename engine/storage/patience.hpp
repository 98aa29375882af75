#pragma once

// How a writer waits for its turn.

#include <chrono>
#include <functional>
#include <utility>

namespace casus::storage {

/// How long to wait at most, and what is asked again and again meanwhile.
struct Patience {
  /// Any std::chrono duration is patience that nothing cuts short.
  template <class Count, class Period>
  Patience(std::chrono::duration<Count, Period> longest)  // NOLINT(google-explicit-constructor)
      : timeout(std::chrono::duration_cast<std::chrono::milliseconds>(longest)) {}
  Patience(std::chrono::milliseconds longest, std::function<void()> asked)
      : timeout(longest), check(std::move(asked)) {}

  std::chrono::milliseconds timeout;
  /// Called every few milliseconds of a wait; ends it by throwing. May be empty.
  std::function<void()> check;

  static constexpr std::chrono::milliseconds between_checks{10};
};

}  // namespace casus::storage
