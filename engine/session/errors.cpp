#include "engine/session/errors.hpp"

#include <string>

namespace casus::session {

Error syntax_error(const syntax::ParseError& error) {
  return Error(ErrorKind::syntax, error.message)
      .with_code("SyntaxError", error.code)
      .with_span({error.span.offset, error.span.length})
      .with_hint(error.hint)
      .at_compile_time(true);
}

Error already_in_transaction() {
  return Error(ErrorKind::semantic, "a transaction is open already")
      .with_code("TransactionError", "TransactionOpen")
      .with_hint("COMMIT or ROLLBACK it first");
}

Error checkpoint_in_transaction() {
  return Error(ErrorKind::semantic, "a transaction is open, and its changes are not yet in the file")
      .with_code("TransactionError", "TransactionOpen")
      .with_hint("COMMIT or ROLLBACK first");
}

Error not_in_transaction() {
  return Error(ErrorKind::semantic, "no transaction is open")
      .with_code("TransactionError", "NoTransaction")
      .with_hint("BEGIN opens one");
}

Error snapshot_out_of_date() {
  return Error(ErrorKind::conflict,
               "another transaction has committed since this one began; nothing was changed")
      .with_code("TransactionError", "TransactionOutdated")
      .with_hint("ROLLBACK and try again");
}

Error name_is_built_in(const std::string& name) {
  return Error(ErrorKind::semantic, "`" + name + "` is built in, and cannot be replaced")
      .with_code("SignatureError", "NameTaken")
      .with_hint("a prefix of your own keeps names apart, as in `my." + name + "`");
}

Error unknown_pass(const std::string& name, const std::vector<std::string>& known) {
  std::string all;
  for (const auto& pass : known) all += (all.empty() ? "" : ", ") + pass;
  return Error(ErrorKind::semantic, "the optimizer has no pass `" + name + "`")
      .with_hint("there are " + all);
}

Error element_as_parameter(const std::string& name, const Value& element) {
  return Error(ErrorKind::runtime, "the parameter `$" + name + "` holds a " +
                                       std::string(to_string(element.kind())) +
                                       ", which is a copy and no part of the graph")
      .with_code("TypeError", "InvalidArgumentType")
      .with_hint("Give its id or a key, and MATCH it: MATCH (n) WHERE id(n) = $id");
}

Error parameter_not_utf8(const std::string& name) {
  return Error(ErrorKind::runtime, "the parameter `$" + name + "` holds a text that is no UTF-8")
      .with_code("ArgumentError", "InvalidArgumentValue");
}

Error cursor_on_no_row() {
  return Error(ErrorKind::runtime, "the cursor is on no row: next() goes to one, and returns false at the end")
      .with_code("ArgumentError", "InvalidArgumentValue");
}

}  // namespace casus::session
