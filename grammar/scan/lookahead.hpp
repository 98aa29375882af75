#pragma once

// Decisions that need more than the next token. openCypher reserves no keyword and starts lists,
// comprehensions, patterns and parentheses with the same brackets; each decision is made here once,
// before a rule is entered, so that no rule is ever tried in vain.

#include <cstdint>

#include "grammar/scan/bracket_index.hpp"

namespace casus::syntax {

/// A place in a statement and what surrounds it.
struct TextView {
  const char* begin = nullptr;
  const char* end = nullptr;
  const BracketIndex* brackets = nullptr;

  [[nodiscard]] const Bracket& bracket_at(const char* p) const {
    return brackets->at(static_cast<std::uint32_t>(p - begin));
  }
};

/// The alternatives of the production Atom.
enum class AtomKind : std::uint8_t {
  none,
  number,
  string,
  parameter,
  true_literal,
  false_literal,
  null_literal,
  list_literal,
  list_comprehension,
  pattern_comprehension,
  map_literal,
  map_projection,
  parenthesized,
  relationships_pattern,
  shortest_path,
  case_expression,
  count_star,
  quantifier,
  reduce,
  subquery,
  function_call,
  variable
};
AtomKind classify_atom(const char* p, const TextView& text);

/// Whether `p` is past a prefix keyword (NOT, DISTINCT, CASE) rather than past a name that happens
/// to be spelled like one: something that can begin an operand stands there.
bool operand_follows(const char* p, const TextView& text);

/// Whether a pattern (not a clause) starts here, as it may directly in EXISTS { … }.
bool pattern_starts(const char* p, const TextView& text);

/// Whether `name =` starts here, which names the path of a pattern.
bool path_assignment_starts(const char* p, const TextView& text);
/// Whether the `|` here belongs to the label predicate before it. The last one in brackets belongs
/// to the comprehension: [n IN list WHERE n:A | n.name].
bool label_bar_stands(const char* p, const TextView& text);
/// Whether `( (` starts here.
bool nested_parenthesis_starts(const char* p, const TextView& text);
/// Whether a relationship, and no comparison or subtraction, starts behind a node in an expression.
bool relationship_starts(const char* p, const TextView& text);

/// Whether a command on indexes or constraints starts here.
bool schema_command_starts(const char* p, const TextView& text);

/// A name, unless the FOR ( or IF NOT that follows an absent name in a schema command.
const char* scan_schema_name(const char* p, const char* end);

/// A hyphen or one of the dashes that openCypher accepts in its place in patterns; nullptr if none.
const char* scan_dash(const char* p, const char* end);
const char* scan_left_arrow_head(const char* p, const char* end);
const char* scan_right_arrow_head(const char* p, const char* end);

}  // namespace casus::syntax
