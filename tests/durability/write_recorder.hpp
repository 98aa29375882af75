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
  // Of a write, where; of a truncate, the new length; of a mark, its value; of a sync, how many of
  // the events before it it covers.
  std::uint64_t offset = 0;
  std::string bytes;
};

/// Starts to record what is done to the file at `path`, which must exist.
void start_recording(const std::string& path);
/// Puts a mark between events, such as "commit n has returned".
void mark_recording(std::uint64_t value);
std::vector<FileEvent> stop_recording();

}  // namespace casus::test
