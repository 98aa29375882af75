#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace casus::differential {

/// The statement without its part number `index`: a clause, a pattern, a predicate, an item, an
/// expression in favour of one inside it, and so on. Empty where that part cannot go; nullopt where
/// there is no part of that number. The result may make no sense as a query.
std::optional<std::string> reduce(const std::string& statement, std::size_t index);

}  // namespace casus::differential
