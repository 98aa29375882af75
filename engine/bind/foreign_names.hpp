#pragma once

// What those who come from other query languages call functions of this one.

#include <string>
#include <string_view>

namespace casus::bind {

/// "write `coalesce`" for `ifnull`, without regard to case; nothing for names that no other
/// language has.
std::string foreign_name_hint(std::string_view name);

/// The keyword, in upper case, of the clause that the name is spelled like, as in
/// DELETE MATCH (n); nothing for other names.
std::string clause_named(std::string_view name);

}  // namespace casus::bind
