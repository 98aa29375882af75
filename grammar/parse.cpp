#include "grammar/parse.hpp"

#include <limits>

#include "grammar/build/build.hpp"
#include "grammar/diagnose.hpp"
#include "grammar/errors.hpp"
#include "grammar/scan/bracket_index.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

constexpr std::size_t longest_text = std::numeric_limits<std::int32_t>::max();

// What is wrong with the text before any grammar is asked; nothing later would point at it.
std::optional<ParseError> check_text(std::string_view text) {
  if (text.size() > longest_text) return text_too_long();
  const std::size_t invalid = find_invalid_text(text);
  if (invalid == std::string_view::npos) return std::nullopt;
  const SourceSpan span{static_cast<std::uint32_t>(invalid), 1};
  return text[invalid] == '\0' ? nul_byte(span) : invalid_utf8(span);
}

ParseError make_error(const TextDefect& defect, std::size_t text_size) {
  const auto rest = static_cast<std::uint32_t>(text_size) - defect.offset;
  switch (defect.kind) {
    case TextDefectKind::open_string:
      return open_string({defect.offset, rest});
    case TextDefectKind::open_quoted_name:
      return open_quoted_name({defect.offset, rest});
    case TextDefectKind::open_comment:
      return open_comment({defect.offset, rest});
    case TextDefectKind::too_deep:
      break;
  }
  return nesting_too_deep({defect.offset, 1});
}

// Parses, and where that fails asks a second parse why. A defect of the text that stands before
// the place of failure is the better reason.
template <class Tree, class Build, class Diagnose>
std::variant<Tree, ParseError> parse(std::string_view text, Build build, Diagnose diagnose) {
  if (std::optional<ParseError> error = check_text(text)) return std::move(*error);
  const BracketIndex brackets(text);
  const std::optional<TextDefect>& defect = brackets.defect();
  if (defect && defect->kind == TextDefectKind::too_deep) return make_error(*defect, text.size());
  const TextView view{text.data(), text.data() + text.size(), &brackets};
  try {
    std::optional<Tree> tree = build(view);
    if (tree && !defect) return std::move(*tree);
    if (tree) return make_error(*defect, text.size());
    ParseError error = diagnose(view);
    if (defect && defect->offset <= error.span.offset) return make_error(*defect, text.size());
    return error;
  } catch (ParseError& error) {
    return std::move(error);
  }
}

}  // namespace

std::variant<Statement, ParseError> parse_statement(std::string_view text) {
  return parse<Statement>(text, build::build_statement, diagnose_statement);
}

std::variant<ExpressionPtr, ParseError> parse_expression(std::string_view text) {
  return parse<ExpressionPtr>(text, build::build_expression, diagnose_expression);
}

}  // namespace casus::syntax
