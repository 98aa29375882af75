#pragma once

// Records what this process writes to one file, by standing in front of the C library's calls, so
// that a loss of power can be played at every moment of it.

#include <cstdint>
#include <string>
#include <vector>

namespace casus::test {

struct FileEvent {
  enum class Kind { write, synced_write, truncate, sync, mark };
  Kind kind = Kind::write;
  std::uint64_t offset = 0;  // of a write; the new length of a truncate; the value of a mark
  std::string bytes;
};

/// Starts to record what is done to the file at `path`, which must exist.
void start_recording(const std::string& path);
/// Puts a mark between events, such as "commit n has returned".
void mark_recording(std::uint64_t value);
std::vector<FileEvent> stop_recording();

}  // namespace casus::test
