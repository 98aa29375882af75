#pragma once

#include "engine/storage/environment.hpp"

namespace casus::storage {

/// What the pages of a file are used for, as of the version of `root`, which a snapshot must pin.
/// Throws casus::Error (storage) on damage.
SpaceUse space_use(const Environment& environment, const TreeRoot& root);

}  // namespace casus::storage
