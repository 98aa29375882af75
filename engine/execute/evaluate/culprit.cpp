// Where in the statement the part of an argument is that an error blames.

#include "engine/execute/evaluate.hpp"

namespace casus::execute {

namespace {

constexpr std::uint32_t quotes = 2;

/// The piece inside a text literal. A literal with escapes is longer than its text, and named whole.
std::optional<SourceSpan> place_in_text(std::string_view text, SourceSpan literal, std::string_view piece) {
  const std::size_t found = text.find(piece);
  if (found == std::string_view::npos || (piece.empty() && !text.empty())) return std::nullopt;
  if (text.size() == piece.size() || literal.length != text.size() + quotes) return literal;
  return SourceSpan{literal.offset + 1 + static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(piece.size())};
}

/// The entry with this key, or, as the name of a zone, with this value.
template <class Entries>
std::optional<SourceSpan> place_in_map(const Entries& entries, const std::vector<bind::EntryPlace>& places,
                                       const std::string& blamed) {
  for (const auto& place : places)
    if (place.key == blamed) return place.span;
  for (const auto& [key, value] : entries) {
    if (!value.is(ValueKind::string) || value.as_string() != blamed) continue;
    for (const auto& place : places)
      if (place.key == key) return place.span;
  }
  return std::nullopt;
}

std::optional<SourceSpan> place_in(const bind::BoundExpression& argument, const std::string& blamed) {
  if (const auto* map = std::get_if<bind::MakeMap>(&argument.node)) {
    for (const auto& place : map->places)
      if (place.key == blamed) return place.span;
    for (const auto& [key, value] : map->entries)
      if (const auto place = place_in(*value, blamed)) return place;
    return std::nullopt;
  }
  const auto* constant = std::get_if<bind::Constant>(&argument.node);
  if (constant == nullptr) return std::nullopt;
  if (constant->value.is(ValueKind::string))
    return place_in_text(constant->value.as_string(), argument.span, blamed);
  if (!constant->value.is(ValueKind::map)) return std::nullopt;
  return place_in_map(constant->value.as_map(), constant->places, blamed);
}

}  // namespace

std::optional<SourceSpan> place_of_culprit(const Error& error, const bind::Call& call) {
  if (error.span() || !error.culprit()) return std::nullopt;
  for (const auto& argument : call.arguments)
    if (const auto place = place_in(*argument, *error.culprit())) return place;
  return std::nullopt;
}

}  // namespace casus::execute
