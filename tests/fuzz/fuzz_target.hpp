#pragma once

// What libFuzzer calls, and replay.cpp too: one input, any bytes. Returns 0; aborts on a fault.

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
