#pragma once

// The counted heap blocks behind values. Only the value room includes this header.

#include <atomic>
#include <cstdint>
#include <new>
#include <string_view>

#include "casus/value.hpp"

namespace casus::detail {

/// The head of every block. `depth` is how many lists and maps lie in one another from here down: 0
/// for a scalar. It is known when the block is made, since contents never change.
struct Payload {
  std::atomic<std::uint32_t> references{1};
  std::uint32_t depth = 0;
};

/// A block that holds one object.
template <class T>
struct Holder : Payload {
  explicit Holder(T object) : content(std::move(object)) {}
  T content;
};

/// A block with the bytes of a text behind it.
struct Text : Payload {
  std::size_t size = 0;
  [[nodiscard]] char* bytes() { return reinterpret_cast<char*>(this + 1); }
  [[nodiscard]] std::string_view view() const {
    return {reinterpret_cast<const char*>(this + 1), size};
  }

  static Text* make(std::string_view text);
  static void destroy(Text* text) noexcept;
};

}  // namespace casus::detail
