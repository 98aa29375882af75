// The grammar on any bytes: it ends with a tree or an error that lies in the text; the text printed
// from a tree parses to an equal tree, and prints to itself.

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "grammar/tree/equal.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace {

using namespace casus::syntax;

[[noreturn]] void fault(const char* what, std::string_view text) {
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

void check_error(const ParseError& error, std::string_view text) {
  if (error.message.empty() || error.code.empty()) fault("an error without words", text);
  if (error.span.end() > text.size()) fault("an error outside the text", text);
}

const Statement& tree(const Statement& statement) { return statement; }
const Expression& tree(const ExpressionPtr& expression) { return *expression; }

/// `parse` is one of the grammar's entries.
template <class Parse>
void check_round_trip(Parse parse, std::string_view text) {
  const auto first = parse(text);
  if (const auto* error = std::get_if<ParseError>(&first)) return check_error(*error, text);
  const std::string printed = print(tree(std::get<0>(first)));
  const auto second = parse(printed);
  if (std::holds_alternative<ParseError>(second)) {
    std::fprintf(stderr, "%s\n", std::get<ParseError>(second).message.c_str());
    fault("printed text does not parse", printed);
  }
  if (!equal(tree(std::get<0>(first)), tree(std::get<0>(second))))
    fault("printed text says something else", printed);
  if (print(tree(std::get<0>(second))) != printed) fault("text prints in two ways", printed);
}

void check_script(std::string_view text) {
  std::size_t end = 0;
  for (const ScriptPiece& piece : split_script(text)) {
    if (piece.offset < end || piece.offset + piece.text.size() > text.size())
      fault("pieces of a script overlap", text);
    if (text.substr(piece.offset, piece.text.size()) != piece.text)
      fault("a piece of a script is not where it says", text);
    end = piece.offset + piece.text.size();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_round_trip(parse_statement, text);
  check_round_trip(parse_expression, text);
  check_script(text);
  return 0;
}
