#pragma once

// Named factories of the errors of connections and transactions.

#include <string>
#include <vector>

#include "casus/error.hpp"
#include "casus/value.hpp"
#include "grammar/parse.hpp"

namespace casus::session {

Error syntax_error(const syntax::ParseError& error);
Error already_in_transaction();
Error not_in_transaction();
Error checkpoint_in_transaction();
Error snapshot_out_of_date();
Error unknown_pass(const std::string& name, const std::vector<std::string>& known);
/// A value was asked of a cursor before next(), or after the last row.
Error cursor_on_no_row();
/// SignatureError / NameTaken: a function or procedure is built in under this name.
Error name_is_built_in(const std::string& name);
/// TypeError / InvalidArgumentType: `$n` is or holds a NODE, RELATIONSHIP or PATH.
Error element_as_parameter(const std::string& name, const Value& element);
/// ArgumentError / InvalidArgumentValue.
Error parameter_not_utf8(const std::string& name);

}  // namespace casus::session
