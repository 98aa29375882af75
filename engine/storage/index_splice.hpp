#pragma once

// Changes to a block of index entries that leave most of it as it is.

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "engine/storage/index_block.hpp"

namespace casus::storage {

/// Encoded entries, and whether each is to be there.
using IndexEntryChanges = std::map<std::string, bool, std::less<>>;

/// The block with the changes [first, last) made, all of which belong in it. Groups of entries that
/// no change falls into are copied without a look inside. Nothing where the block would be too
/// large, or so small that it should go together with another.
std::optional<std::string> splice_index_block(const IndexBlockView& block,
                                              IndexEntryChanges::const_iterator first,
                                              IndexEntryChanges::const_iterator last);

}  // namespace casus::storage
