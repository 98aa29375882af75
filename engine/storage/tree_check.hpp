#pragma once

// Looks at every page of a committed tree.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/storage/tree_reader.hpp"

namespace casus::storage {

/// What walking a tree found.
struct TreeFindings {
  std::vector<std::string> damage;  // in plain words; empty where there is none
  std::uint64_t keys = 0;           // without the state key
  std::uint64_t key_sum = 0;        // as in StateRecord
};

/// Walks the main tree and the tree of free pages: every page in its place and used once, its
/// entries tiling it, keys in order and within the bounds of their parents, free pages really free.
/// Damage is collected, at most `limit` pieces of it, and what hangs below is left out. `visit`
/// gets every entry in order; casus::Error from it is collected too. Does not touch the pages of
/// large values unless `visit` does: its cost is that of about one page in a hundred.
TreeFindings walk_tree(const TreeRoot& root, std::size_t limit,
                       const std::function<void(std::string_view key, const TreePage& page,
                                                std::uint32_t node)>& visit = {});

/// Adds to the damage, where there is none yet, that keys are missing or too many by the state record,
/// or that this is damaged itself.
void compare_with_state(const TreeRoot& root, TreeFindings& found);

/// Damage of the committed state at `root`: that of walk_tree, keys that are missing or too many by
/// the state record, and with `contents` every value against its checksum.
std::vector<std::string> find_damage(const TreeRoot& root, bool contents, std::size_t limit);

}  // namespace casus::storage
