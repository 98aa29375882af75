#pragma once

#include <string>

#include "engine/storage/store.hpp"

namespace casus::session {

/// The latest commit of a store as a new file; see backup(). Also of a store without any commit.
void copy_store(storage::Store& store, const std::string& target);

}  // namespace casus::session
