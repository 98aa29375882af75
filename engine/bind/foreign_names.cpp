#include "engine/bind/foreign_names.hpp"

#include <algorithm>
#include <array>

namespace casus::bind {

namespace {

struct ForeignName {
  std::string_view name;  // in lower case
  std::string_view advice;
};

constexpr std::array foreign_names = {
    ForeignName{"len", "write `size`, or `char_length` for a text"},
    ForeignName{"ucase", "write `toUpper`"},
    ForeignName{"lcase", "write `toLower`"},
    ForeignName{"now", "write `datetime()`"},
    ForeignName{"current_timestamp", "write `datetime()`"},
    ForeignName{"today", "write `date()`"},
    ForeignName{"current_date", "write `date()`"},
    ForeignName{"ifnull", "write `coalesce`"},
    ForeignName{"nvl", "write `coalesce`"},
    ForeignName{"isnull", "write IS NULL, or `coalesce` for another value in its place"},
    ForeignName{"concat", "write + to join texts"},
    ForeignName{"substr", "write `substring`"},
    ForeignName{"if", "write CASE WHEN … THEN … ELSE … END"},
    ForeignName{"iif", "write CASE WHEN … THEN … ELSE … END"},
    ForeignName{"pow", "write ^ for powers"},
    ForeignName{"power", "write ^ for powers"},
    ForeignName{"mod", "write % for the remainder"},
    ForeignName{"array_agg", "write `collect`"},
    ForeignName{"group_concat", "write `collect`"},
    ForeignName{"random", "write `rand`"},
    // `a = NOT (b)` reads as a call, for NOT binds looser than a comparison.
    ForeignName{"not", "put brackets around a negation that is compared: `a = (NOT b)`"},
};

constexpr std::array<std::string_view, 17> clauses = {
    "MATCH",  "OPTIONAL", "UNWIND", "WITH", "RETURN",  "CREATE", "MERGE", "SET",
    "REMOVE", "DELETE",   "DETACH", "CALL", "FOREACH", "WHERE",  "UNION", "YIELD", "LOAD"};

std::string upper(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

}  // namespace

std::string foreign_name_hint(std::string_view name) {
  const std::string wanted = upper(name);
  for (const ForeignName& foreign : foreign_names)
    if (upper(foreign.name) == wanted) return std::string(foreign.advice);
  return {};
}

std::string clause_named(std::string_view name) {
  std::string keyword = upper(name);
  const bool is_clause = std::find(clauses.begin(), clauses.end(), keyword) != clauses.end();
  return is_clause ? keyword : std::string();
}

}  // namespace casus::bind
