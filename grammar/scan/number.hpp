#pragma once

// Where numbers, parameters and dotted names end. A number takes every letter and digit that clings
// to it, so that 0x1Z is one malformed number and not a number and a name.

namespace casus::syntax {

/// Ends of the tokens at `p`, or nullptr where none starts there.
const char* scan_number(const char* p, const char* end);
const char* scan_signed_number(const char* p, const char* end);
const char* scan_parameter(const char* p, const char* end);
const char* scan_dotted_name(const char* p, const char* end);

}  // namespace casus::syntax
