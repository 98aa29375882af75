#pragma once

#include <cstdint>

#include "engine/storage/tree_reader.hpp"

namespace casus::storage {

/// What a commit has written: a digest of the pages of both trees of `now` that are not those of
/// `before`, the version it began with, and of the headers of the values it put into pages of their
/// own. The same trees give the same digest. With `verify` those values are checked against their
/// checksums, too: then an equal digest says that everything the commit wrote is there whole.
/// Throws casus::Error (storage) on damage. Takes time by the size of the commit.
std::uint64_t commit_digest(const TreeRoot& now, const TreeRoot& before, bool verify);

}  // namespace casus::storage
