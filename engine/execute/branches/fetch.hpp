#pragma once

namespace casus::execute {

/// Has the processor fetch what will be read soon.
inline void fetch(const void* place) {
  __builtin_prefetch(place);
  // Compilers take a function that does nothing but fetch for one without effect, and drop its calls.
  asm volatile("");
}

}  // namespace casus::execute
