#pragma once

// Which maps of which files are open, for the handler of casus/lost_file.hpp to find out whose page
// was lost.

#include <cstddef>
#include <cstdint>

namespace casus::storage {

/// `path` stays where it is until the map is forgotten.
void remember_map(const std::byte* base, std::uint64_t size, const char* path);
/// Before the map goes. Does nothing for one that is not remembered.
void forget_map(const std::byte* base);

/// The path of the file that is mapped at `address`; null where none is. Safe in a signal handler.
const char* path_mapped_at(const void* address);

}  // namespace casus::storage
